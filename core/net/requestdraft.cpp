// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/requestdraft.h"

using namespace Qt::StringLiterals;

namespace ddm {

HttpRequest httpRequestOf(const Road &road, const WireRequest &request, Secrets secrets)
{
    HttpRequest http;
    http.verb = request.info->verb;
    http.url = road.endpoint;
    http.url.setPath(QString::fromLatin1(request.encodedPath), QUrl::TolerantMode);
    const QByteArray query = request.encodedQuery();
    if (!query.isEmpty())
        http.url.setQuery(QString::fromLatin1(query), QUrl::TolerantMode);
    // Also where there is no body: the gateway wants it on DELETE (ddm-api 5.8, 69).
    http.headers.append({"Content-Type", "application/json", {}});
    http.headers.append({"Accept", "application/json", {}});
    for (const HttpHeader &header : road.headers)
        http.headers.append(header);
    for (const auto &[name, value] : request.headers) {
        http.headers.removeIf(
            [&name = name](const HttpHeader &h) { return h.name.compare(name, Qt::CaseInsensitive) == 0; });
        http.headers.append({name, value, {}});
    }
    if (request.body)
        http.body = request.bodyJson(secrets);
    return http;
}

RequestDraft draftOf(const Road &road, const WireRequest &request)
{
    const HttpRequest http = httpRequestOf(road, request, Secrets::Masked);
    JournalEntry entry;
    entry.operation = request.info;
    entry.verb = http.verb;
    entry.url = http.url.toString(QUrl::FullyEncoded);
    entry.requestHeaders = RequestJournal::masked(http.headers);
    // Whoever runs the command brings a token, however the console itself has signed in.
    entry.requestHeaders.append({"X-Auth-Token", MaskedSecret.toUtf8()});
    entry.requestBody = http.body.value_or(QByteArray());

    RequestDraft draft;
    draft.text = verbName(http.verb) + u' ' + QString::fromLatin1(request.target());
    draft.text += "\nHost: "_L1 + http.url.authority();
    for (const auto &[name, value] : std::as_const(entry.requestHeaders))
        draft.text += u'\n' + QString::fromUtf8(name) + ": "_L1 + QString::fromUtf8(value);
    if (request.body)
        draft.text += "\n\n"_L1 + QString::fromUtf8(request.bodyJson(Secrets::Masked, Layout::Indented));
    draft.curl = request.body ? curlCommandOf(entry, *request.body) : curlCommandOf(entry);
    return draft;
}

} // namespace ddm
