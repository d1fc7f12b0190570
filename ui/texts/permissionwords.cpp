// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/texts/permissionwords.h"

#include "core/api/operation.h"

#include <QRegularExpression>

#include <array>

using namespace Qt::StringLiterals;

namespace ddm {

namespace {

struct ActionOf
{
    const char *operation;
    const char *action;
};

/// ddm-api 6.5, "Actions". Operations that are not here have an action that no source names.
constexpr std::array Actions = {
    ActionOf{"ListInstances", "ddm:instance:list"},     ActionOf{"ShowInstance", "ddm:instance:get"},
    ActionOf{"BuyInstance", "ddm:instance:create"},     ActionOf{"RestartInstance", "ddm:instance:reboot"},
    ActionOf{"DeleteInstance", "ddm:instance:delete"},  ActionOf{"RenameInstance", "ddm:instance:modify"},
    ActionOf{"ScaleOut", "ddm:instance:modify"},        ActionOf{"ScaleIn", "ddm:instance:modify"},
    ActionOf{"ChangeNodeClass", "ddm:instance:modify"}, ActionOf{"ChangeSecurityGroup", "ddm:instance:modify"},
    ActionOf{"ListSchemas", "ddm:database:list"},       ActionOf{"ShowSchema", "ddm:database:get"},
    ActionOf{"CreateSchema", "ddm:database:create"},    ActionOf{"DeleteSchema", "ddm:database:delete"},
    ActionOf{"ListAccounts", "ddm:user:list"},          ActionOf{"CreateAccounts", "ddm:user:create"},
    ActionOf{"ModifyAccount", "ddm:user:modify"},       ActionOf{"ResetAccountPassword", "ddm:user:modify"},
    ActionOf{"DeleteAccount", "ddm:user:delete"},       ActionOf{"ModifyParameters", "ddm:param:update"},
    ActionOf{"ModifyParametersV3", "ddm:param:update"},
};

} // namespace

bool isMissingPermission(const ApiError &error)
{
    // These two speak of the state of the instance.
    return error.kind == ErrorKind::Forbidden && error.code != "DBS.200011"_L1 && error.code != "DBS.200018"_L1;
}

QString missingAction(const ApiError &error)
{
    static const QRegularExpression action(u"\\b[a-z]+:[A-Za-z]+:[A-Za-z]+\\b"_s);
    const QRegularExpressionMatch named = action.match(error.message);
    if (named.hasMatch())
        return named.captured();
    for (const ActionOf &one : Actions) {
        if (error.operation && QLatin1StringView(one.operation) == QLatin1StringView(error.operation->name))
            return QString::fromLatin1(one.action);
    }
    return {};
}

} // namespace ddm
