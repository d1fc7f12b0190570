// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/tourscenes.h"

#include "core/api/accounts.h"
#include "core/api/instances.h"
#include "core/api/jobs.h"
#include "core/api/nodes.h"
#include "core/api/parameters.h"
#include "core/api/schemas.h"
#include "core/api/slowqueries.h"
#include "ui/actions/actioncatalog.h"
#include "ui/actions/commandpalette.h"
#include "ui/dialogs/changedialog.h"
#include "ui/pages/fleetpage.h"
#include "ui/pages/page.h"
#include "ui/shell/instanceactions.h"
#include "ui/shell/instanceview.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/workspace.h"
#include "ui/widgets/dataview.h"
#include "ui/widgets/pageframe.h"

#include <QDialog>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace ddm {

namespace {

struct PageScene
{
    QLatin1StringView name;
    const OperationInfo &reads;
};
constexpr PageScene Pages[] = {{"overview"_L1, ShowInstance::info},     {"nodes"_L1, ListNodes::info},
                               {"schemas"_L1, ListSchemas::info},       {"accounts"_L1, ListAccounts::info},
                               {"parameters"_L1, ListParameters::info}, {"slow-queries"_L1, ListSlowQueries::info},
                               {"activity-page"_L1, ListJobs::info}};
static_assert(std::size(Pages) == InstanceView::TabCount);

ApiError errorOf(const OperationInfo &operation, ErrorKind kind, int status, const QString &code)
{
    ApiError error;
    error.kind = kind;
    error.httpStatus = status;
    error.code = code;
    error.operation = &operation;
    error.requestId = u"8c1f5b02e4b94f0c9d7a"_s;
    return error;
}

ApiError trouble(const OperationInfo &operation)
{
    return errorOf(operation, ErrorKind::Unavailable, 503, {});
}

ApiError refusal(const OperationInfo &operation)
{
    return errorOf(operation, ErrorKind::Forbidden, 403, u"DBS.200012"_s);
}

} // namespace

TourScenes::TourScenes(MainWindow &window)
    : m_window(window)
{
    addFleet();
    for (int page = 0; page < InstanceView::TabCount; ++page)
        addPage(page);
    addDialogs();
    addOverlays();
    addLocks();
}

void TourScenes::add(const QString &name, Deed enter, std::function<QWidget *()> subject, Deed leave,
                     std::function<bool()> isReady)
{
    if (!subject)
        subject = [this] { return &m_window; };
    m_scenes.push_back({name, std::move(enter), std::move(subject), std::move(leave), std::move(isReady)});
}

const Instance *TourScenes::running() const
{
    const std::vector<Instance> &all = m_window.fleet()->all();
    const auto found = std::find_if(all.begin(), all.end(),
                                    [](const Instance &instance) { return instance.status == InstanceState::Running; });
    return found == all.end() ? nullptr : &*found;
}

/// It has nothing in it yet.
const Instance *TourScenes::beingMade() const
{
    const std::vector<Instance> &all = m_window.fleet()->all();
    const auto found = std::find_if(
        all.begin(), all.end(), [](const Instance &instance) { return instance.status == InstanceState::Creating; });
    return found == all.end() ? nullptr : &*found;
}

void TourScenes::open(const Instance *instance, int page) const
{
    if (instance)
        m_window.workspace()->open(instance->id, instance->name)->setTab(page);
}

