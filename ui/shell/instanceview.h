// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/instances.h"
#include "ui/pages/pagecontext.h"

#include <QWidget>

#include <array>
#include <optional>

class QLabel;
class QStackedWidget;
class QTabWidget;
class QToolButton;

namespace ddm {

class MessagePanel;
class Page;

/// One instance: its name and state, and its pages below. A page is made when it is first shown. What the view needs it
/// asks for when it is seen; a tab in the background costs no call.
class InstanceView final : public QWidget
{
    Q_OBJECT

public:
    enum Tab : quint8 { Overview, Nodes, Schemas, Accounts, Parameters, SlowQueries, Activity };
    static constexpr int TabCount = Activity + 1;

    /// \a name: what it is called until the list of instances says it.
    InstanceView(const PageContext &context, const QString &instanceId, const QString &name, QWidget *parent = nullptr);
    ~InstanceView() override;

    const QString &instanceId() const { return m_instanceId; }
    QString name() const;
    /// As the service last gave it; nullptr before the list was read, and after the instance is gone.
    const Instance *instance() const;
    /// The instance is not in the list any more: it was deleted.
    bool isGone() const { return m_gone; }

    void setTab(int tab);
    int tab() const;
    static QString tabTitle(int tab);
    /// Chooses a row of the page that is seen, by its key; where that is not loaded yet, once it is.
    void select(const QString &key);
    /// The page that is seen; nullptr once the instance is gone.
    Page *page() const;

Q_SIGNALS:
    void tabChanged();
    /// Name or state are others now, or the instance is gone.
    void looksChanged();
    /// The user wants to see what can be done with the instance, below that button.
    void menuWanted(QWidget *below);
    void closeWanted();
    /// Rows of a page were written into a file.
    void exported(const QString &table, const QString &path, int rows);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *makeHeader();
    void build(int tab);
    void onList();
    void showHeader();
    void showAge();
    void showGone();
    void retranslate();

    PageContext m_context;
    QString m_instanceId;
    std::optional<Instance> m_last; // as it was last seen in the list
    QString m_name;
    bool m_gone = false;
    QStackedWidget *m_stack;
    MessagePanel *m_message = nullptr; // made when it is needed
    QLabel *m_shape;
    QLabel *m_title;
    QLabel *m_state;
    QLabel *m_age; // of what the page shows
    QToolButton *m_menu;
    QTabWidget *m_tabs;
    std::array<QWidget *, TabCount> m_holders = {};
    std::array<Page *, TabCount> m_pages = {};
};

} // namespace ddm
