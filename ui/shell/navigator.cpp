// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/navigator.h"

#include "core/inventory/inventory.h"
#include "ui/language/language.h"
#include "ui/models/navigatormodel.h"
#include "ui/shell/navigatordelegate.h"
#include "ui/texts/naturalorder.h"
#include "ui/theme/colours.h"

#include <QBoxLayout>
#include <QHideEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QSortFilterProxyModel>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace ddm {

namespace {

/// Instances by name, everything else as it comes; whatever leads to a row that is found stays.
class NavigatorProxy final : public QSortFilterProxyModel
{
public:
    explicit NavigatorProxy(QObject *parent)
        : QSortFilterProxyModel(parent)
        , m_collator(naturalOrder())
    {
        setRecursiveFilteringEnabled(true);
        sort(0);
    }

    void setText(const QString &text)
    {
        m_words = text.simplified().toCaseFolded().split(u' ', Qt::SkipEmptyParts);
        invalidateFilter();
    }

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override
    {
        if (m_words.isEmpty())
            return true;
        const QString text = sourceModel()->index(row, 0, parent).data(NavigatorModel::SearchedRole).toString();
        const QString folded = text.toCaseFolded();
        return std::all_of(m_words.begin(), m_words.end(),
                           [&folded](const QString &word) { return folded.contains(word); });
    }

    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override
    {
        if (NavigatorModel::levelOf(left) != NavigatorModel::Level::Instance)
            return left.row() < right.row();
        const auto name = [](const QModelIndex &index) { return index.data(NavigatorModel::NameRole).toString(); };
        return m_collator.compare(name(left), name(right)) < 0;
    }

private:
    QCollator m_collator;
    QStringList m_words;
};

} // namespace

Navigator::Navigator(Language &language, QWidget *parent)
    : QWidget(parent)
    , m_model(new NavigatorModel(this))
    , m_proxy(new NavigatorProxy(this))
    , m_filter(new QLineEdit)
    , m_tree(new QTreeView)
    , m_noMatch(new QLabel)
{
    m_proxy->setSourceModel(m_model);
    m_filter->setObjectName(u"navigatorFilter"_s);
    m_filter->installEventFilter(this);
    m_tree->setObjectName(u"navigatorTree"_s);
    m_tree->setModel(m_proxy);
    m_tree->setItemDelegate(new NavigatorDelegate(m_tree));
    m_tree->setHeaderHidden(true);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setUniformRowHeights(true);
    m_tree->setIndentation(Space::Medium);
    m_tree->setExpandsOnDoubleClick(false); // a click goes there
    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);
    m_noMatch->setAlignment(Qt::AlignCenter);
    m_noMatch->setMargin(Space::Small);
    m_noMatch->setWordWrap(true);
    m_noMatch->hide();
    auto *box = new QHBoxLayout;
    box->setContentsMargins(Space::Small, Space::Small, Space::Small, Space::Small);
    box->addWidget(m_filter);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(box);
    layout->addWidget(m_noMatch);
    layout->addWidget(m_tree, 1);
    connect(m_filter, &QLineEdit::textChanged, this, &Navigator::applyFilter);
    connect(m_tree, &QAbstractItemView::clicked, this, &Navigator::choose);
    m_tree->installEventFilter(this);
    m_tree->viewport()->installEventFilter(this);
    connect(m_tree, &QWidget::customContextMenuRequested, this, &Navigator::showMenu);
    language.bind(this, [this] { retranslate(); });
}

void Navigator::begin(const Session &session)
{
    if (m_inventory) {
        m_inventory->instances().disconnect(this);
        m_inventory->instances().unwatch(this);
    }
    m_session = session;
    m_inventory = session.inventory;
    QList<NavigatorModel::Project> projects;
    for (const ProjectChoice &project : session.projects)
        projects.append({project.id, project.title()});
    m_model->begin(connectionName(), projects, session.project);
    m_tree->expandAll();
    ListResource<ListInstances> &list = m_inventory->instances();
    const auto fill = [this](const Difference &difference) {
        const bool first = m_model->rowCount(m_model->indexOfProject(m_session.project)) == 0;
        m_model->setInstances(m_inventory->instances().rows(), difference);
        if (first)
            m_tree->expandAll();
        setCurrent(m_current);
    };
    connect(&list, &Resource::updated, this, fill);
    if (list.isKnown())
        fill({});
    if (isVisible())
        list.watch(this);
    setCurrent({});
}

