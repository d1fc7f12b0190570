// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCollator>

namespace ddm {

/// Compares names as people count: node-2 before node-10, whatever the case of the letters.
inline QCollator naturalOrder()
{
    // The C locale, which a bare system has, cannot do that.
    QCollator collator(QLocale(QLocale::English, QLocale::UnitedStates));
    collator.setNumericMode(true);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    return collator;
}

} // namespace ddm
