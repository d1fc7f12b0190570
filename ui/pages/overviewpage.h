// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/resourcepage.h"

namespace ddm {

class KeyValueView;

/// Everything that the service says of one instance.
class OverviewPage final : public ResourcePage
{
    Q_OBJECT

public:
    explicit OverviewPage(const PageContext &context, QWidget *parent = nullptr);

    void focusContent() override;

protected:
    QList<Resource *> resources() const override;
    void present() override;
    void clear() override;

private:
    void showDetail();

    KeyValueView *m_view;
};

} // namespace ddm
