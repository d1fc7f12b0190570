// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/commandline.h"

#include "ui/language/language.h"

#include <QCommandLineParser>
#include <QRegularExpression>
#include <QSize>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace ddm {

namespace {

CommandLine refused(const QString &text)
{
    CommandLine line;
    line.outcome = CommandLine::Outcome::Error;
    line.text = text + u'\n';
    return line;
}

// Help is not translated, as that of other programs is not: what is typed into a shell is looked up in English.
void describe(QCommandLineParser &parser)
{
    parser.setApplicationDescription(u"A desktop console for Distributed Database Middleware (DDM)."_s);
    parser.addOptions({
        {u"help"_s, u"Show this help."_s},
        {u"version"_s, u"Show the version."_s},
        {u"demo"_s, u"Work on a demo service that is started on this computer."_s},
        {u"demo-endpoint"_s, u"Work on a running demo service whose ready line is in FILE (\"-\": standard input)."_s,
         u"FILE"_s},
        {u"language"_s, u"zh_CN or en_US. With --tour a list, separated by commas."_s, u"LANGUAGE"_s},
        {u"theme"_s, u"light, dark or system. With --tour a list, separated by commas."_s, u"THEME"_s},
        {u"config-dir"_s, u"Keep the settings in DIR."_s, u"DIR"_s},
        {u"size"_s, u"Size of the window, e.g. 1280x800."_s, u"SIZE"_s},
        {u"tour"_s, u"Save a picture of every page below DIR, and exit."_s, u"DIR"_s},
        {u"exit-when-ready"_s, u"Exit when the first page shows data, and print how long it took as a line of JSON."_s},
    });
}

bool readLists(const QCommandLineParser &parser, CommandLine &line)
{
    line.languages = parser.value(u"language"_s).split(u',', Qt::SkipEmptyParts);
    for (QString &code : line.languages) {
        code.replace(u'-', u'_');
        if (!Language::codes().contains(code)) {
            line.text = u"--language: there is no %1. There are: %2"_s.arg(code, Language::codes().join(u", "));
            return false;
        }
    }
    const QStringList themes = parser.value(u"theme"_s).split(u',', Qt::SkipEmptyParts);
    for (const QString &name : themes) {
        const auto mode = themeModeOf(name);
        if (!mode) {
            line.text = u"--theme: there is no %1. There are: light, dark, system"_s.arg(name);
            return false;
        }
        line.themes.append(*mode);
    }
    const bool several = line.languages.size() > 1 || line.themes.size() > 1;
    if (several && line.tourDir.isEmpty())
        line.text = u"Several languages or themes need --tour."_s;
    return line.text.isEmpty();
}

bool readSize(const QCommandLineParser &parser, CommandLine &line)
{
    if (!parser.isSet(u"size"_s))
        return true;
    const QStringList sides = parser.value(u"size"_s).split(u'x');
    if (sides.size() == 2 && sides[0].toInt() >= 400 && sides[1].toInt() >= 300) {
        line.size = QSize(sides[0].toInt(), sides[1].toInt());
        return true;
    }
    line.text = u"--size: a width and a height, e.g. 1280x800"_s;
    return false;
}

} // namespace

QString CommandLine::configFolder() const
{
    return configDir.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) : configDir;
}

CommandLine parseCommandLine(const QStringList &arguments)
{
    QCommandLineParser parser;
    describe(parser);
    if (!parser.parse(arguments))
        return refused(parser.errorText());
    if (!parser.positionalArguments().isEmpty())
        return refused(u"Not understood: "_s + parser.positionalArguments().constFirst());
    CommandLine line;
    if (parser.isSet(u"help"_s) || parser.isSet(u"version"_s)) {
        line.outcome = CommandLine::Outcome::Exit;
        line.text = parser.isSet(u"help"_s)
            ? parser.helpText()
            : QCoreApplication::applicationName() + u' ' + QCoreApplication::applicationVersion() + u'\n';
        return line;
    }
    line.demoEndpointFile = parser.value(u"demo-endpoint"_s);
    line.demo = parser.isSet(u"demo"_s) || !line.demoEndpointFile.isEmpty();
    line.configDir = parser.value(u"config-dir"_s);
    line.tourDir = parser.value(u"tour"_s);
    line.exitWhenReady = parser.isSet(u"exit-when-ready"_s);
    if (!readLists(parser, line) || !readSize(parser, line))
        return refused(line.text);
    return line;
}

} // namespace ddm
