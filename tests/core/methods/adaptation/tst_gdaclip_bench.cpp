// Bench A of the method: Gaussian features with strong nuisance directions, no model and no picture.
#include "core/methods/adaptation/GdaClipFit.h"

#include "core/results/Measures.h"
#include "core/support/Random.h"

#include <ATen/ATen.h>
#include <QTest>
#include <cmath>

using namespace gleaner;

namespace {

constexpr int dimension = 64, classes = 10, validationPerClass = 4, testPerClass = 100, seeds = 5;

using Vector = std::vector<double>;

Vector normals(Random &random, double deviation)
{
    Vector result(dimension);
    for (double &value : result)
        value = deviation * random.normal();
    return result;
}

void scaleTo(Vector &vector, double norm)
{
    double squares = 0;
    for (double value : vector)
        squares += value * value;
    for (double &value : vector)
        value *= norm / std::sqrt(squares);
}

Vector sum(const Vector &a, const Vector &b, double factor = 1)
{
    Vector result = a;
    for (size_t i = 0; i < a.size(); ++i)
        result[i] += factor * b[i];
    return result;
}

/// One world: offset, class means and nuisance directions by seed.
class World {
public:
    explicit World(uint64_t seed) : m_random(seed)
    {
        m_offset = normals(m_random, 1);
        scaleTo(m_offset, 2);
        for (int k = 0; k < classes; ++k)
            m_means.push_back(normals(m_random, 1 / std::sqrt(64.0)));
        for (int i = 0; i < 12; ++i) {
            m_nuisance.push_back(normals(m_random, 1));
            scaleTo(m_nuisance.back(), 1);
        }
        m_text = at::empty({classes, dimension}, at::kDouble);
        for (int k = 0; k < classes; ++k)
            put(m_text, k, sum(sum(m_offset, m_means[size_t(k)]), normals(m_random, std::sqrt(0.81 / 64))));
    }

    const at::Tensor &text() const { return m_text; }

    LabeledFeatures draw(int perClass)
    {
        LabeledFeatures result;
        result.features = at::empty({classes * perClass, dimension}, at::kDouble);
        for (int i = 0; i < classes * perClass; ++i) {
            const int k = i / perClass;
            Vector x = sum(sum(m_offset, m_means[size_t(k)]), normals(m_random, 0.12));
            for (const Vector &direction : m_nuisance)
                x = sum(x, direction, 0.8 * m_random.normal());
            put(result.features, i, x);
            result.labels.push_back(k);
            result.rows.push_back(i);
        }
        return result;
    }

    Random &random() { return m_random; }

private:
    static void put(at::Tensor &rows, int row, Vector x)
    {
        scaleTo(x, 1);
        std::copy(x.begin(), x.end(), rows.data_ptr<double>() + row * dimension);
    }

    Random m_random;
    Vector m_offset;
    std::vector<Vector> m_means, m_nuisance;
    at::Tensor m_text;
};

struct Scores {
    double zeroShot = 0, tip = 0, classMean = 0, gda = 0;
};

/// Mean test accuracy over the seeds; shots with labels in random order where `shuffled`.
Scores bench(int shots, bool shuffled = false)
{
    Scores mean;
    for (int seed = 1; seed <= seeds; ++seed) {
        World world{uint64_t(seed)};
        LabeledFeatures train = world.draw(shots);
        const LabeledFeatures validation = world.draw(validationPerClass), test = world.draw(testPerClass);
        if (shuffled) {
            std::vector<int> labels;
            for (int at : world.random().permutation(int(train.size())))
                labels.push_back(train.labels[size_t(at)]);
            train.labels = labels;
        }
        const GdaClipFit fit(train, validation, world.text(), {});
        const auto score = [&](Approach approach) {
            return accuracy(predictions(fit.logits(approach, test.features)), test.labels) / seeds;
        };
        mean.zeroShot += score(Approach::ZeroShot);
        mean.tip += score(Approach::TipAdapter);
        mean.classMean += score(Approach::ClassMean);
        mean.gda += score(Approach::Gda);
    }
    qInfo("%2d shots%s: zero-shot %.1f, Tip-Adapter %.1f, class mean %.1f, GDA %.1f", shots,
          shuffled ? ", shuffled labels" : "", mean.zeroShot, mean.tip, mean.classMean, mean.gda);
    return mean;
}

} // namespace

class TestGdaClipBench : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sixteenShots()
    {
        const Scores scores = bench(16);
        QVERIFY(scores.gda >= scores.tip + 10);
        QVERIFY(scores.gda >= scores.zeroShot + 15);
        QVERIFY(scores.gda >= scores.classMean + 10); // else the covariance were not used
    }

    void fourShots()
    {
        const Scores scores = bench(4);
        QVERIFY(scores.gda >= scores.zeroShot + 5);
    }

    void oneShot()
    {
        const Scores scores = bench(1);
        QVERIFY(scores.gda >= scores.zeroShot - 2);
    }

    void shuffledLabelsTeachNothing()
    {
        const Scores scores = bench(16, true);
        QVERIFY(scores.gda <= scores.zeroShot + 2);
    }
};

QTEST_APPLESS_MAIN(TestGdaClipBench)
#include "tst_gdaclip_bench.moc"
