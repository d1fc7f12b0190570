// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/texts/jobwords.h"

#include <QCoreApplication>

#include <array>

using namespace Qt::StringLiterals;

namespace ddm {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(ddm::JobWords)
};

struct Named
{
    const char *wire;
    const char *words;
};

/// ddm-api 3, "Job names".
constexpr std::array JobNames = {
    Named{"CreateInstance", QT_TRANSLATE_NOOP("ddm::JobWords", "Create the instance")},
    Named{"DeleteInstance", QT_TRANSLATE_NOOP("ddm::JobWords", "Delete the instance")},
    Named{"EnlargeNode", QT_TRANSLATE_NOOP("ddm::JobWords", "Scale out or change the node class")},
    Named{"ReduceNode", QT_TRANSLATE_NOOP("ddm::JobWords", "Scale in")},
    Named{"RestartInstance", QT_TRANSLATE_NOOP("ddm::JobWords", "Restart the instance")},
    Named{"RestartNode", QT_TRANSLATE_NOOP("ddm::JobWords", "Restart a node")},
    Named{"BindEIP", QT_TRANSLATE_NOOP("ddm::JobWords", "Bind a public address")},
    Named{"UnbindEIP", QT_TRANSLATE_NOOP("ddm::JobWords", "Unbind the public address")},
    Named{"RestoreInstance", QT_TRANSLATE_NOOP("ddm::JobWords", "Restore the instance")},
    Named{"loadMetadata", QT_TRANSLATE_NOOP("ddm::JobWords", "Import schema metadata")},
    Named{"migrateLogicDb", QT_TRANSLATE_NOOP("ddm::JobWords", "Move the data of a schema to more shards")},
    Named{"retryMigrateLogicDb", QT_TRANSLATE_NOOP("ddm::JobWords", "Move the data of a schema again")},
    Named{"deleteConsistentBackup", QT_TRANSLATE_NOOP("ddm::JobWords", "Delete a backup")},
    Named{"CreateGroup", QT_TRANSLATE_NOOP("ddm::JobWords", "Create a node group")},
    Named{"DeleteGroup", QT_TRANSLATE_NOOP("ddm::JobWords", "Delete a node group")},
};

/// ddm-api 2.11, JobItem.operations.
constexpr std::array OperationNames = {
    Named{"modifySwitchingStrategy", QT_TRANSLATE_NOOP("ddm::JobWords", "change when it switches over")},
    Named{"toBeCanceled", QT_TRANSLATE_NOOP("ddm::JobWords", "cancel")},
    Named{"toBeRetried", QT_TRANSLATE_NOOP("ddm::JobWords", "try again")},
    Named{"toBeRolled", QT_TRANSLATE_NOOP("ddm::JobWords", "roll back")},
    Named{"toBeSwitched", QT_TRANSLATE_NOOP("ddm::JobWords", "switch over")},
    Named{"toBeCleaned", QT_TRANSLATE_NOOP("ddm::JobWords", "clean the source data up")},
};

template<size_t Count>
QString wordsIn(const std::array<Named, Count> &names, const QString &wire)
{
    for (const Named &named : names) {
        if (wire.compare(QLatin1StringView(named.wire), Qt::CaseInsensitive) == 0)
            return QCoreApplication::translate("ddm::JobWords", named.words);
    }
    return wire;
}

} // namespace

QString headingOfJob(const QString &name)
{
    return wordsIn(JobNames, name);
}

StateWords wordsOf(const Word<JobState> &state)
{
    switch (state.value) {
    case JobState::Unknown: break;
    case JobState::Running: return {Texts::tr("Under way"), Glyph::Busy};
    case JobState::Completed: return {Texts::tr("Done"), Glyph::Running};
    case JobState::Failed: return {Texts::tr("Failed"), Glyph::Failed};
    case JobState::Expanding: return {Texts::tr("Moving data"), Glyph::Busy};
    case JobState::Canceling: return {Texts::tr("Being cancelled"), Glyph::Busy};
    case JobState::RollingBack: return {Texts::tr("Rolling back"), Glyph::Busy};
    case JobState::RolledBack: return {Texts::tr("Rolled back"), Glyph::Unknown};
    case JobState::Canceled: return {Texts::tr("Cancelled"), Glyph::Unknown};
    case JobState::ToBeSwitched: return {Texts::tr("Waits to be switched over"), Glyph::Busy};
    case JobState::Switching: return {Texts::tr("Switching over"), Glyph::Busy};
    case JobState::ToBeCleaned: return {Texts::tr("Waits for the source data to be cleaned up"), Glyph::Busy};
    }
    return state.text.isEmpty() ? StateWords{Texts::tr("Unknown"), Glyph::Unknown}
                                : StateWords{state.text, Glyph::Busy};
}

QString wordsOfJobOperations(const QStringList &operations)
{
    QStringList words;
    for (const QString &operation : operations)
        words.append(wordsIn(OperationNames, operation));
    return words.join(u", ");
}

} // namespace ddm
