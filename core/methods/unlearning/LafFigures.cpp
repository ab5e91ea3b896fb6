#include "core/explore/PrincipalComponents.h"
#include "core/methods/detection/DetectionFigures.h"
#include "core/methods/shared/ScoreHistogram.h"
#include "core/methods/unlearning/Batches.h"
#include "core/methods/unlearning/LafFindings.h"
#include "core/methods/unlearning/MembershipAttack.h"
#include "core/models/FeatureRows.h"

#include <ATen/ATen.h>
#include <QCoreApplication>
#include <algorithm>
#include <c10/core/GradMode.h>
#include <cmath>

namespace gleaner {

namespace {

constexpr uint64_t errorStream = 21;

QString tr(const char *text) { return QCoreApplication::translate("Laf", text); }

std::vector<double> errorsOf(const EmbeddingVae &vae, const at::Tensor &features, uint64_t seed)
{
    const c10::AutoGradMode noGradients(false);
    Random random = Random::forItem(seed, errorStream);
    const at::Tensor errors = vae.errors(features, random).to(at::kDouble).contiguous();
    return {errors.data_ptr<double>(), errors.data_ptr<double>() + errors.numel()};
}

Artifact errorHistogram(const UnlearningTrial &trial, const EmbeddingVae &vae, const char *name, const QString &title,
                        const QString &caption)
{
    const ForgetSet &set = *trial.set;
    std::vector<std::pair<QString, std::vector<double>>> groups;
    const auto add = [&](const QString &group, const Seen &seen, const std::vector<int> &rows) {
        std::vector<double> values;
        for (const double error : errorsOf(vae, seen.features.index_select(0, indices(rows)), trial.original->seed))
            values.push_back(std::log10(std::max(error, 1e-9)));
        groups.emplace_back(group, values);
    };
    const Seen &before = trial.original->seen, &after = trial.model(Forgetting::Laf).seen;
    add(tr("remaining, before"), before, set.retain);
    add(tr("forgotten, before"), before, set.forget);
    add(tr("remaining, after"), after, set.retain);
    add(tr("forgotten, after"), after, set.forget);
    return {QString::fromLatin1(name), title, caption, scoreHistogram(groups, tr("log₁₀ of the squared error"))};
}

} // namespace

Artifact lafOverEpochs(const LafFindings &findings)
{
    const UnlearningTrial &trial = findings.first();
    Curve curve;
    curve.x = {tr("Epoch"), {}, false};
    curve.y = {tr("Accuracy"), QStringLiteral("%"), false};
    struct Line {
        QString name;
        double EpochFigures::*figure;
        double ForgettingFigures::*target;
    };
    const Line lines[] = {{tr("forgotten, training"), &EpochFigures::forget, &ForgettingFigures::trainForget},
                          {tr("remaining, training"), &EpochFigures::remain, &ForgettingFigures::trainRemain},
                          {tr("remaining, test"), &EpochFigures::test, &ForgettingFigures::testRemain}};
    for (const auto &[name, figure, reference] : lines) {
        Curve::Series series;
        series.name = name;
        for (size_t i = 0; i < trial.overEpochs.size(); ++i) {
            series.x.push_back(double(i));
            series.y.push_back(100 * trial.overEpochs[i].*figure);
        }
        curve.series.append(series);
        if (!trial.has(Forgetting::Retrained))
            continue;
        Curve::Series target;
        target.name = tr("%1, retrained").arg(name);
        target.baseline = true;
        target.x = {0, double(trial.overEpochs.size() - 1)};
        target.y.assign(2, 100 * trial.of(Forgetting::Retrained).*reference);
        curve.series.append(target);
    }
    return {
        QStringLiteral("over-epochs"), tr("Accuracy while LAF forgets"),
        tr("Forget set “%1”. Dashed is the model that was trained without it: where the lines meet theirs, forgetting "
           "is done; what falls below was over-done.")
            .arg(trial.set->name),
        curve};
}

Artifact lafLosses(const LafFindings &findings)
{
    Curve curve;
    curve.x = {tr("Epoch"), {}, false};
    curve.y = {tr("Loss per row"), {}, false};
    const LafCourse &course = findings.first().course;
    const std::pair<QString, const std::vector<double> *> lines[] = {{tr("Extractor"), &course.extractor},
                                                                     {tr("Alignment"), &course.alignment}};
    for (const auto &[name, values] : lines) {
        Curve::Series series;
        series.name = name;
        for (size_t i = 0; i < values->size(); ++i) {
            series.x.push_back(double(i + 1));
            series.y.push_back((*values)[i]);
        }
        curve.series.append(series);
    }
    return {
        QStringLiteral("losses"), tr("Losses of LAF"),
        tr("Both fall without limit being reached: they say which way the steps go, not when to stop. The accuracies "
           "say that."),
        curve};
}

std::vector<Artifact> lafErrors(const LafFindings &findings)
{
    const UnlearningTrial &trial = findings.first();
    return {
        errorHistogram(trial, *trial.all, "errors-all", tr("Reconstruction under the autoencoder of all data"),
                       tr("Forget set “%1”. Remaining rows should stay where they were, so that this autoencoder still "
                          "knows them.")
                           .arg(trial.set->name)),
        errorHistogram(trial, *trial.forgotten, "errors-forgotten",
                       tr("Reconstruction under the autoencoder of the forgotten data"),
                       tr("Forget set “%1”. Forgotten rows should move to the right: their representations no longer "
                          "fit what they were.")
                           .arg(trial.set->name))};
}

std::vector<Artifact> lafEmbeddings(const LafFindings &findings)
{
    const UnlearningTrial &trial = findings.first();
    const ForgetSet &set = *trial.set;
    const at::Tensor train = indices(findings.data.train);
    const Seen before = trial.original->seen.of(train), after = trial.model(Forgetting::Laf).seen.of(train);
    const Projection projection = principalComponents(arrayOf(before.features), 2);
    const auto figure = [&](const Seen &seen, const char *name, const QString &title, const QString &caption) {
        Embedding embedding;
        embedding.points = std::make_shared<const FloatArray>(projection.project(arrayOf(seen.features)));
        embedding.classes = {tr("remaining"), tr("to forget")};
        embedding.dataUri = findings.data.dataUri;
        embedding.quality = projection.quality();
        for (const int position : findings.data.train) {
            embedding.rows.push_back(findings.data.rows[size_t(position)]);
            embedding.labels.push_back(std::ranges::binary_search(set.forget, position) ? 1 : 0);
        }
        return Artifact{QString::fromLatin1(name), title, caption, embedding};
    };
    return {figure(before, "embedding-before", tr("Representations before"),
                   tr("Training rows as the head of the original model sees them, along its two main directions.")),
            figure(after, "embedding-after", tr("Representations after LAF"),
                   tr("The same rows in the same projection: what was to be forgotten should have left its place, the "
                      "rest should not."))};
}

Artifact lafRoc(const LafFindings &findings)
{
    const UnlearningTrial &trial = findings.first();
    const ForgetSet &set = *trial.set;
    const std::vector<int> &unseen = neverSeen(findings.data, set);
    std::vector<DetectorScores> attacks;
    for (const Forgetting how :
         {Forgetting::Original, Forgetting::Retrained, Forgetting::Laf, Forgetting::LafRepaired}) {
        if (!trial.has(how))
            continue;
        const at::Tensor &logits = trial.model(how).seen.logits;
        const auto evidence = [&](const std::vector<int> &rows) {
            return lossEvidence(logits.index_select(0, indices(rows)), findings.data.labelsOf(rows));
        };
        attacks.push_back({forgettingName(how), evidence(set.forget), evidence(unseen), how == Forgetting::Retrained});
    }
    Artifact roc = rocArtifact(
        attacks, tr("Forget set “%1”: can rows that were forgotten be told from rows of the same kind that were never "
                    "seen, by how sure the model is of their class? Positives are the forgotten rows; the diagonal is "
                    "chance. The retrained model, dashed, is the reference; behind each name is the area.")
                     .arg(set.name));
    roc.name = QStringLiteral("attack-roc");
    roc.title = tr("Membership attack by the loss");
    return roc;
}

} // namespace gleaner
