// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/noticebar.h"

#include "ui/language/language.h"
#include "ui/theme/colours.h"
#include "ui/theme/icons.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QMainWindow>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace ddm {

NoticeBar::NoticeBar(QMainWindow &window, Language &language)
    : QToolBar(&window)
    , m_content(new QWidget)
    , m_icon(new QLabel)
    , m_label(new QLabel)
    , m_close(new QToolButton)
{
    setObjectName(u"noticeBar"_s);
    setMovable(false);
    setContextMenuPolicy(Qt::PreventContextMenu);
    auto *layout = new QHBoxLayout(m_content);
    layout->setContentsMargins(Space::Small, Space::Tiny, Space::Small, Space::Tiny);
    layout->setSpacing(Space::Small);
    layout->addWidget(m_icon);
    layout->addWidget(m_label, 1);
    layout->addWidget(m_close);
    m_label->setObjectName(u"noticeText"_s);
    m_label->setTextFormat(Qt::PlainText);
    m_label->setWordWrap(true);
    m_label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_close->setObjectName(u"noticeClose"_s);
    m_close->setFocusPolicy(Qt::StrongFocus);
    m_close->setToolButtonStyle(Qt::ToolButtonTextOnly);
    connect(m_close, &QToolButton::clicked, this, &NoticeBar::closeFirst);
    addWidget(m_content);
    setAutoFillBackground(true);
    hide();
    window.addToolBarBreak();
    window.addToolBar(this);
    language.bind(this, [this] { retranslate(); });
    applyColours();
}

void NoticeBar::add(std::function<QString()> text)
{
    m_texts.append(std::move(text));
    retranslate();
    show();
    QAccessibleEvent event(m_label, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

QString NoticeBar::text() const
{
    return m_label->text();
}

void NoticeBar::closeFirst()
{
    m_texts.removeFirst();
    retranslate();
    setVisible(!m_texts.isEmpty());
}

void NoticeBar::retranslate()
{
    setWindowTitle(tr("Notices"));
    setAccessibleName(tr("Notices"));
    m_close->setText(tr("Close"));
    m_close->setAccessibleName(tr("Close the notice"));
    m_label->setText(m_texts.isEmpty() ? QString() : m_texts.constFirst()());
    fit();
}

/// The layout of tool bars knows no height that follows from the width, and would leave room for a narrow column of text.
void NoticeBar::fit()
{
    m_content->setFixedHeight(m_content->layout()->totalHeightForWidth(qMax(200, m_content->width())));
}

void NoticeBar::resizeEvent(QResizeEvent *event)
{
    QToolBar::resizeEvent(event);
    fit();
}

void NoticeBar::changeEvent(QEvent *event)
{
    QToolBar::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyColours();
}

void NoticeBar::applyColours()
{
    m_icon->setPixmap(icon(Icon::Warning).pixmap(16, 16));
    QPalette back = parentWidget()->palette();
    back.setColor(QPalette::Window, coloursOf(back).warningBack);
    if (back != palette())
        setPalette(back);
}

} // namespace ddm
