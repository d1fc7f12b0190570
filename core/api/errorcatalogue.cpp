// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/errorcatalogue.h"

#include "core/base/logging.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

static void initialiseResources()
{
    // The resource sits in a static library: without this line the linker leaves it out.
    Q_INIT_RESOURCE(core);
}

namespace ddm {

const ErrorCatalogue &ErrorCatalogue::instance()
{
    static const ErrorCatalogue catalogue;
    return catalogue;
}

ErrorCatalogue::ErrorCatalogue()
{
    initialiseResources();
    QFile file(QStringLiteral(":/ddm/errors/catalogue.json"));
    if (!file.open(QIODevice::ReadOnly)) {
        qCCritical(lcApi) << "the error catalogue is missing from the program";
        return;
    }
    const QJsonArray rows = QJsonDocument::fromJson(file.readAll()).array();
    for (const QJsonValue &row : rows) {
        Entry entry;
        entry.code = row[u"code"].toString();
        const QJsonArray statuses = row[u"status"].toArray();
        for (const QJsonValue &status : statuses)
            entry.statuses.append(status.toInt());
        entry.causeEnglish = row[u"cause"][u"en"].toString();
        entry.causeChinese = row[u"cause"][u"zh_CN"].toString();
        entry.remedyEnglish = row[u"remedy"][u"en"].toString();
        entry.remedyChinese = row[u"remedy"][u"zh_CN"].toString();
        const QJsonArray fields = row[u"fields"].toArray();
        for (const QJsonValue &field : fields)
            entry.fields.append(field.toString());
        m_entries.insert(entry.code, entry);
    }
}

const ErrorCatalogue::Entry *ErrorCatalogue::find(const QString &code) const
{
    const auto it = m_entries.constFind(code);
    return it == m_entries.cend() ? nullptr : &*it;
}

} // namespace ddm
