// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/demofixture.h"
#include "tests/ui/purchasedialog.h"
#include "ui/language/language.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QPlainTextEdit>
#include <QProcess>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace ddm;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QLatin1StringView GoodPassword("N3w_p4ssword~");

/// What a real shell makes of a script.
QByteArrayList argumentsOf(const QString &command)
{
    QProcess process;
    process.start(u"sh"_s, {});
    process.write(QString("curl() { printf '%s\\0' \"$@\"; }\n"_L1 + command + u'\n').toUtf8());
    process.closeWriteChannel();
    process.waitForFinished();
    return process.readAllStandardOutput().split('\0');
}

} // namespace

/// A real form, offscreen, whose requests go to the demo service over HTTP.
class TestForms : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void saysWhatIsWrongWhereItIs();
    void emptyFieldsAreNotToldOff();
    void theButtonSaysWhyItCannot();
    void returnShowsWhatIsMissing();
    void listsWaitForTheirChoices();
    void listsThatFailCanBeReadAgain();
    void passwordsAreHiddenUntilAsked();
    void requestIsMadeWhenWantedAndFollowsTheForm();
    void requestAndCurlHaveNoSecret();
    void curlIsWhatTheShellRuns();
    void refusalIsShownAtItsField();
    void refusedInputComesBackWithoutSecrets();
    void acceptedInputIsForgotten();
    void textsFollowTheLanguage();
    void everyControlIsNamedAndReached();

private:
    template<class Widget>
    Widget *part(const char *name) const
    {
        return m_dialog->findChild<Widget *>(QLatin1StringView(name));
    }
    QLineEdit *edit(const char *name) const { return part<QLineEdit>(name); }
    QString messageOf(const char *name) const { return part<QWidget>(name)->accessibleDescription(); }
    void open();
    void fill() const;
    QString request() const
    {
        if (!part<QPlainTextEdit>("request"))
            part<QToolButton>("showRequest")->click();
        return part<QPlainTextEdit>("request")->toPlainText();
    }
    QString curl() const
    {
        (void)request();
        part<QPushButton>("copyAsCurl")->click();
        return QGuiApplication::clipboard()->text();
    }

    std::unique_ptr<DemoFixture> m_demo;
    Language m_language;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<OperationJournal> m_journal;
    std::unique_ptr<OperationTracker> m_tracker;
    FormMemory m_memory;
    QList<FormLayout::Choice> m_classes;
    BuyInstance m_begin;
    Known m_known;
    std::unique_ptr<PurchaseDialog> m_dialog;
};

void TestForms::init()
{
    m_language.choose(u"en_US"_s);
    m_demo = std::make_unique<DemoFixture>();
    m_folder = std::make_unique<QTemporaryDir>();
    m_journal = std::make_unique<OperationJournal>(m_folder->path());
    m_tracker = std::make_unique<OperationTracker>(*m_journal, SystemClock::instance());
    m_memory.clear();
    const Instance &model = m_demo->instance("shop-production").base;
    const auto engines = m_demo->readWhole(ListEngines());
    QVERIFY(!engines.empty());
    ListNodeClasses classes;
    classes.engineId = engines.front().id;
    const auto reply = m_demo->run(classes);
    QVERIFY(reply && !reply->groups.empty());
    const NodeClass &first = reply->groups.front().classes.front();
    m_classes = {{first.id, first.code}, {u"other"_s, u"Other"_s}};
    m_begin = {};
    m_begin.engineId = engines.front().id;
    m_begin.availableZones = {engines.front().zones.front().code};
    m_begin.vpcId = model.vpcId;
    m_begin.subnetId = model.subnetId;
    m_begin.securityGroupId = model.securityGroupId;
    open();
}

void TestForms::open()
{
    m_dialog = std::make_unique<PurchaseDialog>(
        ChangeDialog::Parts{m_language, *m_tracker, m_memory, *m_demo->client, {}, {}}, m_begin, m_known);
    m_dialog->open();
}

void TestForms::fill() const
{
    m_dialog->setClasses(m_classes);
    part<QComboBox>("class")->setCurrentIndex(0);
    edit("name")->setText(u"ddm-bought"_s);
    edit("administrator")->setText(u"admin"_s);
    edit("password")->setText(GoodPassword);
}

