#include "tests/widgets/scene/Clouds.h"
#include "widgets/scene/ClassLabels.h"
#include "widgets/scene/DensityPicture.h"
#include "widgets/scene/OffscreenScene.h"
#include "widgets/scene/PointScene.h"

#include <QPainter>
#include <QtTest>
#include <algorithm>
#include <limits>

using namespace gleaner;
using clouds::difference;

namespace {

constexpr QSize picture(480, 320);

QImage drawn(PointScene &scene, const QSize &size = picture, double pixelRatio = 1)
{
    OffscreenScene offscreen;
    return offscreen.render(scene, size, {pixelRatio, true, 0});
}

QColor at(const QImage &image, const QPointF &place) { return image.pixelColor(place.toPoint()); }

/// Pixels that are not the background.
int inked(const QImage &image, const QColor &background)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            count += difference(image.pixelColor(x, y), background) > 24;
    return count;
}

SceneAppearance big(Theme::Mode mode = Theme::Mode::Light)
{
    SceneAppearance appearance;
    appearance.mode = mode;
    appearance.pointSize = 14;
    return appearance;
}

} // namespace

class TestScene : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void colorsAtProjectedPlaces_data();
    void colorsAtProjectedPlaces();
    void depthMakesPaler();
    void sameSceneSameBytes();
    void sizesAndScales();
    void picksWhatIsSeen();
    void frontmostWins();
    void hiddenClassIsNeitherDrawnNorPicked();
    void chosenStandOut();
    void areaTakesWhatLiesInside();
    void oddInput_data();
    void oddInput();
    void straysDoNotShrinkTheBody();
    void cameraKeepsWhatIsUnderThePointer();
    void turnedCameraAgrees();
    void thinnedWhileMoving();
    void lassoAgreesWithThePolygon();
    void pickedAsIfAllWereTried();
    void valuesColor();
    void otherClasses();
    void veiledPointsAreGone();
    void densityIsWhereThePointsAre();
    void labelsLeaveSmallClustersUncovered();
    void manyPointsLookTheSame_data();
    void manyPointsLookTheSame();
    void manyPointsAreThinned();
    void centersAndNeighbors();
    void manyWindowsAtOnce();
};

void TestScene::colorsAtProjectedPlaces_data()
{
    QTest::addColumn<int>("mode");
    QTest::newRow("light") << int(Theme::Mode::Light);
    QTest::newRow("dark") << int(Theme::Mode::Dark);
}

void TestScene::colorsAtProjectedPlaces()
{
    QFETCH(int, mode);
    const auto theme = Theme::Mode(mode);
    PointScene scene(clouds::of({{0, 0}, {4, 0}, {0, 2}, {4, 2}, {2, 1}}));
    scene.setAppearance(big(theme));
    const QImage image = drawn(scene);
    for (int i = 0; i < 5; ++i)
        QVERIFY2(difference(at(image, scene.project(i, picture)), Theme::classColor(i, theme)) <= 2,
                 qPrintable(QStringLiteral("point %1: %2").arg(i).arg(at(image, scene.project(i, picture)).name())));
    QCOMPARE(image.pixelColor(2, 2), Theme::tokens(theme).surface);
    // Orientation: x to the right, y upwards.
    QVERIFY(scene.project(1, picture).x() > scene.project(0, picture).x());
    QVERIFY(scene.project(2, picture).y() < scene.project(0, picture).y());
}

void TestScene::depthMakesPaler()
{
    PointScene scene(clouds::of({{0, 0, 0}, {4, 0, 0}, {0, 4, 0}, {0, 0, 4}, {4, 4, 4}}));
    scene.setAppearance(big());
    const QImage image = drawn(scene);
    const SceneCamera camera = scene.camera(picture);
    for (int i = 0; i < 5; ++i) {
        // Paler with distance, but of the class's hue.
        const QColor color = Theme::classColor(i, Theme::Mode::Light), seen = at(image, scene.project(i, picture));
        QVERIFY2(difference(seen, color) < 140, qPrintable(QString::number(i)));
        QVERIFY(difference(seen, scene.background()) > 40);
    }
    const auto fade = [&](int i) {
        return difference(at(image, scene.project(i, picture)), Theme::classColor(i, Theme::Mode::Light));
    };
    const auto away = [&](int i) { return -camera.view().map(scene.cloud().place(i)).z(); };
    QVERIFY(away(3) < away(0));
    QVERIFY(fade(3) < fade(0));
}

