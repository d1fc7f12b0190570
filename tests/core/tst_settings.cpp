// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/inistore.h"
#include "core/settings/settings.h"

#include <QSize>
#include <QTemporaryDir>
#include <QTest>

using namespace ddm;
using namespace Qt::Literals::StringLiterals;

namespace {

enum class Fruit : quint8 { Apple, Pear };
constexpr SettingWord<Fruit> FruitWords[] = {{Fruit::Apple, "apple"_L1}, {Fruit::Pear, "pear"_L1}};

const Setting<QString> Name{"name"_L1, u"nobody"_s, [](const QString &name) { return name.size() < 10; }};
const Setting<bool> Flag{"group/flag"_L1, true};
const Setting<int> Rows{"group/rows"_L1, 50, [](int rows) { return rows >= 1 && rows <= 500; }};
const Setting<Fruit> Choice{"choice"_L1, Fruit::Pear, FruitWords};
const Setting<QByteArray> Bytes{"bytes"_L1};
const Setting<QStringList> List{"list"_L1, {u"one"_s, u"two"_s}};
const Setting<QJsonObject> Object{"object"_L1};

} // namespace

/// Keys with types, and what they make of what a store holds.
class TestSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void defaultsAndValues();
    void whatMakesNoSenseIsTheDefault();
    void scopes();
    void everyTypeSurvivesTheFile();
};

void TestSettings::defaultsAndValues()
{
    MemoryStore store;
    Settings settings(store);
    QCOMPARE(settings.get(Name), u"nobody"_s);
    QCOMPARE(settings.get(Flag), true);
    QCOMPARE(settings.get(Rows), 50);
    QCOMPARE(settings.get(Choice), Fruit::Pear);
    QCOMPARE(settings.get(List), QStringList({u"one"_s, u"two"_s}));
    QVERIFY(!settings.find(Flag));
    settings.set(Flag, false);
    settings.set(Choice, Fruit::Apple);
    settings.set(List, {});
    QCOMPARE(settings.get(Flag), false);
    QCOMPARE(settings.get(Choice), Fruit::Apple);
    QCOMPARE(store.value(u"choice"_s), QVariant(u"apple"_s));
    QVERIFY(settings.get(List).isEmpty());
    // What would not be read again is not written.
    settings.set(Rows, 501);
    settings.set(Choice, Fruit(7));
    QVERIFY(!settings.find(Rows));
    QCOMPARE(settings.get(Choice), Fruit::Apple);
    settings.reset(Flag);
    QCOMPARE(settings.get(Flag), true);
}

void TestSettings::whatMakesNoSenseIsTheDefault()
{
    MemoryStore store;
    const Settings settings(store);
    store.setValue(u"name"_s, u"much too long a name"_s);
    QCOMPARE(settings.get(Name), u"nobody"_s);
    store.setValue(u"name"_s, 3.5);
    QCOMPARE(settings.get(Name), u"nobody"_s);
    for (const QVariant &wrong : {QVariant(u"perhaps"_s), QVariant(u""_s), QVariant(QSize(1, 2)), QVariant(2)}) {
        store.setValue(u"group/flag"_s, wrong);
        QVERIFY(!settings.find(Flag));
    }
    for (const QVariant &wrong : {QVariant(0), QVariant(u"501"_s), QVariant(u"99999999999999999999"_s),
                                  QVariant(u"1e2"_s), QVariant(QStringList({u"1"_s, u"2"_s}))}) {
        store.setValue(u"group/rows"_s, wrong);
        QCOMPARE(settings.get(Rows), 50);
    }
    store.setValue(u"group/rows"_s, u"7"_s);
    QCOMPARE(settings.get(Rows), 7);
    store.setValue(u"choice"_s, u"plum"_s);
    QCOMPARE(settings.get(Choice), Fruit::Pear);
    store.setValue(u"object"_s, u"[1]"_s);
    QVERIFY(settings.get(Object).isEmpty());
    store.setValue(u"bytes"_s, u"text"_s);
    QVERIFY(settings.get(Bytes).isEmpty());
    store.setValue(u"list"_s, 5);
    QCOMPARE(settings.get(List).size(), 2);
}

void TestSettings::scopes()
{
    MemoryStore store;
    Settings all(store);
    Settings demo = all.scoped(u"connection/demo"_s);
    Settings other = all.scoped(u"connection"_s).scoped(u"demo2"_s);
    all.set(Rows, 1);
    demo.set(Rows, 2);
    other.set(Rows, 3);
    QCOMPARE(all.get(Rows), 1);
    QCOMPARE(demo.get(Rows), 2);
    QCOMPARE(other.get(Rows), 3);
    QCOMPARE(store.value(u"connection/demo/group/rows"_s), QVariant(2));
    demo.clear();
    QVERIFY(!demo.find(Rows));
    QCOMPARE(other.get(Rows), 3);
    QCOMPARE(all.get(Rows), 1);
}

void TestSettings::everyTypeSurvivesTheFile()
{
    const QTemporaryDir folder;
    QByteArray bytes;
    for (int i = 0; i < 256; ++i)
        bytes.append(char(i));
    const QJsonObject object{{u"a"_s, QJsonObject{{u"b;c"_s, 1.5}}}, {u"名"_s, u"x, \"y\"\n"_s}};
    const QString awkward = u"@名;,\"\\\n%"_s;
    {
        IniStore store(folder.path());
        Settings settings(store);
        settings.set(Name, awkward);
        settings.set(Flag, false);
        settings.set(Rows, 500);
        settings.set(Choice, Fruit::Apple);
        settings.set(Bytes, bytes);
        settings.set(Object, object);
        settings.set(List, {u"a, b"_s});
        settings.scoped(u"connection/名 x"_s).set(List, {u"a"_s, u""_s, u"c;d"_s});
        settings.scoped(u"none"_s).set(List, {});
        settings.scoped(u"General"_s).set(Name, u"general"_s);
    }
    IniStore store(folder.path());
    QVERIFY(!store.trouble());
    const Settings settings(store);
    QCOMPARE(settings.get(Name), awkward);
    QCOMPARE(settings.get(Flag), false);
    QCOMPARE(settings.get(Rows), 500);
    QCOMPARE(settings.get(Choice), Fruit::Apple);
    QCOMPARE(settings.get(Bytes), bytes);
    QCOMPARE(settings.get(Object), object);
    QCOMPARE(settings.get(List), QStringList(u"a, b"_s));
    QCOMPARE(settings.scoped(u"connection/名 x"_s).get(List), QStringList({u"a"_s, u""_s, u"c;d"_s}));
    QCOMPARE(settings.scoped(u"none"_s).get(List), QStringList());
    QCOMPARE(settings.scoped(u"General"_s).get(Name), u"general"_s);
}

QTEST_GUILESS_MAIN(TestSettings)

#include "tst_settings.moc"
