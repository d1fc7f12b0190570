// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/privatefile.h"

#include <QDir>
#include <QFileInfo>

#include <cerrno>

namespace ddm {

namespace {

constexpr QFile::Permissions OwnFile = QFile::ReadOwner | QFile::WriteOwner;
constexpr QFile::Permissions OwnFolder = OwnFile | QFile::ExeOwner;
constexpr QFile::Permissions OfOthers = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther
    | QFile::WriteOther | QFile::ExeOther;

/// A name may stand for a device or a pipe, whose rights are none of our business.
bool isOpenToOthers(const QFileInfo &info)
{
    return info.isFile() && (info.permissions() & OfOthers);
}

} // namespace

bool makePrivateFolder(const QString &path)
{
    const QString folder = QDir::cleanPath(QFileInfo(path).absoluteFilePath());
    if (QFileInfo(folder).isDir())
        return true;
    if (QFileInfo::exists(folder)) {
        errno = ENOTDIR;
        return false;
    }
    const QString above = QFileInfo(folder).path();
    if (above == folder || !makePrivateFolder(above))
        return false;
    if (QDir().mkdir(folder, OwnFolder)) {
        QFile::setPermissions(folder, OwnFolder); // the umask may have taken some of the owner's, too
        return true;
    }
    const int reason = errno;
    const bool isThere = QFileInfo(folder).isDir(); // somebody was faster
    errno = reason;
    return isThere;
}

bool openPrivate(QFile &file, QIODevice::OpenMode mode)
{
    if (!file.open(mode, OwnFile))
        return false;
    if (isOpenToOthers(QFileInfo(file.fileName())))
        file.setPermissions(OwnFile);
    return true;
}

void makePrivate(const QString &path)
{
    if (isOpenToOthers(QFileInfo(path)))
        QFile::setPermissions(path, OwnFile);
}

} // namespace ddm
