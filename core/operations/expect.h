// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/apierror.h"

#include <QObject>

#include <memory>
#include <type_traits>

namespace ddm {

/// Calls \a function with the result of a call or a pager, or with an error of kind \a withoutResult where it ends without
/// one, because what it travelled on has gone. Exactly once, and only while \a context lives.
template<class Source, class ResultType, class Context>
void expect(Source *source, Context *context, ErrorKind withoutResult, std::function<void(const ResultType &)> function)
{
    auto answered = std::make_shared<bool>(false);
    // Before then(): a read that loses its context with this ends at once, while what is left of the context is still connected.
    QObject::connect(context, &QObject::destroyed, source, [answered] { *answered = true; });
    source->then(context, [answered, function](const ResultType &result) {
        *answered = true;
        function(result);
    });
    QObject::connect(source, &std::remove_pointer_t<decltype(source)>::ended, context,
                     [answered, function, withoutResult] {
                         if (*answered)
                             return;
                         *answered = true;
                         ApiError error;
                         error.kind = withoutResult;
                         function(tl::make_unexpected(error));
                     });
}

} // namespace ddm
