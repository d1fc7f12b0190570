// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QStringList>
#include <QVariant>

namespace ddm {

/// Where settings are kept: values by key. A key is a path ("connection/demo/layout").
class SettingsStore
{
public:
    virtual ~SettingsStore() = default;

    /// An invalid value where there is none.
    virtual QVariant value(const QString &key) const = 0;
    virtual void setValue(const QString &key, const QVariant &value) = 0;
    virtual void remove(const QString &key) = 0;
    virtual QStringList keys() const = 0;

protected:
    SettingsStore() = default;
    Q_DISABLE_COPY_MOVE(SettingsStore)
};

/// Settings that end with the program.
class MemoryStore final : public SettingsStore
{
public:
    QVariant value(const QString &key) const override { return m_values.value(key); }
    void setValue(const QString &key, const QVariant &value) override { m_values.insert(key, value); }
    void remove(const QString &key) override { m_values.remove(key); }
    QStringList keys() const override { return m_values.keys(); }

private:
    QMap<QString, QVariant> m_values;
};

} // namespace ddm
