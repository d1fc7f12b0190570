// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/inistore.h"

namespace ddm {

/// What is wrong with the file of the settings, and what that means for the user.
QString wordsOf(const SettingsTrouble &trouble);

} // namespace ddm
