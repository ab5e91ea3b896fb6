// The matting network and its loss.
#include "core/models/nn/WeightSlots.h"
#include "core/models/segmentation/MattingNetwork.h"
#include "core/models/training/MattingLoss.h"
#include "core/support/Random.h"

#include <ATen/ATen.h>
#include <QTest>
#include <c10/core/GradMode.h>
#include <cmath>

using namespace gleaner;

namespace {

double number(const at::Tensor &tensor) { return tensor.item().toDouble(); }
bool near(double a, double b, double within = 1e-6) { return std::abs(a - b) <= within; }

/// 1 in the first of four pixels.
at::Tensor corner()
{
    at::Tensor map = at::zeros({1, 1, 2, 2});
    map[0][0][0][0] = 1;
    return map;
}

} // namespace

class TestMattingLoss : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void thePyramidOfFourPixels()
    {
        // Blurred it is (11, 5)ᵀ(11, 5) / 256, its mean 1/4, and what is left (3/4, −1/4, −1/4, −1/4).
        QVERIFY(near(number(pyramidLoss(corner())), 1.5 / 4));
        QVERIFY(near(number(pyramidLoss(-2 * corner())), 2 * 1.5 / 4));
        QVERIFY(near(number(pyramidLoss(at::full({2, 1, 56, 56}, 0.3))), 0)); // pyramids do not see the level
        QVERIFY(number(pyramidLoss(at::rand({1, 1, 35, 21}))) > 0.1);         // odd sides
    }

    void laterLevelsCountMore()
    {
        // A coarse pattern is seen by the coarse levels, each with twice the weight of the one before and a quarter of
        // its pixels.
        at::Tensor coarse = at::zeros({1, 1, 64, 64});
        coarse.narrow(2, 0, 32).fill_(1);
        at::Tensor fine = at::zeros({1, 1, 64, 64});
        fine.index_put_({at::indexing::Slice(), at::indexing::Slice(), at::indexing::Slice(0, 64, 2)},
                        at::ones({1, 1, 32, 64}));
        QVERIFY(number(pyramidLoss(fine)) > 2 * number(pyramidLoss(coarse)));
        QVERIFY(number(pyramidLoss(coarse)) > 0);
    }

    void partsOfTheLoss()
    {
        QVERIFY(near(number(gradientLoss(corner())), 0.5));
        const at::Tensor none = at::zeros({1, 2, 2, 2});
        const MattingTarget target{at::full({1, 1, 2, 2}, 0.5), at::ones({1, 1, 2, 2}), at::full({1, 3, 2, 2}, -0.4)};
        QVERIFY(near(number(mattingLoss(none, target, {})), std::log(2)));
        const MattingTarget black{at::zeros({1, 1, 2, 2}), at::ones({1, 1, 2, 2}), at::full({1, 3, 2, 2}, -0.4)};
        QVERIFY(near(number(mattingLoss(none, black, {1, 0, 0, 0, 0})), 0.5));
        QVERIFY(near(number(mattingLoss(none, black, {0, 0, 0, 0, 1})), 0.5 * 0.4));
        QVERIFY(near(number(mattingLoss(none, black, {0, 0, 0, 1, 0})), 0));
        QVERIFY(near(number(mattingLoss(none, black, {2, 0, 3, 0, 0})), 1 + 3 * std::log(2)));
    }

    void everyPictureIsSeenAlone()
    {
        const c10::AutoGradMode off(false);
        MattingWeights weights;
        mattingSlots(weights, {}).initialize(Random(1));
        const at::Tensor pictures = at::rand({3, 3, 40, 64});
        QCOMPARE(mattingLogits(weights, pictures).abs().max().item().toDouble(), 0.0); // undecided before training
        weights.head.weight = at::ones({2, 16, 1, 1});
        const at::Tensor together = mattingLogits(weights, pictures),
                         alone = mattingLogits(weights, pictures.narrow(0, 1, 1));
        QCOMPARE(together.sizes(), at::IntArrayRef({3, 2, 40, 64}));
        QVERIFY(at::allclose(together.narrow(0, 1, 1), alone, 1e-4, 1e-5));
        QVERIFY(!at::allclose(together.narrow(0, 0, 1), alone, 1e-2, 1e-2));
    }

    void theStudentIsHalfAsWide()
    {
        MattingWeights teacher, student;
        const MattingConfig config, half = config.half();
        QCOMPARE(half.channels, (std::array<int, 4>{8, 16, 32, 48}));
        mattingSlots(teacher, config).initialize(Random(1));
        mattingSlots(student, half).initialize(Random(1));
        const qint64 many = mattingSlots(teacher, config).parameters(), few = mattingSlots(student, half).parameters();
        QVERIFY2(many > 200'000 && many < 600'000, qPrintable(QString::number(many)));
        QVERIFY(few * 3 < many && few * 5 > many);
    }
};

QTEST_GUILESS_MAIN(TestMattingLoss)
#include "tst_mattingloss.moc"