void TestForms::cleanup()
{
    m_dialog.reset();
    m_tracker.reset();
    m_journal.reset();
    m_demo.reset();
    m_known = {};
}

void TestForms::saysWhatIsWrongWhereItIs()
{
    fill();
    QVERIFY(m_dialog->submitButton()->isEnabled());
    edit("name")->setText(u"1x"_s);
    QVERIFY(!messageOf("name").isEmpty());
    QVERIFY(messageOf("password").isEmpty());
    QVERIFY(!m_dialog->submitButton()->isEnabled());
    auto *label = part<QLabel>("problem"); // of the first row
    QVERIFY(label->isVisible());
    QCOMPARE(label->text(), messageOf("name"));
    QVERIFY(label->parentWidget()->pos().y() > edit("name")->pos().y());
    edit("name")->setText(u"ddm-bought"_s);
    QVERIFY(!label->isVisible() && messageOf("name").isEmpty());
    part<QSpinBox>("number")->setValue(0);
    QCOMPARE(messageOf("number"), u"At least 1, please."_s);
    QVERIFY(part<QSpinBox>("number")->text().endsWith("nodes"_L1));
    part<QSpinBox>("number")->setValue(2);
    edit("password")->setText(u"weak"_s);
    QVERIFY(!messageOf("password").isEmpty());
    edit("password")->setText(GoodPassword);
    part<QCheckBox>("renew")->click();
    QCOMPARE(m_dialog->wanted().nodeNumber, 2);
    QCOMPARE(m_dialog->wanted().autoRenew, std::optional(true));
    QVERIFY(m_dialog->wanted().administratorPassword->matches(QByteArrayView(GoodPassword)));
    edit("administrator")->clear(); // an optional text that is empty is not sent
    QVERIFY(!m_dialog->wanted().administrator);
}

void TestForms::emptyFieldsAreNotToldOff()
{
    QVERIFY(!m_dialog->submitButton()->isEnabled());
    for (const char *name : {"name", "class", "administrator", "password"})
        QVERIFY2(messageOf(name).isEmpty(), name);
    edit("administrator")->setText(u"admin"_s);
    QVERIFY(messageOf("name").isEmpty());
    edit("name")->setText(u"x"_s);
    edit("name")->clear();
    QVERIFY(!messageOf("name").isEmpty());
}

void TestForms::theButtonSaysWhyItCannot()
{
    fill();
    QCOMPARE(m_dialog->submitButton()->text(), u"Buy instance"_s);
    QVERIFY(m_dialog->submitButton()->toolTip().isEmpty());
    edit("name")->setText(u"1x"_s);
    QVERIFY(m_dialog->submitButton()->toolTip().startsWith("Instance name: "_L1));
}

void TestForms::returnShowsWhatIsMissing()
{
    m_dialog->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
    edit("administrator")->setFocus();
    QTest::keyClick(edit("administrator"), Qt::Key_Return);
    QVERIFY(edit("name")->hasFocus());
    QVERIFY(!messageOf("name").isEmpty());
    QVERIFY(m_tracker->ids().isEmpty());
    edit("name")->setText(u"ddm-bought"_s);
    fill();
    edit("password")->setText(u"weak"_s);
    QTest::keyClick(edit("name"), Qt::Key_Return);
    QVERIFY(edit("password")->hasFocus());
}

void TestForms::listsWaitForTheirChoices()
{
    auto *list = part<QComboBox>("class");
    QVERIFY(!list->isEnabled());
    QCOMPARE(list->placeholderText(), u"Loading…"_s);
    m_dialog->setClasses({{u"a"_s, u"Small"_s}, {u"b"_s, u"Large"_s}});
    QVERIFY(list->isEnabled());
    QCOMPARE(list->currentIndex(), -1); // nothing is chosen for the user
    QVERIFY(m_dialog->wanted().nodeClassId.isEmpty());
    QVERIFY(messageOf("class").isEmpty());
    list->setCurrentIndex(1);
    QCOMPARE(m_dialog->wanted().nodeClassId, u"b"_s);
    m_dialog->setClasses({{u"b"_s, u"Large"_s}, {u"c"_s, u"Huge"_s}}); // read again
    QCOMPARE(list->currentText(), u"Large"_s);
    QCOMPARE(m_dialog->wanted().nodeClassId, u"b"_s);
}