void TestScene::sameSceneSameBytes()
{
    PointScene one(clouds::clusters(3000, 3, 6, true)), two(clouds::clusters(3000, 3, 6, true));
    OffscreenScene offscreen;
    const QImage first = offscreen.render(one, picture, {});
    const QImage again = offscreen.render(one, picture, {});
    QCOMPARE(first, again);
    QCOMPARE(first, drawn(two));
}

void TestScene::sizesAndScales()
{
    PointScene scene(clouds::clusters(100, 2, 3));
    QCOMPARE(drawn(scene, {300, 200}, 2).size(), QSize(600, 400));
    QCOMPARE(drawn(scene, {1, 1}).size(), QSize(1, 1));
    QCOMPARE(drawn(scene, {0, -5}).size(), QSize(1, 1));
    QCOMPARE(drawn(scene, {7, 1000}).size(), QSize(7, 1000));
}

void TestScene::picksWhatIsSeen()
{
    PointScene scene(clouds::of({{0, 0, 0}, {4, 0, 0}, {0, 4, 0}, {0, 0, 4}, {4, 4, 4}}));
    for (int i = 0; i < 5; ++i) {
        const QPointF place = scene.project(i, picture);
        QCOMPARE(scene.pick(place, picture), i);
        QCOMPARE(scene.pick(place + QPointF(5, 5), picture), i);
    }
    PointScene pair(clouds::of({{0, 0}, {1, 1}}));
    const QPointF place = pair.project(0, picture);
    QCOMPARE(pair.pick(place + QPointF(0, -7.9), picture), 0);
    QCOMPARE(pair.pick(place + QPointF(0, -8.1), picture), -1);
    QCOMPARE(pair.pick({-100, -100}, picture), -1);
}

void TestScene::frontmostWins()
{
    PointScene scene(clouds::of({{0, 0, -1}, {0, 0, 1}, {-1, -1, 0}, {1, 1, 0}}));
    scene.setAppearance(big());
    SceneCamera camera = scene.camera(picture);
    camera.turn = {}; // along z, from the front
    scene.setCamera(camera);
    const QPointF place = scene.project(0, picture);
    QVERIFY(QLineF(place, scene.project(1, picture)).length() < 1e-3);
    QCOMPARE(scene.pick(place, picture), 1);
    const QColor second = Theme::classColor(1, Theme::Mode::Light);
    QVERIFY(difference(at(drawn(scene), place), second) < 60);
    // A chosen point is drawn before all others, and so it is picked.
    scene.setSelected({0});
    QCOMPARE(scene.pick(place, picture), 0);
    QVERIFY(difference(at(drawn(scene), place), Theme::classColor(0, Theme::Mode::Light)) < 100);
}

void TestScene::hiddenClassIsNeitherDrawnNorPicked()
{
    PointScene scene(clouds::of({{0, 0}, {4, 0}, {0, 2}}));
    SceneAppearance appearance = big();
    appearance.hidden = {1};
    scene.setAppearance(appearance);
    const QPointF place = scene.project(1, picture);
    QCOMPARE(at(drawn(scene), place), scene.background());
    QCOMPARE(scene.pick(place, picture), -1);
    QVERIFY(!scene.shown(1));
    appearance.hidden.clear();
    scene.setAppearance(appearance);
    QCOMPARE(scene.pick(place, picture), 1);
}

