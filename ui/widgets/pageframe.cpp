// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/pageframe.h"

#include "ui/language/language.h"
#include "ui/theme/colours.h"
#include "ui/widgets/busyline.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStackedLayout>

using namespace Qt::StringLiterals;

namespace ddm {

namespace {
constexpr int LongMs = 150;
} // namespace

PageFrame::PageFrame(QWidget *content, Language &language, QWidget *parent)
    : QWidget(parent)
    , m_language(language)
    , m_banner(new QWidget)
    , m_bannerText(new QLabel)
    , m_bannerRetry(new QPushButton)
    , m_busyLine(new BusyLine)
    , m_stack(new QStackedLayout)
    , m_content(content)
    , m_blank(new QWidget)
    , m_panel(new MessagePanel(language))
{
    auto *bannerLayout = new QHBoxLayout(m_banner);
    bannerLayout->setContentsMargins(Space::Medium, Space::Tiny, Space::Small, Space::Tiny);
    bannerLayout->addWidget(m_bannerText, 1);
    bannerLayout->addWidget(m_bannerRetry);
    m_bannerText->setWordWrap(true);
    m_bannerText->setTextFormat(Qt::PlainText);
    m_bannerText->setObjectName(u"staleText"_s);
    m_banner->setAutoFillBackground(true);
    m_banner->hide();

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_busyLine);
    layout->addWidget(m_banner);
    layout->addLayout(m_stack, 1);
    // Now that it has a widget: it shows the first at once, which without a parent is a window of its own, and takes the focus.
    for (QWidget *widget : {m_blank, m_content, static_cast<QWidget *>(m_panel)})
        m_stack->addWidget(widget);

    m_long.setSingleShot(true);
    m_long.setInterval(LongMs);
    connect(&m_long, &QTimer::timeout, this, &PageFrame::onLong);
    connect(m_bannerRetry, &QPushButton::clicked, this, &PageFrame::retryRequested);
    connect(m_panel, &MessagePanel::actionTriggered, this,
            [this] { m_loading ? Q_EMIT cancelRequested() : Q_EMIT retryRequested(); });
    m_language.bind(this, [this] {
        m_bannerRetry->setText(tr("Try again"));
        update();
    });
}

void PageFrame::reset()
{
    m_stale = false;
    end(State::Nothing);
}

void PageFrame::begin()
{
    if (m_loading)
        return;
    m_loading = true;
    m_long.start();
    Q_EMIT loadingChanged();
}

void PageFrame::showPart()
{
    m_stale = false;
    m_state = State::Content;
    update();
}

void PageFrame::showContent()
{
    m_stale = false;
    end(State::Content);
}

void PageFrame::showEmpty(std::function<Message()> words)
{
    m_stale = false;
    m_emptyWords = std::move(words);
    end(State::Empty);
}

void PageFrame::showError(const ApiError &error)
{
    showTrouble([error] { return wordsOf(error); });
}

void PageFrame::showTrouble(std::function<ErrorWords()> words)
{
    m_errorWords = std::move(words);
    // What was there is still worth more than an empty page, as long as nobody takes it for new.
    m_stale = m_state == State::Content || (m_state == State::Empty && m_emptyWords);
    end(m_stale ? m_state : State::Failed);
}

void PageFrame::cancel()
{
    const bool shows = m_state == State::Content || m_state == State::Empty || m_state == State::Failed;
    end(shows ? m_state : State::Cancelled);
}

void PageFrame::end(State state)
{
    const bool wasLoading = m_loading;
    m_loading = false;
    m_long.stop();
    m_state = state;
    m_busyLine->setActive(false);
    update();
    if (wasLoading)
        Q_EMIT loadingChanged();
}

void PageFrame::onLong()
{
    m_busyLine->setActive(true);
    if (m_state != State::Content && m_state != State::Empty) {
        m_state = State::Loading;
        update();
    }
}

Message PageFrame::message() const
{
    switch (m_state) {
    case State::Loading: return {Icon::Refresh, tr("Loading…"), {}, {}, {}, tr("Cancel"), {}};
    case State::Cancelled:
        return {Icon::Empty, tr("Nothing was loaded"), tr("Loading was cancelled."), {}, {}, tr("Load"), {}};
    case State::Empty: return m_emptyWords();
    case State::Failed: {
        const ErrorWords words = m_errorWords();
        return {Icon::Warning,   words.title,     words.reason,  words.remedy,
                words.requestId, tr("Try again"), words.asText()};
    }
    case State::Nothing:
    case State::Content: break;
    }
    return {};
}

void PageFrame::update()
{
    updateBanner();
    if (m_state == State::Content) {
        m_stack->setCurrentWidget(m_content);
    } else if (m_state == State::Nothing) {
        m_stack->setCurrentWidget(m_blank);
    } else {
        m_panel->show(message());
        m_stack->setCurrentWidget(m_panel);
    }
}

void PageFrame::updateBanner()
{
    m_banner->setVisible(m_stale);
    if (!m_stale)
        return;
    const ErrorWords words = m_errorWords();
    m_bannerText->setText(tr("This is what was last loaded. %1: %2").arg(words.title, words.reason));
    m_bannerText->setToolTip(words.asText());
    QPalette back = palette();
    back.setColor(QPalette::Window, coloursOf(back).warningBack);
    m_banner->setPalette(back);
}

void PageFrame::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        updateBanner();
    QWidget::changeEvent(event);
}

} // namespace ddm
