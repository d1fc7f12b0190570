// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/formlayout.h"

#include "ui/forms/fieldmessage.h"
#include "ui/forms/refusedfields.h"
#include "ui/forms/secretedit.h"
#include "ui/language/language.h"
#include "ui/theme/colours.h"

#include <QAccessible>
#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>
#include <QSignalBlocker>
#include <QSpinBox>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace ddm {

namespace {

void describe(QWidget *control, const QString &text)
{
    if (control->accessibleDescription() == text)
        return;
    control->setAccessibleDescription(text);
    if (!QAccessible::isActive())
        return;
    QAccessibleEvent event(control, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
}

} // namespace

FormLayout::FormLayout(AnyFormBrain &brain, Language &language, QWidget *parent)
    : QWidget(parent)
    , m_brain(brain)
    , m_language(language)
    , m_layout(new QFormLayout(this))
    , m_rest(new FieldMessage("problemOfForm"))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setHorizontalSpacing(Space::Medium);
    m_layout->setVerticalSpacing(Space::Small);
    m_layout->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    m_layout->setLabelAlignment(Qt::AlignLeading);
    m_layout->addRow(m_rest);
    connect(&m_brain, &AnyFormBrain::changed, this, &FormLayout::showStates);
    connect(&m_brain, &AnyFormBrain::replaced, this, &FormLayout::showValues);
    m_language.bind(this, [this] { showStates(); });
}

FormLayout::Row &FormLayout::addRow(const QString &field, const Words &label, QWidget *editor,
                                    const QList<QWidget *> &controls)
{
    m_rows.push_back(std::make_unique<Row>());
    Row &row = *m_rows.back();
    row.field = field;
    row.label = label;
    row.editor = editor;
    row.message = new FieldMessage("problem");
    row.controls = controls;
    m_controls += controls;
    return row;
}

FormLayout::Row &FormLayout::addLabelled(const QString &field, const Words &label, QWidget *editor, QWidget *focus,
                                         const QList<QWidget *> &controls)
{
    Row &row = addRow(field, label, editor, controls);
    auto *caption = new QLabel;
    caption->setTextFormat(Qt::PlainText);
    caption->setBuddy(focus);
    // The message and its field are one thing: closer to each other than rows are.
    auto *column = new QVBoxLayout;
    column->setSpacing(Space::Tiny);
    column->addWidget(editor);
    column->addWidget(row.message);
    m_layout->insertRow(m_layout->rowCount() - 1, caption, column);
    // The caption stays in the line of the editor while the column grows.
    caption->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    const int above = editor->sizeHint().height() - caption->fontMetrics().height();
    caption->setContentsMargins(0, std::max(0, above / 2), 0, 0);
    m_language.bind(caption, [caption, focus, label] {
        caption->setText(label());
        focus->setAccessibleName(label());
    });
    return row;
}

void FormLayout::bindShow(Row &row, const std::function<void()> &show)
{
    row.show = show;
    show();
    m_brain.addField(row.field);
}

QLineEdit *FormLayout::addText(const QString &field, const Words &label, const Access<QString> &access)
{
    auto *edit = new QLineEdit;
    Row &row = addLabelled(field, label, edit, edit, {edit});
    connect(edit, &QLineEdit::textChanged, this, [access](const QString &text) { access.set(text.trimmed()); });
    bindShow(row, [edit, access] {
        const QSignalBlocker quiet(edit);
        edit->setText(access.get());
    });
    return edit;
}

QLineEdit *FormLayout::addSecret(const QString &field, const Words &label,
                                 const std::function<void(const QString &)> &set)
{
    auto *secret = new SecretEdit(m_language);
    QLineEdit *edit = secret->edit();
    Row &row = addLabelled(field, label, secret, edit, secret->controls());
    connect(edit, &QLineEdit::textChanged, this, set);
    bindShow(row, [edit] {
        const QSignalBlocker quiet(edit);
        edit->clear();
    });
    return edit;
}

QSpinBox *FormLayout::addNumber(const QString &field, const Words &label, const Words &unit, const Access<int> &access)
{
    auto *spin = new QSpinBox;
    spin->setRange(std::numeric_limits<int>::min(), std::numeric_limits<int>::max());
    spin->setGroupSeparatorShown(true);
    spin->setMinimumWidth(spin->fontMetrics().averageCharWidth() * 20);
    spin->setMaximumWidth(spin->minimumWidth());
    Row &row = addLabelled(field, label, spin, spin, {spin});
    m_language.bind(spin, [spin, unit] { spin->setSuffix(u' ' + unit()); });
    connect(spin, &QSpinBox::valueChanged, this, access.set);
    bindShow(row, [spin, access] {
        const QSignalBlocker quiet(spin);
        spin->setValue(access.get());
    });
    return spin;
}

