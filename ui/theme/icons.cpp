// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/icons.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSvgRenderer>

using namespace Qt::StringLiterals;

static void initialiseResources()
{
    // The resource sits in a static library: without this line the linker leaves it out.
    Q_INIT_RESOURCE(ui);
}

namespace ddm {

namespace {

constexpr QLatin1StringView Names[IconCount] = {"refresh"_L1, "search"_L1, "copy"_L1,    "chart"_L1, "table"_L1,
                                                "warning"_L1, "empty"_L1,  "offline"_L1, "more"_L1,  "back"_L1,
                                                "forward"_L1, "lock"_L1,   "close"_L1,   "float"_L1};

QImage rendered(QLatin1StringView name, const QColor &colour, const QSize &size)
{
    initialiseResources();
    QFile file(u":/ddm/icons/"_s + name + u".svg"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QByteArray svg = file.readAll();
    svg.replace("currentColor", colour.name().toLatin1());
    // Not by way of the image plugin: Qt would look at every plugin for pictures that there is, before the first paint.
    QSvgRenderer renderer(svg);
    QImage image(size, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    renderer.render(&painter);
    return image;
}

class IconEngine final : public QIconEngine
{
public:
    explicit IconEngine(Icon icon)
        : m_icon(icon)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal ratio = painter->device()->devicePixelRatioF();
        painter->drawPixmap(rect, scaledPixmap(rect.size() * ratio, mode, state, ratio));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        const auto group = mode == QIcon::Disabled ? QPalette::Disabled : QPalette::Active;
        const auto role = mode == QIcon::Selected ? QPalette::HighlightedText : QPalette::ButtonText;
        const QColor colour = QGuiApplication::palette().color(group, role);
        const QString key =
            u"ddm/%1/%2/%3x%4"_s.arg(int(m_icon)).arg(colour.name()).arg(size.width()).arg(size.height());
        QPixmap pixmap;
        if (!QPixmapCache::find(key, &pixmap)) {
            pixmap = QPixmap::fromImage(rendered(Names[size_t(m_icon)], colour, size));
            QPixmapCache::insert(key, pixmap);
        }
        return pixmap;
    }

    QIconEngine *clone() const override { return new IconEngine(m_icon); }

private:
    Icon m_icon;
};

} // namespace

QIcon icon(Icon icon)
{
    return QIcon(new IconEngine(icon));
}

QIcon applicationIcon()
{
    QIcon icon;
    for (const int side : {16, 24, 32, 64})
        icon.addPixmap(QPixmap::fromImage(rendered("application"_L1, {}, {side, side})));
    return icon;
}

} // namespace ddm