void TestScene::chosenStandOut()
{
    PointScene scene(clouds::of({{0, 0}, {4, 0}, {0, 2}}));
    scene.setAppearance(big());
    const int before = scene.revision();
    scene.setSelected({1});
    QVERIFY(scene.revision() > before);
    const QImage image = drawn(scene);
    QVERIFY(difference(at(image, scene.project(1, picture)), Theme::classColor(1, Theme::Mode::Light)) <= 2);
    for (const int faded : {0, 2}) {
        const QColor seen = at(image, scene.project(faded, picture));
        QVERIFY(difference(seen, scene.background()) < 80);
        QVERIFY(difference(seen, scene.background()) > 8);
    }
}

void TestScene::areaTakesWhatLiesInside()
{
    Embedding embedding = clouds::of({{0, 0}, {1, 0}, {2, 0}, {3, 0}, {1.5f, 0.2f}});
    embedding.rows[4] = -1; // a mean is no row
    PointScene scene(embedding);
    const QPointF left = scene.project(1, picture), right = scene.project(2, picture);
    const QRectF around = QRectF(left, right).adjusted(-5, -60, 5, 60);
    QCOMPARE(scene.inside(QPolygonF(around), picture), (std::vector<int>{1, 2}));
    QVERIFY(scene.inside({}, picture).empty());
}

void TestScene::oddInput_data()
{
    constexpr float nan = std::numeric_limits<float>::quiet_NaN(), inf = std::numeric_limits<float>::infinity();
    QTest::addColumn<Embedding>("embedding");
    QTest::addColumn<int>("usable");
    Embedding none;
    QTest::newRow("no array") << none << 0;
    QTest::newRow("no points") << clouds::of({}) << 0;
    QTest::newRow("one point") << clouds::of({{3, 4, 5}}) << 1;
    QTest::newRow("all equal") << clouds::of({{7, 7, 7}, {7, 7, 7}, {7, 7, 7}}) << 3;
    QTest::newRow("on a line") << clouds::of({{0, 1, 1}, {1, 1, 1}, {2, 1, 1}}) << 3;
    QTest::newRow("one dimension") << clouds::of({{0}, {1}, {2}}) << 3;
    QTest::newRow("five dimensions") << clouds::of({{0, 1, 2, 3, nan}, {1, 0, 2, 4, nan}}) << 2;
    QTest::newRow("some NaN") << clouds::of({{0, 0}, {nan, 1}, {1, 1}, {inf, 0}, {0, -inf}}) << 2;
    QTest::newRow("only NaN") << clouds::of({{nan, nan}, {nan, nan}}) << 0;
    QTest::newRow("enormous") << clouds::of({{-3e38f, 0}, {3e38f, 3e38f}, {0, -3e38f}}) << 3;
    QTest::newRow("tiny") << clouds::of({{1e-40f, 0}, {2e-40f, 1e-40f}}) << 2;
    Embedding lists = clouds::of({{0, 0}, {1, 0}, {0, 1}});
    lists.labels = {-7};
    lists.rows = {2, 2, -5, 9, 9, 9};
    QTest::newRow("lists of other lengths") << lists << 3;
    Embedding labels = clouds::of({{0, 0}, {1, 0}, {0, 1}});
    labels.labels = {std::numeric_limits<int>::max(), 40, -1};
    QTest::newRow("labels without names") << labels << 3;
}

void TestScene::oddInput()
{
    QFETCH(Embedding, embedding);
    QFETCH(int, usable);
    PointScene scene(embedding);
    scene.setAppearance(big());
    QCOMPARE(scene.cloud().count() - scene.cloud().left(), usable);
    const QImage image = drawn(scene);
    QCOMPARE(image.size(), picture);
    for (int i = 0; i < scene.cloud().count(); ++i) {
        if (!scene.shown(i))
            continue;
        const QPointF place = scene.project(i, picture);
        QVERIFY(QRectF({}, picture).contains(place));
        QVERIFY(difference(at(image, place), scene.background()) > 24);
        QVERIFY(scene.pick(place, picture) >= 0);
    }
    if (usable == 0) {
        QCOMPARE(inked(image, scene.background()), 0);
        QCOMPARE(scene.pick({100, 100}, picture), -1);
    }
    scene.setCurrent(1000);
    QCOMPARE(scene.current(), -1);
    scene.setSelected({-4, 1000000}); // ignored, not followed
    QVERIFY(!drawn(scene).isNull());
}

