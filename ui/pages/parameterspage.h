// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/parameters.h"
#include "ui/pages/tablepage.h"

class QLabel;

namespace ddm {

class ParametersModel;

/// The parameters of an instance, and the parameter template that they are of.
class ParametersPage final : public TablePage
{
    Q_OBJECT

public:
    explicit ParametersPage(const PageContext &context, QWidget *parent = nullptr);

protected:
    QList<Resource *> resources() const override;
    void present() override;
    void clear() override;

private:
    void showTemplate();

    ParametersModel *m_model;
    QLabel *m_template;
};

} // namespace ddm
