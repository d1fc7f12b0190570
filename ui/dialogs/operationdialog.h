// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/changedialog.h"

namespace ddm {

/// A dialog whose form comes to one operation.
template<class Operation>
class OperationDialog : public ChangeDialog
{
protected:
    using ChangeDialog::ChangeDialog;

    /// As it would be sent now.
    virtual Operation operation() const = 0;

private:
    Impact impact() const final { return impactOf(operation(), surroundings()); }
    QString submit() final { return parts().tracker.submit(parts().client, operation(), parts().instanceName); }
};

} // namespace ddm
