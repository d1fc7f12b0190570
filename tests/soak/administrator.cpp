// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/soak/administrator.h"

#include <QAbstractButton>
#include <QApplication>
#include <QContextMenuEvent>
#include <QDir>
#include <QFileSystemWatcher>
#include <QGenericPlugin>
#include <QInputMethodEvent>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QRegularExpression>
#include <QTabBar>
#include <QTabWidget>
#include <QTableView>
#include <QTest>
#include <QTreeView>

using namespace Qt::Literals::StringLiterals;

namespace ddm {

namespace {

/// The name of an instance, which the title of every dialog about it ends or begins with.
QString nameIn(const QString &title)
{
    static const QRegularExpression name(u"[A-Za-z][A-Za-z0-9_-]{3,}"_s);
    QString last;
    for (auto match = name.globalMatch(title); match.hasNext();)
        last = match.next().captured();
    return last;
}

void press(QWidget *widget)
{
    if (widget && widget->isEnabled() && widget->isVisible() && !widget->size().isEmpty())
        QTest::mouseClick(widget, Qt::LeftButton);
}

template<class Widget>
QList<Widget *> visible(const QWidget *in)
{
    QList<Widget *> all = in->findChildren<Widget *>();
    all.removeIf([in](const Widget *widget) {
        return !widget->isVisible() || !widget->isEnabled() || widget->window() != in->window();
    });
    return all;
}

} // namespace

Administrator::Administrator(const QString &file)
{
    QFile instructions(file);
    if (!instructions.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(file));
    const QJsonObject json = QJsonDocument::fromJson(instructions.readAll()).object();
    m_random.seed(quint32(json[u"seed"].toInt()));
    m_pace = json[u"pace"].toInt();
    m_folder = json[u"folder"].toString();
    m_log.setFileName(json[u"log"].toString());
    if (!m_log.fileName().isEmpty() && !m_log.open(QIODevice::Append))
        qFatal("cannot write %s", qPrintable(m_log.fileName()));
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Administrator::step);
    if (m_pace > 0)
        m_timer.start(m_pace);
    // It sleeps until a wish appears: whoever measures idleness must not measure us.
    auto *watcher = new QFileSystemWatcher({m_folder}, this);
    connect(watcher, &QFileSystemWatcher::directoryChanged, this, &Administrator::grantWish);
    QMetaObject::invokeMethod(this, &Administrator::grantWish, Qt::QueuedConnection);
}

void Administrator::say(const QString &deed)
{
    if (m_log.isOpen()) {
        m_log.write(deed.toUtf8() + '\n');
        m_log.flush();
    }
}

QWidget *Administrator::window() const
{
    const auto widgets = QApplication::topLevelWidgets();
    for (QWidget *widget : widgets) {
        if (qobject_cast<QMainWindow *>(widget))
            return widget;
    }
    return nullptr;
}

void Administrator::grantWish()
{
    const QDir folder(m_folder);
    QWidget *main = window();
    if (folder.exists(u"stop"_s)) {
        m_timer.stop();
        m_pace = 0;
    }
    if (!main)
        return;
    if (folder.exists(u"measure"_s)) {
        // Whoever measures memory must not measure the size that a window happens to have.
        m_timer.stop();
        main->showNormal();
        main->resize(1280, 800);
        say(u"measured with %1 pages"_s.arg(pages()));
    } else if (m_pace > 0 && !m_timer.isActive()) {
        m_timer.start(m_pace);
    }
    if (folder.exists(u"quit"_s)) {
        while (QWidget *modal = QApplication::activeModalWidget())
            modal->close();
        main->close();
    } else if (folder.exists(u"minimise"_s)) {
        main->showMinimized();
    } else if (folder.exists(u"hide"_s)) {
        main->hide();
    } else if (folder.exists(u"show"_s)) {
        main->showNormal();
    }
}

void Administrator::step()
{
    if (m_pace <= 0)
        return;
    act();
    m_timer.start(1 + random(2 * m_pace));
}

void Administrator::act()
{
    if (QWidget *popup = QApplication::activePopupWidget())
        inPopup(popup);
    else if (auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget()))
        inMessageBox(box);
    else if (auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget()))
        inDialog(dialog);
    else if (window())
        inWindow();
}

void Administrator::inPopup(QWidget *popup)
{
    if (auto *menu = qobject_cast<QMenu *>(popup); menu && chance(80))
        return inMenu(menu);
    say(u"leaves a popup"_s);
    QTest::keyClick(popup, Qt::Key_Escape);
    if (QApplication::activePopupWidget() == popup)
        popup->close();
}

void Administrator::inMenu(QMenu *menu)
{
    QList<QAction *> actions = menu->actions();
    actions.removeIf([](const QAction *action) {
        return !action->isEnabled() || action->isSeparator() || action->menuRole() == QAction::QuitRole
            || action->objectName() == "instance.delete"_L1; // more often than it should be, in a menu of three
    });
    if (actions.isEmpty()) {
        menu->close();
        return;
    }
    QAction *action = actions[random(int(actions.size()))];
    say(u"chooses "_s + action->text());
    QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(action).center());
}

