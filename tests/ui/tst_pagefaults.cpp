// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/faulttable.h"
#include "tests/ui/pagescene.h"

using namespace ddm;
using namespace Qt::StringLiterals;

namespace {

using State = PageFrame::State;

} // namespace

/// Every fault of the network and the service on every page: it is told in both languages, and once it is over, the page is
/// a press of a button away from what it ought to show.
class TestPageFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void faults_data();
    void faults();
    void wrongTypes();
    void refusedConnection();
    void badCertificates_data();
    void badCertificates();
    void badEndpoints_data();
    void badEndpoints();

private:
    using Deed = std::function<void()>;

    void onEveryPage(PageScene &scene, std::optional<ErrorKind> expected, const Deed &spoil, const Deed &mend);
    void failsAndRecovers(PageScene &scene, PageKind kind, std::optional<ErrorKind> expected, const Deed &mend);
    void checkWords(PageScene &scene, ErrorKind kind);
};

void TestPageFaults::checkWords(PageScene &scene, ErrorKind kind)
{
    QStringList titles;
    for (const QString &code : Language::codes()) {
        scene.language.choose(code);
        const bool chinese = scene.language.isChinese();
        titles.append(scene.panel()->title());
        QVERIFY(!scene.panel()->title().isEmpty() && !scene.panel()->text().isEmpty());
        QVERIFY(!scene.text("messageRemedy").isEmpty());
        QVERIFY(!scene.action()->text().isEmpty());
        QCOMPARE(hasHan(scene.panel()->title()), chinese);
        if (kind != ErrorKind::Forbidden)
            QCOMPARE(hasHan(scene.text("messageRemedy")), chinese);
    }
    QVERIFY(titles[0] != titles[1]);
    scene.language.choose(u"en_US"_s);
}

void TestPageFaults::failsAndRecovers(PageScene &scene, PageKind kind, std::optional<ErrorKind> expected,
                                      const Deed &mend)
{
    scene.open(kind);
    QVERIFY(comesTrue([&] { return scene.isAtRest(); }));
    if (!expected) {
        QVERIFY(scene.showsData());
        return;
    }
    QCOMPARE(scene.state(), *expected == ErrorKind::Forbidden ? State::Forbidden : State::Failed);
    QVERIFY(scene.panel()->isVisible() && !scene.showsData());
    checkWords(scene, *expected);
    mend();
    QVERIFY(scene.action()->isVisible() && scene.action()->isEnabled());
    scene.press(scene.action());
    QVERIFY(comesTrue([&] { return scene.isAtRest(); }));
    QVERIFY2(scene.showsData(), qPrintable(scene.panel()->title() + u": "_s + scene.panel()->text()));
}

void TestPageFaults::onEveryPage(PageScene &scene, std::optional<ErrorKind> expected, const Deed &spoil,
                                 const Deed &mend)
{
    for (int kind = 0; kind < PageKindCount; ++kind) {
        scene.connectAnew(); // nothing is known of what the last page asked for
        spoil();
        failsAndRecovers(scene, PageKind(kind), expected, mend);
        if (QTest::currentTestFailed())
            QFAIL(nameOf(PageKind(kind)));
    }
}

void TestPageFaults::faults_data()
{
    QTest::addColumn<int>("row");
    for (size_t i = 0; i < faultTable().size(); ++i)
        QTest::newRow(faultTable()[i].name) << int(i);
}

void TestPageFaults::faults()
{
    QFETCH(const int, row);
    const FaultRow &fault = faultTable()[size_t(row)];
    // Only who waits for what never comes should not wait long.
    const bool stalls = QByteArrayView(fault.name).startsWith("stalled");
    PageScene scene({}, stalls ? 300 : 10'000);
    onEveryPage(
        scene, fault.expected(ListNodes::info).kind, [&] { scene.faults.setFault(fault.fault); },
        [&] { scene.faults.setFault(std::nullopt); });
}

/// What can be made of it is for each page to say: that it cannot be read, that there is nothing, or what is left of it.
void TestPageFaults::wrongTypes()
{
    PageScene scene;
    for (int kind = 0; kind < PageKindCount; ++kind) {
        scene.connectAnew();
        scene.faults.setFault(ProxyFault{.kind = ProxyFault::Kind::Rewrite, .rewrite = ddm::faults::withOtherTypes});
        scene.open(PageKind(kind));
        QVERIFY2(comesTrue([&] { return scene.isAtRest(); }), nameOf(PageKind(kind)));
        if (scene.state() == State::Failed)
            checkWords(scene, ErrorKind::Unreadable);
        scene.faults.setFault(std::nullopt);
        if (scene.state() == State::Content)
            qobject_cast<Page *>(scene.widget.get())->refresh();
        else
            scene.press(scene.action());
        QVERIFY(comesTrue([&] { return scene.isAtRest(); }));
        QVERIFY2(scene.showsData(), nameOf(PageKind(kind)));
    }
}

void TestPageFaults::refusedConnection()
{
    PageScene scene;
    onEveryPage(
        scene, ErrorKind::ConnectionRefused, [&] { scene.faults.stopProxies(); },
        [&] { scene.faults.startProxies({}); });
}

void TestPageFaults::badCertificates_data()
{
    QTest::addColumn<int>("which");
    QTest::newRow("expired") << 0;
    QTest::newRow("of another name") << 1;
    QTest::newRow("untrusted") << 2;
}

void TestPageFaults::badCertificates()
{
    QFETCH(const int, which);
    const Certificates &certificates = Certificates::instance();
    if (!certificates.available())
        QSKIP("there is no openssl command");
    const std::array<Identity, 3> identities = {certificates.expired, certificates.wrongName, certificates.selfSigned};
    PageScene scene(certificates.good);
    const auto show = [&scene](const Identity &identity) {
        scene.faults.stopProxies();
        scene.faults.startProxies(identity);
        QTest::qWait(50); // a handshake of before comes to its end in Qt's thread
    };
    onEveryPage(
        scene, ErrorKind::TlsFailed, [&] { show(identities[size_t(which)]); }, [&] { show(certificates.good); });
}

void TestPageFaults::badEndpoints_data()
{
    QTest::addColumn<QUrl>("instead");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("wrong name") << QUrl(u"https://no-such-host.invalid"_s) << ErrorKind::HostNotFound;
    QTest::newRow("without TLS") << QUrl(u"http://ddm.example.com"_s) << ErrorKind::PlainHttpRefused;
}

/// An endpoint stays what it is until another connection is made.
void TestPageFaults::badEndpoints()
{
    QFETCH(const QUrl, instead);
    QFETCH(const ErrorKind, kind);
    PageScene scene;
    const Endpoints good = scene.faults.endpoints;
    for (int page = 0; page < PageKindCount; ++page) {
        scene.faults.endpoints.urls.fill(instead);
        scene.connectAnew();
        scene.open(PageKind(page));
        QVERIFY(comesTrue([&] { return scene.isAtRest(); }));
        QCOMPARE(scene.state(), State::Failed);
        checkWords(scene, kind);
        scene.faults.endpoints = good;
        scene.connectAnew();
        failsAndRecovers(scene, PageKind(page), std::nullopt, [] {});
        if (QTest::currentTestFailed())
            QFAIL(nameOf(PageKind(page)));
    }
}

QTEST_MAIN(TestPageFaults)

#include "tst_pagefaults.moc"
