// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/auditpage.h"

#include "core/audit/audit.h"
#include "core/audit/linelog.h"
#include "ui/language/language.h"
#include "ui/language/timedisplay.h"
#include "ui/models/auditmodel.h"
#include "ui/theme/colours.h"
#include "ui/widgets/dataview.h"
#include "ui/widgets/keyvalueview.h"
#include "ui/widgets/panes.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QLabel>
#include <QPushButton>
#include <QSaveFile>
#include <QShowEvent>
#include <QSignalBlocker>

#include <optional>

using namespace Qt::StringLiterals;

namespace ddm {

namespace {

QString nameOfTable()
{
    return AuditPage::tr("Audit");
}

std::vector<AuditRow> rowsOf(const QString &folder, const QStringList &months)
{
    std::vector<AuditRecord> records;
    for (auto month = months.crbegin(); month != months.crend(); ++month) { // the oldest first
        std::vector<AuditRecord> more = Audit::read(folder, *month);
        std::move(more.begin(), more.end(), std::back_inserter(records));
    }
    return auditRowsOf(records);
}

QString whyNotWritten(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    const bool isWritten = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
    return isWritten ? QString() : file.errorString();
}

} // namespace

AuditPage::AuditPage(Audit &audit, Language &language, TimeDisplay &times, QWidget *parent)
    : QWidget(parent)
    , m_audit(audit)
    , m_times(times)
    , m_model(new AuditModel(times, this))
    , m_view(new DataView(m_model, language, nameOfTable))
    , m_detail(new KeyValueView)
    , m_fromLabel(new QLabel)
    , m_from(new QComboBox)
    , m_toLabel(new QLabel)
    , m_to(new QComboBox)
    , m_refresh(new QPushButton)
    , m_export(new QPushButton)
    , m_said(new QLabel)
{
    m_threads.setMaxThreadCount(1);
    buildBar();
    m_view->growWithRows();
    m_view->setEmptyText([] { return tr("Nothing was changed or exported in these months."); });
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(new Panes(Qt::Vertical, u"audit"_s, {{m_view, 400, 2}, {m_detail, 240, 1}}), 1);
    layout->addWidget(m_said);
    m_said->setObjectName(u"auditSaid"_s);
    m_said->setTextFormat(Qt::PlainText);
    m_said->setWordWrap(true);
    m_said->setMargin(Space::Tiny);
    m_said->hide();
    connect(m_view, &DataView::selectionChanged, this, &AuditPage::showDetail);
    connect(m_view, &DataView::exported, this, &AuditPage::exported);
    connect(&times, &TimeDisplay::changed, this, &AuditPage::showDetail);
    language.bind(this, [this] { retranslate(); });
}

AuditPage::~AuditPage()
{
    m_threads.clear();
    m_threads.waitForDone();
}

void AuditPage::buildBar()
{
    m_from->setObjectName(u"auditFrom"_s);
    m_to->setObjectName(u"auditTo"_s);
    m_refresh->setObjectName(u"auditRefresh"_s);
    m_export->setObjectName(u"auditExport"_s);
    m_fromLabel->setBuddy(m_from);
    m_toLabel->setBuddy(m_to);
    const QList<QWidget *> widgets = {m_fromLabel, m_from, m_toLabel, m_to, m_refresh, m_export};
    for (QWidget *widget : widgets)
        m_view->addBesideSearch(widget);
    for (QComboBox *box : {m_from, m_to}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        connect(box, &QComboBox::currentIndexChanged, this, &AuditPage::read);
    }
    connect(m_refresh, &QPushButton::clicked, this, &AuditPage::refresh);
    connect(m_export, &QPushButton::clicked, this, &AuditPage::chooseFile);
}

void AuditPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!event->spontaneous())
        refresh();
}

void AuditPage::refresh()
{
    fillMonths();
    read();
}

/// The newest month, until the user asks for more; what was chosen stays while it is there.
void AuditPage::fillMonths()
{
    const QStringList months = Audit::months(m_audit.folder());
    for (QComboBox *box : {m_from, m_to}) {
        const QSignalBlocker blocker(box);
        const bool wasNewest = box->currentIndex() <= 0;
        const QString chosen = box->currentText();
        box->clear();
        box->addItems(months);
        const qsizetype place = wasNewest ? 0 : months.indexOf(chosen);
        box->setCurrentIndex(months.isEmpty() ? -1 : int(qMax<qsizetype>(0, place)));
        box->setEnabled(months.size() > 1);
    }
    m_export->setEnabled(!months.isEmpty());
}

