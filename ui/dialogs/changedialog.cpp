// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/changedialog.h"

#include "ui/forms/requestpreview.h"
#include "ui/language/language.h"
#include "ui/texts/changewords.h"
#include "ui/texts/impactwords.h"
#include "ui/theme/colours.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace ddm {

namespace {

constexpr int TextWidth = 460;
constexpr int ShapeSize = 16;

QLabel *makeText(QBoxLayout &layout, const char *name)
{
    auto *label = new QLabel;
    label->setObjectName(QLatin1StringView(name));
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText); // names and the service's words are never markup
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    layout.addWidget(label, 1);
    return label;
}

} // namespace

ChangeDialog::ChangeDialog(const Parts &parts, std::unique_ptr<AnyFormBrain> brain, QWidget *parent)
    : QDialog(parent)
    , m_parts(parts)
    , m_client(&parts.client)
    , m_brain(std::move(brain))
    , m_form(new FormLayout(*m_brain, parts.language))
    , m_preview(
          new RequestPreview(parts.language, [this] { return m_client ? m_brain->draft(*m_client) : RequestDraft(); }))
{
    setModal(true);
    m_form->setMinimumWidth(TextWidth);
    Surroundings surroundings;
    surroundings.instanceName = parts.instanceName;
    surroundings.production = true; // no profile says that it is not
    m_brain->setSurroundings(surroundings);

    auto *layout = new QVBoxLayout(this);
    layout->setSizeConstraint(QLayout::SetFixedSize);
    layout->setSpacing(Space::Medium);
    layout->addWidget(m_form);
    makeConfirmation(*layout);
    makeMessage(*layout);
    layout->addWidget(m_preview);
    makeButtons(*layout);
    connect(m_brain.get(), &AnyFormBrain::changed, this, &ChangeDialog::update);
    connect(m_name, &QLineEdit::textChanged, this, &ChangeDialog::showSubmit);
    connect(&m_parts.tracker, &OperationTracker::changed, this, &ChangeDialog::onEntry);
    connect(&m_parts.tracker, &OperationTracker::ended, this, &ChangeDialog::onEntry);
    // With the account or project the dialog's question is gone too.
    connect(&m_parts.client, &QObject::destroyed, this, &QDialog::reject);
}

ChangeDialog::~ChangeDialog()
{
    delete m_form; // its widgets speak to the brain, which goes before the other children do
}

void ChangeDialog::makeConfirmation(QVBoxLayout &layout)
{
    m_impact = makeText(layout, "impact");
    m_warnings = makeText(layout, "warnings");
    QFont bold = m_warnings->font();
    bold.setBold(true);
    m_warnings->setFont(bold);
    m_nameLabel = new QLabel;
    m_name = new QLineEdit;
    m_nameLabel->setTextFormat(Qt::PlainText);
    m_nameLabel->setWordWrap(true);
    m_nameLabel->setBuddy(m_name);
    m_name->setObjectName(u"nameToType"_s);
    layout.addWidget(m_nameLabel);
    layout.addWidget(m_name);
}

void ChangeDialog::makeMessage(QVBoxLayout &layout)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(Space::Small);
    m_shape = new QLabel;
    m_shape->hide();
    row->addWidget(m_shape, 0, Qt::AlignTop);
    m_message = makeText(*row, "message");
    m_message->hide();
    layout.addLayout(row);
}

