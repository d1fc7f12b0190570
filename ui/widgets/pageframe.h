// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/messagepanel.h"

#include <QTimer>

#include <functional>

class QStackedLayout;
class QToolButton;

namespace ddm {

class BusyLine;

/// What every page does while it loads, has nothing, or fails. The page only says what happened; the frame decides what
/// is seen: nothing for 150 ms, then that it loads and can be cancelled; a failed refresh keeps what was there and says
/// that it is old.
class PageFrame : public QWidget
{
    Q_OBJECT

public:
    enum class State : quint8 { Nothing, Loading, Content, Empty, Failed, Cancelled };

    PageFrame(QWidget *content, Language &language, QWidget *parent = nullptr);

    State state() const { return m_state; }
    bool isLoading() const { return m_loading; }
    bool isStale() const { return m_stale; }

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

private:
    void end(State state);
    void onLong();
    void update();
    void updateBanner();
    Message message() const;

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
    State m_state = State::Nothing;
    bool m_loading = false;
    bool m_stale = false;
    std::function<Message()> m_emptyWords;
    std::function<ErrorWords()> m_errorWords;
};

} // namespace ddm
