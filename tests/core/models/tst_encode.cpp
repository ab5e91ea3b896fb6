#include "core/data/SceneDataSet.h"
#include "core/jobs/RunContext.h"
#include "core/models/capabilities/Capabilities.h"
#include "core/models/Encode.h"
#include "core/models/Resample.h"
#include "core/models/Augment.h"
#include "core/support/StopPoint.h"

#include <ATen/ATen.h>
#include <ATen/Parallel.h>
#include <QDir>
#include <QTemporaryDir>
#include <QTest>
#include <atomic>
#include <cmath>
#include <numeric>

using namespace gleaner;

namespace {

RunContext contextOf(uint64_t seed)
{
    RunContext::Settings settings;
    settings.seed = seed;
    return RunContext(settings);
}

/// Scenes of which every third picture cannot be read.
class BrokenPictures final : public ImageColumn {
public:
    explicit BrokenPictures(std::shared_ptr<const ImageColumn> whole)
        : ImageColumn(QStringLiteral("image")), m_whole(std::move(whole))
    {
    }
    qsizetype rows() const override { return m_whole->rows(); }
    cv::Mat image(qsizetype row) const override
    {
        if (row % 3 == 0)
            throw ProblemError({QStringLiteral("broken"), location(row), {}, ExitCode::InputUnreadable});
        return row % 3 == 1 ? m_whole->image(row) : cv::Mat(1, 3000, CV_8UC3, cv::Scalar(1, 2, 3));
    }
    QString location(qsizetype row) const override { return QStringLiteral("picture %1").arg(row); }

private:
    std::shared_ptr<const ImageColumn> m_whole;
};

/// A file that becomes another while it is read.
class ReplacedPicture final : public ImageColumn {
public:
    ReplacedPicture() : ImageColumn(QStringLiteral("image")) {}
    qsizetype rows() const override { return 1; }
    cv::Mat image(qsizetype) const override
    {
        m_replaced = true;
        return {40, 40, CV_8UC3, cv::Scalar(200, 100, 50)};
    }
    QByteArray contentKey(qsizetype) const override { return m_replaced ? "after" : "before"; }
    QString location(qsizetype) const override { return QStringLiteral("picture"); }

private:
    mutable bool m_replaced = false;
};

/// The same network under a name of its own, counting what passes through it.
class CountedModel final : public Model, public ImageEncoder {
public:
    CountedModel(const ModelPtr &model, QString hash)
        : m_model(model), m_encoder(*model->as<ImageEncoder>()), m_hash(std::move(hash))
    {
    }
    const ModelInfo &info() const override { return m_model->info(); }
    QString contentHash() const override { return m_hash; }
    NamedTensors forward(const NamedTensors &inputs) const override { return m_model->forward(inputs); }
    int imageDimension() const override { return m_encoder.imageDimension(); }
    int imageSide() const override { return m_encoder.imageSide(); }
    at::Tensor preprocess(const cv::Mat &rgb) const override { return m_encoder.preprocess(rgb); }
    cv::Mat seenSquare(const cv::Mat &rgb) const override { return m_encoder.seenSquare(rgb); }
    at::Tensor encodeImages(const at::Tensor &pixels, Probe *probe) const override
    {
        pictures += int(pixels.size(0));
        return m_encoder.encodeImages(pixels, probe);
    }
    int prefixTokens() const override { return m_encoder.prefixTokens(); }
    int patchesPerSide() const override { return m_encoder.patchesPerSide(); }
    int imageLayers() const override { return m_encoder.imageLayers(); }
    int imageHeads() const override { return m_encoder.imageHeads(); }

    mutable std::atomic<int> pictures = 0;

private:
    ModelPtr m_model;
    const ImageEncoder &m_encoder;
    QString m_hash;
};

} // namespace

