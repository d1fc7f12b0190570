// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/demo/demoanswer.h"

namespace ddm {

/// Turns an answer into another of the forms in which the service, or a document, gives it (ddm-api 5.2 to 5.4): text for
/// numbers and numbers for text, older names, null for absent, unknown fields, the other error shape, other cases of words.
/// \a request counts, so that one call gets one form and the next another.
void applyVariants(DemoAnswer &answer, quint64 request);

} // namespace ddm
