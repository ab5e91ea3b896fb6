// The whole method on a model and pictures made here: what comes out, the same twice, and stopping anywhere.
#include "core/jobs/RunContext.h"
#include "core/methods/Method.h"
#include "core/models/capabilities/Capabilities.h"
#include "core/results/Results.h"
#include "tests/helpers/MethodRun.h"
#include "tests/helpers/ResultBytes.h"

#include <ATen/ATen.h>
#include <QTest>
#include <limits>
#include <opencv2/imgproc.hpp>

using namespace gleaner;
using namespace gleaner::tests;

namespace {

constexpr int side = 4, dimension = side * side * 3 + 1;

struct Color {
    const char *name;
    int red, green, blue;
};
const std::vector<Color> palette{{"red", 200, 60, 60},     {"green", 60, 190, 70},   {"blue", 60, 80, 200},
                                 {"yellow", 210, 190, 70}, {"purple", 150, 70, 170}, {"gray", 130, 130, 130}};

/// Features are the pixels themselves; the text of a class is a picture in its plain color.
class PixelModel final : public Model, public ImageTextMatcher {
public:
    const ModelInfo &info() const override { return m_info; }
    QString contentHash() const override { return QStringLiteral("pixels"); }
    NamedTensors forward(const NamedTensors &) const override { return {}; }
    int imageDimension() const override { return dimension; }
    int imageSide() const override { return side; }
    at::Tensor preprocess(const cv::Mat &rgb) const override
    {
        cv::Mat small;
        cv::resize(rgb, small, {side, side}, 0, 0, cv::INTER_AREA);
        small.convertTo(small, CV_32FC3, 1 / 127.5, -1);
        return at::from_blob(small.data, {side, side, 3}, at::kFloat).permute({2, 0, 1}).contiguous().clone();
    }
    cv::Mat seenSquare(const cv::Mat &rgb) const override { return rgb; }
    at::Tensor encodeImages(const at::Tensor &pixels, Probe *) const override
    {
        return at::cat({pixels.flatten(1), at::ones({pixels.size(0), 1})}, 1);
    }
    int prefixTokens() const override { return 1; }
    int patchesPerSide() const override { return 1; }
    int imageLayers() const override { return 0; }
    int imageHeads() const override { return 0; }
    int textDimension() const override { return dimension; }
    std::vector<int64_t> tokenize(const QString &) const override { return {}; }
    at::Tensor encodeTexts(const QStringList &texts) const override
    {
        std::vector<at::Tensor> rows;
        for (const QString &text : texts)
            rows.push_back(encodeImages(preprocess(plain(text)).unsqueeze(0), nullptr)[0]);
        return at::stack(rows);
    }
    double logitScale() const override { return 100; }

private:
    static cv::Mat plain(const QString &text)
    {
        for (const Color &color : palette)
            if (text.contains(QLatin1String(color.name)))
                return {8, 8, CV_8UC3, cv::Scalar(color.red, color.green, color.blue)};
        return cv::Mat::zeros(8, 8, CV_8UC3);
    }
    ModelInfo m_info;
};

/// Pictures in the color of their class under strong stripes and a tint that all share.
class StripedPictures final : public ImageColumn {
public:
    StripedPictures(std::vector<int> codes, int broken, int tint)
        : ImageColumn(QStringLiteral("image")), m_codes(std::move(codes)), m_broken(broken), m_tint(tint)
    {
    }
    qsizetype rows() const override { return qsizetype(m_codes.size()); }
    QString location(qsizetype row) const override { return QStringLiteral("striped #%1").arg(row); }
    cv::Mat image(qsizetype row) const override
    {
        if (row == m_broken)
            throw ProblemError({QStringLiteral("The picture is cut off"), location(row), QStringLiteral("Replace it."),
                                ExitCode::InputUnreadable});
        Random random = Random::forItem(99, uint64_t(row));
        const Color &color = palette[size_t(m_codes[size_t(row)])];
        const double width = 45 * random.normal(), height = 45 * random.normal();
        cv::Mat picture(12, 12, CV_8UC3);
        for (int y = 0; y < 12; ++y)
            for (int x = 0; x < 12; ++x) {
                const double stripes = (x / 3 % 2 ? width : -width) + (y / 3 % 2 ? height : -height);
                const auto channel = [&](int value) {
                    return cv::saturate_cast<uchar>(value + stripes + m_tint + 20 * random.normal());
                };
                picture.at<cv::Vec3b>(y, x) = {channel(color.red), channel(color.green - m_tint), channel(color.blue)};
            }
        return picture;
    }

private:
    std::vector<int> m_codes;
    int m_broken, m_tint;
};

DataSetPtr striped(int perClass, int classes, int broken = -1, int tint = 40)
{
    std::vector<int> codes;
    QStringList names;
    for (int i = 0; i < perClass * classes; ++i)
        codes.push_back(i % classes);
    for (int k = 0; k < classes; ++k)
        names.append(QLatin1String(palette[size_t(k)].name));
    return std::make_shared<DataSet>(
        DataSet::Source{QStringLiteral("striped:"), {}, {}, {}, {}},
        std::vector<ColumnPtr>{std::make_shared<StripedPictures>(codes, broken, tint),
                               std::make_shared<LabelColumn>(QStringLiteral("label"), codes, names)});
}

using Typed = std::map<QString, QString>;

struct Run : MethodRun {
    explicit Run(const DataSetPtr &data, Typed typed = {}) : MethodRun("gda-clip")
    {
        give("data", "striped:", data);
        give("model", "pixels:", std::make_shared<PixelModel>());
        typed.try_emplace(QStringLiteral("shots"), QStringLiteral("8,1,4")); // the order does not matter
        typed.try_emplace(QStringLiteral("seeds"), QStringLiteral("1,2"));
        typed.try_emplace(QStringLiteral("augment-epoch"), QStringLiteral("3"));
        parameters = Parameters::parse(method.declaration(), typed);
    }
};

const Typed everything{{QStringLiteral("base-to-new"), QStringLiteral("true")},
                       {QStringLiteral("unsupervised"), QStringLiteral("true")},
                       {QStringLiteral("plain-inverse"), QStringLiteral("true")},
                       {QStringLiteral("imbalance"), QStringLiteral("8")}};

double metric(const Results &results, const QString &part)
{
    for (const Metric &each : results.find(QStringLiteral("metrics"))->as<Metrics>()->values)
        if (each.name.contains(part))
            return each.value;
    return std::nan("");
}

double cell(const Table &table, size_t row, size_t column) { return std::get<double>(table.rows[row][column]); }

} // namespace

