// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QLibraryInfo>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

/// Who may use whom, and who breaks it.
class Layers
{
public:
    explicit Layers(const QString &list)
    {
        const QStringList lines = list.split(u'\n', Qt::SkipEmptyParts);
        for (const QString &line : lines) {
            if (!line.startsWith(u'#'))
                m_core.append(line.trimmed());
        }
    }

    /// The includes of a file (its path within the project) that are not allowed.
    QStringList violations(const QString &path, const QString &source) const
    {
        static const QRegularExpression include(u"^\\s*#\\s*include\\s*[<\"]([^>\"]+)[>\"]"_s,
                                                QRegularExpression::MultilineOption);
        QStringList found;
        QRegularExpressionMatchIterator it = include.globalMatch(source);
        while (it.hasNext()) {
            const QString included = it.next().captured(1);
            if (!isAllowed(path, included))
                found.append(path + u" includes "_s + included);
        }
        return found;
    }

    const QStringList &core() const { return m_core; }

private:
    bool isAllowed(const QString &path, const QString &included) const
    {
        const QString from = path.section(u'/', 0, 0);
        const QString to = included.section(u'/', 0, 0);
        if (from == "core"_L1) {
            if (to == "ui"_L1 || to == "app"_L1 || isGraphical(included))
                return false;
            if (to == "core"_L1) {
                const qsizetype user = m_core.indexOf(path.section(u'/', 1, 1));
                const qsizetype used = m_core.indexOf(included.section(u'/', 1, 1));
                return used >= 0 && used <= user;
            }
        }
        return !(from == "ui"_L1 && (to == "app"_L1 || included.startsWith("core/demo/"_L1)));
    }

    /// A header of Qt Gui or Qt Widgets, by where Qt keeps it.
    static bool isGraphical(const QString &included)
    {
        if (included.contains("QtGui"_L1) || included.contains("QtWidgets"_L1) || included.contains("QtCharts"_L1))
            return true;
        if (included.contains(u'/') || !included.startsWith(u'Q'))
            return false;
        const QString headers = QLibraryInfo::path(QLibraryInfo::HeadersPath);
        for (const QLatin1StringView module : {"QtGui"_L1, "QtWidgets"_L1, "QtCharts"_L1, "QtSvg"_L1}) {
            if (QFile::exists(headers + u'/' + module + u'/' + included))
                return true;
        }
        return false;
    }

    QStringList m_core;
};

QString read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

/// The dependency rule: app -> ui -> core, and inside core only upwards in core/LAYERS.
class TestLayers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_root = QStringLiteral(DDM_SOURCE_DIR); }
    void theRuleFindsWhatBreaksIt();
    void everyCoreFolderIsListed();
    void noIncludeBreaksTheRule();

private:
    QString m_root;
};

void TestLayers::theRuleFindsWhatBreaksIt()
{
    const Layers layers(u"# comment\nbase\njson\napi\ndemo\n"_s);
    const auto broken = [&layers](const QString &path, const QString &include) {
        return !layers.violations(path, u"#include "_s + include + u'\n').isEmpty();
    };
    QVERIFY(!broken(u"core/api/a.h"_s, u"\"core/json/fields.h\""_s));
    QVERIFY(!broken(u"core/api/a.h"_s, u"\"core/api/b.h\""_s));
    QVERIFY(broken(u"core/json/a.h"_s, u"\"core/api/b.h\""_s));
    QVERIFY(broken(u"core/json/a.h"_s, u"\"core/unknown/b.h\""_s));
    QVERIFY(broken(u"core/json/a.cpp"_s, u"\"ui/theme/theme.h\""_s));
    QVERIFY(broken(u"core/json/a.cpp"_s, u"<QWidget>"_s));
    QVERIFY(broken(u"core/json/a.cpp"_s, u"<QColor>"_s));
    QVERIFY(broken(u"core/json/a.cpp"_s, u"<QtGui/QColor>"_s));
    QVERIFY(!broken(u"core/json/a.cpp"_s, u"<QString>"_s));
    QVERIFY(!broken(u"ui/a.cpp"_s, u"<QWidget>"_s));
    QVERIFY(broken(u"ui/a.cpp"_s, u"\"app/console/application.h\""_s));
    QVERIFY(broken(u"ui/a.cpp"_s, u"\"core/demo/world.h\""_s));
    QVERIFY(!broken(u"app/a.cpp"_s, u"\"ui/theme/theme.h\""_s));
}

void TestLayers::everyCoreFolderIsListed()
{
    const Layers layers(read(m_root + u"/core/LAYERS"_s));
    const QStringList folders = QDir(m_root + u"/core"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    QVERIFY(!folders.isEmpty());
    for (const QString &folder : folders)
        QVERIFY2(layers.core().contains(folder), qPrintable(folder + u" is not in core/LAYERS"_s));
}

void TestLayers::noIncludeBreaksTheRule()
{
    const Layers layers(read(m_root + u"/core/LAYERS"_s));
    QStringList violations;
    int files = 0;
    for (const QLatin1StringView part : {"core"_L1, "ui"_L1, "app"_L1}) {
        QDirIterator it(m_root + u'/' + part, {u"*.h"_s, u"*.cpp"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (it.hasNext()) {
            const QString path = it.next();
            violations += layers.violations(path.sliced(m_root.size() + 1), read(path));
            ++files;
        }
    }
    QVERIFY(files > 50);
    QVERIFY2(violations.isEmpty(), qPrintable(violations.join(u'\n')));
}

QTEST_GUILESS_MAIN(TestLayers)

#include "tst_layers.moc"
