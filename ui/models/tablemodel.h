// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/language/timedisplay.h"
#include "ui/theme/stateglyph.h"

#include <QAbstractTableModel>

#include <optional>
#include <vector>

namespace ddm {

/// What is the same for every table of ours: roles, headers, and the moment when texts are made anew. Rows and columns
/// come with RowsModel.
class TableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role {
        SortRole = Qt::UserRole, ///< The raw value: a number, a moment in milliseconds, a text.
        KeyRole,                 ///< What the row is known by across refreshes.
        TipRole,                 ///< The tooltip as plain text.
        GlyphRole,               ///< The shape beside the text, as a number; none where there is none.
        IdRole,                  ///< Of a header: columnId().
    };

    using Ranges = std::vector<std::pair<int, int>>; ///< First and last of each.
    /// Numbers in rising order, those beside each other taken together.
    static Ranges rangesOf(const std::vector<int> &numbers);

    explicit TableModel(const TimeDisplay &times, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const final { return parent.isValid() ? 0 : int(rows()); }
    int columnCount(const QModelIndex &parent = {}) const final { return parent.isValid() ? 0 : int(columns()); }
    QVariant data(const QModelIndex &index, int role) const final;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const final;

    /// Language or time zone changed.
    void retranslate();
    /// True for columns whose cells are numbers.
    virtual bool isNumber(int column) const = 0;
    /// An English word, the same in every language and version.
    virtual QLatin1StringView columnId(int column) const = 0;
    int columnOf(QStringView id) const;
    /// The widest that the column is made by itself, in average characters.
    virtual int widest(int column) const = 0;
    /// Whether a table shows it before the user has said so.
    virtual bool isShownAtFirst(int column) const = 0;

Q_SIGNALS:
    /// Around everything that one refresh changes.
    void aboutToRefresh();
    void refreshed();

protected:
    class Refresh
    {
    public:
        explicit Refresh(TableModel &model)
            : m_model(model)
        {
            Q_EMIT m_model.aboutToRefresh();
        }
        ~Refresh() { Q_EMIT m_model.refreshed(); }
        Q_DISABLE_COPY_MOVE(Refresh)

    private:
        TableModel &m_model;
    };

    virtual size_t rows() const = 0;
    virtual size_t columns() const = 0;
    virtual QString titleOf(int column) const = 0;
    virtual QString textOf(int row, int column) const = 0;
    virtual QString tipOf(int row, int column) const = 0;
    virtual QVariant sortValueOf(int row, int column) const = 0;
    virtual std::optional<Glyph> glyphOf(int row, int column) const = 0;
    virtual QString keyOf(int row) const = 0;

    /// What became of rows, by their keys; RowsModel carries it out.
    struct Alignment
    {
        std::vector<int> from; ///< For each new row: the old row that it was, or -1.
        std::vector<int> gone; ///< Old rows that are none of the new ones.
    };
    static Alignment alignmentOf(const QStringList &before, const QStringList &after);

    const TimeDisplay &times() const { return m_times; }

private:
    const TimeDisplay &m_times;
};

} // namespace ddm
