// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/application.h"

#include "app/console/memory.h"
#include "app/console/tour.h"
#include "ui/notifications/notifier.h"
#include "ui/settings/settingskeys.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/workspace.h"
#include "ui/texts/auditwords.h"
#include "ui/texts/settingswords.h"

#include <QApplication>
#include <QEvent>
#include <QFile>
#include <QSocketNotifier>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace ddm {

namespace {

constexpr quint64 CallsBetweenTrims = 200;
/// By which settings remember what was open in it.
constexpr QLatin1StringView ConnectionName = "demo"_L1;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(ddm::Application)
};

ErrorWords wordsOf(DemoChild::Trouble trouble, const QString &detail)
{
    ErrorWords words;
    words.title = Texts::tr("The demo service is not running");
    switch (trouble) {
    case DemoChild::Trouble::NotFound:
        words.reason = Texts::tr("There is no program at %1.").arg(detail);
        words.remedy = Texts::tr("Install the program again, with its demo service.");
        break;
    case DemoChild::Trouble::DidNotStart:
        words.reason = detail;
        words.remedy = Texts::tr("Try again.");
        break;
    case DemoChild::Trouble::Ended:
        words.reason = Texts::tr("It ended by itself (exit code %1).").arg(detail);
        words.remedy = Texts::tr("Try again.");
        break;
    }
    return words;
}

} // namespace

Application::Application(CommandLine line, Milestones &milestones)
    : m_line(std::move(line))
    , m_milestones(milestones)
    , m_settingsFile(m_line.configFolder(),
                     m_line.leavesNothing() ? IniStore::Access::ReadOnly : IniStore::Access::ReadWrite)
{
    // Every call leaves something behind that lives long, in the journal, among much that does not.
    connect(&m_journal, &RequestJournal::added, this, [](quint64 id) {
        if (id % CallsBetweenTrims == 0)
            returnHoles();
    });
    connect(&m_demo, &DemoChild::ready, this, &Application::onReady);
    connect(&m_demo, &DemoChild::failed, this, &Application::onDemoFailed);
    if (m_line.demo && m_line.demoEndpointFile.isEmpty())
        m_demo.start();
    chooseLooks();
    const bool passing = m_line.demo && m_line.demoEndpointFile.isEmpty();
    const QString folder = passing ? m_demoFolder.path() : m_line.configFolder();
    m_operations = std::make_unique<OperationJournal>(folder);
    m_audit = std::make_unique<Audit>(folder + u"/audit"_s, SystemClock::instance());
    m_tracker = std::make_unique<OperationTracker>(*m_operations, SystemClock::instance(), Pace(), m_audit.get());
    m_window = std::make_unique<MainWindow>(
        MainWindow::Parts{m_language, m_theme, m_times, m_journal, *m_tracker, m_settings, m_audit.get()});
    m_window->restoreGeometry(m_settings.get(SettingsKeys::WindowGeometry));
    m_window->restoreLayout(connectionSettings().get(SettingsKeys::WindowLayout));
    if (m_line.size)
        m_window->resize(*m_line.size);
    m_window->installEventFilter(this);
    connect(m_window.get(), &MainWindow::firstData, this, &Application::onFirstData);
    connect(m_window.get(), &MainWindow::projectChosen, this, &Application::beginSession);
    connect(m_window.get(), &MainWindow::sessionWanted, this, &Application::startDemo);
}

Application::~Application() = default;

