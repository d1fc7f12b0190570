// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/keyslist.h"

#include "ui/actions/actioncatalog.h"
#include "ui/language/language.h"
#include "ui/theme/colours.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ddm {

namespace {

using NamedKeys = std::vector<std::pair<QString, QList<QKeySequence>>>;

NamedKeys keysOf(const ActionCatalog &catalog, const QList<QAction *> &actions)
{
    NamedKeys keys;
    for (const QAction *action : actions) {
        const ActionSpec &spec = catalog.specOf(action);
        if (!spec.keys.isEmpty())
            keys.emplace_back(ActionCatalog::plainText(spec.text()),
                              spec.keys); // the action may hear of the language later
    }
    return keys;
}

} // namespace

KeysList::KeysList(const ActionCatalog &catalog, std::vector<KeyGroup> groups, Language &language, QWidget *parent)
    : QDialog(parent)
    , m_catalog(&catalog)
    , m_groups(std::move(groups))
    , m_search(new QLineEdit)
    , m_keys(new QTreeWidget)
    , m_nothing(new QLabel)
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Close))
{
    setObjectName(u"keysList"_s);
    m_search->setObjectName(u"keysSearch"_s);
    m_keys->setObjectName(u"keysTable"_s);
    m_keys->setColumnCount(2);
    m_keys->setRootIsDecorated(false);
    m_keys->setItemsExpandable(false);
    m_keys->setIndentation(Space::Medium);
    m_keys->setUniformRowHeights(true); // that of the first heading
    m_keys->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_keys->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_keys->header()->setStretchLastSection(false);
    m_nothing->setTextFormat(Qt::PlainText);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setWordWrap(true);
    m_nothing->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Space::Medium, Space::Medium, Space::Medium, Space::Medium);
    layout->setSpacing(Space::Small);
    layout->addWidget(m_search);
    layout->addWidget(m_keys, 1);
    layout->addWidget(m_nothing, 1);
    layout->addWidget(m_buttons);
    // Return in the box is a search, not the end of it.
    m_buttons->button(QDialogButtonBox::Close)->setAutoDefault(false);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_search, &QLineEdit::textChanged, this, &KeysList::search);
    language.bind(this, [this] { retranslate(); });
    resize(520, 560);
    m_search->setFocus();
}

void KeysList::retranslate()
{
    setWindowTitle(tr("Keys"));
    m_search->setPlaceholderText(tr("Search by name or key"));
    m_search->setAccessibleName(tr("Search by name or key"));
    m_keys->setAccessibleName(tr("Keys"));
    m_keys->setHeaderLabels({tr("What it does"), tr("Key")});
    m_buttons->button(QDialogButtonBox::Close)->setText(tr("Close"));
    fill();
}

void KeysList::fill()
{
    m_keys->clear();
    QList<QAction *> rest = m_catalog ? m_catalog->all() : QList<QAction *>();
    for (const KeyGroup &group : m_groups) {
        NamedKeys keys;
        if (m_catalog && *group.group) {
            const auto actions = m_catalog->ofGroup(QLatin1StringView(group.group));
            keys = keysOf(*m_catalog, actions);
            rest.removeIf([&actions](QAction *action) { return actions.contains(action); });
        }
        for (const KeyGroup::Key &key : group.builtIn)
            keys.emplace_back(key.text(), key.keys);
        addGroup(group.title(), keys);
    }
    if (m_catalog)
        addGroup(tr("Other"), keysOf(*m_catalog, rest));
    search();
}

void KeysList::addGroup(const QString &title, const NamedKeys &keys)
{
    if (keys.empty())
        return;
    auto *heading = new QTreeWidgetItem(m_keys, {title});
    heading->setFlags(Qt::ItemIsEnabled);
    heading->setFirstColumnSpanned(true);
    heading->setExpanded(true);
    QFont font = m_keys->font();
    font.setBold(true);
    heading->setFont(0, font);
    heading->setSizeHint(0, {0, m_keys->fontMetrics().height() + Space::Small});
    for (const auto &[name, sequences] : keys)
        new QTreeWidgetItem(heading, {name, ActionCatalog::keysText(sequences)});
}

bool KeysList::matches(const QTreeWidgetItem &row) const
{
    const QString wanted = m_search->text().trimmed();
    return row.text(0).contains(wanted, Qt::CaseInsensitive) || row.text(1).contains(wanted, Qt::CaseInsensitive);
}

void KeysList::search()
{
    bool any = false;
    for (int group = 0; group < m_keys->topLevelItemCount(); ++group) {
        QTreeWidgetItem *heading = m_keys->topLevelItem(group);
        bool anyHere = false;
        for (int i = 0; i < heading->childCount(); ++i) {
            const bool matching = matches(*heading->child(i));
            heading->child(i)->setHidden(!matching);
            anyHere |= matching;
        }
        heading->setHidden(!anyHere);
        any |= anyHere;
    }
    m_nothing->setText(tr("No key matches “%1”.").arg(m_search->text().trimmed()));
    m_keys->setVisible(any);
    m_nothing->setVisible(!any);
}

} // namespace ddm
