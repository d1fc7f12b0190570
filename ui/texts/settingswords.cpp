// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/texts/settingswords.h"

#include <QCoreApplication>
#include <QDir>

namespace ddm {

using namespace Qt::StringLiterals;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(ddm::SettingsWords)
};

} // namespace

QString wordsOf(const SettingsTrouble &trouble)
{
    const QString path = QDir::toNativeSeparators(trouble.path);
    const QString place = trouble.reason.isEmpty() ? path : u"%1: %2"_s.arg(path, trouble.reason);
    switch (trouble.kind) {
    case SettingsTrouble::Kind::Damaged:
        if (trouble.keptAs.isEmpty())
            return Texts::tr("The settings file is damaged, and could not be put aside. The defaults are used, and "
                             "changed settings last until the program ends. (%1)")
                .arg(place);
        return Texts::tr("The settings file was damaged. The defaults are used; the old file is kept as %1.")
            .arg(QDir::toNativeSeparators(trouble.keptAs));
    case SettingsTrouble::Kind::Unreadable:
        return Texts::tr("The settings could not be read. The defaults are used, and changed settings last until the "
                         "program ends. (%1)")
            .arg(place);
    case SettingsTrouble::Kind::NotWritten:
        return Texts::tr("The settings could not be written. Changed settings last until the program ends, unless "
                         "writing works again before. (%1)")
            .arg(place);
    }
    return {};
}

} // namespace ddm
