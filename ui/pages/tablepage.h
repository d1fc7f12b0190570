// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/resourcepage.h"

namespace ddm {

class DataView;

/// A page whose heart is one table.
class TablePage : public ResourcePage
{
    Q_OBJECT

public:
    using ResourcePage::ResourcePage;

    DataView *view() const { return m_view; }
    QLineEdit *search() const override;
    void focusContent() override;

protected:
    DataView *m_view = nullptr;
};

} // namespace ddm
