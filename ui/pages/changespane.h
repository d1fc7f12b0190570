// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QWidget>

class QPushButton;

namespace ddm {

class ChangesModel;
class DataView;
class Language;
class OperationTracker;
class TimeDisplay;

/// The changes of this program and where they stand.
class ChangesPane final : public QWidget
{
    Q_OBJECT

public:
    ChangesPane(OperationTracker &tracker, Language &language, TimeDisplay &times, QWidget *parent = nullptr);

    DataView *view() const { return m_view; }
    QPushButton *withdrawButton() const { return m_withdraw; }
    QPushButton *whenFreeButton() const { return m_whenFree; }

Q_SIGNALS:
    /// The service shows that instance in another state now; of one that is gone the id is empty.
    void instanceChanged(const QString &instanceId);

private:
    void fill();
    void onEntry(const QString &id);
    void showButtons();

    OperationTracker &m_tracker;
    ChangesModel *m_model;
    DataView *m_view;
    QPushButton *m_withdraw;
    QPushButton *m_whenFree;
    QHash<QString, int> m_stages; // of each entry: what was last told with instanceChanged()
};

} // namespace ddm
