// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inventory/inventory.h"
#include "tests/e2e/faultscene.h"
#include "tests/support/testroad.h"
#include "ui/language/language.h"
#include "ui/language/timedisplay.h"
#include "ui/pages/accountspage.h"
#include "ui/pages/activitypage.h"
#include "ui/pages/fleetpage.h"
#include "ui/pages/nodespage.h"
#include "ui/pages/overviewpage.h"
#include "ui/pages/parameterspage.h"
#include "ui/pages/schemaspage.h"
#include "ui/pages/slowqueriespage.h"
#include "ui/widgets/keyvalueview.h"
#include "ui/widgets/messagepanel.h"
#include "ui/widgets/pageframe.h"

#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QTest>

namespace ddm {

/// Every page that shows something of the service.
enum class PageKind : quint8 { Instances, Overview, Nodes, Schemas, Accounts, Parameters, SlowQueries, Activity };
inline constexpr int PageKindCount = int(PageKind::Activity) + 1;

inline const char *nameOf(PageKind kind)
{
    static constexpr const char *Names[] = {"instances", "overview",   "nodes",        "schemas",
                                            "accounts",  "parameters", "slow queries", "activity"};
    return Names[size_t(kind)];
}

/// The pages, each alone, in front of a demo region whose connections can be spoilt.
class PageScene
{
public:
    explicit PageScene(const std::optional<Identity> &identity = {}, int idleMs = 10'000)
        : faults(identity, idleMs, 1)
    {
        language.choose(QStringLiteral("en_US"));
        for (const DemoInstance &instance : faults.server.service().world().projects[0].instances) {
            if (instance.base.name == QLatin1StringView("shop-production"))
                instanceId = instance.base.id;
        }
        connectAnew();
    }
    ~PageScene() { close(); }

    /// Another client, as after another sign-in, with the endpoints of now.
    void connectAnew()
    {
        close();
        inventory.reset();
        client = &faults.newClient(false);
        inventory = std::make_unique<Inventory>(
            *client, InventoryPace{.busyMs = 3'600'000, .restMs = 3'600'000, .failedMs = 3'600'000});
    }

    /// Makes that page and shows it.
    void open(PageKind kind)
    {
        close();
        if (kind == PageKind::Instances) {
            auto pane = std::make_unique<FleetPage>(language, times);
            frame = pane->frame();
            pane->resize(1000, 600);
            pane->show();
            pane->begin(*inventory);
            widget = std::move(pane);
            return;
        }
        std::unique_ptr<Page> page = make(kind);
        frame = page->frame();
        page->setInstance(instanceId);
        page->resize(1000, 600);
        page->show();
        widget = std::move(page);
    }
    void close()
    {
        frame = nullptr;
        widget.reset();
    }

    PageFrame::State state() const { return frame->state(); }
    bool isAtRest() const { return !frame->isLoading() && state() != PageFrame::State::Nothing; }
    QString text(const char *label) const { return part<QLabel>(label)->text(); }
    MessagePanel *panel() const { return frame->findChild<MessagePanel *>(QString(), Qt::FindDirectChildrenOnly); }
    QPushButton *action() const { return part<QPushButton>("messageAction"); }
    QPushButton *bannerAction() const { return part<QPushButton>("bannerAction"); }
    void press(QPushButton *button) const { QTest::mouseClick(button, Qt::LeftButton); }

    /// What the user came for is to be seen.
    bool showsData() const
    {
        if (state() != PageFrame::State::Content || frame->isStale())
            return false;
        const auto tables = frame->findChildren<QTableView *>();
        for (const QTableView *table : tables) {
            if (table->isVisible() && table->model()->rowCount() > 0)
                return true;
        }
        const auto *values = frame->findChild<KeyValueView *>();
        return values && values->findChildren<QLabel *>().size() > 10;
    }

    FaultScene faults;
    Language language;
    TimeDisplay times;
    Client *client = nullptr;
    std::unique_ptr<Inventory> inventory;
    QString instanceId;
    std::unique_ptr<QWidget> widget;
    PageFrame *frame = nullptr;

private:
    /// Of this frame, and not of one within the page.
    template<class Widget>
    Widget *part(const char *name) const
    {
        const auto children = frame->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly);
        for (const QWidget *child : children) {
            if (auto *found = child->findChild<Widget *>(QLatin1StringView(name), Qt::FindDirectChildrenOnly))
                return found;
        }
        qFatal("no such part: %s", name);
    }
    std::unique_ptr<Page> make(PageKind kind)
    {
        const PageContext context{*client, *inventory, language, times,
                                  [] { return static_cast<TimeChartFactory *>(nullptr); }};
        switch (kind) {
        case PageKind::Overview: return std::make_unique<OverviewPage>(context);
        case PageKind::Nodes: return std::make_unique<NodesPage>(context);
        case PageKind::Schemas: return std::make_unique<SchemasPage>(context);
        case PageKind::Accounts: return std::make_unique<AccountsPage>(context);
        case PageKind::Parameters: return std::make_unique<ParametersPage>(context);
        case PageKind::SlowQueries: return std::make_unique<SlowQueriesPage>(context);
        case PageKind::Activity: return std::make_unique<ActivityPage>(context);
        case PageKind::Instances: break;
        }
        return nullptr;
    }
};

} // namespace ddm