void TestScene::straysDoNotShrinkTheBody()
{
    Embedding embedding = clouds::clusters(2000, 3, 4);
    auto points = std::make_shared<FloatArray>(*embedding.points);
    points->row(17)[0] = 1e6f;
    embedding.points = points;
    PointScene scene(embedding);
    const QPointF a = scene.project(scene.cloud().classCenter(0), picture);
    double widest = 0;
    for (int each = 1; each < 4; ++each)
        widest = std::max(widest, QLineF(a, scene.project(scene.cloud().classCenter(each), picture)).length());
    QVERIFY(widest > 40);
    QVERIFY(inked(drawn(scene), scene.background()) > 2000);
}

void TestScene::cameraKeepsWhatIsUnderThePointer()
{
    PointScene scene(clouds::of({{0, 0}, {4, 0}, {0, 2}}));
    const QPointF before = scene.project(1, picture);
    SceneCamera camera = scene.camera(picture);
    camera.zoom(3, before, picture);
    scene.setCamera(camera);
    QVERIFY(QLineF(before, scene.project(1, picture)).length() < 0.1);
    camera.pan({30, -12}, picture);
    scene.setCamera(camera);
    QVERIFY(QLineF(before + QPointF(30, -12), scene.project(1, picture)).length() < 0.1);
    for (int i = 0; i < 1000; ++i)
        camera.zoom(2, before, picture);
    QVERIFY(camera.extent >= SceneCamera::smallest);
    scene.resetCamera();
    QVERIFY(QLineF(before, scene.project(1, picture)).length() < 1e-3);
}

void TestScene::turnedCameraAgrees()
{
    // Our matrix and VTK's must put a point at the same place, from anywhere.
    PointScene scene(clouds::of({{0, 0, 0}, {4, 0, 1}, {0, 3, 2}, {1, 2, 4}}));
    scene.setAppearance(big());
    Random random(5);
    for (int round = 0; round < 6; ++round) {
        scene.resetCamera();
        SceneCamera camera = scene.camera(picture);
        camera.extent *= 1.6f;
        camera.orbit({random.uniform(-200, 200), random.uniform(-200, 200)}, picture);
        camera.pan({random.uniform(-20, 20), random.uniform(-20, 20)}, picture);
        scene.setCamera(camera);
        const QImage image = drawn(scene);
        for (int i = 0; i < 4; ++i) {
            const int seen = scene.pick(scene.project(i, picture), picture);
            const QColor color = at(image, scene.project(i, picture));
            QVERIFY(difference(color, scene.background()) > 24);
            QVERIFY(difference(color, Theme::classColor(seen, Theme::Mode::Light)) < 140);
        }
    }
}

void TestScene::thinnedWhileMoving()
{
    PointScene scene(clouds::clusters(PointActor::coarseCount * 2, 3, 5));
    SceneAppearance appearance;
    appearance.pointSize = 1;
    scene.setAppearance(appearance);
    OffscreenScene offscreen;
    const int whole = inked(offscreen.render(scene, picture, {1, false, 0}), scene.background());
    const int thinned = inked(offscreen.render(scene, picture, {1, false, PointActor::coarseCount}), scene.background());
    QVERIFY2(thinned < whole && thinned > whole / 2, qPrintable(QStringLiteral("%1 of %2").arg(thinned).arg(whole)));
}

