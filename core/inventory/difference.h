// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QStringList>

#include <vector>

namespace ddm {

/// What has become different in a list, by the keys of its rows.
struct Difference
{
    QStringList added;
    QStringList changed; ///< They are in both and look different.
    QStringList removed;

    bool isEmpty() const { return added.isEmpty() && changed.isEmpty() && removed.isEmpty(); }
    friend bool operator==(const Difference &, const Difference &) = default;
};

/// Rows without a key are not compared: they count as neither. \a key gives the key of a row.
template<class Item, class Key>
Difference differenceOf(const std::vector<Item> &before, const std::vector<Item> &now, Key key)
{
    QHash<QString, const Item *> old;
    old.reserve(qsizetype(before.size()));
    for (const Item &item : before)
        old.insert(key(item), &item);
    Difference difference;
    for (const Item &item : now) {
        const QString name = key(item);
        if (name.isEmpty())
            continue;
        const Item *known = old.take(name);
        if (!known)
            difference.added.append(name);
        else if (!(*known == item))
            difference.changed.append(name);
    }
    for (auto gone = old.begin(); gone != old.end(); ++gone) {
        if (!gone.key().isEmpty())
            difference.removed.append(gone.key());
    }
    return difference;
}

} // namespace ddm
