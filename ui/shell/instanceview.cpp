// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/instanceview.h"

#include "core/inventory/inventory.h"
#include "ui/language/language.h"
#include "ui/language/timedisplay.h"
#include "ui/pages/accountspage.h"
#include "ui/pages/activitypage.h"
#include "ui/pages/nodespage.h"
#include "ui/pages/overviewpage.h"
#include "ui/pages/parameterspage.h"
#include "ui/pages/schemaspage.h"
#include "ui/pages/slowqueriespage.h"
#include "ui/texts/statewords.h"
#include "ui/theme/colours.h"
#include "ui/widgets/dataview.h"
#include "ui/widgets/messagepanel.h"
#include "ui/widgets/panes.h"

#include <QBoxLayout>
#include <QEvent>
#include <QHideEvent>
#include <QLabel>
#include <QStackedWidget>
#include <QTabWidget>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace ddm {

InstanceView::InstanceView(const PageContext &context, const QString &instanceId, const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_instanceId(instanceId)
    , m_name(name)
    , m_stack(new QStackedWidget)
    , m_shape(new QLabel)
    , m_title(new QLabel)
    , m_state(new QLabel)
    , m_age(new QLabel)
    , m_menu(new QToolButton)
    , m_tabs(new QTabWidget)
{
    setObjectName(u"instanceView"_s);
    auto *main = new QWidget;
    auto *mainLayout = new QVBoxLayout(main);
    mainLayout->setContentsMargins(0, 0, 0, 0);
    mainLayout->setSpacing(0);
    mainLayout->addWidget(makeHeader());
    mainLayout->addWidget(m_tabs, 1);
    m_tabs->setDocumentMode(true);
    for (QWidget *&holder : m_holders) {
        holder = new QWidget;
        auto *layout = new QVBoxLayout(holder);
        layout->setContentsMargins(0, 0, 0, 0);
        m_tabs->addTab(holder, QString());
    }
    m_stack->addWidget(main);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    connect(m_tabs, &QTabWidget::currentChanged, this, [this](int tab) {
        if (isVisible())
            build(tab);
        showAge();
        Q_EMIT tabChanged();
    });
    connect(&m_context.times, &TimeDisplay::changed, this, &InstanceView::showAge);
    connect(&m_context.inventory.instances(), &Resource::updated, this, &InstanceView::onList);
    m_context.language.bind(this, [this] { retranslate(); });
    onList();
}

InstanceView::~InstanceView() = default;

QWidget *InstanceView::makeHeader()
{
    auto *header = new QWidget;
    auto *layout = new QHBoxLayout(header);
    layout->setContentsMargins(Space::Medium, Space::Small, Space::Small, Space::Tiny);
    layout->setSpacing(Space::Small);
    layout->addWidget(m_title);
    layout->addWidget(m_shape);
    layout->addWidget(m_state);
    layout->addStretch();
    layout->addWidget(m_age);
    layout->addWidget(m_menu);
    m_age->setObjectName(u"age"_s);
    m_age->setForegroundRole(QPalette::PlaceholderText);
    QFont font = m_title->font();
    font.setBold(true);
    font.setPointSizeF(font.pointSizeF() * 1.2);
    m_title->setFont(font);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    // A name of 64 letters must not make the window wider.
    m_title->setMinimumWidth(1);
    m_title->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    m_menu->setObjectName(u"instanceMenuButton"_s);
    m_menu->setAutoRaise(true);
    m_menu->setArrowType(Qt::DownArrow);
    m_menu->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    connect(m_menu, &QToolButton::clicked, this, [this] { Q_EMIT menuWanted(m_menu); });
    return header;
}

QString InstanceView::name() const
{
    return m_name.isEmpty() ? m_instanceId : m_name;
}

const Instance *InstanceView::instance() const
{
    return m_last && !m_gone ? &*m_last : nullptr;
}

void InstanceView::onList()
{
    const ListResource<ListInstances> &list = m_context.inventory.instances();
    if (!list.isKnown())
        return;
    const Instance *found = list.find(m_instanceId);
    if (found && m_last && *found == *m_last && !m_gone)
        return;
    // A list that was read before the instance was made knows nothing of it; that is not its end.
    m_gone = !found && (m_last || !m_name.isEmpty());
    if (found) {
        m_last = *found;
        m_name = found->name;
    }
    showHeader();
    showGone();
    Q_EMIT looksChanged();
}

void InstanceView::showGone()
{
    if (!m_gone) {
        m_stack->setCurrentIndex(0);
        if (m_message)
            m_message->hide();
        return;
    }
    if (!m_message) {
        m_message = new MessagePanel(m_context.language);
        m_stack->addWidget(m_message);
        connect(m_message, &MessagePanel::actionTriggered, this, &InstanceView::closeWanted);
    }
    m_message->show({Icon::Empty,
                     tr("%1 is gone").arg(name()),
                     tr("The service does not list this instance any more: it was deleted."),
                     tr("What was changed by this console is still in the activity."),
                     {},
                     tr("Close the tab"),
                     {}});
    m_stack->setCurrentWidget(m_message);
}

void InstanceView::build(int tab)
{
    if (m_pages[size_t(tab)])
        return;
    Page *page = nullptr;
    switch (Tab(tab)) {
    case Overview: page = new OverviewPage(m_context); break;
    case Nodes: page = new NodesPage(m_context); break;
    case Schemas: page = new SchemasPage(m_context); break;
    case Accounts: page = new AccountsPage(m_context); break;
    case Parameters: page = new ParametersPage(m_context); break;
    case SlowQueries: page = new SlowQueriesPage(m_context); break;
    case Activity: page = new ActivityPage(m_context); break;
    }
    m_pages[size_t(tab)] = page;
    connect(page, &Page::presented, this, &InstanceView::showAge);
    const auto tables = page->findChildren<DataView *>();
    for (DataView *table : tables) {
        connect(table, &DataView::exported, this, &InstanceView::exported);
        if (m_context.settings)
            table->keepIn(*m_context.settings, table->objectName());
    }
    if (m_context.connection) {
        const auto all = page->findChildren<Panes *>();
        for (Panes *panes : all)
            panes->keepIn(*m_context.connection);
    }
    page->setInstance(m_instanceId);
    m_holders[size_t(tab)]->layout()->addWidget(page);
}

Page *InstanceView::page() const
{
    return m_gone ? nullptr : m_pages[size_t(m_tabs->currentIndex())];
}

void InstanceView::setTab(int tab)
{
    m_tabs->setCurrentIndex(tab);
}

void InstanceView::select(const QString &key)
{
    const auto *page = qobject_cast<TablePage *>(this->page());
    if (page)
        page->view()->selectOnceThere(key);
}

int InstanceView::tab() const
{
    return m_tabs->currentIndex();
}

QString InstanceView::tabTitle(int tab)
{
    switch (Tab(tab)) {
    case Overview: return tr("Overview");
    case Nodes: return tr("Nodes");
    case Schemas: return tr("Schemas");
    case Accounts: return tr("Accounts");
    case Parameters: return tr("Parameters");
    case SlowQueries: return tr("Slow queries");
    case Activity: return tr("Activity");
    }
    return {};
}

void InstanceView::showHeader()
{
    m_title->setText(name());
    m_title->setToolTip(m_instanceId);
    if (!m_last)
        return;
    const StateWords state = wordsOf(m_last->status);
    m_shape->setPixmap(glyphIcon(state.glyph).pixmap(16, 16));
    m_state->setText(state.word);
    m_state->setToolTip(wireName(m_last->status));
}

/// An operator who decides by it must know how old it is.
void InstanceView::showAge()
{
    const Page *page = this->page();
    const Timestamp readAt = page ? page->readAt() : Timestamp();
    m_age->setText(readAt.isValid() ? tr("As of %1").arg(m_context.times.text(readAt)) : QString());
    m_age->setToolTip(readAt.isValid() ? TimeDisplay::exact(readAt) : QString());
}

void InstanceView::retranslate()
{
    for (int tab = 0; tab < TabCount; ++tab) {
        m_tabs->setTabText(tab, tabTitle(tab));
        m_tabs->setTabToolTip(tab, tr("%1 (Ctrl+%2)").arg(tabTitle(tab)).arg(tab + 1));
    }
    m_tabs->setAccessibleName(tr("Pages of the instance"));
    m_menu->setText(tr("Actions"));
    m_menu->setToolTip(tr("What can be done with this instance"));
    showHeader();
    showAge();
    showGone();
}

void InstanceView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showHeader(); // the shape has the colour of the old palette
}

void InstanceView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_context.inventory.instances().watch(this); // name and state
    build(m_tabs->currentIndex());
    showAge();
}

void InstanceView::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    if (!event->spontaneous())
        m_context.inventory.instances().unwatch(this);
}

} // namespace ddm
