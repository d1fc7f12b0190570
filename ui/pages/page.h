// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/apierror.h"
#include "core/net/ratelimiter.h"
#include "ui/pages/pagecontext.h"
#include "ui/widgets/messagepanel.h"

#include <QWidget>

#include <functional>
#include <memory>

class QLineEdit;

namespace ddm {

class PageFrame;

/// A page about one instance. It loads when it is first seen with that instance, and gives its calls up when it is hidden
/// or the instance changes: nobody waits for them any more, and they would eat the budget.
class Page : public QWidget
{
    Q_OBJECT

public:
    explicit Page(const PageContext &context, QWidget *parent = nullptr);
    ~Page() override;

    void setInstance(const QString &instanceId);
    const QString &instanceId() const { return m_instanceId; }
    /// Asks again, for the user.
    void refresh();
    /// The service has something else to say now: asks again, behind everything that the user waits for, or when it is seen.
    void refreshQuietly();
    bool isLoading() const;
    PageFrame *frame() const { return m_frame; }
    /// The box that Ctrl+F goes to; nullptr if there is none.
    virtual QLineEdit *search() const { return nullptr; }
    virtual void focusContent();

Q_SIGNALS:
    void loadingChanged();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

    /// Must be called once, by the constructor.
    void setContent(QWidget *content);
    /// Sends the calls, attached to \a load, and ends with done() or fail().
    virtual void fetch(QObject *load, Priority priority) = 0;
    /// False where a change of the instance makes nothing old.
    virtual bool followsChanges() const { return true; }
    /// Forgets what belongs to the instance.
    virtual void clear() = 0;

    /// There is something to show while more is under way.
    void showPart();
    void done();
    void doneEmpty(std::function<Message()> words);
    void fail(const ApiError &error);
    /// The texts of the service are in another language now.
    void fetchAgainWhenShown() { m_loaded = false; }
    void load(Priority priority);
    const PageContext &context() const { return m_context; }
    Client &client() const { return m_context.client; }

private:
    void abandon();

    PageContext m_context;
    PageFrame *m_frame = nullptr;
    QString m_instanceId;
    std::unique_ptr<QObject> m_load; // the context of the calls under way: they end with it
    bool m_loaded = false;
};

} // namespace ddm