/// Outlines that cross themselves included; Qt's own test is the oracle.
void TestScene::lassoAgreesWithThePolygon()
{
    PointScene scene(clouds::clusters(5000, 3, 6));
    Random random(9);
    for (int round = 0; round < 20; ++round) {
        QPolygonF area;
        for (int i = 0; i < 3 + round * 2; ++i)
            area << QPointF(random.uniform(-50, 530), random.uniform(-50, 370));
        std::vector<int> expected;
        for (int i = 0; i < 5000; ++i)
            if (area.containsPoint(scene.project(i, picture), Qt::OddEvenFill))
                expected.push_back(i);
        const std::vector<int> inside = scene.inside(area, picture);
        // Points on the line itself may fall to either side.
        std::vector<int> apart;
        std::set_symmetric_difference(inside.begin(), inside.end(), expected.begin(), expected.end(),
                                      std::back_inserter(apart));
        QVERIFY2(apart.size() <= 2, qPrintable(QStringLiteral("round %1: %2 apart").arg(round).arg(apart.size())));
        QVERIFY(!expected.empty());
    }
}

void TestScene::pickedAsIfAllWereTried()
{
    PointScene scene(clouds::clusters(3000, 2, 4));
    Random random(4);
    for (int round = 0; round < 200; ++round) {
        const QPointF at(random.uniform(0, picture.width()), random.uniform(0, picture.height()));
        double least = 8.0 * 8.0;
        int nearest = -1;
        for (int i = 0; i < 3000; ++i) {
            const QPointF away = scene.project(i, picture) - at;
            if (const double distance = QPointF::dotProduct(away, away); distance < least) {
                least = distance;
                nearest = i;
            }
        }
        const int picked = scene.pick(at, picture);
        QCOMPARE(picked < 0, nearest < 0);
        if (picked >= 0 && std::sqrt(least) > double(scene.diameter(0)) / 2) // else the frontmost is taken
            QCOMPARE(picked, nearest);
    }
}

void TestScene::valuesColor()
{
    PointScene scene(clouds::of({{0, 0}, {4, 0}, {0, 2}, {4, 2}}));
    scene.setAppearance(big());
    constexpr float none = std::numeric_limits<float>::quiet_NaN();
    scene.setValues(PointValues::of("size", {1, 3, 2, none}));
    QCOMPARE(scene.values().low, 1.0);
    QCOMPARE(scene.values().high, 3.0);
    const QImage image = drawn(scene);
    const double parts[3] = {0, 1, 0.5};
    for (int i = 0; i < 3; ++i)
        QVERIFY(difference(at(image, scene.project(i, picture)), Theme::viridis(parts[i])) <= 6);
    const QColor gray = Theme::classColor(-1, Theme::Mode::Light);
    QVERIFY(difference(at(image, scene.project(3, picture)), gray) <= 6);
    scene.setValues({});
    QVERIFY(difference(at(drawn(scene), scene.project(1, picture)), Theme::classColor(1, Theme::Mode::Light)) <= 2);
    // One wild number among many does not flatten the scale.
    std::vector<float> many(1000);
    for (size_t i = 0; i < many.size(); ++i)
        many[i] = float(i);
    many[500] = 1e9f;
    QVERIFY(PointValues::of("wild", many).high < 1000);
    QCOMPARE(PointValues::of("none", {none}).high, 1.0);
}

void TestScene::otherClasses()
{
    PointScene scene(clouds::of({{0, 0}, {4, 0}, {0, 2}}));
    SceneAppearance appearance = big();
    appearance.hidden = {0};
    scene.setAppearance(appearance);
    scene.setClasses({1, 1, -1}, {"a", "b"});
    QVERIFY(scene.appearance().hidden.empty());
    QCOMPARE(scene.cloud().classCount(1), 2);
    QCOMPARE(scene.cloud().unlabelled(), 1);
    const QImage image = drawn(scene);
    for (int i = 0; i < 2; ++i)
        QVERIFY(difference(at(image, scene.project(i, picture)), Theme::classColor(1, Theme::Mode::Light)) <= 2);
}

void TestScene::veiledPointsAreGone()
{
    PointScene scene(clouds::of({{0, 0}, {4, 0}, {0, 2}}));
    scene.setAppearance(big());
    scene.setVeiled({1, 77, -1});
    const QPointF place = scene.project(1, picture);
    QCOMPARE(at(drawn(scene), place), scene.background());
    QCOMPARE(scene.pick(place, picture), -1);
    QCOMPARE(scene.shownCount(), 2);
    scene.setVeiled({});
    QCOMPARE(scene.pick(place, picture), 1);
}

