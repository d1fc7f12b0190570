// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/messagepanel.h"

#include "ui/language/language.h"
#include "ui/theme/colours.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ddm {

namespace {

QLabel *makeLine(QBoxLayout &layout)
{
    auto *label = new QLabel;
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignHCenter);
    label->setTextFormat(Qt::PlainText); // the service's words are never markup
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setFocusPolicy(Qt::NoFocus);
    label->setMinimumWidth(280);
    label->setMaximumWidth(560);
    layout.addWidget(label, 0, Qt::AlignHCenter);
    return label;
}

void setLine(QLabel &label, const QString &text)
{
    label.setText(text);
    label.setVisible(!text.isEmpty());
    // A wrapped label in the middle of a column would be as narrow as it can be without this.
    const int width = qMin(560, qMax(280, label.fontMetrics().horizontalAdvance(text) + Space::Small));
    label.setMinimumWidth(width);
    // The layout asks how high it is in the width of the whole column, and would cut off all but the first line.
    label.setMinimumHeight(qMax(0, label.heightForWidth(width)));
}

} // namespace

MessagePanel::MessagePanel(Language &language, QWidget *parent)
    : QWidget(parent)
    , m_language(language)
    , m_icon(new QLabel)
    , m_action(new QPushButton)
    , m_copy(new QPushButton)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Space::Large, Space::Large, Space::Large, Space::Large);
    layout->setSpacing(Space::Small);
    layout->addStretch(2);
    layout->addWidget(m_icon, 0, Qt::AlignHCenter);
    m_title = makeLine(*layout);
    QFont font = m_title->font();
    font.setPointSizeF(font.pointSizeF() * 1.25);
    font.setBold(true);
    m_title->setFont(font);
    m_text = makeLine(*layout);
    m_remedy = makeLine(*layout);
    m_idLine = new QHBoxLayout;
    m_idLine->setSpacing(Space::Tiny);
    layout->addLayout(m_idLine);
    m_idLine->addStretch();
    m_requestId = makeLine(*m_idLine);
    m_requestId->setWordWrap(false); // its button stands at its end
    m_idLine->addStretch();
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(Space::Small);
    buttons->addStretch();
    buttons->addWidget(m_action);
    buttons->addWidget(m_copy);
    buttons->addStretch();
    layout->addSpacing(Space::Tiny);
    layout->addLayout(buttons);
    layout->addStretch(3);

    m_action->setObjectName(u"messageAction"_s);
    m_copy->setObjectName(u"messageCopy"_s);
    m_title->setObjectName(u"messageTitle"_s);
    m_text->setObjectName(u"messageText"_s);
    m_remedy->setObjectName(u"messageRemedy"_s);
    m_requestId->setObjectName(u"messageRequestId"_s);
    connect(m_action, &QPushButton::clicked, this, &MessagePanel::actionTriggered);
    connect(m_copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_message.copyText); });
    language.bind(this, [this] { m_copy->setText(tr("Copy details")); });
    applyColours();
}

/// Few messages have an id, and the window is to be painted soon.
void MessagePanel::makeCopyId()
{
    m_copyId = new QToolButton;
    m_copyId->setObjectName(u"messageCopyId"_s);
    m_copyId->setAutoRaise(true);
    m_copyId->setIconSize({13, 13});
    m_copyId->setIcon(icon(Icon::Copy));
    m_idLine->insertWidget(m_idLine->indexOf(m_requestId) + 1, m_copyId);
    setTabOrder(m_copyId, m_action);
    connect(m_copyId, &QToolButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_message.requestId); });
    m_language.bind(m_copyId, [this] {
        m_copyId->setToolTip(tr("Copy the request id"));
        m_copyId->setAccessibleName(tr("Copy the request id"));
    });
}

void MessagePanel::show(const Message &message)
{
    m_message = message;
    setLine(*m_title, message.title);
    setLine(*m_text, message.text);
    setLine(*m_remedy, message.remedy);
    setLine(*m_requestId, message.requestId.isEmpty() ? QString() : tr("Request id: %1").arg(message.requestId));
    m_requestId->setMinimumWidth(0);
    if (!message.requestId.isEmpty() && !m_copyId)
        makeCopyId();
    if (m_copyId)
        m_copyId->setVisible(!message.requestId.isEmpty());
    m_action->setText(message.action);
    m_action->setVisible(!message.action.isEmpty());
    m_copy->setVisible(!message.copyText.isEmpty());
    setAccessibleName(message.title);
    setAccessibleDescription(message.text);
    applyColours();
}

QString MessagePanel::title() const
{
    return m_title->text();
}

QString MessagePanel::text() const
{
    return m_text->text();
}

void MessagePanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        applyColours();
    QWidget::changeEvent(event);
}

void MessagePanel::applyColours()
{
    m_icon->setPixmap(icon(m_message.icon).pixmap(40, 40));
    QPalette muted;
    muted.setColor(QPalette::WindowText, coloursOf(palette()).muted);
    for (QLabel *label : {m_text, m_requestId}) {
        if (label->palette() != muted)
            label->setPalette(muted);
    }
}

} // namespace ddm
