// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/keychainstore.h"
#include "core/secrets/systemkeychain.h"

#ifdef DDM_HAS_DBUS
#include "core/secrets/buskeychain.h"
#endif

namespace ddm {

std::unique_ptr<KeychainStore> makeKeychainStore(const Settings &settings, const KeychainStore::Waiting &waiting)
{
    std::unique_ptr<KeychainService> service;
#ifdef DDM_HAS_DBUS
    service = std::make_unique<BusKeychain>(BusKeychain::Waiting{waiting.answerMs, waiting.userMs});
#endif
    return std::make_unique<KeychainStore>(std::make_unique<SystemKeychain>(), std::move(service), settings, waiting);
}

} // namespace ddm
