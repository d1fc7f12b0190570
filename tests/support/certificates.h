// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSslCertificate>
#include <QSslKey>

namespace ddm {

/// What a TLS server shows, and the key to it.
struct Identity
{
    QSslCertificate certificate;
    QSslKey key;
};

/// An authority of our own and what it has signed, made once per run with the openssl command: no key lies in the
/// repository, and nothing expires there.
class Certificates
{
public:
    /// Makes them at the first use.
    static const Certificates &instance();

    /// False where there is no openssl command; tests of TLS then skip.
    bool available() const { return m_available; }

    QSslCertificate authority;
    Identity good;       ///< For localhost and 127.0.0.1.
    Identity expired;    ///< Good until 2020.
    Identity wrongName;  ///< For another host.
    Identity selfSigned; ///< For localhost, but nobody vouches for it.

private:
    Certificates();

    bool m_available = false;
};

} // namespace ddm
