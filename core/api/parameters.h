// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/operation.h"
#include "core/api/problem.h"

namespace ddm {

/// The language in which the service describes parameters; it answers in Chinese where none is asked for.
enum class ReplyLanguage : quint8 { Chinese, English };
template<>
std::span<const EnumName> enumNames<ReplyLanguage>();

/// A parameter of an instance (reference 4.1.18).
struct Parameter
{
    QString name;
    QString value;
    bool needRestart = false;
    bool readOnly = false;
    QString valueRange; ///< "500-2000000000", "ON|OFF" or empty.
    QString dataType;   ///< "integer", "boolean", "string", "list", "float".
    QString description;

    friend bool operator==(const Parameter &, const Parameter &) = default;
    static void describe(Fields &at, Parameter &self);
};

/// Lists the parameters of an instance (reference 4.1.18).
struct ListParameters
{
    static const OperationInfo info;
    struct Reply
    {
        QString id; ///< Of the parameter template in use.
        QString name;
        QString description;
        Timestamp updated;
        std::vector<Parameter> parameters;
        int offset = 0;
        int limit = 0;
        int total = 0;
        static void describe(Fields &at, Reply &self);
    };

    QString instanceId;
    std::optional<int> offset;
    std::optional<int> limit; ///< 1 to 128; 128 if absent.
    std::optional<ReplyLanguage> language;

    static void describe(Fields &at, ListParameters &self);
};
Problems check(const ListParameters &operation, const Known &known);

/// Changes parameters (ddm-api 2.2, v3.1; the current form).
struct ModifyParameters
{
    static const OperationInfo info;
    struct Reply
    {
        bool needRestart = false;
        static void describe(Fields &at, Reply &self);
    };

    QString instanceId;
    std::optional<QString> name;
    std::optional<QString> description;
    QMap<QString, QString> values; ///< Parameter name to new value.

    static void describe(Fields &at, ModifyParameters &self);
};
Problems check(const ModifyParameters &operation, const Known &known);

/// Changes parameters (ddm-api 2.2, v3; where the gateway does not know v3.1). Long-running.
struct ModifyParametersV3
{
    static const OperationInfo info;
    struct Reply
    {
        std::optional<QString> nodeList;
        bool needRestart = false;
        QString jobId;
        std::optional<QString> configId;
        std::optional<QString> configName;
        static void describe(Fields &at, Reply &self);
    };

    QString instanceId;
    std::optional<ReplyLanguage> language;
    QMap<QString, QString> values;

    static void describe(Fields &at, ModifyParametersV3 &self);
};
Problems check(const ModifyParametersV3 &operation, const Known &known);

} // namespace ddm
