// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <functional>

class QLabel;
class QToolButton;

namespace ddm {

class Language;

/// One line that says what became of something, beside what it is about, until the user closes it.
class Notice final : public QWidget
{
    Q_OBJECT

public:
    enum class Kind : quint8 { Done, Failed };

    explicit Notice(Language &language, QWidget *parent = nullptr);

    /// \a words is called now and after each change of the language.
    void say(Kind kind, std::function<QString()> words);
    QString text() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void applyColours();

    Kind m_kind = Kind::Done;
    std::function<QString()> m_words;
    QLabel *m_icon;
    QLabel *m_text;
    QToolButton *m_close;
};

} // namespace ddm
