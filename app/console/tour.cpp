// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/tour.h"

#include "ui/language/language.h"
#include "ui/shell/mainwindow.h"
#include "ui/widgets/pageframe.h"

#include <QDir>
#include <QPixmap>

using namespace Qt::StringLiterals;

namespace ddm {

namespace {

constexpr int LookMs = 60;      ///< Between two looks whether the scene has settled; time for it to be laid out, too.
constexpr int MostWaits = 2000; ///< Two minutes: a budget of calls that is used up comes back within one.

bool isSettled(const QWidget *subject)
{
    const auto frames = subject->findChildren<PageFrame *>();
    return std::none_of(frames.begin(), frames.end(),
                        [](const PageFrame *frame) { return frame->isVisible() && frame->isLoading(); });
}

} // namespace

Tour::Tour(Plan plan, MainWindow &window, Language &language, Theme &theme, QObject *parent)
    : QObject(parent)
    , m_plan(std::move(plan))
    , m_window(window)
    , m_language(language)
    , m_theme(theme)
    , m_scenes(window)
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
    if (m_scene >= 0 && m_scenes.all()[size_t(m_scene)].leave)
        m_scenes.all()[size_t(m_scene)].leave();
    if (++m_scene == int(m_scenes.all().size())) {
        m_scene = 0;
        ++m_round;
    }
    if (m_round == int(rounds()))
        return end({});
    if (m_scene == 0)
        dress();
    m_waits = 0;
    m_look.start();
}

/// The size changes last: it is what costs most.
void Tour::dress()
{
    qsizetype rest = m_round;
    const qsizetype theme = rest % m_plan.themes.size();
    rest /= m_plan.themes.size();
    m_theme.setMode(m_plan.themes[theme]);
    m_language.choose(m_plan.languages[rest % m_plan.languages.size()]);
    m_window.resize(m_plan.sizes[rest / m_plan.languages.size()]);
}

void Tour::look()
{
    const TourScene &scene = m_scenes.all()[size_t(m_scene)];
    // Not in the same turn as the scene before: what that closed is deleted later.
    if (m_waits == 0)
        scene.enter();
    const QWidget *subject = scene.subject();
    if (++m_waits > 2 && subject && (scene.isReady ? scene.isReady() : isSettled(subject)))
        take();
    else if (m_waits > MostWaits)
        end(u"%1 did not finish loading"_s.arg(fileName()));
}

QString Tour::fileName() const
{
    return u"%1-%2.png"_s.arg(m_scene + 1, 2, 10, QLatin1Char('0')).arg(m_scenes.all()[size_t(m_scene)].name);
}

void Tour::take()
{
    const QSize size = m_window.size();
    const QString folder = u"%1/%2x%3-%4-%5"_s.arg(m_plan.folder)
                               .arg(size.width())
                               .arg(size.height())
                               .arg(m_language.code(), themeModeName(m_theme.mode()));
    const QString file = folder + u'/' + fileName();
    if (!QDir().mkpath(folder) || !m_scenes.all()[size_t(m_scene)].subject()->grab().save(file))
        return end(u"%1 could not be written"_s.arg(file));
    next();
}

void Tour::end(const QString &trouble)
{
    m_look.stop();
    Q_EMIT finished(trouble);
}

} // namespace ddm
