#include "widgets/theme/Theme.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QIcon>
#include <QSignalSpy>
#include <QTest>
#include <cmath>

using namespace gleaner;

namespace {

int inkedPixels(const QIcon &icon, QIcon::Mode mode, const QColor &ink, qreal scale)
{
    const QImage image = icon.pixmap(QSize(20, 20), scale, mode).toImage();
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y).alpha() > 200 && image.pixelColor(x, y).rgb() == ink.rgb();
    return count;
}

} // namespace

class TestTheme : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void textReadsOnEveryGround()
    {
        for (auto mode : {Theme::Mode::Light, Theme::Mode::Dark}) {
            const Tokens &tokens = Theme::tokens(mode);
            for (const QColor &ground : {tokens.window, tokens.surface, tokens.raised})
                for (const QColor &ink : {tokens.text, tokens.secondary, tokens.accent, tokens.bad, tokens.good})
                    QVERIFY2(Theme::contrast(ink, ground) >= 4.5, qPrintable(ink.name() + " on " + ground.name()));
        }
    }

    void contrastIsTheGuidelines()
    {
        QVERIFY(std::abs(Theme::contrast(Qt::white, Qt::black) - 21) < 1e-9);
        QVERIFY(std::abs(Theme::contrast("#777777", Qt::white) - 4.48) < 0.01);
    }

    void inkOnIsTheBetterOne()
    {
        for (int step = 0; step <= 20; ++step) {
            const QColor ground = Theme::viridis(step / 20.0);
            QVERIFY(Theme::contrast(Theme::inkOn(ground), ground) >= 4.0);
        }
    }

    void everyIconIsDrawnInThePalette()
    {
        const QFileInfoList icons = QDir(QStringLiteral(":/icons")).entryInfoList();
        QVERIFY(icons.size() >= 32);
        for (const QFileInfo &file : icons) {
            const QIcon icon = Theme::icon(file.baseName());
            const Tokens &tokens = Theme::instance().tokens();
            QVERIFY2(!icon.isNull(), qPrintable(file.baseName()));
            // A stroke of 1.5 pixels has few whole pixels at scale 1, many at scale 4.
            QVERIFY2(inkedPixels(icon, QIcon::Normal, tokens.text, 4) > 40, qPrintable(file.baseName()));
            QVERIFY2(inkedPixels(icon, QIcon::Disabled, tokens.disabled, 4) > 40, qPrintable(file.baseName()));
        }
        QVERIFY(Theme::icon(QStringLiteral("no-such-icon")).isNull());
    }

    void iconsAreCrispAtEveryScale()
    {
        const QIcon icon = Theme::icon(QStringLiteral("data"));
        QCOMPARE(icon.pixmap(QSize(20, 20), 1.0).size(), QSize(20, 20));
        QCOMPARE(icon.pixmap(QSize(20, 20), 2.0).size(), QSize(40, 40));
    }

    void applyingChangesTheWholeProgram()
    {
        QSignalSpy changed(&Theme::instance(), &Theme::changed);
        for (auto mode : {Theme::Mode::Dark, Theme::Mode::Light}) {
            Theme::instance().apply(mode);
            QCOMPARE(QApplication::palette().color(QPalette::Base), Theme::tokens(mode).surface);
            QVERIFY(qApp->styleSheet().contains(Theme::tokens(mode).accent.name()));
            QVERIFY(!qApp->styleSheet().contains(QLatin1Char('@')));
            QCOMPARE(QApplication::font().pixelSize(), 13);
        }
        QCOMPARE(changed.count(), 2);
    }

    void arrowsOfTheStyleSheetHaveTheTokensColors()
    {
        const auto text = [](const QString &path) {
            QFile file(path);
            return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
        };
        const Tokens &light = Theme::tokens(Theme::Mode::Light), &dark = Theme::tokens(Theme::Mode::Dark);
        QVERIFY(text(":/themes/light/down.svg").contains(light.secondary.name(), Qt::CaseInsensitive));
        QVERIFY(text(":/themes/dark/down.svg").contains(dark.secondary.name(), Qt::CaseInsensitive));
        QVERIFY(text(":/themes/dark/down-off.svg").contains(dark.disabled.name(), Qt::CaseInsensitive));
    }
};

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
