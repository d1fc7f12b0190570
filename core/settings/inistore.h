// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/inifile.h"
#include "core/settings/settingsstore.h"

#include <QElapsedTimer>
#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <optional>

namespace ddm {

/// What is wrong with the file of the settings. The program works without it.
struct SettingsTrouble
{
    enum class Kind : quint8 {
        Damaged, ///< It was not what we write. It is kept as keptAs and a new one is begun; left alone if that is empty.
        Unreadable, ///< It may well be good: it is left alone, and nothing is written.
        NotWritten, ///< What is changed lasts until the program ends.
    };
    Kind kind = Kind::Unreadable;
    QString path;
    QString reason; ///< The system's words; may be empty.
    QString keptAs;
};

/// Settings in the file "settings.ini" of a folder. It is read at once and written by another thread, when changes have
/// settled and at the end; always the whole of it and then put in place, so that a process that is killed leaves the old
/// file or the new one. Neither a file that cannot be read nor one that cannot be written is an error of its user's.
class IniStore final : public QObject, public SettingsStore
{
    Q_OBJECT

public:
    static constexpr int SettleMs = 1'000;
    static constexpr int MostWaitMs = 5'000; ///< For changes that never settle.
    static constexpr qint64 MostBytes = 4 * 1024 * 1024;

    enum class Access : quint8 {
        ReadWrite,
        ReadOnly, ///< Touches nothing, not even a damaged file.
    };

    explicit IniStore(const QString &folder, Access access = Access::ReadWrite, QObject *parent = nullptr);
    /// Writes what is left.
    ~IniStore() override;

    static QString pathIn(const QString &folder);

    QVariant value(const QString &key) const override { return m_values.value(key); }
    void setValue(const QString &key, const QVariant &value) override;
    void remove(const QString &key) override;
    QStringList keys() const override { return m_values.keys(); }

    /// The last trouble, that of the start included.
    const std::optional<SettingsTrouble> &trouble() const { return m_trouble; }

Q_SIGNALS:
    void written();
    /// The first time that the file could not be written; once.
    void troubled(const ddm::SettingsTrouble &trouble);

private:
    void read();
    void onDamaged();
    void touch(const QString &key, const QVariant &value);
    void write();
    void startWriting();
    void onWritten(const std::optional<QString> &failure);

    QString m_path;
    bool m_isWritten; // by us at all
    SettingValues m_values;
    SettingValues m_changes; // since the start, an invalid value for what was removed
    std::optional<SettingsTrouble> m_trouble;
    QTimer m_settle;
    QElapsedTimer m_waiting;
    bool m_isDirty = false;
    bool m_isWriting = false;
    QThreadPool m_writer;
};

} // namespace ddm
