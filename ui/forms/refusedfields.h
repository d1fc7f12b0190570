// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/apierror.h"

#include <QStringList>

namespace ddm {

/// Which of the fields of a form a refusal speaks of, the likeliest first: its own field where it names one, else by its
/// code (the error catalogue). Empty where that cannot be told, as with two rows of one kind.
QStringList refusedFields(const ApiError &refusal, const OperationInfo &operation, const QStringList &fields);

/// The field of a form in which a wire field of the request is to be seen: itself, or the one that it lies in. Empty if
/// the form has none.
QString fieldAround(const QString &wireField, const QStringList &fields);

} // namespace ddm
