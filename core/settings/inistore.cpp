// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/inistore.h"

#include "core/base/logging.h"
#include "core/base/privatefile.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstring>

namespace ddm {

using namespace Qt::Literals::StringLiterals;

namespace {

/// A file knows texts: what is held and what is read at the next start are then the same.
QVariant asKept(const QVariant &value)
{
    const int type = value.metaType().id();
    return type == QMetaType::Bool || type == QMetaType::Int ? QVariant(value.toString()) : value;
}

} // namespace

IniStore::IniStore(const QString &folder, Access access, QObject *parent)
    : QObject(parent)
    , m_path(pathIn(folder))
    , m_isWritten(access == Access::ReadWrite)
{
    m_writer.setMaxThreadCount(1); // one after the other
    m_settle.setSingleShot(true);
    connect(&m_settle, &QTimer::timeout, this, &IniStore::write);
    read();
    if (m_trouble)
        qCWarning(lcBase).noquote() << "the settings could not be read:" << m_path << m_trouble->reason
                                    << m_trouble->keptAs;
}

IniStore::~IniStore()
{
    if (m_isDirty)
        startWriting();
    m_writer.waitForDone();
}

QString IniStore::pathIn(const QString &folder)
{
    return folder + u"/settings.ini"_s;
}

void IniStore::read()
{
    const QFileInfo info(m_path);
    if (!info.exists() && !info.isSymLink())
        return;
    // Opening what is no file, a pipe for example, may wait for ever.
    QFile file(m_path);
    if (!info.isFile() || !file.open(QIODevice::ReadOnly)) {
        m_isWritten = false;
        const QString reason = info.isDir() ? QString::fromLocal8Bit(std::strerror(EISDIR))
            : info.isFile()                 ? file.errorString()
                                            : QString();
        m_trouble = {SettingsTrouble::Kind::Unreadable, m_path, reason, {}};
        return;
    }
    const QByteArray bytes = file.read(MostBytes + 1);
    file.close();
    std::optional<SettingValues> values;
    if (bytes.size() <= MostBytes && IniFile::isPlausible(bytes))
        values = IniFile::read(m_path);
    if (!values)
        return onDamaged();
    m_values = std::move(*values);
}

/// What is in it may matter to its owner: it is never thrown away.
void IniStore::onDamaged()
{
    m_trouble = {SettingsTrouble::Kind::Damaged, m_path, {}, {}};
    if (!m_isWritten)
        return;
    const QString base = m_path + u".broken-"_s + QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-HHmmss"_s);
    QFile file(m_path);
    QString target = base;
    for (int number = 2; QFileInfo::exists(target); ++number)
        target = u"%1-%2"_s.arg(base).arg(number);
    if (file.rename(target)) {
        makePrivate(target);
        m_trouble->keptAs = target;
    } else {
        m_trouble->reason = file.errorString();
        m_isWritten = false;
    }
}

void IniStore::setValue(const QString &key, const QVariant &value)
{
    const QVariant kept = asKept(value);
    if (m_values.value(key) == kept)
        return;
    m_values.insert(key, kept);
    touch(key, kept);
}

void IniStore::remove(const QString &key)
{
    if (m_values.remove(key) > 0)
        touch(key, {});
}

void IniStore::touch(const QString &key, const QVariant &value)
{
    if (!m_isWritten)
        return;
    m_changes.insert(key, value);
    if (!std::exchange(m_isDirty, true))
        m_waiting.start();
    m_settle.start(qBound(0, MostWaitMs - int(m_waiting.elapsed()), SettleMs));
}

void IniStore::write()
{
    // A disk that hangs must not be given more and more to do; onWritten() comes back here.
    if (!m_isWriting && m_isDirty)
        startWriting();
}

/// All changes of this run each time: one that could not be written, for want of room perhaps, is with the next.
void IniStore::startWriting()
{
    m_isDirty = false;
    m_isWriting = true;
    m_writer.start([this, changes = m_changes, path = m_path] {
        const std::optional<QString> failure = IniFile::apply(changes, path);
        QMetaObject::invokeMethod(
            this, [this, failure] { onWritten(failure); }, Qt::QueuedConnection);
    });
}

void IniStore::onWritten(const std::optional<QString> &failure)
{
    m_isWriting = false;
    if (m_isDirty && !m_settle.isActive())
        write();
    if (!failure) {
        Q_EMIT written();
        return;
    }
    if (m_trouble && m_trouble->kind == SettingsTrouble::Kind::NotWritten)
        return;
    m_trouble = {SettingsTrouble::Kind::NotWritten, m_path, *failure, {}};
    qCWarning(lcBase).noquote() << "the settings could not be written:" << m_path << *failure;
    Q_EMIT troubled(*m_trouble);
}

} // namespace ddm
