// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/logging.h"

namespace ddm {

Q_LOGGING_CATEGORY(lcBase, "ddm.base", QtInfoMsg)
Q_LOGGING_CATEGORY(lcApi, "ddm.api", QtInfoMsg)
Q_LOGGING_CATEGORY(lcNet, "ddm.net", QtInfoMsg)
Q_LOGGING_CATEGORY(lcAuth, "ddm.auth", QtInfoMsg)
Q_LOGGING_CATEGORY(lcDemo, "ddm.demo", QtInfoMsg)

} // namespace ddm