void TestForms::listsThatFailCanBeReadAgain()
{
    const QString field = u"instance.flavor_id"_s;
    ApiError error;
    error.kind = ErrorKind::ReplyTimedOut;
    m_dialog->rows().setFailed(field, error);
    auto *retry = part<QToolButton>("retry");
    QVERIFY(retry->isVisible() && !part<QComboBox>("class")->isEnabled());
    QVERIFY(messageOf("class").contains("did not answer in time"_L1));
    QSignalSpy wanted(&m_dialog->rows(), &FormLayout::retryWanted);
    retry->click();
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.front().front().toString(), field);
    QVERIFY(!retry->isVisible() && messageOf("class").isEmpty());
    m_dialog->setClasses(m_classes);
    QVERIFY(part<QComboBox>("class")->isEnabled());
}

void TestForms::passwordsAreHiddenUntilAsked()
{
    QCOMPARE(edit("password")->echoMode(), QLineEdit::Password);
    auto *reveal = part<QToolButton>("reveal");
    reveal->click();
    QCOMPARE(edit("password")->echoMode(), QLineEdit::Normal);
    QCOMPARE(reveal->text(), u"Hide"_s);
    reveal->click();
    QCOMPARE(edit("password")->echoMode(), QLineEdit::Password);
}

void TestForms::requestIsMadeWhenWantedAndFollowsTheForm()
{
    fill();
    QVERIFY(!part<QPlainTextEdit>("request"));
    QVERIFY(request().startsWith("POST /v1/"_L1));
    QVERIFY(request().contains("\"name\": \"ddm-bought\""_L1));
    edit("name")->setText(u"ddm-typed"_s);
    QVERIFY(request().contains("\"name\": \"ddm-typed\""_L1));
    part<QToolButton>("showRequest")->click();
    QVERIFY(!part<QPlainTextEdit>("request")->isVisible() && !part<QPushButton>("copyAsCurl")->isVisible());
}

void TestForms::requestAndCurlHaveNoSecret()
{
    fill();
    for (const QString &text : {request(), curl()}) {
        QVERIFY(!text.contains(GoodPassword));
        QVERIFY(text.contains("admin_user_password"_L1));
    }
    QVERIFY(request().contains("********"_L1));
    QVERIFY(!curl().contains("****"_L1));
    QVERIFY(curl().contains("DDM_TOKEN, DDM_ADMIN_USER_PASSWORD"_L1)); // what is to be set before
}

void TestForms::curlIsWhatTheShellRuns()
{
    if (QStandardPaths::findExecutable(u"sh"_s).isEmpty())
        QSKIP("there is no sh on this system");
    fill();
    edit("name")->setText(u"it's $(id) \"`x`"_s); // refused, but a preview shows what is there
    const QByteArrayList arguments = argumentsOf("DDM_TOKEN=token\nDDM_ADMIN_USER_PASSWORD='"_L1 + GoodPassword
                                                 + "'\n"_L1 + curl());
    QVERIFY(arguments.contains("X-Auth-Token: token"));
    const qsizetype at = arguments.indexOf("--data-raw");
    QVERIFY(at > 0);
    const QJsonObject instance = QJsonDocument::fromJson(arguments[at + 1])[u"instance"].toObject();
    QCOMPARE(instance.value(u"name").toString(), u"it's $(id) \"`x`"_s);
    QCOMPARE(instance.value(u"admin_user_password").toString(), GoodPassword);
    QCOMPARE(instance.value(u"node_num").toInt(), 1);
}

