// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaObject>
#include <QObject>

#include <functional>
#include <utility>

namespace ddm {

/// Answers in a later turn of the event loop, and not at all once the context is gone.
template<class Answer>
void answerLater(QObject *context, std::function<void(const Answer &)> to, std::type_identity_t<Answer> answer)
{
    if (context && to)
        QMetaObject::invokeMethod(
            context, [to = std::move(to), answer = std::move(answer)] { to(answer); }, Qt::QueuedConnection);
}

} // namespace ddm
