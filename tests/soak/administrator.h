// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QObject>
#include <QRandomGenerator>
#include <QTimer>

class QAction;
class QDialog;
class QLineEdit;
class QMenu;
class QMessageBox;
class QTableView;
class QWidget;

namespace ddm {

/// An administrator who clicks and types at random, inside the real program: a plug-in that Qt loads into ddm-console
/// (QT_QPA_GENERIC_PLUGINS=administrator:FILE). It knows of the program what a person sees: widgets, names and texts.
///
/// FILE is JSON: "seed", "pace" (milliseconds between two deeds, on average; 0: none is done), "log" (a file that gets a line
/// for each deed), "folder" (files that appear there are wishes: "stop" ends the deeds, "minimise" and "hide" and "show" do
/// that to the window, "measure" brings it to the same size every time, and lets it be until the file is gone, "quit" closes it).
class Administrator : public QObject
{
    Q_OBJECT

public:
    explicit Administrator(const QString &file);

private:
    void step();
    void grantWish();
    void act();
    void inPopup(QWidget *popup);
    void inMenu(QMenu *menu);
    void inMessageBox(QMessageBox *box);
    void inDialog(QDialog *dialog);
    void inWindow();
    void fill(const QDialog *dialog);
    void clickRow(bool contextMenu);
    void openInstance();
    void closeWindows();
    void clickTab();
    void changeInstance();
    void clickMenuBar();
    void clickButton();
    void search();
    void resizeWindow();
    void chooseProject();

    QWidget *window() const;
    QTableView *someTable(bool first) const;
    /// 0 where there is nothing to choose from, e.g. in a bar without tabs.
    int random(int below) { return below > 0 ? int(m_random.bounded(below)) : 0; }
    bool chance(int percent) { return random(100) < percent; }
    void say(const QString &deed);
    void lookAround();
    void closeTabs();
    static int pages();

    QRandomGenerator m_random;
    int m_steps = 0;
    QTimer m_timer;
    QFile m_log;
    QString m_folder;
    int m_pace = 0;
    int m_names = 0;
};

} // namespace ddm
