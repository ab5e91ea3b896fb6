// The whole method with the shipped models on a few rendered pictures.
#include "core/data/generators/Made.h"
#include "tests/helpers/BrokenPictures.h"
#include "tests/helpers/MethodRun.h"
#include "tests/helpers/Refusals.h"
#include "tests/helpers/ResultBytes.h"

#include <QTest>
#include <c10/core/GradMode.h>

using namespace gleaner;
using namespace gleaner::tests;

namespace {

using Typed = std::map<QString, QString>;

constexpr char scenes[] = "scenes:count=12,seed=9,side=96,objects=2-3";

struct Run : MethodRun {
    explicit Run(const DataSetPtr &data = openDataSet(scenes), Typed typed = {}) : MethodRun("vl-sam")
    {
        give("data", scenes, data);
        give("model", "zoo:scenes-vlm", openModel(QStringLiteral("zoo:scenes-vlm")));
        give("segmenter", "zoo:scenes-sam", openModel(QStringLiteral("zoo:scenes-sam")));
        typed.try_emplace(QStringLiteral("seeds"), QStringLiteral("1,2"));
        typed.try_emplace(QStringLiteral("limit"), QStringLiteral("6"));
        typed.try_emplace(QStringLiteral("questions"), QStringLiteral("List the objects."));
        parameters = Parameters::parse(method.declaration(), typed);
    }
};

double cell(const Results &results, const QString &step, qsizetype column)
{
    for (const auto &row : results.find(QStringLiteral("ladder"))->as<Table>()->rows)
        if (std::get<QString>(row[0]) == step)
            return std::get<double>(row[size_t(column)]);
    return std::nan("");
}

DataSetPtr picturesOnly()
{
    const DataSetPtr data = openDataSet(scenes);
    return std::make_shared<DataSet>(data->source(), std::vector<ColumnPtr>{data->column<ImageColumn>("image")});
}

} // namespace

class TestVlSam : public QObject {
    Q_OBJECT

    const c10::AutoGradMode m_noGradients{false};

private Q_SLOTS:
    void everyStepIsMeasured()
    {
        const Results results = Run(openDataSet(scenes), {{"questions", "List the objects.; What do you see?"}})();
        QVERIFY(results.record.problems.isEmpty());
        const auto *ladder = results.find(QStringLiteral("ladder"))->as<Table>();
        QCOMPARE(ladder->rows.size(), size_t(10));
        for (const auto &row : ladder->rows)
            for (const qsizetype column : {1, 3, 5, 7})
                QVERIFY(std::get<double>(row[size_t(column)]) >= 0 && std::get<double>(row[size_t(column)]) <= 100);
        // What is given away by the boxes is better than what has to be found.
        QVERIFY(cell(results, QStringLiteral("True boxes as prompts"), 7) >
                cell(results, QStringLiteral("+ refinement"), 7));
        QCOMPARE(results.find(QStringLiteral("heads"))->as<Table>()->style, Table::Style::Matrix);
        QVERIFY(results.find(QStringLiteral("pictures"))->as<Images>()->items.size() > 3);
        QVERIFY(!results.find(QStringLiteral("objects"))->as<Table>()->rows.empty());
    }

    void mapsBelongToTheirWords()
    {
        const Results results = Run(openDataSet("scenes:count=40,seed=19,side=96,objects=2-3"),
                                    {{"limit", "40"}, {"seeds", "1"}, {"quarters", "false"}})();
        const double own = cell(results, QStringLiteral("+ refinement"), 9),
                     exchanged = cell(results, QStringLiteral("Words exchanged (control)"), 9);
        QVERIFY2(own > exchanged + 10, qPrintable(QStringLiteral("%1, exchanged %2").arg(own).arg(exchanged)));
    }

    void sameSeedSameBytes()
    {
        const Typed typed{{"random-points", "true"}, {"quarters", "false"}};
        const QByteArray first = fingerprint(Run(openDataSet(scenes), typed)());
        QCOMPARE(fingerprint(Run(openDataSet(scenes), typed)()), first);
        RunSettings settings;
        settings.seed = 2;
        RunContext other(settings);
        QVERIFY(fingerprint(Run(openDataSet(scenes), typed)(other)) != first);
    }

    void picturesWithoutBoxesAreSearchedToo()
    {
        const Results results = Run(picturesOnly(), {{"show", "2"}})();
        QVERIFY(!results.find(QStringLiteral("ladder")));
        QVERIFY(!results.find(QStringLiteral("objects"))->as<Table>()->rows.empty());
        QVERIFY(results.find(QStringLiteral("setup"))->as<Text>()->markdown.contains(QStringLiteral("no boxes")));
    }

    /// Sizes and shapes of other people's pictures.
    void oddPicturesAreSearchedToo_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("height");
        QTest::newRow("wide") << 200 << 61;
        QTest::newRow("tall") << 40 << 170;
        QTest::newRow("tiny") << 3 << 2;
        QTest::newRow("one pixel") << 1 << 1;
    }
    void oddPicturesAreSearchedToo()
    {
        QFETCH(int, width);
        QFETCH(int, height);
        const auto make = [=](qsizetype) { return cv::Mat(height, width, CV_8UC3, cv::Scalar(200, 40, 40)); };
        const DataSetPtr data = std::make_shared<DataSet>(
            DataSet::Source{QStringLiteral("made:"), {}, {}, {}, {}},
            std::vector<ColumnPtr>{generators::images("image", 1, QStringLiteral("made"), make)});
        const Results results = Run(data)();
        for (const auto &item : results.find(QStringLiteral("pictures"))->as<Images>()->items)
            QCOMPARE(item.image.size(), cv::Size(width, height));
    }

    void aPictureThatCannotBeReadIsNamed()
    {
        const DataSetPtr data = withBrokenPicture(openDataSet(scenes), QStringLiteral("image"), 5);
        const Results results = Run(data, {{"limit", "0"}, {"seeds", "1"}, {"quarters", "false"}})();
        QCOMPARE(results.record.problems.size(), qsizetype(1));
        QCOMPARE(results.record.problems.first().where, QStringLiteral("made #5"));
    }

    void unfitValuesAreRefusedBeforeTheRun()
    {
        QCOMPARE(Run(openDataSet(scenes), {{"questions", " ; "}}).check().size(), qsizetype(1));
        QCOMPARE(Run(openDataSet(scenes), {{"prompt", "What?"}}).check().first().where, QStringLiteral("--prompt"));
        QVERIFY(Run().check().isEmpty());
    }

    void aStopIsAnsweredAtOnce()
    {
        RunChannel channel;
        int asked = 0;
        channel.stopRequested = [&asked] { return ++asked > 1; };
        RunContext context({}, channel);
        QVERIFY_THROWS_EXCEPTION(Stopped, Run()(context));
    }
};

QTEST_GUILESS_MAIN(TestVlSam)
#include "tst_vlsam.moc"
