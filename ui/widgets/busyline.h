// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

namespace ddm {

/// Two pixels that move while something loads. They are always there, so that nothing jumps.
class BusyLine : public QWidget
{
    Q_OBJECT

public:
    explicit BusyLine(QWidget *parent = nullptr);

    void setActive(bool active);
    bool isActive() const { return m_timer.isActive(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QTimer m_timer;
    int m_step = 0;
};

} // namespace ddm
