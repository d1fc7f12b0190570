// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/auth/credentials.h"
#include "core/client/client.h"
#include "ui/shell/session.h"

#include <optional>

namespace ddm {

/// What the demo service says when it is ready: where it is, and who may sign in.
struct ReadyLine
{
    Endpoints endpoints;
    PasswordCredentials credentials;
    QList<ProjectChoice> projects;
};

/// Nothing if the text is no ready line.
std::optional<ReadyLine> parseReadyLine(const QByteArray &json);

} // namespace ddm
