// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/jobs.h"
#include "tests/e2e/democaller.h"

#include <QTest>

namespace ddm {

#define COMPARE_REFUSED(answer, expectedStatus, expectedCode)                                                          \
    do {                                                                                                               \
        const auto refused = (answer);                                                                                 \
        QCOMPARE(refused.status, expectedStatus);                                                                      \
        QCOMPARE(refused.code, QStringLiteral(expectedCode));                                                          \
    } while (false)

/// What the tests of the demo region's changes stand on: a region of their own, whose time they move.
class DemoChangeStage
{
protected:
    static constexpr qint64 Lag = 20'000; ///< At most so long an instance stays RUNNING after the answer.
    static constexpr qint64 Hour = 3'600'000;

    void setUp() { m_demo = std::make_unique<DemoCaller>(); }

    /// From the answer to the end of the work; checks the state on the way.
    void follow(const QString &id, InstanceState busy)
    {
        QCOMPARE(m_demo->show(id).status, InstanceState::Running); // not yet: there is a lag
        m_demo->clock.advance(Lag + 1);
        // Short work may have ended meanwhile.
        if (m_demo->show(id).status != InstanceState::Running)
            QCOMPARE(m_demo->show(id).status, busy);
        m_demo->clock.advance(Hour);
        QCOMPARE(m_demo->show(id).status, InstanceState::Running);
    }

    QString idOf(QLatin1StringView name) const { return m_demo->instance(name).base.id; }
    JobDetail job(const QString &id) { return m_demo->call(ShowJob{id}).reply.job; }

    /// An order that the region accepts.
    BuyInstance purchase(const QString &name) const
    {
        const DemoProject &project = m_demo->project();
        BuyInstance op;
        op.name = name;
        op.nodeClassId = project.nodeClasses.front().id;
        op.nodeNumber = 2;
        op.engineId = project.engines.front().id;
        op.availableZones = {project.zones.front()};
        op.vpcId = project.vpcs.front().id;
        op.subnetId = project.subnets.front().id;
        op.securityGroupId = project.securityGroups.front().id;
        return op;
    }

    std::unique_ptr<DemoCaller> m_demo;
};

} // namespace ddm
