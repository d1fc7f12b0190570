// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/client/paging.h"
#include "tests/support/testclient.h"

#include <QUrlQuery>

namespace ddm {

inline int numberIn(const RawRequest &request, const QString &name)
{
    return QUrlQuery(QUrl::fromEncoded(request.target())).queryItemValue(name).toInt();
}

/// Nodes at a service that pages by offset and gives at most so many at once.
struct NodeList
{
    QStringList ids;
    int most = 1000;

    explicit NodeList(int count)
    {
        for (int i = 0; i < count; ++i)
            ids.append(QStringLiteral("n%1").arg(i));
    }

    RawStep operator()(const RawRequest &request) const
    {
        QStringList rows;
        for (const QString &id : ids.mid(numberIn(request, QStringLiteral("offset")),
                                         qMin(most, numberIn(request, QStringLiteral("limit")))))
            rows.append(QStringLiteral(R"({"node_id":"%1"})").arg(id));
        return {
            .answer = {
                .body = QStringLiteral(R"({"nodes":[%1],"total":%2})").arg(rows.join(u',')).arg(ids.size()).toUtf8()}};
    }
};

/// Slow queries, which have page numbers and no id.
struct QueryList
{
    int count = 0;
    int most = 1000;

    RawStep operator()(const RawRequest &request) const
    {
        const int size = qMin(most, numberIn(request, QStringLiteral("perPage")));
        // The service numbers by the size that was asked for as far as it gives so many, else by its own.
        const int first = (numberIn(request, QStringLiteral("curPage")) - 1) * size;
        QStringList rows;
        for (int i = first; i < qMin(count, first + size); ++i)
            rows.append(QStringLiteral(R"({"querySample":"q%1"})").arg(i));
        return {.answer = {.body = QStringLiteral(R"({"slowLogList":[%1],"totalRecord":%2})")
                                       .arg(rows.join(u','))
                                       .arg(count)
                                       .toUtf8()}};
    }
};

/// Reads a list and keeps everything that comes.
template<class Operation>
class Reading
{
public:
    Reading(TestClient &test, const Operation &operation)
        : pager(readAll(*test.client, operation))
    {
        QObject::connect(pager, &PagerBase::ended, &counter, [this] { ++ended; });
        pager->page(context.get(), [this](const std::vector<typename Paging<Operation>::Item> &page) {
            pages.append(int(page.size()));
            for (const auto &item : page) {
                if constexpr (std::is_same_v<Operation, ListNodes>)
                    names.append(item.id);
                else
                    names.append(item.sql);
            }
        });
        pager->then(context.get(), [this](const Result<PagerEnd> &given) {
            ++results;
            result = given;
        });
    }
    bool ends()
    {
        return comesTrue([this] { return ended > 0; });
    }
    bool isGone()
    {
        return comesTrue([this] { return !pager; });
    }

    QPointer<Pager<Operation>> pager;
    std::unique_ptr<QObject> context = std::make_unique<QObject>();
    QObject counter;
    QStringList names;
    QList<int> pages;
    int results = 0;
    int ended = 0;
    Result<PagerEnd> result = PagerEnd();
};

inline const ListNodes AllNodes = {QStringLiteral("i1"), {}, {}};

} // namespace ddm
