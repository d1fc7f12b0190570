// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>
#include <vector>

namespace ddm {

/// The pages that were looked at, in their order, as a browser keeps them: going somewhere new forgets what lay ahead.
class PageHistory
{
public:
    static constexpr size_t Most = 100;

    struct Place
    {
        QString instanceId;
        int tab = 0;
        friend bool operator==(const Place &, const Place &) = default;
    };

    /// The user is there now. Where that is where the history stands, nothing changes.
    void visit(const Place &place);
    bool hasBack() const { return m_at > 1; }
    bool hasForward() const { return m_at < m_places.size(); }
    /// Steps, and returns the place that is to be shown; nothing at the end.
    std::optional<Place> back();
    std::optional<Place> forward();
    /// Another project: nothing of the old one can be shown.
    void clear();

private:
    std::vector<Place> m_places;
    size_t m_at = 0; // how many of them lie behind, the current one included
};

} // namespace ddm