void Application::chooseLooks()
{
    const QString code = m_settings.get(SettingsKeys::Language);
    m_language.choose(!m_line.languages.isEmpty()            ? m_line.languages.constFirst()
                          : Language::codes().contains(code) ? code
                                                             : Language::systemCode());
    m_theme.setMode(!m_line.themes.isEmpty() ? m_line.themes.constFirst() : m_settings.get(SettingsKeys::Theme));
    m_times.setUtc(m_settings.get(SettingsKeys::TimesInUtc));
    // What was chosen in the window, and at once: what the system or the command line says is not the user's choice for
    // ever, and there may be no end of the program but a crash.
    connect(&m_language, &Language::changed, this,
            [this] { m_settings.set(SettingsKeys::Language, m_language.code()); });
    connect(&m_theme, &Theme::modeChanged, this, [this] { m_settings.set(SettingsKeys::Theme, m_theme.mode()); });
    connect(&m_times, &TimeDisplay::changed, this,
            [this] { m_settings.set(SettingsKeys::TimesInUtc, m_times.isUtc()); });
    // Before any page hears of it, since some ask again in the new language.
    connect(&m_language, &Language::changed, this, [this] {
        if (m_connections)
            m_connections->setLanguage(replyLanguage());
    });
}

void Application::start()
{
    m_window->show();
}

void Application::raise()
{
    m_window->setWindowState(m_window->windowState() & ~Qt::WindowMinimized);
    m_window->show();
    m_window->raise();
    m_window->activateWindow();
}

bool Application::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Paint && !m_painted) {
        m_painted = true;
        // After the whole window, children included, has been painted.
        QMetaObject::invokeMethod(this, &Application::onPainted, Qt::QueuedConnection);
    }
    if (event->type() == QEvent::Close)
        remember();
    return QObject::eventFilter(watched, event);
}

void Application::onPainted()
{
    m_milestones.reach("painted");
    m_window->decorate();
    makeNotifier();
    if (m_settingsFile.trouble())
        tell(*m_settingsFile.trouble());
    connect(&m_settingsFile, &IniStore::troubled, this, &Application::tell);
    if (m_audit->trouble())
        tellAuditTrouble(*m_audit->trouble());
    connect(m_audit.get(), &Audit::troubled, this, &Application::tellAuditTrouble);
    if (!m_line.demo) {
        m_window->showTrouble([] {
            return ErrorWords{Texts::tr("Not connected"),
                              Texts::tr("This version works on its demo service only."),
                              Texts::tr("Start the program with --demo."),
                              {},
                              {}};
        });
    } else if (m_connections) {
        beginSession(0);
    } else {
        m_window->waitForSession();
        if (!m_line.demoEndpointFile.isEmpty())
            startDemo();
    }
}

void Application::tell(const SettingsTrouble &trouble)
{
    m_window->notify([trouble] { return wordsOf(trouble); });
}

void Application::tellAuditTrouble(const QString &reason)
{
    m_window->notify([folder = m_audit->folder(), reason] { return auditTrouble(folder, reason); });
}

void Application::makeNotifier()
{
    m_notifier = std::make_unique<Notifier>(*m_tracker, *m_window, makeNotificationChannel, Notifier::Pace());
    connect(m_notifier.get(), &Notifier::toldInWindow, m_window.get(), &MainWindow::say);
    connect(m_notifier.get(), &Notifier::changeWanted, this, [this](const QString &id) {
        raise();
        m_window->showChange(id);
    });
}

void Application::startDemo()
{
    if (m_line.demoEndpointFile.isEmpty()) {
        if (m_line.demo && !m_demo.isRunning())
            m_demo.start();
        return;
    }
    QFile file(m_line.demoEndpointFile);
    const bool isOpen = m_line.demoEndpointFile == u"-" ? file.open(stdin, QIODevice::ReadOnly)
                                                        : file.open(QIODevice::ReadOnly);
    if (isOpen)
        onReady(file.readLine());
    else
        onDemoFailed(DemoChild::Trouble::DidNotStart, u"%1: %2"_s.arg(m_line.demoEndpointFile, file.errorString()));
}

