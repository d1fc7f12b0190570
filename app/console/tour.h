// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QStringList>
#include <QTimer>

namespace ddm {

class Language;
class MainWindow;

/// Walks every page in every language and theme that is asked for, and saves a picture of each.
class Tour : public QObject
{
    Q_OBJECT

public:
    struct Plan
    {
        QString folder;
        QStringList languages;
        QList<ThemeMode> themes;
    };

    Tour(Plan plan, MainWindow &window, Language &language, Theme &theme, QObject *parent = nullptr);

    void start();

Q_SIGNALS:
    /// \a trouble is empty if all went well.
    void finished(const QString &trouble);

private:
    void next();
    void enter();
    void look();
    bool isSettled() const;
    void take();

    Plan m_plan;
    MainWindow &m_window;
    Language &m_language;
    Theme &m_theme;
    QTimer m_look;
    int m_round = 0;
    int m_page = -1;
    int m_waits = 0;
};

} // namespace ddm
