// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/stateglyph.h"

#include <QWidget>

#include <array>
#include <vector>

class QLabel;

namespace ddm {

/// How many things are in which condition, each with the shape of it. A condition that nothing is in is not shown.
class GlyphCounts final : public QWidget
{
    Q_OBJECT

public:
    static constexpr size_t Kinds = size_t(Glyph::Unknown) + 1;
    struct Kind
    {
        Glyph glyph = Glyph::Unknown;
        QString (*text)(); ///< With %1 for the number.
    };

    explicit GlyphCounts(const std::vector<Kind> &kinds, QWidget *parent = nullptr);

    /// \a counts: by Glyph.
    void show(const std::array<int, Kinds> &counts);
    void retranslate();

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Shown
    {
        Kind kind;
        QLabel *shape;
        QLabel *text;
    };

    std::vector<Shown> m_shown;
    std::array<int, Kinds> m_counts = {};
};

} // namespace ddm
