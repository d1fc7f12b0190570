// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/application.h"
#include "core/base/singleinstance.h"

#include <memory>

class QMessageBox;

namespace ddm {

/// Starts the application, or raises the window of the one that runs on the same configuration folder.
class Start : public QObject
{
    Q_OBJECT

public:
    Start(CommandLine line, Milestones &milestones);
    ~Start() override;

    void begin();

private:
    void run();
    void sayNoAnswer();

    CommandLine m_line;
    Milestones &m_milestones;
    std::unique_ptr<SingleInstance> m_instance;
    std::unique_ptr<Application> m_application;
    std::unique_ptr<QMessageBox> m_box;
};

} // namespace ddm
