// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace ddm {

class ActionCatalog;
class Workspace;

/// What can be done with the tabs of the window, and with the windows that were made of them: the group "tab".
void addTabActions(ActionCatalog &catalog, Workspace &workspace);

} // namespace ddm
