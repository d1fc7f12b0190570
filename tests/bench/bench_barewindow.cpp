// SPDX-License-Identifier: GPL-3.0-or-later
// The least that a window can cost: a bare widget that ends the program after its first paint. The baseline of bench_start.
#include "app/console/milestones.h"

#include <QApplication>
#include <QPaintEvent>
#include <QTimer>
#include <QWidget>

#include <cstdio>

namespace {

class BareWindow final : public QWidget
{
public:
    explicit BareWindow(ddm::Milestones &milestones)
        : m_milestones(milestones)
    {
    }

protected:
    void paintEvent(QPaintEvent *event) override
    {
        QWidget::paintEvent(event);
        if (m_painted)
            return;
        m_painted = true;
        m_milestones.reach("painted");
        std::printf("%s\n", m_milestones.asJson().constData());
        std::fflush(stdout);
        QTimer::singleShot(0, qApp, &QCoreApplication::quit);
    }

private:
    ddm::Milestones &m_milestones;
    bool m_painted = false;
};

} // namespace

int main(int argc, char **argv)
{
    ddm::Milestones milestones;
    QApplication application(argc, argv);
    BareWindow window(milestones);
    window.resize(1280, 800);
    window.show();
    return application.exec();
}
