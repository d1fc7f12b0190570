// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/start.h"

#include <QGuiApplication>
#include <QMessageBox>

#include <cstdio>

namespace ddm {

Start::Start(CommandLine line, Milestones &milestones)
    : m_line(std::move(line))
    , m_milestones(milestones)
{
}

Start::~Start() = default;

void Start::begin()
{
    if (m_line.leavesNothing())
        return run();
    m_instance = std::make_unique<SingleInstance>(m_line.configFolder());
    connect(m_instance.get(), &SingleInstance::first, this, &Start::run);
    connect(m_instance.get(), &SingleInstance::raiseRequested, this, [this] {
        if (m_application)
            m_application->raise();
    });
    connect(m_instance.get(), &SingleInstance::answered, this, [] {
        std::fputs("ddm-console is running already: its window has been raised.\n", stdout);
        QCoreApplication::exit(0);
    });
    connect(m_instance.get(), &SingleInstance::noAnswer, this, &Start::sayNoAnswer);
    m_instance->claim();
}

void Start::run()
{
    QGuiApplication::setQuitOnLastWindowClosed(true);
    m_application = std::make_unique<Application>(std::move(m_line), m_milestones);
    m_application->start();
}

void Start::sayNoAnswer()
{
    std::fputs("ddm-console is running already on this configuration folder, and does not answer.\n", stderr);
    Language language;
    language.choose(Language::systemCode());
    m_box = std::make_unique<QMessageBox>(QMessageBox::Warning, tr("DDM Console"),
                                          tr("DDM Console is running already, and does not answer."),
                                          QMessageBox::Retry | QMessageBox::Close);
    m_box->setInformativeText(
        tr("End the other one, or start this one with another folder for its settings: --config-dir DIR."));
    connect(m_box.get(), &QMessageBox::finished, this, [this](int button) {
        if (button == QMessageBox::Retry)
            return begin(); // the other has been ended meanwhile, or has come back
        QCoreApplication::exit(1);
    });
    // Between the box and the window that may come after it, there is none.
    QGuiApplication::setQuitOnLastWindowClosed(false);
    m_box->open();
}

} // namespace ddm
