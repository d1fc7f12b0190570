// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/changedialog.h"

#include <QAction>
#include <QPointer>

namespace ddm {

class Client;
class InstancesPane;
class Language;

/// What can be done to the chosen instance: actions for the menu bar and the table's context menu. One that is disabled says
/// why in its tool tip.
class InstanceActions final : public QObject
{
    Q_OBJECT

public:
    InstanceActions(OperationTracker &tracker, Language &language, InstancesPane &instances, QWidget *window);

    void begin(Client &client);
    QList<QAction *> all() const { return {m_rename, m_restart, m_delete}; }
    /// The dialog that is open, or nullptr.
    ChangeDialog *dialog() const { return m_dialog; }

private:
    template<class Dialog, class... Arguments>
    void open(const Arguments &...arguments);
    QAction *add(const char *name, const QKeySequence &key);
    void update();
    void showMenu(const QPoint &place);
    void retranslate();

    OperationTracker &m_tracker;
    Language &m_language;
    InstancesPane &m_instances;
    QWidget *m_window;
    QPointer<Client> m_client;
    QPointer<ChangeDialog> m_dialog;
    QAction *m_rename;
    QAction *m_restart;
    QAction *m_delete;
};

} // namespace ddm
