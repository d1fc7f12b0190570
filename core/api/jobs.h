// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/operation.h"
#include "core/api/problem.h"

namespace ddm {

enum class JobState : quint8 {
    Unknown,
    Running,
    Completed,
    Failed,
    Expanding,
    Canceling,
    RollingBack,
    RolledBack,
    Canceled,
    ToBeSwitched,
    Switching,
    ToBeCleaned,
};
template<>
std::span<const EnumName> enumNames<JobState>();

/// True while the job may still change.
bool isRunning(const Word<JobState> &state);

/// A long-running job of the service (ddm-api 2.11, JobItem).
struct Job
{
    QString id;
    QString name; ///< "CreateInstance", "EnlargeNode" …
    Word<JobState> status;
    Timestamp created;
    Timestamp ended;  ///< Unset while it runs.
    QString progress; ///< "60%" while it runs.
    QString instanceName;
    QString instanceId;
    QStringList operations; ///< What can be done with it: "toBeCanceled" …
    QString schemaName;
    QString failReason;

    static void describe(Fields &at, Job &self);
    friend bool operator==(const Job &, const Job &) = default;
};

/// Lists jobs of at most the last thirty days (ddm-api 2.11, v3).
struct ListJobs
{
    static const OperationInfo info;
    struct Reply
    {
        int offset = 0;
        int limit = 0;
        int total = 0;
        std::vector<Job> jobs;
        static void describe(Fields &at, Reply &self);
    };

    Timestamp start;
    Timestamp end;
    std::optional<int> offset;
    std::optional<int> limit; ///< 1 to 128; 10 if absent.

    static void describe(Fields &at, ListJobs &self);
};
Problems check(const ListJobs &operation, const Known &known);

/// The detail of a job (ddm-api 2.11, JobInfo).
struct JobDetail
{
    QString id;
    QString name;
    Word<JobState> status;
    Timestamp created;
    Timestamp ended;
    QString progress;
    QString instanceId;
    QString instanceName;

    static void describe(Fields &at, JobDetail &self);
};

/// Shows one job, whichever generation of the API started it (ddm-api 2.11, v3).
struct ShowJob
{
    static const OperationInfo info;
    struct Reply
    {
        JobDetail job;
        static void describe(Fields &at, Reply &self);
    };

    QString jobId;

    static void describe(Fields &at, ShowJob &self);
};
Problems check(const ShowJob &operation, const Known &known);

} // namespace ddm
