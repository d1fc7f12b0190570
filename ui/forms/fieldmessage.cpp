// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/fieldmessage.h"

#include "core/api/errorcatalogue.h"
#include "ui/texts/errorwords.h"
#include "ui/theme/colours.h"
#include "ui/theme/stateglyph.h"

#include <QBoxLayout>
#include <QCoreApplication>
#include <QEvent>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace ddm {

namespace {

constexpr int ShapeSize = 14;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(ddm::FieldMessage)
};

QString wordsOf(const FieldState &state)
{
    if (state.refusal) {
        // Here our own words stand, which are about this field; what the service said is told with its code.
        ApiError refusal = *state.refusal;
        if (ErrorCatalogue::instance().find(refusal.code))
            refusal.message.clear();
        const ErrorWords words = ddm::wordsOf(refusal);
        return words.remedy.isEmpty() ? words.reason : Texts::tr("%1 %2").arg(words.reason, words.remedy);
    }
    return state.problem ? ddm::wordsOf(*state.problem) : QString();
}

} // namespace

FieldMessage::FieldMessage(const char *name, QWidget *parent)
    : QWidget(parent)
    , m_shape(new QLabel)
    , m_text(new QLabel)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Space::Tiny);
    layout->addWidget(m_shape, 0, Qt::AlignTop);
    layout->addWidget(m_text, 1);
    m_text->setObjectName(QLatin1StringView(name));
    m_text->setTextFormat(Qt::PlainText); // the service's words are never markup
    m_text->setWordWrap(true);
    m_shape->setFixedSize(ShapeSize, m_text->fontMetrics().height());
    hide();
}

void FieldMessage::show(const FieldState &state)
{
    const bool speaks = state.verdict != FieldVerdict::Fine && state.verdict != FieldVerdict::NotYet;
    m_verdict = state.verdict;
    m_text->setText(speaks ? wordsOf(state) : QString());
    if (speaks)
        applyColours();
    setVisible(speaks);
}

QString FieldMessage::text() const
{
    return m_text->text();
}

void FieldMessage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        applyColours();
    QWidget::changeEvent(event);
}

void FieldMessage::applyColours()
{
    const bool warns = m_verdict == FieldVerdict::Doubtful;
    m_shape->setPixmap(glyphIcon(warns ? Glyph::Unknown : Glyph::Failed).pixmap(ShapeSize, ShapeSize));
    QPalette own;
    own.setColor(QPalette::WindowText, warns ? coloursOf(palette()).muted : coloursOf(palette()).bad);
    if (m_text->palette().color(QPalette::WindowText) != own.color(QPalette::WindowText))
        m_text->setPalette(own);
}

} // namespace ddm
