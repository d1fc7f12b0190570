// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/forms/formbrain.h"
#include "ui/forms/formlayout.h"

namespace ddm {

/// How a field of a form stands for a part of its operation: a member, or a pair of functions where it is not as simple.
template<class Operation, class Value>
struct Binding
{
    std::function<Value(const Operation &)> get;
    std::function<void(Operation &, const Value &)> set;

    Binding(std::function<Value(const Operation &)> getter, std::function<void(Operation &, const Value &)> setter)
        : get(std::move(getter))
        , set(std::move(setter))
    {
    }
    Binding(Value Operation::*member)
        : get([member](const Operation &operation) { return operation.*member; })
        , set([member](Operation &operation, const Value &value) { operation.*member = value; })
    {
    }
    /// An optional text that is empty is left out of the request.
    Binding(std::optional<Value> Operation::*member)
        : get([member](const Operation &operation) { return (operation.*member).value_or(Value()); })
        , set([member](Operation &operation, const Value &value) {
            operation.*member = value;
            if constexpr (requires { value.isEmpty(); }) {
                if (value.isEmpty())
                    (operation.*member).reset();
            }
        })
    {
    }
};

/// Makes the rows of a form and binds each to its part of the operation.
template<class Operation>
class OperationForm
{
public:
    /// Both must live longer than the layout's last signal: the brain belongs to whoever owns the layout.
    OperationForm(FormBrain<Operation> &brain, FormLayout &layout)
        : m_brain(&brain)
        , m_layout(&layout)
    {
    }

    QLineEdit *addText(const QString &field, const Words &label, const Binding<Operation, QString> &binding)
    {
        return m_layout->addText(field, label, accessOf(field, binding));
    }
    QLineEdit *addSecret(const QString &field, const Words &label, const Binding<Operation, Secret> &binding)
    {
        return m_layout->addSecret(field, label, [brain = m_brain, field, binding](const QString &text) {
            brain->edit(field, [&](Operation &operation) { binding.set(operation, Secret(text)); });
        });
    }
    QSpinBox *addNumber(const QString &field, const Words &label, const Words &unit,
                        const Binding<Operation, int> &binding)
    {
        return m_layout->addNumber(field, label, unit, accessOf(field, binding));
    }
    QComboBox *addList(const QString &field, const Words &label, const Binding<Operation, QString> &binding)
    {
        return m_layout->addList(field, label, accessOf(field, binding));
    }
    QCheckBox *addTick(const QString &field, const Words &label, const Binding<Operation, bool> &binding)
    {
        return m_layout->addTick(field, label, accessOf(field, binding));
    }

    template<class Value>
    struct Option
    {
        Value value;
        const char *name; ///< Of the widget.
        Words words;
    };
    template<class Value>
    void addOptions(const QString &field, const Words &label, const std::vector<Option<Value>> &options,
                    const Binding<Operation, Value> &binding)
    {
        QList<FormLayout::Option> shown;
        std::vector<Value> values;
        for (const Option<Value> &option : options) {
            shown.append({option.name, option.words});
            values.push_back(option.value);
        }
        const auto access = accessOf(field, binding);
        m_layout->addOptions(field, label, shown,
                             {[access, values] {
                                  const auto found = std::find(values.begin(), values.end(), access.get());
                                  return found == values.end() ? -1 : int(found - values.begin());
                              },
                              [access, values](int index) { access.set(values[size_t(index)]); }});
    }

private:
    template<class Value>
    FormLayout::Access<Value> accessOf(const QString &field, const Binding<Operation, Value> &binding) const
    {
        return {[brain = m_brain, binding] { return binding.get(brain->operation()); },
                [brain = m_brain, field, binding](const Value &value) {
                    brain->edit(field, [&](Operation &operation) { binding.set(operation, value); });
                }};
    }

    FormBrain<Operation> *m_brain;
    FormLayout *m_layout;
};

} // namespace ddm
