// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

#include <utility>

namespace ddm {

/// A request as it reached a RawServer, perhaps only in part.
struct RawRequest
{
    int connection = 0;   ///< On which it came, counted from 1.
    QByteArray head = {}; ///< With the empty line that ends it, if it came so far.
    QByteArray body = {};
    bool headComplete = false;
    bool complete = false;
    int served = 0; ///< Status of the answer of the service behind a RawProxy; 0: it gave none.

    QByteArray verb() const;
    QByteArray target() const; ///< As it travelled: encoded, with the query.
    /// The value of a header, whatever its case; empty if there is none.
    QByteArray header(const QByteArray &name) const;
    QList<std::pair<QByteArray, QByteArray>> headers() const;
};

/// An answer of a RawServer.
struct RawAnswer
{
    int status = 200;
    QByteArray body = "{}";
    QList<std::pair<QByteArray, QByteArray>> headers = {};

    QByteArray head() const;
};

} // namespace ddm
