// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json/fields.h"

namespace ddm {

/// Fills every field of a value, whatever its type and depth, with something that is not its default and differs from
/// field to field. Lists get two rows, maps two entries; optionals are set.
class Filler final : public Fields
{
public:
    void fill(void *value, const ValueType &type, Form form = Form::Plain);

protected:
    void visit(const Field &field, void *value, const ValueType &type) override;

private:
    int m_count = 0; ///< Values made so far.
};

} // namespace ddm
