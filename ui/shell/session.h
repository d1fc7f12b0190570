// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/settings.h"

#include <QList>
#include <QString>

#include <optional>

namespace ddm {

class ChangeLock;
class Client;
class Inventory;

/// A project that the user may choose.
struct ProjectChoice
{
    QString id;
    QString name;
    QString region;

    QString title() const { return name == region ? name : region + QStringLiteral(" · ") + name; }
};

/// Whom and where the window works for. All of it belongs to the application.
struct Session
{
    Client *client = nullptr;
    Inventory *inventory = nullptr;
    QString connection; ///< What the user calls it.
    QString user;
    QString domain;
    QList<ProjectChoice> projects;
    int project = 0;
    bool isDemo = false;
    ChangeLock *lock = nullptr;            ///< Of the connection; null: nothing is ever locked.
    std::optional<Settings> settings = {}; ///< Of the connection.
};

} // namespace ddm
