// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QStringList>

#include <algorithm>
#include <vector>

namespace ddm {

/// What has become different in a list, by the keys of its rows.
struct Difference
{
    QStringList added;
    QStringList changed; ///< They are in both and look different.
    QStringList removed;
    /// No row came, went or moved, as it is with most refreshes: then places says where the changed ones are, rising.
    bool isInPlace = false;
    std::vector<int> places = {};

    bool isEmpty() const { return added.isEmpty() && changed.isEmpty() && removed.isEmpty(); }
    friend bool operator==(const Difference &, const Difference &) = default;
};

/// The difference where no row came, went or moved; \a places are those that look different.
template<class Item, class Key>
Difference differenceInPlace(const std::vector<Item> &now, std::vector<int> places, Key key)
{
    Difference difference;
    for (const int place : places)
        difference.changed.append(key(now[size_t(place)]));
    difference.isInPlace = true;
    difference.places = std::move(places);
    return difference;
}

/// Rows without a key are not compared: they count as neither. \a key gives the key of a row.
template<class Item, class Key>
Difference differenceOf(const std::vector<Item> &before, const std::vector<Item> &now, Key key)
{
    const auto keyed = [&key](const Item &one, const Item &other) {
        const auto &name = key(one);
        return !name.isEmpty() && name == key(other);
    };
    if (std::equal(before.begin(), before.end(), now.begin(), now.end(), keyed)) {
        std::vector<int> places;
        for (size_t i = 0; i < now.size(); ++i) {
            if (!(before[i] == now[i]))
                places.push_back(int(i));
        }
        return differenceInPlace(now, std::move(places), key);
    }
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
