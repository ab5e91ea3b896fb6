#include "core/methods/unlearning/UnlearningTrial.h"

#include "core/methods/shared/DrawnRows.h"
#include "core/methods/unlearning/Baselines.h"
#include "core/methods/unlearning/Batches.h"
#include "core/methods/unlearning/MembershipAttack.h"
#include "core/results/Separation.h"

#include <ATen/ATen.h>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <c10/core/GradMode.h>
#include <cmath>

namespace gleaner {

namespace {

// What a seed's random numbers are for.
constexpr uint64_t weightStream = 1, trainStream = 2, describeStream = 3, forgetStream = 4, lafStream = 5,
                   baselineStream = 6, repairStream = 7, noiseStream = 8, attackStream = 9, againStream = 10,
                   watchStream = 11;
constexpr int mostOnTheWay = 200; ///< rows of each kind that are looked at after an epoch

QString tr(const char *text) { return QCoreApplication::translate("Unlearning", text); }

uint64_t seedFor(uint64_t seed, uint64_t stream) { return Random::forItem(seed, stream).next(); }

double secondsOf(const QElapsedTimer &clock) { return double(clock.nsecsElapsed()) / 1e9; }

std::unique_ptr<TrainableClassifier> trained(const TrainableClassifier &like, const UnlearningData &data,
                                             const std::vector<int> &rows, const TrainPlan &plan, uint64_t seed)
{
    auto classifier = like.fresh(Random::forItem(seed, weightStream));
    trainOn(*classifier, data.inputsOf(rows), data.labelsOf(rows), plan, seedFor(seed, trainStream));
    return classifier;
}

std::shared_ptr<const EmbeddingVae> described(const at::Tensor &features, const VaeOptions &options, uint64_t seed)
{
    auto vae = std::make_shared<EmbeddingVae>(features.size(1), options, Random::forItem(seed, weightStream));
    vae->fit(features, seedFor(seed, trainStream));
    return vae;
}

std::pair<std::vector<int>, std::vector<int>> halves(const std::vector<int> &rows, Random random)
{
    std::vector<int> one, other;
    for (const int at : random.permutation(int(rows.size())))
        (one.size() <= other.size() ? one : other).push_back(rows[size_t(at)]);
    return {one, other};
}

/// One trial while it runs.
class Running {
public:
    Running(const UnlearningData &data, const ForgetSet &set, const OriginalModel &original, const UnlearningPlan &plan,
            bool keepModels)
        : m_data(data), m_set(set), m_plan(plan), m_keep(keepModels)
    {
        m_trial.set = &set;
        m_trial.original = &original;
    }

    UnlearningTrial run()
    {
        const TrainableClassifier &original = *m_trial.original->classifier;
        record(Forgetting::Original, original.copy(), 0);
        if (m_plan.retrain) {
            const QElapsedTimer clock = started();
            auto model = trained(original, m_data, m_set.retain, m_plan.training, seedFor(seed(), againStream));
            record(Forgetting::Retrained, std::move(model), secondsOf(clock));
        }
        unlearn();
        if (m_plan.comparisons)
            compare();
        return std::move(m_trial);
    }

private:
    static QElapsedTimer started()
    {
        QElapsedTimer clock;
        clock.start();
        return clock;
    }
    uint64_t seed() const { return m_trial.original->seed; }

    void record(Forgetting how, std::shared_ptr<TrainableClassifier> model, double seconds)
    {
        Seen seen = seenBy(*model, m_data.inputs);
        ForgettingFigures &figures =
            m_trial.figures[size_t(how)].emplace(measureForgetting(m_data, m_set, seen, seedFor(seed(), attackStream)));
        figures.seconds = seconds;
        if (m_keep)
            m_trial.models[size_t(how)] = {std::move(model), std::move(seen)};
    }

