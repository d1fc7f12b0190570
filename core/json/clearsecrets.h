// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json/valuetype.h"

namespace ddm {

/// Empties every Secret in an object, however deep it sits; everything else stays.
void clearSecrets(void *object, const ValueType &type);

template<class T>
void clearSecrets(T &object)
{
    clearSecrets(&object, valueType<T>());
}

} // namespace ddm
