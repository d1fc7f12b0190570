// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/forms/anyformbrain.h"

#include <QWidget>

class QLabel;

namespace ddm {

/// The words about a field, beneath it, with a shape that tells an error from a warning without colour. Hidden while there
/// is nothing to say.
class FieldMessage final : public QWidget
{
    Q_OBJECT

public:
    /// \a name: of the label.
    explicit FieldMessage(const char *name, QWidget *parent = nullptr);

    void show(const FieldState &state);
    /// Empty while it is hidden.
    QString text() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void applyColours();

    QLabel *m_shape;
    QLabel *m_text;
    FieldVerdict m_verdict = FieldVerdict::Fine;
};

} // namespace ddm
