// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/settings.h"

#include <QSplitter>

#include <optional>

namespace ddm {

/// Panes beside or above each other. The dividers between them are the user's, and come back where they were left.
class Panes final : public QSplitter
{
    Q_OBJECT

public:
    struct Pane
    {
        QWidget *widget;
        int size;    ///< To begin with, in relation to the others.
        int stretch; ///< Its share of what the window grows by.
    };

    /// The name is that of the arrangement, which no other kind of page has.
    Panes(Qt::Orientation orientation, const QString &name, std::initializer_list<Pane> panes);

    /// As they were left the last time, and from now on kept for the next one; of another connection from then on.
    void keepIn(const Settings &settings);

private:
    QList<int> m_before; // sizes to begin with
    std::optional<Settings> m_kept;
};

} // namespace ddm
