// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

namespace ddm {

/// What is the same of a parameter on every instance of the demo region (ddm-api 2.15).
struct DemoParameter
{
    const char *name;
    const char *defaultValue;
    const char *range;
    const char *dataType;
    bool needRestart;
    bool readOnly;
    const char *english;
    const char *chinese;
};

/// The 22 parameters of an instance.
std::span<const DemoParameter> demoParameters();

} // namespace ddm
