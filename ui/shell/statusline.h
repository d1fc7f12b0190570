// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/session.h"
#include "ui/theme/stateglyph.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

class QLabel;

namespace ddm {

class Language;
class RateLimiter;
class RequestJournal;
class TimeDisplay;

/// Who and where, whether the service answers, how many calls are left, and whose time is shown.
class StatusLine final : public QWidget
{
    Q_OBJECT

public:
    StatusLine(Language &language, TimeDisplay &times, RequestJournal &journal, QWidget *parent = nullptr);

    void begin(const Session &session);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    enum class Connection : quint8 { Connecting, Connected, NoAnswer };

    void onCall(quint64 id);
    void show();
    void showBudget();
    bool isSeen() const;

    TimeDisplay &m_times;
    RequestJournal &m_journal;
    QPointer<RateLimiter> m_limiter;
    Session m_session;
    Connection m_connection = Connection::Connecting;
    QTimer m_tick;
    QLabel *m_shape;
    QLabel *m_state;
    QLabel *m_who;
    QLabel *m_where;
    QLabel *m_budget;
    QLabel *m_zone;
};

} // namespace ddm
