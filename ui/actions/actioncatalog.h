// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/operation.h"
#include "ui/theme/icons.h"

#include <QAction>
#include <QKeySequence>
#include <QPointer>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

class QMenu;
class QShortcut;
class QToolBar;

namespace ddm {

class Language;

struct ActionSpec
{
    const char *id = nullptr;      ///< "instance.restart"
    QString (*text)() = nullptr;   ///< Asked again when the language changes.
    std::optional<Icon> icon = {}; // each has a value, so that a list may leave it out without a warning
    QList<QKeySequence> keys = {};
    const char *group = "";        ///< "instance", or "instance/state" for a part of it that separators set apart.
    Effect effect = Effect::Reads; ///< At its worst.
    std::function<QString()> whyNot =
        {}; ///< The reason why it cannot run now, in the user's language; empty where it can.
    std::function<void()> run = {};
    std::function<bool()> isChecked = {}; ///< Where there is one, the action can be checked.
};

/// Every action of a window, once. Menus, tool bars, context menus and the command palette are drawn from it.
///
/// A QAction that is disabled takes its keys out of Qt's map of shortcuts, and a press would go to whatever has the focus.
/// So while an action is disabled, a QShortcut of the window holds its keys and tells the reason. That one is a part of
/// the same map: a line edit still gets the "/" that is typed into it, and a modal dialog still blocks both. Exactly one
/// of the two is enabled at any time, hence the key is never ambiguous. It is made when the action is first disabled.
class ActionCatalog final : public QObject
{
    Q_OBJECT

public:
    ActionCatalog(QWidget *window, Language &language);
    ~ActionCatalog() override;

    /// whyNot and isChecked are not asked before the event loop is back (or update()), so what they look at may be made later.
    QAction *add(ActionSpec spec);
    /// The keys work in that window, too.
    void addWindow(QWidget *window);
    /// Icons are made with this, for what is there and what is added later: the first paint does not pay for them.
    void decorate();

    QAction *action(QLatin1StringView id) const;
    QList<QAction *> all() const;
    /// The actions of a group, those of one part of it beside each other.
    QList<QAction *> ofGroup(QLatin1StringView group) const;
    const ActionSpec &specOf(const QAction *action) const;
    /// The text without the marks for menus.
    static QString plainText(const QString &text);
    static QString keysText(const QList<QKeySequence> &keys);
    /// The reason at this moment; empty where the action can run.
    QString whyNot(const QAction *action) const;
    /// Runs the action, or tells why not.
    void trigger(QAction *action) const;

    /// Appends the actions of a group. Their keys work without any menu: one can be filled when it is first shown.
    void fill(QMenu *menu, QLatin1StringView group) const;
    void fill(QToolBar *bar, QLatin1StringView group) const;

    /// Asks every action whether it can run and whether it is checked.
    void update();
    /// Does so once, however often it was wanted, when the event loop is back.
    void updateLater();

    /// Keys that more than one action has, or that begin another's; for tests.
    QStringList conflicts() const;

Q_SIGNALS:
    /// A key or a choice asked for an action that cannot run now.
    void refused(const QString &reason) const;

private:
    struct Entry
    {
        ActionSpec spec;
        QAction *action = nullptr;
        QList<QPointer<QShortcut>> refusals; ///< One in each window.
        QString reason;
    };

    const Entry *entryOf(const QAction *action) const;
    void run(const Entry &entry);
    void update(Entry &entry);
    void guardKeys(Entry &entry);
    void guardKeysIn(QWidget *window, Entry &entry);
    static void setRefusing(const Entry &entry, bool refusing);
    static void makeTexts(const Entry &entry);
    template<class Bar>
    void fillBar(Bar *bar, QLatin1StringView group) const;

    QList<QPointer<QWidget>> m_windows;
    std::vector<std::unique_ptr<Entry>> m_entries;
    QTimer m_later;
    bool m_decorated = false;
};

} // namespace ddm
