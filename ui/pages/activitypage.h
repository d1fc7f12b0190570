// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/tablepage.h"

namespace ddm {

class ActivityModel;
class KeyValueView;

/// What happened to an instance: the service's jobs, whoever began them, and the changes of this program, also those that
/// were refused or whose outcome nobody knows.
class ActivityPage final : public TablePage
{
    Q_OBJECT

public:
    /// Without a tracker in the context it shows jobs only.
    explicit ActivityPage(const PageContext &context, QWidget *parent = nullptr);

    KeyValueView *detail() const { return m_detail; }

protected:
    void enter() override;
    QList<Resource *> resources() const override;
    void present() override;
    void clear() override;

private:
    void fill();
    void showOwnChanges();
    void showDetail();

    ActivityModel *m_model;
    KeyValueView *m_detail;
};

} // namespace ddm