class TestGdaClip : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void declaredOutputsComeOut()
    {
        Run run(striped(40, 6), everything);
        run.inputs.set(QStringLiteral("shifted"), {QStringLiteral("tinted:"), striped(15, 4, -1, -30), nullptr});
        QVERIFY(run.check().isEmpty());
        const Results results = run();
        for (const OutputRole &role : run.method.declaration().outputs) {
            const Artifact *artifact = results.find(QLatin1String(role.id));
            QVERIFY2(artifact, role.id);
            QCOMPARE(artifact->kind(), role.kind);
            QVERIFY2(artifact->caption.endsWith(u'.'), role.id);
        }
        QCOMPARE(results.artifacts.size(), run.method.declaration().outputs.size());
    }

    void theCovarianceHelps()
    {
        const Results results = Run(striped(60, 6))();
        QVERIFY(metric(results, QStringLiteral("Zero-shot")) > 20);
        QVERIFY(metric(results, QStringLiteral("GDA-CLIP")) > metric(results, QStringLiteral("Zero-shot")) + 5);
        QVERIFY(metric(results, QStringLiteral("GDA-CLIP")) > metric(results, QStringLiteral("Nearest")));
        QVERIFY(std::abs(metric(results, QStringLiteral("Gain")) -
                         (metric(results, QStringLiteral("GDA-CLIP")) - metric(results, QStringLiteral("Zero-shot")))) <
                1e-9);
        const Curve &curve = *results.find(QStringLiteral("accuracy-over-shots"))->as<Curve>();
        QCOMPARE(curve.series.size(), 4);
        QCOMPARE(curve.series[0].x, (std::vector<double>{1, 4, 8}));
        QVERIFY(curve.series[0].baseline);
        QCOMPARE(curve.series[3].low.size(), size_t(3));
    }

    void figuresAgreeWithEachOther()
    {
        const Results results = Run(striped(40, 6))();
        const Table &bars = *results.find(QStringLiteral("comparison"))->as<Table>();
        QCOMPARE(bars.style, Table::Style::Bars);
        QCOMPARE(cell(bars, 3, 1), metric(results, QStringLiteral("GDA-CLIP")));
        const Table &accuracies = *results.find(QStringLiteral("accuracy"))->as<Table>();
        QCOMPARE(accuracies.rows[0].size(), size_t(7));
        QCOMPARE(cell(accuracies, 3, 5), cell(bars, 3, 1));
        // The classes are equally large, so the diagonal of the confusion averages to the accuracy.
        const Table &confusion = *results.find(QStringLiteral("confusion-gda"))->as<Table>();
        double diagonal = 0;
        for (size_t k = 0; k < 6; ++k)
            diagonal += cell(confusion, k, k + 1) / 6;
        QVERIFY(std::abs(diagonal - cell(bars, 3, 1)) < 1e-9);
        const Embedding &points = *results.find(QStringLiteral("features"))->as<Embedding>();
        QCOMPARE(points.points->shape, (std::vector<qint64>{6 * 20 + 6, 3}));
        QCOMPARE(points.rows.size(), points.labels.size());
        QCOMPARE(points.rows.back(), -1);
        QCOMPARE(points.labels[0], points.rows[0] % 6);
        const Curve &weights = *results.find(QStringLiteral("mixing-weight"))->as<Curve>();
        QCOMPARE(weights.series[0].x.size(), size_t(7));
        QVERIFY(weights.mark && *weights.mark >= 1e-4 && *weights.mark <= 100);
    }

    void sameRequestSameBytes()
    {
        const DataSetPtr data = striped(40, 6, 17);
        const QByteArray first = fingerprint(Run(data, everything)());
        QCOMPARE(fingerprint(Run(data, everything)()), first);
        RunContext other({.seed = 2});
        QVERIFY(fingerprint(Run(data, everything)(other)) != first);
    }

    void brokenPictureIsCountedOnceAndSteppedOver()
    {
        // Of 14 pictures per class every one is a shot, a validation picture or a test picture in each seed.
        for (int broken = 0; broken < 28; ++broken) {
            const Results results =
                Run(striped(14, 2, broken), {{QStringLiteral("shots"), QStringLiteral("1,8")},
                                             {QStringLiteral("seeds"), QStringLiteral("1,2,3")},
                                             {QStringLiteral("augment-epoch"), QStringLiteral("1")}})();
            QCOMPARE(results.record.problems.size(), 1);
            QVERIFY(results.record.problems[0].where.endsWith(QStringLiteral("#%1").arg(broken)));
            QVERIFY(std::isfinite(metric(results, QStringLiteral("GDA-CLIP"))));
        }
    }

    void nothingReadableIsAProblem()
    {
        class Unreadable final : public ImageColumn {
        public:
            Unreadable() : ImageColumn(QStringLiteral("image")) {}
            qsizetype rows() const override { return 80; }
            QString location(qsizetype) const override { return QStringLiteral("gone"); }
            cv::Mat image(qsizetype) const override { throw ProblemError({QStringLiteral("Gone"), {}, {}}); }
        };
        const Run run(striped(40, 2)->with(std::make_shared<Unreadable>(), QStringLiteral("test")));
        QVERIFY_THROWS_EXCEPTION(ProblemError, run());
    }

    void oneShotWithoutAugmentationIsZeroShot()
    {
        const Results results = Run(striped(40, 6), {{QStringLiteral("shots"), QStringLiteral("1")},
                                                     {QStringLiteral("augment-epoch"), QStringLiteral("0")}})();
        QCOMPARE(metric(results, QStringLiteral("GDA-CLIP")), metric(results, QStringLiteral("Zero-shot")));
    }

    void everyEstimatorRuns_data()
    {
        QTest::addColumn<QString>("estimator");
        for (const char *id : {"ridge", "pinv", "ledoit-wolf", "oas", "identity"})
            QTest::newRow(id) << QString::fromLatin1(id);
    }
    void everyEstimatorRuns()
    {
        QFETCH(QString, estimator);
        const Results results = Run(striped(30, 4), {{QStringLiteral("estimator"), estimator}})();
        QVERIFY(metric(results, QStringLiteral("GDA-CLIP")) >= metric(results, QStringLiteral("Zero-shot")) - 5);
        if (estimator == QLatin1String("identity"))
            QCOMPARE(metric(results, QStringLiteral("GDA-CLIP")), metric(results, QStringLiteral("Nearest")));
    }

    void progressOnlyRises()
    {
        double last = 0;
        bool rising = true;
        int partials = 0;
        RunContext context({}, {{},
                                [&](qint64 done, qint64 total, const QString &what) {
                                    rising = rising && total > 0 && double(done) / double(total) >= last &&
                                             done <= total && !what.isEmpty();
                                    last = double(done) / double(total);
                                },
                                [&](const Artifact &) { ++partials; }});
        Run(striped(30, 4), everything)(context);
        QVERIFY(rising);
        QVERIFY(last > 0.99);
        QCOMPARE(partials, 3);
    }

    void stopsWhereverItIsAsked()
    {
        const DataSetPtr data = striped(30, 4);
        int asked = 0, allowed = std::numeric_limits<int>::max();
        const auto run = [&] {
            asked = 0;
            RunContext context({}, {[&] { return ++asked > allowed; }, {}, {}});
            Run(data, everything)(context);
        };
        run();
        const int all = asked;
        QVERIFY(all > 15); // both encodings, every fit, every variant
        for (allowed = 0; allowed < all; ++allowed) {
            QVERIFY_THROWS_EXCEPTION(Stopped, run());
            QCOMPARE(asked, allowed + 1);
        }
    }

    void unfitInputsAreRefusedBeforeTheRun_data()
    {
        QTest::addColumn<int>("perClass");
        QTest::addColumn<int>("classes");
        QTest::addColumn<QString>("option");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("expected");
        QTest::newRow("one class") << 40 << 1 << "seeds"
                                   << "1"
                                   << "too few classes";
        QTest::newRow("few pictures") << 12 << 3 << "seeds"
                                      << "1"
                                      << "too few pictures";
        QTest::newRow("no room for the name") << 40 << 3 << "prompt"
                                              << "a photo"
                                              << "no place";
        QTest::newRow("no prompt") << 40 << 3 << "prompt"
                                   << " ; "
                                   << "no prompt";
        QTest::newRow("two classes, base to new") << 40 << 2 << "base-to-new"
                                                  << "true"
                                                  << "too few classes";
    }
    void unfitInputsAreRefusedBeforeTheRun()
    {
        QFETCH(int, perClass);
        QFETCH(int, classes);
        QFETCH(QString, option);
        QFETCH(QString, value);
        QFETCH(QString, expected);
        const Problems problems = Run(striped(perClass, classes), {{option, value}}).check();
        QCOMPARE(problems.size(), 1);
        QVERIFY2(problems[0].what.contains(expected), qPrintable(problems[0].sentence()));
        QVERIFY(!problems[0].remedy.isEmpty());
        QCOMPARE(problems[0].code, ExitCode::Invalid);
    }

    void shiftedPicturesMustShareAClass()
    {
        Run run(striped(40, 3));
        const auto strange = std::make_shared<DataSet>(
            DataSet::Source{QStringLiteral("strange:"), {}, {}, {}, {}},
            std::vector<ColumnPtr>{
                std::make_shared<StripedPictures>(std::vector{0, 1}, -1, 0),
                std::make_shared<LabelColumn>(QStringLiteral("label"), std::vector{0, 1},
                                              QStringList{QStringLiteral("owl"), QStringLiteral("fox")})});
        run.inputs.set(QStringLiteral("shifted"), {QStringLiteral("strange:"), strange, nullptr});
        QCOMPARE(run.check().size(), 1);
        QVERIFY(run.check()[0].what.contains(QStringLiteral("share no class")));
    }

    void shiftedDomainsAreTestedOneByOne()
    {
        Run run(striped(40, 6));
        const DataSetPtr tinted = striped(20, 4, -1, 40);
        std::vector<int> domains;
        for (int row = 0; row < int(tinted->rows()); ++row)
            domains.push_back(row < 40 ? 0 : 1);
        run.inputs.set(
            QStringLiteral("shifted"),
            {QStringLiteral("tinted:"),
             tinted->with(std::make_shared<LabelColumn>(QStringLiteral("domain"), domains,
                                                        QStringList{QStringLiteral("day"), QStringLiteral("night")}),
                          QStringLiteral("domains")),
             nullptr});
        const Results results = run();
        const Table &table = *results.find(QStringLiteral("shifted"))->as<Table>();
        QStringList names;
        for (const Table::Heading &heading : table.headings)
            names.append(heading.name);
        QCOMPARE(names, (QStringList{QStringLiteral("Method"), QStringLiteral("Source"), QStringLiteral("±"),
                                     QStringLiteral("day"), QStringLiteral("±"), QStringLiteral("night"),
                                     QStringLiteral("±")}));
        QCOMPARE(cell(table, 3, 1), metric(results, QStringLiteral("GDA-CLIP")));
        // The same look and four of the six classes to choose from: not harder than the source.
        QVERIFY(cell(table, 3, 3) >= cell(table, 3, 1) - 5);
    }

    void classesWithoutShotsAndWithoutLabelsStayUseful()
    {
        const Results results = Run(striped(60, 6), everything)();
        const Table &table = *results.find(QStringLiteral("base-to-new"))->as<Table>();
        QVERIFY(cell(table, 1, 1) >= cell(table, 0, 1)); // base classes gain
        QVERIFY(cell(table, 1, 3) >= cell(table, 0, 3) - 5);
        const Curve &curve = *results.find(QStringLiteral("unsupervised"))->as<Curve>();
        QCOMPARE(curve.series[0].x.size(), size_t(11));
        QCOMPARE(curve.series[0].y.front(), curve.series[1].y.front());
        QVERIFY(curve.series[0].y.back() > curve.series[1].y.back());
        const Table &tail = *results.find(QStringLiteral("long-tail"))->as<Table>();
        QCOMPARE(tail.rows.size(), size_t(5));
        QCOMPARE(tail.rows[0].size(), size_t(9));
    }

    void aPromptMayHaveSeveralTemplates()
    {
        Run run(striped(30, 3), {{QStringLiteral("prompt"), QStringLiteral("a photo of a {}.; the color {}")}});
        QVERIFY(run.check().isEmpty());
        run();
    }

    void theEstimateGrowsWithThePasses()
    {
        const auto seconds = [](const QString &passes) {
            const Run run(striped(30, 3), {{QStringLiteral("augment-epoch"), passes}});
            return run.method.estimatedSeconds(run.inputs, run.parameters).value_or(0);
        };
        QVERIFY(seconds(QStringLiteral("10")) > seconds(QStringLiteral("1")));
    }
};

QTEST_GUILESS_MAIN(TestGdaClip)
#include "tst_gdaclip.moc"
