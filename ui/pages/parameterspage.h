// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/parameters.h"
#include "ui/pages/tablepage.h"

namespace ddm {

class ParametersModel;

/// The parameters of an instance.
class ParametersPage final : public TablePage
{
    Q_OBJECT

public:
    explicit ParametersPage(const PageContext &context, QWidget *parent = nullptr);

protected:
    void fetch(QObject *load, Priority priority) override;
    void clear() override;

private:
    void show();

    ParametersModel *m_model;
    std::vector<Parameter> m_fetched;
};

} // namespace ddm