class TestEncode : public QObject {
    Q_OBJECT

private:
    const QTemporaryDir m_cache;
    const bool m_cacheSet = qputenv("XDG_CACHE_HOME", QFile::encodeName(m_cache.path()));
    const ModelPtr m_model = openModel(QStringLiteral(GLEANER_FIXTURES "/clip-tiny"));
    const ImageEncoder &m_encoder = *m_model->as<ImageEncoder>();
    const DataSetPtr m_data = openScenes(QStringLiteral("scenes:count=150,seed=3,side=48"));

private Q_SLOTS:
    void sameBytesWhateverTheThreads_data()
    {
        QTest::addColumn<int>("passes");
        QTest::newRow("plain") << 0;
        QTest::newRow("augmented") << 3;
    }
    void sameBytesWhateverTheThreads()
    {
        QFETCH(int, passes);
        const auto pictures = m_data->first<ImageColumn>();
        std::vector<int> rows;
        for (int row = 149; row >= 0; row -= 2)
            rows.push_back(row);
        std::vector<EncodedImages> encoded;
        for (const int threads : {1, 2, 3}) {
            at::set_num_threads(threads);
            RunContext context = contextOf(7);
            encoded.push_back(encodeImages(m_encoder, *pictures, rows, context, {passes}));
        }
        at::set_num_threads(1);
        QCOMPARE(encoded[0].features.rows(), qint64(rows.size()) * std::max(1, passes));
        QVERIFY(encoded[0].features == encoded[1].features);
        QVERIFY(encoded[0].features == encoded[2].features);
        QCOMPARE(encoded[0].rows.front(), 149);
        QCOMPARE(encoded[0].rows.size(), rows.size() * size_t(std::max(1, passes)));
        RunContext other = contextOf(8);
        QCOMPARE(encodeImages(m_encoder, *pictures, rows, other, {passes}).features == encoded[0].features,
                 passes == 0);
        const float *first = encoded[0].features.row(0);
        float square = 0;
        for (qint64 i = 0; i < encoded[0].features.width(); ++i)
            square += first[i] * first[i];
        QVERIFY(std::abs(square - 1) < 1e-4f);
    }

    /// bfloat16 keeps eight bits: other bytes, nearly the same direction.
    void halfPrecisionIsNearby()
    {
        const auto encoded = [&](Precision precision) {
            RunContext::Settings settings;
            settings.precision = precision;
            RunContext context(settings);
            return encodeImages(*m_model, *m_data, context).features;
        };
        const FloatArray full = encoded(Precision::Float32), half = encoded(Precision::BFloat16);
        QVERIFY(full == encoded(Precision::Auto));
        QVERIFY(half == encoded(Precision::BFloat16));
        QVERIFY(full.values != half.values);
        for (qint64 row = 0; row < full.rows(); ++row) {
            const float cosine = std::inner_product(full.row(row), full.row(row) + full.width(), half.row(row), 0.0f);
            QVERIFY2(cosine > 0.999f, qPrintable(QString::number(double(cosine))));
        }
    }

    void wholeDataSet()
    {
        RunContext context = contextOf(1);
        const EncodedImages encoded = encodeImages(*m_model, *m_data, context);
        QCOMPARE(encoded.features.shape, (std::vector<qint64>{150, 24}));
        QCOMPARE(encoded.rows.back(), 149);
        const auto without = std::make_shared<DataSet>(
            DataSet::Source{},
            std::vector<ColumnPtr>{std::make_shared<NumberColumn>(QStringLiteral("n"), std::vector<double>{1})});
        try {
            encodeImages(*m_model, *without, context);
            QFAIL("encoded");
        } catch (const ProblemError &error) {
            QCOMPARE(error.problem().code, ExitCode::Invalid);
        }
    }

