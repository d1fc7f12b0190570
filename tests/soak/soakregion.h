// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/demo/demoserver.h"
#include "core/operations/changeentry.h"
#include "tests/support/rawproxy.h"

#include <QRandomGenerator>

namespace ddm {

/// A demo region that lives sixty times as fast as we do, behind a network that fails now and then; and the count of what
/// the service really carried out.
class SoakRegion
{
public:
    /// \a faultPercent: of the requests to DDM.
    SoakRegion(quint64 seed, int faultPercent);

    /// For the console: how to get there.
    QByteArray readyLine() const;
    /// From now on the network is a good one.
    void mend() { m_faultPercent = 0; }

    int requests() const { return int(m_ddm.requests().size()); }
    int faults() const { return m_faults; }

    /// Holds what the service carried out against the entries of the journal, all of which have ended: for each instance and
    /// operation at least as many as are known to be done, and at most those and the ones that nobody knows. A line for
    /// each difference.
    QStringList differences(const QList<ChangeEntry> &entries) const;
    /// How many changes the service carried out.
    int carriedOut() const;

private:
    std::optional<ProxyFault> faultOf(const RawRequest &request);
    /// Operation and instance of every change that was answered with success.
    QMap<std::pair<QString, QString>, int> changes() const;

    DemoServer m_server;
    RawProxy m_ddm;
    QRandomGenerator m_random;
    int m_faultPercent;
    int m_faults = 0;
};

} // namespace ddm
