// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/certificates.h"

#include <QDateTime>
#include <QFile>
#include <QProcess>
#include <QSslSocket>
#include <QStandardPaths>
#include <QTemporaryDir>

namespace ddm {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto Settings = R"(
[req]
distinguished_name = name
[name]
[authority]
basicConstraints = critical, CA:true
subjectKeyIdentifier = hash
[here]
subjectAltName = DNS:localhost, IP:127.0.0.1
[elsewhere]
subjectAltName = DNS:elsewhere.example
[ca]
default_ca = authority_settings
[authority_settings]
new_certs_dir = .
database = index
serial = serial
default_md = sha256
policy = policy
unique_subject = no
[policy]
commonName = supplied
)";

/// Runs openssl in a folder of its own.
class Workshop
{
public:
    explicit Workshop(const QString &openssl)
        : m_openssl(openssl)
    {
        write(u"settings"_s, Settings);
        write(u"index"_s, QByteArray());
        write(u"serial"_s, "01\n");
    }

    bool makeSelfSigned(const QString &name, const QString &extensions)
    {
        return run(
            {u"req"_s, u"-x509"_s, u"-days"_s, u"30"_s, u"-out"_s, name + u".pem"_s, u"-extensions"_s, extensions},
            name);
    }

    /// Signed by "authority", by the one command that takes any dates.
    bool makeSigned(const QString &name, const QString &extensions, const QString &start, const QString &end)
    {
        return run({u"req"_s, u"-new"_s, u"-out"_s, name + u".csr"_s}, name)
            && run({u"ca"_s, u"-batch"_s, u"-notext"_s, u"-config"_s, u"settings"_s, u"-extensions"_s, extensions,
                    u"-cert"_s, u"authority.pem"_s, u"-keyfile"_s, u"authority.key"_s, u"-in"_s, name + u".csr"_s,
                    u"-out"_s, name + u".pem"_s, u"-startdate"_s, start, u"-enddate"_s, end});
    }

    Identity identity(const QString &name) const
    {
        return {QSslCertificate(read(name + u".pem"_s)), QSslKey(read(name + u".key"_s), QSsl::Ec)};
    }

private:
    /// \a newKey names the key that the command is to make, if any.
    bool run(QStringList arguments, const QString &newKey = {})
    {
        if (!newKey.isEmpty()) {
            arguments += {u"-config"_s, u"settings"_s,     u"-newkey"_s,
                          u"ec"_s,      u"-pkeyopt"_s,     u"ec_paramgen_curve:prime256v1"_s,
                          u"-nodes"_s,  u"-keyout"_s,      newKey + u".key"_s,
                          u"-subj"_s,   u"/CN="_s + newKey};
        }
        QProcess process;
        process.setWorkingDirectory(m_folder.path());
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(m_openssl, arguments);
        if (process.waitForFinished() && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0)
            return true;
        qWarning("openssl %s: %s", qPrintable(arguments.join(u' ')), process.readAll().constData());
        return false;
    }

    void write(const QString &name, const QByteArray &text)
    {
        QFile file(m_folder.filePath(name));
        if (file.open(QIODevice::WriteOnly))
            file.write(text);
    }

    QByteArray read(const QString &name) const
    {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QString m_openssl;
    QTemporaryDir m_folder;
};

} // namespace

const Certificates &Certificates::instance()
{
    static const Certificates certificates;
    return certificates;
}

Certificates::Certificates()
{
    const QString openssl = QStandardPaths::findExecutable(u"openssl"_s);
    if (openssl.isEmpty() || !QSslSocket::supportsSsl())
        return;
    Workshop workshop(openssl);
    const QString now = QDateTime::currentDateTimeUtc().addDays(-1).toString(u"yyyyMMddHHmmss'Z'");
    const QString later = QDateTime::currentDateTimeUtc().addDays(30).toString(u"yyyyMMddHHmmss'Z'");
    m_available = workshop.makeSelfSigned(u"authority"_s, u"authority"_s)
        && workshop.makeSelfSigned(u"self"_s, u"here"_s) && workshop.makeSigned(u"good"_s, u"here"_s, now, later)
        && workshop.makeSigned(u"expired"_s, u"here"_s, u"20200101000000Z"_s, u"20200201000000Z"_s)
        && workshop.makeSigned(u"elsewhere"_s, u"elsewhere"_s, now, later);
    authority = workshop.identity(u"authority"_s).certificate;
    good = workshop.identity(u"good"_s);
    expired = workshop.identity(u"expired"_s);
    wrongName = workshop.identity(u"elsewhere"_s);
    selfSigned = workshop.identity(u"self"_s);
    m_available = m_available && !good.certificate.isNull() && !good.key.isNull();
}

} // namespace ddm
