#include "core/jobs/RunContext.h"
#include "core/methods/Method.h"
#include "core/methods/unlearning/LokuParameters.h"
#include "core/methods/unlearning/LokuRun.h"
#include "core/models/capabilities/Capabilities.h"

#include <QCoreApplication>

namespace gleaner {

namespace {

const MethodDeclaration declared{
    .id = "loku",
    .title = QT_TRANSLATE_NOOP("methods", "LoKU"),
    .family = "unlearning",
    .version = 1,
    .summary = QT_TRANSLATE_NOOP("methods", "Lets a language model forget chosen texts through a small adapter, and "
                                            "hands over a receipt: what it cost, and whether it can be undone."),
    .help = QT_TRANSLATE_NOOP(
        "methods",
        "An adapter of low rank is trained on two things at once: the inverted hinge loss lowers the probability of "
        "each token to forget and raises the likeliest other one, and cross entropy holds on to texts to retain. The "
        "hinge loss ends by itself once another token wins, where gradient ascent goes on for ever. The adapter begins "
        "in those directions of the weights that matter for the texts to forget and not for the others (FILA). Give "
        "both sets as files of questions and answers (question, answer, and where you have them "
        "paraphrased_answer and perturbed_answer) or as plain text, or as rows of one file chosen by a filter. Only "
        "answers are forgotten. Read three columns together: texts to forget, texts in the retain batches, and "
        "held-out texts that no step saw; the second alone proves nothing. Forget quality is the p-value of a test "
        "whether truth ratios on the forgotten texts are distributed as those of the retrained model. The trade-off "
        "curve and the table of early stops compare methods at equal forgetting. The receipt shows every text before "
        "and after, where weights changed, how fast texts are learned again, whether forgetting survives rounding to 8 "
        "bits, and what membership attacks still tell."),
    .limits = QT_TRANSLATE_NOOP(
        "methods",
        "Nothing here proves that a text has left no trace: the relearning curve often says the opposite. What is "
        "forgotten is the answer to the question as it was asked; the same fact in other words may stay. Forgetting "
        "marks: the model is then surer of being wrong than one that never knew. Large models can't be retrained here, "
        "and without a reference of yours forget quality stays empty. Everything is computed in float32 on the "
        "processor, and whole batches stand in memory."),
    .departures = QT_TRANSLATE_NOOP(
        "methods",
        "Small models take rank 4, rate 0.001, batches of 16 and 300 steps, where the paper's five passes would be a "
        "dozen steps. A batch is computed at once instead of in parts. The KL baseline counts answer tokens alone. "
        "Small layers get the exact decomposition instead of a random one. Extraction likelihood is tried from at most "
        "16 places of a text and of at most 40 texts, its n-grams cut to "
        "the length of an answer; the paper's nine reasoning tasks are not measured. Utility is the "
        "harmonic mean over retained and held-out texts, as there are no sets of real authors and world facts. The "
        "retrained model has read the texts to retain alone, not whatever else the original had read. On the embedded "
        "example FILA forgets faster than a plain start and keeps more at equal forgetting, but a decomposition that "
        "knows no importance does as well: at this size the gain is that of beginning in the large directions, not of "
        "weighing them. With 120 "
        "persons of three facts, an answer of two tokens each, and a GPT of 2 layers and width 64 that knows nothing "
        "else "
        "(12 persons to forget, 54 to retain, 54 held out; 300 steps, three seeds), 2 % of the answers to forget stay "
        "right with LoKU, 7 % with the hinge loss alone, 2 % with gradient difference and 1 % with ascent, and 79, 82, "
        "36 and 0 % of those held out. Whole answers are counted: of single tokens more are right. After 20 steps LoKU "
        "has forgotten 44 %, the hinge loss nothing. zoo:stories-lm, five times as large as the example's model, keeps "
        "88 % of the held-out answers at 3 % "
        "forgotten (one seed). One step of training brings back half of what was forgotten."),
    .paper = {"Towards Robust and Parameter-Efficient Knowledge Unlearning for LLMs",
              "Sungmin Cha, Sungjun Cho, Dasol Hwang, Moontae Lee", 2025, "ICLR", "2408.06621"},
    .needs = {Need::Gradients, Need::Text},
    .inputs = {{.id = "model",
                .title = QT_TRANSLATE_NOOP("methods", "Language model"),
                .help = QT_TRANSLATE_NOOP(
                    "methods", "GPT-2 or a model of the Llama family with its tokenizer; a copy is changed."),
                .kind = InputRole::Kind::Model,
                .capabilities = {Capability::CausalLanguageModel},
                .example = "zoo:stories-lm-small"},
               {.id = "forget",
                .title = QT_TRANSLATE_NOOP("methods", "Texts to forget"),
                .help = QT_TRANSLATE_NOOP("methods", "Questions with answers, or plain text."),
                .example = "stories:kind=facts | filter split == \"forget\""},
               {.id = "retain",
                .title = QT_TRANSLATE_NOOP("methods", "Texts to retain"),
                .help = QT_TRANSLATE_NOOP("methods", "What the model knows and must keep; none of the texts to forget. "
                                                     "Half is held out for the test where no test is given."),
                .example = "stories:kind=facts | filter split == \"retain\""},
               {.id = "test",
                .title = QT_TRANSLATE_NOOP("methods", "Held-out texts"),
                .help = QT_TRANSLATE_NOOP("methods", "What the model knows and no step sees."),
                .optional = true},
               {.id = "unseen",
                .title = QT_TRANSLATE_NOOP("methods", "Texts never read"),
                .help = QT_TRANSLATE_NOOP(
                    "methods", "Of the kind of those to forget, but unknown to the model: what the membership "
                               "attacks compare with."),
                .example = "stories:kind=facts | filter split == \"held-out\"",
                .optional = true},
               {.id = "general",
                .title = QT_TRANSLATE_NOOP("methods", "General text"),
                .help = QT_TRANSLATE_NOOP("methods", "Any text whose perplexity says whether the language suffered."),
                .example = "stories:kind=stories,count=30,seed=990001",
                .optional = true},
               {.id = "reference",
                .title = QT_TRANSLATE_NOOP("methods", "Retrained model"),
                .help = QT_TRANSLATE_NOOP("methods", "The same model trained without the texts to forget, if you have "
                                                     "it; it must have the same tokens."),
                .kind = InputRole::Kind::Model,
                .capabilities = {Capability::CausalLanguageModel},
                .optional = true}},
    .parameters = {&loku::rank,        &loku::rate,     &loku::steps,  &loku::form,      &loku::seeds,
                   &loku::comparisons, &loku::more,     &loku::saveTo, &loku::saveAs,    &loku::alpha,
                   &loku::dropout,     &loku::targets,  &loku::batch,  &loku::decay,     &loku::fisherBatch,
                   &loku::parts,       &loku::stopRule, &loku::beta,   &loku::criterion, &loku::watchEvery,
                   &loku::kin,         &loku::tokens,   &loku::limit,  &loku::retrain,   &loku::trainSteps,
                   &loku::trainRate,   &loku::shadows},
    .outputs =
        {{"metrics", QT_TRANSLATE_NOOP("methods", "What was forgotten and what was kept"), Artifact::Kind::Metrics},
         {"claims", QT_TRANSLATE_NOOP("methods", "What should hold, and whether it does"), Artifact::Kind::Table},
         {"comparison", QT_TRANSLATE_NOOP("methods", "All methods"), Artifact::Kind::Table},
         {"forgotten", QT_TRANSLATE_NOOP("methods", "Forgotten texts still right"), Artifact::Kind::Table},
         {"kept", QT_TRANSLATE_NOOP("methods", "Held-out texts right"), Artifact::Kind::Table},
         {"early-stop", QT_TRANSLATE_NOOP("methods", "Stopped as soon as forgotten"), Artifact::Kind::Table},
         {"trade-off", QT_TRANSLATE_NOOP("methods", "Forgetting against keeping"), Artifact::Kind::Curve},
         {"over-steps", QT_TRANSLATE_NOOP("methods", "Forgetting, step by step"), Artifact::Kind::Curve},
         {"kept-over-steps", QT_TRANSLATE_NOOP("methods", "What is kept, step by step"), Artifact::Kind::Curve},
         {"losses", QT_TRANSLATE_NOOP("methods", "Losses of LoKU"), Artifact::Kind::Curve},
         {"importance", QT_TRANSLATE_NOOP("methods", "Where weights matter for the texts to forget"),
          Artifact::Kind::Table},
         {"tokens", QT_TRANSLATE_NOOP("methods", "Token by token"), Artifact::Kind::TokenScores},
         {"membership", QT_TRANSLATE_NOOP("methods", "Membership attacks"), Artifact::Kind::Table},
         {"relearning", QT_TRANSLATE_NOOP("methods", "How fast it comes back"), Artifact::Kind::Curve},
         {"weight-change", QT_TRANSLATE_NOOP("methods", "Where the weights changed"), Artifact::Kind::Table},
         {"quantization", QT_TRANSLATE_NOOP("methods", "Forgetting after rounding to 8 bits"), Artifact::Kind::Table},
         {"samples", QT_TRANSLATE_NOOP("methods", "Every row before and after"), Artifact::Kind::Table},
         {"times", QT_TRANSLATE_NOOP("methods", "Time"), Artifact::Kind::Table},
         {"manifest", QT_TRANSLATE_NOOP("methods", "Manifest"), Artifact::Kind::Text}},
    .example = QT_TRANSLATE_NOOP(
        "methods",
        "A small GPT-2 forgets what it was told of 12 invented persons, and keeps what it knows of 48 others: LoKU "
        "against gradient ascent and difference, against a retrained model, and with each of its parts alone."),
};

class Loku final : public Method {
public:
    const MethodDeclaration &declaration() const override { return declared; }
    Problems check(const Inputs &inputs, const Parameters &parameters) const override
    {
        return lokuProblems(inputs, parameters);
    }
    Outputs run(const Inputs &inputs, const Parameters &parameters, RunContext &context) const override
    {
        return runLoku(inputs, parameters, context);
    }
};

} // namespace

const Method &methodLoku()
{
    static const Loku method;
    return method;
}

} // namespace gleaner
