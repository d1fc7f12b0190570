// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLineEdit;
class QToolButton;

namespace ddm {

class Language;

/// A line for a password, hidden until the button beside it is pressed.
class SecretEdit final : public QWidget
{
    Q_OBJECT

public:
    explicit SecretEdit(Language &language, QWidget *parent = nullptr);

    QLineEdit *edit() const { return m_edit; }
    QList<QWidget *> controls() const;

private:
    void retranslate();

    QLineEdit *m_edit;
    QToolButton *m_reveal;
};

} // namespace ddm
