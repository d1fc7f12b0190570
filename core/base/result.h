// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tl/expected.hpp>

namespace ddm {

/// A value, or the reason why there is none.
template<class Value, class Error>
using Expected = tl::expected<Value, Error>;

} // namespace ddm
