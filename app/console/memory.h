// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace ddm {

/// Has memory that was freed go back to the system. Before anything else in main().
void returnFreedMemory();

/// Returns the free pages between what is still used, too: a matter of a millisecond, for now and then.
void returnHoles();

} // namespace ddm
