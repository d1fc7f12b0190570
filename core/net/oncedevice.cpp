// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/oncedevice.h"

#include "core/base/secret.h"

#include <cstring>

namespace ddm {

OnceDevice::OnceDevice(QByteArray bytes, QObject *parent)
    : QIODevice(parent)
    , m_bytes(std::move(bytes))
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

OnceDevice::~OnceDevice()
{
    // It may hold a password.
    wipeMemory(m_bytes.data(), size_t(m_bytes.size()));
}

bool OnceDevice::atEnd() const
{
    return m_at >= m_bytes.size() && QIODevice::atEnd();
}

qint64 OnceDevice::bytesAvailable() const
{
    return m_bytes.size() - m_at + QIODevice::bytesAvailable();
}

qint64 OnceDevice::readData(char *data, qint64 most)
{
    const qint64 count = qMin(most, m_bytes.size() - m_at);
    if (count <= 0)
        return m_at >= m_bytes.size() ? -1 : 0;
    std::memcpy(data, m_bytes.constData() + m_at, size_t(count));
    m_at += count;
    return count;
}

} // namespace ddm
