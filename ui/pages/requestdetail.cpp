// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/requestdetail.h"

#include "ui/theme/colours.h"

#include <QFontDatabase>
#include <QTextBlock>

namespace ddm {

RequestDetail::RequestDetail(QWidget *parent)
    : QPlainTextEdit(parent)
{
    setReadOnly(true);
    setFrameShape(NoFrame);
    setTabChangesFocus(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    document()->setDocumentMargin(Space::Small);
}

void RequestDetail::setSections(const QList<RequestSection> &sections)
{
    if (sections == m_sections)
        return;
    m_sections = sections;
    clear();
    QTextCursor cursor(document());
    QTextCharFormat title;
    title.setFontWeight(QFont::Bold);
    for (const RequestSection &section : sections) {
        if (!document()->isEmpty())
            cursor.insertText(QStringLiteral("\n\n"), QTextCharFormat());
        cursor.insertText(section.title, title);
        cursor.insertText(u'\n' + section.text, QTextCharFormat());
    }
    moveCursor(QTextCursor::Start);
}

} // namespace ddm