void Application::onReady(const QByteArray &line)
{
    m_milestones.reach("demo");
    const std::optional<ReadyLine> ready = parseReadyLine(line);
    if (!ready)
        return onDemoFailed(DemoChild::Trouble::DidNotStart, Texts::tr("Its ready line could not be read."));
    if (!m_transport)
        m_transport = std::make_unique<Transport>();
    std::unique_ptr<Connections> old = std::exchange(
        m_connections,
        std::make_unique<Connections>(
            *ready, replyLanguage(),
            Connections::Parts{*m_transport, m_journal, m_limiters, *m_tracker, ConnectionName}));
    if (!m_painted)
        return;
    // Where the user was before, if that is still there.
    const QList<ProjectChoice> &projects = m_connections->account().projects;
    const auto same = std::find_if(projects.begin(), projects.end(),
                                   [this](const ProjectChoice &project) { return project.id == m_projectId; });
    const int project = same == projects.end() ? 0 : int(same - projects.begin());
    beginSession(project);
    // The window has let go of the old clients; what they followed is taken up by the new ones.
    if (old) {
        old.reset();
        m_connections->setCurrent(project);
    }
}

void Application::onDemoFailed(DemoChild::Trouble trouble, const QString &detail)
{
    m_window->showTrouble([trouble, detail] { return wordsOf(trouble, detail); });
    if (m_line.exitWhenReady || !m_line.tourDir.isEmpty())
        leave(1, wordsOf(trouble, detail).reason);
}

void Application::beginSession(int project)
{
    const ReadyLine &account = m_connections->account();
    remember(); // what was open in the project before
    m_window->begin({&m_connections->to(project), &m_connections->inventoryOf(project), ConnectionName,
                     account.credentials.userName, account.credentials.domainName, account.projects, project, true,
                     &m_connections->lock(), connectionSettings()});
    m_connections->setCurrent(project);
    if (!m_line.tourDir.isEmpty() || m_line.exitWhenReady)
        return; // nothing is remembered then
    m_projectId = account.projects[project].id;
    m_window->workspace()->restoreState(projectSettings().get(SettingsKeys::OpenTabs));
}

ReplyLanguage Application::replyLanguage() const
{
    return m_language.isChinese() ? ReplyLanguage::Chinese : ReplyLanguage::English;
}

void Application::onFirstData()
{
    if (!m_line.tourDir.isEmpty())
        return startTour();
    if (!m_line.exitWhenReady)
        return;
    // Shown means painted: the event comes after the one that paints.
    m_window->repaint();
    m_milestones.reach("firstData");
    std::fputs((m_milestones.asJson().append('\n')).constData(), stdout);
    std::fflush(stdout);
    leave(0, {});
}

void Application::startTour()
{
    Tour::Plan plan{m_line.tourDir, {}, m_line.languages, m_line.themes};
    plan.sizes = m_line.size ? QList<QSize>{*m_line.size} : QList<QSize>{{1280, 800}, {1920, 1080}};
    if (plan.languages.isEmpty())
        plan.languages = Language::codes();
    if (plan.themes.isEmpty())
        plan.themes = {ThemeMode::Light, ThemeMode::Dark};
    auto *tour = new Tour(std::move(plan), *m_window, m_language, m_theme, this);
    connect(tour, &Tour::finished, this, [this](const QString &trouble) { leave(trouble.isEmpty() ? 0 : 1, trouble); });
    tour->start();
}

Settings Application::connectionSettings() const
{
    return m_settings.scoped(u"connection/"_s + ConnectionName);
}

Settings Application::projectSettings() const
{
    return connectionSettings().scoped(u"project/"_s + m_projectId);
}

void Application::remember()
{
    m_settings.set(SettingsKeys::WindowGeometry, m_window->saveGeometry());
    connectionSettings().set(SettingsKeys::WindowLayout, m_window->saveLayout());
    if (!m_projectId.isEmpty())
        projectSettings().set(SettingsKeys::OpenTabs, m_window->workspace()->saveState());
}

void Application::leave(int code, const QString &trouble)
{
    if (!trouble.isEmpty())
        std::fputs((trouble + u'\n').toLocal8Bit().constData(), stderr);
    QCoreApplication::exit(code);
}

} // namespace ddm
