// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/client/paging.h"
#include "core/inventory/moving.h"
#include "core/inventory/resource.h"

namespace ddm {

/// A list of the service, read to its last page. Rows keep the order in which the service gives them.
template<class Operation>
class ListResource final : public Resource
{
public:
    using Item = typename Paging<Operation>::Item;

    ListResource(Client &client, Operation operation, QObject *parent)
        : Resource(client, parent)
        , m_operation(std::move(operation))
    {
    }

    const std::vector<Item> &rows() const { return m_rows; }
    /// What the service says of the list itself, without its rows.
    const typename Operation::Reply &about() const { return m_about; }
    /// nullptr if there is none of that key.
    const Item *find(const QString &key) const
    {
        const auto found = std::find_if(m_rows.begin(), m_rows.end(),
                                        [&key](const Item &item) { return Paging<Operation>::key(item) == key; });
        return found == m_rows.end() ? nullptr : &*found;
    }
    bool isInTransition() const override
    {
        return std::any_of(m_rows.begin(), m_rows.end(), [](const Item &item) { return isMoving(item); });
    }
    std::optional<qint64> budgetWaitMs() const override { return m_pager ? m_pager->budgetWaitMs() : std::nullopt; }
    /// What is known better by now, from somewhere else: the row of its key, if there is one.
    void replace(const Item &item)
    {
        for (Item &row : m_rows) {
            if (Paging<Operation>::key(row) == Paging<Operation>::key(item) && !(row == item)) {
                row = item;
                Q_EMIT updated(differenceInPlace(m_rows, {int(&row - m_rows.data())}, &Paging<Operation>::key));
                return;
            }
        }
    }

protected:
    void read(QObject *reading, Priority priority) override
    {
        m_coming.clear();
        Pager<Operation> *pager = readAll(client(), m_operation, priority);
        m_pager = pager;
        pager
            ->page(reading,
                   [this](const std::vector<Item> &page) { m_coming.insert(m_coming.end(), page.begin(), page.end()); })
            .then(reading, [this, pager](const Result<PagerEnd> &end) {
                if (!end)
                    return fail(end.error());
                m_about = pager->rest();
                const Difference difference = differenceOf(m_rows, m_coming, &Paging<Operation>::key);
                m_rows = std::exchange(m_coming, {});
                finish(difference);
            });
    }

private:
    Operation m_operation;
    QPointer<PagerBase> m_pager; // under way
    std::vector<Item> m_rows;
    std::vector<Item> m_coming;
    typename Operation::Reply m_about;
};

} // namespace ddm
