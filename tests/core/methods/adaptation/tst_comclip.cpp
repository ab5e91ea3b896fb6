// The whole method with the shipped models on a few rendered pairs.
#include "core/models/capabilities/Capabilities.h"
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

constexpr char pairs[] = "compositions:count=24,seed=5,side=64";

struct Run : MethodRun {
    explicit Run(const DataSetPtr &data = openDataSet(pairs), Typed typed = {}, bool detector = false)
        : MethodRun("comclip")
    {
        give("data", pairs, data);
        give("model", "zoo:scenes-clip", openModel(QStringLiteral("zoo:scenes-clip")));
        if (detector)
            give("detector", "zoo:scenes-detector", openModel(QStringLiteral("zoo:scenes-detector")));
        typed.try_emplace(QStringLiteral("seeds"), QStringLiteral("1,2"));
        typed.try_emplace(QStringLiteral("limit"), QStringLiteral("12"));
        typed.try_emplace(QStringLiteral("candidates"), QStringLiteral("0")); // searching has tests of its own
        parameters = Parameters::parse(method.declaration(), typed);
    }
};

std::vector<Table::Cell> rowOf(const Results &results, const QString &approach)
{
    for (const auto &each : results.find(QStringLiteral("comparison"))->as<Table>()->rows)
        if (std::get<QString>(each[0]) == approach)
            return {each.begin() + 1, each.end()};
    return {};
}

DataSetPtr without(const DataSetPtr &data, const QStringList &names)
{
    std::vector<ColumnPtr> kept;
    for (const ColumnPtr &each : data->columns())
        if (!names.contains(each->name()))
            kept.push_back(each);
    return std::make_shared<DataSet>(data->source(), kept);
}

/// An image–text model without vectors of patches.
class OneVector final : public Model, public ImageTextMatcher {
public:
    const ModelInfo &info() const override { return m_info; }
    QString contentHash() const override { return QStringLiteral("one"); }
    NamedTensors forward(const NamedTensors &) const override { return {}; }
    int imageDimension() const override { return 1; }
    int imageSide() const override { return 1; }
    at::Tensor preprocess(const cv::Mat &) const override { return {}; }
    cv::Mat seenSquare(const cv::Mat &rgb) const override { return rgb; }
    at::Tensor encodeImages(const at::Tensor &, Probe *) const override { return {}; }
    int prefixTokens() const override { return 0; }
    int patchesPerSide() const override { return 0; }
    int imageLayers() const override { return 0; }
    int imageHeads() const override { return 0; }
    int textDimension() const override { return 1; }
    std::vector<int64_t> tokenize(const QString &) const override { return {}; }
    at::Tensor encodeTexts(const QStringList &) const override { return {}; }
    double logitScale() const override { return 1; }

private:
    ModelInfo m_info;
};

} // namespace

class TestComClip : public QObject {
    Q_OBJECT

    const c10::AutoGradMode m_noGradients{false};

private Q_SLOTS:
    void allApproachesStandInOneTable()
    {
        const Results results = Run(openDataSet(pairs), {}, true)();
        const auto *table = results.find(QStringLiteral("comparison"))->as<Table>();
        QCOMPARE(table->rows.size(), size_t(9));
        QCOMPARE(table->headings.size(), qsizetype(1 + 2 * (1 + 4 + 3)));
        QVERIFY(results.record.problems.isEmpty());
        for (const auto &row : table->rows)
            for (size_t i = 1; i < row.size(); ++i)
                QVERIFY(std::get<double>(row[i]) >= 0 && std::get<double>(row[i]) <= 100);
        QCOMPARE(results.find(QStringLiteral("margins"))->as<Table>()->rows.size(), size_t(12));
        // Two pictures, each with its subject, object and relation.
        QCOMPARE(results.find(QStringLiteral("parts"))->as<Images>()->items.size(), size_t(8));
        QCOMPARE(results.find(QStringLiteral("matching"))->as<Table>()->rows.size(), size_t(6));
    }

    /// Two models in one run see the same rows, boxes and draws.
    void anotherModelIsMeasuredBeside()
    {
        Run run(openDataSet(pairs), {{QStringLiteral("limit"), QStringLiteral("6")}});
        run.give("other", "zoo:scenes-clip", openModel(QStringLiteral("zoo:scenes-clip")));
        const Results results = run();
        const Artifact *other = results.find(QStringLiteral("comparison-other"));
        QVERIFY(other && other->caption.contains(QStringLiteral("zoo:scenes-clip")));
        QVERIFY(other->as<Table>()->rows == results.find(QStringLiteral("comparison"))->as<Table>()->rows);
    }

    void theWholePictureForEveryPartIsClip()
    {
        const Results results = Run()();
        QVERIFY(!rowOf(results, QStringLiteral("CLIP")).empty());
        QCOMPARE(rowOf(results, QStringLiteral("Whole picture for every part (control)")),
                 rowOf(results, QStringLiteral("CLIP")));
        const Results alone = Run(openDataSet(pairs), {{QStringLiteral("whole"), QStringLiteral("10")}})();
        QCOMPARE(rowOf(alone, QStringLiteral("CLIP")), rowOf(results, QStringLiteral("CLIP")));
    }

