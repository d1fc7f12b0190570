// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QString>
#include <QTimer>
#include <QWidget>

class QAction;
class QCheckBox;
class QMenu;
class QTableView;

namespace ddm {

class Client;
class DataView;
class Panes;
class Language;
class RequestDetail;
class RequestJournal;
class RequestsModel;
class TimeDisplay;
struct JournalEntry;

/// The calls of this program, newest first, and everything that is known of the chosen one.
///
/// The journal may change many times a second. It is read only while somebody sees the pane, and then ten times a second
/// at most.
class RequestsPane final : public QWidget
{
    Q_OBJECT

public:
    RequestsPane(RequestJournal &journal, Language &language, TimeDisplay &times, QWidget *parent = nullptr);

    /// Reads that fail can be sent again by that client from now on, where they went to its services and project.
    void begin(Client &client);

    DataView *view() const { return m_view; }
    Panes *panes() const { return m_panes; }
    RequestDetail *detail() const { return m_detail; }
    /// The chosen call, or nullptr.
    const JournalEntry *current() const;

Q_SIGNALS:
    void retryRequested(quint64 id);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QAction *makeAction(const char *name, void (RequestsPane::*run)());
    QWidget *makeDetailPane();
    void onJournal();
    void onCallChanged(quint64 id);
    void readJournal();
    void chooseAnswer();
    void keepPlace(const QPersistentModelIndex &top);
    void onScrolled();
    void onChosen();
    void follow(bool on);
    void showDetail();
    void fillMenu(QMenu *menu);
    void copyAsCurl();
    void copyReplyBody();
    void copyRequestId();
    void sendAgain();
    void retranslate();
    QTableView *table() const;

    RequestJournal &m_journal;
    RequestsModel *m_model;
    DataView *m_view;
    Panes *m_panes;
    RequestDetail *m_detail;
    QCheckBox *m_onlyFailed;
    QCheckBox *m_follow;
    QAction *m_copyAsCurl;
    QAction *m_copyReplyBody;
    QAction *m_copyRequestId;
    QAction *m_sendAgain;
    QPointer<Client> m_client;
    QTimer m_soon;
    struct Repeated
    {
        QString url; // empty when none is waited for
        quint64 after = 0;
    };
    Repeated m_repeated;    // the call that was sent again, until it is in the table
    quint64 m_detailed = 0; // the call whose details are shown as they are now
};

} // namespace ddm
