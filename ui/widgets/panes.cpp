// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/panes.h"

#include "ui/settings/settingskeys.h"

using namespace Qt::StringLiterals;

namespace ddm {

Panes::Panes(Qt::Orientation orientation, const QString &name, std::initializer_list<Pane> panes)
    : QSplitter(orientation)
{
    setObjectName(name);
    setChildrenCollapsible(false);
    for (const Pane &pane : panes) {
        addWidget(pane.widget);
        setStretchFactor(count() - 1, pane.stretch);
        m_before.append(pane.size);
    }
    setSizes(m_before);
    connect(this, &QSplitter::splitterMoved, this, [this] {
        if (m_kept)
            m_kept->set(SettingsKeys::Dividers, saveState());
    });
}

void Panes::keepIn(const Settings &settings)
{
    m_kept = settings.scoped(u"panes/"_s + objectName());
    if (!restoreState(m_kept->get(SettingsKeys::Dividers)))
        setSizes(m_before);
}

} // namespace ddm
