// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/language/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>

using namespace Qt::StringLiterals;

static void initialiseResources()
{
    Q_INIT_RESOURCE(translations);
}

namespace ddm {

QStringList Language::codes()
{
    return {u"en_US"_s, u"zh_CN"_s};
}

QString Language::ownName(const QString &code)
{
    return code == "zh_CN"_L1 ? u"简体中文"_s : u"English"_s;
}

QString Language::systemCode()
{
    return QLocale::system().language() == QLocale::Chinese ? u"zh_CN"_s : u"en_US"_s;
}

void Language::choose(const QString &code)
{
    if (code == m_code)
        return;
    initialiseResources();
    const bool first = m_code.isEmpty();
    m_code = code;
    QLocale::setDefault(QLocale(code));
    QCoreApplication::removeTranslator(&m_ours);
    QCoreApplication::removeTranslator(&m_qt);
    // English has a catalogue too: it is where plurals come from.
    if (m_ours.load(u":/ddm/translations/ddm-console_"_s + (isChinese() ? "zh_CN"_L1 : "en"_L1) + u".qm"_s))
        QCoreApplication::installTranslator(&m_ours);
    if (isChinese() && m_qt.load(u"qtbase_zh_CN"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
    if (!first)
        Q_EMIT changed();
}

void Language::bind(QObject *context, std::function<void()> makeTexts)
{
    makeTexts();
    connect(this, &Language::changed, context, std::move(makeTexts));
}

} // namespace ddm
