// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/actioncatalog.h"

#include "ui/language/language.h"
#include "ui/texts/format.h"

#include <QMenu>
#include <QShortcut>
#include <QToolBar>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ddm {

namespace {

bool isInGroup(const ActionSpec &spec, QLatin1StringView group)
{
    const QLatin1StringView own(spec.group);
    return own.startsWith(group) && (own.size() == group.size() || own.at(group.size()) == '/'_L1);
}

/// What separators set apart: the parts of a group, and whatever cannot be undone from all the rest.
bool belongTogether(const ActionSpec &first, const ActionSpec &second)
{
    return QLatin1StringView(first.group) == QLatin1StringView(second.group)
        && (first.effect == Effect::Destroys) == (second.effect == Effect::Destroys);
}

} // namespace

ActionCatalog::ActionCatalog(QWidget *window, Language &language)
    : QObject(window)
    , m_windows({window})
{
    m_entries.reserve(64);
    m_later.setSingleShot(true);
    m_later.setInterval(0);
    connect(&m_later, &QTimer::timeout, this, qOverload<>(&ActionCatalog::update));
    connect(&language, &Language::changed, this, [this] {
        for (const auto &entry : m_entries)
            makeTexts(*entry);
        // The reasons are in the language of before.
        update();
    });
}

ActionCatalog::~ActionCatalog()
{
    for (const auto &entry : m_entries)
        qDeleteAll(entry->refusals);
}

QAction *ActionCatalog::add(ActionSpec spec)
{
    Q_ASSERT(spec.id && spec.text && spec.run);
    Q_ASSERT_X(!action(QLatin1StringView(spec.id)), "ActionCatalog::add", spec.id);
    auto owned = std::make_unique<Entry>();
    Entry *entry = owned.get();
    entry->spec = std::move(spec);
    // A standard key that the platform does not have would pass for the beginning of every other.
    entry->spec.keys.removeIf([](const QKeySequence &key) { return key.isEmpty(); });
    entry->action = new QAction(this);
    entry->action->setObjectName(QLatin1StringView(entry->spec.id));
    entry->action->setShortcuts(entry->spec.keys);
    entry->action->setCheckable(bool(entry->spec.isChecked));
    // A key that is held down must not change something thirty times a second.
    entry->action->setAutoRepeat(entry->spec.effect == Effect::Reads);
    if (m_decorated && entry->spec.icon)
        entry->action->setIcon(icon(*entry->spec.icon));
    makeTexts(*entry);
    m_entries.push_back(std::move(owned));
    for (const QPointer<QWidget> &window : std::as_const(m_windows)) {
        if (window)
            window->addAction(entry->action);
    }
    connect(entry->action, &QAction::triggered, this, [this, entry] { run(*entry); });
    updateLater();
    return entry->action;
}

void ActionCatalog::addWindow(QWidget *window)
{
    m_windows.removeAll(nullptr);
    m_windows.append(window);
    for (const auto &entry : m_entries) {
        window->addAction(entry->action);
        if (!entry->refusals.isEmpty())
            guardKeysIn(window, *entry);
        setRefusing(*entry, !entry->action->isEnabled());
    }
}

void ActionCatalog::decorate()
{
    if (std::exchange(m_decorated, true))
        return;
    for (const auto &entry : m_entries) {
        if (entry->spec.icon)
            entry->action->setIcon(icon(*entry->spec.icon));
    }
}

QAction *ActionCatalog::action(QLatin1StringView id) const
{
    const auto found = std::find_if(m_entries.begin(), m_entries.end(),
                                    [id](const auto &entry) { return id == QLatin1StringView(entry->spec.id); });
    return found == m_entries.end() ? nullptr : (*found)->action;
}

QList<QAction *> ActionCatalog::all() const
{
    QList<QAction *> actions;
    actions.reserve(qsizetype(m_entries.size()));
    for (const auto &entry : m_entries)
        actions.append(entry->action);
    return actions;
}

QList<QAction *> ActionCatalog::ofGroup(QLatin1StringView group) const
{
    std::vector<QLatin1StringView> parts;
    for (const auto &entry : m_entries) {
        const QLatin1StringView part(entry->spec.group);
        if (isInGroup(entry->spec, group) && std::find(parts.begin(), parts.end(), part) == parts.end())
            parts.push_back(part);
    }
    QList<QAction *> actions;
    for (const QLatin1StringView part : parts) {
        for (const auto &entry : m_entries) {
            if (part == QLatin1StringView(entry->spec.group))
                actions.append(entry->action);
        }
    }
    return actions;
}

const ActionCatalog::Entry *ActionCatalog::entryOf(const QAction *action) const
{
    const auto found = std::find_if(m_entries.begin(), m_entries.end(),
                                    [action](const auto &entry) { return entry->action == action; });
    Q_ASSERT(found != m_entries.end());
    return found->get();
}

const ActionSpec &ActionCatalog::specOf(const QAction *action) const
{
    return entryOf(action)->spec;
}

QString ActionCatalog::plainText(const QString &text)
{
    QString plain;
    plain.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        // Chinese texts have the letter behind them: 文件(&F)
        if (text.at(i) == u'(' && i + 3 < text.size() && text.at(i + 1) == u'&' && text.at(i + 3) == u')')
            i += 3;
        else if (text.at(i) != u'&')
            plain += text.at(i);
        else if (i + 1 < text.size())
            plain += text.at(++i);
    }
    return plain;
}

