#include "core/models/language/DecoderConfig.h"

#include "core/models/checkpoint/ConfigReader.h"

#include <QCoreApplication>
#include <cmath>

namespace gleaner {

namespace {

constexpr int widest = ConfigReader::widest, mostLayers = ConfigReader::mostLayers;
constexpr int mostSymbols = ConfigReader::mostSymbols, longestContext = 1 << 26;

QString tr(const char *text) { return QCoreApplication::translate("DecoderConfig", text); }

/// How far back each layer sees (0: to the beginning).
std::vector<int> windowsOf(const ConfigReader &reader, const QString &type, int layers)
{
    const bool mistral = type == QLatin1String("mistral"), qwen = type == QLatin1String("qwen2");
    const bool slides = mistral ? !reader.isNull("sliding_window") : qwen && reader.flag("use_sliding_window", false);
    std::vector<int> windows(size_t(layers), 0);
    if (!slides)
        return windows;
    const int window = reader.whole("sliding_window", 4096, longestContext);
    const QStringList kinds = reader.texts("layer_types", {});
    if (!kinds.isEmpty() && kinds.size() != layers)
        reader.refuse(tr("“layer_types” names %1 layers, but there are %2").arg(kinds.size()).arg(layers));
    const int first = qwen ? reader.whole("max_window_layers", 28, mostLayers, 0) : 0;
    for (int i = 0; i < layers; ++i)
        if (kinds.isEmpty() ? i >= first : kinds[i] == QLatin1String("sliding_attention"))
            windows[size_t(i)] = window;
    return windows;
}

} // namespace

double DecoderConfig::scoreScale(int layer) const
{
    return (scalesScores ? 1 / std::sqrt(double(headWidth)) : 1) / (scalesScoresByLayer ? layer + 1 : 1);
}

DecoderConfig DecoderConfig::gpt2(const ConfigReader &reader)
{
    DecoderConfig config;
    config.width = reader.whole("n_embd", 768, widest);
    config.inner = reader.whole("n_inner", 4 * config.width, 4 * widest);
    config.layers = reader.whole("n_layer", 12, mostLayers);
    config.heads = config.keyHeads = reader.whole("n_head", 12, widest);
    reader.checkDivisible(config.width, config.heads, tr("the width by the heads"));
    config.headWidth = config.width / config.heads;
    config.vocabulary = reader.whole("vocab_size", 50257, mostSymbols);
    config.context = reader.whole("n_positions", reader.whole("n_ctx", 1024, longestContext), longestContext);
    config.epsilon = reader.epsilon("layer_norm_epsilon", 1e-5);
    config.activation = reader.activation("activation_function", Activation::TanhGelu);
    config.tiedHead = reader.flag("tie_word_embeddings", true);
    config.scalesScores = reader.flag("scale_attn_weights", true);
    config.scalesScoresByLayer = reader.flag("scale_attn_by_inverse_layer_idx", false);
    if (reader.flag("add_cross_attention", false))
        reader.refuse(tr("GPT-2 with cross-attention is not supported"));
    config.windows.assign(size_t(config.layers), 0);
    return config;
}

DecoderConfig DecoderConfig::llamaFamily(const ConfigReader &reader, const QString &type)
{
    const bool mistral = type == QLatin1String("mistral"), qwen = type == QLatin1String("qwen2");
    DecoderConfig config;
    config.llama = true;
    config.width = reader.whole("hidden_size", 4096, widest);
    config.inner = reader.whole("intermediate_size", mistral ? 14336 : qwen ? 22016 : 11008, 4 * widest);
    config.layers = reader.whole("num_hidden_layers", 32, mostLayers);
    config.heads = reader.whole("num_attention_heads", 32, widest);
    config.keyHeads = reader.whole("num_key_value_heads", mistral ? 8 : qwen ? 32 : config.heads, widest);
    reader.checkDivisible(config.heads, config.keyHeads, tr("the heads of queries by those of keys"));
    if (!reader.has("head_dim"))
        reader.checkDivisible(config.width, config.heads, tr("the width by the heads"));
    config.headWidth = reader.whole("head_dim", config.width / config.heads, widest);
    config.vocabulary = reader.whole("vocab_size", qwen ? 151936 : 32000, mostSymbols);
    config.context = reader.whole("max_position_embeddings", mistral ? 131072 : qwen ? 32768 : 2048, longestContext);
    config.epsilon = reader.epsilon("rms_norm_eps", 1e-6);
    config.activation = reader.activation("hidden_act", Activation::Silu);
    config.tiedHead = reader.flag("tie_word_embeddings", false);
    const bool bias = !mistral && !qwen && reader.flag("attention_bias", false);
    config.queryBias = qwen || bias;
    config.outputBias = bias;
    config.innerBias = !mistral && !qwen && reader.flag("mlp_bias", false);
    config.rotary = RotaryConfig::read(reader, config.headWidth, config.context);
    config.windows = windowsOf(reader, type, config.layers);
    return config;
}

} // namespace gleaner
