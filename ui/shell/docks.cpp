// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/docks.h"

#include "ui/language/language.h"
#include "ui/pages/changespane.h"
#include "ui/shell/navigator.h"
#include "ui/widgets/dataview.h"

#include <QChildEvent>
#include <QDockWidget>
#include <QMainWindow>
#include <QTabBar>
#include <QTableView>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace ddm {

namespace {
constexpr auto Bottom = Qt::BottomDockWidgetArea | Qt::RightDockWidgetArea;
constexpr auto Sides = Qt::LeftDockWidgetArea | Qt::RightDockWidgetArea;
constexpr int NavigatorWidth = 250;
} // namespace

Docks::Docks(QMainWindow *window, Language &language, Navigator *navigator, ChangesPane *changes,
             std::function<QWidget *()> makeRequests)
    : m_window(window)
    , m_language(language)
    , m_makeRequests(std::move(makeRequests))
    , m_navigator(add(
          u"navigatorDock"_s, [] { return tr("Navigator"); }, Qt::LeftDockWidgetArea, Sides))
    , m_activity(add(
          u"activityDock"_s, [] { return tr("Activity"); }, Qt::BottomDockWidgetArea, Bottom))
    , m_requests(add(
          u"requestsDock"_s, [] { return tr("Requests"); }, Qt::BottomDockWidgetArea, Bottom))
{
    // A long list of instances beside a short list of changes: the side is as high as the window.
    window->setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    m_navigator->setWidget(navigator);
    m_activity->setWidget(changes);
    m_activity->hide();
    m_requests->hide();
    window->resizeDocks({m_navigator}, {NavigatorWidth}, Qt::Horizontal);
    connect(m_requests, &QDockWidget::visibilityChanged, this, [this](bool visible) {
        if (visible && !m_requests->widget())
            m_requests->setWidget(m_makeRequests());
    });
    window->installEventFilter(this);
    m_language.bind(this, [this] { nameTabs(); });
}

QDockWidget *Docks::add(const QString &name, QString (*title)(), Qt::DockWidgetArea area, Qt::DockWidgetAreas allowed)
{
    auto *dock = new QDockWidget(m_window);
    dock->setObjectName(name); // by which the layout is remembered
    dock->setAllowedAreas(allowed);
    m_window->addDockWidget(area, dock);
    connect(dock, &QDockWidget::visibilityChanged, this, &Docks::visibilityChanged);
    m_language.bind(dock, [dock, title] { dock->setWindowTitle(title()); });
    return dock;
}

/// Qt makes the tabs of docks that lie on each other by itself, and says nothing of it.
void Docks::nameTabs()
{
    const auto bars = m_window->findChildren<QTabBar *>(QString(), Qt::FindDirectChildrenOnly);
    for (QTabBar *bar : bars)
        bar->setAccessibleName(tr("Activity and requests"));
}

bool Docks::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_window && event->type() == QEvent::ChildPolished
        && qobject_cast<QTabBar *>(static_cast<QChildEvent *>(event)->child()))
        nameTabs();
    return QObject::eventFilter(watched, event);
}

void Docks::bringUp(QDockWidget *dock)
{
    QDockWidget *other = dock == m_activity ? m_requests : m_activity;
    // Not before one is shown: Qt shows the tabs of docks that are hidden.
    if (dock != m_navigator && dock->isHidden() && !other->isHidden() && !dock->isFloating() && !other->isFloating()
        && m_window->dockWidgetArea(dock) == m_window->dockWidgetArea(other))
        m_window->tabifyDockWidget(other, dock);
    dock->show();
    dock->raise();
}

void Docks::show(QDockWidget *dock, bool shown)
{
    if (!shown)
        return dock->hide();
    bringUp(dock);
    if (auto *view = dock->findChild<DataView *>())
        view->table()->setFocus(Qt::ShortcutFocusReason);
    else if (auto *tree = dock->findChild<QTreeView *>())
        tree->setFocus(Qt::ShortcutFocusReason);
}

} // namespace ddm
