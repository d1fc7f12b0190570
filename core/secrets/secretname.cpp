// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/secretname.h"

namespace ddm {

namespace {

struct KindWord
{
    SecretKind kind;
    QLatin1StringView word;
};

constexpr KindWord Words[] = {{SecretKind::Password, QLatin1StringView("password")},
                              {SecretKind::SecretKey, QLatin1StringView("secretKey")},
                              {SecretKind::SecurityToken, QLatin1StringView("securityToken")},
                              {SecretKind::ProxyPassword, QLatin1StringView("proxyPassword")}};

} // namespace

QString SecretName::text() const
{
    for (const KindWord &each : Words) {
        if (each.kind == kind)
            return profile + u'/' + each.word;
    }
    Q_UNREACHABLE();
}

std::optional<SecretName> SecretName::fromText(QStringView text)
{
    const qsizetype slash = text.lastIndexOf(u'/');
    if (slash < 1)
        return std::nullopt;
    for (const KindWord &each : Words) {
        if (text.sliced(slash + 1) == each.word)
            return SecretName{text.first(slash).toString(), each.kind};
    }
    return std::nullopt;
}

} // namespace ddm
