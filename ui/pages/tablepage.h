// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/page.h"

namespace ddm {

class DataView;

/// A page whose heart is one table.
class TablePage : public Page
{
    Q_OBJECT

public:
    using Page::Page;

    DataView *view() const { return m_view; }
    QLineEdit *search() const override;
    void focusContent() override;

protected:
    DataView *m_view = nullptr;
};

} // namespace ddm
