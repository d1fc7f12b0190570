// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/apierror.h"
#include "core/api/problem.h"

namespace ddm {

/// An error in words, made when it is shown, in the language of that moment.
struct ErrorWords
{
    QString title;     ///< What failed.
    QString reason;    ///< Why: the service's own message, or ours where it gave none.
    QString remedy;    ///< What to do.
    QString requestId; ///< For the vendor's support.
    QString code;
    bool forbidden = false; ///< The user lacks a right: nothing is broken.

    /// Everything, to be copied into a ticket.
    QString asText() const;
};

ErrorWords wordsOf(const ApiError &error);
/// What is wrong with a field, as one sentence.
QString wordsOf(const Problem &problem);
/// What an operation does, as a phrase that follows "Could not": "list the instances".
QString phraseOf(const OperationInfo &operation);

} // namespace ddm
