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

namespace ddm {

class MessagePanel;
class Page;

/// The pages of the chosen instance. A page is made when it is first shown.
class InstanceTabs final : public QWidget
{
    Q_OBJECT

public:
    enum Tab : quint8 { Overview, Nodes, Schemas, Accounts, Parameters, SlowQueries };
    static constexpr int TabCount = SlowQueries + 1;

    explicit InstanceTabs(Language &language, QWidget *parent = nullptr);
    ~InstanceTabs() override;

    /// Another client: the pages of the old one go.
    void begin(const PageContext &context);
    /// nullptr: none is chosen.
    void setInstance(const Instance *instance);
    void setTab(int tab);
    int tab() const;
    static QString tabTitle(int tab);
    /// Chooses a row of the page that is seen, by its key; where that is not loaded yet, once it is.
    void select(const QString &key);
    /// The page that is seen; nullptr before an instance is chosen.
    Page *page() const;

Q_SIGNALS:
    void tabChanged();
    void pageLoadingChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    void build(int tab);
    void showHeader();
    void showAge();
    void retranslate();

    Language &m_language;
    std::optional<PageContext> m_context;
    std::optional<Instance> m_instance;
    QStackedWidget *m_stack;
    MessagePanel *m_nothing;
    QWidget *m_main;
    QLabel *m_shape;
    QLabel *m_name;
    QLabel *m_state;
    QLabel *m_age; // of what the page shows
    QTabWidget *m_tabs;
    std::array<QWidget *, TabCount> m_holders = {};
    std::array<Page *, TabCount> m_pages = {};
};

} // namespace ddm
