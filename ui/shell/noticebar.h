// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolBar>

#include <functional>

class QLabel;
class QMainWindow;
class QToolButton;

namespace ddm {

class Language;

/// A line across the window, below its tool bar, for what concerns the program and not what is on screen. It stays until
/// the user closes it, and is in nobody's way. A tool bar, since those can be added to a window without moving anything.
class NoticeBar final : public QToolBar
{
    Q_OBJECT

public:
    NoticeBar(QMainWindow &window, Language &language);

    /// Adds a text, made again in another language; one at a time is shown, the next when it is closed.
    void add(std::function<QString()> text);
    QString text() const;

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void closeFirst();
    void retranslate();
    void applyColours();
    void fit();

    QList<std::function<QString()>> m_texts;
    QWidget *m_content;
    QLabel *m_icon;
    QLabel *m_label;
    QToolButton *m_close;
};

} // namespace ddm
