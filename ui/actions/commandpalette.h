// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/actions/palettemodel.h"

#include <QFrame>
#include <QPointer>

class QKeyEvent;
class QLabel;
class QLineEdit;
class QListView;

namespace ddm {

class ActionCatalog;
class Language;

/// Every action of the catalogue, as it can be chosen now.
std::vector<PaletteItem> paletteItems(const ActionCatalog &catalog);

/// A box to find anything with, over the top of the window. It is a child of the window and not a window of its own: some
/// platforms place those where they like. The box keeps the focus, the list follows its keys.
/// It is made when it is first wanted, and kept: it knows what was chosen last.
class CommandPalette final : public QFrame
{
    Q_OBJECT

public:
    static constexpr int MostRows = 12;

    CommandPalette(QWidget *window, Language &language);

    /// Shows it with nothing typed.
    void open(std::vector<PaletteItem> items);
    /// Other items for a palette that is open: what was typed stays, and what is current where it is still there.
    void setItems(std::vector<PaletteItem> items);
    bool isOpen() const { return m_isOpen; }
    /// Closes it, and gives the focus back.
    void dismiss();

    /// What was chosen last, newest first, by id; to be kept between two starts.
    QStringList recent() const { return m_model->recent(); }
    void setRecent(const QStringList &ids) { m_model->setRecent(ids); }

Q_SIGNALS:
    /// The language changed while it is open: setItems() is to bring the texts in the other one.
    void itemsWanted();
    void closed();
    /// recent() is another list now.
    void recentChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    enum class Focus : quint8 { GiveBack, LeaveAlone };

    void build();
    void retranslate();
    void close(Focus focus);
    bool isOurKey(const QKeyEvent &event) const;
    bool searchEvent(QEvent *event);
    void pressed(const QKeyEvent &event);
    void setCurrent(int row);
    void search();
    void showRows(int current);
    void choose(int row);
    void tell();
    void applyColours();
    void place();

    Language &m_language;
    PaletteModel *m_model;
    QLineEdit *m_search;
    QListView *m_list;
    QLabel *m_message;
    QLabel *m_hint;
    QPointer<QWidget> m_before;
    bool m_isOpen = false;
    bool m_isRefused = false; ///< The row was chosen although it cannot be.
};

} // namespace ddm
