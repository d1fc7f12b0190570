// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/demo/demoanswer.h"
#include "core/demo/seed.h"

#include <optional>
#include <vector>

namespace ddm {

/// What is to go wrong with calls of the demo service, so that a client can be seen to cope.
struct DemoFault
{
    enum class Drop : quint8 {
        Never,
        Before, ///< The connection is cut, and nothing was done.
        After,  ///< The connection is cut when the change has been made.
    };

    QString operation;           ///< Name in the contract, "RenameInstance"; empty: every operation.
    std::optional<int> call;     ///< Only this call of the operation, from 1.
    std::optional<double> share; ///< Only so many of its calls, 0 to 1; which ones follows from the seed.
    int delayMs = 0;             ///< The answer comes so much later.
    std::optional<int> status;   ///< Answered instead of carrying the call out.
    QByteArray body;
    QList<std::pair<QByteArray, QByteArray>> headers;
    Drop drop = Drop::Never;
};

/// Counts the calls and finds the fault of each.
class DemoFaults
{
public:
    /// Reads {"faults": [{…}]}; a message where it is wrong. Unknown members are: a misspelt fault would never happen.
    static Expected<std::vector<DemoFault>, QString> parse(const QByteArray &json);

    DemoFaults(std::vector<DemoFault> faults, Seed seed);
    /// The fault of the next call of an operation: the first that is meant, or none.
    const DemoFault *next(const OperationInfo &operation);

private:
    struct Counted
    {
        DemoFault fault;
        int calls = 0;
    };

    std::vector<Counted> m_faults;
    Seed m_seed;
};

} // namespace ddm
