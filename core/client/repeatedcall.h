// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/client/client.h"

#include <memory>
#include <optional>

namespace ddm {

/// The request of a read that is in the journal, if it can be sent again as it is: by the same operation, to the same
/// service and project. Never one of a change.
std::optional<WireRequest> repeatableRequest(const JournalEntry &entry, const ClientScope &scope);

/// A read that is sent again to be looked at in the journal; its reply is read as ever, for what deviates, and dropped.
class RepeatedCall final : public CallBase
{
    Q_OBJECT

public:
    RepeatedCall(Road road, WireRequest request, const ValueType &reply, QObject *parent);

private:
    ReplyReader::Outcome decode(const QByteArray &body, const ReplyReader::Headers &headers,
                                ReplyReader &reader) override;
    void fail(const ApiError &) override { } // the journal has it

    const ValueType &m_type;
    std::unique_ptr<void, void (*)(void *)> m_reply;
};

} // namespace ddm
