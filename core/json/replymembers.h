// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json/valuetype.h"

#include <QVarLengthArray>

#include <simdjson.h>

#include <cstring>
#include <string_view>

namespace ddm {

/// Used by ReplyReading: which names a type knows, and the members of a JSON object looked up by such names.

/// Collects the names, dotted, that a type knows.
class NameCollector final : public Fields
{
public:
    QStringList names;

protected:
    void visit(const Field &field, void *, const ValueType &) override
    {
        for (const char *name : {field.name, field.options.alias}) {
            if (name)
                names.append(QString::fromLatin1(name));
        }
    }
};

/// The members of an object, looked up by name. Services write their fields in much the same order in each row as we
/// describe them, so a search begins behind the last hit.
class Members
{
public:
    using Element = simdjson::dom::element;

    explicit Members(const Element &json)
    {
        const simdjson::dom::object object = json.get_object().value_unsafe();
        for (const auto [key, value] : object)
            m_members.append({key, value});
    }

    const Element *find(const char *dotted, Element &nested)
    {
        const char *dot = std::strchr(dotted, '.');
        if (!dot)
            return find(std::string_view(dotted));
        const Element *inner = find(std::string_view(dotted, size_t(dot - dotted)));
        while (inner && dot) {
            if (!inner->is_object())
                return nullptr;
            const char *name = dot + 1;
            dot = std::strchr(name, '.');
            const std::string_view key = dot ? std::string_view(name, size_t(dot - name)) : std::string_view(name);
            if (inner->at_key(key).get(nested) != simdjson::SUCCESS)
                return nullptr;
            inner = &nested;
        }
        return inner;
    }
    qsizetype size() const { return m_members.size(); }

private:
    struct Member
    {
        std::string_view key;
        Element value;
    };

    const Element *find(std::string_view name)
    {
        const qsizetype count = m_members.size();
        for (qsizetype i = 0; i < count; ++i) {
            const qsizetype at = m_next + i < count ? m_next + i : m_next + i - count;
            if (m_members[at].key == name) {
                m_next = at + 1;
                return &m_members[at].value;
            }
        }
        return nullptr;
    }

    QVarLengthArray<Member, 32> m_members;
    qsizetype m_next = 0;
};

} // namespace ddm
