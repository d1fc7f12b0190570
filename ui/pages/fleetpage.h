// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/instances.h"
#include "core/net/ratelimiter.h"
#include "ui/texts/errorwords.h"

#include <QPointer>
#include <QWidget>

class QLabel;

namespace ddm {

class DataView;
class GlyphCounts;
class InstancesModel;
class Inventory;
class Language;
class PageFrame;
class TimeDisplay;
struct Difference;

/// The fleet: all instances of the project, and how many are in which condition. It exists before there is a client: the window is painted before any network.
class FleetPage final : public QWidget
{
    Q_OBJECT

public:
    FleetPage(Language &language, TimeDisplay &times, QWidget *parent = nullptr);

    /// Another project or account: nothing of the old one stays.
    void begin(Inventory &inventory);
    /// Loading goes on without a client, e.g. while the demo service starts.
    void waitForClient();
    void showTrouble(std::function<ErrorWords()> words);
    void refresh(Priority priority = Priority::Click);

    /// The chosen one; nullptr if there is none, or more than one.
    const Instance *current() const;
    bool areSeveralChosen() const;
    const std::vector<Instance> &all() const;
    DataView *view() const { return m_view; }
    PageFrame *frame() const { return m_frame; }

Q_SIGNALS:
    /// Another instance, or none, is chosen.
    void chosen();
    /// The chosen one is the same and may look different.
    void currentChanged();
    /// Return or double click.
    void opened();
    void loaded();
    /// There is no client yet, and the user wants it tried again.
    void clientWanted();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void leave();
    void onChosen();
    void onUpdated(const Difference &difference);
    void onFailed(const ApiError &error);
    void summarise();
    void showAge();

    TimeDisplay &m_times;
    InstancesModel *m_model;
    DataView *m_view;
    PageFrame *m_frame;
    GlyphCounts *m_counts;
    QLabel *m_age;
    QPointer<Inventory> m_inventory;
    QString m_chosenId;
};

} // namespace ddm
