// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/page.h"

#include "core/client/client.h"
#include "ui/language/timedisplay.h"
#include "ui/widgets/pageframe.h"

#include <QHideEvent>
#include <QVBoxLayout>

namespace ddm {

Page::Page(const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
{
}

Page::~Page() = default;

void Page::setContent(QWidget *content)
{
    m_frame = new PageFrame(content, m_context.language);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_frame);
    m_frame->setAge([this] { return ageOf(loadedAt()); });
    connect(m_frame, &PageFrame::loadingChanged, this, &Page::loadingChanged);
}

void Page::setInstance(const QString &instanceId)
{
    if (instanceId == m_instanceId)
        return;
    leave();
    m_instanceId = instanceId;
    clear();
    m_frame->reset();
    if (isVisible() && !m_instanceId.isEmpty())
        enter();
}

QString Page::ageOf(Timestamp loadedAt) const
{
    return loadedAt.isValid() ? m_context.times.withAge(loadedAt, {client().clock().nowMs()}) : QString();
}

bool Page::isLoading() const
{
    return m_frame->isLoading();
}

void Page::focusContent()
{
    setFocus();
}

void Page::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!event->spontaneous() && !m_instanceId.isEmpty())
        enter();
}

void Page::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    // A window that is minimised hides its pages as well, and still wants them.
    if (!event->spontaneous())
        leave();
}

} // namespace ddm
