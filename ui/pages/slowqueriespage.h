// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/page.h"

#include <memory>

class QPlainTextEdit;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace ddm {

class BucketsModel;
class DataView;
class SlowQueriesModel;
class SlowQueryLoader;
class TimeChart;
class TimeRangeBar;

/// Slow queries of a range of time: a chart of how many and how slow, the table behind it, and the rows.
class SlowQueriesPage final : public Page
{
    Q_OBJECT

public:
    explicit SlowQueriesPage(const PageContext &context, QWidget *parent = nullptr);

    TimeRangeBar *rangeBar() const { return m_range; }
    SlowQueryLoader *loader() const { return m_loader; }
    DataView *view() const { return m_view; }
    void refresh() override;
    QLineEdit *search() const override;
    void focusContent() override;

protected:
    // It shows the past: a change of the instance makes nothing old.
    void enter() override;
    void leave() override;
    void clear() override;
    Timestamp loadedAt() const override { return m_loadedAt; }
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
    std::unique_ptr<QObject> m_load; // the context of the calls under way: they end with it
    bool m_loaded = false;
    Timestamp m_loadedAt;
    DataView *m_view = nullptr;
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