    LafMaterial material() const
    {
        const at::Tensor forget = indices(m_set.forget), retain = indices(m_set.retain);
        const at::Tensor &features = m_trial.original->seen.features;
        return {m_data.inputs.index_select(0, forget),
                m_data.inputs.index_select(0, retain),
                features.index_select(0, forget),
                features.index_select(0, retain),
                *m_trial.all,
                *m_trial.forgotten};
    }

    EpochFigures onTheWay(const TrainableClassifier &model) const
    {
        const auto right = [&](const std::vector<int> &rows) {
            std::vector<int> some;
            for (const int at : drawnRows(int(rows.size()), mostOnTheWay, Random::forItem(seed(), watchStream)))
                some.push_back(rows[size_t(at)]);
            return some.empty() ? std::nan("")
                                : shareRight(seenBy(model, m_data.inputsOf(some)).logits, m_data.labelsOf(some));
        };
        return {right(m_set.forget), right(m_set.retain), right(m_set.testRetain)};
    }

    void unlearn()
    {
        const QElapsedTimer clock = started();
        const at::Tensor &features = m_trial.original->seen.features;
        const VaeOptions &vae = m_plan.laf.vae;
        m_trial.forgotten =
            described(features.index_select(0, indices(m_set.forget)), vae, seedFor(seed(), forgetStream));
        m_trial.all = m_plan.laf.describeRemain ? described(features.index_select(0, indices(m_set.retain)), vae,
                                                            seedFor(seed(), describeStream))
                                                : m_trial.original->all;
        std::shared_ptr<TrainableClassifier> model = m_trial.original->classifier->copy();
        const auto watch = [&] {
            if (m_keep)
                m_trial.overEpochs.push_back(onTheWay(*model));
        };
        watch();
        m_trial.course = unlearnByLaf(*model, material(), m_plan.laf, seedFor(seed(), lafStream), watch);
        const double seconds = secondsOf(clock) + (m_plan.laf.describeRemain ? 0 : m_trial.original->describing);
        std::shared_ptr<TrainableClassifier> repaired = model->copy();
        record(Forgetting::Laf, std::move(model), seconds);
        const QElapsedTimer repair = started();
        repairHead(*repaired, m_data, m_set, m_plan.repairLabels, m_plan.repair, seedFor(seed(), repairStream));
        record(Forgetting::LafRepaired, std::move(repaired), seconds + secondsOf(repair));
    }

    void compare()
    {
        const auto baseline = [&](Forgetting how, const auto &change) {
            const QElapsedTimer clock = started();
            std::shared_ptr<TrainableClassifier> model = m_trial.original->classifier->copy();
            try {
                change(*model, m_data, m_set, m_plan.baseline, seedFor(seed(), baselineStream));
                record(how, std::move(model), secondsOf(clock));
            } catch (const ProblemError &error) { // a baseline that is lost says nothing about the others
                m_trial.diverged.append(error.problem());
                m_trial.diverged.back().where = forgettingName(how);
            }
        };
        baseline(Forgetting::FineTuned, fineTuneOnRemain);
        baseline(Forgetting::Ascent, ascendOnForget);
        baseline(Forgetting::Difference, descendDifference);
        baseline(Forgetting::RandomLabels, trainOnRandomLabels);
        baseline(Forgetting::BadTeacher, followBadTeacher);
        ablate(Forgetting::LafNoAlignment, true, false);
        ablate(Forgetting::LafNoExtractor, false, true);
        disturb();
    }

    void ablate(Forgetting how, bool extractor, bool alignment)
    {
        const QElapsedTimer clock = started();
        LafOptions options = m_plan.laf;
        options.extractor = extractor;
        options.alignment = alignment;
        std::shared_ptr<TrainableClassifier> model = m_trial.original->classifier->copy();
        unlearnByLaf(*model, material(), options, seedFor(seed(), lafStream));
        record(how, std::move(model), secondsOf(clock));
    }

