// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/choiceedit.h"

#include "ui/language/language.h"
#include "ui/theme/colours.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QSignalBlocker>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace ddm {

ChoiceEdit::ChoiceEdit(Language &language, QWidget *parent)
    : QWidget(parent)
    , m_list(new QComboBox)
    , m_retry(new QToolButton)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Space::Tiny);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_retry);
    setFocusProxy(m_list);
    m_retry->setObjectName(u"retry"_s);
    m_retry->setFocusPolicy(Qt::TabFocus);
    m_retry->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
    connect(m_list, &QComboBox::currentIndexChanged, this, [this] { Q_EMIT chosen(current()); });
    connect(m_retry, &QToolButton::clicked, this, [this] {
        setLoading();
        Q_EMIT retryWanted();
    });
    setState(State::Loading);
    language.bind(this, [this] { retranslate(); });
}

QList<QWidget *> ChoiceEdit::controls() const
{
    return {m_list, m_retry};
}

QString ChoiceEdit::current() const
{
    return m_list->currentData().toString();
}

void ChoiceEdit::setCurrent(const QString &id)
{
    const QSignalBlocker quiet(m_list);
    m_list->setCurrentIndex(m_list->findData(id));
}

void ChoiceEdit::setLoading()
{
    setState(State::Loading);
}

void ChoiceEdit::setChoices(const QList<Choice> &choices, const QString &current)
{
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (const Choice &choice : choices)
        m_list->addItem(choice.text, choice.id);
    m_list->setCurrentIndex(m_list->findData(current));
    setState(State::Ready);
}

void ChoiceEdit::setFailed()
{
    setState(State::Failed);
}

void ChoiceEdit::setState(State state)
{
    m_state = state;
    m_list->setEnabled(state == State::Ready);
    m_retry->setVisible(state == State::Failed);
    retranslate();
}

void ChoiceEdit::retranslate()
{
    switch (m_state) {
    case State::Loading: m_list->setPlaceholderText(tr("Loading…")); break;
    case State::Ready: m_list->setPlaceholderText(tr("Choose…")); break;
    case State::Failed: m_list->setPlaceholderText(tr("Could not be loaded")); break;
    }
    m_retry->setText(tr("Try again"));
}

} // namespace ddm
