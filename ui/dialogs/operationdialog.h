// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/changedialog.h"
#include "ui/forms/operationform.h"

namespace ddm {

/// A dialog whose form comes to one operation.
template<class Operation>
class OperationDialog : public ChangeDialog
{
protected:
    /// \a operation: what the form begins with.
    OperationDialog(const Parts &parts, Operation operation, const Known &known, QWidget *parent)
        : ChangeDialog(parts, std::make_unique<FormBrain<Operation>>(std::move(operation), known), parent)
    {
    }

    FormBrain<Operation> &brain() const { return static_cast<FormBrain<Operation> &>(anyBrain()); }
    OperationForm<Operation> form() const { return {brain(), layoutOfForm()}; }

private:
    QString submit() final { return parts().tracker.submit(parts().client, brain().operation(), parts().instanceName); }
};

} // namespace ddm
