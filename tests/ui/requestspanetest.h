// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/e2e/demofixture.h"
#include "ui/language/language.h"
#include "ui/language/timedisplay.h"
#include "ui/models/requestsmodel.h"
#include "ui/pages/requestdetail.h"
#include "ui/pages/requestspane.h"
#include "ui/widgets/dataview.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QAction>
#include <QSignalSpy>
#include <QTableView>

namespace ddm {

/// The pane of the requests, with the journal of a demo region's client or with one that the test writes.
class RequestsPaneTest : public QObject
{
protected:
    void begin()
    {
        language.choose(QStringLiteral("en_US"));
        demo = std::make_unique<DemoFixture>();
        journal = std::make_unique<RequestJournal>();
    }
    void end()
    {
        tester.reset();
        pane.reset();
        demo.reset();
    }

    void show(RequestJournal &shown)
    {
        pane = std::make_unique<RequestsPane>(shown, language, times);
        tester = std::make_unique<QAbstractItemModelTester>(pane->findChild<RequestsModel *>(),
                                                            QAbstractItemModelTester::FailureReportingMode::QtTest);
        pane->begin(*demo->client);
        pane->resize(1200, 300);
        pane->show();
    }

    /// A call to the demo's service in the journal of the test. It runs as long as it has no status.
    quint64 add(int status = 200, const QByteArray &body = "{}", Verb verb = Verb::Get)
    {
        JournalEntry entry;
        entry.startedMs = 1'700'000'000'000;
        entry.operation = verb == Verb::Get ? &ListInstances::info : &RenameInstance::info;
        entry.verb = verb;
        entry.url = demo->client->scope().endpoints[Service::Ddm].toString() + QStringLiteral("/v1/")
            + demo->client->scope().projectId + QStringLiteral("/instances?offset=0&limit=10");
        const quint64 id = journal->begin(entry);
        if (status)
            journal->finish(id, 12, outcomeOf(status, body));
        return id;
    }
    static HttpOutcome outcomeOf(int status, const QByteArray &body = "{}")
    {
        HttpOutcome outcome;
        outcome.status = status;
        outcome.body = body;
        outcome.headers = {{"x-request-id", "r-" + QByteArray::number(status)}};
        return outcome;
    }

    bool choose(quint64 id) const { return pane->view()->select(RequestsModel::keyOfId(id)); }
    QAction *action(const char *name) const { return pane->findChild<QAction *>(QLatin1StringView(name)); }
    QAbstractButton *box(const char *name) const { return pane->findChild<QAbstractButton *>(QLatin1StringView(name)); }
    QTableView *table() const { return pane->view()->table(); }
    int rows() const { return table()->model()->rowCount(); }
    QString details() const { return pane->detail()->toPlainText(); }
    QString cell(int row, int column) const { return table()->model()->index(row, column).data().toString(); }
    /// Every word of the pane, tool tips included.
    QString everything() const
    {
        QString text = details();
        for (int row = 0; row < rows(); ++row) {
            for (int column = 0; column < table()->model()->columnCount(); ++column) {
                const QModelIndex index = table()->model()->index(row, column);
                text += index.data().toString() + index.data(Qt::ToolTipRole).toString() + QLatin1Char('\n');
            }
        }
        return text;
    }

    Language language;
    TimeDisplay times;
    std::unique_ptr<DemoFixture> demo;
    std::unique_ptr<RequestJournal> journal;
    std::unique_ptr<RequestsPane> pane;
    std::unique_ptr<QAbstractItemModelTester> tester;
};

} // namespace ddm
