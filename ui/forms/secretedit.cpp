// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/secretedit.h"

#include "ui/language/language.h"
#include "ui/theme/colours.h"

#include <QBoxLayout>
#include <QLineEdit>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace ddm {

SecretEdit::SecretEdit(Language &language, QWidget *parent)
    : QWidget(parent)
    , m_edit(new QLineEdit)
    , m_reveal(new QToolButton)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Space::Tiny);
    layout->addWidget(m_edit, 1);
    layout->addWidget(m_reveal);
    setFocusProxy(m_edit);
    m_edit->setEchoMode(QLineEdit::Password);
    m_edit->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhNoPredictiveText | Qt::ImhSensitiveData);
    m_reveal->setObjectName(u"reveal"_s);
    m_reveal->setCheckable(true);
    m_reveal->setFocusPolicy(Qt::TabFocus);
    m_reveal->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
    connect(m_reveal, &QToolButton::toggled, this, [this](bool shown) {
        m_edit->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
        retranslate();
    });
    language.bind(this, [this] { retranslate(); });
}

QList<QWidget *> SecretEdit::controls() const
{
    return {m_edit, m_reveal};
}

void SecretEdit::retranslate()
{
    m_reveal->setText(m_reveal->isChecked() ? tr("Hide") : tr("Show"));
    m_reveal->setAccessibleName(m_reveal->isChecked() ? tr("Hide the password") : tr("Show the password"));
    m_reveal->setToolTip(m_reveal->accessibleName());
}

} // namespace ddm
