// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/statusline.h"

#include "core/client/client.h"
#include "ui/language/language.h"
#include "ui/language/timedisplay.h"
#include "ui/texts/format.h"
#include "ui/theme/colours.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace ddm {

StatusLine::StatusLine(Language &language, TimeDisplay &times, RequestJournal &journal, QWidget *parent)
    : QWidget(parent)
    , m_times(times)
    , m_journal(journal)
    , m_shape(new QLabel)
    , m_state(new QLabel)
    , m_who(new QLabel)
    , m_where(new QLabel)
    , m_budget(new QLabel)
    , m_zone(new QLabel)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(Space::Small, Space::Tiny, Space::Small, Space::Tiny);
    layout->setSpacing(Space::Small);
    layout->addWidget(m_shape);
    layout->addWidget(m_state);
    layout->addSpacing(Space::Small);
    layout->addWidget(m_who);
    layout->addSpacing(Space::Small);
    layout->addWidget(m_where);
    layout->addStretch();
    layout->addWidget(m_budget);
    layout->addSpacing(Space::Medium);
    layout->addWidget(m_zone);
    m_budget->setObjectName(u"budget"_s);
    m_state->setObjectName(u"connectionState"_s);
    m_tick.setSingleShot(true);
    connect(&m_tick, &QTimer::timeout, this, &StatusLine::showBudget);
    connect(&journal, &RequestJournal::changed, this, &StatusLine::onCall);
    connect(&times, &TimeDisplay::changed, this, &StatusLine::show);
    language.bind(this, [this] { show(); });
}

void StatusLine::begin(const Session &session)
{
    m_session = session;
    if (m_limiter)
        m_limiter->disconnect(this);
    m_limiter = session.client->limiter();
    connect(m_limiter, &RateLimiter::changed, this, &StatusLine::showBudget);
    show();
}

void StatusLine::onCall(quint64 id)
{
    const JournalEntry *entry = m_journal.find(id);
    if (!entry || entry->isRunning())
        return;
    const Connection now = entry->fault ? Connection::NoAnswer : Connection::Connected;
    if (now == m_connection)
        return;
    m_connection = now;
    show();
}

void StatusLine::show()
{
    static constexpr Glyph Shapes[] = {Glyph::Busy, Glyph::Running, Glyph::Failed};
    m_shape->setPixmap(glyphIcon(Shapes[int(m_connection)]).pixmap(14, 14));
    const QString words[] = {tr("Connecting…"), tr("Connected"), tr("No answer")};
    m_state->setText(words[int(m_connection)]);
    if (!m_session.client)
        return;
    m_zone->setText(m_times.zoneName());
    m_zone->setToolTip(tr("Times are shown in this zone; the exact UTC value is in the tool tips."));
    m_who->setText(u"%1 @ %2"_s.arg(m_session.user, m_session.domain));
    m_who->setToolTip(tr("User and account that you are signed in with"));
    const ProjectChoice project = m_session.projects.value(m_session.project);
    m_where->setText(project.name == project.region ? project.region : u"%1 · %2"_s.arg(project.region, project.name));
    m_where->setToolTip(tr("Region and project"));
    showBudget();
}

void StatusLine::showBudget()
{
    if (!m_limiter)
        return;
    const int used = m_limiter->most() - m_limiter->available();
    const int queued = m_limiter->queued();
    QString text = tr("%1 of %2 calls").arg(formatCount(used), formatCount(m_limiter->most()));
    if (queued > 0)
        text += u", "_s + tr("%n waiting", nullptr, queued);
    if (text != m_budget->text()) {
        m_budget->setText(text);
        m_budget->setToolTip(tr("Calls of the last minute. The service allows %1; more have to wait.")
                                 .arg(formatCount(m_limiter->most())));
    }
    // Time gives calls back without telling anybody: somebody has to look, when it does, and if anybody sees it.
    const std::optional<qint64> next = isSeen() ? m_limiter->nextReturnMs() : std::nullopt;
    // A second later: calls that left together come back together.
    next ? m_tick.start(int(std::min<qint64>(*next, 60'000)) + 1000) : m_tick.stop();
}

bool StatusLine::isSeen() const
{
    return isVisible() && !window()->isMinimized();
}

bool StatusLine::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::WindowStateChange)
        showBudget();
    return QWidget::eventFilter(watched, event);
}

void StatusLine::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    window()->installEventFilter(this); // a window that is minimised does not tell its children
    showBudget();
}

void StatusLine::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    showBudget();
}

void StatusLine::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        show(); // the shape has the colour of the old palette
}

} // namespace ddm
