// SPDX-License-Identifier: GPL-3.0-or-later
// What the window has to do with the audit: it is shown, and what is taken out of tables is written down.
#include "core/audit/audit.h"
#include "ui/actions/actioncatalog.h"
#include "ui/language/language.h"
#include "ui/pages/auditpage.h"
#include "ui/shell/instanceview.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/workspace.h"
#include "ui/widgets/dataview.h"

#include <QTableView>

namespace ddm {

void MainWindow::addAudit()
{
    if (!m_parts.audit)
        return;
    m_catalog->add({.id = "view.audit",
                    .text = [] { return tr("Audit"); },
                    .group = "view/audit",
                    .run = [this] { openAudit(); }});
}

/// A window of its own, beside what is being looked at: it is of no project.
void MainWindow::openAudit()
{
    if (!m_audit) {
        m_audit = new AuditPage(*m_parts.audit, m_parts.language, m_parts.times, this);
        m_audit->setObjectName(QStringLiteral("auditWindow"));
        m_audit->setWindowFlag(Qt::Window);
        m_audit->resize(1000, 640);
        m_audit->view()->keepIn(m_parts.settings, QStringLiteral("audit"));
        connect(m_audit, &AuditPage::exported, this, [this](const QString &table, const QString &path, int rows) {
            auditExport(nullptr, table, path, rows);
        });
        m_parts.language.bind(m_audit, [this] { m_audit->setWindowTitle(tr("Audit - DDM Console")); });
    }
    m_audit->setWindowState(m_audit->windowState() & ~Qt::WindowMinimized);
    m_audit->show();
    m_audit->raise();
    m_audit->activateWindow();
    m_audit->view()->table()->setFocus();
}

void MainWindow::watchExports(DataView *view)
{
    connect(view, &DataView::exported, this,
            [this](const QString &table, const QString &path, int rows) { auditExport(nullptr, table, path, rows); });
}

/// What leaves for a file leaves the program's care: that it did is written down, what it was is not.
void MainWindow::auditExport(const InstanceView *view, const QString &table, const QString &path, int rows)
{
    if (!m_parts.audit)
        return;
    const ProjectChoice project = m_session.projects.value(m_session.project);
    AuditRecord record;
    record.event = AuditEvent::Exported;
    record.user = m_session.user;
    record.connection = m_session.connection;
    record.projectId = project.id;
    record.region = project.region;
    record.instanceId = view ? view->instanceId() : QString();
    record.instanceName = view ? view->name() : QString();
    record.object = table;
    record.file = path;
    record.rows = rows;
    m_parts.audit->write(record);
}

} // namespace ddm
