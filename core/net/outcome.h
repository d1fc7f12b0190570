// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/wirerequest.h"
#include "core/base/clock.h"
#include "core/net/http.h"

namespace ddm {

/// What an outcome that is no success means. \a signedIn: the request carried proof of who is calling, so that a 401 of IAM
/// speaks of that, not of a password.
ApiError errorOf(const HttpOutcome &outcome, const WireRequest &request, const Clock &clock, bool signedIn);

/// The outcome without what the request carried in confidence: services and proxies echo what they were sent.
HttpOutcome withoutSecrets(HttpOutcome outcome, const QList<HttpHeader> &sent, const std::optional<JsonNode> &body);

/// What the service calls the request; empty if it does not say.
QString requestIdOf(const HttpOutcome &outcome);

/// An HTTP date ("Wed, 21 Oct 2015 07:28:00 GMT"), in milliseconds since 1970.
std::optional<qint64> parseHttpDate(const QByteArray &text);

} // namespace ddm
