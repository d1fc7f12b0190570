// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/requestdraft.h"

#include <QWidget>

#include <functional>

class QHBoxLayout;
class QPlainTextEdit;
class QPushButton;
class QToolButton;

namespace ddm {

class Language;

/// The request that a form would send, behind an arrow: folded up until somebody wants to see it, and made only then.
class RequestPreview final : public QWidget
{
    Q_OBJECT

public:
    /// \a draft: the request as it is at that moment.
    RequestPreview(Language &language, std::function<RequestDraft()> draft, QWidget *parent = nullptr);

    bool isOpen() const { return m_isOpen; }
    /// The button that unfolds it. What it unfolds comes next in the order of the tab key.
    QWidget *control() const;
    /// What it shows may have changed. Costs nothing while it is folded up.
    void update();

private:
    void setOpen(bool open);
    void retranslate();
    void makeContent();
    void fitHeight();
    void copyAsCurl();

    Language &m_language;
    std::function<RequestDraft()> m_draft;
    QHBoxLayout *m_head;
    QToolButton *m_arrow;
    QPushButton *m_copy = nullptr;
    QPlainTextEdit *m_text = nullptr;
    bool m_isOpen = false;
};

} // namespace ddm
