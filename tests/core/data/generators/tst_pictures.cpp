#include "core/data/DataSet.h"
#include "core/data/generators/Figure.h"
#include "core/data/generators/Matte.h"

#include <QMap>
#include <QSet>
#include <QTest>
#include <cmath>
#include <opencv2/imgproc.hpp>

using namespace gleaner;

class PicturesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cowsAreInTheirBoxes();
    void barnDomainsAreBalanced();
    void personsAreKnownByTheirClothes();
    void queriesHaveAGallery();
    void skeletonsLieOnThePerson();
    void glyphFrequenciesFollowZipf();
    void glyphCaptionsNameTheSign();
    void glyphsAreInTheirBoxes();
    void mattesExplainThePicture();
    void roughMasksAreRough();
    void masksAreTooLargeOrTooSmall();
    void compositionsDifferInOneThing();
};

void PicturesTest::compositionsDifferInOneThing()
{
    const DataSetPtr data = openDataSet("compositions:count=80,side=64,seed=3");
    const auto text = [&](const char *name, int row) { return data->column<TextColumn>(name)->text(row); };
    QMap<QString, int> changes;
    for (int row = 0; row < 80; ++row) {
        const QString change = data->column<LabelColumn>("changed")->text(row);
        ++changes[change];
        const QString first = text("caption", row), second = text("caption-2", row);
        QVERIFY(first != second);
        QVERIFY(first.contains(text("subject", row)) && first.contains(text("object", row)));
        QVERIFY(first.contains(' ' + text("relation", row) + ' '));
        QCOMPARE(second.contains(' ' + text("relation", row) + ' '), change != "relation");
        QCOMPARE(second.contains(text("object", row)), change == "subject" || change == "relation");
        QCOMPARE(second.contains(text("subject", row)), change == "object" || change == "relation");
        // What the relation says is what is seen.
        const std::vector<Box> boxes = data->column<BoxesColumn>("boxes")->boxes(row);
        QCOMPARE(boxes.size(), size_t(2));
        const QString relation = text("relation", row);
        if (relation == "left of")
            QVERIFY(boxes[0].x + boxes[0].width <= boxes[1].x);
        if (relation == "right of")
            QVERIFY(boxes[1].x + boxes[1].width <= boxes[0].x);
        if (relation == "above")
            QVERIFY(boxes[0].y + boxes[0].height <= boxes[1].y);
        if (relation == "below")
            QVERIFY(boxes[1].y + boxes[1].height <= boxes[0].y);
        for (const Box &box : boxes)
            QVERIFY(box.x >= 0 && box.y >= 0 && box.x + box.width <= 64 && box.y + box.height <= 64 && box.width > 8);
        QCOMPARE(boxes[0].label, text("subject", row));
        const cv::Mat one = data->column<ImageColumn>("image")->image(row);
        QVERIFY(cv::norm(one, data->column<ImageColumn>("image-2")->image(row), cv::NORM_L1) > 0);
        QCOMPARE(cv::norm(one, data->column<ImageColumn>("image")->image(row), cv::NORM_L1), 0.0);
    }
    for (const char *change : {"subject", "relation", "object", "attributes"})
        QCOMPARE(changes.value(change), 20);
}

void PicturesTest::cowsAreInTheirBoxes()
{
    const DataSetPtr data = openDataSet("barns:count=45,cows=1-6");
    int cows = 0;
    for (int row = 0; row < 45; ++row) {
        const cv::Mat mask = data->column<MaskColumn>("mask")->mask(row);
        const std::vector<Box> boxes = data->column<BoxesColumn>("boxes")->boxes(row);
        QVERIFY(!boxes.empty() && boxes.size() <= 6);
        double most = 0;
        cv::minMaxLoc(mask, nullptr, &most);
        QCOMPARE(most, double(boxes.size()));
        for (size_t i = 0; i < boxes.size(); ++i) {
            const cv::Rect seen = cv::boundingRect(mask == int(i) + 1);
            QCOMPARE(seen, cv::Rect(int(boxes[i].x), int(boxes[i].y), int(boxes[i].width), int(boxes[i].height)));
            QVERIFY(seen.area() > 0);
            QCOMPARE(boxes[i].label, QString("cow"));
            ++cows;
        }
        const cv::Mat image = data->column<ImageColumn>("image")->image(row);
        QCOMPARE(image.size(), cv::Size(96, 96));
        cv::Mat channels[3];
        cv::split(image, channels);
        const bool gray = cv::norm(channels[0], channels[2], cv::NORM_L1) / image.total() < 15;
        if (data->column<LabelColumn>("light")->text(row) == "infrared")
            QVERIFY(gray);
    }
    QVERIFY(cows > 100);
}

void PicturesTest::barnDomainsAreBalanced()
{
    const DataSetPtr data = openDataSet("barns:count=90");
    const auto domain = data->column<LabelColumn>("domain");
    QCOMPARE(domain->classes().size(), 9);
    for (int each = 0; each < 9; ++each)
        QCOMPARE(int(std::count(domain->codes().begin(), domain->codes().end(), each)), 10);
}

