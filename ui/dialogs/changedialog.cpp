// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/changedialog.h"

#include "ui/language/language.h"
#include "ui/texts/changewords.h"
#include "ui/texts/impactwords.h"
#include "ui/theme/colours.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace ddm {

namespace {

constexpr int TextWidth = 460;

QLabel *makeText(QVBoxLayout &layout, const char *name)
{
    auto *label = new QLabel;
    label->setObjectName(QLatin1StringView(name));
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText); // names and the service's words are never markup
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setMinimumWidth(TextWidth);
    layout.addWidget(label);
    return label;
}

} // namespace

ChangeDialog::ChangeDialog(const Parts &parts, QWidget *parent)
    : QDialog(parent)
    , m_parts(parts)
    , m_form(new QFormLayout)
    , m_nameLabel(new QLabel)
    , m_name(new QLineEdit)
    , m_buttons(new QDialogButtonBox)
    , m_submit(new QPushButton)
    , m_whenFree(new QPushButton)
{
    setModal(true);
    auto *layout = new QVBoxLayout(this);
    layout->setSizeConstraint(QLayout::SetFixedSize);
    layout->setSpacing(Space::Medium);
    layout->addLayout(m_form);
    m_impact = makeText(*layout, "impact");
    m_warnings = makeText(*layout, "warnings");
    QFont font = m_warnings->font();
    font.setBold(true);
    m_warnings->setFont(font);
    m_nameLabel->setTextFormat(Qt::PlainText);
    m_nameLabel->setWordWrap(true);
    m_nameLabel->setBuddy(m_name);
    m_name->setObjectName(u"nameToType"_s);
    layout->addWidget(m_nameLabel);
    layout->addWidget(m_name);
    m_message = makeText(*layout, "message");
    m_message->hide();
    m_buttons->addButton(m_submit, QDialogButtonBox::AcceptRole);
    m_buttons->addButton(m_whenFree, QDialogButtonBox::ActionRole);
    m_buttons->addButton(QDialogButtonBox::Cancel);
    m_submit->setObjectName(u"submit"_s);
    m_whenFree->setObjectName(u"whenFree"_s);
    m_whenFree->hide();
    layout->addWidget(m_buttons);
    m_submit->setDefault(true);
    for (QPushButton *other : {m_whenFree, m_buttons->button(QDialogButtonBox::Cancel)})
        other->setAutoDefault(false);
    connect(m_submit, &QPushButton::clicked, this, &ChangeDialog::onSubmit);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_name, &QLineEdit::textChanged, this, [this] { update(); });
    connect(m_whenFree, &QPushButton::clicked, this, [this] {
        setSending(true);
        m_parts.tracker.sendWhenFree(m_entry);
        accept(); // it waits in the list of changes
    });
    connect(&m_parts.tracker, &OperationTracker::changed, this, &ChangeDialog::onEntry);
    connect(&m_parts.tracker, &OperationTracker::ended, this, &ChangeDialog::onEntry);
    // With the account or project the dialog's question is gone too.
    connect(&m_parts.client, &QObject::destroyed, this, &QDialog::reject);
}

void ChangeDialog::begin()
{
    // The form was made after what stands below it.
    QList<QWidget *> order;
    for (int i = 0; i < m_form->count(); ++i) {
        if (QWidget *widget = m_form->itemAt(i)->widget(); widget && widget->focusPolicy() & Qt::TabFocus)
            order.append(widget);
    }
    order += {m_name, m_submit, m_whenFree, m_buttons->button(QDialogButtonBox::Cancel)};
    for (qsizetype i = 1; i < order.size(); ++i)
        setTabOrder(order[i - 1], order[i]);
    order.first()->setFocus();
    m_parts.language.bind(this, [this] { translate(); });
    update();
}

Surroundings ChangeDialog::surroundings() const
{
    Surroundings known;
    known.instanceName = m_parts.instanceName;
    known.production = true; // no profile says that it is not
    return known;
}

