// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/anyformbrain.h"

#include "ui/forms/refusedfields.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ddm {

namespace {

/// The node of a wire field, "users[0].name"; nullptr where the request has none.
const JsonNode *nodeAt(const JsonNode &root, const QString &field)
{
    const JsonNode *node = &root;
    const QStringList steps = field.split(u'.');
    for (const QString &step : steps) {
        const qsizetype bracket = step.indexOf(u'[');
        const QString name = step.left(bracket);
        const auto found = std::find_if(node->members.begin(), node->members.end(),
                                        [&name](const JsonNode::Member &member) { return member.name == name; });
        if (found == node->members.end())
            return nullptr;
        node = &found->value;
        if (bracket < 0)
            continue;
        const size_t row = step.mid(bracket + 1, step.size() - bracket - 2).toUInt();
        if (row >= node->rows.size())
            return nullptr;
        node = &node->rows[row];
    }
    return node;
}

bool isEmpty(const JsonNode &node)
{
    switch (node.kind) {
    case JsonNode::Kind::Null: return true;
    case JsonNode::Kind::Text: return node.text.isEmpty();
    case JsonNode::Kind::Secret: return node.secret.isEmpty();
    case JsonNode::Kind::Object: return node.members.empty();
    case JsonNode::Kind::List: return node.rows.empty();
    default: return false;
    }
}

bool isRefused(const Problem &problem)
{
    return problem.severity == Problem::Severity::Refuse;
}

/// What is wanted is there already: no fault of anybody's, and nothing to send.
bool isNothingNew(const Problem &problem)
{
    return problem.rule == Rule::SameAsBefore;
}

} // namespace

AnyFormBrain::AnyFormBrain(QObject *parent)
    : QObject(parent)
{
}

void AnyFormBrain::addField(const QString &field)
{
    Q_ASSERT(!m_fields.contains(field));
    m_fields.append(field);
    refresh();
}

void AnyFormBrain::setKnown(const Known &known)
{
    m_known = known;
    refresh();
}

void AnyFormBrain::setSurroundings(const Surroundings &surroundings)
{
    m_surroundings = surroundings;
    refresh();
}

void AnyFormBrain::refresh()
{
    m_problems = check();
    m_empty = emptyFields();
    Q_EMIT changed();
}

QSet<QString> AnyFormBrain::emptyFields() const
{
    QSet<QString> empty;
    const WireRequest wire = request();
    for (const QString &field : m_fields) {
        const JsonNode *node = wire.body ? nodeAt(*wire.body, field) : nullptr;
        const bool inQuery = std::any_of(wire.query.begin(), wire.query.end(), [&field](const auto &parameter) {
            return parameter.first == field && !parameter.second.isEmpty();
        });
        if (!inQuery && (!node || isEmpty(*node)))
            empty.insert(field);
    }
    return empty;
}

void AnyFormBrain::onEdited(const QString &field)
{
    m_touched.insert(field);
    if (m_refusedFields.isEmpty() || m_refusedFields.contains(field)) {
        m_refusal.reset();
        m_refusedFields.clear();
    }
    refresh();
}

bool AnyFormBrain::isQuiet(const QString &field) const
{
    return !m_allTouched && !m_touched.contains(field);
}

FieldState AnyFormBrain::stateOf(const Problems &problems, bool quiet) const
{
    FieldState state;
    for (const Problem &problem : problems) {
        const bool refused = isRefused(problem);
        if (state.problem && !(refused && state.verdict == FieldVerdict::Doubtful))
            continue;
        state.problem = problem;
        state.verdict = quiet ? FieldVerdict::NotYet : refused ? FieldVerdict::Wrong : FieldVerdict::Doubtful;
    }
    return state;
}

FieldState AnyFormBrain::stateOf(const QString &field) const
{
    Problems here;
    for (const Problem &problem : m_problems) {
        if (fieldAround(problem.field, m_fields) == field)
            here.append(problem);
    }
    const bool nothingNew = std::all_of(here.begin(), here.end(), isNothingNew);
    FieldState state = stateOf(here, isQuiet(field) && (m_empty.contains(field) || nothingNew));
    // What is known by now goes before what the service said then.
    if (m_refusal && refusedField() == field && state.verdict != FieldVerdict::Wrong)
        return refusedState();
    return state;
}

FieldState AnyFormBrain::refusedState() const
{
    FieldState state;
    state.verdict = FieldVerdict::Refused;
    state.refusal = m_refusal;
    return state;
}

FieldState AnyFormBrain::stateOfRest() const
{
    if (m_refusal && m_refusedFields.isEmpty())
        return refusedState();
    Problems rest;
    for (const Problem &problem : m_problems) {
        if (fieldAround(problem.field, m_fields).isEmpty())
            rest.append(problem);
    }
    return stateOf(rest, !m_allTouched && m_touched.isEmpty());
}

std::optional<Problem> AnyFormBrain::hindrance() const
{
    for (const auto &hinders : {isRefused, isNothingNew}) {
        const auto found = std::find_if(m_problems.begin(), m_problems.end(), hinders);
        if (found != m_problems.end())
            return *found;
    }
    return std::nullopt;
}

QString AnyFormBrain::firstWrong() const
{
    for (const QString &field : m_fields) {
        const FieldVerdict verdict = stateOf(field).verdict;
        if (verdict == FieldVerdict::Wrong || verdict == FieldVerdict::Refused || verdict == FieldVerdict::NotYet)
            return field;
    }
    return {};
}

void AnyFormBrain::touchAll()
{
    m_allTouched = true;
    Q_EMIT changed();
}

void AnyFormBrain::refuse(const ApiError &refusal)
{
    m_refusal = refusal;
    m_lastRefusal = refusal;
    m_wasRefused = true;
    m_refusedFields = refusedFields(refusal, info(), m_fields);
    Q_EMIT changed();
}

} // namespace ddm