void ChangeDialog::makeButtons(QVBoxLayout &layout)
{
    m_buttons = new QDialogButtonBox;
    m_submit = new QPushButton;
    m_whenFree = new QPushButton;
    m_buttons->addButton(m_submit, QDialogButtonBox::AcceptRole);
    m_buttons->addButton(m_whenFree, QDialogButtonBox::ActionRole);
    m_buttons->addButton(QDialogButtonBox::Cancel);
    m_submit->setObjectName(u"submit"_s);
    m_whenFree->setObjectName(u"whenFree"_s);
    m_whenFree->hide();
    layout.addWidget(m_buttons);
    m_submit->setDefault(true);
    for (QPushButton *other : {m_whenFree, m_buttons->button(QDialogButtonBox::Cancel)})
        other->setAutoDefault(false);
    connect(m_submit, &QPushButton::clicked, this, &ChangeDialog::onSubmit);
    connect(m_whenFree, &QPushButton::clicked, this, &ChangeDialog::sendWhenFree);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void ChangeDialog::begin()
{
    orderTabs();
    m_isTakenUp = m_brain->takeFrom(m_parts.memory, m_parts.instanceId);
    m_parts.language.bind(this, [this] { translate(); });
}

void ChangeDialog::orderTabs()
{
    // The rows of the form were made after what stands below them.
    QList<QWidget *> order = m_form->controls();
    order.append(m_name);
    order.append(m_preview->control());
    order += {m_submit, m_whenFree, m_buttons->button(QDialogButtonBox::Cancel)};
    for (qsizetype i = 1; i < order.size(); ++i)
        setTabOrder(order[i - 1], order[i]);
    order.first()->setFocus();
}

void ChangeDialog::update()
{
    if (!m_sending && !m_brain->refusal()) {
        // The entry that was refused holds what was typed then.
        m_entry.clear();
        m_whenFree->hide();
        say({});
    }
    showImpact();
    showSubmit();
    m_preview->update();
}

void ChangeDialog::showImpact()
{
    const Impact impact = m_brain->impact();
    QStringList plain;
    QStringList warnings;
    for (const ConsequencePoint &point : impact.points)
        (isWarning(point.consequence) ? warnings : plain).append(wordsOf(point));
    m_impact->setText(plain.join(u'\n'));
    m_impact->setVisible(!plain.isEmpty() && m_brain->maySubmit());
    m_warnings->setText(warnings.join(u'\n'));
    m_warnings->setVisible(!warnings.isEmpty());
    const bool typed = impact.confirmation == Confirmation::TypeName;
    m_nameLabel->setVisible(typed);
    m_name->setVisible(typed);
    m_nameLabel->setText(tr("To confirm, type the name: %1").arg(impact.nameToType));
}

void ChangeDialog::showSubmit()
{
    const QString reason = whyNot();
    m_submit->setEnabled(m_entry.isEmpty() && reason.isEmpty());
    m_submit->setToolTip(reason);
    m_submit->setAccessibleDescription(reason);
}

QString ChangeDialog::whyNot() const
{
    if (const auto problem = m_brain->hindrance()) {
        const QString label = m_form->labelAround(problem->field);
        return label.isEmpty() ? wordsOf(*problem) : tr("%1: %2").arg(label, wordsOf(*problem));
    }
    return isConfirmed() ? QString() : m_nameLabel->text();
}

bool ChangeDialog::isConfirmed() const
{
    const Impact impact = m_brain->impact();
    return impact.confirmation != Confirmation::TypeName || m_name->text() == impact.nameToType;
}

void ChangeDialog::keyPressEvent(QKeyEvent *event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    // Who asks for what cannot be done yet is shown what is missing.
    if (isReturn && m_entry.isEmpty() && !m_submit->isEnabled()) {
        m_brain->touchAll();
        focusWrong();
        return event->accept();
    }
    QDialog::keyPressEvent(event);
}

void ChangeDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange && m_shape)
        m_shape->setPixmap(glyphIcon(m_glyph).pixmap(ShapeSize, ShapeSize));
    QDialog::changeEvent(event);
}

void ChangeDialog::focusWrong()
{
    if (m_form->focusFirstWrong())
        return;
    if (!isConfirmed())
        m_name->setFocus(Qt::OtherFocusReason);
    else if (m_focusBefore)
        m_focusBefore->setFocus(Qt::OtherFocusReason);
}

void ChangeDialog::onSubmit()
{
    if (const auto separate = m_brain->impact().separateDecision)
        askSeparately(*separate);
    else
        send();
}

