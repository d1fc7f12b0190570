// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/keyvalueview.h"

#include "ui/texts/format.h"
#include "ui/theme/colours.h"
#include "ui/theme/icons.h"

#include <QClipboard>
#include <QEvent>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QScrollBar>
#include <QToolButton>

#include <array>

namespace ddm {

namespace {
constexpr int ColumnWidth = 480; // a term, an id of 36 characters and its copy button
}

KeyValueView::KeyValueView(QWidget *parent)
    : QScrollArea(parent)
    , m_page(new QWidget)
    , m_grid(new QGridLayout(m_page))
{
    setFrameShape(NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_grid->setContentsMargins(Space::Large, Space::Medium, Space::Large, Space::Large);
    m_grid->setHorizontalSpacing(Space::Large * 2);
    m_grid->setVerticalSpacing(Space::Large);
    setWidget(m_page);
}

void KeyValueView::setSections(const QList<Section> &sections)
{
    if (sections == m_sections)
        return;
    m_sections = sections;
    build();
}

void KeyValueView::build()
{
    const int position = verticalScrollBar()->value();
    m_stacked = isNarrow();
    qDeleteAll(m_widgets);
    m_widgets.clear();
    for (const Section &section : std::as_const(m_sections))
        m_widgets.append(makeSection(section));
    m_columns = 0;
    arrange();
    verticalScrollBar()->setValue(position);
}

QWidget *KeyValueView::makeSection(const Section &section)
{
    auto *widget = new QWidget;
    auto *grid = new QGridLayout(widget);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(Space::Medium);
    grid->setVerticalSpacing(Space::Small);
    auto *title = new QLabel(section.title);
    title->setTextFormat(Qt::PlainText); // names of things are in it, and in the terms
    QFont bold = title->font();
    bold.setBold(true);
    title->setFont(bold);
    grid->addWidget(title, 0, 0, 1, 2);
    int row = 1;
    for (const Value &value : section.values) {
        QWidget *term = makeTerm(value.term);
        grid->addWidget(term, row, 0, Qt::AlignTop);
        if (m_stacked) {
            term->setContentsMargins(0, row > 1 ? int(Space::Small) : 0, 0, 0);
            grid->setVerticalSpacing(Space::Tiny / 2);
            ++row;
        } else {
            term->setFixedWidth(150);
        }
        const int first = m_stacked ? 0 : 1;
        grid->addWidget(makeValue(value), row, first, Qt::AlignTop);
        for (int i = 0; i < int(value.more.size()); ++i)
            grid->addWidget(makeValue({value.term, value.more[i]}), row, first + 1 + i, Qt::AlignTop);
        if (section.wide)
            grid->setColumnStretch(first + 1 + int(value.more.size()), 1);
        ++row;
    }
    grid->setColumnStretch(m_stacked ? 0 : 1, section.wide ? 0 : 1);
    return widget;
}

QWidget *KeyValueView::makeTerm(const QString &term) const
{
    auto *label = new QLabel(term);
    label->setTextFormat(Qt::PlainText);
    QPalette muted = palette();
    muted.setColor(QPalette::WindowText, coloursOf(muted).muted);
    label->setPalette(muted);
    label->setWordWrap(true);
    return label;
}

QWidget *KeyValueView::makeValue(const Value &value)
{
    auto *widget = new QWidget;
    auto *layout = new QHBoxLayout(widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Space::Tiny);
    if (value.glyph) {
        auto *shape = new QLabel;
        shape->setPixmap(glyphIcon(*value.glyph).pixmap(16, 16));
        layout->addWidget(shape, 0, Qt::AlignTop);
    }
    auto *text = new QLabel(orDash(value.text));
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    text->installEventFilter(this);
    text->setAccessibleName(value.term);
    text->setAccessibleDescription(value.text);
    text->setToolTip(plainTip(value.tip));
    layout->addWidget(text, value.copy ? 0 : 1);
    if (value.copy && !value.text.isEmpty()) {
        text->setWordWrap(false);
        auto *copy = new QToolButton;
        copy->setAutoRaise(true);
        copy->setIcon(icon(Icon::Copy));
        copy->setIconSize({13, 13});
        copy->setFixedSize(22, text->fontMetrics().height() + 2);
        copy->setToolTip(tr("Copy"));
        copy->setAccessibleName(tr("Copy: %1").arg(value.term));
        connect(copy, &QToolButton::clicked, copy,
                [copied = value.text] { QGuiApplication::clipboard()->setText(copied); });
        layout->addWidget(copy);
        layout->addStretch(1);
    }
    return widget;
}

/// A text that can be selected holds a document of its own, and there may be a hundred: they get one when the mouse comes.
bool KeyValueView::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Enter) {
        if (auto *text = qobject_cast<QLabel *>(watched))
            text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    }
    return QScrollArea::eventFilter(watched, event);
}

int KeyValueView::columnsThatFit() const
{
    return qBound(1, viewport()->width() / ColumnWidth, 3);
}

/// No room for terms beside ids.
bool KeyValueView::isNarrow() const
{
    return viewport()->width() < ColumnWidth;
}

/// Sections go where the shortest column is, as in a newspaper.
void KeyValueView::arrange()
{
    const int columns = columnsThatFit();
    if (columns == m_columns)
        return;
    m_columns = columns;
    for (int column = 0; column < m_grid->columnCount(); ++column)
        m_grid->setColumnStretch(column, column < columns ? 1 : 0);
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        if (item->layout()) {
            while (QLayoutItem *inner = item->layout()->takeAt(0))
                delete inner;
        }
        delete item;
    }
    std::array<int, 3> heights = {};
    std::array<QVBoxLayout *, 3> layouts = {};
    for (int column = 0; column < columns; ++column) {
        layouts[size_t(column)] = new QVBoxLayout;
        layouts[size_t(column)]->setSpacing(Space::Large);
        m_grid->addLayout(layouts[size_t(column)], 0, column);
    }
    int below = 1;
    for (qsizetype i = 0; i < m_widgets.size(); ++i) {
        if (m_sections[i].wide) {
            m_grid->addWidget(m_widgets[i], below++, 0, 1, columns);
            continue;
        }
        const auto shortest = std::min_element(heights.begin(), heights.begin() + columns);
        *shortest += int(m_sections[i].values.size()) + 2;
        layouts[size_t(shortest - heights.begin())]->addWidget(m_widgets[i]);
    }
    for (int column = 0; column < columns; ++column)
        layouts[size_t(column)]->addStretch(1);
    m_grid->setRowStretch(below, 1);
}

void KeyValueView::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    if (isNarrow() != m_stacked && !m_sections.isEmpty())
        build();
    else
        arrange();
}

void KeyValueView::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_sections.isEmpty())
        build(); // shapes and muted terms have the colours of the old palette
}

} // namespace ddm
