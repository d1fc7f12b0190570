// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/inifile.h"

#include "core/base/privatefile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QSettings>
#include <QStringDecoder>

#include <algorithm>
#include <cctype>
#include <cerrno>
#include <cstring>
#include <filesystem>

namespace ddm {

using namespace Qt::Literals::StringLiterals;

namespace {

/// QSettings says that it could not write, but not why: as much is written once more, and thrown away.
QString whyNotWritten(const QString &path, qint64 size)
{
    const QFileInfo folder(QFileInfo(path).path());
    if (!folder.isDir() && (folder.exists() || !makePrivateFolder(folder.filePath())))
        return u"%1: %2"_s.arg(QDir::toNativeSeparators(folder.filePath()),
                               QString::fromLocal8Bit(std::strerror(folder.exists() ? ENOTDIR : errno)));
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return file.errorString();
    // Where there is room for a part of it, only the next attempt fails with a reason.
    const QByteArray content(int(size), ' ');
    qint64 written = 0;
    for (qint64 part = 0; written < size && (part = file.write(content.first(size - written))) > 0;)
        written += part;
    if (!file.flush())
        file.flush();
    QString reason = file.error() == QFileDevice::NoError ? QString() : file.errorString();
    file.cancelWriting();
    return reason;
}

QStringList asList(const QVariant &value)
{
    return value.metaType().id() == QMetaType::QString ? QStringList(value.toString()) : value.toStringList();
}

/// In a file a list of one text is that text, and one of none is nothing.
bool isSame(const QVariant &kept, const QVariant &wanted)
{
    const int type = wanted.metaType().id();
    if (type == QMetaType::QString || type == QMetaType::QStringList)
        return asList(kept) == asList(wanted);
    return kept == wanted;
}

bool write(const SettingValues &values, const QString &path)
{
    // QSettings makes files that others may read, but keeps the rights of one that is there.
    makePrivateFolder(QFileInfo(path).path());
    if (QFile empty(path); openPrivate(empty, QIODevice::WriteOnly))
        empty.close();
    QSettings file(path, QSettings::IniFormat);
    file.setAtomicSyncRequired(true);
    for (auto it = values.begin(); it != values.end(); ++it)
        file.setValue(it.key(), *it);
    file.sync();
    return file.status() == QSettings::NoError;
}

bool holds(const QString &path, const SettingValues &values)
{
    const std::optional<SettingValues> kept = IniFile::read(path);
    return kept && kept->size() == values.size() && std::equal(kept->begin(), kept->end(), values.begin(), isSame)
        && kept->keys() == values.keys();
}

bool replace(const QString &path, const QString &by)
{
    std::error_code error;
    std::filesystem::rename(QFileInfo(by).filesystemFilePath(), QFileInfo(path).filesystemFilePath(), error);
    return !error;
}

bool isHexDigit(char c)
{
    return std::isxdigit(uchar(c));
}

/// A character that QSettings reads from an escape like \x40 and would have written as it is.
bool isNeedlessEscape(const QByteArray &content, qsizetype backslash)
{
    const bool isHex = backslash + 1 < content.size() && content[backslash + 1] == 'x';
    const qsizetype first = backslash + (isHex ? 2 : 1);
    qsizetype end = first;
    while (end < content.size() && (isHex ? isHexDigit(content[end]) : content[end] >= '0' && content[end] <= '7'))
        ++end;
    bool isNumber = false;
    const uint code = content.mid(first, end - first).toUInt(&isNumber, isHex ? 16 : 8);
    // It does so with digits that would go on an escape before them.
    return end > first && (!isNumber || (code >= ' ' && code < 0x7f && !isHexDigit(char(code))));
}

/// Values of these types are read through QDataStream, which believes any length it is told: a few damaged bytes ask for
/// gigabytes of memory. We keep nothing of them.
bool hasStreamedValue(const QByteArray &content)
{
    for (qsizetype at = content.indexOf('\\'); at >= 0; at = content.indexOf('\\', at + 2)) {
        if (isNeedlessEscape(content, at))
            return true;
    }
    return content.contains("@Variant(") || content.contains("@DateTime(");
}

} // namespace

bool IniFile::isPlausible(const QByteArray &content)
{
    if (hasStreamedValue(content))
        return false;
    // QSettings takes nearly anything for an INI file; what it writes is UTF-8 without control characters.
    const bool isControlled = std::any_of(content.begin(), content.end(), [](char c) {
        return (c >= 0 && c < ' ' && c != '\n' && c != '\r' && c != '\t') || c == '\x7f';
    });
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString decoded = decoder(content);
    return !isControlled && !decoder.hasError() && decoded.size() <= content.size();
}

std::optional<SettingValues> IniFile::read(const QString &path)
{
    QFile content(path);
    if (content.open(QIODevice::ReadOnly) && !isPlausible(content.readAll()))
        return std::nullopt;
    content.close();
    const QSettings file(path, QSettings::IniFormat);
    SettingValues values;
    const QStringList keys = file.allKeys();
    for (const QString &key : keys)
        values.insert(key, file.value(key));
    // Not before: sections are looked at when one of their keys is asked for.
    return file.status() == QSettings::NoError ? std::optional(values) : std::nullopt;
}

std::optional<QString> IniFile::apply(const SettingValues &changes, const QString &path)
{
    const QFileInfo old(path);
    const QString target = old.isSymLink() ? old.canonicalFilePath() : path;
    SettingValues values = read(target).value_or(SettingValues()); // somebody may have edited it meanwhile
    for (auto it = changes.begin(); it != changes.end(); ++it)
        it->isValid() ? void(values.insert(it.key(), *it)) : void(values.remove(it.key()));

    // On a disk with room for a part of it, QSettings puts that part in place and sees no error. Hence another file, and a
    // third name for it: by the name that it wrote to, QSettings would answer from memory.
    const QString fresh = target + u".new"_s;
    const QString checked = target + u".checked"_s;
    QFile::remove(fresh);
    const bool isAllowed = !old.exists() || (old.isFile() && old.isWritable());
    const bool isWritten = isAllowed && write(values, fresh);
    const qint64 size = std::max<qint64>(16 * 1024, 2 * QFileInfo(fresh).size());
    if (isWritten && replace(checked, fresh) && holds(checked, values)) {
        makePrivate(checked);
        if (replace(target, checked))
            return std::nullopt;
    }
    QFile::remove(fresh);
    QFile::remove(checked);
    return whyNotWritten(target, size);
}

} // namespace ddm
