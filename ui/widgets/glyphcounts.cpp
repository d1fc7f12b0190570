// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/glyphcounts.h"

#include "ui/theme/colours.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QLocale>

namespace ddm {

GlyphCounts::GlyphCounts(const std::vector<Kind> &kinds, QWidget *parent)
    : QWidget(parent)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Space::Tiny);
    for (const Kind &kind : kinds) {
        m_shown.push_back({kind, new QLabel, new QLabel});
        layout->addWidget(m_shown.back().shape);
        layout->addWidget(m_shown.back().text);
        layout->addSpacing(Space::Small);
    }
    retranslate();
}

void GlyphCounts::show(const std::array<int, Kinds> &counts)
{
    if (counts == m_counts)
        return;
    m_counts = counts;
    retranslate();
}

void GlyphCounts::retranslate()
{
    for (const Shown &shown : m_shown) {
        const int count = m_counts[size_t(shown.kind.glyph)];
        shown.shape->setVisible(count > 0);
        shown.text->setVisible(count > 0);
        if (count == 0)
            continue;
        shown.shape->setPixmap(glyphIcon(shown.kind.glyph).pixmap(14, 14));
        shown.text->setText(shown.kind.text().arg(QLocale().toString(count)));
    }
}

void GlyphCounts::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        retranslate(); // the shapes have the colours of the old palette
}

} // namespace ddm
