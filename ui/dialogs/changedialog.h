// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/problem.h"
#include "core/operations/impact.h"
#include "core/operations/operationtracker.h"

#include <QDialog>

class QDialogButtonBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QMessageBox;
class QPushButton;

namespace ddm {

class Language;

/// A change about to be made: what is wanted, what it does and what stops by it, and the user's yes. It stays open until the
/// service has accepted the change; a refusal is shown at the field it speaks of, and nothing that was typed is lost.
class ChangeDialog : public QDialog
{
    Q_OBJECT

public:
    struct Parts
    {
        Language &language;
        OperationTracker &tracker;
        Client &client;
        QString instanceId;
        QString instanceName;
    };

    ChangeDialog(const Parts &parts, QWidget *parent);

    QPushButton *submitButton() const { return m_submit; }
    QLineEdit *nameToType() const { return m_name; }

protected:
    /// To be called once by the constructor, when everything is made.
    void begin();
    /// What was typed has changed.
    void update();

    virtual QString titleText() const = 0;
    virtual QString submitText() const = 0;
    virtual Impact impact() const = 0;
    virtual Problems problems() const { return {}; }
    /// Hands the operation to the tracker and returns the id of its entry.
    virtual QString submit() = 0;
    virtual void retranslate() { }
    /// Where the words about a field of the request belong; nullptr: below the form.
    virtual QLabel *problemLabelOf(const QString &field) const;
    /// The widgets that take input.
    virtual void setInputEnabled(bool enabled) = 0;

    const Parts &parts() const { return m_parts; }
    QFormLayout *form() const { return m_form; }
    QLabel *makeProblemLabel();
    Surroundings surroundings() const;

private:
    void showImpact();
    void showProblems();
    bool isConfirmed() const;
    void onSubmit();
    void askSeparately(const ConsequencePoint &point);
    void send();
    void onEntry(const QString &id);
    void showRefusal(const ChangeEntry &entry);
    void setSending(bool sending);
    void say(const QString &text);
    void translate();

    Parts m_parts;
    QFormLayout *m_form;
    QLabel *m_impact;
    QLabel *m_warnings;
    QLabel *m_nameLabel;
    QLineEdit *m_name;
    QLabel *m_message;
    QDialogButtonBox *m_buttons;
    QPushButton *m_submit;
    QPushButton *m_whenFree;
    QMessageBox *m_separately = nullptr;
    QString m_entry;
};

} // namespace ddm
