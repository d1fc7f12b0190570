// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QThreadPool>
#include <QWidget>

#include <vector>

class QComboBox;
class QLabel;
class QPushButton;

namespace ddm {

struct AuditRow;
class Audit;
class AuditModel;
class DataView;
class KeyValueView;
class Language;
class TimeDisplay;

/// What the audit has of some months: a row for each change and each export, with all that is known of the chosen one.
/// The files are read by a thread of the page's own, when it is shown and when it is asked to.
class AuditPage final : public QWidget
{
    Q_OBJECT

public:
    AuditPage(Audit &audit, Language &language, TimeDisplay &times, QWidget *parent = nullptr);
    ~AuditPage() override;

    DataView *view() const { return m_view; }
    void refresh();
    /// Writes the lines of the chosen months as they are.
    void writeLines(const QString &path);

Q_SIGNALS:
    void exported(const QString &table, const QString &path, int rows);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void buildBar();
    void fillMonths();
    QStringList chosenMonths() const;
    void read();
    void onRead(quint64 turn, std::vector<AuditRow> rows);
    void chooseFile();
    void onLinesWritten(const QString &path, int lines, const QString &failure);
    void showDetail();
    void retranslate();

    Audit &m_audit;
    TimeDisplay &m_times;
    AuditModel *m_model;
    DataView *m_view;
    KeyValueView *m_detail;
    QLabel *m_fromLabel;
    QComboBox *m_from;
    QLabel *m_toLabel;
    QComboBox *m_to;
    QPushButton *m_refresh;
    QPushButton *m_export;
    QLabel *m_said;
    QThreadPool m_threads;
    quint64 m_turn = 0; // of the newest reading: what an older one brings is not shown any more
};

} // namespace ddm
