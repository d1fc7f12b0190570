// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/requestsummary.h"
#include "ui/models/rowsmodel.h"

namespace ddm {

/// The calls of the request journal, oldest first.
class RequestsModel final : public RowsModel<RequestSummary>
{
    Q_OBJECT

public:
    enum RequestColumn { Time, Operation, Method, Status, Duration, Size, Attempt, RequestId };

    explicit RequestsModel(const TimeDisplay &times, QObject *parent = nullptr);

    /// What a row is known by.
    static QString keyOfId(quint64 id);
    /// 0 if the key is none of ours.
    static quint64 idOfKey(const QString &key);
};

} // namespace ddm
