// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/busyline.h"

#include "ui/theme/colours.h"

#include <QPainter>

namespace ddm {

namespace {
constexpr int Steps = 60;
constexpr int FrameMs = 33;
} // namespace

BusyLine::BusyLine(QWidget *parent)
    : QWidget(parent)
{
    setFixedHeight(2);
    m_timer.setInterval(FrameMs);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        m_step = (m_step + 1) % Steps;
        update();
    });
}

void BusyLine::setActive(bool active)
{
    if (active == m_timer.isActive())
        return;
    m_step = 0;
    active ? m_timer.start() : m_timer.stop();
    update();
}

void BusyLine::paintEvent(QPaintEvent *)
{
    if (!m_timer.isActive())
        return;
    const int length = width() / 4;
    const int x = (width() + length) * m_step / Steps - length;
    QPainter(this).fillRect(QRect(x, 0, length, height()), coloursOf(palette()).busy);
}

} // namespace ddm