QString ActionCatalog::keysText(const QList<QKeySequence> &keys)
{
    QStringList texts;
    texts.reserve(keys.size());
    for (const QKeySequence &key : keys)
        texts.append(key.toString(QKeySequence::NativeText));
    return texts.join(u", "_s);
}

QString ActionCatalog::whyNot(const QAction *action) const
{
    const ActionSpec &spec = specOf(action);
    return spec.whyNot ? spec.whyNot() : QString();
}

void ActionCatalog::trigger(QAction *action) const
{
    const QString reason = whyNot(action);
    if (!reason.isEmpty()) {
        Q_EMIT refused(reason);
        return;
    }
    // It may have been disabled for a reason that is gone, and nobody has called update() since.
    setRefusing(*entryOf(action), false);
    action->setEnabled(true);
    action->trigger();
}

/// Things may have changed since update(): the reason is asked for again, at the last moment.
void ActionCatalog::run(const Entry &entry)
{
    const QPointer<ActionCatalog> self(this);
    const QString reason = whyNot(entry.action);
    if (reason.isEmpty()) {
        const auto run = entry.spec.run; // which may be the end of this window
        run();
    } else {
        Q_EMIT refused(reason);
    }
    if (!self)
        return;
    if (entry.spec.isChecked)
        entry.action->setChecked(entry.spec.isChecked());
    updateLater();
}

template<class Bar>
void ActionCatalog::fillBar(Bar *bar, QLatin1StringView group) const
{
    const ActionSpec *before = nullptr;
    for (QAction *action : ofGroup(group)) {
        const ActionSpec &spec = specOf(action);
        if (before ? !belongTogether(*before, spec) : !bar->isEmpty())
            bar->addSeparator();
        bar->addAction(action);
        before = &spec;
    }
}

void ActionCatalog::fill(QMenu *menu, QLatin1StringView group) const
{
    menu->setToolTipsVisible(true);
    fillBar(menu, group);
}

void ActionCatalog::fill(QToolBar *bar, QLatin1StringView group) const
{
    struct
    {
        QToolBar *bar;
        bool isEmpty() const { return bar->actions().isEmpty(); }
        void addSeparator() const { bar->addSeparator(); }
        void addAction(QAction *action) const { bar->addAction(action); }
    } adapter{bar};
    fillBar(&adapter, group);
}

void ActionCatalog::updateLater()
{
    if (!m_later.isActive())
        m_later.start();
}

void ActionCatalog::update()
{
    m_later.stop();
    for (const auto &entry : m_entries)
        update(*entry);
}

void ActionCatalog::update(Entry &entry)
{
    const QString reason = entry.spec.whyNot ? entry.spec.whyNot() : QString();
    if (entry.spec.isChecked)
        entry.action->setChecked(entry.spec.isChecked());
    if (reason != entry.reason) {
        entry.reason = reason;
        makeTexts(entry);
    }
    if (entry.action->isEnabled() == reason.isEmpty())
        return;
    // Never both at once: the key would be ambiguous.
    setRefusing(entry, false);
    entry.action->setEnabled(reason.isEmpty());
    if (!reason.isEmpty() && !entry.spec.keys.isEmpty())
        guardKeys(entry);
}

void ActionCatalog::guardKeys(Entry &entry)
{
    if (entry.refusals.isEmpty()) {
        for (const QPointer<QWidget> &window : std::as_const(m_windows)) {
            if (window)
                guardKeysIn(window, entry);
        }
    }
    setRefusing(entry, true);
}

void ActionCatalog::guardKeysIn(QWidget *window, Entry &entry)
{
    auto *refusal = new QShortcut(window);
    refusal->setKeys(entry.spec.keys);
    refusal->setAutoRepeat(false);
    connect(refusal, &QShortcut::activated, this, [this, action = entry.action] { trigger(action); });
    entry.refusals.removeAll(nullptr);
    entry.refusals.append(refusal);
}

void ActionCatalog::setRefusing(const Entry &entry, bool refusing)
{
    for (const QPointer<QShortcut> &refusal : entry.refusals) {
        if (refusal)
            refusal->setEnabled(refusing);
    }
}

void ActionCatalog::makeTexts(const Entry &entry)
{
    const QString text = entry.spec.text();
    const QString plain = plainText(text);
    QString tip = plain;
    if (!entry.reason.isEmpty())
        tip += u'\n' + entry.reason;
    else if (!entry.spec.keys.isEmpty())
        tip += u" (%1)"_s.arg(keysText(entry.spec.keys));
    // Names in a reason are never markup.
    entry.action->setText(text);
    entry.action->setIconText(plain);
    entry.action->setToolTip(plainTip(tip));
    // A menu has no tool tip for who goes through it with the keyboard; the status bar says it then.
    entry.action->setStatusTip(entry.reason);
}

QStringList ActionCatalog::conflicts() const
{
    QStringList found;
    for (size_t first = 0; first < m_entries.size(); ++first) {
        for (size_t second = first + 1; second < m_entries.size(); ++second) {
            for (const QKeySequence &one : m_entries[first]->spec.keys) {
                for (const QKeySequence &other : m_entries[second]->spec.keys) {
                    if (one.matches(other) == QKeySequence::NoMatch && other.matches(one) == QKeySequence::NoMatch)
                        continue;
                    found.append(u"%1 and %2: %3"_s.arg(QLatin1StringView(m_entries[first]->spec.id),
                                                        QLatin1StringView(m_entries[second]->spec.id),
                                                        one.toString(QKeySequence::PortableText)));
                }
            }
        }
    }
    return found;
}

} // namespace ddm
