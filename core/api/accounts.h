// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/operation.h"
#include "core/api/problem.h"

namespace ddm {

/// The basic permissions of an account (reference 4.3.1).
enum class Permission : quint8 { Unknown, Create, Drop, Alter, Index, Insert, Delete, Update, Select };
template<>
std::span<const EnumName> enumNames<Permission>();

/// A schema as accounts name it.
struct AccountSchema
{
    QString name;
    std::optional<QString> description;

    friend bool operator==(const AccountSchema &, const AccountSchema &) = default;
    static void describe(Fields &at, AccountSchema &self);
};

/// A schema in a request about accounts.
struct SchemaReference
{
    QString name;

    static void describe(Fields &at, SchemaReference &self);
};

/// An account of an instance (reference 4.3.2).
struct Account
{
    QString name;
    QString status;
    std::vector<Word<Permission>> permissions;
    std::optional<Timestamp> passwordLastChanged;
    std::optional<QStringList>
        extendedPermissions; ///< fulltableDelete, fulltableSelect, fulltableUpdate; withdrawn in 2021.
    QString description;
    Timestamp created;
    std::vector<AccountSchema> schemas;

    friend bool operator==(const Account &, const Account &) = default;
    static void describe(Fields &at, Account &self);
};

/// Lists the accounts of an instance (reference 4.3.2).
struct ListAccounts
{
    static const OperationInfo info;
    struct Reply
    {
        std::vector<Account> accounts;
        int pageNo = 0; ///< From 1.
        int pageSize = 0;
        int totalRecord = 0;
        int totalPage = 0;
        static void describe(Fields &at, Reply &self);
    };

    QString instanceId;
    std::optional<int> offset;
    std::optional<int> limit; ///< 1 to 128; 128 if absent.

    static void describe(Fields &at, ListAccounts &self);
};
Problems check(const ListAccounts &operation, const Known &known);

/// What a new account is to be (reference 4.3.1).
struct NewAccount
{
    QString name; ///< 1 to 32 characters.
    Secret password;
    std::vector<Permission> permissions;
    std::optional<QString> description; ///< At most 256 characters.
    std::optional<std::vector<SchemaReference>> schemas;

    static void describe(Fields &at, NewAccount &self);
};

/// Creates accounts (reference 4.3.1). At most 100 on an instance.
struct CreateAccounts
{
    static const OperationInfo info;
    struct Created
    {
        QString name;
        static void describe(Fields &at, Created &self);
    };
    struct Reply
    {
        std::vector<Created> accounts;
        static void describe(Fields &at, Reply &self);
    };

    QString instanceId;
    std::vector<NewAccount> accounts;

    static void describe(Fields &at, CreateAccounts &self);
};
Problems check(const CreateAccounts &operation, const Known &known);

/// What account operations answer: the account's name.
struct AccountName
{
    QString name;
    static void describe(Fields &at, AccountName &self);
};

/// Changes permissions, description or schemas of an account; what is not set stays (reference 4.3.3).
struct ModifyAccount
{
    static const OperationInfo info;
    using Reply = AccountName;

    QString instanceId;
    QString accountName;
    std::optional<std::vector<Permission>> permissions;
    std::optional<QString> description;
    std::optional<std::vector<SchemaReference>> schemas; ///< Replaces all; empty is a change.

    static void describe(Fields &at, ModifyAccount &self);
};
Problems check(const ModifyAccount &operation, const Known &known);

/// Deletes an account (reference 4.3.4).
struct DeleteAccount
{
    static const OperationInfo info;
    using Reply = AccountName;

    QString instanceId;
    QString accountName;

    static void describe(Fields &at, DeleteAccount &self);
};
Problems check(const DeleteAccount &operation, const Known &known);

/// Sets a new password for an account (reference 4.3.5).
struct ResetAccountPassword
{
    static const OperationInfo info;
    struct Reply
    {
        bool success = false;
        QString instanceId;
        QString accountName;
        static void describe(Fields &at, Reply &self);
    };

    QString instanceId;
    QString accountName;
    Secret password;

    static void describe(Fields &at, ResetAccountPassword &self);
};
Problems check(const ResetAccountPassword &operation, const Known &known);

/// Creates the administrator of an instance, or sets its password (reference 4.3.6). Engine 3.0.9 or later. Long-running.
struct SetAdministratorPassword
{
    static const OperationInfo info;
    struct Reply
    {
        std::optional<QString> jobId;
        std::optional<QString> instanceId;
        static void describe(Fields &at, Reply &self);
    };

    QString instanceId;
    QString name;
    Secret password;

    static void describe(Fields &at, SetAdministratorPassword &self);
};
Problems check(const SetAdministratorPassword &operation, const Known &known);

/// Asks the service whether a password is weak (reference 4.3.7).
struct CheckPasswordStrength
{
    static const OperationInfo info;
    struct Reply
    {
        bool isWeak = false;
        static void describe(Fields &at, Reply &self);
    };

    Secret password;

    static void describe(Fields &at, CheckPasswordStrength &self);
};
Problems check(const CheckPasswordStrength &operation, const Known &known);

} // namespace ddm
