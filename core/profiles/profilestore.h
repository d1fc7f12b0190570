// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/profiles/profile.h"
#include "core/settings/settings.h"

#include <QObject>

namespace ddm {

/// The profiles of the user, in their order, kept in the settings. What belongs to a profile and is no part of it (windows,
/// columns) goes with it when it is removed; its secrets are for whoever hears removed() to forget.
class ProfileStore : public QObject
{
    Q_OBJECT

public:
    explicit ProfileStore(const Settings &settings, QObject *parent = nullptr);

    const QList<Profile> &all() const { return m_profiles; }
    /// nullptr if there is none of that id.
    const Profile *find(const QString &id) const;
    /// Adds it behind the others, or replaces the one of its id.
    void put(const Profile &profile);
    void remove(const QString &id);
    void move(const QString &id, int to);
    /// What is kept for a profile beside it.
    Settings settingsOf(const QString &id) const;

Q_SIGNALS:
    void added(const QString &id);
    void changed(const QString &id);
    void removed(const QString &id);
    void moved();

private:
    int placeOf(const QString &id) const;
    void writeOrder();

    Settings m_settings;
    QList<Profile> m_profiles;
};

} // namespace ddm
