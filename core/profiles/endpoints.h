// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/operation.h"

#include <QUrl>

#include <array>

namespace ddm {

/// Where the services of a region are: scheme, host and port, by Service.
struct Endpoints
{
    std::array<QUrl, ServiceCount> urls;

    const QUrl &operator[](Service service) const { return urls[size_t(service)]; }
    QUrl &operator[](Service service) { return urls[size_t(service)]; }

    friend bool operator==(const Endpoints &, const Endpoints &) = default;
};

} // namespace ddm
