// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secret.h"

#include <QString>

namespace ddm {

/// An IAM user who signs in with a password, perhaps with a one-time code (ddm-api 6.1).
struct PasswordCredentials
{
    QString domainName; ///< The account that the user belongs to.
    QString userName;
    Secret password;
    QString userId;     ///< Needed with a one-time code.
    Secret oneTimeCode; ///< Six digits, or empty. A token made with one cannot renew itself.
};

/// An access key (ddm-api 8); with a security token it is a temporary one.
struct AccessKeyCredentials
{
    QString accessKey;
    Secret secretKey;
    Secret securityToken;
};

} // namespace ddm
