// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/jobs.h"
#include "ui/texts/statewords.h"

namespace ddm {

/// What a job does, as a heading: "Restart the instance". A name that we do not know is the service's own.
QString headingOfJob(const QString &name);
StateWords wordsOf(const Word<JobState> &state);
/// What can be done with a job, by the service's words for it.
QString wordsOfJobOperations(const QStringList &operations);

} // namespace ddm
