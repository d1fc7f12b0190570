// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"

#include "ui/theme/colours.h"
#include "ui/theme/style.h"

#include <QApplication>
#include <QFontInfo>
#include <QPixmapCache>

using namespace Qt::StringLiterals;

namespace ddm {

namespace {

QPalette lightPalette()
{
    QPalette palette(QColor(0xf6, 0xf7, 0xf9));
    const QColor text(0x1d, 0x23, 0x2b);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText})
        palette.setColor(role, text);
    palette.setColor(QPalette::Window, QColor(0xf6, 0xf7, 0xf9));
    palette.setColor(QPalette::Base, Qt::white);
    palette.setColor(QPalette::AlternateBase, QColor(0xf7, 0xf8, 0xfa));
    palette.setColor(QPalette::Button, QColor(0xfb, 0xfc, 0xfd));
    palette.setColor(QPalette::ToolTipBase, Qt::white);
    palette.setColor(QPalette::PlaceholderText, QColor(0x6b, 0x74, 0x80));
    palette.setColor(QPalette::Highlight, QColor(0xb5, 0xd3, 0xf7));
    palette.setColor(QPalette::HighlightedText, text);
    palette.setColor(QPalette::Link, QColor(0x16, 0x5d, 0xb5));
    palette.setColor(QPalette::Mid, QColor(0xc4, 0xca, 0xd1));
    palette.setColor(QPalette::Dark, QColor(0xa5, 0xad, 0xb6));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, QColor(0x98, 0xa0, 0xaa));
    // The selection of a view without focus stays visible, and calmer.
    palette.setColor(QPalette::Inactive, QPalette::Highlight, QColor(0xdc, 0xe7, 0xf4));
    palette.setColor(QPalette::Inactive, QPalette::HighlightedText, text);
    return palette;
}

QPalette darkPalette()
{
    QPalette palette(QColor(0x2a, 0x2e, 0x35));
    const QColor text(0xe4, 0xe8, 0xed);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText})
        palette.setColor(role, text);
    palette.setColor(QPalette::Window, QColor(0x2a, 0x2e, 0x35));
    palette.setColor(QPalette::Base, QColor(0x1c, 0x1f, 0x24));
    palette.setColor(QPalette::AlternateBase, QColor(0x21, 0x25, 0x2b));
    palette.setColor(QPalette::Button, QColor(0x3a, 0x41, 0x4a));
    palette.setColor(QPalette::ToolTipBase, QColor(0x2e, 0x33, 0x3b));
    palette.setColor(QPalette::PlaceholderText, QColor(0x8a, 0x94, 0xa0));
    palette.setColor(QPalette::Highlight, QColor(0x2d, 0x54, 0x86));
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::Link, QColor(0x7c, 0xb4, 0xf7));
    palette.setColor(QPalette::Light, QColor(0x3b, 0x42, 0x4b));
    palette.setColor(QPalette::Midlight, QColor(0x35, 0x3b, 0x44));
    palette.setColor(QPalette::Mid, QColor(0x45, 0x4c, 0x56));
    palette.setColor(QPalette::Dark, QColor(0x14, 0x17, 0x1b));
    palette.setColor(QPalette::Shadow, QColor(0x0c, 0x0e, 0x11));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, QColor(0x6b, 0x74, 0x80));
    palette.setColor(QPalette::Inactive, QPalette::Highlight, QColor(0x2c, 0x40, 0x5a));
    palette.setColor(QPalette::Inactive, QPalette::HighlightedText, text);
    return palette;
}

constexpr std::pair<ThemeMode, QLatin1StringView> Names[] = {
    {ThemeMode::Light, "light"_L1},
    {ThemeMode::Dark, "dark"_L1},
    {ThemeMode::System, "system"_L1},
};

} // namespace

QString themeModeName(ThemeMode mode)
{
    return Names[size_t(mode)].second;
}

std::optional<ThemeMode> themeModeOf(QStringView name)
{
    for (const auto &[mode, text] : Names) {
        if (name == text)
            return mode;
    }
    return {};
}

Theme::Theme(QObject *parent)
    : QObject(parent)
    , m_platformIsDark(isDark(QGuiApplication::palette()))
{
    // Left to itself the font system may take a bold cut for Chinese, or a Japanese one.
    QFont font = QApplication::font();
    font.setFamilies({QFontInfo(font).family(), u"Noto Sans CJK SC"_s, u"PingFang SC"_s, u"Microsoft YaHei UI"_s});
    QApplication::setFont(font);
}

void Theme::setMode(ThemeMode mode)
{
    m_mode = mode;
    apply();
    Q_EMIT modeChanged();
}

void Theme::apply()
{
    const bool dark = m_mode == ThemeMode::Dark || (m_mode == ThemeMode::System && m_platformIsDark);
    if (m_applied == dark)
        return;
    if (!m_applied) {
        QApplication::setStyle(new Style);
        // Fusion keeps a picture of every control at every size that it ever had; few are needed again.
        QPixmapCache::setCacheLimit(2048);
    }
    m_applied = dark;
    QApplication::setPalette(dark ? darkPalette() : lightPalette());
    Q_EMIT changed();
}

} // namespace ddm
