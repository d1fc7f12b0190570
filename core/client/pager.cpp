// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/client/pager.h"

namespace ddm {

PagerBase::PagerBase(QObject *parent)
    : QObject(parent)
{
}

PagerBase::~PagerBase()
{
    if (!m_ended) {
        m_ended = true;
        Q_EMIT ended();
    }
}

void PagerBase::finish()
{
    if (m_ended)
        return;
    const QPointer<PagerBase> self(this);
    Q_EMIT finished();
    if (self)
        abort();
}

void PagerBase::abort()
{
    if (m_ended)
        return;
    m_ended = true;
    disconnect(this, &PagerBase::pageArrived, nullptr, nullptr);
    disconnect(this, &PagerBase::finished, nullptr, nullptr);
    if (m_call)
        m_call->abort();
    const QPointer<PagerBase> self(this);
    Q_EMIT ended();
    if (self)
        deleteLater();
}

} // namespace ddm
