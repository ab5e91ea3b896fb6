#include "core/models/training/MaskLoss.h"

#include <ATen/ATen.h>
#include <QTest>
#include <array>
#include <c10/core/GradMode.h>

using namespace gleaner;

namespace {

constexpr std::array<int64_t, 2> dimensions{2, 3};
constexpr at::IntArrayRef area(dimensions);

/// The same by LibTorch's own operations and gradients, in float64.
at::Tensor plainLosses(const at::Tensor &logits, const at::Tensor &truth)
{
    const at::Tensor inside = at::sigmoid(logits), wanted = truth.expand_as(logits);
    const at::Tensor miss = wanted + inside - 2 * wanted * inside;
    const at::Tensor focal = (miss.square() * (at::softplus(logits) - wanted * logits)).mean(area);
    const at::Tensor common = (inside * wanted).sum(area), both = inside.sum(area) + wanted.sum(area);
    return 20 * focal + 1 - (2 * common + 1) / (both + 1);
}

double farthest(const at::Tensor &a, const at::Tensor &b) { return (a.to(at::kDouble) - b).abs().max().item<double>(); }

} // namespace

class TestMaskLoss : public QObject {
    Q_OBJECT

    at::Tensor m_logits, m_truth;

private Q_SLOTS:
    void init()
    {
        at::manual_seed(5);
        m_truth = at::rand({3, 1, 9, 9}).gt(0.6).to(at::kFloat); // 81 pixels: no whole number of registers
        m_logits = at::randn({3, 4, 9, 9}) * 4 + (m_truth - 0.5) * at::arange(4).view({1, 4, 1, 1});
        m_logits[0][0][0][0] = 80;
        m_logits[0][1][8][8] = -80;
    }

    void lossesAndOverlapsAreThoseOfTheFormulas()
    {
        const MaskVerdict verdict = judgeMasks(m_logits, m_truth);
        QVERIFY(farthest(verdict.losses, plainLosses(m_logits.to(at::kDouble), m_truth)) < 1e-5);
        const at::Tensor above = m_logits.gt(0), wanted = m_truth.gt(0.5);
        const at::Tensor overlap =
            above.logical_and(wanted).sum(area).to(at::kDouble) / above.logical_or(wanted).sum(area).to(at::kDouble);
        QVERIFY(farthest(verdict.overlaps, overlap) < 1e-6);
    }

    void gradientIsThatOfTheFormulas()
    {
        const c10::AutoGradMode gradients(true);
        at::Tensor logits = m_logits.clone().requires_grad_(true);
        const at::Tensor loss = maskLoss(logits, m_truth, judgeMasks(logits, m_truth));
        loss.backward();
        at::Tensor plain = m_logits.to(at::kDouble).requires_grad_(true);
        const at::Tensor losses = plainLosses(plain, m_truth);
        const at::Tensor expected = losses.select(1, 0).mean() + std::get<0>(losses.narrow(1, 1, 3).min(1)).mean();
        expected.backward();
        QVERIFY(std::abs(loss.item<double>() - expected.item<double>()) < 1e-5);
        QVERIFY(plain.grad().abs().max().item<double>() > 1e-3);
        QVERIFY(farthest(logits.grad(), plain.grad()) < 1e-6);
    }

    void aPerfectMaskCostsNothing()
    {
        const MaskVerdict verdict = judgeMasks((m_truth * 2 - 1).expand({3, 2, 9, 9}) * 60, m_truth);
        QVERIFY(verdict.losses.abs().max().item<double>() < 1e-6);
        QVERIFY(verdict.overlaps.eq(1).all().item<bool>());
    }
};

QTEST_GUILESS_MAIN(TestMaskLoss)
#include "tst_maskloss.moc"
