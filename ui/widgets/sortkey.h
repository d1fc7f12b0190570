// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCollator>
#include <QVariant>

#include <optional>

namespace ddm {

/// What a cell is sorted by, made once for a cell and not once for a comparison: that is most of what sorting texts costs.
class SortKey
{
public:
    SortKey(const QVariant &value, const QCollator &collator)
        : m_value(value)
    {
        if (value.userType() == QMetaType::QString)
            m_text = collator.sortKey(value.toString());
    }

    /// Below, equal to or above zero. What has no value comes first.
    int compare(const SortKey &other) const
    {
        if (m_text && other.m_text)
            return m_text->compare(*other.m_text);
        if (m_value.isValid() != other.m_value.isValid())
            return m_value.isValid() ? 1 : -1;
        const QPartialOrdering order = QVariant::compare(m_value, other.m_value);
        return order == QPartialOrdering::Less ? -1 : order == QPartialOrdering::Greater ? 1 : 0;
    }

private:
    QVariant m_value;
    std::optional<QCollatorSortKey> m_text;
};

} // namespace ddm
