// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QComboBox;
class QToolButton;

namespace ddm {

class Language;

/// One of many, as the service lists them. The list comes later: until then it says so, and where it could not be read, a
/// button beside it asks for it again.
class ChoiceEdit final : public QWidget
{
    Q_OBJECT

public:
    struct Choice
    {
        QString id;
        QString text;
    };

    explicit ChoiceEdit(Language &language, QWidget *parent = nullptr);

    QComboBox *list() const { return m_list; }
    QList<QWidget *> controls() const;
    QString current() const;
    /// Selects a choice without chosen(). One that is not in the list leaves it without a choice.
    void setCurrent(const QString &id);

    void setLoading();
    void setChoices(const QList<Choice> &choices, const QString &current);
    void setFailed();

Q_SIGNALS:
    /// By the user.
    void chosen(const QString &id);
    void retryWanted();

private:
    enum class State : quint8 { Loading, Ready, Failed };
    void setState(State state);
    void retranslate();

    QComboBox *m_list;
    QToolButton *m_retry;
    State m_state = State::Loading;
};

} // namespace ddm