void ChangeDialog::askSeparately(const ConsequencePoint &point)
{
    delete m_separately;
    m_separately = new QMessageBox(QMessageBox::Warning, windowTitle(), tr("Delete the data too?"), QMessageBox::Cancel,
                                   this);
    m_separately->setObjectName(u"separateDecision"_s);
    m_separately->setInformativeText(wordsOf(point));
    QPushButton *yes = m_separately->addButton(tr("Delete the data"), QMessageBox::DestructiveRole);
    m_separately->setDefaultButton(QMessageBox::Cancel);
    connect(yes, &QPushButton::clicked, this, &ChangeDialog::send);
    m_separately->open();
}

void ChangeDialog::send()
{
    m_focusBefore = focusWidget();
    setSending(true);
    say(tr("Sending…"));
    m_entry = submit();
    onEntry(m_entry);
}

void ChangeDialog::sendWhenFree()
{
    setSending(true);
    m_parts.tracker.sendWhenFree(m_entry);
    accept(); // it waits in the list of changes
}

void ChangeDialog::onEntry(const QString &id)
{
    const ChangeEntry *entry = m_sending && id == m_entry ? m_parts.tracker.find(id) : nullptr;
    if (!entry)
        return;
    if (entry->state == EntryState::Refused || entry->reason == EntryReason::ReadOnly)
        return onRefused(*entry);
    // From here on the list of changes tells the rest.
    if (entry->state == EntryState::Following || entry->hasEnded())
        return accept();
    const QString detail = detailOf(*entry);
    say(detail.isEmpty() ? wordsOf(*entry).word : wordsOf(*entry).word + u'\n' + detail);
}

void ChangeDialog::onRefused(const ChangeEntry &entry)
{
    const bool mayWait = m_parts.tracker.canSendWhenFree(entry.id);
    const ApiError error = errorOf(entry);
    if (!mayWait)
        m_entry.clear();
    m_isTakenUp = false;
    setSending(false);
    m_brain->refuse(error);
    m_whenFree->setVisible(mayWait);
    showRefusal();
    focusWrong();
}

void ChangeDialog::showRefusal()
{
    if (!m_brain->refusal())
        return;
    ErrorWords words = wordsOf(*m_brain->refusal());
    if (m_isTakenUp)
        words.title = tr("This is what you entered before. The service refused it.");
    if (!m_brain->refusedField().isEmpty()) // what to do is to be read there
        words.remedy.clear();
    QStringList lines = words.asText().split(u'\n');
    lines.removeAll(QString());
    say(lines.join(u'\n'), Glyph::Failed);
}

void ChangeDialog::setSending(bool sending)
{
    m_sending = sending;
    m_form->setInputEnabled(!sending);
    m_name->setEnabled(!sending);
    if (sending) {
        m_submit->setEnabled(false);
        m_whenFree->hide();
    }
    m_buttons->button(QDialogButtonBox::Cancel)->setText(sending ? tr("Close; it goes on") : tr("Cancel"));
}

void ChangeDialog::done(int result)
{
    // Once refused, what is typed is kept until it is accepted; but not for another account.
    if (result == Accepted)
        m_brain->dropFrom(m_parts.memory, m_parts.instanceId);
    else if (m_client && m_brain->wasRefused())
        m_brain->keepIn(m_parts.memory, m_parts.instanceId);
    QDialog::done(result);
}

void ChangeDialog::say(const QString &text, Glyph glyph)
{
    m_message->setText(text);
    m_message->setVisible(!text.isEmpty());
    m_shape->setVisible(!text.isEmpty());
    m_glyph = glyph;
    m_shape->setPixmap(glyphIcon(m_glyph).pixmap(ShapeSize, ShapeSize));
}

void ChangeDialog::translate()
{
    setWindowTitle(titleText());
    m_submit->setText(submitText());
    m_whenFree->setText(tr("Send when it is free"));
    m_name->setAccessibleName(tr("Name to confirm"));
    m_buttons->button(QDialogButtonBox::Cancel)->setText(m_sending ? tr("Close; it goes on") : tr("Cancel"));
    showRefusal();
    update();
    onEntry(m_entry);
}

} // namespace ddm
