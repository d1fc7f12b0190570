// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json/timestamp.h"
#include "ui/widgets/pageframe.h"

namespace ddm {

class Resource;
class ResourceView;

/// What is known of the row that is chosen in a table beside it, and how that stands. It is asked for once the user stays on
/// the row: who walks through the rows with the arrow keys spends no calls on those in between.
class DetailPane final : public PageFrame
{
    Q_OBJECT

public:
    struct Parts
    {
        std::function<Resource *(const QString &key)> find; ///< What is known of the row of that key.
        std::function<void()> present;                      ///< Shows it: it was read.
        std::function<void()> clear;                        ///< Forgets what it shows: it is of another row.
        std::function<QString(Timestamp readAt)> age;       ///< In words.
    };
    DetailPane(QWidget *content, Language &language, Parts parts, QWidget *parent = nullptr);

    /// Of the chosen row; empty if there is none.
    const QString &key() const { return m_key; }
    void choose(const QString &key);
    void refresh();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void watch();

    Parts m_parts;
    ResourceView *m_view;
    QString m_key;
    QTimer m_walking; // since the last choice, and the next one may follow at once
};

} // namespace ddm