    void unreadablePicturesAreReportedAndLeftOut()
    {
        const BrokenPictures pictures(m_data->first<ImageColumn>());
        std::vector<int> rows(9);
        std::iota(rows.begin(), rows.end(), 0);
        RunContext context = contextOf(1);
        const EncodedImages encoded = encodeImages(m_encoder, pictures, rows, context);
        QCOMPARE(encoded.rows, (std::vector<int>{1, 2, 4, 5, 7, 8}));
        QCOMPARE(encoded.features.rows(), 6);
        QCOMPARE(context.failures().size(), 3);
        QCOMPARE(context.failures()[1].where, QStringLiteral("picture 3"));
        RunContext augmented = contextOf(1);
        QCOMPARE(encodeImages(m_encoder, pictures, rows, augmented, {2}).features.rows(), 12);
        const std::vector<int> nothing;
        QCOMPARE(encodeImages(m_encoder, pictures, nothing, context).features.rows(), 0);
    }

    void filesThatChangeWhileReadAreNotCached()
    {
        const CountedModel model(m_model, QStringLiteral("replaced"));
        for (int time = 1; time <= 2; ++time) {
            RunContext context = contextOf(1);
            encodeImages(model, ReplacedPicture(), std::vector<int>{0}, context);
            QCOMPARE(model.pictures, time);
        }
    }

    void cachedFeaturesAreTheSame_data()
    {
        QTest::addColumn<int>("passes");
        QTest::newRow("plain") << 0;
        QTest::newRow("augmented") << 3;
    }
    void cachedFeaturesAreTheSame()
    {
        QFETCH(int, passes);
        const auto pictures = m_data->first<ImageColumn>();
        std::vector<int> rows(40);
        std::iota(rows.begin(), rows.end(), 5);
        const auto encode = [&](const CountedModel &model, uint64_t seed, const std::vector<int> &chosen) {
            RunContext context = contextOf(seed);
            return encodeImages(model, *pictures, chosen, context, {passes}).features;
        };
        const int each = std::max(1, passes);
        const CountedModel first(m_model, QStringLiteral("a%1").arg(passes)), again(m_model, first.contentHash());
        const CountedModel other(m_model, QStringLiteral("b%1").arg(passes));
        const FloatArray features = encode(first, 3, rows);
        QCOMPARE(first.pictures, 40 * each);
        QVERIFY(encode(again, 3, rows) == features);
        QCOMPARE(again.pictures, 0); // all from the disk
        QVERIFY(encode(other, 3, rows) == features);
        QCOMPARE(other.pictures, 40 * each); // other weights
        encode(again, 4, rows);
        QCOMPARE(again.pictures, passes ? 40 * each : 0); // another seed matters where it augments
        again.pictures = 0;
        std::reverse(rows.begin(), rows.end());
        encode(again, 3, rows);
        QCOMPARE(again.pictures, 40 * each); // other pictures go through the network together
        QVERIFY(QDir(m_cache.path()).removeRecursively());
        std::reverse(rows.begin(), rows.end());
        QVERIFY(encode(again, 3, rows) == features);
    }

    void unreadablePicturesAreReportedAgain()
    {
        const BrokenPictures pictures(m_data->first<ImageColumn>());
        std::vector<int> rows(20);
        std::iota(rows.begin(), rows.end(), 0);
        RunContext first = contextOf(1), second = contextOf(1);
        const EncodedImages once = encodeImages(m_encoder, pictures, rows, first);
        const EncodedImages twice = encodeImages(m_encoder, pictures, rows, second);
        QVERIFY(once.features == twice.features);
        QCOMPARE(second.failures(), first.failures());
        QCOMPARE(second.failures().size(), 7);
    }

    void stopsAtOnce()
    {
        RunContext::Channel channel;
        channel.stopRequested = [] { return true; };
        RunContext context({}, channel);
        QVERIFY_THROWS_EXCEPTION(Stopped, encodeImages(*m_model, *m_data, context));
        // Asked by the threads that work for this one, too.
        RunContext quiet;
        std::atomic<int> asked = 0;
        const StopScope scope([&asked] { return ++asked > 20; });
        at::set_num_threads(2);
        QVERIFY_THROWS_EXCEPTION(Stopped, encodeImages(*m_model, *m_data, quiet));
        at::set_num_threads(1);
    }

