// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/demoserver.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QSocketNotifier>

#include <cstdio>

#ifdef Q_OS_WIN
#include <QThread>
#else
#include <unistd.h>
#endif

using namespace ddm;
using namespace Qt::Literals::StringLiterals;

namespace {

int fail(const QString &message)
{
    std::fprintf(stderr, "ddm-demo-service: %s\n", qPrintable(message));
    return 2;
}

struct Options
{
    DemoSettings settings;
    quint16 port = 0;
    QString certificateFile;
    QString keyFile;
    bool exitOnStdinClose = false;
};

QString faultsHelp()
{
    return u"What is to go wrong, as JSON: {\"faults\": [{…}]}. Members of a fault: operation (\"RenameInstance\"; "
           u"left out: "
           u"every one), call (only the nth) or share (0 to 1), delay (ms), status with body and headers (answered "
           u"instead), "
           u"drop (\"before\" or \"after\" the change was made). The first fault that is meant happens."_s;
}

QString readFaults(const QString &name, DemoSettings &settings)
{
    if (name.isEmpty())
        return {};
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return u"%1: %2"_s.arg(name, file.errorString());
    auto faults = DemoFaults::parse(file.readAll());
    if (!faults)
        return u"%1: %2"_s.arg(name, faults.error());
    settings.faults = std::move(*faults);
    return {};
}

/// Reads the command line; a message where it makes no sense.
QString parse(Options &options)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(u"A DDM region to try things out on: IAM, DDM, VPC, EPS and RDS on loopback.\n"
                                     u"Every data node takes the user and password that the ready line names."_s);
    parser.addHelpOption();
    parser.addVersionOption();
    const auto option = [&parser](const QString &name, const QString &text, const QString &value,
                                  const QString &usual) {
        parser.addOption({name, text, value, usual});
    };
    option(u"port"_s, u"First of five ports; 0 takes free ones."_s, u"N"_s, u"0"_s);
    option(u"rate"_s, u"Calls a minute for each user and service; 0: no limit."_s, u"N"_s, u"60"_s);
    option(u"page-cap"_s, u"Most records of a page, whatever is asked for; 0: as documented."_s, u"N"_s, u"0"_s);
    option(u"seed"_s, u"What the world is made from."_s, u"N"_s, u"1"_s);
    option(u"time-scale"_s, u"How much faster tokens age and changes get on."_s, u"X"_s, u"1"_s);
    option(u"faults"_s, faultsHelp(), u"FILE"_s, QString());
    option(u"tls-certificate"_s, u"Certificate chain (PEM): serve TLS."_s, u"FILE"_s, QString());
    option(u"tls-key"_s, u"Its private key (PEM)."_s, u"FILE"_s, QString());
    parser.addOption({u"at-rest"_s, u"Begin with nothing under way; without it some instances stay busy."_s});
    parser.addOption({u"variants"_s, u"Answer in the other forms that clients must tolerate."_s});
    parser.addOption({u"exit-on-stdin-close"_s, u"End when standard input is closed."_s});
    parser.process(*QCoreApplication::instance());

    bool ok = true;
    const auto number = [&](const QString &name, qint64 most) {
        bool fine = false;
        const qint64 value = parser.value(name).toLongLong(&fine);
        ok = ok && fine && value >= 0 && value <= most;
        return value;
    };
    options.port = quint16(number(u"port"_s, 65'530));
    options.settings.callsAMinute = int(number(u"rate"_s, 1'000'000));
    options.settings.pageCap = int(number(u"page-cap"_s, 10'000));
    options.settings.seed = quint64(number(u"seed"_s, std::numeric_limits<qint64>::max()));
    bool scaleOk = false;
    options.settings.timeScale = parser.value(u"time-scale"_s).toDouble(&scaleOk);
    options.settings.atRest = parser.isSet(u"at-rest"_s);
    options.settings.variants = parser.isSet(u"variants"_s);
    options.exitOnStdinClose = parser.isSet(u"exit-on-stdin-close"_s);
    options.certificateFile = parser.value(u"tls-certificate"_s);
    options.keyFile = parser.value(u"tls-key"_s);
    if (!ok || !scaleOk || options.settings.timeScale <= 0)
        return u"a number on the command line is not possible"_s;
    if (options.certificateFile.isEmpty() != options.keyFile.isEmpty())
        return u"--tls-certificate and --tls-key go together"_s;
    return readFaults(parser.value(u"faults"_s), options.settings);
}

QString loadTls(DemoServer &server, const Options &options)
{
    const QList<QSslCertificate> chain = QSslCertificate::fromPath(options.certificateFile);
    QFile file(options.keyFile);
    if (chain.isEmpty() || !file.open(QIODevice::ReadOnly))
        return u"the certificate or the key cannot be read"_s;
    const QByteArray pem = file.readAll();
    QSslKey key(pem, QSsl::Rsa);
    if (key.isNull())
        key = QSslKey(pem, QSsl::Ec);
    if (key.isNull())
        return u"the private key is neither RSA nor EC in PEM"_s;
    server.setTls(chain, key);
    return {};
}

/// Ends the program when whoever started it is gone.
void watchStandardInput(QCoreApplication &application)
{
#ifdef Q_OS_WIN
    // Pipes cannot be watched by the event loop there: a thread waits in read().
    QThread *reader = QThread::create([&application] {
        char buffer[256];
        while (std::fread(buffer, 1, sizeof buffer, stdin) > 0) { }
        QMetaObject::invokeMethod(&application, &QCoreApplication::quit, Qt::QueuedConnection);
    });
    reader->start();
#else
    auto *notifier = new QSocketNotifier(STDIN_FILENO, QSocketNotifier::Read, &application);
    QObject::connect(notifier, &QSocketNotifier::activated, &application, [notifier] {
        char buffer[256];
        if (::read(STDIN_FILENO, buffer, sizeof buffer) <= 0) {
            notifier->setEnabled(false);
            QCoreApplication::quit();
        }
    });
#endif
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"ddm-demo-service"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(DDM_VERSION));
    Options options;
    if (const QString problem = parse(options); !problem.isEmpty())
        return fail(problem);
    DemoServer server(options.settings);
    if (!options.keyFile.isEmpty()) {
        if (const QString problem = loadTls(server, options); !problem.isEmpty())
            return fail(problem);
    }
    if (!server.listen(options.port))
        return fail(server.errorString());
    if (options.exitOnStdinClose)
        watchStandardInput(application);
    const QByteArray ready = server.readyLine() + '\n';
    std::fwrite(ready.constData(), 1, size_t(ready.size()), stdout);
    std::fflush(stdout);
    return application.exec();
}
