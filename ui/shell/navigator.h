// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/session.h"

#include <QPointer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QModelIndex;
class QSortFilterProxyModel;
class QTreeView;

namespace ddm {

class Language;
class NavigatorModel;

/// At the left of the window: connection, projects and instances, with a box that narrows them down. A click or Return goes
/// there.
class Navigator final : public QWidget
{
    Q_OBJECT

public:
    explicit Navigator(Language &language, QWidget *parent = nullptr);

    void begin(const Session &session);
    /// That instance is in front; empty: none is.
    void setCurrent(const QString &instanceId);
    QLineEdit *filter() const { return m_filter; }
    QTreeView *tree() const { return m_tree; }

Q_SIGNALS:
    void instanceChosen(const QString &id, const QString &name);
    /// The project that is open, or another one.
    void projectChosen(int project);
    void menuWanted(const QString &instanceId, const QPoint &place);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void choose(const QModelIndex &index);
    void applyFilter(const QString &text);
    void showMenu(const QPoint &place);
    QString connectionName() const;
    void retranslate();

    Session m_session;
    QPointer<Inventory> m_inventory;
    NavigatorModel *m_model;
    QSortFilterProxyModel *m_proxy;
    QLineEdit *m_filter;
    QTreeView *m_tree;
    QLabel *m_noMatch;
    QString m_current;
};

} // namespace ddm
