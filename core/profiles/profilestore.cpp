// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/profiles/profilestore.h"

#include "core/profiles/profilefile.h"

using namespace Qt::StringLiterals;

namespace ddm {

namespace {

const Setting<QStringList> Order{QLatin1StringView("profiles")};
const Setting<QJsonObject> Described{QLatin1StringView("profile")};

} // namespace

ProfileStore::ProfileStore(const Settings &settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
{
    const QStringList order = m_settings.get(Order);
    for (const QString &id : order) {
        // One that a person has spoilt is left out, and left where it is: the next version may read it.
        const std::optional<Profile> profile = profileOf(settingsOf(id).get(Described));
        if (profile && profile->id == id && !find(id))
            m_profiles.append(*profile);
    }
}

Settings ProfileStore::settingsOf(const QString &id) const
{
    return m_settings.scoped(u"connection/"_s + id);
}

int ProfileStore::placeOf(const QString &id) const
{
    for (qsizetype place = 0; place < m_profiles.size(); ++place) {
        if (m_profiles[place].id == id)
            return int(place);
    }
    return -1;
}

const Profile *ProfileStore::find(const QString &id) const
{
    const int place = placeOf(id);
    return place < 0 ? nullptr : &m_profiles[place];
}

void ProfileStore::put(const Profile &profile)
{
    const int place = placeOf(profile.id);
    if (place >= 0 && m_profiles[place] == profile)
        return;
    settingsOf(profile.id).set(Described, jsonOf(profile));
    if (place >= 0) {
        m_profiles[place] = profile;
        Q_EMIT changed(profile.id);
        return;
    }
    m_profiles.append(profile);
    writeOrder();
    Q_EMIT added(profile.id);
}

void ProfileStore::remove(const QString &id)
{
    const int place = placeOf(id);
    if (place < 0)
        return;
    m_profiles.removeAt(place);
    writeOrder();
    settingsOf(id).clear();
    Q_EMIT removed(id);
}

void ProfileStore::move(const QString &id, int to)
{
    const int place = placeOf(id);
    if (place < 0 || to < 0 || to >= m_profiles.size() || to == place)
        return;
    m_profiles.move(place, to);
    writeOrder();
    Q_EMIT moved();
}

void ProfileStore::writeOrder()
{
    QStringList order;
    for (const Profile &profile : m_profiles)
        order.append(profile.id);
    m_settings.set(Order, order);
}

} // namespace ddm
