// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>
#include <vector>

class QDialog;
class QWidget;

namespace ddm {

class MainWindow;
class PageFrame;
struct Instance;
struct OperationInfo;

/// What a picture of the tour shows.
struct TourScene
{
    QString name;                       ///< Of the file, without its number.
    std::function<void()> enter;        ///< Brings it about, whatever was shown before.
    std::function<QWidget *()> subject; ///< What the picture is of; nullptr as long as it is not there.
    std::function<void()> leave;        ///< Puts away what the next scene must not find; may be empty.
    std::function<bool()> isReady;      ///< It can be taken; empty: as soon as nothing loads.
};

/// The fleet and an instance in use: every page, in each of its states, and what opens over them.
class TourScenes
{
public:
    explicit TourScenes(MainWindow &window);

    const std::vector<TourScene> &all() const { return m_scenes; }

private:
    using Deed = std::function<void()>;

    void add(const QString &name, Deed enter, std::function<QWidget *()> subject = {}, Deed leave = {},
             std::function<bool()> isReady = {});
    void addFleet();
    void addPage(int page);
    void addStates(const QString &name, const Deed &enter, const std::function<PageFrame *()> &frame,
                   const OperationInfo &reads);
    void addDialogs();
    void addOverlays();
    void addLocks();
    Deed action(const char *id) const;
    void open(const Instance *instance, int page) const;
    const Instance *running() const;
    const Instance *beingMade() const;
    QDialog *openDialog() const;

    MainWindow &m_window;
    std::vector<TourScene> m_scenes;
};

} // namespace ddm
