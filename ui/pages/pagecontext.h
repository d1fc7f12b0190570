// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace ddm {

class Client;
class Language;
class TimeDisplay;

/// What every page is given. All of it lives longer than the page.
struct PageContext
{
    Client &client;
    Language &language;
    TimeDisplay &times;
};

} // namespace ddm
