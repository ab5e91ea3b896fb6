#include "app/window/KeyboardHelp.h"
#include "app/window/Languages.h"
#include "app/window/ThemeChoice.h"
#include "tests/app/window/WindowHelp.h"
#include "widgets/panels/Panel.h"

#include <QtWidgets>

using namespace gleaner;

/// What every panel must keep, whoever writes it.
class TestEveryPanel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_window.reset(); }
    void fitsASmallScreen_data();
    void fitsASmallScreen();
    void germanFitsASmallScreen();
    void everyControlIsNamed_data();
    void everyControlIsNamed();
    void emptyPanelsSaySomething_data();
    void emptyPanelsSaySomething();
    void changesItsThemeAtRunTime();
    void everyShortcutIsListedOnce();

private:
    void panelRows();

    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;
};

void TestEveryPanel::initTestCase()
{
    help::isolate();
    Theme::instance().apply(Theme::Mode::Light);
    m_window = std::make_unique<MainWindow>(Workspace::History::None);
    m_window->resize(1280, 720);
    m_window->show();
    m_window->openPath(help::makeFolders(m_folder.filePath(QStringLiteral("shapes")), 6));
    m_window->openPath(help::tinyClip);
    QTRY_VERIFY(m_window->workspace().currentData());
    QTRY_VERIFY(m_window->workspace().currentModel());
}

void TestEveryPanel::panelRows()
{
    QTest::addColumn<QString>("panel");
    for (const QString &id : MainWindow::panelIds())
        QTest::newRow(qPrintable(id)) << id;
}

void TestEveryPanel::fitsASmallScreen_data()
{
    QTest::addColumn<QString>("panel");
    QTest::addColumn<bool>("dark");
    for (const QString &id : MainWindow::panelIds())
        for (const bool dark : {false, true})
            QTest::addRow("%s %s", qPrintable(id), dark ? "dark" : "light") << id << dark;
}

void TestEveryPanel::fitsASmallScreen()
{
    QFETCH(QString, panel);
    QFETCH(bool, dark);
    Theme::instance().apply(dark ? Theme::Mode::Dark : Theme::Mode::Light);
    m_window->showPanel(panel);
    m_window->panel(panel)->prepare();
    QTRY_VERIFY(m_window->settled());
    m_window->resize(1280, 720);
    QTest::qWait(50);
    QVERIFY2(m_window->width() <= 1280 && m_window->height() <= 720,
             qPrintable(QStringLiteral("%1x%2").arg(m_window->width()).arg(m_window->height())));
    const QRect inside = m_window->rect();
    for (const QWidget *each : m_window->panel(panel)->findChildren<QPushButton *>()) {
        if (!each->isVisible())
            continue;
        QVERIFY2(inside.contains(QRect(each->mapTo(m_window.get(), QPoint()), each->size())),
                 qPrintable(each->objectName()));
        QVERIFY2(each->width() >= each->minimumSizeHint().width(), qPrintable(each->objectName()));
    }
    Theme::instance().apply(Theme::Mode::Light);
}

void TestEveryPanel::germanFitsASmallScreen()
{
    const auto english = qScopeGuard([] { Languages::install(QStringLiteral("en")); });
    Languages::install(QStringLiteral("de"));
    MainWindow window(Workspace::History::None);
    window.show();
    window.openPath(m_folder.filePath(QStringLiteral("shapes")));
    window.openPath(help::tinyClip);
    QTRY_VERIFY(window.workspace().currentData() && window.workspace().currentModel());
    QStringList widths;
    for (const QString &id : MainWindow::panelIds()) {
        window.showPanel(id);
        window.panel(id)->prepare();
        QTRY_VERIFY(window.settled());
        widths << QStringLiteral("%1 %2").arg(id).arg(window.panel(id)->minimumSizeHint().width());
    }
    window.resize(1280, 720);
    QTest::qWait(50);
    QVERIFY2(window.width() <= 1280, qPrintable(widths.join(QStringLiteral(", "))));
}