void TestForms::refusalIsShownAtItsField()
{
    fill();
    const QString taken = m_demo->instance("shop-production").base.name;
    edit("name")->setText(taken);
    QVERIFY(m_dialog->submitButton()->isEnabled()); // this form does not know the names that are taken
    m_dialog->submitButton()->click();
    QVERIFY(!edit("name")->isEnabled());
    QTRY_VERIFY(edit("name")->isEnabled());
    QVERIFY(m_dialog->isVisible());
    QCOMPARE(edit("name")->text(), taken);
    QCOMPARE(edit("password")->text(), GoodPassword);
    QVERIFY2(messageOf("name").contains("Another instance already has this name"_L1), qPrintable(messageOf("name")));
    QVERIFY(messageOf("password").isEmpty());
    QCOMPARE(m_dialog->focusWidget(), edit("name"));
    QVERIFY(part<QLabel>("message")->text().contains("DBS.200022"_L1));
    part<QSpinBox>("number")->setValue(2);
    QVERIFY(!messageOf("name").isEmpty());
    edit("name")->setText(u"ddm-free"_s);
    QVERIFY(messageOf("name").isEmpty());
    QVERIFY(!part<QLabel>("message")->isVisible());
    m_dialog->submitButton()->click();
    QTRY_VERIFY(!m_dialog->isVisible());
    QCOMPARE(m_tracker->ids().size(), 2);
}

void TestForms::refusedInputComesBackWithoutSecrets()
{
    fill();
    edit("name")->setText(m_demo->instance("shop-production").base.name);
    m_dialog->submitButton()->click();
    QTRY_VERIFY(edit("name")->isEnabled());
    part<QSpinBox>("number")->setValue(3);
    m_dialog->reject();
    open();
    QCOMPARE(edit("name")->text(), u"shop-production"_s);
    QCOMPARE(m_dialog->wanted().nodeNumber, 3);
    QCOMPARE(edit("administrator")->text(), u"admin"_s);
    QVERIFY(edit("password")->text().isEmpty());
    QVERIFY(messageOf("password").isEmpty()); // not yet
    QVERIFY(!m_dialog->submitButton()->isEnabled());
    QVERIFY(messageOf("name").contains("Another instance already has this name"_L1));
}

void TestForms::acceptedInputIsForgotten()
{
    refusedInputComesBackWithoutSecrets();
    fill();
    m_dialog->submitButton()->click();
    QTRY_VERIFY(!m_dialog->isVisible());
    open();
    QVERIFY(edit("name")->text().isEmpty());
    // What was never refused is not kept either: closing is a way to start afresh.
    edit("name")->setText(u"ddm-typed"_s);
    m_dialog->reject();
    open();
    QVERIFY(edit("name")->text().isEmpty());
}

void TestForms::textsFollowTheLanguage()
{
    fill();
    edit("name")->setText(m_demo->instance("shop-production").base.name);
    m_dialog->submitButton()->click();
    QTRY_VERIFY(edit("name")->isEnabled());
    const QString english = messageOf("name");
    m_language.choose(u"zh_CN"_s);
    QVERIFY(!messageOf("name").isEmpty() && messageOf("name") != english);
    QVERIFY(part<QLabel>("message")->text().contains("DBS.200022"_L1));
}

void TestForms::everyControlIsNamedAndReached()
{
    fill();
    (void)request();
    m_dialog->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
    edit("name")->setFocus();
    QStringList reached;
    for (int step = 0; step < 40; ++step) {
        const QWidget *focus = m_dialog->focusWidget();
        const bool isSaid = !focus->accessibleName().isEmpty() || qobject_cast<const QAbstractButton *>(focus);
        QVERIFY2(isSaid, qPrintable(focus->objectName()));
        reached.append(focus->objectName());
        QTest::keyClick(m_dialog->focusWidget(), Qt::Key_Tab);
        if (m_dialog->focusWidget() == edit("name"))
            break;
    }
    QCOMPARE(reached.mid(0, 10),
             QStringList({u"name"_s, u"class"_s, u"number"_s, u"administrator"_s, u"password"_s, u"reveal"_s,
                          u"renew"_s, u"showRequest"_s, u"copyAsCurl"_s, u"request"_s}));
    QCOMPARE(reached.value(10), u"submit"_s);
}

QTEST_MAIN(TestForms)

#include "tst_forms.moc"
