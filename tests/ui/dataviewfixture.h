// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/language/language.h"
#include "ui/language/timedisplay.h"
#include "ui/models/instancesmodel.h"
#include "ui/widgets/dataview.h"

#include <QAction>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QScrollBar>
#include <QTableView>
#include <QTest>
#include <QToolButton>

namespace ddm {

/// A table of instances named "node-1", "node-2" and so on; node-i has i nodes.
class DataViewFixture
{
public:
    DataViewFixture() { view.resize(1100, 400); }

    static Instance instance(int number)
    {
        Instance instance;
        instance.id = QStringLiteral("id-%1").arg(number);
        instance.name = QStringLiteral("node-%1").arg(number);
        instance.status = InstanceState::Running;
        instance.nodeCount = number;
        instance.engineVersion = QStringLiteral("3.0.9");
        return instance;
    }
    static std::vector<Instance> instances(int first, int last)
    {
        std::vector<Instance> all;
        for (int number = first; number <= last; ++number)
            all.push_back(instance(number));
        return all;
    }
    static QString keyOf(int number) { return QStringLiteral("id-%1").arg(number); }

    void show(int count)
    {
        model.setRows(instances(1, count));
        view.show();
        view.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&view));
    }

    QTableView *table() const { return view.table(); }
    QHeaderView *header() const { return table()->horizontalHeader(); }
    QString keyAt(int row) const { return table()->model()->index(row, 0).data(TableModel::KeyRole).toString(); }
    QString topKey() const { return table()->indexAt({1, 1}).data(TableModel::KeyRole).toString(); }
    QStringList shownTitles() const
    {
        QStringList titles;
        for (int place = 0; place < header()->count(); ++place) {
            const int column = header()->logicalIndex(place);
            if (!header()->isSectionHidden(column))
                titles.append(table()->model()->headerData(column, Qt::Horizontal).toString());
        }
        return titles;
    }
    /// The action of that text in the menu or below it; nullptr if there is none.
    static QAction *action(const QMenu *menu, const QString &text)
    {
        const QList<QAction *> actions = menu->actions();
        for (QAction *action : actions) {
            if (action->text().section(QLatin1Char('\t'), 0, 0) == text)
                return action;
            if (const QMenu *inner = action->menu()) {
                if (QAction *found = DataViewFixture::action(inner, text))
                    return found;
            }
        }
        return nullptr;
    }
    /// The table's menu, as the key for it opens it.
    QMenu *openMenu()
    {
        QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(), QPoint());
        QCoreApplication::sendEvent(table(), &event);
        return table()->findChild<QMenu *>(QStringLiteral("tableMenu"), Qt::FindDirectChildrenOnly);
    }

    /// Chosen before there is a view, as in the program.
    struct English : Language
    {
        English() { choose(QStringLiteral("en_US")); }
    };
    English language;
    TimeDisplay times;
    InstancesModel model{times};
    DataView view{&model, language, [] { return QStringLiteral("Instances"); }};
};

} // namespace ddm
