// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/secret.h"
#include "core/json/fieldwriter.h"

#include <QTest>

using namespace ddm;

class TestSecret : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void matchesOnlyItsOwnText();
    void countsCharacterClasses();
    void knowsTheNameAndItsReverse();
    void isMaskedInPreviews();
};

void TestSecret::matchesOnlyItsOwnText()
{
    const Secret secret(u"pässwörd");
    QVERIFY(secret.matches(QStringLiteral("pässwörd").toUtf8()));
    QVERIFY(!secret.matches("passwort"));
    QVERIFY(!secret.matches(""));
    Secret copy = secret;
    copy.clear();
    QVERIFY(copy.isEmpty());
    QVERIFY(!secret.isEmpty());
}

void TestSecret::countsCharacterClasses()
{
    const SecretTraits traits(Secret(u"Ab1~ "), u"~!");
    QCOMPARE(traits.length, 5);
    QCOMPARE(traits.classes(), 4);
    QVERIFY(traits.other);
}

void TestSecret::knowsTheNameAndItsReverse()
{
    QVERIFY(SecretTraits::isNameOrReverse(Secret(u"ledger"), u"ledger"));
    QVERIFY(SecretTraits::isNameOrReverse(Secret(u"regdel"), u"ledger"));
    QVERIFY(!SecretTraits::isNameOrReverse(Secret(u"ledge"), u"ledger"));
}

void TestSecret::isMaskedInPreviews()
{
    const Secret secret(u"hunter2");
    const std::optional<JsonNode> node = toNode(&secret, valueType<Secret>());
    QVERIFY(node);
    QCOMPARE(WireWriter::toJson(*node, Layout::Compact, Secrets::Masked), "\"********\"");
    QCOMPARE(WireWriter::toJson(*node, Layout::Compact, Secrets::Open), "\"hunter2\"");
}

QTEST_GUILESS_MAIN(TestSecret)

#include "tst_secret.moc"
