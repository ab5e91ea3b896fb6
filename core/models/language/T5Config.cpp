#include "core/models/language/T5Config.h"

#include "core/models/checkpoint/ConfigReader.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

namespace gleaner {

namespace {

constexpr int widest = ConfigReader::widest, mostLayers = ConfigReader::mostLayers;
constexpr int mostSymbols = ConfigReader::mostSymbols;

QString tr(const char *text) { return QCoreApplication::translate("T5Config", text); }

void readFeedForward(const ConfigReader &reader, T5Config &config, const QString &usual)
{
    QString name = reader.text("feed_forward_proj", usual);
    const QString gate = QStringLiteral("gated-");
    config.gated = name.startsWith(gate);
    if (config.gated)
        name = name.mid(gate.size());
    const auto activation = activationNamed(name.toStdString());
    if (!activation)
        reader.refuse(tr("“feed_forward_proj” names an activation that Gleaner does not know: “%1”").arg(name));
    // As in the hub's reading of this key: its gated GELU is the approximated one.
    config.activation = config.gated && *activation == Activation::Gelu ? Activation::TanhGelu : *activation;
}

} // namespace

T5Config T5Config::read(const ConfigReader &reader, const QString &type)
{
    const bool multilingual = type == QLatin1String("mt5");
    T5Config config;
    config.width = reader.whole("d_model", 512, widest);
    config.inner = reader.whole("d_ff", multilingual ? 1024 : 2048, 4 * widest);
    config.layers = reader.whole("num_layers", multilingual ? 8 : 6, mostLayers);
    config.decoderLayers = reader.whole("num_decoder_layers", config.layers, mostLayers);
    config.heads = reader.whole("num_heads", multilingual ? 6 : 8, widest);
    config.headWidth = reader.whole("d_kv", 64, widest);
    config.buckets = reader.whole("relative_attention_num_buckets", 32, 1 << 16, 4);
    config.farthest = reader.whole("relative_attention_max_distance", 128, 1 << 24, 2);
    if (config.farthest <= config.buckets / 2)
        reader.refuse(tr("“relative_attention_max_distance” is not above half of the buckets"));
    config.vocabulary = reader.whole("vocab_size", multilingual ? 250112 : 32128, mostSymbols);
    config.epsilon = reader.epsilon("layer_norm_epsilon", 1e-6);
    config.tiedHead = reader.flag("tie_word_embeddings", !multilingual);
    config.paddingToken = reader.whole("pad_token_id", 0, config.vocabulary - 1, 0);
    config.startToken = reader.whole("decoder_start_token_id", config.paddingToken, config.vocabulary - 1, 0);
    config.endToken = reader.whole("eos_token_id", 1, config.vocabulary - 1, 0);
    readFeedForward(reader, config, multilingual ? QStringLiteral("gated-gelu") : QStringLiteral("relu"));
    return config;
}

int relativeBucket(int64_t distance, bool bothWays, int buckets, int farthest)
{
    const int half = bothWays ? buckets / 2 : buckets;
    const int side = bothWays && distance > 0 ? half : 0;
    const int64_t far = bothWays ? std::abs(distance) : std::max<int64_t>(0, -distance);
    const int exact = half / 2;
    if (far < exact)
        return side + int(far);
    const float share = std::log(float(far) / float(exact)) / float(std::log(double(farthest) / exact));
    return side + std::min(half - 1, exact + int(share * float(half - exact)));
}

} // namespace gleaner
