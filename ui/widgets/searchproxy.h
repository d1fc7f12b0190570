// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCollator>
#include <QSortFilterProxyModel>

namespace ddm {

/// Rows that contain the text in any column; numbers sort as numbers, and "node-2" comes before "node-10".
class SearchProxy final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit SearchProxy(QObject *parent = nullptr);

    void setText(const QString &text);
    const QString &text() const { return m_text; }
    void setLocale(const QLocale &locale);

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    QString m_text;
    QCollator m_collator;
};

} // namespace ddm
