// SPDX-License-Identifier: GPL-3.0-or-later
// A table of 10,000 instances: a refresh in which one in a hundred has changed, against building the model anew; and a
// keystroke in the search box, against a bare scan of the same strings. The view takes part in both, as users have it.
#include "ui/language/language.h"
#include "ui/language/timedisplay.h"
#include "ui/models/instancesmodel.h"
#include "ui/widgets/dataview.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QTableView>

#include <algorithm>
#include <cstdio>
#include <memory>

using namespace ddm;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int Instances = 10'000;
constexpr int Rounds = 15;
constexpr int StateColumn = 0;
constexpr int NameColumn = 1;

/// As from a reply: no string is shared with another list.
std::vector<Instance> listOfInstances(int round)
{
    std::vector<Instance> rows;
    for (int i = 0; i < Instances; ++i) {
        Instance row;
        row.id = u"%1in09"_s.arg(i, 32, 16, QChar(u'0'));
        row.status = (i + round) % 200 == 0 ? InstanceState::Restarting : InstanceState::Running;
        row.name = u"orders-%1-production"_s.arg((i * 7'919) % Instances);
        row.created = {1'700'000'000'000 + i * 1000LL};
        row.updated = {1'780'000'000'000 + i * 1000LL};
        row.availableZone = u"cn-north-4%1,cn-north-4b"_s.arg(QChar(u'a' + i % 3));
        row.vpcId = u"1d9441c5-1a4b-431d-9edb-%1"_s.arg(i);
        row.subnetId = u"20c2d83c-755b-42a2-846a-%1"_s.arg(i);
        row.securityGroupId = u"fbdff89d-32fe-45a4-832b-%1"_s.arg(i);
        row.nodeCount = 1 + i % 8;
        row.accessIp = u"10.%1.%2.%3"_s.arg(i / 65'536).arg(i / 256 % 256).arg(i % 256);
        row.accessPort = u"50%1"_s.arg(66);
        row.coreCount = 8;
        row.ramCapacity = 16;
        row.nodeStatus = u"RUNNIN%1"_s.arg(u'G');
        row.enterpriseProjectId = u"%1"_s.arg(0);
        row.projectId = u"055d9f4ee780d4d42f96c01c1bc3c5%1"_s.arg(10);
        row.engineVersion = u"3.0.%1"_s.arg(9);
        row.nodeClass = u"ddm.c6.%1xlarge.2"_s.arg(2 + i % 3 * 2);
        rows.push_back(std::move(row));
    }
    return rows;
}

struct Table
{
    Table()
    {
        view.resize(1200, 700);
        view.show();
        QCoreApplication::processEvents();
    }

    struct English : Language
    {
        English() { choose(u"en_US"_s); }
    };
    English language;
    TimeDisplay times;
    InstancesModel model{times};
    DataView view{&model, language, [] { return u"Instances"_s; }};
};

double median(std::vector<double> &times)
{
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

template<class Run>
double millisecondsOf(Run run)
{
    QElapsedTimer timer;
    timer.start();
    run();
    return double(timer.nsecsElapsed()) / 1e6;
}

/// As the inventory tells it. Painting is the same for both, and left out.
bool refreshes(int sortColumn, const char *name)
{
    std::vector<double> anew;
    std::vector<double> refreshed;
    std::vector<double> compared;
    Table table;
    table.view.sortBy(sortColumn, Qt::AscendingOrder);
    std::vector<Instance> before = listOfInstances(0);
    for (int round = 1; round <= Rounds; ++round) {
        table.model.clear();
        anew.push_back(millisecondsOf([&] { table.model.setRows(before); }));
        QCoreApplication::processEvents();
        std::vector<Instance> now = listOfInstances(round);
        Difference difference;
        compared.push_back(millisecondsOf(
            [&] { difference = differenceOf(before, now, [](const Instance &row) { return row.id; }); }));
        if (difference.changed.size() != Instances / 100)
            return false;
        refreshed.push_back(millisecondsOf([&] { table.model.apply(difference, now); }));
        if (table.model.all() != now)
            return false;
        before = std::move(now);
    }
    const double whole = median(anew);
    const double part = median(refreshed);
    std::printf("table of %d rows by %s: built anew %.1f ms, refreshed with 1 %% changed %.2f ms, ratio %.3f (at most "
                "0.1); the "
                "inventory found what had changed in %.1f ms\n",
                Instances, name, whole, part, part / whole, median(compared));
    return part / whole <= 0.1;
}

int bareScan(const std::vector<QStringList> &cells, const QString &word)
{
    return int(std::count_if(cells.begin(), cells.end(), [&word](const QStringList &row) {
        return std::any_of(row.begin(), row.end(),
                           [&word](const QString &cell) { return cell.contains(word, Qt::CaseInsensitive); });
    }));
}

bool filters()
{
    Table table;
    table.model.setRows(listOfInstances(0));
    std::vector<QStringList> cells;
    for (int row = 0; row < Instances; ++row) {
        QStringList texts;
        for (int column = 0; column < table.model.columnCount(); ++column)
            texts.append(table.model.index(row, column).data().toString());
        texts.append(table.model.index(row, 0).data(TableModel::KeyRole).toString());
        cells.push_back(texts);
    }
    const double first = millisecondsOf([&] { table.view.search()->setText(u"p"_s); });
    // Until it is painted.
    const auto type = [&table](const QString &text) {
        table.view.search()->setText(text);
        QCoreApplication::processEvents();
    };
    std::vector<double> typed;
    std::vector<double> bare;
    const QString word = u"77-production"_s;
    for (int round = 0; round < Rounds; ++round) {
        for (int length = 1; length <= int(word.size()); ++length) {
            const QString text = word.first(length);
            typed.push_back(millisecondsOf([&] { type(text); }));
            int found = 0;
            bare.push_back(millisecondsOf([&] { found = bareScan(cells, text); }));
            if (found != table.view.table()->model()->rowCount())
                return false;
        }
    }
    const double scan = median(bare);
    const double keystroke = median(typed);
    std::printf(
        "search in %d rows: bare scan %.2f ms, a keystroke %.2f ms (the first %.1f ms), ratio %.2f (at most 2)\n",
        Instances, scan, keystroke, first, keystroke / scan);
    return keystroke / scan <= 2;
}

} // namespace

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    const bool refreshesInTime = refreshes(NameColumn, "name");
    const bool refreshesByStateInTime = refreshes(StateColumn, "state");
    const bool filtersInTime = filters();
    return refreshesInTime && refreshesByStateInTime && filtersInTime ? 0 : 1;
}
