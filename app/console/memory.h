// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace ddm {

/// Has memory that was freed go back to the system. Before anything else in main().
void returnFreedMemory();

/// Returns the free pages between what is still used, too: a matter of a millisecond, for now and then.
void returnHoles();

/// The cache of Qt for pictures that are made by drawing keeps no more than is of use.
void boundPictureCache();

} // namespace ddm
