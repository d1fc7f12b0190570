// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/pagehistory.h"

namespace ddm {

void PageHistory::visit(const Place &place)
{
    if (m_at > 0 && m_places[m_at - 1] == place)
        return;
    m_places.resize(m_at);
    m_places.push_back(place);
    if (m_places.size() > Most)
        m_places.erase(m_places.begin());
    m_at = m_places.size();
}

std::optional<PageHistory::Place> PageHistory::back()
{
    if (!hasBack())
        return std::nullopt;
    --m_at;
    return m_places[m_at - 1];
}

std::optional<PageHistory::Place> PageHistory::forward()
{
    if (!hasForward())
        return std::nullopt;
    ++m_at;
    return m_places[m_at - 1];
}

void PageHistory::clear()
{
    m_places.clear();
    m_at = 0;
}

} // namespace ddm
