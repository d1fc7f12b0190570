// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QString>

namespace ddm {

/// What the program keeps for itself is for its user alone, whatever the umask: files 0600 from their first byte, folders
/// 0700. A folder that is there already is left as it is: it may be one that the user has chosen.

/// Makes a folder and those above it that are missing. False, with errno, where that cannot be.
bool makePrivateFolder(const QString &path);
/// Opens a file. One that was there, and that others may read, is closed to them.
bool openPrivate(QFile &file, QIODevice::OpenMode mode);
/// Closes a file that somebody else has made to others.
void makePrivate(const QString &path);

} // namespace ddm
