// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json/valuetype.h"

namespace ddm {

/// Where a field travels.
enum class Place : quint8 { Path, Query, Header, Body, ReplyHeader };

/// What is particular about a field.
struct FieldOptions
{
    Form form = Form::Plain;
    /// A row that lacks it is dropped (an id, a name); a reply that lacks it is unreadable.
    bool indispensable = false;
    /// Another documented name, accepted when reading.
    const char *alias = nullptr;
    /// The oracle says that the field may be left out, though we always send it.
    bool omissible = false;
    /// A word that some sources begin with a capital; it is kept in lower case when reading.
    bool lowerCase = false;
};

/// One wire field. The name is dotted where the body nests: "restart.type".
struct Field
{
    const char *name;
    Place place;
    FieldOptions options;
};

/// What describe() is given: each field once, with its place. Readers and writers derive from it.
class Fields
{
public:
    virtual ~Fields() = default;

    template<class T>
    void path(const char *name, T &value, FieldOptions options = {})
    {
        visit({name, Place::Path, options}, &value, valueType<T>());
    }
    template<class T>
    void query(const char *name, T &value, FieldOptions options = {})
    {
        visit({name, Place::Query, options}, &value, valueType<T>());
    }
    template<class T>
    void header(const char *name, T &value, FieldOptions options = {})
    {
        visit({name, Place::Header, options}, &value, valueType<T>());
    }
    template<class T>
    void body(const char *name, T &value, FieldOptions options = {})
    {
        visit({name, Place::Body, options}, &value, valueType<T>());
    }
    template<class T>
    void replyHeader(const char *name, T &value, FieldOptions options = {})
    {
        visit({name, Place::ReplyHeader, options}, &value, valueType<T>());
    }

protected:
    virtual void visit(const Field &field, void *value, const ValueType &type) = 0;
};

/// The field is an id or a name without which its row means nothing.
inline constexpr FieldOptions Indispensable{.indispensable = true};
inline constexpr FieldOptions AsText{.form = Form::Text};
inline constexpr FieldOptions AsDigit{.form = Form::Digit};
inline constexpr FieldOptions AsUnixMs{.form = Form::UnixMs};
inline constexpr FieldOptions AsUnixMsText{.form = Form::UnixMsText};
inline constexpr FieldOptions AsIsoOffset{.form = Form::IsoOffset};
inline constexpr FieldOptions AsIsoBare{.form = Form::IsoBare};
inline constexpr FieldOptions AsIsoMicroseconds{.form = Form::IsoMicroseconds};
inline constexpr FieldOptions AsIsoZulu{.form = Form::IsoZulu};
inline constexpr FieldOptions AsSpacedBare{.form = Form::SpacedBare};
inline constexpr FieldOptions Omissible{.omissible = true};
inline constexpr FieldOptions InLowerCase{.lowerCase = true};

} // namespace ddm