/// Drawn clean, the same person in the same view has the same colors; another person has others.
void PicturesTest::personsAreKnownByTheirClothes()
{
    const std::vector<FigureIdentity> all = FigureIdentity::first(FigureIdentity::kinds, 1);
    QSet<QString> different;
    for (const FigureIdentity &who : all)
        different.insert(
            QString("%1 %2 %3 %4 %5").arg(who.top).arg(who.bottom).arg(who.pattern).arg(who.hat).arg(who.bag));
    QCOMPARE(int(different.size()), FigureIdentity::kinds);
    const FigureView view{FigurePose::Stand, FigureFacing::Front, FigureDomain::Drawn, 0};
    const cv::Mat first = renderFigure(all[0], view, 64, 1, 5).rgb;
    QCOMPARE(first.size(), cv::Size(32, 64));
    QCOMPARE(cv::norm(first, renderFigure(all[0], view, 64, 1, 5).rgb), 0.0);
    for (size_t other = 1; other < 40; ++other)
        QVERIFY(cv::norm(first, renderFigure(all[other], view, 64, 1, 5).rgb) > 100);
}

void PicturesTest::queriesHaveAGallery()
{
    const DataSetPtr data = openDataSet("persons:identities=10,images=6,domains=drawn+target,train=0.4");
    QCOMPARE(data->rows(), 120);
    const auto label = data->column<LabelColumn>("label"), split = data->column<LabelColumn>("split"),
               camera = data->column<LabelColumn>("camera"), domain = data->column<LabelColumn>("domain");
    QMap<int, QSet<QString>> splitsOf, domainsOf;
    QMap<int, QSet<int>> queryCameras, galleryCameras;
    for (int row = 0; row < 120; ++row) {
        splitsOf[label->code(row)].insert(split->text(row));
        domainsOf[label->code(row)].insert(domain->text(row));
        if (split->text(row) != "train")
            (split->text(row) == "query" ? queryCameras : galleryCameras)[label->code(row)].insert(camera->code(row));
    }
    QCOMPARE(splitsOf.size(), 20);
    int trained = 0;
    for (auto each = splitsOf.begin(); each != splitsOf.end(); ++each) {
        QCOMPARE(domainsOf[each.key()].size(), 1);
        const bool train = each.value() == QSet<QString>{"train"};
        QVERIFY(train || each.value() == (QSet<QString>{"query", "gallery"}));
        trained += train;
    }
    QCOMPARE(trained, 8);
    for (int who : queryCameras.keys())
        QVERIFY(queryCameras[who].size() == 2 && galleryCameras[who].size() == 2);
}

void PicturesTest::skeletonsLieOnThePerson()
{
    const DataSetPtr data = openDataSet("persons:identities=5,images=8,domains=drawn,height=128");
    const auto skeletons = data->column<VectorColumn>("skeleton");
    for (int row = 0; row < data->rows(); ++row) {
        const cv::Mat mask = data->column<MaskColumn>("mask")->mask(row);
        float joints[28];
        skeletons->copyRow(row, joints);
        for (int joint = 0; joint < 14; ++joint) {
            const int x = int(joints[2 * joint] * 128), y = int(joints[2 * joint + 1] * 128);
            if (x >= 0 && x < 64 && y >= 0 && y < 128)
                QVERIFY2(mask.at<uchar>(y, x) == 1, qPrintable(QString("row %1 joint %2").arg(row).arg(joint)));
        }
    }
}

void PicturesTest::glyphFrequenciesFollowZipf()
{
    const DataSetPtr data = openDataSet("glyphs:concepts=10,exponent=1,count=2929,wrong=0");
    const auto label = data->column<LabelColumn>("label");
    QMap<int, int> counts;
    for (int row : data->rowsOfSplit("train"))
        ++counts[label->code(row)];
    for (int rank = 1; rank <= 10; ++rank) // 2929 is 1000 times the tenth harmonic number
        QCOMPARE(counts[rank - 1], int(std::lround(1000.0 / rank)));
    QCOMPARE(int(data->rowsOfSplit("test").size()), 400);
    QCOMPARE(data->column<NumberColumn>("frequency")->value(0), 1000.0);
    const DataSetPtr reversed = openDataSet("glyphs:concepts=10,exponent=1,count=2929,reverse=yes");
    QCOMPARE(reversed->column<NumberColumn>("frequency")->value(0), 100.0);
}

void PicturesTest::glyphCaptionsNameTheSign()
{
    const DataSetPtr data = openDataSet("glyphs:count=1000,wrong=0.15");
    const auto drawn = data->column<LabelColumn>("label"), told = data->column<LabelColumn>("caption label");
    int wrong = 0;
    for (int row = 0; row < data->rows(); ++row) {
        const QStringList words = data->column<TextColumn>("caption")->text(row).split(' ');
        QCOMPARE(words.size(), 6);
        QCOMPARE(words[2], told->text(row));
        wrong += drawn->code(row) != told->code(row);
        if (data->column<LabelColumn>("split")->text(row) == "test")
            QCOMPARE(drawn->code(row), told->code(row));
    }
    QCOMPARE(wrong, int(std::lround(0.15 * double(data->rowsOfSplit("train").size()))));
    QCOMPARE(QSet<QString>(drawn->classes().begin(), drawn->classes().end()).size(), 48);
}

