// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/texts/statewords.h"

#include "ui/texts/format.h"

#include <QCoreApplication>
#include <QHash>

using namespace Qt::StringLiterals;

namespace ddm {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(ddm::StateWords)
};

StateWords unknown(const QString &text)
{
    if (text.isEmpty())
        return {Texts::tr("Unknown"), Glyph::Unknown};
    return {text, Glyph::Busy};
}

} // namespace

StateWords wordsOf(const Word<InstanceState> &state)
{
    switch (state.value) {
    case InstanceState::Unknown: return unknown(state.text);
    case InstanceState::Running: return {Texts::tr("Running"), Glyph::Running};
    case InstanceState::Creating: return {Texts::tr("Creating"), Glyph::Busy};
    case InstanceState::CreateFailed: return {Texts::tr("Creation failed"), Glyph::Failed};
    case InstanceState::Error: return {Texts::tr("Faulty"), Glyph::Failed};
    case InstanceState::Restarting: return {Texts::tr("Restarting"), Glyph::Busy};
    case InstanceState::Resizing: return {Texts::tr("Changing node class"), Glyph::Busy};
    case InstanceState::Upgrading: return {Texts::tr("Upgrading version"), Glyph::Busy};
    case InstanceState::RollingBackVersion: return {Texts::tr("Rolling version back"), Glyph::Busy};
    case InstanceState::Growing: return {Texts::tr("Scaling out"), Glyph::Busy};
    case InstanceState::Reducing: return {Texts::tr("Scaling in"), Glyph::Busy};
    case InstanceState::Restoring: return {Texts::tr("Restoring"), Glyph::Busy};
    case InstanceState::BackingUp: return {Texts::tr("Backing up"), Glyph::Busy};
    case InstanceState::Renaming: return {Texts::tr("Renaming"), Glyph::Busy};
    case InstanceState::Migrating: return {Texts::tr("Migrating data"), Glyph::Busy};
    case InstanceState::ResettingPassword: return {Texts::tr("Resetting password"), Glyph::Busy};
    case InstanceState::SettingParameters: return {Texts::tr("Changing parameters"), Glyph::Busy};
    case InstanceState::CreatingGroup: return {Texts::tr("Creating node group"), Glyph::Busy};
    case InstanceState::DeletingGroup: return {Texts::tr("Deleting node group"), Glyph::Busy};
    case InstanceState::SwitchingSsl: return {Texts::tr("Switching SSL"), Glyph::Busy};
    case InstanceState::CreatingSchema: return {Texts::tr("Creating schema"), Glyph::Busy};
    case InstanceState::DroppingSchema: return {Texts::tr("Deleting schema"), Glyph::Busy};
    case InstanceState::Deleting: return {Texts::tr("Deleting"), Glyph::Busy};
    case InstanceState::Deleted: return {Texts::tr("Deleted"), Glyph::Unknown};
    }
    return unknown(state.text);
}

StateWords wordsOf(const Word<NodeState> &state)
{
    switch (state.value) {
    case NodeState::Unknown: return unknown(state.text);
    case NodeState::Normal: return {Texts::tr("Normal"), Glyph::Running};
    case NodeState::Abnormal: return {Texts::tr("Abnormal"), Glyph::Failed};
    case NodeState::Creating: return {Texts::tr("Creating"), Glyph::Busy};
    case NodeState::CreateFailed: return {Texts::tr("Creation failed"), Glyph::Failed};
    case NodeState::EnlargeFailed: return {Texts::tr("Scale-out failed"), Glyph::Failed};
    case NodeState::Resizing: return {Texts::tr("Changing node class"), Glyph::Busy};
    }
    return unknown(state.text);
}

StateWords wordsOf(const Word<SchemaState> &state)
{
    switch (state.value) {
    case SchemaState::Unknown: return unknown(state.text);
    case SchemaState::Running: return {Texts::tr("Running"), Glyph::Running};
    case SchemaState::Creating: return {Texts::tr("Creating"), Glyph::Busy};
    case SchemaState::CreateFailed: return {Texts::tr("Creation failed"), Glyph::Failed};
    case SchemaState::Deleting: return {Texts::tr("Deleting"), Glyph::Busy};
    case SchemaState::Expanding: return {Texts::tr("Adding shards"), Glyph::Busy};
    case SchemaState::ExpandFailed: return {Texts::tr("Adding shards failed"), Glyph::Failed};
    case SchemaState::RollingBack: return {Texts::tr("Rolling back"), Glyph::Busy};
    }
    return unknown(state.text);
}

StateWords wordsOfState(const QString &wire)
{
    const QString word = wire.toLower();
    if (word == "running"_L1)
        return {Texts::tr("Running"), Glyph::Running};
    if (word == "normal"_L1)
        return {Texts::tr("Normal"), Glyph::Running};
    if (word == "abnormal"_L1)
        return {Texts::tr("Abnormal"), Glyph::Failed};
    if (word == "error"_L1)
        return {Texts::tr("Faulty"), Glyph::Failed};
    if (word == "creating"_L1)
        return {Texts::tr("Creating"), Glyph::Busy};
    if (word == "updating"_L1)
        return {Texts::tr("Updating"), Glyph::Busy};
    if (word == "deleting"_L1)
        return {Texts::tr("Deleting"), Glyph::Busy};
    if (word.startsWith("create"_L1) && word.endsWith("failed"_L1))
        return {Texts::tr("Creation failed"), Glyph::Failed};
    if (word.endsWith("failed"_L1) || word.endsWith("fail"_L1))
        return {wire, Glyph::Failed};
    return unknown(wire);
}

QString nodeStatesOf(const QString &wire)
{
    QStringList words;
    QHash<QString, int> counts;
    const QStringList states = wire.split(u',', Qt::SkipEmptyParts);
    for (const QString &state : states) {
        const QString word = wordsOfState(state.trimmed()).word;
        if (++counts[word] == 1)
            words.append(word);
    }
    for (QString &word : words) {
        if (counts.value(word) > 1)
            word = Texts::tr("%1 × %2").arg(formatCount(counts.value(word)), word);
    }
    return words.join(u", ");
}

QString wordOf(const Word<ShardMode> &mode)
{
    switch (mode.value) {
    case ShardMode::Unknown: return mode.text;
    case ShardMode::Cluster: return Texts::tr("Sharded");
    case ShardMode::Single: return Texts::tr("Not sharded");
    }
    return mode.text;
}

QString wordOf(const Word<Permission> &permission)
{
    // Keywords of SQL: the same in every language.
    return wireName(permission);
}

} // namespace ddm
