// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QKeySequence>
#include <QPointer>

#include <vector>

class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QTreeWidget;
class QTreeWidgetItem;

namespace ddm {

class ActionCatalog;
class Language;

/// A heading of the list: a group of the catalogue, or keys that belong to no action ("Enter opens the instance").
struct KeyGroup
{
    struct Key
    {
        QString (*text)();
        QList<QKeySequence> keys;
    };

    QString (*title)();
    const char *group = ""; ///< Of the catalogue; empty for none.
    std::vector<Key> builtIn = {};
};

/// Every key there is, under headings, with a box to search them. To be shown with open().
class KeysList final : public QDialog
{
    Q_OBJECT

public:
    /// Actions of a group that is not among these stand under a heading of their own at the end.
    KeysList(const ActionCatalog &catalog, std::vector<KeyGroup> groups, Language &language, QWidget *parent);

private:
    void retranslate();
    void fill();
    void addGroup(const QString &title, const std::vector<std::pair<QString, QList<QKeySequence>>> &keys);
    void search();
    bool matches(const QTreeWidgetItem &row) const;

    QPointer<const ActionCatalog> m_catalog;
    std::vector<KeyGroup> m_groups;
    QLineEdit *m_search;
    QTreeWidget *m_keys;
    QLabel *m_nothing;
    QDialogButtonBox *m_buttons;
};

} // namespace ddm
