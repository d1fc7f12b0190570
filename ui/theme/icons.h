// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>

namespace ddm {

enum class Icon : quint8 {
    Refresh,
    Search,
    Copy,
    Chart,
    Table,
    Warning,
    Empty,
    Offline,
    More,
    Back,
    Forward,
    Lock,
    Close,
    Float
};
inline constexpr int IconCount = int(Icon::Float) + 1;

/// A drawing of ours (resources/icons), in the palette's text colour. It is read when it is first painted.
QIcon icon(Icon icon);
/// That of the program, in its own colours, for where the system does not know it.
QIcon applicationIcon();

} // namespace ddm