QLabel *ChangeDialog::makeProblemLabel()
{
    auto *label = new QLabel;
    label->setObjectName(u"problem"_s);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    QPalette red = label->palette();
    red.setColor(QPalette::WindowText, coloursOf(palette()).bad);
    label->setPalette(red);
    label->hide();
    return label;
}

QLabel *ChangeDialog::problemLabelOf(const QString &) const
{
    return nullptr;
}

void ChangeDialog::update()
{
    showImpact();
    showProblems();
    m_submit->setEnabled(m_entry.isEmpty() && isSendable(problems()) && isConfirmed());
}

void ChangeDialog::showImpact()
{
    const Impact impact = this->impact();
    QStringList plain;
    QStringList warnings;
    for (const ConsequencePoint &point : impact.points)
        (isWarning(point.consequence) ? warnings : plain).append(wordsOf(point));
    m_impact->setText(plain.join(u'\n'));
    m_impact->setVisible(!plain.isEmpty() && isSendable(problems()));
    m_warnings->setText(warnings.join(u'\n'));
    m_warnings->setVisible(!warnings.isEmpty());
    const bool typed = impact.confirmation == Confirmation::TypeName;
    m_nameLabel->setVisible(typed);
    m_name->setVisible(typed);
    m_nameLabel->setText(tr("To confirm, type the name: %1").arg(impact.nameToType));
}

void ChangeDialog::showProblems()
{
    for (QLabel *label : findChildren<QLabel *>(u"problem"_s))
        label->hide();
    for (const Problem &problem : problems()) {
        if (QLabel *label = problemLabelOf(problem.field)) {
            label->setText(wordsOf(problem));
            label->show();
        }
    }
}

bool ChangeDialog::isConfirmed() const
{
    const Impact impact = this->impact();
    return impact.confirmation != Confirmation::TypeName || m_name->text() == impact.nameToType;
}

void ChangeDialog::onSubmit()
{
    if (const auto separate = impact().separateDecision)
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
    setSending(true);
    say(tr("Sending…"));
    m_entry = submit();
    onEntry(m_entry);
}

void ChangeDialog::onEntry(const QString &id)
{
    const ChangeEntry *entry = id == m_entry && !id.isEmpty() ? m_parts.tracker.find(id) : nullptr;
    if (!entry)
        return;
    if (entry->state == EntryState::Refused)
        return showRefusal(*entry);
    // From here on the list of changes tells the rest.
    if (entry->state == EntryState::Following || entry->hasEnded())
        return accept();
    const QString detail = detailOf(*entry);
    say(detail.isEmpty() ? wordsOf(*entry).word : wordsOf(*entry).word + u'\n' + detail);
}

void ChangeDialog::showRefusal(const ChangeEntry &entry)
{
    const ErrorWords words = refusalOf(entry);
    QLabel *label = entry.error ? problemLabelOf(entry.error->field) : nullptr;
    if (label) {
        label->setText(words.reason);
        label->show();
    }
    say(words.asText());
    m_whenFree->setVisible(m_parts.tracker.canSendWhenFree(entry.id));
    if (!m_whenFree->isVisibleTo(this))
        m_entry.clear();
    setSending(false);
    m_submit->setEnabled(isSendable(problems()) && isConfirmed());
}

void ChangeDialog::setSending(bool sending)
{
    setInputEnabled(!sending);
    m_name->setEnabled(!sending);
    m_submit->setEnabled(!sending);
    if (sending)
        m_whenFree->hide();
    m_buttons->button(QDialogButtonBox::Cancel)->setText(sending ? tr("Close; it goes on") : tr("Cancel"));
}

void ChangeDialog::say(const QString &text)
{
    m_message->setText(text);
    m_message->setVisible(!text.isEmpty());
}

void ChangeDialog::translate()
{
    setWindowTitle(titleText());
    m_submit->setText(submitText());
    m_whenFree->setText(tr("Send when it is free"));
    m_name->setAccessibleName(tr("Name to confirm"));
    m_buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    retranslate();
    update();
}

} // namespace ddm
