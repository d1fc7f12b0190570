// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/stateglyph.h"

#include <QScrollArea>

#include <optional>

class QGridLayout;

namespace ddm {

/// Details: sections of terms and values, in as many columns as there is room for; in a narrow pane the terms stand above
/// their values. Values can be selected and copied.
class KeyValueView : public QScrollArea
{
    Q_OBJECT

public:
    struct Value
    {
        QString term;
        QString text;
        QString tip = {};
        std::optional<Glyph> glyph = {};
        bool copy = false;     ///< With a button to copy it: addresses, ids.
        QStringList more = {}; ///< Further columns, in a wide section.
        friend bool operator==(const Value &, const Value &) = default;
    };
    struct Section
    {
        QString title;
        QList<Value> values;
        bool wide = false; ///< Below the others, over the whole width.
        friend bool operator==(const Section &, const Section &) = default;
    };

    explicit KeyValueView(QWidget *parent = nullptr);

    /// Shows other values; the scroll position stays. The same ones stay as they are, and so does what is selected in them.
    void setSections(const QList<Section> &sections);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void build();
    void arrange();
    QWidget *makeSection(const Section &section);
    QWidget *makeTerm(const QString &term) const;
    QWidget *makeValue(const Value &value);
    int columnsThatFit() const;
    bool isNarrow() const;

    QWidget *m_page;
    QGridLayout *m_grid;
    QList<Section> m_sections;
    QList<QWidget *> m_widgets;
    int m_columns = 0;
    bool m_stacked = false; // as it was built
};

} // namespace ddm
