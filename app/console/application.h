// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/commandline.h"
#include "app/console/connections.h"
#include "app/console/demochild.h"
#include "app/console/milestones.h"
#include "core/audit/audit.h"
#include "core/settings/inistore.h"
#include "core/settings/settings.h"
#include "ui/language/language.h"
#include "ui/language/timedisplay.h"
#include "ui/theme/theme.h"

#include <QTemporaryDir>

#include <memory>

namespace ddm {

class MainWindow;
class Notifier;

/// Makes every object that lives as long as the program, once, and connects them. The order is that of need: what the first
/// picture does not need comes after it.
class Application : public QObject
{
    Q_OBJECT

public:
    Application(CommandLine line, Milestones &milestones);
    ~Application() override;

    void start();
    /// Brings the window to the front, e.g. since the program was started again.
    void raise();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void chooseLooks();
    void tell(const SettingsTrouble &trouble);
    void tellAuditTrouble(const QString &reason);
    void makeNotifier();
    void startDemo();
    void onPainted();
    void onFirstData();
    void onReady(const QByteArray &line);
    void onDemoFailed(DemoChild::Trouble trouble, const QString &detail);
    void beginSession(int project);
    ReplyLanguage replyLanguage() const;
    void startTour();
    /// What is kept for the connection, and for the project on screen.
    Settings connectionSettings() const;
    Settings projectSettings() const;
    void remember();
    void leave(int code, const QString &trouble);

    CommandLine m_line;
    Milestones &m_milestones;
    DemoChild m_demo;
    IniStore m_settingsFile;
    Settings m_settings{m_settingsFile};
    Language m_language;
    Theme m_theme;
    TimeDisplay m_times;
    RequestJournal m_journal;
    QTemporaryDir m_demoFolder; ///< The demo's changes go with the demo.
    std::unique_ptr<OperationJournal> m_operations;
    std::unique_ptr<Audit> m_audit;
    std::unique_ptr<OperationTracker> m_tracker;
    RateLimiterPool m_limiters{SystemClock::instance()};
    std::unique_ptr<Transport> m_transport;
    std::unique_ptr<Connections> m_connections;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<Notifier> m_notifier;
    QString m_projectId; ///< Of the one on screen; empty before there is one.
    bool m_painted = false;
};

} // namespace ddm
