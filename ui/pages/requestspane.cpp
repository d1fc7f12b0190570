// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/requestspane.h"

#include "core/client/client.h"
#include "ui/language/language.h"
#include "ui/language/timedisplay.h"
#include "ui/models/requestsmodel.h"
#include "ui/pages/requestdetail.h"
#include "ui/theme/colours.h"
#include "ui/widgets/dataview.h"
#include "ui/widgets/panes.h"

#include <QAbstractProxyModel>
#include <QAction>
#include <QBoxLayout>
#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QScrollBar>
#include <QTableView>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ddm {

namespace {
constexpr int SoonMs = 100;
}

RequestsPane::RequestsPane(RequestJournal &journal, Language &language, TimeDisplay &times, QWidget *parent)
    : QWidget(parent)
    , m_journal(journal)
    , m_model(new RequestsModel(times, this))
    , m_view(new DataView(m_model, language, [] { return tr("Requests"); }))
    , m_detail(new RequestDetail)
    , m_onlyFailed(new QCheckBox)
    , m_follow(new QCheckBox)
    , m_copyAsCurl(makeAction("copyAsCurl", &RequestsPane::copyAsCurl))
    , m_copyReplyBody(makeAction("copyReplyBody", &RequestsPane::copyReplyBody))
    , m_copyRequestId(makeAction("copyRequestId", &RequestsPane::copyRequestId))
    , m_sendAgain(makeAction("sendAgain", &RequestsPane::sendAgain))
{
    m_onlyFailed->setObjectName(u"onlyFailed"_s);
    m_follow->setObjectName(u"followNewest"_s);
    m_follow->setChecked(true);
    m_view->addBesideSearch(m_onlyFailed);
    m_view->addBesideSearch(m_follow);
    m_view->sortBy(RequestsModel::Time, Qt::DescendingOrder);
    m_view->growWithRows();
    m_panes = new Panes(Qt::Horizontal, u"requests"_s, {{m_view, 820, 3}, {makeDetailPane(), 460, 2}});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_panes);
    m_soon.setSingleShot(true);

    for (const auto signal : {&RequestJournal::added, &RequestJournal::removed})
        connect(&m_journal, signal, this, &RequestsPane::onJournal);
    connect(&m_journal, &RequestJournal::changed, this, &RequestsPane::onCallChanged);
    connect(&m_soon, &QTimer::timeout, this, &RequestsPane::readJournal);
    connect(m_view, &DataView::selectionChanged, this, &RequestsPane::onChosen);
    connect(m_view, &DataView::menuWanted, this, &RequestsPane::fillMenu);
    // By the user, that is: wheel, bar and keys, not what happens to the value as rows come.
    connect(table()->verticalScrollBar(), &QAbstractSlider::actionTriggered, this, &RequestsPane::onScrolled);
    connect(m_onlyFailed, &QCheckBox::toggled, this, &RequestsPane::readJournal);
    connect(m_follow, &QCheckBox::clicked, this, &RequestsPane::follow);
    language.bind(this, [this] { retranslate(); });
}

QAction *RequestsPane::makeAction(const char *name, void (RequestsPane::*run)())
{
    auto *action = new QAction(this);
    action->setObjectName(QLatin1StringView(name));
    connect(action, &QAction::triggered, this, run);
    return action;
}

QWidget *RequestsPane::makeDetailPane()
{
    auto *pane = new QWidget;
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(Space::Small, Space::Small, Space::Small, Space::Small);
    bar->setSpacing(Space::Small);
    for (QAction *action : {m_copyAsCurl, m_copyReplyBody, m_copyRequestId, m_sendAgain}) {
        auto *button = new QToolButton;
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        bar->addWidget(button);
    }
    bar->addStretch();
    auto *layout = new QVBoxLayout(pane);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(bar);
    layout->addWidget(m_detail, 1);
    return pane;
}

void RequestsPane::begin(Client &client)
{
    if (m_client) {
        disconnect(this, &RequestsPane::retryRequested, m_client, nullptr);
        disconnect(m_client, nullptr, this, nullptr);
    }
    m_client = &client;
    m_repeated.url.clear();
    connect(&client, &QObject::destroyed, this, &RequestsPane::showDetail);
    connect(this, &RequestsPane::retryRequested, &client, [this, &client](quint64 id) {
        if (const JournalEntry *entry = m_journal.find(id))
            client.repeat(*entry);
    });
    showDetail();
}

QTableView *RequestsPane::table() const
{
    return m_view->table();
}

const JournalEntry *RequestsPane::current() const
{
    return m_journal.find(RequestsModel::idOfKey(m_view->selectedKey()));
}

void RequestsPane::onJournal()
{
    if (isVisible() && !m_soon.isActive())
        m_soon.start(SoonMs);
}

void RequestsPane::onCallChanged(quint64 id)
{
    if (id == m_detailed)
        m_detailed = 0;
    onJournal();
}

void RequestsPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    readJournal();
}

void RequestsPane::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_soon.stop();
}

void RequestsPane::readJournal()
{
    m_soon.stop();
    std::vector<RequestSummary> rows;
    rows.reserve(m_journal.entries().size());
    for (const JournalEntry &entry : m_journal.entries()) {
        RequestSummary row(entry);
        if (!m_onlyFailed->isChecked() || row.hasFailed())
            rows.push_back(std::move(row));
    }
    const QPersistentModelIndex top = table()->indexAt({1, 1});
    m_model->setRows(std::move(rows));
    keepPlace(top);
    chooseAnswer();
    showDetail();
}

