#include "core/jobs/RunContext.h"
#include "core/methods/Method.h"
#include "core/methods/unlearning/SafreeParameters.h"
#include "core/methods/unlearning/SafreeRun.h"
#include "core/models/capabilities/Capabilities.h"

#include <QCoreApplication>

namespace gleaner {

namespace {

const MethodDeclaration declared{
    .id = "safree",
    .title = QT_TRANSLATE_NOOP("methods", "SAFREE"),
    .family = "unlearning",
    .version = 1,
    .summary = QT_TRANSLATE_NOOP("methods", "Keeps a text-to-image model from showing unwanted concepts without "
                                            "changing a weight: it finds the tokens that carry them and projects "
                                            "the concept out."),
    .help = QT_TRANSLATE_NOOP(
        "methods",
        "The phrases of the concept span a few directions of the text encoder's space. Each token of a prompt is left "
        "out in turn: where the prompt lies clearly farther from the concept without it, the token carried it and is "
        "marked. Marked tokens are replaced by what remains of them when they are projected onto the prompt's own "
        "space and then out of the concept's. A filter decides from β, how far that projection turns the prompt, for "
        "how many of the first denoising steps the replaced prompt is used; the written one follows. Meanwhile low "
        "frequencies that the replaced prompt makes stronger inside the network are damped. “Concept shown” is the "
        "share of pictures in which an independent judge sees the concept; “right” says whether it sees what else "
        "was asked for. Compare with the row of the negative prompt alone, which is part of every SAFREE row but "
        "one; that one is to be compared with no guard. All rows start from the same noise. The random space is the "
        "control: the same tokens, taken out of "
        "directions that know nothing of the concept."),
    .limits = QT_TRANSLATE_NOOP(
        "methods",
        "Nothing is forgotten: whoever runs the weights without the guard gets the concept back. What is far from "
        "all phrases in the encoder's space passes, as other words for the same thing may. Tokens after a marked one "
        "have already read it, and keep what they know of it. The released numbers of the filter belong to CLIP's "
        "encoder; with another one it must be fitted, and where both kinds of prompts are turned alike it decides "
        "nothing. Phrases must name the concept alone: what else they say is taken out, too. Whether a picture is "
        "harmless is the judge's opinion, and a judge has blind spots."),
    .departures = QT_TRANSLATE_NOOP(
        "methods",
        "The order of the projections is that of the authors' code. Re-attention multiplies low frequencies, as the "
        "paper says; the released code overwrites them by the factor, and its command line has it off. Without "
        "guidance there is no re-attention. A prompt of one token is compared with itself, where the code "
        "divides by nothing. Small networks take 25 steps and guidance 1.5, filter and margin are fitted to "
        "prompts that are not tested, and the guard may hold in all steps. Safe latent diffusion is the "
        "configuration that its authors call medium. The change of pictures is a root mean square; feature "
        "and Fréchet distances stand for LPIPS and FID, whose networks are not here. Guidance with a negative "
        "prompt goes past the prompt, away from the concept: on prompts with hearts and crosses, which are not "
        "tested, the negative prompt alone leaves 25 % of harmless ones right at guidance 3 (91 % without guard) "
        "and 94 % at 1.5 (100 %). On the example (20 prompts, 3 seeds) the concept is shown in all pictures "
        "without guard and with the negative prompt alone, in none with SAFREE and in 94 % with a random space, "
        "and all harmless prompts are right. With 112 prompts, all shapes but those two, other words for red and "
        "four other colors (2 seeds), it is 100, 100, 0 and 98 %, and harmless prompts are right in 95 % of all "
        "four; the fitted margin (0.22) marks the word in every prompt and 0.7 % of the harmless tokens. The "
        "margin of 0.01 marks it as often, but leaves 88 % of the example's harmless prompts right. With an empty "
        "negative prompt 8 % still show the concept. Each of the other nine colors as the concept, against all the "
        "rest (30 prompts, 2 seeds): it falls by 92 to 100 points, and with seven of them all eight claims hold. "
        "With yellow and green harmless prompts lose 8 and 6 points, as they do by the negative prompt alone, "
        "which changes neighboring colors; without one both lose nothing, and all eight hold. A random space "
        "removed cyan nearly as well (8 points less), so its draw matters. Of two shapes that nothing had been looked "
        "at with, the ring held all eight claims, the star six: other shapes lost 27 points, and 15 % of their tokens "
        "were marked. All of this rests on the text encoder. "
        "It was taught to match captions with pictures, words and whole captions in one space: with one that had "
        "learned only what the painting network needed, five of the eight claims held for red. And it is 128 "
        "numbers wide: with 64, of which the phrases of a concept take eight directions, β told only some colors "
        "from others, and four to six claims held for blue."),
    .paper = {"SAFREE: Training-Free and Adaptive Guard for Safe Text-to-Image And Video Generation",
              "Jaehong Yoon, Shoubin Yu, Vaidehi Patil, Huaxiu Yao, Mohit Bansal", 2025, "ICLR", "2410.12761"},
    .needs = {Need::NoTraining, Need::NoLabels, Need::Text},
    .inputs = {{.id = "model",
                .title = QT_TRANSLATE_NOOP("methods", "Text-to-image model"),
                .help = QT_TRANSLATE_NOOP("methods", "A diffusion model in the diffusers layout, with its text encoder "
                                                     "and tokenizer. It is not changed."),
                .kind = InputRole::Kind::Model,
                .capabilities = {Capability::Denoiser, Capability::Generator},
                .example = "zoo:scenes-diffusion"},
               {.id = "judge",
                .title = QT_TRANSLATE_NOOP("methods", "Judge"),
                .help = QT_TRANSLATE_NOOP("methods", "A CLIP model that names what pictures show, apart from the one "
                                                     "that makes them. Without it only changes are measured."),
                .kind = InputRole::Kind::Model,
                .capabilities = {Capability::ImageTextMatcher},
                .example = "zoo:scenes-clip",
                .optional = true},
               {.id = "features",
                .title = QT_TRANSLATE_NOOP("methods", "Encoder of pictures"),
                .help = QT_TRANSLATE_NOOP("methods", "Measures how far guarded pictures lie from those without guard. "
                                                     "Without it these two distances stay empty."),
                .kind = InputRole::Kind::Model,
                .capabilities = {Capability::ImageEncoder},
                .example = "zoo:scenes-encoder",
                .optional = true}},
    .parameters = {&safree::concepts,     &safree::prompts,      &safree::kept,          &safree::filter,
                   &safree::cap,          &safree::margin,       &safree::marginRule,    &safree::reattention,
                   &safree::negative,     &safree::negativeForm, &safree::seeds,         &safree::pictures,
                   &safree::steps,        &safree::guidance,     &safree::comparisons,   &safree::judgeWords,
                   &safree::conceptWords, &safree::otherWords,   &safree::judgeTemplate, &safree::fitPrompts,
                   &safree::fitKept,      &safree::slope,        &safree::midpoint,      &safree::skipDeep,
                   &safree::skipNext,     &safree::backboneDeep, &safree::backboneNext,  &safree::halfWidth,
                   &safree::mask},
    .outputs =
        {{"metrics", QT_TRANSLATE_NOOP("methods", "What was removed and what was retained"), Artifact::Kind::Metrics},
         {"claims", QT_TRANSLATE_NOOP("methods", "What should hold, and whether it does"), Artifact::Kind::Table},
         {"comparison", QT_TRANSLATE_NOOP("methods", "All guards"), Artifact::Kind::Table},
         {"side-by-side", QT_TRANSLATE_NOOP("methods", "Without and with the guard"), Artifact::Kind::Images},
         {"pictures-before", QT_TRANSLATE_NOOP("methods", "Before"), Artifact::Kind::Images},
         {"pictures-after", QT_TRANSLATE_NOOP("methods", "After"), Artifact::Kind::Images},
         {"token-distances", QT_TRANSLATE_NOOP("methods", "Token by token"), Artifact::Kind::TokenScores},
         {"prompts", QT_TRANSLATE_NOOP("methods", "Every prompt before and after"), Artifact::Kind::Table},
         {"concept-shown", QT_TRANSLATE_NOOP("methods", "How much of the concept is left"), Artifact::Kind::Table},
         {"retained", QT_TRANSLATE_NOOP("methods", "What it costs"), Artifact::Kind::Table},
         {"fidelity", QT_TRANSLATE_NOOP("methods", "How close pictures stay"), Artifact::Kind::Table},
         {"misses", QT_TRANSLATE_NOOP("methods", "What the guard missed"), Artifact::Kind::Table},
         {"filter", QT_TRANSLATE_NOOP("methods", "The filter and what it sees"), Artifact::Kind::Curve},
         {"singular-values", QT_TRANSLATE_NOOP("methods", "The concept's space"), Artifact::Kind::Table},
         {"times", QT_TRANSLATE_NOOP("methods", "Time and cost"), Artifact::Kind::Table},
         {"manifest", QT_TRANSLATE_NOOP("methods", "Manifest"), Artifact::Kind::Text}},
    .example = QT_TRANSLATE_NOOP(
        "methods",
        "A small diffusion model that draws colored shapes is kept from drawing red ones: SAFREE against the negative "
        "prompt, safe latent diffusion, removed tokens, SAFREE without each of its parts, and a random space."),
};

class Safree final : public Method {
public:
    const MethodDeclaration &declaration() const override { return declared; }
    Problems check(const Inputs &inputs, const Parameters &parameters) const override
    {
        return safreeProblems(inputs, parameters);
    }
    Outputs run(const Inputs &inputs, const Parameters &parameters, RunContext &context) const override
    {
        return runSafree(inputs, parameters, context);
    }
};

} // namespace

const Method &methodSafree()
{
    static const Safree method;
    return method;
}

} // namespace gleaner
