// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/forms/anyformbrain.h"
#include "ui/forms/choiceedit.h"

#include <QWidget>

#include <functional>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace ddm {

class FieldMessage;
class Language;

/// Words that are made when they are shown, in the language of that moment.
using Words = std::function<QString()>;

/// The widgets of a form: a row for each field, with what is wrong with it beneath. It knows no operation; operationform.h binds its
/// rows to one.
class FormLayout final : public QWidget
{
    Q_OBJECT

public:
    /// How a row reads and writes its value. set() is called for what the user does only.
    template<class Value>
    struct Access
    {
        std::function<Value()> get;
        std::function<void(const Value &)> set;
    };
    /// One of a few possibilities, each with a button of its own.
    struct Option
    {
        const char *name; ///< Of the widget.
        Words words;
    };
    using Choice = ChoiceEdit::Choice;

    FormLayout(AnyFormBrain &brain, Language &language, QWidget *parent = nullptr);

    QLineEdit *addText(const QString &field, const Words &label, const Access<QString> &access);
    /// A password: hidden, with a button that shows it. It is never read back.
    QLineEdit *addSecret(const QString &field, const Words &label, const std::function<void(const QString &)> &set);
    /// \a unit stands behind the number. Which numbers are possible is for check() to say.
    QSpinBox *addNumber(const QString &field, const Words &label, const Words &unit, const Access<int> &access);
    /// A list whose choices come later (setChoices()); until then it says that they are being read. Where they cannot be
    /// had (setFailed()), the user may ask for them again (retryWanted()).
    QComboBox *addList(const QString &field, const Words &label, const Access<QString> &access);
    void setLoading(const QString &field);
    void setChoices(const QString &field, const QList<Choice> &choices);
    void setFailed(const QString &field, const ApiError &error);
    /// \a access is about the index of the option. \a label is the group's name for those who cannot see it.
    void addOptions(const QString &field, const Words &label, const QList<Option> &options, const Access<int> &access);
    QCheckBox *addTick(const QString &field, const Words &label, const Access<bool> &access);

    /// What takes input, in the order of the form.
    const QList<QWidget *> &controls() const { return m_controls; }
    void setInputEnabled(bool enabled);
    /// Moves the keyboard to the first field that is wrong. False if there is none.
    bool focusFirstWrong();
    /// What the field is called in which a wire field of the request is to be seen; empty if the form has none.
    QString labelAround(const QString &wireField) const;

Q_SIGNALS:
    void retryWanted(const QString &field);

private:
    struct Row
    {
        QString field;
        Words label;
        QWidget *editor = nullptr;
        FieldMessage *message = nullptr;
        QList<QWidget *> controls;
        std::function<void()> show; ///< Puts the operation's value into the widget.
        ChoiceEdit *choice = nullptr;
        std::function<QString()> wanted; ///< The id that the operation has.
        std::optional<ApiError> failure; ///< Why its choices could not be read.
    };

    Row &addRow(const QString &field, const Words &label, QWidget *editor, const QList<QWidget *> &controls);
    Row &addLabelled(const QString &field, const Words &label, QWidget *editor, QWidget *focus,
                     const QList<QWidget *> &controls);
    void bindShow(Row &row, const std::function<void()> &show);
    void showValues();
    void showStates();
    Row &choiceRow(const QString &field);
    Row *find(const QString &field);

    AnyFormBrain &m_brain;
    Language &m_language;
    QFormLayout *m_layout;
    FieldMessage *m_rest;
    std::vector<std::unique_ptr<Row>> m_rows;
    QList<QWidget *> m_controls;
};

} // namespace ddm