    void classesAreMeansOverTemplates()
    {
        const QStringList classes{QStringLiteral("red circle"), QStringLiteral("{} odd")};
        const QStringList templates{QStringLiteral("a photo of a {}"), QStringLiteral("{}")};
        const FloatArray both = encodeClasses(*m_model, classes, templates);
        QCOMPARE(both.shape, (std::vector<qint64>{2, 24}));
        const auto unit = [](const at::Tensor &x) { return x / x.norm(2, {-1}, true); };
        const at::Tensor each = m_model->as<TextEncoder>()->encodeTexts(
            {QStringLiteral("a photo of a red circle"), QStringLiteral("red circle")});
        const at::Tensor expected = unit(unit(each).mean(at::IntArrayRef{0}));
        for (int64_t i = 0; i < 24; ++i)
            QVERIFY(std::abs(both.row(0)[i] - expected[i].item<float>()) < 1e-5f);
        QCOMPARE(encodeClasses(*m_model, classes, {}).shape, both.shape);
        at::set_num_threads(2);
        QVERIFY(encodeClasses(*m_model, classes, templates) == both);
        at::set_num_threads(1);
    }

    void resamplingKeepsWhatItShould()
    {
        cv::Mat ramp(40, 90, CV_8UC3);
        for (int y = 0; y < ramp.rows; ++y)
            for (int x = 0; x < ramp.cols; ++x)
                ramp.at<cv::Vec3b>(y, x) = cv::Vec3b(uchar(2 * x), uchar(3 * y), 77);
        const cv::Mat half = resampledBicubic(ramp, {0, 0, 90, 40}, {45, 20});
        for (int y = 3; y < 17; ++y)
            for (int x = 3; x < 42; ++x) { // a linear ramp stays linear inside
                QVERIFY(std::abs(half.at<cv::Vec3b>(y, x)[0] - (4 * x + 1)) <= 1);
                QVERIFY(std::abs(half.at<cv::Vec3b>(y, x)[1] - (6 * y + 1.5)) <= 1.5);
                QCOMPARE(half.at<cv::Vec3b>(y, x)[2], 77);
            }
        const cv::Mat same = resampledBicubic(ramp, {0, 0, 90, 40}, {90, 40});
        QCOMPARE(cv::norm(same, ramp, cv::NORM_INF), 0.0);
        // Finest stripes become gray instead of aliasing.
        cv::Mat stripes(64, 64, CV_8UC3, cv::Scalar(0, 0, 0));
        for (int x = 0; x < 64; x += 2)
            stripes.col(x).setTo(cv::Scalar(255, 255, 255));
        const cv::Mat gray = resampledBicubic(stripes, {0, 0, 64, 64}, {13, 13});
        for (int x = 1; x < 12; ++x)
            QVERIFY(std::abs(gray.at<cv::Vec3b>(6, x)[0] - 128) < 20);
        QCOMPARE(resampledBicubic(ramp.row(0), {0, 0, 90, 1}, {7, 7}).size(), cv::Size(7, 7));
    }

    void augmentationStaysInside()
    {
        const cv::Mat picture(37, 5, CV_8UC3, cv::Scalar(10, 20, 30));
        for (uint64_t seed = 0; seed < 50; ++seed) {
            Random random(seed);
            const cv::Mat square = augmented(picture, 16, {1, 0.05, 0.5}, random);
            QCOMPARE(square.size(), cv::Size(16, 16));
            QCOMPARE(square.at<cv::Vec3b>(15, 15), cv::Vec3b(10, 20, 30));
        }
    }
};

QTEST_GUILESS_MAIN(TestEncode)
#include "tst_encode.moc"
