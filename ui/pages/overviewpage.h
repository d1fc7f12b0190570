// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/instances.h"
#include "ui/pages/page.h"

#include <optional>

namespace ddm {

class KeyValueView;

/// Everything that the service says of one instance.
class OverviewPage final : public Page
{
    Q_OBJECT

public:
    explicit OverviewPage(const PageContext &context, QWidget *parent = nullptr);

    void focusContent() override;

Q_SIGNALS:
    void loaded(const ddm::Instance &instance);

protected:
    void fetch(QObject *load, Priority priority) override;
    void clear() override;

private:
    void show();

    KeyValueView *m_view;
    std::optional<InstanceDetail> m_detail;
};

} // namespace ddm
