// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/tourscenes.h"
#include "ui/theme/theme.h"

#include <QSize>
#include <QStringList>
#include <QTimer>

namespace ddm {

class Language;

/// Walks through the scenes in every size, language and theme that is asked for, and saves a picture of each.
class Tour : public QObject
{
    Q_OBJECT

public:
    struct Plan
    {
        QString folder;
        QList<QSize> sizes;
        QStringList languages;
        QList<ThemeMode> themes;
    };

    Tour(Plan plan, MainWindow &window, Language &language, Theme &theme, QObject *parent = nullptr);

    void start();

Q_SIGNALS:
    /// \a trouble is empty if all went well.
    void finished(const QString &trouble);

private:
    qsizetype rounds() const { return m_plan.sizes.size() * m_plan.languages.size() * m_plan.themes.size(); }
    QString fileName() const;
    void next();
    void dress();
    void look();
    void take();
    void end(const QString &trouble);

    Plan m_plan;
    MainWindow &m_window;
    Language &m_language;
    Theme &m_theme;
    TourScenes m_scenes;
    QTimer m_look;
    int m_round = 0;
    int m_scene = -1;
    int m_waits = 0;
};

} // namespace ddm
