// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/instancetabs.h"

#include "ui/language/language.h"
#include "ui/language/timedisplay.h"
#include "ui/pages/accountspage.h"
#include "ui/pages/nodespage.h"
#include "ui/pages/overviewpage.h"
#include "ui/pages/parameterspage.h"
#include "ui/pages/schemaspage.h"
#include "ui/pages/slowqueriespage.h"
#include "ui/texts/statewords.h"
#include "ui/theme/colours.h"
#include "ui/widgets/dataview.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QStackedWidget>
#include <QTabWidget>

using namespace Qt::StringLiterals;

namespace ddm {

InstanceTabs::InstanceTabs(Language &language, QWidget *parent)
    : QWidget(parent)
    , m_language(language)
    , m_stack(new QStackedWidget)
    , m_nothing(new MessagePanel(language))
    , m_main(new QWidget)
    , m_shape(new QLabel)
    , m_name(new QLabel)
    , m_state(new QLabel)
    , m_age(new QLabel)
    , m_tabs(new QTabWidget)
{
    auto *header = new QHBoxLayout;
    header->setContentsMargins(Space::Medium, Space::Small, Space::Small, Space::Tiny);
    header->setSpacing(Space::Small);
    header->addWidget(m_name);
    header->addWidget(m_shape);
    header->addWidget(m_state);
    header->addStretch();
    header->addWidget(m_age);
    m_age->setObjectName(u"age"_s);
    m_age->setForegroundRole(QPalette::PlaceholderText);
    QFont font = m_name->font();
    font.setBold(true);
    font.setPointSizeF(font.pointSizeF() * 1.2);
    m_name->setFont(font);
    m_name->setTextFormat(Qt::PlainText);
    m_name->setTextInteractionFlags(Qt::TextSelectableByMouse);

    auto *main = new QVBoxLayout(m_main);
    main->setContentsMargins(0, 0, 0, 0);
    main->setSpacing(0);
    main->addLayout(header);
    main->addWidget(m_tabs, 1);
    m_tabs->setDocumentMode(true);
    for (QWidget *&holder : m_holders) {
        holder = new QWidget;
        auto *layout = new QVBoxLayout(holder);
        layout->setContentsMargins(0, 0, 0, 0);
        m_tabs->addTab(holder, QString());
    }
    m_stack->addWidget(new QWidget); // until it is known whether there is anything
    m_stack->addWidget(m_nothing);
    m_stack->addWidget(m_main);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    connect(m_tabs, &QTabWidget::currentChanged, this, [this](int tab) {
        build(tab);
        showAge();
        Q_EMIT tabChanged();
    });
    language.bind(this, [this] { retranslate(); });
}

InstanceTabs::~InstanceTabs() = default;

void InstanceTabs::begin(const PageContext &context)
{
    setInstance(nullptr);
    for (Page *&page : m_pages) {
        delete page;
        page = nullptr;
    }
    m_context.emplace(context);
    connect(&context.times, &TimeDisplay::changed, this, &InstanceTabs::showAge, Qt::UniqueConnection);
}

void InstanceTabs::setInstance(const Instance *instance)
{
    m_instance = instance ? std::optional(*instance) : std::nullopt;
    m_stack->setCurrentWidget(instance ? m_main : static_cast<QWidget *>(m_nothing));
    if (!instance)
        return;
    showHeader();
    for (Page *page : m_pages) {
        if (page)
            page->setInstance(instance->id);
    }
    build(m_tabs->currentIndex());
    showAge();
}

void InstanceTabs::build(int tab)
{
    if (!m_context || !m_instance || m_pages[size_t(tab)])
        return;
    Page *page = nullptr;
    switch (Tab(tab)) {
    case Overview: page = new OverviewPage(*m_context); break;
    case Nodes: page = new NodesPage(*m_context); break;
    case Schemas: page = new SchemasPage(*m_context); break;
    case Accounts: page = new AccountsPage(*m_context); break;
    case Parameters: page = new ParametersPage(*m_context); break;
    case SlowQueries: page = new SlowQueriesPage(*m_context); break;
    }
    m_pages[size_t(tab)] = page;
    connect(page, &Page::loadingChanged, this, &InstanceTabs::pageLoadingChanged);
    connect(page, &Page::presented, this, &InstanceTabs::showAge);
    page->setInstance(m_instance->id);
    m_holders[size_t(tab)]->layout()->addWidget(page);
}

Page *InstanceTabs::page() const
{
    return m_instance ? m_pages[size_t(m_tabs->currentIndex())] : nullptr;
}

void InstanceTabs::setTab(int tab)
{
    m_tabs->setCurrentIndex(tab);
}

void InstanceTabs::select(const QString &key)
{
    const auto *page = qobject_cast<TablePage *>(this->page());
    if (page)
        page->view()->selectOnceThere(key);
}

int InstanceTabs::tab() const
{
    return m_tabs->currentIndex();
}

QString InstanceTabs::tabTitle(int tab)
{
    switch (Tab(tab)) {
    case Overview: return tr("Overview");
    case Nodes: return tr("Nodes");
    case Schemas: return tr("Schemas");
    case Accounts: return tr("Accounts");
    case Parameters: return tr("Parameters");
    case SlowQueries: return tr("Slow queries");
    }
    return {};
}

void InstanceTabs::showHeader()
{
    if (!m_instance)
        return;
    const StateWords state = wordsOf(m_instance->status);
    m_name->setText(m_instance->name);
    m_shape->setPixmap(glyphIcon(state.glyph).pixmap(16, 16));
    m_state->setText(state.word);
    m_state->setToolTip(wireName(m_instance->status));
}

/// An operator who decides by it must know how old it is.
void InstanceTabs::showAge()
{
    const Page *page = this->page();
    const Timestamp readAt = page ? page->readAt() : Timestamp();
    m_age->setText(readAt.isValid() ? tr("As of %1").arg(m_context->times.text(readAt)) : QString());
    m_age->setToolTip(readAt.isValid() ? TimeDisplay::exact(readAt) : QString());
}

void InstanceTabs::retranslate()
{
    for (int tab = 0; tab < TabCount; ++tab) {
        m_tabs->setTabText(tab, tabTitle(tab));
        m_tabs->setTabToolTip(tab, tr("%1 (Ctrl+%2)").arg(tabTitle(tab)).arg(tab + 1));
    }
    m_tabs->setAccessibleName(tr("Pages of the instance"));
    m_nothing->show({Icon::Table,
                     tr("No instance chosen"),
                     tr("Choose one in the table above to see what is in it."),
                     {},
                     {},
                     {},
                     {}});
    showHeader();
    showAge();
}

void InstanceTabs::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showHeader(); // the shape has the colour of the old palette
}

} // namespace ddm
