// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/messagepanel.h"

#include <QTimer>

#include <functional>
#include <optional>

class QStackedLayout;
class QToolButton;

namespace ddm {

class BusyLine;

/// What every page does while it loads, has nothing, or fails. The page only says what happened; the frame decides what
/// is seen: nothing for 150 ms, then that it loads, or waits for the budget of calls and how long, and can be cancelled; a
/// failed refresh keeps what was there and says how old it is and why; where a right is missing, which one.
class PageFrame : public QWidget
{
    Q_OBJECT

public:
    enum class State : quint8 { Nothing, Loading, Content, Empty, Failed, Forbidden, Cancelled };

    PageFrame(QWidget *content, Language &language, QWidget *parent = nullptr);

    State state() const { return m_state; }
    bool isLoading() const { return m_loading; }
    bool isStale() const { return m_stale; }
    /// It loads, and its calls have to wait for the budget.
    bool isWaitingForBudget() const { return m_waitSeconds > 0; }

    /// In how many milliseconds what the page waits for may leave; nothing while it does not wait for the budget of calls.
    void setBudgetWait(std::function<std::optional<qint64>()> wait) { m_budgetWait = std::move(wait); }
    /// Of when that is what is seen, in words; empty where nobody knows.
    void setAge(std::function<QString()> words) { m_age = std::move(words); }

    /// Forgets everything, e.g. because the page is for something else now.
    void reset();
    void begin();
    /// There is something to show while more is under way.
    void showPart();
    void showContent();
    /// \a words is called now and after each change of the language.
    void showEmpty(std::function<Message()> words);
    void showError(const ApiError &error);
    void showTrouble(std::function<ErrorWords()> words);
    void cancel();

Q_SIGNALS:
    void retryRequested();
    void cancelRequested();
    void loadingChanged();

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void end(State state);
    void onLong();
    void onTick();
    void readBudgetWait();
    void update();
    void updateBanner();
    QString bannerText() const;
    Message message() const;
    Message loadingMessage() const;
    Message failedMessage() const;

    Language &m_language;
    QWidget *m_banner;
    QLabel *m_bannerText;
    QPushButton *m_bannerRetry;
    BusyLine *m_busyLine;
    QStackedLayout *m_stack;
    QWidget *m_content;
    QWidget *m_blank;
    MessagePanel *m_panel;
    QTimer m_long;
    QTimer m_tick; // what is said of waiting and of age becomes wrong with time
    State m_state = State::Nothing;
    bool m_loading = false;
    bool m_stale = false;
    qint64 m_waitSeconds = 0;
    std::function<std::optional<qint64>()> m_budgetWait;
    std::function<QString()> m_age;
    std::function<Message()> m_emptyWords;
    std::function<ErrorWords()> m_errorWords;
};

} // namespace ddm