void Administrator::inMessageBox(QMessageBox *box)
{
    const auto buttons = box->buttons();
    QAbstractButton *button = buttons[random(int(buttons.size()))];
    say(u"answers "_s + button->text());
    press(button);
}

void Administrator::fill(const QDialog *dialog)
{
    for (QLineEdit *edit : visible<QLineEdit>(dialog)) {
        QString text = u"soak-%1-%2"_s.arg(m_random.bounded(1'000'000)).arg(++m_names);
        if (edit->objectName() == "nameToType"_L1)
            text = nameIn(dialog->windowTitle());
        else if (chance(10))
            text = u"1 no name"_s;
        edit->selectAll();
        QTest::keyClicks(edit, chance(95) ? text : text.chopped(1));
    }
    for (QAbstractButton *button : visible<QAbstractButton>(dialog)) {
        if (button->isCheckable() && chance(30))
            press(button);
    }
}

void Administrator::inDialog(QDialog *dialog)
{
    if (chance(10)) {
        say(u"leaves “%1”"_s.arg(dialog->windowTitle()));
        QTest::keyClick(dialog, Qt::Key_Escape);
        return;
    }
    fill(dialog);
    auto *whenFree = dialog->findChild<QAbstractButton *>(u"whenFree"_s);
    auto *submit = dialog->findChild<QAbstractButton *>(u"submit"_s);
    if (whenFree && whenFree->isVisible() && chance(50)) {
        say(u"lets “%1” wait"_s.arg(dialog->windowTitle()));
        press(whenFree);
    } else if (submit && submit->isEnabled()) {
        say(u"submits “%1”"_s.arg(dialog->windowTitle()));
        press(submit);
    }
}

/// Nobody keeps more windows than can be looked at.
void Administrator::closeWindows()
{
    constexpr int MostWindows = 2;
    int left = 0;
    const auto windows = QApplication::topLevelWidgets();
    for (QWidget *other : windows) {
        if (other->objectName() != "detachedWindow"_L1 || !other->isVisible() || (++left <= MostWindows && !chance(2)))
            continue;
        say(u"closes “%1”"_s.arg(other->windowTitle()));
        other->close();
        --left;
    }
}

/// Nor more tabs.
void Administrator::closeTabs()
{
    constexpr int MostTabs = 6;
    auto *tabs = window()->findChild<QTabWidget *>(u"workspaceTabs"_s);
    if (!tabs || tabs->count() <= MostTabs || window()->isMinimized())
        return;
    say(u"closes one of %1 tabs"_s.arg(tabs->count()));
    QTest::mouseClick(tabs->tabBar(), Qt::LeftButton, {}, tabs->tabBar()->tabRect(1).center());
    QTest::keyClick(window(), Qt::Key_W, Qt::ControlModifier);
}

/// How much there is that takes memory.
int Administrator::pages()
{
    const auto widgets = QApplication::allWidgets();
    return int(std::count_if(widgets.begin(), widgets.end(),
                             [](const QWidget *widget) { return widget->inherits("ddm::Page"); }));
}

/// At the beginning, one look a minute or so: what is seen in both languages and themes is loaded once (fonts, for the most
/// part), and who measures growth later must not measure that.
void Administrator::lookAround()
{
    static constexpr QLatin1StringView Looks[] = {"language.chinese"_L1, "theme.dark"_L1,  "language.english"_L1,
                                                  "language.chinese"_L1, "theme.light"_L1, "language.english"_L1};
    constexpr int Often = 100; // steps
    if (m_steps++ % Often != 0 || m_steps / Often >= int(std::size(Looks)))
        return;
    const QLatin1StringView id = Looks[m_steps / Often];
    const auto actions = window()->findChildren<QAction *>();
    for (QAction *action : actions) {
        if (action->objectName() != id)
            continue;
        say(u"looks at "_s + action->text());
        action->trigger();
        return;
    }
}

void Administrator::inWindow()
{
    lookAround();
    closeWindows();
    closeTabs();
    const int choice = random(1000);
    if (choice < 250)
        clickRow(false);
    else if (choice < 350)
        clickTab();
    else if (choice < 600)
        changeInstance();
    else if (choice < 680)
        clickMenuBar();
    else if (choice < 740)
        clickRow(true);
    else if (choice < 800)
        clickButton();
    else if (choice < 860)
        search();
    else if (choice < 900)
        resizeWindow();
    else if (choice < 910)
        chooseProject();
    else if (choice < 930)
        openInstance();
    else if (choice < 960)
        window()->isMinimized() ? window()->showNormal() : window()->showMinimized();
    else
        QTest::keyClick(window(), Qt::Key_F5);
}

/// The list of instances comes first in the window.
QTableView *Administrator::someTable(bool first) const
{
    const QList<QTableView *> tables = visible<QTableView>(window());
    if (tables.isEmpty())
        return nullptr;
    return first ? tables.first() : tables[int(QRandomGenerator::global()->bounded(quint32(tables.size())))];
}

