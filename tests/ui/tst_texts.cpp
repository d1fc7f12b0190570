// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/language/language.h"
#include "ui/texts/errorwords.h"
#include "ui/texts/format.h"
#include "ui/texts/statewords.h"
#include "ui/theme/icons.h"

#include <QLibraryInfo>
#include <QTest>

using namespace ddm;
using namespace Qt::StringLiterals;

namespace {

bool hasHan(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.script() == QChar::Script_Han; });
}

template<class Enum, class Wordy = Enum>
void everyState(bool chinese)
{
    for (const EnumName &name : enumNames<Enum>()) {
        const StateWords words = wordsOf(Word<Enum>(Enum(name.value)));
        QVERIFY2(!words.word.isEmpty(), name.wire);
        QVERIFY2(hasHan(words.word) == chinese, name.wire);
    }
    Word<Enum> strange;
    strange.text = u"POLISHING"_s;
    QCOMPARE(wordsOf(strange).word, u"POLISHING"_s);
    QVERIFY(wordsOf(strange).glyph == Glyph::Busy);
}

} // namespace

class TextsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_language.choose(u"en_US"_s); }

    void errors_data() { bothLanguages(); }
    void errors()
    {
        QFETCH(bool, chinese);
        m_language.choose(chinese ? u"zh_CN"_s : u"en_US"_s);
        for (int kind = 0; kind <= int(ErrorKind::ReadOnly); ++kind) {
            ApiError error;
            error.kind = ErrorKind(kind);
            const ErrorWords words = wordsOf(error);
            QVERIFY2(!words.title.isEmpty() && !words.reason.isEmpty() && !words.remedy.isEmpty(),
                     qPrintable(QString::number(kind)));
            QCOMPARE(hasHan(words.title + words.remedy), chinese);
            QCOMPARE(hasHan(words.reason), chinese);
        }
    }

    void operations_data() { bothLanguages(); }
    void operations()
    {
        QFETCH(bool, chinese);
        m_language.choose(chinese ? u"zh_CN"_s : u"en_US"_s);
        for (const OperationEntry &entry : allOperations()) {
            const QString phrase = phraseOf(*entry.info);
            QVERIFY2(phrase != QLatin1StringView(entry.info->name), entry.info->name);
            // "RDS", "VPC" and "SQL" are words of both.
            QVERIFY2(hasHan(phrase) == chinese, entry.info->name);
        }
    }

    void theServiceSpeaksForItself()
    {
        ApiError error;
        error.kind = ErrorKind::Conflict;
        error.httpStatus = 409;
        error.code = u"DBS.200019"_s;
        error.message = u"Another operation is being performed."_s;
        error.requestId = u"4711"_s;
        error.operation = &RestartInstance::info;
        const ErrorWords words = wordsOf(error);
        QCOMPARE(words.title, u"Could not restart the instance"_s);
        QCOMPARE(words.reason, error.message);
        QVERIFY(!words.remedy.isEmpty());
        QVERIFY(words.asText().contains(u"4711"));
        QVERIFY(words.asText().contains(u"DBS.200019"));
    }

    void rules_data() { bothLanguages(); }
    void rules()
    {
        QFETCH(bool, chinese);
        m_language.choose(chinese ? u"zh_CN"_s : u"en_US"_s);
        QSet<QString> seen;
        for (int rule = 0; rule <= int(Rule::LengthDiffers); ++rule) {
            Problem problem;
            problem.rule = Rule(rule);
            problem.most = 7;
            const QString words = wordsOf(problem);
            QVERIFY(!words.isEmpty());
            QCOMPARE(hasHan(words), chinese);
            QVERIFY2(!seen.contains(words), qPrintable(words));
            seen.insert(words);
        }
    }

    void states_data() { bothLanguages(); }
    void states()
    {
        QFETCH(bool, chinese);
        m_language.choose(chinese ? u"zh_CN"_s : u"en_US"_s);
        everyState<InstanceState>(chinese);
        everyState<NodeState>(chinese);
        everyState<SchemaState>(chinese);
        for (const EnumName &name : enumNames<ShardMode>())
            QCOMPARE(hasHan(wordOf(Word<ShardMode>(ShardMode(name.value)))), chinese);
        for (const QString &wire :
             {u"RUNNING"_s, u"normal"_s, u"ABNORMAL"_s, u"ERROR"_s, u"creating"_s, u"CREATEFAILED"_s})
            QCOMPARE(hasHan(wordsOfState(wire).word), chinese);
    }

    void shapesTellStatesApart()
    {
        QVERIFY(wordsOf(Word<InstanceState>(InstanceState::Running)).glyph == Glyph::Running);
        QVERIFY(wordsOf(Word<InstanceState>(InstanceState::Growing)).glyph == Glyph::Busy);
        QVERIFY(wordsOf(Word<InstanceState>(InstanceState::Error)).glyph == Glyph::Failed);
        QVERIFY(wordsOf(Word<InstanceState>()).glyph == Glyph::Unknown);
        QList<QImage> shapes;
        for (const Glyph glyph : {Glyph::Running, Glyph::Busy, Glyph::Failed, Glyph::Unknown}) {
            // Their outlines differ, not only their colours.
            const QImage image = glyphIcon(glyph).pixmap(32, 32).toImage().convertToFormat(QImage::Format_Alpha8);
            QVERIFY(!shapes.contains(image));
            shapes.append(image);
        }
    }

    void formats()
    {
        QCOMPARE(formatDuration(840), u"840 ms"_s);
        QCOMPARE(formatDuration(1234), u"1.2 s"_s);
        QCOMPARE(formatDuration(42'000), u"42 s"_s);
        QCOMPARE(formatDuration(200'000), u"3 min 20 s"_s);
        QCOMPARE(formatExactDuration(1234.5), u"1,234.5 ms"_s);
        QCOMPARE(formatCount(12408), u"12,408"_s);
    }

    void everyIconIsDrawn()
    {
        for (int i = 0; i < IconCount; ++i)
            QVERIFY2(!icon(Icon(i)).pixmap(16, 16).isNull(), qPrintable(QString::number(i)));
    }

    void qtSpeaksChinese()
    {
        m_language.choose(u"zh_CN"_s);
        if (QLibraryInfo::path(QLibraryInfo::TranslationsPath).isEmpty())
            QSKIP("Qt has no translations here");
        QVERIFY(hasHan(QCoreApplication::translate("QPlatformTheme", "Cancel")));
    }

private:
    static void bothLanguages()
    {
        QTest::addColumn<bool>("chinese");
        QTest::newRow("English") << false;
        QTest::newRow("Chinese") << true;
    }

    Language m_language;
};

QTEST_MAIN(TextsTest)
#include "tst_texts.moc"
