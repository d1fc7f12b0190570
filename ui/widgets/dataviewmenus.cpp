// SPDX-License-Identifier: GPL-3.0-or-later
// What DataView makes when it is wanted: its menus, the pane of details and the line that says what became of an export.
#include "core/settings/settings.h"
#include "ui/models/tablemodel.h"
#include "ui/settings/settingskeys.h"
#include "ui/widgets/dataview.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/rowdetails.h"
#include "ui/widgets/rowsexport.h"
#include "ui/widgets/tablecolumns.h"

#include <QBoxLayout>
#include <QContextMenuEvent>
#include <QMenu>
#include <QSignalBlocker>
#include <QSplitter>
#include <QTableView>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace ddm {

namespace {
constexpr int NarrowestDetails = 120;
constexpr int WidestDetails = 2'000;
} // namespace

QJsonObject DataView::saveState() const
{
    QJsonObject state = m_columns->saveState();
    state.insert(u"details"_s, areDetailsShown());
    state.insert(u"detailsWidth"_s, m_detailsWidth);
    return state;
}

void DataView::restoreState(const QJsonObject &state)
{
    const QSignalBlocker blocker(this); // nobody has changed anything
    m_columns->restoreState(state);
    m_detailsWidth = qBound(NarrowestDetails, state[u"detailsWidth"_s].toInt(m_detailsWidth), WidestDetails);
    showDetails(state[u"details"_s].toBool());
}

void DataView::keepIn(const Settings &settings, const QString &name)
{
    Settings own = settings.scoped(u"table/"_s + name);
    if (const QJsonObject state = own.get(SettingsKeys::TableColumns); !state.isEmpty())
        restoreState(state);
    connect(this, &DataView::stateChanged, this,
            [this, own]() mutable { own.set(SettingsKeys::TableColumns, saveState()); });
}

void DataView::addToMenu(QMenu *menu)
{
    m_export->fill(menu);
    menu->addSeparator();
    fillColumnMenu(menu->addMenu(tr("Columns")), m_table->currentIndex().column());
}

void DataView::fillColumnMenu(QMenu *menu, int column)
{
    m_columns->fill(menu, column);
    menu->addSeparator();
    QAction *details = menu->addAction(tr("Details of the chosen row"));
    details->setCheckable(true);
    details->setChecked(areDetailsShown());
    connect(details, &QAction::toggled, this, &DataView::showDetails);
}

void DataView::showMenu(const QContextMenuEvent &event)
{
    auto *menu = new QMenu(m_table);
    menu->setObjectName(u"tableMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    Q_EMIT menuWanted(menu);
    if (!menu->isEmpty())
        menu->addSeparator();
    addToMenu(menu);
    const QRect current = m_table->visualRect(m_table->currentIndex());
    const bool byKey = event.reason() == QContextMenuEvent::Keyboard;
    menu->popup(byKey ? m_table->viewport()->mapToGlobal(current.bottomLeft()) : event.globalPos());
}

void DataView::showColumnMenu()
{
    auto *menu = new QMenu(m_columnsButton);
    menu->setObjectName(u"columnMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillColumnMenu(menu, -1);
    menu->popup(m_columnsButton->mapToGlobal(QPoint(0, m_columnsButton->height())));
}

bool DataView::areDetailsShown() const
{
    return m_details && !m_details->isHidden();
}

void DataView::showDetails(bool shown)
{
    if (shown == areDetailsShown())
        return;
    const bool hadFocus = m_table->hasFocus();
    if (!m_splitter) {
        m_splitter = new QSplitter(Qt::Horizontal);
        m_splitter->setChildrenCollapsible(false);
        delete layout()->replaceWidget(m_table, m_splitter); // the item, not the table
        m_splitter->addWidget(m_table);
        m_splitter->setStretchFactor(0, 1);
        connect(m_splitter, &QSplitter::splitterMoved, this, [this] {
            m_detailsWidth = m_details->width();
            Q_EMIT stateChanged();
        });
    }
    if (shown) {
        m_details = new RowDetails(m_table, m_model, m_language);
        m_splitter->addWidget(m_details);
        m_splitter->setSizes({qMax(width() - m_detailsWidth, m_detailsWidth), m_detailsWidth});
    } else {
        delete std::exchange(m_details, nullptr);
    }
    if (hadFocus)
        m_table->setFocus();
    Q_EMIT stateChanged();
}

void DataView::say(bool failed, std::function<QString()> words)
{
    if (!m_notice) {
        m_notice = new Notice(m_language);
        static_cast<QBoxLayout *>(layout())->insertWidget(1, m_notice);
    }
    m_notice->say(failed ? Notice::Kind::Failed : Notice::Kind::Done, std::move(words));
}

} // namespace ddm
