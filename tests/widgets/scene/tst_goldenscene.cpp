// The point view in every look, light and dark.
#include "tests/widgets/Golden.h"
#include "tests/widgets/scene/Clouds.h"
#include "widgets/scene/DensityPicture.h"
#include "widgets/scene/OffscreenScene.h"
#include "widgets/scene/PointScene.h"

#include <QPainter>
#include <QtTest>

using namespace gleaner;

namespace {

constexpr QSize picture(360, 240);

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

    golden::compare(seen, QStringLiteral("scene"), QString::fromLatin1(QTest::currentDataTag()));
}

QTEST_MAIN(TestGoldenScene)
#include "tst_goldenscene.moc"
