// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QTimer>
#include <QToolButton>

namespace ddm {

class ActionCatalog;
class ChangeLock;
class Language;

/// Whether the connection is read-only, in the frame of the window; nothing where changes are allowed and always were. A click
/// offers what can be done about it: the actions of the group "connection/lock", which are made here.
class LockBadge final : public QToolButton
{
    Q_OBJECT

public:
    LockBadge(ActionCatalog &catalog, Language &language, QWidget *parent = nullptr);

    void begin(ChangeLock *lock);
    bool isLocked() const;
    /// For the title of a window; empty where there is nothing to say.
    QString titlePart() const;

Q_SIGNALS:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void addActions();
    void showMenu();
    void onChanged();
    void showLooks();
    QString words() const;

    ActionCatalog &m_catalog;
    QPointer<ChangeLock> m_lock;
    QTimer m_minute; // while it is open for a time: how many are left
};

} // namespace ddm
