// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/apierror.h"
#include "core/api/problem.h"
#include "core/api/wirerequest.h"
#include "core/net/requestdraft.h"
#include "core/operations/impact.h"

#include <QObject>
#include <QSet>

namespace ddm {

class Client;
class FormMemory;

/// How a field of a form stands.
enum class FieldVerdict : quint8 {
    Fine,
    NotYet,   ///< Nothing was entered so far: it hinders the request, but nobody is told off.
    Doubtful, ///< The service may refuse it: a warning.
    Wrong,    ///< check() refuses it.
    Refused,  ///< The service has refused it, and it has not been changed since.
};

struct FieldState
{
    FieldVerdict verdict = FieldVerdict::Fine;
    std::optional<Problem> problem;  ///< Of NotYet, Doubtful and Wrong.
    std::optional<ApiError> refusal; ///< Of Refused.
};

/// What a form knows, without its widgets: the request as it would be sent now, what is wrong with it, what it does. Fields
/// are named as they are on the wire, like Problem::field. The one rule book is check() of the operation.
class AnyFormBrain : public QObject
{
    Q_OBJECT

public:
    explicit AnyFormBrain(QObject *parent = nullptr);

    /// A field that the form shows. Problems elsewhere are those of the form as a whole.
    void addField(const QString &field);
    const QStringList &fields() const { return m_fields; }

    virtual const OperationInfo &info() const = 0;
    virtual Impact impact() const = 0;
    /// What would be sent; nothing is.
    virtual RequestDraft draft(const Client &client) const = 0;

    void setKnown(const Known &known);
    const Known &known() const { return m_known; }
    void setSurroundings(const Surroundings &surroundings);
    const Surroundings &surroundings() const { return m_surroundings; }

    const Problems &problems() const { return m_problems; }
    FieldState stateOf(const QString &field) const;
    /// The same of what no field of the form stands for.
    FieldState stateOfRest() const;
    /// What the request cannot be sent for; nothing where it can. A request for what is there already needs not be sent.
    std::optional<Problem> hindrance() const;
    bool maySubmit() const { return !hindrance(); }
    /// The first field that is wrong or was refused; empty if there is none.
    QString firstWrong() const;

    /// The user wanted to send it: from now on every field says what is wrong with it.
    void touchAll();
    /// What the service said. It stays at its field until that is changed; where no field can be told, until any is.
    void refuse(const ApiError &refusal);
    const std::optional<ApiError> &refusal() const { return m_refusal; }
    /// The field at which the refusal is shown; empty if none.
    QString refusedField() const { return m_refusedFields.value(0); }
    /// It was refused at least once since it was opened, or before.
    bool wasRefused() const { return m_wasRefused; }

    /// Keeps the input, without secrets; takes it up again (false if there is none); drops it.
    virtual void keepIn(FormMemory &memory, const QString &subject) const = 0;
    virtual bool takeFrom(const FormMemory &memory, const QString &subject) = 0;
    virtual void dropFrom(FormMemory &memory, const QString &subject) const = 0;

Q_SIGNALS:
    /// Anything of the above.
    void changed();
    /// The operation was replaced as a whole: widgets are to show it.
    void replaced();

protected:
    virtual Problems check() const = 0;
    virtual WireRequest request() const = 0;

    void onEdited(const QString &field);
    void refresh();
    /// The last refusal, also when it is not shown any more.
    const ApiError &lastRefusal() const { return m_lastRefusal; }

private:
    FieldState stateOf(const Problems &problems, bool quiet) const;
    FieldState refusedState() const;
    bool isQuiet(const QString &field) const;
    QSet<QString> emptyFields() const;

    QStringList m_fields;
    Known m_known;
    Surroundings m_surroundings;
    Problems m_problems;
    QSet<QString> m_touched;
    QSet<QString> m_empty;
    bool m_allTouched = false;
    bool m_wasRefused = false;
    std::optional<ApiError> m_refusal;
    ApiError m_lastRefusal;
    QStringList m_refusedFields;
};

} // namespace ddm