void TestScene::densityIsWhereThePointsAre()
{
    PointScene scene(clouds::clusters(20000, 2, 2));
    SceneAppearance appearance;
    appearance.density = true;
    scene.setAppearance(appearance);
    QCOMPARE(inked(drawn(scene), scene.background()), 0); // it is painted over the points, not drawn by VTK
    const QImage image = densityPicture(scene, picture);
    QCOMPARE(image.size(), picture);
    for (int each = 0; each < 2; ++each) {
        const QPointF middle = scene.project(scene.cloud().classCenter(each), picture);
        QVERIFY(image.pixelColor(middle.toPoint()).alpha() > 200);
    }
    QCOMPARE(image.pixelColor(1, 1).alpha(), 0);
    QCOMPARE(densityPicture(scene, picture), image);
    scene.setSelected({0, 2, 4});
    QVERIFY(densityPicture(scene, picture) != image);
    QVERIFY(!densityPicture(scene, {0, 0}).isNull());
}

void TestScene::labelsLeaveSmallClustersUncovered()
{
    // One wide class and four small ones, one of them a single point.
    Embedding embedding = clouds::clusters(4000, 2, 1);
    Random random(8);
    std::vector<std::vector<float>> places;
    for (int i = 0; i < 4000; ++i)
        places.push_back({float(random.uniform(-10, 10)), float(random.uniform(-10, 10))});
    const float centers[4][2] = {{-6, 5}, {6, 5}, {-6, -5}, {6, -5}};
    for (int each = 0; each < 4; ++each)
        for (int i = 0; i < (each == 3 ? 1 : 30); ++i)
            places.push_back({centers[each][0] + float(random.normal()) * 0.1f,
                              centers[each][1] + float(random.normal()) * 0.1f});
    embedding = clouds::of(places);
    for (size_t i = 0; i < places.size(); ++i)
        embedding.labels[i] = i < 4000 ? 0 : 1 + int(i - 4000) / 30;
    embedding.classes = {"everywhere", "upper left", "upper right", "lower left", "alone"};
    PointScene scene(embedding);
    QImage over(picture, QImage::Format_ARGB32_Premultiplied);
    over.fill(Qt::transparent);
    QPainter painter(&over);
    paintClassLabels(painter, scene, QRectF({}, picture), {});
    painter.end();
    // The wide class has its name in its middle, the others beside them; nothing lies on a small cluster but its line.
    QVERIFY(over.pixelColor(scene.project(scene.cloud().classCenter(0), picture).toPoint()).alpha() > 0);
    for (int each = 1; each < 5; ++each) {
        const QRectF bulk = classPlace(scene, each, picture);
        QVERIFY(bulk.width() > 2 && bulk.width() < 40);
        int covered = 0;
        for (int y = int(bulk.top()); y <= int(bulk.bottom()); ++y)
            for (int x = int(bulk.left()); x <= int(bulk.right()); ++x)
                covered += over.pixelColor(x, y).alpha() > 0;
        QVERIFY2(covered < 0.15 * bulk.width() * bulk.height() + 4,
                 qPrintable(QStringLiteral("class %1: %2 pixels").arg(each).arg(covered)));
    }
}

void TestScene::manyPointsLookTheSame_data()
{
    QTest::addColumn<int>("width");
    QTest::newRow("plane") << 2;
    QTest::newRow("space") << 3;
}

