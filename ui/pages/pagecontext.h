// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/settings.h"

#include <optional>

namespace ddm {

class Client;
class Inventory;
class Language;
class OperationTracker;
class TimeChartFactory;
class TimeDisplay;

TimeChartFactory *loadCharts();

/// What every page is given. All of it lives longer than the page.
struct PageContext
{
    Client &client;
    Inventory &inventory;
    Language &language;
    TimeDisplay &times;
    TimeChartFactory *(*charts)() = &loadCharts; ///< Asked when the first chart is wanted; the answer may be nullptr.
    OperationTracker *tracker = nullptr;         ///< Of what this program changed; pages show more with it.
    std::optional<Settings> settings = {};       ///< Where tables are kept as the user left them.
    std::optional<Settings> connection = {};     ///< The same for panes: those of the connection.
};

} // namespace ddm
