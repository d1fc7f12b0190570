// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/notice.h"

#include "ui/language/language.h"
#include "ui/theme/colours.h"
#include "ui/theme/icons.h"

#include <QBoxLayout>
#include <QEvent>
#include <QGuiApplication>
#include <QLabel>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace ddm {

Notice::Notice(Language &language, QWidget *parent)
    : QWidget(parent)
    , m_icon(new QLabel)
    , m_text(new QLabel)
    , m_close(new QToolButton)
{
    m_text->setObjectName(u"noticeText"_s);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_close->setObjectName(u"closeNotice"_s);
    m_close->setAutoRaise(true);
    m_close->setFocusPolicy(Qt::StrongFocus);
    setAutoFillBackground(true);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(Space::Medium, Space::Tiny, Space::Small, Space::Tiny);
    layout->setSpacing(Space::Small);
    layout->addWidget(m_icon);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_close);
    connect(m_close, &QToolButton::clicked, this, &QWidget::hide);
    language.bind(this, [this] { retranslate(); });
    applyColours();
}

void Notice::say(Kind kind, std::function<QString()> words)
{
    m_kind = kind;
    m_words = std::move(words);
    retranslate();
    applyColours();
    show();
}

QString Notice::text() const
{
    return m_text->text();
}

void Notice::retranslate()
{
    m_close->setText(tr("Close"));
    m_close->setToolTip(tr("Close this message"));
    if (m_words)
        m_text->setText(m_words());
}

void Notice::applyColours()
{
    // Our own palette cannot say whether it is dark: its background is what is decided here.
    QPalette own = QGuiApplication::palette();
    const Colours &colours = coloursOf(own);
    const QColor &back = m_kind == Kind::Failed ? colours.warningBack : colours.panel;
    if (palette().color(QPalette::Window) != back) {
        own.setColor(QPalette::Window, back);
        setPalette(own);
    }
    m_icon->setVisible(m_kind == Kind::Failed);
    if (m_kind == Kind::Failed)
        m_icon->setPixmap(icon(Icon::Warning).pixmap(16));
}

void Notice::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyColours();
}

} // namespace ddm
