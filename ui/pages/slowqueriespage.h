// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/tablepage.h"

class QPlainTextEdit;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace ddm {

class BucketsModel;
class SlowQueriesModel;
class SlowQueryLoader;
class TimeChart;
class TimeRangeBar;

/// Slow queries of a range of time: a chart of how many and how slow, the table behind it, and the rows.
class SlowQueriesPage final : public TablePage
{
    Q_OBJECT

public:
    explicit SlowQueriesPage(const PageContext &context, QWidget *parent = nullptr);

    TimeRangeBar *rangeBar() const { return m_range; }
    SlowQueryLoader *loader() const { return m_loader; }

protected:
    void fetch(QObject *load, Priority priority) override;
    bool followsChanges() const override { return false; } // it shows the past
    void clear() override;
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeBar();
    QWidget *makeChartPane();
    QWidget *makeRowsPane();
    void onRangeChosen();
    void onFinished();
    void onSelected();
    void showCoverage();
    void drawChart();
    void applyLook();
    void retranslate();

    SlowQueryLoader *m_loader;
    SlowQueriesModel *m_rows;
    BucketsModel *m_buckets;
    TimeRangeBar *m_range;
    QToolButton *m_asTable;
    QStackedWidget *m_chartStack;
    TimeChart *m_chart = nullptr;
    QLabel *m_coverage;
    QPushButton *m_more;
    QPlainTextEdit *m_statement;
};

} // namespace ddm