void Administrator::clickRow(bool contextMenu)
{
    QTableView *table = someTable(contextMenu || chance(60));
    const int rows = table && table->model() ? table->model()->rowCount() : 0;
    if (rows == 0)
        return;
    const QModelIndex index = table->model()->index(random(rows), 0);
    table->scrollTo(index);
    const QPoint place = table->visualRect(index).center();
    if (!table->viewport()->rect().contains(place))
        return;
    say(u"clicks on “%1”"_s.arg(index.data().toString()));
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, place);
    if (contextMenu) {
        QContextMenuEvent event(QContextMenuEvent::Mouse, place, table->viewport()->mapToGlobal(place));
        QCoreApplication::sendEvent(table->viewport(), &event);
    }
}

void Administrator::openInstance()
{
    auto *tree = window()->findChild<QTreeView *>(u"navigatorTree"_s);
    if (!tree || !tree->isVisible())
        return;
    const QModelIndex index = tree->indexAt({tree->viewport()->width() / 2, random(tree->viewport()->height())});
    if (!index.isValid() || index.data(Qt::DisplayRole).toString().isEmpty())
        return;
    say(u"opens “%1”"_s.arg(index.data().toString()));
    QTest::mouseClick(tree->viewport(), Qt::LeftButton, {}, tree->visualRect(index).center());
    if (chance(20))
        QTest::keyClick(window(), Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    if (chance(60))
        QTest::keyClick(window(), Qt::Key_W, Qt::ControlModifier);
}

void Administrator::clickTab()
{
    const QList<QTabBar *> bars = visible<QTabBar>(window());
    if (bars.isEmpty())
        return;
    QTabBar *bar = bars[random(int(bars.size()))];
    if (bar->count() == 0)
        return;
    const int tab = random(bar->count());
    say(u"opens “%1”"_s.arg(bar->tabText(tab)));
    QTest::mouseClick(bar, Qt::LeftButton, {}, bar->tabRect(tab).center());
}

void Administrator::changeInstance()
{
    clickRow(false);
    const int choice = random(250);
    if (choice < 120)
        QTest::keyClick(window(), Qt::Key_F2);
    else if (choice < 249)
        QTest::keyClick(window(), Qt::Key_R, Qt::ControlModifier);
    else
        QTest::keyClick(window(), Qt::Key_Delete, Qt::ControlModifier);
}

void Administrator::clickMenuBar()
{
    const auto *main = qobject_cast<QMainWindow *>(window());
    QMenuBar *bar = main ? main->menuBar() : nullptr;
    if (!bar || bar->actions().isEmpty())
        return;
    QAction *menu = bar->actions().at(random(int(bar->actions().size())));
    QTest::mouseClick(bar, Qt::LeftButton, {}, bar->actionGeometry(menu).center());
}

void Administrator::clickButton()
{
    QList<QAbstractButton *> buttons = visible<QAbstractButton>(window());
    if (buttons.isEmpty())
        return;
    QAbstractButton *button = buttons[random(int(buttons.size()))];
    say(u"presses “%1”"_s.arg(button->text()));
    press(button);
}

void Administrator::search()
{
    const QList<QLineEdit *> edits = visible<QLineEdit>(window());
    if (edits.isEmpty())
        return;
    QLineEdit *edit = edits[random(int(edits.size()))];
    edit->setFocus();
    edit->selectAll();
    QTest::keyClick(edit, Qt::Key_Delete);
    static const QStringList words = {u"shop"_s, u"ledger"_s, u"*"_s, u"账"_s, u"\\"_s};
    if (chance(50))
        return;
    // As an input method does it: no key makes a Chinese letter.
    QInputMethodEvent event;
    event.setCommitString(words[random(int(words.size()))]);
    QCoreApplication::sendEvent(edit, &event);
}

void Administrator::resizeWindow()
{
    window()->resize(640 + random(1300), 400 + random(700));
}

void Administrator::chooseProject()
{
    auto *tree = window()->findChild<QTreeView *>(u"navigatorTree"_s);
    const QAbstractItemModel *model = tree ? tree->model() : nullptr;
    const int projects = model ? model->rowCount(model->index(0, 0)) : 0;
    if (projects == 0 || !tree->isVisible())
        return;
    const QModelIndex project = model->index(random(projects), 0, model->index(0, 0));
    tree->scrollTo(project);
    say(u"chooses the project “%1”"_s.arg(project.data().toString()));
    QTest::mouseClick(tree->viewport(), Qt::LeftButton, {}, tree->visualRect(project).center());
}

/// How Qt makes one.
class AdministratorPlugin : public QGenericPlugin
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID QGenericPluginFactoryInterface_iid FILE "administrator.json")

public:
    QObject *create(const QString &, const QString &specification) override { return new Administrator(specification); }
};

} // namespace ddm

#include "administrator.moc"
