// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json/prettyjson.h"

#include <algorithm>
#include <utility>

namespace ddm {

namespace {

constexpr int DeepestIndentation = 40; // a body of nothing but brackets must not become a thousand times as long

class PrettyPrinter
{
public:
    QByteArray print(const QByteArray &text)
    {
        m_out.reserve(text.size() * 2);
        for (const char c : text)
            m_inString ? putInString(c) : put(c);
        return m_out;
    }

private:
    void putInString(char c)
    {
        m_out += c;
        if (m_escaped)
            m_escaped = false;
        else if (c == '\\')
            m_escaped = true;
        else if (c == '"')
            m_inString = false;
    }

    void put(char c)
    {
        if (c == ' ' || c == '\t' || c == '\n' || c == '\r')
            return;
        const bool closes = c == '}' || c == ']';
        const bool wasOpened = std::exchange(m_justOpened, false);
        if (closes)
            m_depth = std::max(0, m_depth - 1);
        if (wasOpened != closes) // after a bracket that opened, before one that closes; {} stays together
            breakLine();
        m_out += c;
        if (c == '{' || c == '[') {
            ++m_depth;
            m_justOpened = true;
        } else if (c == ',') {
            breakLine();
        } else if (c == ':') {
            m_out += ' ';
        } else if (c == '"') {
            m_inString = true;
        }
    }

    void breakLine()
    {
        m_out += '\n';
        m_out.append(qsizetype(std::min(m_depth, DeepestIndentation)) * 2, ' ');
    }

    QByteArray m_out;
    int m_depth = 0;
    bool m_inString = false;
    bool m_escaped = false;
    bool m_justOpened = false;
};

} // namespace

QByteArray prettyJson(const QByteArray &text)
{
    const QByteArray trimmed = text.trimmed();
    if (!trimmed.startsWith('{') && !trimmed.startsWith('['))
        return text;
    return PrettyPrinter().print(trimmed);
}

} // namespace ddm
