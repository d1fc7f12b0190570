// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/secret.h"

#include <algorithm>
#include <atomic>
#include <cstring>
#include <utility>

namespace ddm {

void wipeMemory(void *memory, size_t size)
{
    volatile char *bytes = static_cast<volatile char *>(memory);
    for (size_t i = 0; i < size; ++i)
        bytes[i] = 0;
    std::atomic_signal_fence(std::memory_order_seq_cst);
}

namespace {

void wipe(QByteArray &bytes)
{
    wipeMemory(bytes.data(), size_t(bytes.size()));
}

} // namespace

Secret::Secret(QStringView text)
{
    QByteArray utf8 = text.toUtf8();
    assign(utf8);
    wipe(utf8);
}

Secret Secret::fromUtf8(QByteArrayView bytes)
{
    Secret secret;
    secret.assign(bytes);
    return secret;
}

Secret::Secret(const Secret &other)
{
    assign({other.m_bytes, other.m_size});
}

Secret::Secret(Secret &&other) noexcept
    : m_bytes(std::exchange(other.m_bytes, nullptr))
    , m_size(std::exchange(other.m_size, 0))
{
}

Secret &Secret::operator=(const Secret &other)
{
    if (this != &other) {
        clear();
        assign({other.m_bytes, other.m_size});
    }
    return *this;
}

Secret &Secret::operator=(Secret &&other) noexcept
{
    if (this != &other) {
        clear();
        m_bytes = std::exchange(other.m_bytes, nullptr);
        m_size = std::exchange(other.m_size, 0);
    }
    return *this;
}

Secret::~Secret()
{
    clear();
}

void Secret::clear()
{
    if (m_bytes) {
        wipeMemory(m_bytes, size_t(m_size));
        delete[] m_bytes;
    }
    m_bytes = nullptr;
    m_size = 0;
}

bool Secret::matches(QByteArrayView utf8) const
{
    if (utf8.size() != m_size)
        return false;
    unsigned char difference = 0;
    for (qsizetype i = 0; i < m_size; ++i)
        difference |= static_cast<unsigned char>(m_bytes[i] ^ utf8[i]);
    return difference == 0;
}

void Secret::assign(QByteArrayView bytes)
{
    if (bytes.isEmpty())
        return;
    m_bytes = new char[size_t(bytes.size())];
    m_size = bytes.size();
    std::memcpy(m_bytes, bytes.data(), size_t(m_size));
}

SecretTraits::SecretTraits(const Secret &secret, QStringView specials)
{
    QString text = QString::fromUtf8(secret.open(SecretKey()));
    for (const QChar c : std::as_const(text)) {
        ++length;
        if (c >= u'A' && c <= u'Z')
            upper = true;
        else if (c >= u'a' && c <= u'z')
            lower = true;
        else if (c >= u'0' && c <= u'9')
            digit = true;
        else if (specials.contains(c))
            special = true;
        else
            other = true;
    }
    wipeMemory(text.data(), size_t(text.size()) * sizeof(QChar));
}

bool SecretTraits::isNameOrReverse(const Secret &secret, QStringView name)
{
    QByteArray utf8 = name.toUtf8();
    if (secret.matches(utf8))
        return true;
    std::reverse(utf8.begin(), utf8.end());
    return secret.matches(utf8);
}

} // namespace ddm