    void disturb()
    {
        const QElapsedTimer clock = started();
        std::shared_ptr<TrainableClassifier> model = m_trial.original->classifier->copy();
        disturbHead(*model, m_trial.original->seen.features.index_select(0, indices(m_set.retain)),
                    m_data.labelsOf(m_set.retain), m_trial.of(Forgetting::Laf).remainLoss,
                    Random::forItem(seed(), noiseStream));
        record(Forgetting::HeadNoise, std::move(model), secondsOf(clock));
    }

    const UnlearningData &m_data;
    const ForgetSet &m_set;
    const UnlearningPlan &m_plan;
    bool m_keep;
    UnlearningTrial m_trial;
};

} // namespace

QString forgettingName(Forgetting how)
{
    switch (how) {
    case Forgetting::Original:
        return tr("Original");
    case Forgetting::Retrained:
        return tr("Retrained");
    case Forgetting::FineTuned:
        return tr("Fine-tuning");
    case Forgetting::Ascent:
        return tr("Gradient ascent");
    case Forgetting::Difference:
        return tr("Gradient difference");
    case Forgetting::RandomLabels:
        return tr("Random labels");
    case Forgetting::BadTeacher:
        return tr("Bad teacher");
    case Forgetting::Laf:
        return tr("LAF");
    case Forgetting::LafRepaired:
        return tr("LAF+R");
    case Forgetting::LafNoAlignment:
        return tr("LAF without alignment");
    case Forgetting::LafNoExtractor:
        return tr("LAF without extractor loss");
    case Forgetting::HeadNoise:
        return tr("Noise on the head");
    }
    return {};
}

ForgettingFigures measureForgetting(const UnlearningData &data, const ForgetSet &set, const Seen &seen, uint64_t seed)
{
    const auto logits = [&](const std::vector<int> &rows) { return seen.logits.index_select(0, indices(rows)); };
    const auto right = [&](const std::vector<int> &rows) { return shareRight(logits(rows), data.labelsOf(rows)); };
    const at::Tensor remain = logits(set.retain), forget = logits(set.forget);
    const auto [known, others] = halves(data.test, Random::forItem(seed, 1));
    const std::vector<int> &unseen = neverSeen(data, set);
    const at::Tensor forgetLabels = data.labelsOf(set.forget), unseenLabels = data.labelsOf(unseen);
    ForgettingFigures figures{};
    figures.trainRemain = right(set.retain);
    figures.trainForget = right(set.forget);
    figures.testRemain = right(set.testRetain);
    figures.testForget = right(set.testForget);
    figures.attack = attackSuccess({remain, logits(known), forget, logits(others)}, Random::forItem(seed, 2));
    figures.lossAttack = auroc(lossEvidence(forget, forgetLabels), lossEvidence(logits(unseen), unseenLabels));
    figures.confidenceAttack = auroc(confidenceEvidence(forget), confidenceEvidence(logits(unseen)));
    figures.remainLoss = at::cross_entropy_loss(remain, data.labelsOf(set.retain)).item().toDouble();
    return figures;
}

OriginalModel originalModel(const UnlearningData &data, const std::shared_ptr<const TrainableClassifier> &given,
                            const UnlearningPlan &plan, uint64_t seed)
{
    const c10::AutoGradMode noGradients(false);
    OriginalModel original;
    original.seed = seed;
    if (given)
        original.classifier = given;
    else
        original.classifier =
            trained(*smallPerceptron(data.inputs.size(1), data.classes.size()), data, data.train, plan.training, seed);
    original.seen = seenBy(*original.classifier, data.inputs);
    QElapsedTimer clock;
    clock.start();
    original.all = described(original.seen.features.index_select(0, indices(data.train)), plan.laf.vae,
                             seedFor(seed, describeStream));
    original.describing = secondsOf(clock);
    return original;
}

UnlearningTrial runTrial(const UnlearningData &data, const ForgetSet &set, const OriginalModel &original,
                         const UnlearningPlan &plan, bool keepModels)
{
    const c10::AutoGradMode noGradients(false);
    return Running(data, set, original, plan, keepModels).run();
}

} // namespace gleaner