void PicturesTest::glyphsAreInTheirBoxes()
{
    const DataSetPtr data = openDataSet("glyphs:count=100,noise=0,side=48");
    for (int row = 0; row < 60; ++row) {
        const Box box = data->column<BoxesColumn>("boxes")->boxes(row).front();
        cv::Mat gray;
        cv::cvtColor(data->column<ImageColumn>("image")->image(row), gray, cv::COLOR_RGB2GRAY);
        const cv::Rect ink = cv::boundingRect(gray > 35);
        const cv::Rect around(int(box.x) - 1, int(box.y) - 1, int(box.width) + 2, int(box.height) + 2);
        QVERIFY(ink.area() > 0);
        QCOMPARE(ink & around, ink);
    }
}

/// Where alpha is 0 the picture is all ground, where it is 1 all figure, and hair lies between.
void PicturesTest::mattesExplainThePicture()
{
    for (uint64_t index = 0; index < 8; ++index) {
        const MattePicture picture = renderMatte(index % 2 == 1, 64, 3, index);
        QCOMPARE(picture.alpha.type(), CV_8UC1);
        QCOMPARE(picture.rgb.size(), picture.alpha.size());
        const int solid = cv::countNonZero(picture.alpha == 255), none = cv::countNonZero(picture.alpha == 0);
        const int soft = 64 * 64 - solid - none;
        QVERIFY(solid > 400 && none > 400);
        QVERIFY2(soft > 100 && soft < 2000, qPrintable(QString::number(soft)));
        // Rendered at half the side, the matte is the mean of four pixels: the same figure, to a place or two.
        cv::Mat half;
        cv::resize(picture.alpha, half, {32, 32}, 0, 0, cv::INTER_AREA);
        const MattePicture small = renderMatte(index % 2 == 1, 32, 3, index);
        QVERIFY(cv::norm(half, small.alpha, cv::NORM_L1) / (32 * 32) < 12);
    }
}

void PicturesTest::roughMasksAreRough()
{
    const DataSetPtr data = openDataSet("mattes:count=10");
    for (int row = 0; row < 10; ++row) {
        const cv::Mat mask = data->column<MaskColumn>("mask")->mask(row);
        cv::Mat alpha;
        cv::extractChannel(data->column<ImageColumn>("alpha")->image(row), alpha, 0);
        const int both = cv::countNonZero((alpha >= 128) & (mask == 1)),
                  either = cv::countNonZero((alpha >= 128) | (mask == 1));
        QVERIFY(double(both) / either > 0.7 && both < either);
    }
    const cv::Mat alpha = renderMatte(true, 64, 1, 1).alpha;
    const auto wrong = [&alpha](int corners) {
        return cv::countNonZero((roughMask(alpha, corners) == 1) != (alpha >= 128));
    };
    QVERIFY(wrong(48) < wrong(8)); // more corners, nearer the truth
    QCOMPARE(cv::countNonZero(roughMask(cv::Mat::zeros(8, 8, CV_8U), 12)), 0);
}

void PicturesTest::masksAreTooLargeOrTooSmall()
{
    cv::Mat square = cv::Mat::zeros(20, 20, CV_8U);
    square(cv::Rect(6, 6, 8, 8)) = 200;
    QCOMPARE(cv::boundingRect(shiftedMask(square, 2)), cv::Rect(4, 4, 12, 12));
    QCOMPARE(cv::boundingRect(shiftedMask(square, -2)), cv::Rect(8, 8, 4, 4));
    QCOMPARE(cv::countNonZero(shiftedMask(square, 0) == 1), 64);
    int larger = 0;
    const DataSetPtr data = openDataSet("mattes:count=20,width=2");
    for (int row = 0; row < 20; ++row) {
        const cv::Mat mask = data->column<MaskColumn>("mask")->mask(row);
        cv::Mat alpha;
        cv::extractChannel(data->column<ImageColumn>("alpha")->image(row), alpha, 0);
        const cv::Mat figure = alpha >= 128, missing = figure & (mask == 0), added = (figure == 0) & (mask == 1);
        QVERIFY(cv::countNonZero(missing) == 0 || cv::countNonZero(added) == 0);
        larger += cv::countNonZero(added) > 0;
        const bool grown = cv::countNonZero(added) > 0;
        cv::Mat distance; // of every wrong pixel to the right ones: no further than the width
        cv::distanceTransform(grown ? figure == 0 : figure, distance, cv::DIST_L2, cv::DIST_MASK_PRECISE);
        double most = 0;
        cv::minMaxLoc(distance, nullptr, &most, nullptr, nullptr, grown ? added : missing);
        QVERIFY2(most > 1.5 && most < 3, qPrintable(QString::number(most)));
    }
    QVERIFY2(larger > 4 && larger < 16, qPrintable(QString::number(larger)));
}

QTEST_GUILESS_MAIN(PicturesTest)
#include "tst_pictures.moc"
