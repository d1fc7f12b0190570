// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/demo/demoaccess.h"
#include "core/demo/demofaults.h"
#include "core/demo/demoroutes.h"
#include "core/demo/world.h"

#include <QString>

namespace ddm {

/// How the demo service is to behave.
struct DemoSettings
{
    quint64 seed = 1;
    int callsAMinute = 60; ///< 0: no limit.
    int pageCap = 0;       ///< Most records of a page; 0: as documented.
    bool variants = false; ///< Answer in the forms that a client must tolerate.
    bool atRest = false; ///< Nothing is under way when the region begins; else some instances stay as busy as they are.
    double timeScale = 1; ///< How much faster than the world's clock lives and progress run.
    std::vector<DemoFault> faults;
};

/// The demo region: answers requests to IAM, DDM, VPC, EPS and RDS as the real ones do. Knows nothing of HTTP servers
/// (demoserver.h).
class DemoService
{
public:
    explicit DemoService(DemoSettings settings, const Clock &clock = SystemClock::instance());

    DemoAnswer answer(const DemoRequest &request);
    const World &world() const { return m_world; }
    const DemoProject *findProject(const QString &id) { return m_world.findProject(id); }

private:
    qint64 runningMs() const;
    DemoAnswer answerOrFail(const DemoRoutes::Match &match, const DemoRequest &request);
    DemoAnswer answerMatched(const DemoRoutes::Match &match, const DemoRequest &request);
    DemoAnswer run(const DemoRoutes::Match &match, const DemoRequest &request, DemoProject *project);

    DemoSettings m_settings;
    const Clock &m_clock;
    World m_world;
    DemoAccess m_access;
    DemoRoutes m_routes;
    DemoFaults m_faults;
    qint64 m_startedMs;
    quint64 m_requests = 0;
};

} // namespace ddm
