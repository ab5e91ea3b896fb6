#include "core/models/language/LlavaModel.h"

#include "core/models/ForwardInputs.h"
#include "core/models/ModelSource.h"
#include "core/models/Probe.h"
#include "core/models/checkpoint/ConfigReader.h"
#include "core/models/language/DecoderModel.h"
#include "core/models/tokenizers/Tokenizer.h"
#include "core/support/Problem.h"

#include <ATen/ATen.h>
#include <QCoreApplication>
#include <algorithm>
#include <c10/core/GradMode.h>
#include <utility>

namespace gleaner {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("LlavaModel", text); }

at::Tensor rowOf(const std::vector<int64_t> &ids) { return at::tensor(ids, at::kLong).unsqueeze(0); }

} // namespace

PicturePrompt PicturePrompt::of(const Tokenizer &tokenizer, const QString &prompt)
{
    const QString mark = QStringLiteral("<image>");
    const qsizetype place = prompt.indexOf(mark);
    if (place != prompt.lastIndexOf(mark))
        throw ProblemError({tr("The prompt has several places for one picture"), prompt.left(80),
                            tr("Write “<image>” once."), ExitCode::InputUnreadable});
    const QString before = prompt.left(std::max<qsizetype>(0, place));
    const QString after = place < 0 ? prompt : prompt.mid(place + mark.size());
    return {tokenizer.encode(before), after.isEmpty() ? std::vector<int64_t>() : tokenizer.encode(after, false)};
}

bool LlavaModel::recognizes(const ModelSource &source) { return source.modelType() == QLatin1String("llava"); }

ModelPtr LlavaModel::open(const ModelSource &source) { return std::make_shared<LlavaModel>(source); }

LlavaModel::LlavaModel(const ModelSource &source)
    : LoadedModel(source, QStringLiteral("LLaVA"), tr("Hugging Face"),
                  {QStringLiteral("preprocessor_config.json"), QStringLiteral("tokenizer.json"),
                   QStringLiteral("tokenizer.model"), QStringLiteral("tokenizer_config.json")}),
      m_config(LlavaConfig::read(source.config())),
      m_preprocessing(ImagePreprocessing::read(source.folder, m_config.clip.side))
{
    LoadedWeights account;
    m_weights = loadLlava(source, m_config, account);
    m_network = std::make_shared<const DecoderNetwork>(m_config.text, std::exchange(m_weights.text, {}));
    m_tokenizer = tokenizerBeside(source, std::max(vocabularySize(), m_config.imageToken + 1));
    ModelInfo &info = changeInfo();
    info.facts = decoderFacts(m_config.text);
    info.facts.emplace_back(tr("picture"), tr("%1 px, %2 × %2 patches of %3 px, as %4 of %5 layers leave them")
                                               .arg(m_config.clip.side)
                                               .arg(patchesPerSide())
                                               .arg(m_config.clip.patch)
                                               .arg(m_config.towerLayers)
                                               .arg(m_config.clip.image.layers));
    info.missing = account.missing;
    info.unexpected = account.unexpected;
    info.capabilities = capabilityNames();
}

const Tokenizer &LlavaModel::requireTokenizer() const
{
    if (!m_tokenizer)
        throw ProblemError({tr("This model has no vocabulary beside its weights"), info().uri,
                            tr("Copy tokenizer.json of this model beside its weights."), ExitCode::ModelRefused});
    return *m_tokenizer;
}

at::Tensor LlavaModel::patchTokens(const at::Tensor &pixels) const
{
    return llavaProjected(m_weights, m_config, llavaTowerTokens(m_weights, m_config, pixels.contiguous()));
}

at::Tensor LlavaModel::embedded(const PicturePrompt &prompt, const at::Tensor &patches) const
{
    std::vector<at::Tensor> parts;
    const DecoderWeights &weights = m_network->weights();
    if (!prompt.before.empty())
        parts.push_back(embedTokens(weights, rowOf(prompt.before)));
    parts.push_back(patches);
    if (!prompt.after.empty())
        parts.push_back(embedTokens(weights, rowOf(prompt.after)));
    return at::cat(parts, 1);
}

int64_t LlavaModel::firstPatch(const QString &prompt) const
{
    const int64_t classToken = m_config.dropsClass ? 0 : 1;
    return int64_t(PicturePrompt::of(requireTokenizer(), prompt).before.size()) + classToken;
}

std::unique_ptr<LanguageState> LlavaModel::start(const cv::Mat &rgb, const QString &prompt, at::Tensor &logits,
                                                 Probe *probe) const
{
    return start(rgb, PicturePrompt::of(requireTokenizer(), prompt), logits, probe);
}

std::unique_ptr<LanguageState> LlavaModel::start(const cv::Mat &rgb, const PicturePrompt &prompt, at::Tensor &logits,
                                                 Probe *probe) const
{
    const c10::AutoGradMode gradients(probe && probe->wantsGradients());
    auto state = std::make_unique<DecoderState>(m_network);
    logits = state->readEmbedded(embedded(prompt, patchTokens(m_preprocessing.apply(rgb).unsqueeze(0))), probe);
    return state;
}

/// The tokens of one row (T) around the picture's.
PicturePrompt LlavaModel::promptOf(const at::Tensor &ids, const ForwardInputs &given) const
{
    const int64_t *begin = ids.data_ptr<int64_t>(), *end = begin + ids.size(0);
    const int64_t *first = std::find(begin, end, m_config.imageToken);
    const int64_t *last = first;
    while (last != end && *last == m_config.imageToken)
        ++last;
    const int64_t count = last - first;
    if ((count != 1 && count != m_config.patches()) || std::find(last, end, m_config.imageToken) != end)
        given.refuse("input_ids", tr("a row has the picture's token %1 times in the first place").arg(count),
                     tr("the id %1 once, or %2 times without a gap").arg(m_config.imageToken).arg(m_config.patches()));
    return {{begin, first}, {last, end}};
}

Model::NamedTensors LlavaModel::forward(const NamedTensors &inputs) const
{
    const c10::AutoGradMode noGradients(false);
    const ForwardInputs given(inputs, info().uri);
    const int end = std::max(vocabularySize(), m_config.imageToken + 1);
    const at::Tensor ids = languageIds(given, "input_ids", end, contextLength());
    if (!ids.eq(m_config.imageToken).any().item<bool>())
        return languageOutputs(logits(languageIds(given, "input_ids", vocabularySize(), contextLength())), ids);
    if (ids.masked_fill(ids.eq(m_config.imageToken), 0).max().item<int64_t>() >= vocabularySize())
        given.refuse("input_ids", tr("an id is out of range"), tr("ids below %1").arg(vocabularySize()));
    const at::Tensor pixels = given.floats("pixel_values", {ids.size(0), 3, m_config.clip.side, m_config.clip.side});
    const at::Tensor patches = patchTokens(pixels);
    std::vector<at::Tensor> rows;
    for (int64_t row = 0; row < ids.size(0); ++row) {
        const PicturePrompt prompt = promptOf(ids[row], given);
        rows.push_back(embedded(prompt, patches.narrow(0, row, 1)));
        if (rows.back().size(1) != rows.front().size(1) || rows.back().size(1) > contextLength())
            given.refuse("input_ids", tr("with the picture a row has %1 tokens").arg(rows.back().size(1)),
                         tr("rows of the same length, at most %1 tokens").arg(contextLength()));
    }
    const at::Tensor tokens = decodeTokens(m_network->weights(), m_config.text, at::cat(rows));
    return {{QStringLiteral("logits"), headLogits(m_network->weights(), tokens)}};
}

} // namespace gleaner
