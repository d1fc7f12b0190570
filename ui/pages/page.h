// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json/timestamp.h"
#include "core/net/ratelimiter.h"
#include "ui/pages/pagecontext.h"
#include "ui/widgets/messagepanel.h"

#include <QWidget>

class QLineEdit;

namespace ddm {

class PageFrame;

/// A page about one instance. It asks for what it shows when it is first seen with that instance, and gives its calls up when
/// it is hidden or the instance changes: nobody waits for them any more, and they would eat the budget.
class Page : public QWidget
{
    Q_OBJECT

public:
    explicit Page(const PageContext &context, QWidget *parent = nullptr);
    ~Page() override;

    void setInstance(const QString &instanceId);
    const QString &instanceId() const { return m_instanceId; }
    /// Asks again, for the user.
    virtual void refresh() = 0;
    bool isLoading() const;
    /// When what it shows was right; unset where it shows nothing, or the past.
    virtual Timestamp readAt() const { return {}; }
    PageFrame *frame() const { return m_frame; }
    /// The box that Ctrl+F goes to; nullptr if there is none.
    virtual QLineEdit *search() const { return nullptr; }
    virtual void focusContent();

Q_SIGNALS:
    void loadingChanged();
    /// It shows something new, or the same as of now.
    void presented();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

    /// Must be called once, by the constructor.
    void setContent(QWidget *content);
    /// Somebody sees it, with an instance.
    virtual void enter() = 0;
    /// Nobody does any more, or not with that instance.
    virtual void leave() = 0;
    /// Forgets what belongs to the instance.
    virtual void clear() = 0;
    /// When what is seen was loaded: how old it is, where it cannot be loaded again.
    virtual Timestamp loadedAt() const { return readAt(); }

    /// The moment and how long ago it was; empty where it is unset.
    QString ageOf(Timestamp loadedAt) const;
    const PageContext &context() const { return m_context; }
    Client &client() const { return m_context.client; }

private:
    PageContext m_context;
    PageFrame *m_frame = nullptr;
    QString m_instanceId;
};

} // namespace ddm
