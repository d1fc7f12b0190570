// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/apierror.h"
#include "core/json/replyreader.h"
#include "core/net/http.h"

#include <QObject>

#include <deque>
#include <optional>

namespace ddm {

/// A body as the journal keeps it: lists of a service repeat themselves and shrink to a fraction.
class PackedBody
{
public:
    PackedBody() = default;
    explicit PackedBody(QByteArrayView body);

    QByteArray unpacked() const;
    bool isEmpty() const { return m_size == 0; }
    /// Bytes of the body.
    qsizetype size() const { return m_size; }
    /// Bytes that it takes here.
    qsizetype packedSize() const { return m_bytes.size(); }

private:
    QByteArray m_bytes;
    qsizetype m_size = 0;
    bool m_isPacked = false;
};

/// One attempt of a call, as it is remembered. No secret is in it: headers and bodies are masked before they come here.
struct JournalEntry
{
    quint64 id = 0;
    qint64 startedMs = 0;   ///< Wall clock.
    qint64 durationMs = -1; ///< -1 while it runs.
    const OperationInfo *operation = nullptr;
    Verb verb = Verb::Get;
    QString url;
    int attempt = 1;
    int status = 0;
    std::optional<ErrorKind> fault;
    QString faultText;
    QString requestId;
    qint64 replyBytes = 0;
    QList<std::pair<QByteArray, QByteArray>> requestHeaders;
    QByteArray requestBody;
    QList<std::pair<QByteArray, QByteArray>> replyHeaders;
    PackedBody replyBody; ///< Its beginning.
    QList<Deviation> deviations;

    bool isRunning() const { return durationMs < 0; }
};

/// The last calls, bounded in number and in bytes.
class RequestJournal : public QObject
{
    Q_OBJECT

public:
    static constexpr size_t MostEntries = 500;
    static constexpr qint64 MostBytes = 2 * 1024 * 1024;
    static constexpr qsizetype MostReplyBytes = 64 * 1024;

    using QObject::QObject;

    /// Remembers an attempt that starts; returns its id.
    quint64 begin(JournalEntry entry);
    /// Completes it. The reply's secret headers are masked here.
    void finish(quint64 id, qint64 durationMs, const HttpOutcome &outcome);
    void noteDeviations(quint64 id, const QList<Deviation> &deviations);

    const std::deque<JournalEntry> &entries() const { return m_entries; } ///< Oldest first.
    qint64 bytes() const { return m_bytes; }
    const JournalEntry *find(quint64 id) const;

    /// Headers as they may be shown: secret ones masked.
    static QList<std::pair<QByteArray, QByteArray>> masked(const QList<HttpHeader> &headers);

Q_SIGNALS:
    void added(quint64 id);
    void changed(quint64 id);
    void removed(quint64 id);

private:
    JournalEntry *entry(quint64 id);
    void grew(quint64 id, qint64 bytes);
    void trim();

    std::deque<JournalEntry> m_entries;
    qint64 m_bytes = 0;
    quint64 m_last = 0;
};

/// True for headers whose value is never shown, whoever sent it.
bool isSecretHeader(const QByteArray &lowerCaseName);

} // namespace ddm
