// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/changedialog.h"

#include <QPointer>

namespace ddm {

class ActionCatalog;
class Client;
class InstancesPane;
class Language;

/// What can be done to the chosen instance: the catalogue's actions of the group "instance", and the dialogs that they open.
class InstanceActions final : public QObject
{
    Q_OBJECT

public:
    InstanceActions(OperationTracker &tracker, Language &language, InstancesPane &instances, ActionCatalog &catalog,
                    QWidget *window);

    void begin(Client &client);
    /// The dialog that is open, or nullptr.
    ChangeDialog *dialog() const { return m_dialog; }

private:
    template<class Dialog, class... Arguments>
    void open(const Arguments &...arguments);
    QString whyNot(bool (*isPossible)(const Instance &)) const;
    void showMenu(const QPoint &place);

    OperationTracker &m_tracker;
    Language &m_language;
    InstancesPane &m_instances;
    ActionCatalog &m_catalog;
    FormMemory m_memory;
    QWidget *m_window;
    QPointer<Client> m_client;
    QPointer<ChangeDialog> m_dialog;
};

} // namespace ddm
