// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/texts/errorwords.h"
#include "ui/theme/icons.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QToolButton;

namespace ddm {

class Language;

/// What stands where there is nothing else to show.
struct Message
{
    Icon icon = Icon::Empty;
    QString title;
    QString text;
    QString remedy;
    QString requestId;
    QString action;   ///< Text of the button; none where it is empty.
    QString copyText; ///< What "Copy details" copies; no button where it is empty.
};

/// A message in the middle of a page: what, why, what to do next.
class MessagePanel : public QWidget
{
    Q_OBJECT

public:
    explicit MessagePanel(Language &language, QWidget *parent = nullptr);

    void show(const Message &message);
    QString title() const;
    QString text() const;

Q_SIGNALS:
    void actionTriggered();

protected:
    void changeEvent(QEvent *event) override;

private:
    void makeCopyId();
    void applyColours();

    Language &m_language;
    Message m_message;
    QLabel *m_icon;
    QLabel *m_title;
    QLabel *m_text;
    QLabel *m_remedy;
    QLabel *m_requestId;
    QHBoxLayout *m_idLine;
    QToolButton *m_copyId = nullptr;
    QPushButton *m_action;
    QPushButton *m_copy;
};

} // namespace ddm
