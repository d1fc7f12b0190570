// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;

namespace ddm {

class InstanceView;

/// A window with one instance in it, beside the window that it was taken out of.
class DetachedWindow final : public QWidget
{
    Q_OBJECT

public:
    explicit DetachedWindow(InstanceView *view);

    /// nullptr once it was taken out.
    InstanceView *view() const { return m_view; }
    /// Gives the view away; the window is to be closed then.
    InstanceView *takeView();
    /// Below the view, for a while.
    void say(const QString &text);
    /// What its title says besides the name.
    void setNote(const QString &note);
    QString said() const;
    void showLooks();

Q_SIGNALS:
    /// The user closes it; the view is still in it.
    void closing();
    void seenChanged();
    void activated();

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    InstanceView *m_view;
    QLabel *m_said;
    QString m_note;
};

} // namespace ddm
