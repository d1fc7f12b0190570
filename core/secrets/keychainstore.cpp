// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/keychainstore.h"

#include "core/secrets/later.h"

namespace ddm {

namespace {

using Kind = SecretTrouble::Kind;
using Reason = SecretTrouble::Reason;

tl::unexpected<SecretTrouble> trouble(Kind kind, Reason reason = Reason::None, const QString &words = {})
{
    return tl::unexpected(SecretTrouble{kind, reason, words});
}

/// What an answer means by itself. That a known entry is not found never means that it may be forgotten.
SecretTrouble troubleOf(const KeychainAnswer &answer)
{
    switch (answer.outcome) {
    case KeychainAnswer::Outcome::NotFound: return {Kind::LockedOrGone, Reason::None, answer.words};
    case KeychainAnswer::Outcome::Denied: return {Kind::Denied, Reason::None, answer.words};
    case KeychainAnswer::Outcome::NoKeychain: return {Kind::Unavailable, Reason::NoKeychain, answer.words};
    case KeychainAnswer::Outcome::Done:
    case KeychainAnswer::Outcome::Failed: break;
    }
    return {Kind::Unavailable, Reason::Failed, answer.words};
}

SecretStore::Found withoutSecret(SecretStore::Done done)
{
    return [done = std::move(done)](const Expected<Secret, SecretTrouble> &outcome) {
        done(outcome ? std::nullopt : std::optional(outcome.error()));
    };
}

} // namespace

KeychainStore::KeychainStore(std::unique_ptr<Keychain> keychain, std::unique_ptr<KeychainService> service,
                             const Settings &settings, const Waiting &waiting, QObject *parent)
    : QObject(parent)
    , m_keychain(std::move(keychain))
    , m_service(std::move(service))
    , m_index(settings)
    , m_waiting(waiting)
{
    m_limit.setSingleShot(true);
    connect(&m_limit, &QTimer::timeout, this, &KeychainStore::onOverdue);
}

void KeychainStore::read(const SecretName &name, QObject *context, Found found)
{
    ask({What::Read, name, {}, context, std::move(found)});
}

void KeychainStore::write(const SecretName &name, const Secret &secret, QObject *context, Done done)
{
    ask({What::Write, name, secret, context, withoutSecret(std::move(done))});
}

void KeychainStore::remove(const SecretName &name, QObject *context, Done done)
{
    ask({What::Remove, name, {}, context, withoutSecret(std::move(done))});
}

void KeychainStore::unlock(const SecretName &name, QObject *context, Done done)
{
    // Without a service there is nobody to ask: a keychain like that asks by itself when it is used.
    if (m_service)
        m_service->unlock(name.text(), context, std::move(done));
    else
        answerLater(context, std::move(done), std::nullopt);
}

void KeychainStore::forgetEverything(QObject *context, Forgotten forgotten)
{
    struct Gathering
    {
        qsizetype open = 0;
        QList<SecretLeft> left;
    };
    const QList<SecretName> names = everyName();
    if (names.isEmpty())
        return answerLater(context, std::move(forgotten), {});
    auto gathering = std::make_shared<Gathering>(Gathering{names.size(), {}});
    for (const SecretName &name : names) {
        remove(name, context, [name, gathering, forgotten](const std::optional<SecretTrouble> &trouble) {
            if (trouble)
                gathering->left.append({name, *trouble});
            if (--gathering->open == 0)
                forgotten(gathering->left);
        });
    }
}

/// What is known, and what may be by the time that we come to it.
QList<SecretName> KeychainStore::everyName() const
{
    QList<SecretName> names = m_index.names();
    const auto add = [&names](const Request &request) {
        if (request.what == What::Write && !names.contains(request.name))
            names.append(request.name);
    };
    if (m_current)
        add(*m_current);
    for (const Request &request : m_queue)
        add(request);
    return names;
}

void KeychainStore::ask(Request request)
{
    m_queue.push_back(std::move(request));
    next();
}

void KeychainStore::next()
{
    while (!m_queue.empty() && (!m_current || m_isOver)) {
        Request request = std::move(m_queue.front());
        m_queue.pop_front();
        if (request.what == What::Read && !request.context)
            continue;
        if (std::optional<Outcome> outcome = answerWithoutKeychain(request))
            answerLater(request.context, std::move(request.found), *std::move(outcome));
        else
            start(std::move(request));
    }
}

std::optional<KeychainStore::Outcome> KeychainStore::answerWithoutKeychain(const Request &request) const
{
    const bool isKnown = m_index.contains(request.name) || (m_isOver && m_current->name == request.name);
    if (!isKnown && request.what == What::Read)
        return trouble(Kind::NotKnown);
    if (!isKnown && request.what == What::Remove)
        return Secret();
    // The keychain takes the next request only when it has ended the one that it has: nothing is to happen much later.
    if (m_isOver)
        return trouble(Kind::Unavailable, Reason::NoAnswer);
    return std::nullopt;
}

void KeychainStore::start(Request request)
{
    m_current = std::move(request);
    ++m_turn;
    if (!m_service)
        return use(true);
    m_limit.start(m_waiting.answerMs);
    m_service->look(m_current->name.text(), this, [this, turn = m_turn](const auto &looked) {
        if (m_current && turn == m_turn)
            onLooked(looked);
    });
}

void KeychainStore::onLooked(const Expected<KeychainLook, SecretTrouble> &looked)
{
    const std::optional<Outcome> outcome = looked ? answerFrom(*looked) : Outcome(tl::unexpected(looked.error()));
    if (!outcome)
        return use(looked->mayAsk);
    if (*outcome && m_current->what == What::Remove)
        m_index.remove(m_current->name);
    end(*outcome);
    next();
}

std::optional<KeychainStore::Outcome> KeychainStore::answerFrom(const KeychainLook &look) const
{
    using Entry = KeychainLook::Entry;
    if (look.entry == Entry::Locked || (m_current->what == What::Write && look.isLocked))
        return trouble(Kind::Locked);
    if (m_current->what == What::Write || look.entry == Entry::Open || look.entry == Entry::Untold)
        return std::nullopt;
    if (look.entry == Entry::LockedOrGone)
        return trouble(Kind::LockedOrGone);
    if (m_current->what == What::Remove)
        return Secret();
    return trouble(Kind::Gone);
}

void KeychainStore::use(bool mayAsk)
{
    m_isBusy = true;
    m_limit.start(mayAsk ? m_waiting.userMs : m_waiting.answerMs);
    const auto answered = [this](const KeychainAnswer &answer) { onAnswered(answer); };
    const QString entry = m_current->name.text();
    switch (m_current->what) {
    case What::Read: return m_keychain->read(entry, this, answered);
    case What::Write: return m_keychain->write(entry, m_current->secret, this, answered);
    case What::Remove: return m_keychain->remove(entry, this, answered);
    }
}

void KeychainStore::onAnswered(const KeychainAnswer &answer)
{
    using Result = KeychainAnswer::Outcome;
    m_isBusy = false;
    const bool isRemoved = m_current->what == What::Remove
        && (answer.outcome == Result::Done || answer.outcome == Result::NotFound);
    if (isRemoved)
        m_index.remove(m_current->name);
    else if (m_current->what == What::Write && answer.outcome == Result::Done)
        m_index.add(m_current->name);

    if (m_isOver) {
        m_isOver = false;
        m_current.reset();
    } else if (isRemoved || answer.outcome == Result::Done) {
        end(answer.secret);
    } else {
        return explain(answer);
    }
    next();
}

/// Asks the service what may be behind an answer: the keychain itself does not tell locked from gone, or that it just ended.
void KeychainStore::explain(const KeychainAnswer &answer)
{
    const SecretTrouble own = troubleOf(answer);
    if (!m_service) {
        end(tl::unexpected(own));
        return next();
    }
    m_limit.start(m_waiting.answerMs);
    m_service->look(m_current->name.text(), this, [this, own, turn = m_turn](const auto &looked) {
        if (!m_current || turn != m_turn)
            return;
        SecretTrouble why = own;
        using Entry = KeychainLook::Entry;
        if (!looked) {
            // It was there a moment ago.
            why = looked.error();
            if (why.reason == Reason::NoKeychain)
                why.reason = Reason::Ended;
        } else if (looked->entry == Entry::Locked) {
            why.kind = Kind::Locked;
            why.reason = Reason::None;
        } else if (looked->entry == Entry::Gone && why.kind == Kind::LockedOrGone) {
            why.kind = Kind::Gone;
        }
        end(tl::unexpected(why));
        next();
    });
}

/// A look that is late is not waited for any more. The keychain cannot be stopped: its end is awaited, but by nobody else.
void KeychainStore::onOverdue()
{
    const bool isBusy = m_isBusy;
    const Outcome outcome = trouble(Kind::Unavailable, Reason::NoAnswer);
    if (isBusy) {
        m_isOver = true;
        answerLater(m_current->context, std::move(m_current->found), outcome);
        m_current->secret.clear();
    } else {
        end(outcome);
    }
    // Those that wait behind it would each wait as long, for the same.
    for (Request &request : std::exchange(m_queue, {}))
        answerLater(request.context, std::move(request.found), outcome);
}

void KeychainStore::end(const Outcome &outcome)
{
    m_limit.stop();
    answerLater(m_current->context, std::move(m_current->found), outcome);
    m_current.reset();
}

} // namespace ddm