/// Who sends a read again wants to see what comes of it.
void RequestsPane::chooseAnswer()
{
    if (m_repeated.url.isEmpty())
        return;
    const std::vector<RequestSummary> &rows = m_model->all();
    const auto answer = std::find_if(rows.begin(), rows.end(), [this](const RequestSummary &row) {
        return row.id > m_repeated.after && row.url == m_repeated.url;
    });
    if (answer == rows.end())
        return;
    m_repeated.url.clear();
    m_view->select(RequestsModel::keyOfId(answer->id));
}

/// Rows that come above what is seen would push it down.
void RequestsPane::keepPlace(const QPersistentModelIndex &top)
{
    int row = top.isValid() ? top.row() : 0;
    if (m_follow->isChecked() && table()->horizontalHeader()->sortIndicatorSection() == RequestsModel::Time) {
        const bool newestFirst = table()->horizontalHeader()->sortIndicatorOrder() == Qt::DescendingOrder;
        row = newestFirst ? 0 : table()->model()->rowCount() - 1;
    }
    QScrollBar *bar = table()->verticalScrollBar();
    if (bar->value() == row)
        return;
    table()->doItemsLayout(); // or the bar would not know of the new rows yet
    bar->setValue(row);
}

void RequestsPane::onScrolled()
{
    const QScrollBar *bar = table()->verticalScrollBar();
    const bool newestFirst = table()->horizontalHeader()->sortIndicatorOrder() == Qt::DescendingOrder;
    const bool atNewest = bar->sliderPosition() == (newestFirst ? bar->minimum() : bar->maximum());
    m_follow->setChecked(atNewest && m_view->selectedKey().isEmpty());
}

void RequestsPane::onChosen()
{
    m_repeated.url.clear(); // the user looks at something else by now
    if (!m_view->selectedKey().isEmpty())
        m_follow->setChecked(false);
    showDetail();
}

void RequestsPane::follow(bool on)
{
    if (!on)
        return;
    // What is chosen stays where it is seen: both at once cannot be had.
    table()->setCurrentIndex({});
    table()->clearSelection();
    keepPlace({});
}

void RequestsPane::showDetail()
{
    const JournalEntry *entry = current();
    if (!entry || entry->id != m_detailed)
        m_detail->setSections(entry ? sectionsOf(*entry) : QList<RequestSection>());
    m_detailed = entry ? entry->id : 0;
    m_copyAsCurl->setEnabled(entry);
    m_copyReplyBody->setEnabled(entry && !entry->replyBody.isEmpty());
    m_copyRequestId->setEnabled(entry && !entry->requestId.isEmpty());
    m_sendAgain->setEnabled(entry && RequestSummary(*entry).hasFailed() && m_client && m_client->canRepeat(*entry));
    const bool empty = m_model->rowCount() == 0;
    m_detail->setPlaceholderText(!empty ? tr("Choose a request to see what was sent and what came back.")
                                     : m_onlyFailed->isChecked() ? tr("No request has failed.")
                                                                 : tr("No request has been sent yet."));
}

void RequestsPane::fillMenu(QMenu *menu)
{
    if (!current())
        return;
    menu->addActions({m_copyAsCurl, m_copyReplyBody, m_copyRequestId});
    menu->addSeparator();
    menu->addAction(m_sendAgain);
}

void RequestsPane::copyAsCurl()
{
    if (const JournalEntry *entry = current())
        QGuiApplication::clipboard()->setText(curlTextOf(curlCommandOf(*entry)));
}

void RequestsPane::copyReplyBody()
{
    if (const JournalEntry *entry = current())
        QGuiApplication::clipboard()->setText(QString::fromUtf8(entry->replyBody.unpacked()));
}

void RequestsPane::copyRequestId()
{
    if (const JournalEntry *entry = current())
        QGuiApplication::clipboard()->setText(entry->requestId);
}

void RequestsPane::sendAgain()
{
    const JournalEntry *entry = current();
    if (!entry)
        return;
    const quint64 id = entry->id;
    m_repeated = {entry->url, m_journal.entries().back().id};
    m_onlyFailed->setChecked(false); // or an answer of success would not be seen
    Q_EMIT retryRequested(id);
}

void RequestsPane::retranslate()
{
    m_view->search()->setPlaceholderText(tr("Search requests"));
    m_onlyFailed->setText(tr("Only failed"));
    m_onlyFailed->setToolTip(tr("Requests that were refused or got no answer"));
    m_follow->setText(tr("Follow newest"));
    m_follow->setToolTip(tr("Keeps the newest request in view until you scroll or choose one"));
    m_copyAsCurl->setText(tr("Copy as curl"));
    m_copyAsCurl->setToolTip(tr("A command for a shell. Secrets are not in it."));
    m_copyReplyBody->setText(tr("Copy reply body"));
    m_copyReplyBody->setToolTip(tr("As it came, without secrets; of a large one, the beginning that is kept"));
    m_copyRequestId->setText(tr("Copy request id"));
    m_copyRequestId->setToolTip(tr("What the vendor's support asks for"));
    m_sendAgain->setText(tr("Send again"));
    m_sendAgain->setToolTip(tr("Only a read that failed can be sent again; a change never. The answer appears here."));
    m_detail->setAccessibleName(tr("Details of the chosen request"));
    m_detailed = 0;
    showDetail();
}

} // namespace ddm
