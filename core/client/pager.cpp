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

void PagerBase::watch(QObject *context)
{
    m_contexts.append(context);
    connect(context, &QObject::destroyed, this, [this](QObject *gone) {
        m_contexts.removeOne(gone);
        if (m_contexts.isEmpty())
            abort();
    });
}

void PagerBase::await(CallBase *call)
{
    m_call = call;
    connect(call, &CallBase::ended, this, [this, call] {
        if (!m_ended && m_call == call) // without a result: what it travelled on is gone
            abort();
    });
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
