// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/requestpreview.h"

#include "ui/language/language.h"
#include "ui/texts/requestwords.h"
#include "ui/theme/colours.h"
#include "ui/theme/icons.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QToolButton>

#include <utility>

using namespace Qt::StringLiterals;

namespace ddm {

namespace {
constexpr int FewestLines = 8;
constexpr int MostLines = 18;
} // namespace

RequestPreview::RequestPreview(Language &language, std::function<RequestDraft()> draft, QWidget *parent)
    : QWidget(parent)
    , m_language(language)
    , m_draft(std::move(draft))
    , m_arrow(new QToolButton)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Space::Small);
    auto *head = new QHBoxLayout;
    head->addWidget(m_arrow);
    head->addStretch();
    layout->addLayout(head);
    m_arrow->setObjectName(u"showRequest"_s);
    m_arrow->setCheckable(true);
    m_arrow->setAutoRaise(true);
    m_arrow->setFocusPolicy(Qt::TabFocus);
    m_arrow->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_arrow->setArrowType(Qt::RightArrow);
    connect(m_arrow, &QToolButton::toggled, this, &RequestPreview::setOpen);
    m_language.bind(m_arrow, [this] {
        m_arrow->setText(tr("Request"));
        m_arrow->setAccessibleName(tr("Request"));
        m_arrow->setToolTip(tr("The request that will be sent"));
    });
}

bool RequestPreview::isOpen() const
{
    return m_arrow->isChecked();
}

QWidget *RequestPreview::control() const
{
    return m_arrow;
}

void RequestPreview::setOpen(bool open)
{
    m_arrow->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
    if (open && !m_text)
        makeContent();
    m_text->setVisible(open);
    m_copy->setVisible(open);
    update();
}

void RequestPreview::makeContent()
{
    m_text = new QPlainTextEdit;
    m_text->setObjectName(u"request"_s);
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->document()->setDocumentMargin(Space::Small);
    m_copy = new QPushButton(icon(Icon::Copy), {});
    m_copy->setObjectName(u"copyAsCurl"_s);
    m_copy->setAutoDefault(false);
    connect(m_copy, &QPushButton::clicked, this, &RequestPreview::copyAsCurl);
    layout()->addWidget(m_text);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_copy);
    foot->addStretch();
    static_cast<QVBoxLayout *>(layout())->addLayout(foot);
    setTabOrder(m_arrow, m_text);
    setTabOrder(m_text, m_copy);
    m_language.bind(m_text, [this] {
        m_text->setAccessibleName(tr("Request"));
        m_copy->setText(tr("Copy as curl"));
        m_copy->setToolTip(tr("A command for a shell. Secrets are not in it."));
    });
}

void RequestPreview::update()
{
    if (!isOpen())
        return;
    const QString text = m_draft().text;
    if (text == m_text->toPlainText())
        return;
    // What is being read stays where it is while somebody types elsewhere.
    const int place = m_text->verticalScrollBar()->value();
    m_text->setPlainText(text);
    fitHeight();
    m_text->verticalScrollBar()->setValue(place);
}

void RequestPreview::fitHeight()
{
    const int lines = qBound(FewestLines, m_text->blockCount(), MostLines);
    const int margins = 2 * (m_text->frameWidth() + Space::Small) + m_text->horizontalScrollBar()->sizeHint().height();
    m_text->setFixedHeight(lines * m_text->fontMetrics().lineSpacing() + margins);
}

void RequestPreview::copyAsCurl()
{
    QGuiApplication::clipboard()->setText(curlTextOf(m_draft().curl));
}

} // namespace ddm