QComboBox *FormLayout::addList(const QString &field, const Words &label, const Access<QString> &access)
{
    auto *choice = new ChoiceEdit(m_language);
    Row &row = addLabelled(field, label, choice, choice->list(), choice->controls());
    row.choice = choice;
    connect(choice, &ChoiceEdit::chosen, this, access.set);
    connect(choice, &ChoiceEdit::retryWanted, this, [this, field] {
        setLoading(field);
        Q_EMIT retryWanted(field);
    });
    bindShow(row, [choice, access] { choice->setCurrent(access.get()); });
    row.wanted = access.get;
    return choice->list();
}

void FormLayout::setLoading(const QString &field)
{
    Row &row = choiceRow(field);
    row.failure.reset();
    row.choice->setLoading();
    showStates();
}

void FormLayout::setChoices(const QString &field, const QList<Choice> &choices)
{
    Row &row = choiceRow(field);
    row.failure.reset();
    row.choice->setChoices(choices, row.wanted());
    showStates();
}

void FormLayout::setFailed(const QString &field, const ApiError &error)
{
    Row &row = choiceRow(field);
    row.failure = error;
    row.choice->setFailed();
    showStates();
}

FormLayout::Row &FormLayout::choiceRow(const QString &field)
{
    Row *row = find(field);
    Q_ASSERT(row && row->choice);
    return *row;
}

void FormLayout::addOptions(const QString &field, const Words &label, const QList<Option> &options,
                            const Access<int> &access)
{
    auto *column = new QWidget;
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Space::Small);
    auto *group = new QButtonGroup(column);
    QList<QWidget *> buttons;
    for (qsizetype i = 0; i < options.size(); ++i) {
        auto *button = new QRadioButton;
        button->setObjectName(QLatin1StringView(options[i].name));
        group->addButton(button, int(i));
        layout->addWidget(button);
        buttons.append(button);
        m_language.bind(button, [button, words = options[i].words] { button->setText(words()); });
    }
    Row &row = addRow(field, label, column, buttons);
    layout->addWidget(row.message);
    m_layout->insertRow(m_layout->rowCount() - 1, column);
    m_language.bind(column, [column, label] { column->setAccessibleName(label()); });
    connect(group, &QButtonGroup::idToggled, this, [access](int id, bool on) {
        if (on)
            access.set(id);
    });
    bindShow(row, [group, access] {
        const QSignalBlocker quiet(group);
        if (QAbstractButton *button = group->button(access.get()))
            button->setChecked(true);
    });
}

QCheckBox *FormLayout::addTick(const QString &field, const Words &label, const Access<bool> &access)
{
    auto *tick = new QCheckBox;
    auto *column = new QVBoxLayout;
    column->setSpacing(Space::Tiny);
    Row &row = addRow(field, label, tick, {tick});
    column->addWidget(tick);
    column->addWidget(row.message);
    m_layout->insertRow(m_layout->rowCount() - 1, column);
    m_language.bind(tick, [tick, label] { tick->setText(label()); });
    connect(tick, &QCheckBox::toggled, this, access.set);
    bindShow(row, [tick, access] {
        const QSignalBlocker quiet(tick);
        tick->setChecked(access.get());
    });
    return tick;
}

void FormLayout::setInputEnabled(bool enabled)
{
    for (const auto &row : m_rows)
        row->editor->setEnabled(enabled);
}

bool FormLayout::focusFirstWrong()
{
    const Row *row = find(m_brain.firstWrong());
    if (!row)
        return false;
    row->controls.first()->setFocus(Qt::OtherFocusReason);
    return true;
}

QString FormLayout::labelAround(const QString &wireField) const
{
    const QString field = fieldAround(wireField, m_brain.fields());
    const auto found = std::find_if(m_rows.begin(), m_rows.end(),
                                    [&field](const auto &row) { return row->field == field; });
    return found == m_rows.end() ? QString() : (*found)->label();
}

void FormLayout::showValues()
{
    for (const auto &row : m_rows)
        row->show();
}

void FormLayout::showStates()
{
    for (const auto &row : m_rows) {
        row->message->show(row->failure ? FieldState{FieldVerdict::Refused, {}, row->failure}
                                        : m_brain.stateOf(row->field));
        for (QWidget *control : std::as_const(row->controls))
            describe(control, row->message->text());
    }
    // What was refused without a field is told by whoever sent it.
    const FieldState rest = m_brain.stateOfRest();
    m_rest->show(rest.refusal ? FieldState() : rest);
}

FormLayout::Row *FormLayout::find(const QString &field)
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(),
                                    [&field](const auto &row) { return row->field == field; });
    return found == m_rows.end() ? nullptr : found->get();
}

} // namespace ddm
