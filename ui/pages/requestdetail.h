// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/texts/requestwords.h"

#include <QPlainTextEdit>

namespace ddm {

/// What was sent and what came back, as one text to read, select and copy.
class RequestDetail final : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit RequestDetail(QWidget *parent = nullptr);

    /// The same sections again change nothing: what is selected stays so.
    void setSections(const QList<RequestSection> &sections);

private:
    QList<RequestSection> m_sections;
};

} // namespace ddm
