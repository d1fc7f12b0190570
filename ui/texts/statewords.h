// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/accounts.h"
#include "core/api/nodes.h"
#include "core/api/schemas.h"
#include "ui/theme/stateglyph.h"

namespace ddm {

/// A state as it is shown: word and shape. A word that we do not know is the service's own, and counts as busy.
struct StateWords
{
    QString word;
    Glyph glyph = Glyph::Unknown;
};

StateWords wordsOf(const Word<InstanceState> &state);
StateWords wordsOf(const Word<NodeState> &state);
StateWords wordsOf(const Word<SchemaState> &state);
/// States that the contract keeps as text: of accounts, shards, data nodes and an instance's nodes.
StateWords wordsOfState(const QString &wire);

/// "RUNNING,RUNNING,ABNORMAL" in words: each once, with how many nodes it is of.
QString nodeStatesOf(const QString &wire);

QString wordOf(const Word<ShardMode> &mode);
QString wordOf(const Word<Permission> &permission);

} // namespace ddm
