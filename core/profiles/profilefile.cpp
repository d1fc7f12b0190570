// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/profiles/profilefile.h"

#include "core/json/fieldwriter.h"
#include "core/json/replyreader.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace ddm {

namespace {
constexpr QLatin1StringView Format("ddm-console-profiles");
} // namespace

QJsonObject jsonOf(const Profile &profile)
{
    return QJsonDocument::fromJson(WireWriter::toJson(toNode(profile), Layout::Compact, Secrets::Masked)).object();
}

std::optional<Profile> profileOf(const QJsonObject &json)
{
    Profile profile;
    if (!ReplyReader().read(json, profile))
        return std::nullopt;
    return profile;
}

QByteArray exportProfiles(const QList<Profile> &profiles)
{
    QJsonArray rows;
    for (const Profile &profile : profiles) {
        QJsonObject row = jsonOf(profile);
        row.remove(u"id"_s);
        row.remove(u"project_id"_s);
        rows.append(row);
    }
    return QJsonDocument(QJsonObject{{u"format"_s, Format}, {u"profiles"_s, rows}}).toJson();
}

std::optional<ImportedProfiles> importProfiles(const QByteArray &file, const QList<Profile> &others)
{
    const QJsonObject json = QJsonDocument::fromJson(file).object();
    if (json[u"format"].toString() != Format || !json[u"profiles"].isArray())
        return std::nullopt;
    ImportedProfiles imported;
    const QJsonArray rows = json[u"profiles"].toArray();
    for (const QJsonValue &row : rows) {
        QJsonObject described = row.toObject();
        described.insert(u"id"_s, newProfile().id); // that of the file may be somebody's whose secrets we keep
        if (const std::optional<Profile> profile = profileOf(described); profile && !profile->name.trimmed().isEmpty())
            imported.profiles.append(duplicateOf(*profile, others + imported.profiles));
        else
            ++imported.unreadable;
    }
    return imported;
}

} // namespace ddm
