// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/rawmessage.h"

namespace ddm {

QByteArray RawRequest::verb() const
{
    return head.left(qMax(0, head.indexOf(' ')));
}

QByteArray RawRequest::target() const
{
    const QList<QByteArray> words = head.left(head.indexOf("\r\n")).split(' ');
    return words.size() == 3 ? words[1] : QByteArray();
}

QList<std::pair<QByteArray, QByteArray>> RawRequest::headers() const
{
    QList<std::pair<QByteArray, QByteArray>> pairs;
    QList<QByteArray> lines = head.split('\n');
    lines.removeFirst();
    for (const QByteArray &line : std::as_const(lines)) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0)
            pairs.append({line.left(colon).trimmed(), line.mid(colon + 1).trimmed()});
    }
    return pairs;
}

QByteArray RawRequest::header(const QByteArray &name) const
{
    for (const auto &[own, value] : headers()) {
        if (own.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

QByteArray RawAnswer::head() const
{
    QByteArray text = "HTTP/1.1 " + QByteArray::number(status) + " Whatever\r\nContent-Type: application/json\r\n"
        + "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
    for (const auto &[name, value] : headers)
        text += name + ": " + value + "\r\n";
    return text + "\r\n";
}

} // namespace ddm
