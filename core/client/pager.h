// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/client/client.h"

#include <QSet>

#include <memory>
#include <numeric>

namespace ddm {

/// How a list operation is paged; specialised in paging.h for each.
template<class Operation>
struct Paging;

/// What is the same for every pager.
class PagerBase : public QObject
{
    Q_OBJECT

public:
    ~PagerBase() override;

    /// Drops the callbacks and the page that is under way.
    void abort();
    /// Records that the service says there are; -1 before the first page.
    int total() const { return m_total; }
    int received() const { return m_received; }
    /// As that of the page that is under way.
    std::optional<qint64> budgetWaitMs() const { return m_call ? m_call->budgetWaitMs() : std::nullopt; }

Q_SIGNALS:
    void pageArrived();
    void finished();
    /// The pager is over. Exactly once.
    void ended();

protected:
    explicit PagerBase(QObject *parent);

    void finish();
    /// From then on the list is of interest to \a context; one that is of interest to nobody is given up.
    void watch(QObject *context);
    /// The pager waits for that call.
    void await(CallBase *call);

    QPointer<CallBase> m_call;
    int m_total = -1;
    int m_received = 0;
    bool m_ended = false;

private:
    QList<QObject *> m_contexts;
};

/// How a pager ended without an error.
struct PagerEnd
{
    int total = 0;      ///< As the service last said.
    int received = 0;   ///< Different records that were delivered.
    bool moved = false; ///< Things changed meanwhile, also when asked once more: the list may not be whole.
    int pageSize = 0;   ///< What the service really gives at once.
};

/// Reads a list page by page: delivers each page's new records as it comes, learns the service's true page size, leaves out
/// what it has seen (by id), and starts once more if the total moved.
template<class Operation>
class Pager final : public PagerBase
{
public:
    using Reply = typename Operation::Reply;
    using Item = typename Paging<Operation>::Item;
    using Items = std::vector<Item>;

    Pager(Client &client, Operation operation, Priority priority)
        : PagerBase(&client)
        , m_client(client)
        , m_operation(std::move(operation))
        , m_priority(priority)
        , m_pageSize(Paging<Operation>::pageSize)
    {
        Paging<Operation>::pin(m_operation, client.clock().nowMs());
        QMetaObject::invokeMethod(
            this, [this] { fetch(); }, Qt::QueuedConnection);
    }

    /// Calls \a function with the records of each page that were not delivered before.
    template<class Context, class Function>
    Pager &page(Context *context, Function function)
    {
        watch(context);
        connect(this, &PagerBase::pageArrived, context, [this, function = std::move(function)] {
            const std::shared_ptr<const Items> page = m_page; // the function may delete the pager
            function(*page);
        });
        return *this;
    }

    /// Calls \a function once, with the end or the error.
    template<class Context, class Function>
    Pager &then(Context *context, Function function)
    {
        watch(context);
        connect(this, &PagerBase::finished, context,
                [result = m_result, function = std::move(function)] { function(std::as_const(*result)); });
        return *this;
    }

    /// What the last page says besides its records, e.g. of what they all belong to.
    const Reply &rest() const { return m_rest; }

private:
    void fetch()
    {
        if (m_ended)
            return;
        Paging<Operation>::setPage(m_operation, m_offset, m_pageSize);
        auto *call = m_client.send(m_operation, m_priority);
        await(call);
        call->then(this, [this](const Result<Reply> &reply) { onReply(reply); });
    }

    void onReply(const Result<Reply> &reply)
    {
        if (!reply) {
            *m_result = tl::make_unexpected(reply.error());
            finish();
            return;
        }
        m_rest = *reply;
        Items items = Paging<Operation>::takeItems(m_rest);
        const int count = int(items.size());
        const int total = Paging<Operation>::total(*reply);
        m_moved = m_moved || (m_total >= 0 && total != m_total);
        m_total = total;
        m_page = std::make_shared<Items>();
        QStringList keys;
        for (Item &item : items) {
            const QString key = Paging<Operation>::key(item);
            keys.append(key);
            if (key.isEmpty() || !m_seen.contains(key)) {
                if (!key.isEmpty())
                    m_seen.insert(key);
                m_page->push_back(std::move(item));
            }
        }
        m_received += int(m_page->size());
        const bool repeats = m_offset > 0 && keys == m_keys && !keys.join(QString()).isEmpty();
        m_keys = keys;
        const QPointer<PagerBase> self(this);
        if (!m_page->empty())
            Q_EMIT pageArrived();
        if (!self || m_ended)
            return;
        if (repeats)
            end(false); // it does not care where a page is to begin, and would go on for ever
        else
            goOn(count);
    }

    void goOn(int count)
    {
        const bool more = m_offset + count < m_total;
        if (more && count > 0) {
            m_offset += count;
            // The service gives fewer at once than it was asked for. Where pages are numbered, the next one must also begin
            // where this one ended.
            if (count < m_pageSize)
                m_pageSize = Paging<Operation>::numbered ? std::gcd(m_offset, count) : count;
            fetch();
            return;
        }
        const bool whole = !more && m_received >= m_total && !m_moved;
        // Records without an id cannot be told from those that were delivered already: no second round for them.
        if (!whole && !m_again && !Paging<Operation>::numbered) {
            m_again = true;
            m_moved = false;
            m_total = -1;
            m_offset = 0;
            fetch();
            return;
        }
        end(whole);
    }

    void end(bool whole)
    {
        *m_result = PagerEnd{m_total, m_received, !whole, m_pageSize};
        finish();
    }

    Client &m_client;
    Operation m_operation;
    Priority m_priority;
    int m_pageSize;
    int m_offset = 0;
    bool m_moved = false;
    bool m_again = false;
    QSet<QString> m_seen;
    QStringList m_keys; // of the page before
    std::shared_ptr<Items> m_page;
    Reply m_rest;
    std::shared_ptr<Result<PagerEnd>> m_result = std::make_shared<Result<PagerEnd>>(PagerEnd());
};

/// Starts reading a list. The pager belongs to the client and deletes itself after its end.
template<class Operation>
Pager<Operation> *readAll(Client &client, Operation operation, Priority priority = Priority::Page)
{
    return new Pager<Operation>(client, std::move(operation), priority);
}

} // namespace ddm
