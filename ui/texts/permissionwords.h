// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/apierror.h"

namespace ddm {

/// True where the user lacks a right. The service also says 403 where the state of an instance forbids something.
bool isMissingPermission(const ApiError &error);
/// The action of IAM that is missing, "ddm:instance:list": the one that the service names, or else the one that the reference
/// names for the operation; empty where neither does.
QString missingAction(const ApiError &error);

} // namespace ddm