/// Controls that people use; the small parts that Qt puts inside of them are named by their owner.
static bool isControl(const QWidget *widget)
{
    if (widget->objectName().startsWith(QLatin1String("qt_")) ||
        widget->objectName() == QLatin1String("ScrollLeftButton") ||
        widget->objectName() == QLatin1String("ScrollRightButton") || qobject_cast<const QScrollBar *>(widget) ||
        qobject_cast<const QHeaderView *>(widget) || qobject_cast<const QComboBox *>(widget->parentWidget()) ||
        qobject_cast<const QAbstractSpinBox *>(widget->parentWidget()) ||
        qobject_cast<const QLineEdit *>(widget->parentWidget()) ||
        qobject_cast<const QTableView *>(widget->parentWidget()))
        return false;
    if (qobject_cast<const QAbstractItemView *>(widget) &&
        qobject_cast<const QComboBox *>(widget->parentWidget()->parentWidget()))
        return false;
    return qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QComboBox *>(widget) ||
           qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QAbstractSpinBox *>(widget) ||
           qobject_cast<const QAbstractSlider *>(widget) || qobject_cast<const QTabBar *>(widget) ||
           qobject_cast<const QAbstractItemView *>(widget) || qobject_cast<const QTextEdit *>(widget) ||
           qobject_cast<const QPlainTextEdit *>(widget);
}

void TestEveryPanel::everyControlIsNamed_data() { panelRows(); }

void TestEveryPanel::everyControlIsNamed()
{
    QFETCH(QString, panel);
    m_window->showPanel(panel);
    m_window->panel(panel)->prepare();
    QTRY_VERIFY(m_window->settled());
    QStringList nameless;
    for (const QWidget *each : m_window->findChildren<QWidget *>()) {
        if (!isControl(each))
            continue;
        const bool needsTip = !qobject_cast<const QAbstractItemView *>(each) && !qobject_cast<const QTextEdit *>(each);
        if (each->accessibleName().isEmpty())
            nameless << QStringLiteral("%1 “%2” has no accessible name")
                            .arg(QLatin1String(each->metaObject()->className()), each->objectName());
        if (needsTip && each->toolTip().isEmpty())
            nameless << QStringLiteral("%1 “%2” has no tooltip")
                            .arg(QLatin1String(each->metaObject()->className()), each->objectName());
    }
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(QLatin1Char('\n'))));
}

void TestEveryPanel::emptyPanelsSaySomething_data() { panelRows(); }

void TestEveryPanel::emptyPanelsSaySomething()
{
    QFETCH(QString, panel);
    MainWindow window(Workspace::History::None);
    window.resize(1280, 720);
    window.show();
    window.showPanel(panel);
    const QWidget *empty = window.panel(panel)->findChild<QWidget *>(panel + QStringLiteral(".empty"));
    QVERIFY(empty && empty->isVisible());
    const auto *sentence = empty->findChild<QLabel *>(QStringLiteral("empty.sentence"));
    QVERIFY(!sentence->text().isEmpty());
    QTRY_VERIFY(sentence->height() >= sentence->heightForWidth(sentence->width()));
    const auto *button = empty->findChild<QPushButton *>();
    QVERIFY(button && button->isVisible() && button->isEnabled());
}

void TestEveryPanel::changesItsThemeAtRunTime()
{
    m_window->showPanel(QStringLiteral("data"));
    QTRY_VERIFY(m_window->settled());
    ThemeChoice::apply(QStringLiteral("light"));
    const QColor light = m_window->grab().toImage().pixelColor(600, 100);
    ThemeChoice::apply(QStringLiteral("dark"));
    const QColor dark = m_window->grab().toImage().pixelColor(600, 100);
    QVERIFY(light.lightness() > 200);
    QVERIFY(dark.lightness() < 60);
    ThemeChoice::apply(QStringLiteral("light"));
}

void TestEveryPanel::everyShortcutIsListedOnce()
{
    QStringList keys;
    for (const QAction *action : m_window->findChildren<QAction *>())
        if (!action->shortcut().isEmpty())
            keys << action->shortcut().toString();
    QStringList once = keys;
    once.removeDuplicates();
    QCOMPARE(keys, once);
    auto *help = new KeyboardHelp(m_window->allActions(), m_window.get());
    const auto *list = help->findChild<QTreeWidget *>();
    QVERIFY(list->topLevelItemCount() > 15);
    delete help;
}

QTEST_MAIN(TestEveryPanel)
#include "tst_everypanel.moc"
