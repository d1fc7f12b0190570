// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// What libsecret has to be told, and QtKeychain, which loads it, has no words for. Does nothing where it is not installed.
namespace ddm::Libsecret {

/// It goes on with the session that it had with a daemon that is gone ("The session does not exist"), for as long as the
/// program runs. This has it begin a new one.
void beginNewSession();

/// GLib ends the process when a session bus goes that it was connected to. Not this process: changes may be under way.
void outliveSessionBus();

} // namespace ddm::Libsecret
