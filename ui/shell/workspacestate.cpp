// SPDX-License-Identifier: GPL-3.0-or-later
// What is open, kept for the next time.
#include "ui/shell/detachedwindow.h"
#include "ui/shell/instanceview.h"
#include "ui/shell/workspace.h"

#include <QApplication>
#include <QJsonArray>
#include <QTabBar>
#include <QTabWidget>

using namespace Qt::StringLiterals;

namespace ddm {

namespace {
constexpr int MostRestored = 100; ///< Of a file that somebody wrote.
} // namespace

QJsonObject Workspace::stateOf(const InstanceView *view)
{
    return {{u"instance"_s, view->instanceId()}, {u"name"_s, view->name()}, {u"page"_s, view->tab()}};
}

QJsonObject Workspace::saveState() const
{
    QJsonArray tabs;
    int current = m_tabs->currentIndex();
    for (int tab = 0; tab < m_tabs->count(); ++tab) {
        const InstanceView *view = viewAt(tab);
        if (view && view->isGone()) {
            current -= tab < m_tabs->currentIndex() ? 1 : 0;
            continue; // that was said once
        }
        tabs.append(view ? stateOf(view) : QJsonObject{{u"fleet"_s, true}});
    }
    QJsonArray windows;
    for (const DetachedWindow *window : detachedWindows()) {
        if (window->view()->isGone())
            continue;
        QJsonObject state = stateOf(window->view());
        state.insert(u"geometry"_s, QString::fromLatin1(window->saveGeometry().toBase64()));
        windows.append(state);
    }
    return {{u"tabs"_s, tabs}, {u"current"_s, current}, {u"windows"_s, windows}};
}

void Workspace::restoreState(const QJsonObject &state)
{
    if (!m_context)
        return;
    const auto restore = [this](const QJsonObject &one) -> InstanceView * {
        const QString id = one[u"instance"].toString();
        if (id.isEmpty() || find(id) || views().size() >= MostRestored)
            return nullptr;
        InstanceView *view = make(id, one[u"name"].toString());
        addTab(view, m_tabs->count());
        view->setTab(qBound(0, one[u"page"].toInt(), InstanceView::TabCount - 1));
        return view;
    };
    for (const QJsonValue &one : state[u"tabs"].toArray()) {
        if (one[u"fleet"].toBool())
            m_tabs->tabBar()->moveTab(m_tabs->indexOf(m_fleet), m_tabs->count() - 1);
        else
            restore(one.toObject());
    }
    const QWidget *before = QApplication::activeWindow();
    for (const QJsonValue &one : state[u"windows"].toArray()) {
        InstanceView *view = restore(one.toObject());
        if (view)
            detach(view, QByteArray::fromBase64(one[u"geometry"].toString().toLatin1()));
    }
    if (before && !m_windows.isEmpty())
        window()->activateWindow();
    m_tabs->setCurrentIndex(qBound(0, state[u"current"].toInt(), m_tabs->count() - 1));
}

} // namespace ddm
