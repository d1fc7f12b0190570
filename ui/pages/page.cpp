// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/page.h"

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
    connect(m_frame, &PageFrame::retryRequested, this, &Page::refresh);
    connect(m_frame, &PageFrame::cancelRequested, this, &Page::abandon);
    connect(m_frame, &PageFrame::loadingChanged, this, &Page::loadingChanged);
}

void Page::setInstance(const QString &instanceId)
{
    if (instanceId == m_instanceId)
        return;
    abandon();
    m_instanceId = instanceId;
    m_loaded = false;
    clear();
    m_frame->reset();
    if (isVisible())
        load(Priority::Click);
}

void Page::refresh()
{
    load(Priority::Click);
}

void Page::refreshQuietly()
{
    if (!followsChanges())
        return;
    m_loaded = false;
    if (isVisible())
        load(Priority::Background);
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
    if (!m_loaded && !m_load)
        load(Priority::Click);
}

void Page::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    // A window that is minimised hides its pages as well, and still wants them.
    if (!event->spontaneous())
        abandon();
}

void Page::load(Priority priority)
{
    if (m_instanceId.isEmpty())
        return;
    m_load = std::make_unique<QObject>();
    m_frame->begin();
    fetch(m_load.get(), priority);
}

void Page::abandon()
{
    if (!m_load)
        return;
    m_load.reset();
    m_frame->cancel();
}

void Page::showPart()
{
    m_frame->showPart();
}

void Page::done()
{
    m_loaded = true;
    m_load.release()->deleteLater(); // we are called by one of its callbacks
    m_frame->showContent();
}

void Page::doneEmpty(std::function<Message()> words)
{
    done();
    m_frame->showEmpty(std::move(words));
}

void Page::fail(const ApiError &error)
{
    m_load.release()->deleteLater();
    m_frame->showError(error);
}

} // namespace ddm