/// Beyond smoothLimit the points are drawn on the processor; what can be asked of the picture is the same.
void TestScene::manyPointsLookTheSame()
{
    QFETCH(int, width);
    // A dense crowd of class 5 in the middle, and four points apart; the third lies before the fourth.
    std::vector<std::vector<float>> places{{-2, -2, 0}, {2, -2, 0}, {0, 2.5f, 2}, {0, 2.5f, -2}};
    Random random(2);
    for (int i = 0; i < PointScene::smoothLimit; ++i)
        places.push_back({float(random.uniform(-1, 1)), float(random.uniform(-1, 1)), float(random.uniform(-1, 1))});
    for (auto &place : places)
        place.resize(size_t(width));
    Embedding embedding = clouds::of(places);
    std::fill(embedding.labels.begin() + 4, embedding.labels.end(), 5);
    PointScene scene(embedding);
    QVERIFY(scene.worthRaster());
    SceneAppearance appearance = big();
    appearance.pointSize = 6;
    scene.setAppearance(appearance);
    SceneCamera camera = scene.camera(picture);
    camera.turn = {};
    camera.extent *= 5;
    camera.center = scene.cloud().place(2); // one lies behind the other where the eye looks straight at them
    scene.setCamera(camera);
    const int slack = width == 2 ? 2 : 140; // paler with depth
    const auto shows = [&](int point, int label) {
        const QColor seen = at(drawn(scene), scene.project(point, picture));
        return label < 0 ? seen == scene.background()
                         : difference(seen, Theme::classColor(label, Theme::Mode::Light)) <= slack &&
                               difference(seen, scene.background()) > 40;
    };
    QVERIFY(shows(0, 0) && shows(1, 1));
    QVERIFY(at(drawn(scene), scene.project(scene.cloud().classCenter(5), picture)) != scene.background());
    if (width == 3)
        QVERIFY(shows(3, 2)); // the nearer one covers it
    scene.setSelected({3});
    QVERIFY(shows(3, 3)); // chosen ones come before all others
    QVERIFY(difference(at(drawn(scene), scene.project(0, picture)), scene.background()) < 80);
    scene.setSelected({});
    appearance.hidden = {0};
    scene.setAppearance(appearance);
    QVERIFY(shows(0, -1));
    QCOMPARE(drawn(scene), drawn(scene));
}

void TestScene::manyPointsAreThinned()
{
    PointScene scene(clouds::clusters(PointScene::smoothLimit * 2, 3, 5));
    SceneAppearance appearance;
    appearance.pointSize = 1;
    scene.setAppearance(appearance);
    OffscreenScene offscreen;
    const int whole = inked(offscreen.render(scene, picture, {1, false, 0}), scene.background());
    const int thinned = inked(offscreen.render(scene, picture, {1, false, 40000}), scene.background());
    QVERIFY2(thinned < whole && thinned > whole / 4, qPrintable(QStringLiteral("%1 of %2").arg(thinned).arg(whole)));
}

void TestScene::centersAndNeighbors()
{
    Embedding embedding = clouds::of({{0, 0}, {1, 0}, {2, 0}, {10, 0}, {5, 0}});
    embedding.labels = {0, 0, 0, 1, 0};
    embedding.rows = {8, 6, 4, 2, -1};
    embedding.classes = {"left", "right", "never"};
    const PointCloud cloud(embedding);
    QCOMPARE(cloud.classCenter(0), cloud.place(1));
    QCOMPARE(cloud.classCount(0), 3);
    QVERIFY(cloud.hasMeans());
    QVERIFY(!cloud.occurs(2));
    QCOMPARE(cloud.pointOfRow(4), 2);
    QCOMPARE(cloud.pointOfRow(5), -1);
    QCOMPARE(cloud.nearest(0, 2), (std::vector<int>{1, 2}));
    QCOMPARE(cloud.nearest(0, 50), (std::vector<int>{1, 2, 3}));
}

void TestScene::manyWindowsAtOnce()
{
    PointScene one(clouds::of({{0, 0}, {1, 1}})), two(clouds::clusters(50, 3, 4));
    OffscreenScene first;
    const QImage alone = first.render(one, picture, {});
    {
        OffscreenScene second;
        second.render(two, picture, {});
        QCOMPARE(first.render(one, picture, {}), alone);
        second.forget();
    }
    first.render(two, picture, {});
    QCOMPARE(first.render(one, picture, {}), alone);
}

QTEST_MAIN(TestScene)
#include "tst_scene.moc"