QString Navigator::connectionName() const
{
    return m_session.isDemo ? tr("Demo region") : m_session.connection;
}

void Navigator::setCurrent(const QString &instanceId)
{
    m_current = instanceId;
    const QModelIndex shown = m_proxy->mapFromSource(instanceId.isEmpty() ? m_model->indexOfProject(m_session.project)
                                                                          : m_model->indexOfInstance(instanceId));
    // Where the user goes through the tree with the keys, the mark stays with the user.
    if (m_tree->hasFocus() || !shown.isValid())
        return;
    m_tree->setCurrentIndex(shown);
}

void Navigator::choose(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    const QString id = index.data(NavigatorModel::IdRole).toString();
    switch (NavigatorModel::levelOf(index)) {
    case NavigatorModel::Level::Connection: m_tree->setExpanded(index, !m_tree->isExpanded(index)); break;
    case NavigatorModel::Level::Project: Q_EMIT projectChosen(m_proxy->mapToSource(index).row()); break;
    case NavigatorModel::Level::Instance:
        Q_EMIT instanceChosen(id, index.data(NavigatorModel::NameRole).toString());
        break;
    }
}

void Navigator::applyFilter(const QString &text)
{
    if (!text.isEmpty())
        m_filter->setClearButtonEnabled(true); // its icon makes Qt load plugins: not before there is something to clear
    static_cast<NavigatorProxy *>(m_proxy)->setText(text);
    m_tree->expandAll();
    m_noMatch->setVisible(m_proxy->rowCount() == 0 && m_model->rowCount() > 0);
}

void Navigator::showMenu(const QPoint &place)
{
    const QModelIndex index = m_tree->indexAt(place);
    if (index.isValid() && NavigatorModel::levelOf(index) == NavigatorModel::Level::Instance)
        Q_EMIT menuWanted(index.data(NavigatorModel::IdRole).toString(), m_tree->viewport()->mapToGlobal(place));
}

bool Navigator::eventFilter(QObject *watched, QEvent *event)
{
    // The first click has gone there; what lies under the second one may be something else by then.
    if (watched == m_tree->viewport() && event->type() == QEvent::MouseButtonDblClick)
        return true;
    if (watched == m_tree && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key != Qt::Key_Return && key != Qt::Key_Enter)
            return false;
        choose(m_tree->currentIndex());
        return true;
    }
    if (watched != m_filter || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Escape:
        if (m_filter->text().isEmpty())
            break;
        m_filter->clear();
        return true;
    case Qt::Key_Down:
    case Qt::Key_Return:
    case Qt::Key_Enter: {
        const QModelIndexList found = m_proxy->match(m_proxy->index(0, 0), NavigatorModel::LevelRole,
                                                     int(NavigatorModel::Level::Instance), 1,
                                                     Qt::MatchExactly | Qt::MatchRecursive);
        m_tree->setFocus(Qt::ShortcutFocusReason);
        if (!found.isEmpty())
            m_tree->setCurrentIndex(found.first());
        return true;
    }
    default: break;
    }
    return QWidget::eventFilter(watched, event);
}

void Navigator::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_inventory)
        m_inventory->instances().watch(this);
}

void Navigator::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    if (m_inventory && !event->spontaneous())
        m_inventory->instances().unwatch(this);
}

void Navigator::retranslate()
{
    m_filter->setPlaceholderText(tr("Filter"));
    m_filter->setAccessibleName(tr("Filter the navigator"));
    m_filter->setToolTip(tr("By name, state or id; several words must all be found"));
    m_tree->setAccessibleName(tr("Connections, projects and instances"));
    m_noMatch->setText(tr("Nothing here matches."));
    m_model->retranslate(connectionName());
}

} // namespace ddm
