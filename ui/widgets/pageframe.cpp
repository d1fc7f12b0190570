// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/pageframe.h"

#include "core/net/ratelimiter.h"
#include "ui/language/language.h"
#include "ui/texts/format.h"
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
constexpr int WaitTickMs = 1'000;
constexpr int AgeTickMs = 30'000;
constexpr qint64 FewSeconds = 10; // below that nobody wants to count
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
    connect(&m_tick, &QTimer::timeout, this, &PageFrame::onTick);
    m_bannerRetry->setObjectName(u"bannerAction"_s);
    connect(m_bannerRetry, &QPushButton::clicked, this,
            [this] { isWaitingForBudget() ? Q_EMIT cancelRequested() : Q_EMIT retryRequested(); });
    connect(m_panel, &MessagePanel::actionTriggered, this,
            [this] { m_loading ? Q_EMIT cancelRequested() : Q_EMIT retryRequested(); });
    m_language.bind(this, [this] { update(); });
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
    const State failed = m_errorWords().forbidden ? State::Forbidden : State::Failed;
    end(m_stale ? m_state : failed);
}

void PageFrame::cancel()
{
    const bool shows = m_state == State::Content || m_state == State::Empty || m_state == State::Failed
        || m_state == State::Forbidden;
    end(shows ? m_state : State::Cancelled);
}

void PageFrame::end(State state)
{
    const bool wasLoading = m_loading;
    m_loading = false;
    m_waitSeconds = 0;
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
    readBudgetWait();
    if (m_state != State::Content && m_state != State::Empty)
        m_state = State::Loading;
    update();
}

void PageFrame::readBudgetWait()
{
    const std::optional<qint64> wait = m_budgetWait && m_loading ? m_budgetWait() : std::nullopt;
    m_waitSeconds = (wait.value_or(0) + 999) / 1'000;
}

void PageFrame::onTick()
{
    if (!isVisible())
        return m_tick.stop(); // until it is seen again
    const qint64 before = m_waitSeconds;
    if (m_busyLine->isActive())
        readBudgetWait();
    if (m_waitSeconds != before)
        update();
    else
        updateBanner();
}

Message PageFrame::loadingMessage() const
{
    if (!isWaitingForBudget())
        return {Icon::Refresh, tr("Loading…"), {}, {}, {}, tr("Cancel"), {}};
    return {
        Icon::Refresh,
        tr("Waiting for the call budget"),
        tr("The service allows %1 calls a minute for a user. They are used up, by this program or by another one of "
           "the same user.")
            .arg(formatCount(RateLimiter::CallsAMinute)),
        m_waitSeconds < FewSeconds ? tr("It goes on in a few seconds.")
                                   : tr("It goes on in about %1.").arg(formatDuration(double(m_waitSeconds) * 1'000)),
        {},
        tr("Cancel"),
        {}};
}

Message PageFrame::failedMessage() const
{
    const ErrorWords words = m_errorWords();
    const Icon icon = words.forbidden ? Icon::Lock : Icon::Warning;
    return {icon, words.title, words.reason, words.remedy, words.requestId, tr("Try again"), words.asText()};
}

Message PageFrame::message() const
{
    switch (m_state) {
    case State::Loading: return loadingMessage();
    case State::Cancelled:
        return {Icon::Empty, tr("Nothing was loaded"), tr("Loading was cancelled."), {}, {}, tr("Load"), {}};
    case State::Empty: return m_emptyWords();
    case State::Failed:
    case State::Forbidden: return failedMessage();
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
    if (m_busyLine->isActive())
        m_tick.start(WaitTickMs);
    else if (m_stale)
        m_tick.start(AgeTickMs);
    else
        m_tick.stop();
}

QString PageFrame::bannerText() const
{
    if (isWaitingForBudget()) {
        return m_waitSeconds < FewSeconds ? tr("Loading waits for the call budget and goes on in a few seconds.")
                                          : tr("Loading waits for the call budget and goes on in about %1.")
                                                .arg(formatDuration(double(m_waitSeconds) * 1'000));
    }
    const ErrorWords words = m_errorWords();
    const QString age = m_age ? m_age() : QString();
    return age.isEmpty() ? tr("This is what was last loaded. %1: %2").arg(words.title, words.reason)
                         : tr("What you see is as of %1. %2: %3").arg(age, words.title, words.reason);
}

void PageFrame::updateBanner()
{
    const bool seen = m_stale || (isWaitingForBudget() && (m_state == State::Content || m_state == State::Empty));
    m_banner->setVisible(seen);
    if (!seen)
        return;
    const QString text = bannerText();
    if (text != m_bannerText->text())
        m_bannerText->setText(text);
    m_bannerText->setToolTip(m_stale ? plainTip(m_errorWords().asText()) : QString());
    m_bannerRetry->setText(isWaitingForBudget() ? tr("Cancel") : tr("Try again"));
    QPalette back = palette();
    back.setColor(QPalette::Window, coloursOf(back).warningBack);
    m_banner->setPalette(back);
}

void PageFrame::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_stale || m_busyLine->isActive())
        update();
}

void PageFrame::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        updateBanner();
    QWidget::changeEvent(event);
}

} // namespace ddm
