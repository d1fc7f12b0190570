// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/changedialog.h"

#include <QPointer>

#include <functional>

class QMenu;

namespace ddm {

class ActionCatalog;
class ChangeLock;
class Client;
class Inventory;
class Language;
struct Instance;

/// What can be done to an instance: the catalogue's actions of the group "instance", and the dialogs that they open. Which
/// one is meant is what the user looks at, or what a context menu was opened for.
class InstanceActions final : public QObject
{
    Q_OBJECT

public:
    /// What is in front: an instance that is open, or chosen in the fleet. Empty if there is none.
    struct Front
    {
        QString instanceId;
        QWidget *window = nullptr;
        bool several = false; ///< More than one is chosen, and none is meant.
    };

    InstanceActions(OperationTracker &tracker, Language &language, ActionCatalog &catalog, QWidget *window,
                    std::function<Front()> front);

    void begin(Client &client, Inventory &inventory, ChangeLock *lock);
    /// The instance that is meant now, or nullptr.
    const Instance *target() const;
    /// Whatever is in front or becomes chosen: what is chosen in that menu is done to that instance.
    void aim(QMenu *menu, const QString &instanceId);
    /// The same for what \a run does.
    void actOn(const QString &instanceId, const std::function<void()> &run);
    /// A menu with these groups of the catalogue, aimed at that instance, over that window.
    QMenu *showMenu(const QString &instanceId, const QPoint &place, const QList<QLatin1StringView> &groups,
                    QWidget *window);
    /// The dialog that is open, or nullptr.
    ChangeDialog *dialog() const { return m_dialog; }

Q_SIGNALS:
    void openWanted(const QString &instanceId, const QString &name);
    void windowWanted(const QString &instanceId, const QString &name);

private:
    void addOpening();
    void addChanges();
    template<class Dialog, class... Arguments>
    void open(const Arguments &...arguments);
    QString whyNoTarget() const;
    QString whyNot(bool (*isPossible)(const Instance &)) const;
    QStringList names() const;
    void aimAt(const QString &instanceId);

    OperationTracker &m_tracker;
    Language &m_language;
    ActionCatalog &m_catalog;
    FormMemory m_memory;
    QWidget *m_window;
    std::function<Front()> m_front;
    QString m_aim;                     // of the menu that is open
    const QObject *m_aiming = nullptr; // that menu; only compared
    QPointer<Client> m_client;
    QPointer<Inventory> m_inventory;
    QPointer<ChangeLock> m_lock;
    QPointer<ChangeDialog> m_dialog;
};

} // namespace ddm
