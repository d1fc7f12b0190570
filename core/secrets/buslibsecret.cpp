// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/buslibsecret.h"

#include <QLibrary>

namespace ddm::Libsecret {

using namespace Qt::StringLiterals;

namespace {

/// As the headers of GLib declare them, which it takes more than we need to have installed.
using Ready = void (*)(void *source, void *result, void *data);
using BusGet = void (*)(int busType, void *cancellable, Ready ready, void *data);
using BusGetFinish = void *(*)(void *result, void **error);
using SetExitOnClose = void (*)(void *connection, int isOn);
using ErrorFree = void (*)(void *error);

constexpr int SessionBus = 2; // G_BUS_TYPE_SESSION

template<class Function>
Function glib(const char *name)
{
    QLibrary gio(u"gio-2.0"_s, 0);
    return reinterpret_cast<Function>(gio.resolve(name));
}

/// The connection is kept: it is the one that everybody in this process gets, as long as somebody has it.
void onBus(void *, void *result, void *)
{
    const auto finish = glib<BusGetFinish>("g_bus_get_finish");
    const auto setExitOnClose = glib<SetExitOnClose>("g_dbus_connection_set_exit_on_close");
    const auto freeError = glib<ErrorFree>("g_error_free");
    if (!finish || !setExitOnClose || !freeError)
        return;
    void *error = nullptr;
    if (void *connection = finish(result, &error))
        setExitOnClose(connection, false);
    else if (error)
        freeError(error);
}

} // namespace

void beginNewSession()
{
    QLibrary libsecret(u"secret-1"_s, 0); // as QtKeychain loads it
    if (const QFunctionPointer disconnect = libsecret.resolve("secret_service_disconnect"))
        disconnect();
}

void outliveSessionBus()
{
    if (const auto get = glib<BusGet>("g_bus_get"))
        get(SessionBus, nullptr, onBus, nullptr);
}

} // namespace ddm::Libsecret
