// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/http.h"

#include <QObject>

#include <functional>
#include <optional>

namespace ddm {

/// Makes requests those of somebody. Implemented by auth/; the road knows only this.
class Authenticator : public QObject
{
    Q_OBJECT

public:
    using Done = std::function<void(const std::optional<ApiError> &)>;

    using QObject::QObject;

    /// Gets ready to authorise, e.g. obtains a token, and says so, later and at most once; not at all once \a context is
    /// gone.
    virtual void prepare(QObject *context, Done done) = 0;
    /// True if authorize() can still do its work: time may have passed since prepare() succeeded.
    virtual bool isReady() const { return true; }
    /// Adds what proves who is calling. Only after prepare() succeeded, and immediately before the request leaves.
    virtual void authorize(HttpRequest &request) = 0;
    /// The service did not accept what authorize() added: forget it, if it can be had anew. False if it cannot.
    virtual bool renew(const HttpRequest &refused) = 0;
};

} // namespace ddm
