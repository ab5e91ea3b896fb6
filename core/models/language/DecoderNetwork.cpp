#include "core/models/language/DecoderNetwork.h"

#include "core/models/Probe.h"
#include "core/models/language/TokenScores.h"
#include "core/support/Problem.h"

#include <ATen/ATen.h>
#include <QCoreApplication>
#include <c10/core/GradMode.h>

namespace gleaner {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("DecoderNetwork", text); }

/// A copy of everything, which shares no memory: `change` makes each tensor of it.
template <typename Change>
DecoderWeights copied(const DecoderWeights &weights, const DecoderConfig &config, Change change)
{
    DecoderWeights copy = weights;
    const WeightSlots slots = decoderSlots(copy, config);
    for (const WeightSlot &slot : slots.all()) {
        if (slot.tensor->defined())
            *slot.tensor = change(*slot.tensor);
        if (slot.linear)
            slot.linear->adapter.reset();
    }
    return copy;
}

class TrainableDecoder final : public TrainableLanguageModel {
public:
    TrainableDecoder(const DecoderNetwork &network, std::shared_ptr<const Tokenizer> tokenizer)
        : m_config(network.config()),
          m_weights(copied(network.weights(), m_config, [](const at::Tensor &tensor) { return tensor.clone(); })),
          m_slots(decoderSlots(m_weights, m_config)), m_tokenizer(std::move(tokenizer))
    {
    }

    WeightSlots &slots() override { return m_slots; }

    at::Tensor logits(const at::Tensor &ids, Probe *probe) const override
    {
        return decoderLogits(m_weights, m_config, ids, probe);
    }

    std::shared_ptr<const CausalLanguageModel> snapshot() const override
    {
        DecoderWeights plain = m_weights;
        const WeightSlots all = decoderSlots(plain, m_config);
        for (const WeightSlot &slot : all.all())
            if (slot.linear)
                *slot.tensor = effectiveWeight(*slot.linear);
        const auto still = [](const at::Tensor &tensor) { return tensor.detach().clone(); };
        return std::make_shared<BareDecoder>(
            std::make_shared<const DecoderNetwork>(m_config, copied(plain, m_config, still)), m_tokenizer);
    }

private:
    DecoderConfig m_config;
    DecoderWeights m_weights;
    WeightSlots m_slots;
    std::shared_ptr<const Tokenizer> m_tokenizer;
};

} // namespace

const DecoderWeights &DecoderNetwork::halfWeights() const
{
    std::call_once(m_halved, [this] {
        m_halfWeights = copied(m_weights, m_config, [](const at::Tensor &tensor) { return tensor.to(at::kBFloat16); });
    });
    return m_halfWeights;
}

TokenStatistics DecoderNetwork::score(const at::Tensor &ids, const ScoreOptions &options) const
{
    const DecoderWeights &used = options.bfloat16 ? halfWeights() : m_weights;
    const ScoredNetwork scored{
        m_config.context, m_config.vocabulary,
        [&](const at::Tensor &seen) { return decodeTokens(used, m_config, embedTokens(used, seen)); },
        [&](const at::Tensor &tokens) { return headLogits(used, tokens); }};
    return scoreTexts(scored, ids, options);
}

void DecoderState::requireRoom(int64_t tokens) const
{
    if (tokens > room())
        throw ProblemError({tr("A text of %1 tokens exceeds the model's context of %2")
                                .arg(length() + tokens)
                                .arg(m_network->config().context),
                            tr("the text to continue"), tr("Give a shorter text, or ask for fewer new tokens."),
                            ExitCode::InputUnreadable});
}

at::Tensor DecoderState::read(const at::Tensor &ids, Probe *probe)
{
    requireRoom(ids.size(1));
    const c10::AutoGradMode gradients(probe && probe->wantsGradients());
    return readEmbedded(embedTokens(m_network->weights(), ids, length()), probe);
}

at::Tensor DecoderState::readEmbedded(const at::Tensor &embedded, Probe *probe)
{
    requireRoom(embedded.size(1));
    const c10::AutoGradMode gradients(probe && probe->wantsGradients());
    const DecoderWeights &weights = m_network->weights();
    const at::Tensor tokens = decodeTokens(weights, m_network->config(), embedded, &m_cache, probe);
    return headLogits(weights, tokens.select(1, -1));
}

std::unique_ptr<TrainableLanguageModel> trainableDecoder(const DecoderNetwork &network,
                                                         std::shared_ptr<const Tokenizer> tokenizer)
{
    return std::make_unique<TrainableDecoder>(network, std::move(tokenizer));
}

template <typename Language> at::Tensor DecoderLanguage<Language>::logits(const at::Tensor &ids, Probe *probe) const
{
    const c10::AutoGradMode gradients(probe && probe->wantsGradients());
    return decoderLogits(m_network->weights(), m_network->config(), ids, probe);
}

template class DecoderLanguage<CausalLanguageModel>;
template class DecoderLanguage<VisionLanguageModel>;

} // namespace gleaner
