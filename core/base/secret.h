// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace ddm {

class SecretKey;

/// A password, secret key, one-time code or token. It wipes its buffer when it goes, never prints, and can be read only
/// by the few classes that hold a SecretKey. Text is UTF-8.
class Secret
{
public:
    Secret() = default;
    explicit Secret(QStringView text);
    static Secret fromUtf8(QByteArrayView bytes);
    Secret(const Secret &other);
    Secret(Secret &&other) noexcept;
    Secret &operator=(const Secret &other);
    Secret &operator=(Secret &&other) noexcept;
    ~Secret();

    bool isEmpty() const { return m_size == 0; }
    void clear();
    /// True if the text is the same; takes the same time wherever the two differ.
    bool matches(QByteArrayView utf8) const;
    bool matches(const Secret &other) const { return matches(QByteArrayView(other.m_bytes, other.m_size)); }

    /// The bytes, for the length of the call only. The key is what only a few classes can make.
    QByteArrayView open(const SecretKey &) const { return {m_bytes, m_size}; }

private:
    void assign(QByteArrayView bytes);

    char *m_bytes = nullptr;
    qsizetype m_size = 0;
};

/// The right to read a Secret. Everybody who has it is named here.
class SecretKey
{
    SecretKey() = default;
    friend class WireWriter;     // puts passwords into request bodies
    friend class WireHeaders;    // puts tokens into request headers
    friend class RequestSigner;  // signs with the secret key
    friend class KeychainWriter; // hands secrets to the keychain of the system
    friend class SecretTraits;   // counts character classes for check()
};

/// What check() needs to know of a password without seeing it.
class SecretTraits
{
public:
    explicit SecretTraits(const Secret &secret, QStringView specials);

    int length = 0; ///< Characters (not bytes).
    bool upper = false;
    bool lower = false;
    bool digit = false;
    bool special = false; ///< At least one of the specials.
    bool other = false;   ///< A character of none of the four classes.

    int classes() const { return int(upper) + int(lower) + int(digit) + int(special); }
    /// True if the secret is the name, or the name reversed.
    static bool isNameOrReverse(const Secret &secret, QStringView name);
};

/// Overwrites memory in a way that the compiler may not leave out.
void wipeMemory(void *memory, size_t size);

} // namespace ddm
