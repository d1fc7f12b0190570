// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inventory/inventory.h"
#include "core/operations/operationtracker.h"
#include "tests/e2e/demofixture.h"
#include "ui/language/language.h"
#include "ui/language/timedisplay.h"
#include "ui/pages/fleetpage.h"
#include "ui/pages/page.h"
#include "ui/shell/instanceview.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/workspace.h"
#include "ui/theme/theme.h"
#include "ui/widgets/dataview.h"
#include "ui/widgets/pageframe.h"

#include <QLabel>
#include <QTableView>
#include <QTemporaryDir>

namespace ddm {

/// The real window, in English, for tests of the ui against the demo region.
class WindowFixture
{
public:
    WindowFixture()
    {
        language.choose(QStringLiteral("en_US"));
        window = std::make_unique<MainWindow>(
            MainWindow::Parts{language, theme, times, journal, tracker, Settings(settings), &audit});
        window->show();
    }

    /// The demo lives a thousand times faster than people do.
    static Pace quickPace()
    {
        Pace pace;
        pace.firstLookMs = 10;
        pace.mostLookMs = 50;
        pace.looksAMinute = 6'000;
        return pace;
    }

    static Session sessionOf(Client *client, InventoryPace pace = {})
    {
        Session made;
        made.client = client;
        made.inventory = new Inventory(*client, pace, client);
        made.user = QStringLiteral("demo-admin");
        made.domain = QStringLiteral("ddm-demo");
        made.projects = {{client->scope().projectId, client->scope().region, client->scope().region}};
        made.isDemo = true;
        return made;
    }

    /// The table of the fleet.
    QTableView *table() const { return window->fleet()->view()->table(); }

    /// Selects the instance of this name in the fleet; false if the table does not show it.
    bool choose(QLatin1StringView name) const
    {
        for (int row = 0; row < table()->model()->rowCount(); ++row) {
            for (int column = 0; column < table()->model()->columnCount(); ++column) {
                if (table()->model()->index(row, column).data().toString() == name) {
                    // Not selectRow(): that looks at the keys that a test has left pressed.
                    table()->selectionModel()->setCurrentIndex(table()->model()->index(row, 0),
                                                               QItemSelectionModel::ClearAndSelect
                                                                   | QItemSelectionModel::Rows);
                    return true;
                }
            }
        }
        return false;
    }

    /// Opens the instance of this name; nullptr if the fleet does not show it.
    InstanceView *open(QLatin1StringView name) const
    {
        if (!choose(name))
            return nullptr;
        const Instance *instance = window->fleet()->current();
        return window->workspace()->open(instance->id, instance->name);
    }
    /// Of the window; nullptr if the fleet is in front.
    InstanceView *view() const { return window->workspace()->current(); }

    Page *show(int tab) const
    {
        view()->setTab(tab);
        return view()->page();
    }

    static QString allText(const QWidget *widget)
    {
        QString text;
        const auto labels = widget->findChildren<QLabel *>();
        for (const QLabel *label : labels) {
            if (label->isVisibleTo(widget))
                text += label->text() + QLatin1Char('\n');
        }
        return text;
    }

    Language language;
    Theme theme;
    TimeDisplay times;
    RequestJournal journal;
    MemoryStore settings;
    QTemporaryDir folder;
    OperationJournal operations{folder.path()};
    Audit audit{folder.filePath(QStringLiteral("audit")), SystemClock::instance()};
    OperationTracker tracker{operations, SystemClock::instance(), quickPace(), &audit};
    std::unique_ptr<MainWindow> window;
};

} // namespace ddm
