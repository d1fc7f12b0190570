// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/tour.h"

#include "ui/language/language.h"
#include "ui/pages/instancespane.h"
#include "ui/pages/page.h"
#include "ui/shell/instancetabs.h"
#include "ui/shell/mainwindow.h"
#include "ui/widgets/pageframe.h"

#include <QDir>
#include <QPixmap>

using namespace Qt::StringLiterals;

namespace ddm {

namespace {

constexpr int LookMs = 60;      ///< Between two looks whether the page has settled; time for it to be laid out, too.
constexpr int MostWaits = 2000; ///< Two minutes: a budget of calls that is used up comes back within one.

QString fileOf(int page)
{
    static constexpr QLatin1StringView Names[] = {"overview"_L1, "nodes"_L1,      "schemas"_L1,
                                                  "accounts"_L1, "parameters"_L1, "slow-queries"_L1};
    return u"%1-%2.png"_s.arg(page + 1, 2, 10, QLatin1Char('0')).arg(Names[page]);
}

} // namespace

Tour::Tour(Plan plan, MainWindow &window, Language &language, Theme &theme, QObject *parent)
    : QObject(parent)
    , m_plan(std::move(plan))
    , m_window(window)
    , m_language(language)
    , m_theme(theme)
{
    m_look.setInterval(LookMs);
    connect(&m_look, &QTimer::timeout, this, &Tour::look);
}

void Tour::start()
{
    next();
}

void Tour::next()
{
    ++m_page;
    if (m_page == InstanceTabs::TabCount) {
        m_page = 0;
        ++m_round;
    }
    if (m_round == int(m_plan.languages.size() * m_plan.themes.size())) {
        m_look.stop();
        Q_EMIT finished({});
        return;
    }
    enter();
}

void Tour::enter()
{
    if (m_page == 0) {
        m_language.choose(m_plan.languages[m_round / m_plan.themes.size()]);
        m_theme.setMode(m_plan.themes[m_round % m_plan.themes.size()]);
    }
    m_window.tabs()->setTab(m_page);
    m_waits = 0;
    m_look.start();
}

void Tour::look()
{
    if (isSettled()) {
        take();
        return;
    }
    if (++m_waits > MostWaits) {
        m_look.stop();
        Q_EMIT finished(u"%1 did not finish loading"_s.arg(fileOf(m_page)));
    }
}

bool Tour::isSettled() const
{
    const Page *page = m_window.tabs()->page();
    if (m_waits < 2 || !page || m_window.instances()->frame()->isLoading())
        return false;
    const auto frames = page->findChildren<PageFrame *>();
    return std::none_of(frames.begin(), frames.end(), [](const PageFrame *frame) { return frame->isLoading(); });
}

void Tour::take()
{
    const QString folder = u"%1/%2-%3"_s.arg(m_plan.folder, m_language.code(), themeModeName(m_theme.mode()));
    const QString file = folder + u'/' + fileOf(m_page);
    if (!QDir().mkpath(folder) || !m_window.grab().save(file)) {
        m_look.stop();
        Q_EMIT finished(u"%1 could not be written"_s.arg(file));
        return;
    }
    next();
}

} // namespace ddm
