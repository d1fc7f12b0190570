// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/detachedwindow.h"

#include "ui/shell/instanceview.h"
#include "ui/theme/colours.h"

#include <QBoxLayout>
#include <QCloseEvent>
#include <QLabel>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace ddm {

DetachedWindow::DetachedWindow(InstanceView *view)
    : m_view(view)
    , m_said(new QLabel)
{
    setObjectName(u"detachedWindow"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(view, 1);
    layout->addWidget(m_said);
    m_said->setMargin(Space::Tiny);
    m_said->setTextFormat(Qt::PlainText);
    m_said->hide();
    view->show(); // a tab in the background is hidden by its name
    showLooks();
}

InstanceView *DetachedWindow::takeView()
{
    layout()->removeWidget(m_view);
    m_view->setParent(nullptr);
    return std::exchange(m_view, nullptr);
}

void DetachedWindow::say(const QString &text)
{
    constexpr int LongEnoughMs = 6'000;
    m_said->setText(text);
    m_said->show();
    QTimer::singleShot(LongEnoughMs, m_said, [this, text] {
        if (m_said->text() == text)
            m_said->hide();
    });
}

QString DetachedWindow::said() const
{
    return m_said->isHidden() ? QString() : m_said->text();
}

void DetachedWindow::setNote(const QString &note)
{
    m_note = note;
    showLooks();
}

void DetachedWindow::showLooks()
{
    if (!m_view)
        return;
    const QString title = tr("%1 - DDM Console").arg(m_view->name());
    setWindowTitle(m_note.isEmpty() ? title : tr("%1 - %2").arg(title, m_note));
}

void DetachedWindow::closeEvent(QCloseEvent *event)
{
    event->accept();
    Q_EMIT closing();
}

void DetachedWindow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::WindowStateChange)
        Q_EMIT seenChanged();
    if (event->type() == QEvent::ActivationChange)
        Q_EMIT activated();
    if (event->type() == QEvent::LanguageChange)
        showLooks();
}

void DetachedWindow::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    Q_EMIT seenChanged();
}

void DetachedWindow::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    Q_EMIT seenChanged();
}

} // namespace ddm
