// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/lockbadge.h"

#include "core/profiles/changelock.h"
#include "ui/actions/actioncatalog.h"
#include "ui/language/language.h"
#include "ui/theme/colours.h"
#include "ui/theme/icons.h"

#include <QEvent>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace ddm {

namespace {
constexpr qint64 MinuteMs = 60'000;
constexpr qint64 OpenMs = 15 * MinuteMs;
} // namespace

LockBadge::LockBadge(ActionCatalog &catalog, Language &language, QWidget *parent)
    : QToolButton(parent)
    , m_catalog(catalog)
{
    setObjectName(u"lockBadge"_s);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setAutoFillBackground(true);
    setFocusPolicy(Qt::TabFocus);
    setVisible(false);
    m_minute.setSingleShot(true);
    connect(&m_minute, &QTimer::timeout, this, &LockBadge::onChanged);
    connect(this, &QToolButton::clicked, this, &LockBadge::showMenu);
    addActions();
    language.bind(this, [this] { showLooks(); });
}

void LockBadge::addActions()
{
    const auto whyNotOpen = [this] {
        if (!m_lock)
            return tr("Nothing is connected yet.");
        return m_lock->isLocked() ? QString() : tr("Changes are allowed already.");
    };
    m_catalog.add({.id = "connection.readOnly",
                   .text = [] { return tr("Read-only"); },
                   .icon = Icon::Lock,
                   .keys = {QKeySequence(Qt::CTRL | Qt::Key_L)},
                   .group = "connection/lock",
                   .whyNot =
                       [this] {
                           if (!m_lock)
                               return tr("Nothing is connected yet.");
                           return m_lock->isLocked() ? tr("The connection is read-only already.") : QString();
                       },
                   .run = [this] { m_lock->lock(); },
                   .isChecked = [this] { return isLocked(); }});
    m_catalog.add({.id = "connection.allowForMinutes",
                   .text = [] { return tr("Allow changes for 15 minutes"); },
                   .keys = {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_L)},
                   .group = "connection/lock",
                   .whyNot = whyNotOpen,
                   .run = [this] { m_lock->unlockFor(OpenMs); }});
    m_catalog.add({.id = "connection.allow",
                   .text = [] { return tr("Allow changes until the program ends"); },
                   .group = "connection/lock",
                   .whyNot = whyNotOpen,
                   .run = [this] { m_lock->unlock(); }});
}

void LockBadge::begin(ChangeLock *lock)
{
    if (m_lock)
        m_lock->disconnect(this);
    m_lock = lock;
    if (m_lock)
        connect(m_lock, &ChangeLock::changed, this, &LockBadge::onChanged);
    onChanged();
}

bool LockBadge::isLocked() const
{
    return m_lock && m_lock->isLocked();
}

QString LockBadge::titlePart() const
{
    return m_lock && (m_lock->isLocked() || m_lock->isOpened()) ? words() : QString();
}

void LockBadge::onChanged()
{
    showLooks();
    m_catalog.update();
    Q_EMIT changed();
}

QString LockBadge::words() const
{
    if (m_lock->isLocked())
        return tr("Read-only");
    const std::optional<qint64> left = m_lock->remainingMs();
    if (!left)
        return tr("Changes allowed");
    return tr("Changes allowed for %n more minute(s)", nullptr, int((*left + MinuteMs - 1) / MinuteMs));
}

void LockBadge::showLooks()
{
    const QString words = titlePart();
    setVisible(!words.isEmpty());
    m_minute.stop();
    if (words.isEmpty())
        return;
    setText(words);
    setIcon(m_lock->isLocked() ? ddm::icon(Icon::Lock) : ddm::icon(Icon::Warning));
    setToolTip(m_lock->isLocked() ? tr("Nothing but reads is sent over this connection. Click to allow changes.")
                                  : tr("Changes are sent over this connection. Click to lock it again."));
    setAccessibleName(text());
    setAccessibleDescription(toolTip());
    QPalette back = parentWidget() ? parentWidget()->palette() : palette();
    if (!m_lock->isLocked())
        back.setColor(QPalette::Button, coloursOf(back).warningBack);
    setPalette(back);
    if (const std::optional<qint64> left = m_lock->remainingMs())
        m_minute.start(int(*left % MinuteMs) + 50); // behind the moment at which there is one less
}

void LockBadge::showMenu()
{
    auto *menu = new QMenu(this);
    menu->setObjectName(u"lockMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    m_catalog.fill(menu, "connection/lock"_L1);
    menu->popup(mapToGlobal(QPoint(0, height())));
}

void LockBadge::changeEvent(QEvent *event)
{
    QToolButton::changeEvent(event);
    if (event->type() == QEvent::ParentChange)
        showLooks();
}

} // namespace ddm
