// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/authenticator.h"

#include <QPointer>

namespace ddm {

/// An authenticator that lets nobody pass until it is opened.
class Gate final : public Authenticator
{
public:
    void prepare(QObject *context, Done done) override
    {
        if (isOpen)
            QMetaObject::invokeMethod(
                context, [this, done] { done(error); }, Qt::QueuedConnection);
        else
            m_waiting.append({context, std::move(done)});
    }
    bool isReady() const override { return isOpen; }
    void authorize(HttpRequest &) override { }
    bool renew(const HttpRequest &) override { return false; }

    void open()
    {
        isOpen = true;
        for (const auto &[context, done] : std::exchange(m_waiting, {})) {
            if (context)
                prepare(context, done);
        }
    }
    int waiting() const { return int(m_waiting.size()); }

    bool isOpen = false;
    std::optional<ApiError> error;

private:
    QList<std::pair<QPointer<QObject>, Done>> m_waiting;
};

} // namespace ddm