/// As the service would bring them about.
void TourScenes::addStates(const QString &name, const Deed &enter, const std::function<PageFrame *()> &frame,
                           const OperationInfo &reads)
{
    struct State
    {
        QLatin1StringView word;
        void (*bring)(PageFrame &, const OperationInfo &);
        bool isLoading = false;
    };
    const State states[] = {{"loading"_L1,
                             [](PageFrame &of, const OperationInfo &) {
                                 of.reset();
                                 of.begin();
                             },
                             true},
                            {"failed"_L1,
                             [](PageFrame &of, const OperationInfo &operation) {
                                 of.reset();
                                 of.showError(trouble(operation));
                             }},
                            {"forbidden"_L1,
                             [](PageFrame &of, const OperationInfo &operation) {
                                 of.reset();
                                 of.showError(refusal(operation));
                             }},
                            {"stale"_L1, [](PageFrame &of, const OperationInfo &operation) {
                                 of.begin();
                                 of.showError(trouble(operation));
                             }}};
    // What loads is not said before the page has waited for a while.
    const auto says = [frame] { return frame() && frame()->state() == PageFrame::State::Loading; };
    for (const State &state : states) {
        add(
            name + u'-' + state.word,
            [enter, frame, &reads, bring = state.bring] {
                enter();
                if (PageFrame *of = frame())
                    bring(*of, reads);
            },
            {},
            [frame] {
                if (PageFrame *of = frame())
                    of->showContent();
            },
            state.isLoading ? std::function<bool()>(says) : nullptr);
    }
}

void TourScenes::addFleet()
{
    const Deed enter = [this] { m_window.workspace()->showFleet(); };
    add(u"fleet"_s, enter);
    for (const auto &[name, text] : {std::pair(u"search"_s, u"production !shop"_s), {u"no-match"_s, u"nowhere"_s}}) {
        add(
            u"fleet-"_s + name,
            [this, enter, text = text] {
                enter();
                m_window.fleet()->view()->search()->setText(text);
            },
            {}, [this] { m_window.fleet()->view()->search()->clear(); });
    }
    addStates(
        u"fleet"_s, enter, [this] { return m_window.fleet()->frame(); }, ListInstances::info);
}

void TourScenes::addPage(int page)
{
    const Deed enter = [this, page] { open(running(), page); };
    const auto &[name, reads] = Pages[page];
    add(name, enter);
    add(name + u"-empty"_s, [this, page] { open(beingMade(), page); });
    addStates(
        name, enter, [this] { return m_window.page() ? m_window.page()->frame() : nullptr; }, reads);
}

TourScenes::Deed TourScenes::action(const char *id) const
{
    return [this, id] { m_window.catalog()->trigger(m_window.catalog()->action(QLatin1StringView(id))); };
}

void TourScenes::addDialogs()
{
    for (const char *id : {"instance.rename", "instance.restart", "instance.delete", "help.keys"}) {
        add(
            QString::fromLatin1(id).section(u'.', 1),
            [this, act = action(id)] {
                open(running(), 0);
                act();
            },
            [this] { return openDialog(); },
            [this] {
                if (QDialog *dialog = openDialog())
                    dialog->close();
            });
    }
}

void TourScenes::addOverlays()
{
    add(
        u"palette"_s,
        [this] {
            open(running(), 0);
            action("view.palette")();
        },
        {},
        [this] {
            if (auto *palette = m_window.findChild<CommandPalette *>())
                palette->dismiss();
        });
    for (const char *id : {"view.activity", "view.requests"})
        add(QString::fromLatin1(id).section(u'.', 1), action(id), {}, action(id));
    add(
        u"detached"_s,
        [this] {
            open(running(), InstanceView::Nodes);
            action("tab.detach")();
        },
        [this]() -> QWidget * {
            const InstanceView *view = running() ? m_window.workspace()->find(running()->id) : nullptr;
            return view ? view->window() : nullptr;
        },
        [this] {
            if (InstanceView *view = running() ? m_window.workspace()->find(running()->id) : nullptr)
                m_window.workspace()->attach(view);
        });
}

/// The last ones: what was locked once says so from then on.
void TourScenes::addLocks()
{
    const Deed open = [this] { m_window.workspace()->showFleet(); };
    add(u"read-only"_s, [open, act = action("connection.readOnly")] {
        open();
        act();
    });
    add(u"changes-allowed"_s, action("connection.allowForMinutes"), {}, action("connection.allow"));
}

QDialog *TourScenes::openDialog() const
{
    const auto dialogs = m_window.findChildren<QDialog *>(QString(), Qt::FindDirectChildrenOnly);
    const auto open = std::find_if(dialogs.begin(), dialogs.end(),
                                   [](const QDialog *dialog) { return dialog->isVisible(); });
    return open == dialogs.end() ? nullptr : *open;
}

} // namespace ddm
