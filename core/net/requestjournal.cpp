// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/requestjournal.h"

#include "core/json/document.h"
#include "core/net/outcome.h"

#include <algorithm>

namespace ddm {

namespace {

constexpr qsizetype WorthPacking = 512; // bytes; packing has a head of its own
constexpr qint64 BlockOverhead = 32;    // what a text costs beside its characters: Qt's head and the allocator's

/// What an entry weighs, near enough.
qint64 sizeOf(const JournalEntry &entry)
{
    qint64 size = qint64(sizeof(JournalEntry))
        + 2 * (entry.url.size() + entry.faultText.size() + entry.requestId.size()) + entry.requestBody.size()
        + entry.replyBody.packedSize() + 5 * BlockOverhead;
    for (const auto &headers : {&entry.requestHeaders, &entry.replyHeaders}) {
        for (const auto &header : *headers)
            size += header.first.size() + header.second.size() + qint64(sizeof header) + 2 * BlockOverhead;
    }
    for (const Deviation &deviation : entry.deviations)
        size += qint64(sizeof(Deviation)) + 2 * (deviation.path.size() + deviation.found.size());
    return size;
}

} // namespace

PackedBody::PackedBody(QByteArrayView body)
    : m_size(body.size())
    , m_isPacked(body.size() >= WorthPacking)
{
    constexpr int Fastest = 1;
    if (m_isPacked)
        m_bytes = qCompress(reinterpret_cast<const uchar *>(body.data()), body.size(), Fastest);
    else
        m_bytes = body.toByteArray();
    m_bytes.squeeze();
}

QByteArray PackedBody::unpacked() const
{
    return m_isPacked ? qUncompress(m_bytes) : m_bytes;
}

bool isSecretHeader(const QByteArray &name)
{
    static const QList<QByteArray> secret = {
        "x-auth-token",        "x-subject-token", "authorization", "x-security-token",
        "proxy-authorization", "set-cookie",      "cookie"};
    return secret.contains(name);
}

QList<std::pair<QByteArray, QByteArray>> RequestJournal::masked(const QList<HttpHeader> &headers)
{
    QList<std::pair<QByteArray, QByteArray>> shown;
    for (const HttpHeader &header : headers) {
        const bool secret = header.isSecret() || isSecretHeader(header.name.toLower());
        shown.append({header.name, secret ? MaskedSecret.toUtf8() : header.value});
    }
    return shown;
}

quint64 RequestJournal::begin(JournalEntry entry)
{
    entry.id = ++m_last;
    m_bytes += sizeOf(entry);
    m_entries.push_back(std::move(entry));
    const quint64 id = m_last;
    trim();
    Q_EMIT added(id);
    return id;
}

void RequestJournal::finish(quint64 id, qint64 durationMs, const HttpOutcome &outcome)
{
    JournalEntry *found = entry(id);
    if (!found)
        return;
    const qint64 before = sizeOf(*found);
    found->durationMs = durationMs;
    found->status = outcome.status;
    found->fault = outcome.fault;
    found->faultText = outcome.faultText;
    found->replyBytes = outcome.body.size();
    found->replyBody = PackedBody(QByteArrayView(outcome.body).first(std::min(outcome.body.size(), MostReplyBytes)));
    found->requestId = requestIdOf(outcome);
    for (auto it = outcome.headers.begin(); it != outcome.headers.end(); ++it)
        found->replyHeaders.append({it.key(), isSecretHeader(it.key()) ? MaskedSecret.toUtf8() : it.value()});
    std::sort(found->replyHeaders.begin(), found->replyHeaders.end());
    grew(id, sizeOf(*found) - before);
}

void RequestJournal::noteDeviations(quint64 id, const QList<Deviation> &deviations)
{
    if (JournalEntry *found = entry(id); found && !deviations.isEmpty()) {
        const qint64 before = sizeOf(*found);
        found->deviations = deviations;
        grew(id, sizeOf(*found) - before);
    }
}

void RequestJournal::grew(quint64 id, qint64 bytes)
{
    m_bytes += bytes;
    trim();
    if (entry(id)) // it may be the one that had to go
        Q_EMIT changed(id);
}

JournalEntry *RequestJournal::entry(quint64 id)
{
    const auto it = std::lower_bound(m_entries.begin(), m_entries.end(), id,
                                     [](const JournalEntry &e, quint64 wanted) { return e.id < wanted; });
    return it != m_entries.end() && it->id == id ? &*it : nullptr;
}

const JournalEntry *RequestJournal::find(quint64 id) const
{
    return const_cast<RequestJournal *>(this)->entry(id);
}

void RequestJournal::trim()
{
    while (m_entries.size() > 1 && (m_entries.size() > MostEntries || m_bytes > MostBytes)) {
        const JournalEntry oldest = std::move(m_entries.front());
        m_entries.pop_front();
        m_bytes -= sizeOf(oldest);
        Q_EMIT removed(oldest.id);
    }
}

} // namespace ddm
