// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/auth/requestsigner.h"

#include <vector>

namespace ddm {

/// A request with the signature that the official signers made of it.
struct SigningVector
{
    QString id;
    SignedParts parts;
    QByteArray accessKey;
    Secret secretKey;
    QByteArray date;
    QByteArray canonicalRequest;
    QByteArray stringToSign;
    QByteArray signature;
    QByteArray authorization;
};

/// The vectors of tests/data, and those of every *.json in the folder that DDM_EXTRA_VECTORS names. What cannot be read
/// fails the test.
std::vector<SigningVector> allSigningVectors();

} // namespace ddm
