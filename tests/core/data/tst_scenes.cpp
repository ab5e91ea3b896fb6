#include "core/data/SceneDataSet.h"
#include "core/data/SceneDescription.h"

#include <QTest>
#include <map>
#include <opencv2/imgproc.hpp>
#include <set>

using namespace gleaner;

namespace {

const QString allStyles = "photo+sketch+painting+cartoon+infrared";

bool same(const cv::Mat &a, const cv::Mat &b)
{
    return a.size() == b.size() && a.type() == b.type() && cv::norm(a, b, cv::NORM_INF) == 0;
}

/// Mean color where the mask shows object `index`.
cv::Scalar meanOf(const RenderedScene &scene, int index) { return cv::mean(scene.rgb, scene.mask == index + 1); }

} // namespace

class TestScenes : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sameRowSameBytes()
    {
        const SceneOptions options = SceneOptions::parse("scenes:styles=" + allStyles);
        const SceneOptions longer = SceneOptions::parse("scenes:count=5000,styles=" + allStyles);
        for (int row : {0, 7, 311, 499}) {
            const Scene scene = describeScene(options, row);
            QVERIFY(scene == describeScene(options, row));
            QVERIFY(scene == describeScene(longer, row)); // the count changes nothing
            QVERIFY(same(renderScene(scene, 96).rgb, renderScene(scene, 96).rgb));
            QVERIFY(!(scene == describeScene(options, row == 0 ? 1 : row - 1)));
        }
        QVERIFY(!(describeScene(options, 3) == describeScene(SceneOptions::parse("scenes:seed=2"), 3)));
    }

    void sameSceneAtEverySide()
    {
        const SceneOptions small = SceneOptions::parse("scenes:side=64,styles=" + allStyles);
        const SceneOptions large = SceneOptions::parse("scenes:side=512,styles=" + allStyles);
        for (int row = 0; row < 20; ++row) {
            const Scene scene = describeScene(small, row);
            QVERIFY(scene == describeScene(large, row));
            cv::Mat reduced;
            const RenderedScene fine = renderScene(scene, 512), coarse = renderScene(scene, 64);
            cv::resize(fine.rgb, reduced, {64, 64}, 0, 0, cv::INTER_AREA);
            QVERIFY2(cv::norm(reduced, coarse.rgb, cv::NORM_L1) / (64 * 64 * 3) < 16, qPrintable(scene.caption));
            cv::resize(fine.mask > 0, reduced, {64, 64}, 0, 0, cv::INTER_AREA);
            QVERIFY(cv::countNonZero((reduced >= 128) != (coarse.mask > 0)) < 64 * 64 / 100);
        }
    }

    void boxesBoundMasks()
    {
        for (int side : {16, 64, 200}) {
            const DataSetPtr data =
                openScenes(QString("scenes:count=60,objects=1-6,side=%1,styles=%2").arg(side).arg(allStyles));
            const auto boxes = data->first<BoxesColumn>();
            const auto masks = data->first<MaskColumn>();
            for (int row = 0; row < 60; ++row) {
                const cv::Mat mask = masks->mask(row);
                const std::vector<Box> found = boxes->boxes(row);
                double objects = 0;
                cv::minMaxLoc(mask, nullptr, &objects);
                QVERIFY(found.size() >= 1 && found.size() <= 6 && objects <= double(found.size()));
                for (size_t i = 0; i < found.size(); ++i) {
                    int left = side, right = -1, top = side, bottom = -1;
                    for (int y = 0; y < side; ++y)
                        for (int x = 0; x < side; ++x)
                            if (mask.at<uchar>(y, x) == int(i) + 1) {
                                left = std::min(left, x), right = std::max(right, x);
                                top = std::min(top, y), bottom = std::max(bottom, y);
                            }
                    QVERIFY2(right >= 0, "an object is not seen at all");
                    QCOMPARE(found[i].x, double(left));
                    QCOMPARE(found[i].y, double(top));
                    QCOMPARE(found[i].width, double(right - left + 1));
                    QCOMPARE(found[i].height, double(bottom - top + 1));
                }
            }
        }
    }

    void masksFitThePictures()
    {
        // A plain object in a cartoon has its own color inside the mask, and the picture outside does not know it.
        const SceneOptions options =
            SceneOptions::parse("scenes:styles=cartoon,objects=1,textures=plain,colors=red,sizes=large");
        for (int row = 0; row < 30; ++row) {
            const RenderedScene scene = renderScene(describeScene(options, row), 128);
            QVERIFY(same(scene.mask, renderSceneMask(describeScene(options, row), 128)));
            int inside = 0, wrong = 0;
            for (int y = 0; y < 128; ++y)
                for (int x = 0; x < 128; ++x) {
                    const cv::Vec3b pixel = scene.rgb.at<cv::Vec3b>(y, x);
                    const bool red = pixel[0] > 120 && pixel[0] > 2 * pixel[1] && pixel[0] > 2 * pixel[2];
                    inside += red;
                    wrong += red && scene.mask.at<uchar>(y, x) == 0;
                }
            QVERIFY(inside > 300);
            QVERIFY(wrong <= inside / 100);
        }
    }

    void everyObjectIsSeen()
    {
        const SceneOptions options = SceneOptions::parse("scenes:count=2000,objects=2-4");
        for (int row = 0; row < 400; ++row) {
            const Scene scene = describeScene(options, row);
            const cv::Mat together = renderSceneMask(scene, 96);
            for (size_t i = 0; i < scene.objects.size(); ++i) {
                Scene alone = scene;
                alone.objects = {scene.objects[i]};
                alone.paintOrder = {0};
                const int own = cv::countNonZero(renderSceneMask(alone, 96));
                const int seen = cv::countNonZero(together == int(i) + 1);
                QVERIFY2(seen * 3 >= own, qPrintable(scene.caption));
                // Whole in the picture: nothing touches its edge.
                const cv::Rect box = cv::boundingRect(renderSceneMask(alone, 96));
                QVERIFY(box.x > 0 && box.y > 0 && box.br().x < 96 && box.br().y < 96);
                QVERIFY(scene.objects[i].radius <= scene.objects.front().radius);
            }
        }
    }

    void relationsHold()
    {
        using Kind = SceneRelation::Kind;
        const SceneOptions options = SceneOptions::parse("scenes:objects=2-4");
        std::set<Kind> seen;
        for (int row = 0; row < 500; ++row) {
            const Scene scene = describeScene(options, row);
            QCOMPARE(scene.relations.size(), scene.objects.size() - 1);
            for (const SceneRelation &relation : scene.relations) {
                const SceneObject &a = scene.objects[size_t(relation.subject)];
                const SceneObject &b = scene.objects[size_t(relation.object)];
                const auto depth = [&](int index) {
                    return std::find(scene.paintOrder.begin(), scene.paintOrder.end(), index) -
                           scene.paintOrder.begin();
                };
                seen.insert(relation.kind);
                switch (relation.kind) {
                case Kind::LeftOf:
                    QVERIFY(a.x < b.x);
                    break;
                case Kind::RightOf:
                    QVERIFY(a.x > b.x);
                    break;
                case Kind::Above:
                    QVERIFY(a.y < b.y);
                    break;
                case Kind::Below:
                    QVERIFY(a.y > b.y);
                    break;
                case Kind::InFrontOf:
                    QVERIFY(depth(relation.subject) > depth(relation.object));
                    break;
                case Kind::Behind:
                    QVERIFY(depth(relation.subject) < depth(relation.object));
                    break;
                }
            }
        }
        QCOMPARE(seen.size(), size_t(6));
    }

    void captionsNameWhatIsThere()
    {
        const SceneOptions options = SceneOptions::parse("scenes:count=1000,styles=" + allStyles);
        std::map<SceneStyle, std::set<QString>> openings;
        for (int row = 0; row < 1000; ++row) {
            const Scene scene = describeScene(options, row);
            const SceneObject &main = scene.objects.front();
            QVERIFY(scene.caption.contains(SceneWords::shapes()[int(main.kind.shape)]));
            QVERIFY(scene.caption.contains(SceneWords::colors()[int(main.kind.color)]));
            QVERIFY(!scene.caption.contains(" a orange") && !scene.caption.contains("  "));
            for (const SceneRelation &relation : scene.relations) {
                QVERIFY(scene.caption.contains(SceneWords::relations()[int(relation.kind)]));
                QVERIFY(sceneRelationText(scene).contains(scene.objects[size_t(relation.object)].kind.name()));
            }
            // Sizes and textures are named only where they are true of some object.
            for (int texture = 0; texture < 4; ++texture)
                if (scene.caption.contains(SceneWords::textures()[texture]))
                    QVERIFY(std::any_of(scene.objects.begin(), scene.objects.end(),
                                        [&](const SceneObject &object) { return int(object.texture) == texture; }));
            openings[scene.style].insert(scene.caption.section(" of ", 0, 0));
        }
        QCOMPARE(openings.size(), size_t(5));
        for (const auto &[style, words] : openings) {
            QCOMPARE(words.size(), size_t(3));
            for (const QString &prompt : scenePromptTemplates(style))
                QVERIFY(words.count(prompt.section(" of ", 0, 0)));
        }
        QCOMPARE(scenePrompt(SceneStyle::Photo, "orange star"), "a photo of an orange star");
        QCOMPARE(scenePrompt(SceneStyle::Sketch, "red circle"), "a sketch of a red circle");
    }

    void stylesLookDifferent()
    {
        const SceneOptions options = SceneOptions::parse("scenes:objects=2");
        for (int row = 0; row < 10; ++row) {
            Scene scene = describeScene(options, row);
            std::vector<cv::Mat> pictures;
            for (int style = 0; style < 5; ++style) {
                scene.style = SceneStyle(style);
                pictures.push_back(renderScene(scene, 64).rgb);
                for (int other = 0; other < style; ++other)
                    QVERIFY(cv::norm(pictures[size_t(style)], pictures[size_t(other)], cv::NORM_L1) / (64 * 64 * 3) >
                            12);
            }
        }
    }

    void hueIsSeenButInInfrared()
    {
        const SceneOptions options = SceneOptions::parse("scenes:objects=1,textures=plain,sizes=large");
        for (SceneStyle style :
             {SceneStyle::Photo, SceneStyle::Sketch, SceneStyle::Painting, SceneStyle::Cartoon, SceneStyle::Infrared}) {
            double nearest = 1e9;
            std::vector<cv::Scalar> means;
            Scene scene = describeScene(options, 0);
            scene.style = style;
            for (int color = 0; color < 10; ++color) {
                scene.objects.front().kind.color = SceneColor(color);
                means.push_back(meanOf(renderScene(scene, 64), 0));
                for (int other = 0; other < color; ++other)
                    nearest = std::min(nearest, cv::norm(means[size_t(color)] - means[size_t(other)]));
            }
            QVERIFY2(nearest > (style == SceneStyle::Infrared ? 6 : 25), qPrintable(QString::number(nearest)));
            // A blue object is blue wherever hue survives; the thermal palette knows no such thing.
            QCOMPARE(means[5][2] > means[5][0] + 40, style != SceneStyle::Infrared);
        }
    }

    void balancesClassesSplitsAndStyles()
    {
        const DataSetPtr data =
            openScenes("scenes:count=600,shapes=circle+star+ring,colors=red+blue,split=3:1:1,styles=photo+sketch");
        const auto labels = data->column<LabelColumn>("label");
        const auto splits = data->column<LabelColumn>("split");
        const auto domains = data->column<LabelColumn>("domain");
        QCOMPARE(labels->classes().size(), 6);
        QCOMPARE(splits->classes(), (QStringList{"train", "val", "test"}));
        std::map<std::tuple<int, int, int>, int> counts;
        for (int row = 0; row < 600; ++row)
            ++counts[{labels->code(row), splits->code(row), domains->code(row)}];
        QCOMPARE(counts.size(), size_t(6 * 3 * 2));
        for (const auto &[key, count] : counts)
            QCOMPARE(count, std::get<1>(key) == 0 ? 30 : 10);
        QCOMPARE(data->rowsOfSplit("test").size(), size_t(120));
        QCOMPARE(openScenes("scenes:split=test")->rowsOfSplit("test").size(), size_t(500));
        // Neighbors are not all of one kind.
        QVERIFY(std::set<int>(labels->codes().begin(), labels->codes().begin() + 6).size() == 6);
        QVERIFY(labels->code(0) != labels->code(1));
    }

    void labelsSpeakOfTheMainObject()
    {
        const DataSetPtr data = openScenes("scenes:count=200,balance=no,styles=" + allStyles);
        const SceneOptions options = SceneOptions::parse("scenes:count=200,balance=no,styles=" + allStyles);
        for (int row = 0; row < 200; ++row) {
            const Scene scene = describeScene(options, row);
            const SceneObject &main = scene.objects.front();
            QCOMPARE(data->column<LabelColumn>("label")->text(row), main.kind.name());
            QCOMPARE(data->column<LabelColumn>("shape")->code(row), int(main.kind.shape));
            QCOMPARE(data->column<LabelColumn>("color")->code(row), int(main.kind.color));
            QCOMPARE(data->column<LabelColumn>("texture")->code(row), int(main.texture));
            QCOMPARE(data->column<LabelColumn>("size")->code(row), int(main.size));
            QCOMPARE(data->column<LabelColumn>("domain")->code(row), int(scene.style));
            QCOMPARE(data->column<TextColumn>("caption")->text(row), scene.caption);
        }
    }

    void picturesAndThumbnails()
    {
        const DataSetPtr data = openScenes("scenes:count=3,side=100");
        const auto pictures = data->first<ImageColumn>();
        QCOMPARE(pictures->image(2).type(), CV_8UC3);
        QCOMPARE(pictures->image(2).cols, 100);
        QCOMPARE(pictures->thumbnail(2, 40).cols, 40);
        QCOMPARE(pictures->thumbnail(2, 400).cols, 100);
        QCOMPARE(pictures->location(2), "scenes:count=3,side=100 #2");
        QCOMPARE(data->source().contentHash(), openScenes("scenes:count=3,side=100")->source().contentHash());
        QVERIFY(data->source().contentHash() != openScenes("scenes:count=3,side=101")->source().contentHash());
    }
};

QTEST_GUILESS_MAIN(TestScenes)
#include "tst_scenes.moc"
