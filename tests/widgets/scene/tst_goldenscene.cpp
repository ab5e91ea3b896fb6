// The point view against pictures that were looked at and found good. Drivers differ in single pixels at the edges of
// marks, so pictures are compared blurred. After a change that is meant: GLEANER_GOLDEN=write tst_goldenscene, look at
// tests/golden/scene, and commit.
#include "tests/widgets/scene/Clouds.h"
#include "widgets/scene/DensityPicture.h"
#include "widgets/scene/OffscreenScene.h"
#include "widgets/scene/PointScene.h"

#include <QPainter>
#include <QtTest>

using namespace gleaner;

namespace {

constexpr QSize picture(360, 240);

QString goldenFile(const QString &name)
{
    return QStringLiteral(GLEANER_SOURCE_DIR "/tests/golden/scene/%1.png").arg(name);
}

QImage blurred(const QImage &image)
{
    return image.convertToFormat(QImage::Format_RGB32)
        .scaled(image.size() / 4, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

/// Mean and largest difference of the channels of two pictures of one size.
std::pair<double, int> differences(const QImage &a, const QImage &b)
{
    double sum = 0;
    int most = 0;
    for (int y = 0; y < a.height(); ++y)
        for (int x = 0; x < a.width(); ++x) {
            const int each = clouds::difference(a.pixelColor(x, y), b.pixelColor(x, y));
            sum += each;
            most = std::max(most, each);
        }
    return {sum / (double(a.width()) * a.height()), most};
}

} // namespace

class TestGoldenScene : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void looksAsBefore_data();
    void looksAsBefore();
};

void TestGoldenScene::looksAsBefore_data()
{
    QTest::addColumn<QString>("look");
    QTest::addColumn<bool>("dark");
    for (const char *look : {"plane", "space", "chosen", "values", "density"})
        for (const bool dark : {false, true})
            QTest::addRow("%s-%s", look, dark ? "dark" : "light") << QString::fromLatin1(look) << dark;
}

void TestGoldenScene::looksAsBefore()
{
    QFETCH(QString, look);
    QFETCH(bool, dark);
    const bool space = look == "space" || look == "values";
    PointScene scene(clouds::clusters(600, space ? 3 : 2, 10, look == "plane"));
    SceneAppearance appearance;
    appearance.mode = dark ? Theme::Mode::Dark : Theme::Mode::Light;
    appearance.density = look == "density";
    scene.setAppearance(appearance);
    if (look == "chosen") {
        std::vector<int> points;
        for (int i = 0; i < 600; i += 10)
            points.push_back(i);
        scene.setSelected(points);
    }
    if (look == "values") {
        std::vector<float> values;
        for (int i = 0; i < 600; ++i)
            values.push_back(scene.cloud().place(i).x());
        scene.setValues(PointValues::of("x", values));
    }
    OffscreenScene offscreen;
    QImage seen = offscreen.render(scene, picture, {});
    if (appearance.density)
        QPainter(&seen).drawImage(0, 0, densityPicture(scene, picture));

    const QString file = goldenFile(QString::fromLatin1(QTest::currentDataTag()));
    if (qgetenv("GLEANER_GOLDEN") == "write")
        QVERIFY(seen.save(file));
    const QImage golden(file);
    QCOMPARE(golden.size(), picture);
    const auto [mean, most] = differences(blurred(seen), blurred(golden));
    const QString words = QStringLiteral("differs by %1 on average, %2 at most").arg(mean).arg(most);
    QVERIFY2(mean < 0.8 && most < 40, qPrintable(words));
}

QTEST_MAIN(TestGoldenScene)
#include "tst_goldenscene.moc"
