// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/windowfixture.h"

#include <QAccessible>
#include <QSet>
#include <QTest>

using namespace ddm;
using namespace Qt::Literals::StringLiterals;

namespace {

/// What a screen reader would say; empty if it had nothing to say.
QString spokenName(QWidget *widget)
{
    const QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(widget);
    return accessible ? accessible->text(QAccessible::Name).trimmed() : QString();
}

QString placeOf(const QWidget *widget)
{
    QStringList place;
    for (; widget; widget = widget->parentWidget())
        place.prepend(QLatin1StringView(widget->metaObject()->className()) + u'#' + widget->objectName());
    return place.join(u" > "_s);
}

} // namespace

/// Every control of every page has a name and is reached by the keyboard alone.
class TestAccessibility : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyControlHasAName();
    void tabReachesEveryControl();

private:
    template<class Check>
    void onEveryPage(Check check)
    {
        DemoFixture demo;
        WindowFixture fixture;
        fixture.window->begin(WindowFixture::sessionOf(demo.client.get()));
        QTRY_COMPARE(fixture.table()->model()->rowCount(), 22);
        QVERIFY(fixture.open("shop-production"_L1));
        for (int tab = 0; tab < InstanceView::TabCount; ++tab) {
            const Page *page = fixture.show(tab);
            QTRY_VERIFY(!page->isLoading());
            check(*fixture.window);
            if (QTest::currentTestFailed())
                return;
        }
        fixture.window.reset();
    }
    static QList<QWidget *> controls(const MainWindow &window)
    {
        QList<QWidget *> found;
        const auto widgets = window.findChildren<QWidget *>();
        for (QWidget *widget : widgets) {
            if (widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus))
                found.append(widget);
        }
        return found;
    }
};

void TestAccessibility::everyControlHasAName()
{
    int checked = 0;
    onEveryPage([&checked](const MainWindow &window) {
        const auto all = controls(window);
        for (QWidget *widget : all) {
            QVERIFY2(!spokenName(widget).isEmpty(), qPrintable(placeOf(widget)));
            ++checked;
        }
    });
    QVERIFY2(checked > 20, qPrintable(QString::number(checked)));
}

void TestAccessibility::tabReachesEveryControl()
{
    onEveryPage([](MainWindow &window) {
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        const auto all = controls(window);
        QSet<const QWidget *> reached;
        for (qsizetype step = 0; step < all.size() * 2 + 10; ++step) {
            QTest::keyClick(window.focusWidget() ? window.focusWidget() : &window, Qt::Key_Tab);
            for (const QWidget *focus = window.focusWidget(); focus; focus = focus->parentWidget())
                reached.insert(focus);
        }
        for (const QWidget *widget : all)
            QVERIFY2(reached.contains(widget), qPrintable(placeOf(widget)));
    });
}

QTEST_MAIN(TestAccessibility)

#include "tst_accessibility.moc"
