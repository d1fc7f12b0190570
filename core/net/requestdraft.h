// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/wirerequest.h"
#include "core/net/curlcommand.h"
#include "core/net/road.h"

namespace ddm {

/// A request as it would leave, to be looked at: nothing is sent, and no secret is in it.
struct RequestDraft
{
    QString text; ///< As HTTP writes it: verb and target, headers, the body in the order of describe(); secrets masked.
    CurlCommand curl;
};

/// The request of a call on that road, but for what proves who is calling.
HttpRequest httpRequestOf(const Road &road, const WireRequest &request, Secrets secrets);

RequestDraft draftOf(const Road &road, const WireRequest &request);

} // namespace ddm
