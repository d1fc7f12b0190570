// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/operations/operationtracker.h"
#include "ui/forms/formlayout.h"
#include "ui/forms/formmemory.h"
#include "ui/theme/stateglyph.h"

#include <QDialog>
#include <QPointer>

class QDialogButtonBox;
class QMessageBox;
class QPushButton;
class QVBoxLayout;

namespace ddm {

class Language;
class RequestPreview;

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
        FormMemory &memory;
        Client &client;
        QString instanceId;
        QString instanceName;
    };

    ~ChangeDialog() override;

    QPushButton *submitButton() const { return m_submit; }
    QLineEdit *nameToType() const { return m_name; }

    void done(int result) override;

protected:
    ChangeDialog(const Parts &parts, std::unique_ptr<AnyFormBrain> brain, QWidget *parent);

    /// To be called once by the constructor, when everything is made.
    void begin();

    virtual QString titleText() const = 0;
    virtual QString submitText() const = 0;
    /// Hands the operation to the tracker and returns the id of its entry.
    virtual QString submit() = 0;

    const Parts &parts() const { return m_parts; }
    AnyFormBrain &anyBrain() const { return *m_brain; }
    FormLayout &layoutOfForm() const { return *m_form; }
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void makeConfirmation(QVBoxLayout &layout);
    void makeMessage(QVBoxLayout &layout);
    void makeButtons(QVBoxLayout &layout);
    void orderTabs();
    void update();
    void showImpact();
    void showRefusal();
    void focusWrong();
    void showSubmit();
    QString whyNot() const;
    bool isConfirmed() const;
    void onSubmit();
    void askSeparately(const ConsequencePoint &point);
    void send();
    void sendWhenFree();
    void onEntry(const QString &id);
    void onRefused(const ChangeEntry &entry);
    void setSending(bool sending);
    void say(const QString &text, Glyph glyph = Glyph::Busy);
    void translate();

    Parts m_parts;
    QPointer<Client> m_client;
    std::unique_ptr<AnyFormBrain> m_brain;
    FormLayout *m_form;
    QLabel *m_impact;
    QLabel *m_warnings;
    QLabel *m_nameLabel;
    QLineEdit *m_name;
    QLabel *m_shape = nullptr;
    QLabel *m_message;
    RequestPreview *m_preview;
    QDialogButtonBox *m_buttons;
    QPushButton *m_submit;
    QPushButton *m_whenFree;
    QMessageBox *m_separately = nullptr;
    QString m_entry; ///< Of the change that is on its way, or was refused because the instance was busy.
    QPointer<QWidget> m_focusBefore; ///< Had the keyboard when the request left.
    Glyph m_glyph = Glyph::Busy;     ///< Beside the message.
    bool m_sending = false;
    bool m_isTakenUp = false; ///< It began with what was refused before.
};

} // namespace ddm
