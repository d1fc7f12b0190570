// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>

class QDockWidget;
class QMainWindow;

namespace ddm {

class ChangesPane;
class Language;
class Navigator;

/// What lies around the middle of the window: the navigator at its side, and below what was changed and what was asked.
/// The latter two are not in the way before there is a reason to look. To be gone before the window is taken apart.
class Docks final : public QObject
{
    Q_OBJECT

public:
    /// \a makeRequests makes what is in the dock of requests; called when that is first seen.
    Docks(QMainWindow *window, Language &language, Navigator *navigator, ChangesPane *changes,
          std::function<QWidget *()> makeRequests);

    QDockWidget *navigator() const { return m_navigator; }
    QDockWidget *activity() const { return m_activity; }
    QDockWidget *requests() const { return m_requests; }
    /// Shows a dock of the bottom; on the other one, unless the user has put them elsewhere.
    void bringUp(QDockWidget *dock);
    /// As the user asks for it: what is shown has the focus as well.
    void show(QDockWidget *dock, bool shown);

Q_SIGNALS:
    void visibilityChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QDockWidget *add(const QString &name, QString (*title)(), Qt::DockWidgetArea area, Qt::DockWidgetAreas allowed);
    void nameTabs();

    QMainWindow *m_window;
    Language &m_language;
    std::function<QWidget *()> m_makeRequests;
    QDockWidget *m_navigator;
    QDockWidget *m_activity;
    QDockWidget *m_requests;
};

} // namespace ddm
