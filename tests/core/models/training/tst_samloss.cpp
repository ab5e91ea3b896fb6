#include "core/models/training/NetworkTrainer.h"
#include "core/models/training/SamLoss.h"

#include <ATen/ATen.h>
#include <QTest>
#include <c10/core/GradMode.h>
#include <cmath>
#include <map>

using namespace gleaner;

class TestSamLoss : public QObject {
    Q_OBJECT

private:
    static SamConfig small()
    {
        SamConfig config;
        config.width = 32;
        config.inner = 64;
        config.layers = 2;
        config.heads = 2;
        config.side = 32;
        config.patch = 8;
        config.window = 2;
        config.globalLayers = {1};
        config.channels = 32;
        config.decoderInner = 64;
        config.decoderHeads = 2;
        config.qualityWidth = 32;
        return config;
    }
    static WeightSlots slotsOf(SamWeights &weights)
    {
        WeightSlots slots = samSlots(weights, small());
        slots.fix(QStringLiteral("positional_embedding"));
        return slots;
    }
    /// Bright squares on noise, two pictures with two prompts each about the same square.
    static SamBatch batch(bool byBox)
    {
        at::manual_seed(1);
        SamBatch batch{at::randn({2, 3, 32, 32}) * 0.1,
                       at::zeros({4, 32, 32}),
                       at::empty({4, 2}),
                       at::empty({4, 4}),
                       byBox,
                       !byBox};
        for (int64_t i = 0; i < 4; ++i) {
            const int64_t left = i / 2 == 0 ? 4 : 14;
            batch.masks[i].narrow(0, left, 12).narrow(1, left, 12).fill_(1);
            batch.pixels[i / 2].narrow(1, left, 12).narrow(2, left, 12).fill_(2);
            batch.points[i].fill_(double(left + 6));
            batch.boxes[i].narrow(0, 0, 2).fill_(double(left));
            batch.boxes[i].narrow(0, 2, 2).fill_(double(left + 12));
        }
        return batch;
    }

private Q_SLOTS:
    void everyWeightLearns()
    {
        const c10::AutoGradMode gradients(true);
        SamWeights weights;
        const WeightSlots slots = slotsOf(weights);
        slots.initialize(Random(1));
        for (const WeightSlot &slot : slots.all())
            slot.tensor->requires_grad_(!slot.fixed);
        (samLoss(weights, small(), batch(true), Random(1)) + samLoss(weights, small(), batch(false), Random(1)))
            .backward();
        for (const WeightSlot &slot : slots.all())
            if (!slot.fixed)
                QVERIFY2(slot.tensor->grad().defined(), qPrintable(slot.name));
    }

    /// Whatever lay in memory before: LibTorch's gradients of narrow norms took some of it in.
    void gradientsRepeatThemselves()
    {
        const c10::AutoGradMode gradients(true);
        std::map<QString, at::Tensor> first;
        for (int round = 0; round < 12; ++round) {
            at::full({1000 + 777 * round}, NAN);
            SamWeights weights;
            const WeightSlots slots = slotsOf(weights);
            slots.initialize(Random(1));
            for (const WeightSlot &slot : slots.all())
                slot.tensor->requires_grad_(!slot.fixed);
            samLoss(weights, small(), batch(true), Random(1)).backward();
            for (const WeightSlot &slot : slots.all())
                if (!slot.fixed)
                    QVERIFY2(
                        at::equal(first.try_emplace(slot.name, slot.tensor->grad()).first->second, slot.tensor->grad()),
                        qPrintable(slot.name));
        }
    }

    void learnsTwoPictures()
    {
        NetworkTrainer<SamWeights> trainer(&TestSamLoss::slotsOf, 1);
        SamWeights before = trainer.weights();
        const at::Tensor frequencies = before.prompts.frequencies.clone();
        double first = 0, last = 0;
        for (int step = 0; step < 60; ++step) {
            last = trainer.step(1, 2e-3, [&](const SamWeights &weights, int) {
                return samLoss(weights, small(), batch(step % 2 == 1), Random(uint64_t(step)));
            });
            first = step == 0 ? last : first;
        }
        QVERIFY2(last < first / 4, qPrintable(QStringLiteral("%1 → %2").arg(first).arg(last)));
        QVERIFY(trainer.weights().prompts.frequencies.equal(frequencies));
    }
};

QTEST_GUILESS_MAIN(TestSamLoss)
#include "tst_samloss.moc"
