// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/detailpane.h"

#include "core/inventory/resource.h"
#include "ui/pages/resourceview.h"

#include <QHideEvent>

namespace ddm {

namespace {
constexpr int StaysMs = 250;
} // namespace

DetailPane::DetailPane(QWidget *content, Language &language, Parts parts, QWidget *parent)
    : PageFrame(content, language, parent)
    , m_parts(std::move(parts))
    , m_view(new ResourceView(this))
{
    setAge([this] { return m_parts.age(m_view->readAt()); });
    m_view->setPresenter([this] {
        m_parts.present();
        showContent();
    });
    m_walking.setSingleShot(true);
    connect(&m_walking, &QTimer::timeout, this, &DetailPane::watch);
}

void DetailPane::choose(const QString &key)
{
    if (key == m_key)
        return;
    m_view->leave();
    m_key = key;
    m_parts.clear();
    reset();
    const bool wasWalking = m_walking.isActive();
    m_walking.start(StaysMs);
    if (!wasWalking || (!key.isEmpty() && m_parts.find(key)->isKnown()))
        watch();
}

void DetailPane::watch()
{
    if (!m_key.isEmpty() && isVisible() && !m_view->isWatching())
        m_view->watch({m_parts.find(m_key)});
}

void DetailPane::refresh()
{
    m_view->refresh(Priority::Click);
}

void DetailPane::showEvent(QShowEvent *event)
{
    PageFrame::showEvent(event);
    if (!event->spontaneous())
        watch();
}

void DetailPane::hideEvent(QHideEvent *event)
{
    PageFrame::hideEvent(event);
    // A window that is minimised hides it as well, and still wants it.
    if (!event->spontaneous())
        m_view->leave();
}

} // namespace ddm