    void aPictureCanBeASetOfVectors()
    {
        const Typed few{{QStringLiteral("seeds"), QStringLiteral("1")}, {QStringLiteral("limit"), QStringLiteral("6")}};
        Typed sets = few;
        sets.insert({{QStringLiteral("matching"), QStringLiteral("query tokens")},
                     {QStringLiteral("candidates"), QStringLiteral("4")}});
        const Results results = Run(openDataSet(pairs), sets)();
        QVERIFY(results.record.problems.isEmpty());
        QCOMPARE(rowOf(results, QStringLiteral("Whole picture for every part (control)")),
                 rowOf(results, QStringLiteral("CLIP")));
        QCOMPARE(results.find(QStringLiteral("search"))->as<Table>()->rows.size(), size_t(3));
        const QString setup = results.find(QStringLiteral("setup"))->as<Text>()->markdown;
        QVERIFY2(setup.contains(QStringLiteral("of each patch")), qPrintable(setup));
        const auto margins = [](const Results &of) { return of.find(QStringLiteral("margins"))->as<Table>()->rows; };
        QVERIFY(margins(results) != margins(Run(openDataSet(pairs), few)()));

        Run one(openDataSet(pairs), sets);
        one.give("model", "one:", std::make_shared<OneVector>());
        const Problems problems = one.check();
        QCOMPARE(problems.size(), qsizetype(1));
        QCOMPARE(problems.first().where, QStringLiteral("one:"));
    }

    void weightsOfThePartsSumToOne()
    {
        const Results results = Run(openDataSet(pairs), {{QStringLiteral("show"), QStringLiteral("3")}})();
        double sums[2] = {0, 0};
        for (const auto &row : results.find(QStringLiteral("matching"))->as<Table>()->rows)
            sums[std::get<QString>(row[0]) == QStringLiteral("its picture") ? 0 : 1] += std::get<double>(row[4]);
        QVERIFY(std::abs(sums[0] - 1) < 1e-9 && std::abs(sums[1] - 1) < 1e-9);
    }

    void sameSeedSameBytes()
    {
        const QByteArray first = fingerprint(Run()());
        QCOMPARE(fingerprint(Run()()), first);
        RunSettings settings;
        settings.seed = 2;
        RunContext other(settings);
        QVERIFY(fingerprint(Run()(other)) != first);
    }

    void aDetectorServesWhereThereAreNoBoxes()
    {
        const DataSetPtr bare = without(openDataSet(pairs), {"boxes", "boxes-2", "changed", "caption-2", "subject"});
        const Problems problems = Run(bare).check();
        QCOMPARE(problems.size(), qsizetype(1));
        QVERIFY(problems.first().remedy.contains(QStringLiteral("detector")));
        const Results results = Run(bare, {}, true)();
        QVERIFY(Run(bare, {}, true).check().isEmpty());
        const auto *table = results.find(QStringLiteral("comparison"))->as<Table>();
        QCOMPARE(table->rows.size(), size_t(8)); // there is but one source of boxes
        QCOMPARE(table->headings.size(), qsizetype(3));
        const QString setup = results.find(QStringLiteral("setup"))->as<Text>()->markdown;
        QVERIFY2(setup.contains(QStringLiteral("those the detector finds")), qPrintable(setup));
    }

    void aPictureThatCannotBeReadIsNamed()
    {
        const DataSetPtr data = withBrokenPicture(openDataSet(pairs), QStringLiteral("image-2"), 3);
        const Results results = Run(
            data, {{QStringLiteral("limit"), QStringLiteral("0")}, {QStringLiteral("seeds"), QStringLiteral("1")}})();
        QCOMPARE(results.record.problems.size(), qsizetype(1));
        QCOMPARE(results.record.problems.first().where, QStringLiteral("made #3"));
        QCOMPARE(results.find(QStringLiteral("margins"))->as<Table>()->rows.size(), size_t(23));
    }

    void unfitInputsAreRefusedBeforeTheRun()
    {
        const Problems missing = Run(without(openDataSet(pairs), {"caption"})).check();
        QCOMPARE(missing.size(), qsizetype(1));
        QVERIFY(missing.first().what.contains(QStringLiteral("caption")));
        const Problems nothing =
            Run(without(openDataSet(pairs), {"image-2"}), {{QStringLiteral("candidates"), QStringLiteral("0")}})
                .check();
        QCOMPARE(nothing.size(), qsizetype(1));
        QCOMPARE(nothing.first().where, QStringLiteral("--candidates"));
        const Problems prompt =
            Run(openDataSet(pairs), {{QStringLiteral("part-prompt"), QStringLiteral("a thing")}}).check();
        QCOMPARE(prompt.size(), qsizetype(1));
        QCOMPARE(prompt.first().where, QStringLiteral("--part-prompt"));
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

QTEST_GUILESS_MAIN(TestComClip)
#include "tst_comclip.moc"
