// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QObject>
#include <QTranslator>

#include <functional>

namespace ddm {

/// The language of the window. LanguageChange reaches widgets only, so models, actions and everything else take the signal.
class Language : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// "en_US" and "zh_CN".
    static QStringList codes();
    /// What a language calls itself.
    static QString ownName(const QString &code);
    /// The language of the system where we have it, English otherwise.
    static QString systemCode();

    const QString &code() const { return m_code; }
    bool isChinese() const { return m_code.startsWith(QLatin1StringView("zh")); }
    void choose(const QString &code);

    /// Makes texts now, and again whenever the language changes, as long as \a context lives.
    void bind(QObject *context, std::function<void()> makeTexts);

Q_SIGNALS:
    void changed();

private:
    QString m_code;
    QTranslator m_ours;
    QTranslator m_qt;
};

} // namespace ddm
