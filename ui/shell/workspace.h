// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/pagecontext.h"

#include <QJsonObject>
#include <QPointer>
#include <QWidget>

#include <optional>
#include <vector>

class QContextMenuEvent;
class QTabWidget;

namespace ddm {

class DetachedWindow;
class InstanceView;

/// The middle of the window: the fleet, and a tab for each instance that is open. Tabs can be moved, closed, opened again,
/// and taken out into windows of their own, so that two instances stand side by side.
class Workspace final : public QWidget
{
    Q_OBJECT

public:
    /// \a fleet becomes the tab that is always there.
    Workspace(QWidget *fleet, Language &language, QWidget *parent = nullptr);
    ~Workspace() override;

    /// Another client: what was open for the old one goes.
    void begin(const PageContext &context);

    /// Brings the instance to the front, in a new tab if it is not open. Nothing before begin().
    InstanceView *open(const QString &instanceId, const QString &name);
    void showFleet();
    bool isFleetInFront() const;
    /// The view in the front of the window, nullptr if that is the fleet.
    InstanceView *current() const;
    /// The same for the window that has the focus, which may be one of a single instance; or what is meant just now.
    InstanceView *active() const;
    /// A menu of that view is open: it is what is meant, wherever the focus is. nullptr: no more.
    void mean(InstanceView *view);
    InstanceView *find(const QString &instanceId) const;
    /// In the order of the tabs, then the detached ones.
    QList<InstanceView *> views() const;

    void close(InstanceView *view);
    void closeOthers(InstanceView *view);
    bool canReopen() const { return !m_closed.empty(); }
    void reopen();
    /// To the next tab (1) or the one before (-1), around the end.
    void step(int by);
    bool canMove(int by) const;
    void move(int by);
    int count() const;

    bool isDetached(const InstanceView *view) const;
    /// \a geometry: where a window of it was before; may be empty.
    void detach(InstanceView *view, const QByteArray &geometry = {});
    void attach(InstanceView *view);
    QList<DetachedWindow *> detachedWindows() const;
    /// Some of it can be seen beside the window itself.
    bool isSeenOutside() const;
    void closeWindows();

    /// What is open, and where, for the next time; names of instances are in it.
    QJsonObject saveState() const;
    /// Whatever cannot be understood is left out.
    void restoreState(const QJsonObject &state);

Q_SIGNALS:
    /// Another instance, page or window is in front.
    void activeChanged();
    /// A window was made for an instance.
    void detached(QWidget *window);
    /// A window of its own came, went, or is not seen any more.
    void windowsChanged();
    /// Rows of an instance's page were written into a file.
    void exported(const ddm::InstanceView *view, const QString &table, const QString &path, int rows);
    void tabMenuWanted(ddm::InstanceView *view, const QPoint &place);
    void instanceMenuWanted(ddm::InstanceView *view, const QPoint &place);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Closed
    {
        QString instanceId;
        QString name;
        int page = 0;
    };

    InstanceView *make(const QString &instanceId, const QString &name);
    void addTab(InstanceView *view, int at);
    void showLooks(InstanceView *view);
    void closeTab(int tab);
    void remember(const InstanceView *view);
    DetachedWindow *windowOf(const InstanceView *view) const;
    InstanceView *viewAt(int tab) const;
    static QJsonObject stateOf(const InstanceView *view);
    void retranslate();

    bool showTabMenu(const QContextMenuEvent &event);

    std::optional<PageContext> m_context;
    QPointer<InstanceView> m_meant;
    QTabWidget *m_tabs;
    QWidget *m_fleet;
    std::vector<Closed> m_closed; // the last one last
    QList<QPointer<DetachedWindow>> m_windows;
};

} // namespace ddm
