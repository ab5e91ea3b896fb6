#include "core/jobs/RunContext.h"
#include "core/methods/Method.h"
#include "core/methods/unlearning/LafParameters.h"
#include "core/methods/unlearning/LafRun.h"
#include "core/models/capabilities/Capabilities.h"

#include <QCoreApplication>

namespace gleaner {

namespace {

const MethodDeclaration declared{
    .id = "laf",
    .title = QT_TRANSLATE_NOOP("methods", "Label-Agnostic Forgetting"),
    .family = "unlearning",
    .version = 1,
    .summary =
        QT_TRANSLATE_NOOP("methods", "Removes classes or training rows from a classifier without any label, and "
                                     "hands over a receipt: what changed, and whether it can be told or undone."),
    .help = QT_TRANSLATE_NOOP(
        "methods",
        "Two small autoencoders learn how the classifier represents all training rows, and how it represents those to "
        "be "
        "forgotten. Its feature extractor is then moved in small steps: rows to forget must no longer fit their own "
        "description, all others must fit theirs, and a second loss keeps the others where the original had them. No "
        "step "
        "looks at a label. LAF+R repairs the head afterwards with a few labeled rows that remain. The reference is the "
        "same "
        "network trained anew without the rows: an unlearned model should be like it in every column. Accuracy on "
        "forgotten "
        "rows says what is left of them, accuracy on remaining test rows what it cost. Attack success is how often an "
        "attacker who sees the outputs tells forgotten rows from rows never seen; 50 % is chance, and the retrained "
        "model "
        "says what can be hoped for. Noise on the head is the control: it costs the remaining rows as much as LAF "
        "does, and "
        "a method that forgets no more than it has merely been damaged. The receipt shows every row before and after, "
        "where "
        "weights changed, how fast the rows are learned again and whether forgetting survives rounding to 8 bits."),
    .limits = QT_TRANSLATE_NOOP(
        "methods",
        "Nothing here proves that a row has left no trace: attacks that fail today bound what is known, not what is "
        "there. "
        "Random rows of a model that does not over-fit can't be told from unseen ones in the first place, and "
        "forgetting "
        "them then does nothing but harm. The steps have no end of their own: rates and epochs must be chosen by the "
        "accuracies, and the compromise differs from class to class. Of the user's models ResNets and vision "
        "transformers "
        "can be trained here, and TorchScript programs that end with a linear layer; a model given without its "
        "training data can't be "
        "retrained faithfully, since its recipe is unknown. All "
        "rows "
        "are held in memory."),
    .departures = QT_TRANSLATE_NOOP(
        "methods",
        "Decoders end linearly unless the sigmoid of the authors' code is asked for. Batch norms keep their running "
        "values "
        "while a model forgets. The paper's learning rates do nothing to the small network within 20 epochs, so it has "
        "larger ones; with a model of the user's they hold. Hidden layers of the autoencoders shrink with "
        "representations "
        "of fewer than 256 numbers. The attack is a gradient boosting of our own in place of XGBoost; half of the test "
        "rows "
        "train it, the other half are asked about. The paper's noisy labels are forgotten by naming their rows. "
        "A fifth of 290 digits learned by heart, one label in five wrong (--forget-kind share --share 20 --label-noise "
        "20 --limit 450 --train-epochs 200, three seeds): forgotten rows right go from 100 to 74 %, 73 for the "
        "retrained model; attack success from 67 to 45 %, 52 for the retrained one, so that it ends somewhat beyond "
        "it. "
        "On the embedded example the paper's ablation does not reproduce: alignment alone forgets as much as both "
        "losses "
        "together, and the extractor loss alone leaves most of a class where it was."),
    .paper = {"Label-Agnostic Forgetting: A Supervision-Free Unlearning in Deep Models",
              "Shaofei Shen, Chenhao Zhang, Yawen Zhao, Alina Bialkowski, Weitong Tony Chen, Miao Xu", 2024, "ICLR",
              "2404.00506"},
    .needs = {Need::NoLabels, Need::Gradients, Need::Images},
    .inputs = {{.id = "data",
                .title = QT_TRANSLATE_NOOP("methods", "Training and test data"),
                .help = QT_TRANSLATE_NOOP("methods",
                                          "Labeled pictures, or labeled vectors where no model is given. The rows of "
                                          "the split “test” are the test; without a split a third is drawn. Labels "
                                          "measure; LAF itself does not see them."),
                .columns = {Column::Kind::Label},
                .example = "digits:count=1800"},
               {.id = "model",
                .title = QT_TRANSLATE_NOOP("methods", "Classifier"),
                .help = QT_TRANSLATE_NOOP(
                    "methods",
                    "A ResNet with a head, or a TorchScript classifier, that was trained on "
                    "these data; a copy of it is changed. Without one a small network is trained on the vectors."),
                .kind = InputRole::Kind::Model,
                .capabilities = {Capability::Classifier},
                .optional = true}},
    .parameters = {&laf::forgetKind,   &laf::forget,         &laf::retain,         &laf::share,
                   &laf::epochs,       &laf::extractorRate,  &laf::alignmentRate,  &laf::temperature,
                   &laf::repairLabels, &laf::seeds,          &laf::retrain,        &laf::comparisons,
                   &laf::saveTo,       &laf::trainEpochs,    &laf::repairEpochs,   &laf::latent,
                   &laf::vaeEpochs,    &laf::decoder,        &laf::describeRemain, &laf::batch,
                   &laf::trainRate,    &laf::baselineEpochs, &laf::baselineRate,   &laf::shadows,
                   &laf::labelNoise,   &laf::limit},
    .outputs =
        {{"metrics", QT_TRANSLATE_NOOP("methods", "What was forgotten and what was kept"), Artifact::Kind::Metrics},
         {"comparison", QT_TRANSLATE_NOOP("methods", "All methods"), Artifact::Kind::Table},
         {"forgotten", QT_TRANSLATE_NOOP("methods", "Accuracy on the forgotten rows"), Artifact::Kind::Table},
         {"kept", QT_TRANSLATE_NOOP("methods", "Accuracy on the test rows that remain"), Artifact::Kind::Table},
         {"sets", QT_TRANSLATE_NOOP("methods", "Each forget set"), Artifact::Kind::Table},
         {"over-epochs", QT_TRANSLATE_NOOP("methods", "Accuracy while LAF forgets"), Artifact::Kind::Curve},
         {"losses", QT_TRANSLATE_NOOP("methods", "Losses of LAF"), Artifact::Kind::Curve},
         {"errors-all", QT_TRANSLATE_NOOP("methods", "Reconstruction under the autoencoder of all data"),
          Artifact::Kind::Curve},
         {"errors-forgotten",
          QT_TRANSLATE_NOOP("methods", "Reconstruction under the autoencoder of the forgotten data"),
          Artifact::Kind::Curve},
         {"embedding-before", QT_TRANSLATE_NOOP("methods", "Representations before"), Artifact::Kind::Embedding},
         {"embedding-after", QT_TRANSLATE_NOOP("methods", "Representations after LAF"), Artifact::Kind::Embedding},
         {"attack-roc", QT_TRANSLATE_NOOP("methods", "Membership attack by the loss"), Artifact::Kind::Table},
         {"membership", QT_TRANSLATE_NOOP("methods", "Membership attacks"), Artifact::Kind::Table},
         {"relearning", QT_TRANSLATE_NOOP("methods", "How fast it comes back"), Artifact::Kind::Curve},
         {"weight-change", QT_TRANSLATE_NOOP("methods", "Where the weights changed"), Artifact::Kind::Table},
         {"quantization", QT_TRANSLATE_NOOP("methods", "Forgetting after rounding to 8 bits"), Artifact::Kind::Table},
         {"samples", QT_TRANSLATE_NOOP("methods", "Every row before and after"), Artifact::Kind::Table},
         {"times", QT_TRANSLATE_NOOP("methods", "Time"), Artifact::Kind::Table},
         {"manifest", QT_TRANSLATE_NOOP("methods", "Manifest"), Artifact::Kind::Text}},
    .example = QT_TRANSLATE_NOOP(
        "methods",
        "A small network learns hand-drawn digits and forgets the classes 0 to 4, one after another: LAF and LAF+R "
        "against retraining, against other ways to forget, and against LAF without each of its losses."),
};

class Laf final : public Method {
public:
    const MethodDeclaration &declaration() const override { return declared; }
    Problems check(const Inputs &inputs, const Parameters &parameters) const override
    {
        return lafProblems(inputs, parameters);
    }
    Outputs run(const Inputs &inputs, const Parameters &parameters, RunContext &context) const override
    {
        return runLaf(inputs, parameters, context);
    }
};

} // namespace

const Method &methodLaf()
{
    static const Laf method;
    return method;
}

} // namespace gleaner
