// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/start.h"
#include "ui/shell/mainwindow.h"

#include <QApplication>
#include <QLockFile>
#include <QMessageBox>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace ddm;
using namespace Qt::Literals::StringLiterals;

namespace {

template<class Widget>
Widget *shown()
{
    const auto widgets = QApplication::topLevelWidgets();
    for (QWidget *widget : widgets) {
        auto *found = qobject_cast<Widget *>(widget);
        if (found && found->isVisible())
            return found;
    }
    return nullptr;
}

} // namespace

/// A start while another process has the folder and does not answer.
class TestNoAnswer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tryAgainOnceTheOtherHasEnded();
};

void TestNoAnswer::tryAgainOnceTheOtherHasEnded()
{
    const QTemporaryDir folder;
    QLockFile other(folder.filePath(u"console.lock"_s));
    other.setStaleLockTime(0);
    QVERIFY(other.tryLock(0));
    CommandLine line;
    line.configDir = folder.path();
    Milestones milestones;
    Start start(std::move(line), milestones);
    bool hasQuit = false;
    connect(qApp, &QCoreApplication::aboutToQuit, this, [&hasQuit] { hasQuit = true; });
    start.begin();
    QTRY_VERIFY_WITH_TIMEOUT(shown<QMessageBox>(), 30'000);
    // Still there: asked again.
    QTest::mouseClick(shown<QMessageBox>()->button(QMessageBox::Retry), Qt::LeftButton);
    QTRY_VERIFY(!shown<QMessageBox>());
    QTRY_VERIFY_WITH_TIMEOUT(shown<QMessageBox>(), 30'000);
    QVERIFY(!shown<MainWindow>());
    other.unlock();
    QTest::mouseClick(shown<QMessageBox>()->button(QMessageBox::Retry), Qt::LeftButton);
    QTRY_VERIFY(shown<MainWindow>());
    QVERIFY(!hasQuit);
    QVERIFY(QGuiApplication::quitOnLastWindowClosed());
}

QTEST_MAIN(TestNoAnswer)

#include "tst_noanswer.moc"
