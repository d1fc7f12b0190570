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

#include <cmath>
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
    , m_head(new QHBoxLayout)
    , m_arrow(new QToolButton)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Space::Small);
    m_head->addWidget(m_arrow);
    m_head->addStretch();
    layout->addLayout(m_head);
    m_arrow->setObjectName(u"showRequest"_s);
    m_arrow->setAutoRaise(true);
    m_arrow->setFocusPolicy(Qt::TabFocus);
    m_arrow->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_arrow->setArrowType(Qt::RightArrow);
    connect(m_arrow, &QToolButton::clicked, this, [this] { setOpen(!m_isOpen); });
    m_language.bind(m_arrow, [this] { retranslate(); });
}

QWidget *RequestPreview::control() const
{
    return m_arrow;
}

void RequestPreview::setOpen(bool open)
{
    m_isOpen = open;
    m_arrow->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
    if (open && !m_text)
        makeContent();
    m_text->setVisible(open);
    layout()->activate(); // its width decides where lines end
    m_copy->setVisible(open);
    retranslate();
    update();
}

void RequestPreview::retranslate()
{
    m_arrow->setText(tr("Request"));
    m_arrow->setAccessibleName(m_isOpen ? tr("Hide the request") : tr("Show the request"));
    m_arrow->setToolTip(m_arrow->accessibleName());
}

void RequestPreview::makeContent()
{
    m_text = new QPlainTextEdit;
    m_text->setObjectName(u"request"_s);
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setWordWrapMode(QTextOption::WrapAnywhere); // the whole address is to be seen
    m_text->document()->setDocumentMargin(Space::Small);
    m_copy = new QPushButton(icon(Icon::Copy), {});
    m_copy->setObjectName(u"copyAsCurl"_s);
    m_copy->setAutoDefault(false);
    connect(m_copy, &QPushButton::clicked, this, &RequestPreview::copyAsCurl);
    layout()->addWidget(m_text);
    m_head->addWidget(m_copy);
    setTabOrder(m_arrow, m_copy);
    setTabOrder(m_copy, m_text);
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
    const int lines = qBound(FewestLines, int(m_text->document()->size().height()), MostLines); // in lines, not pixels
    const QFontMetricsF metrics(m_text->font());
    const qreal margins = 2 * (m_text->frameWidth() + m_text->document()->documentMargin());
    m_text->setFixedHeight(int(std::ceil(lines * metrics.lineSpacing() + margins)) + Space::Tiny);
}

void RequestPreview::copyAsCurl()
{
    QGuiApplication::clipboard()->setText(curlTextOf(m_draft().curl));
}

} // namespace ddm