QStringList AuditPage::chosenMonths() const
{
    const QString from = qMin(m_from->currentText(), m_to->currentText());
    const QString to = qMax(m_from->currentText(), m_to->currentText());
    QStringList months;
    for (int i = 0; i < m_from->count(); ++i) {
        const QString month = m_from->itemText(i);
        if (from <= month && month <= to)
            months.append(month);
    }
    return months;
}

void AuditPage::read()
{
    m_threads.clear(); // readings that have not begun
    m_threads.start([this, turn = ++m_turn, folder = m_audit.folder(), months = chosenMonths()] {
        auto rows = std::make_shared<std::vector<AuditRow>>(rowsOf(folder, months));
        QMetaObject::invokeMethod(
            this, [this, turn, rows] { onRead(turn, std::move(*rows)); }, Qt::QueuedConnection);
    });
}

void AuditPage::onRead(quint64 turn, std::vector<AuditRow> rows)
{
    if (turn != m_turn)
        return;
    m_model->setRows(std::move(rows));
    showDetail();
}

void AuditPage::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Export the lines of the audit"));
    dialog->setObjectName(u"auditExportDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("JSON lines (*.jsonl)")});
    dialog->setDefaultSuffix(u"jsonl"_s);
    dialog->selectFile(u"audit.jsonl"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &AuditPage::writeLines);
    dialog->open();
}

void AuditPage::writeLines(const QString &path)
{
    m_threads.start([this, path, folder = m_audit.folder(), months = chosenMonths()] {
        QByteArray bytes;
        int count = 0;
        for (auto month = months.crbegin(); month != months.crend(); ++month) {
            const QList<QByteArray> lines = LineLog::read(Audit::pathOf(folder, *month));
            for (const QByteArray &line : lines)
                bytes += line + '\n';
            count += int(lines.size());
        }
        const QString failure = whyNotWritten(path, bytes);
        QMetaObject::invokeMethod(
            this, [this, path, count, failure] { onLinesWritten(path, count, failure); }, Qt::QueuedConnection);
    });
}

void AuditPage::onLinesWritten(const QString &path, int lines, const QString &failure)
{
    const QString place = QDir::toNativeSeparators(path);
    m_said->setText(failure.isEmpty() ? tr("%n line(s) written to %1", nullptr, lines).arg(place)
                                      : tr("Could not write %1: %2").arg(place, failure));
    m_said->show();
    if (failure.isEmpty())
        Q_EMIT exported(nameOfTable(), path, lines);
}

void AuditPage::showDetail()
{
    const AuditRow *row = m_model->find(m_view->selectedKey());
    m_detail->setVisible(row);
    if (!row)
        return;
    const AuditRecord &known = row->known;
    const StateWords state = row->state();
    KeyValueView::Section what{row->heading(), {{tr("State"), state.word, {}, state.glyph}}};
    KeyValueView::Section answer{tr("Answer"), {}};
    const auto add = [](KeyValueView::Section &section, const QString &term, const QString &text, bool copy = false) {
        if (!text.isEmpty())
            section.values.append({term, text, {}, {}, copy});
    };
    add(what, tr("What is known"), row->remark());
    what.values.append({tr("Time"), m_times.text(row->begun), TimeDisplay::exact(row->begun)});
    if (row->ended.isValid())
        what.values.append({tr("Ended"), m_times.text(row->ended), TimeDisplay::exact(row->ended)});
    add(what, tr("Object"), row->object());
    add(what, tr("Instance id"), known.instanceId, true);
    add(what, tr("User"), known.user);
    add(what, tr("Connection"), known.connection);
    add(what, tr("Region"), known.region);
    add(what, tr("Project id"), known.projectId, true);
    add(answer, tr("HTTP status"), known.status == 0 ? QString() : QString::number(known.status));
    add(answer, tr("Error code"), known.code, true);
    add(answer, tr("Message"), known.message);
    add(answer, tr("Request id"), known.requestId, true);
    add(answer, tr("Job id"), known.jobId, true);
    QList<KeyValueView::Section> sections{what};
    if (!answer.values.isEmpty())
        sections.append(answer);
    if (!known.request.isEmpty())
        sections.append({tr("Request"), {{tr("As it was sent, without secrets"), known.request}}, true});
    m_detail->setSections(sections);
}

void AuditPage::retranslate()
{
    m_fromLabel->setText(tr("From"));
    m_toLabel->setText(tr("to"));
    m_from->setAccessibleName(tr("First month"));
    m_to->setAccessibleName(tr("Last month"));
    m_refresh->setText(tr("Refresh"));
    m_refresh->setToolTip(tr("Read the files again"));
    m_export->setText(tr("Export as JSON…"));
    m_export->setToolTip(tr("The lines of these months as they are"));
    m_detail->setAccessibleName(tr("Details of the chosen change"));
    showDetail();
}

} // namespace ddm
