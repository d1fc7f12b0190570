// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace {

struct Message
{
    QString context;
    QString source;
    QString type; ///< "unfinished", "vanished", "obsolete" or nothing.
    QStringList translations;
};

QList<Message> read(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(path));
    QXmlStreamReader xml(&file);
    QList<Message> messages;
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"name") {
            context = xml.readElementText();
        } else if (xml.name() == u"message") {
            messages.append({context, {}, {}, {}});
        } else if (xml.name() == u"source") {
            messages.last().source = xml.readElementText();
        } else if (xml.name() == u"translation") {
            messages.last().type = xml.attributes().value(u"type"_s).toString();
            const QString text = xml.readElementText(QXmlStreamReader::IncludeChildElements);
            messages.last().translations.append(text.trimmed());
        }
    }
    return messages;
}

QStringList names(const QList<Message> &messages)
{
    QStringList names;
    for (const Message &message : messages)
        names.append(message.context + u": " + message.source);
    names.sort();
    return names;
}

QStringList placeholders(const QString &text)
{
    static const QRegularExpression mark(u"%(\\d|n)"_s);
    QStringList found;
    auto matches = mark.globalMatch(text);
    while (matches.hasNext())
        found.append(matches.next().captured());
    found.sort();
    found.removeDuplicates();
    return found;
}

const QString Folder = QStringLiteral(DDM_SOURCE_DIR "/translations/");

} // namespace

class TranslationsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void complete_data() { catalogues(); }
    void complete()
    {
        QFETCH(QString, file);
        for (const Message &message : read(Folder + file)) {
            QVERIFY2(message.type.isEmpty(), qPrintable(message.type + u": "_s + message.source));
            QVERIFY2(!message.translations.join(QString()).isEmpty(), qPrintable(message.source));
        }
    }

    void placeholdersAreKept()
    {
        for (const Message &message : read(Folder + u"ddm-console_zh_CN.ts"_s))
            QCOMPARE(placeholders(message.translations.join(QString())), placeholders(message.source));
    }

    /// What a source says and no catalogue knows would be shown in English, and nobody would notice.
    void upToDate_data() { catalogues(); }
    void upToDate()
    {
        QFETCH(QString, file);
        QFETCH(bool, pluralsOnly);
        const QString lupdate = QStringLiteral(DDM_LUPDATE);
        if (!QFile::exists(lupdate))
            QSKIP("there is no lupdate");
        QTemporaryDir folder;
        const QString fresh = folder.filePath(file);
        QStringList arguments = {u"-silent"_s, u"-no-obsolete"_s, u"-locations"_s,
                                 u"none"_s,    u"-I"_s,           QStringLiteral(DDM_SOURCE_DIR)};
        if (pluralsOnly)
            arguments.append(u"-pluralonly"_s);
        arguments += {u"@"_s + QStringLiteral(DDM_TRANSLATED_SOURCES), u"-ts"_s, fresh};
        QCOMPARE(QProcess::execute(lupdate, arguments), 0);
        const QStringList wanted = names(read(fresh));
        QVERIFY(!wanted.isEmpty());
        QCOMPARE(names(read(Folder + file)), wanted);
    }

private:
    static void catalogues()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<bool>("pluralsOnly");
        QTest::newRow("Chinese") << u"ddm-console_zh_CN.ts"_s << false;
        QTest::newRow("English plurals") << u"ddm-console_en.ts"_s << true;
    }
};

QTEST_GUILESS_MAIN(TranslationsTest)
#include "tst_translations.moc"
