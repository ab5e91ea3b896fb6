// Lastde++ and all its neighbors with 100 draws, of a text of 200 tokens: what they cost beside the forward pass alone,
// and beside the same written step by step in PyTorch. For a network of GPT-2's size and for zoo:stories-lm.
#include "core/methods/detection/TextDetectors.h"
#include "core/models/ParallelChunks.h"
#include "core/models/checkpoint/ConfigReader.h"
#include "core/models/checkpoint/SafetensorsWriter.h"
#include "core/models/language/DecoderNetwork.h"
#include "core/models/language/Generate.h"
#include "core/support/Random.h"
#include "tests/bench/Median.h"
#include "tests/bench/PeerProcess.h"
#include "tests/core/methods/detection/BigramModel.h"

#include <ATen/Parallel.h>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <algorithm>
#include <cstdio>

using namespace gleaner;

namespace {

constexpr int textLength = 201, rounds = 9, words = 50257;

const QByteArray config = R"({"model_type":"gpt2","n_embd":768,"n_layer":12,"n_head":12,"n_positions":1024,
    "vocab_size":50257,"activation_function":"gelu_new"})";

class Gpt final : public Model, public DecoderLanguage<CausalLanguageModel> {
public:
    Gpt()
    {
        const DecoderConfig sizes =
            DecoderConfig::gpt2(ConfigReader(QJsonDocument::fromJson(config).object(), QStringLiteral("config.json")));
        DecoderWeights weights;
        decoderSlots(weights, sizes).initialize(Random(1));
        m_network = std::make_shared<const DecoderNetwork>(sizes, std::move(weights));
        m_tokenizer = std::make_shared<const tests::NumberTokenizer>(words);
    }
    const ModelInfo &info() const override { return m_info; }
    QString contentHash() const override { return {}; }
    NamedTensors forward(const NamedTensors &) const override { return {}; }
    void write(const QString &folder, const at::Tensor &ids) const
    {
        SafetensorsWriter tensors, text;
        DecoderWeights weights = m_network->weights();
        for (const auto &[name, tensor] : decoderSlots(weights, m_network->config()).tensors())
            tensors.add(name, tensor);
        tensors.write(folder + QStringLiteral("/model.safetensors"));
        text.add(QStringLiteral("ids"), ids);
        text.write(folder + QStringLiteral("/ids.safetensors"));
        QFile file(folder + QStringLiteral("/config.json"));
        if (!file.open(QIODevice::WriteOnly) || file.write(config) != config.size())
            std::exit(1);
    }

private:
    ModelInfo m_info;
};

template <typename Work> double seconds(Work work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) / 1e9;
}

std::vector<int64_t> someText(int vocabulary)
{
    Random random(2);
    std::vector<int64_t> ids;
    for (int i = 0; i < textLength; ++i)
        ids.push_back(random.below(vocabulary));
    return ids;
}

class Peer {
public:
    explicit Peer(const QString &folder)
        : m_process(QStringLiteral("detecting_peer.py"), {folder, QString::number(at::get_num_threads())})
    {
    }
    bool ready() const { return m_process.isReady(); }
    double run(const QByteArray &what) { return m_process.ask(what).split(' ').value(0).toDouble(); }

private:
    bench::PeerProcess m_process;
};

/// Alternately: the forward pass, our statistics alone, and everything.
void measure(const char *name, const Model &model, Peer *peer)
{
    const auto &language = *model.as<CausalLanguageModel>();
    const std::vector<int64_t> text = someText(language.vocabularySize());
    const at::Tensor ids = idRow(text);
    const TextScorer scorer(model, nullptr, {});
    std::vector<double> forward, statistics, all, peerForward, peerAll;
    for (int round = -1; round < rounds; ++round) {
        std::vector<double> ignored;
        const auto add = [&](std::vector<double> &to, double value) { (round < 0 ? ignored : to).push_back(value); };
        add(forward, seconds([&] { language.logits(ids); }));
        add(statistics, seconds([&] { language.score(ids); }));
        add(all, seconds([&] { scorer.read(text, 1); }));
        if (peer) {
            add(peerForward, peer->run("forward"));
            add(peerAll, peer->run("lastde"));
        }
    }
    std::printf(
        "%s: forward pass %.2f ms, with statistics %.2f ms, with all detectors and 100 draws %.2f ms: %.2f times "
        "the forward pass\n",
        name, 1e3 * bench::median(forward), 1e3 * bench::median(statistics), 1e3 * bench::median(all),
        bench::median(all) / bench::median(forward));
    if (peer)
        std::printf(
            "%s: PyTorch's forward pass %.2f ms, Lastde++ alone %.2f ms (%.2f times): ours %.2f times as fast\n", name,
            1e3 * bench::median(peerForward), 1e3 * bench::median(peerAll),
            bench::median(peerAll) / bench::median(peerForward), bench::median(peerAll) / bench::median(all));
}

/// As the method reads them: texts side by side, each on one thread.
void measureMany(const char *name, const Model &model)
{
    constexpr int texts = 16;
    const auto &language = *model.as<CausalLanguageModel>();
    const std::vector<int64_t> text = someText(language.vocabularySize());
    const at::Tensor ids = idRow(text);
    const TextScorer scorer(model, nullptr, {});
    std::vector<double> forward, all;
    for (int round = 0; round < rounds; ++round) {
        forward.push_back(seconds([&] { inParallelChunks(texts, [&](int) { language.logits(ids); }); }));
        all.push_back(seconds([&] { inParallelChunks(texts, [&](int) { scorer.read(text, 1); }); }));
    }
    std::printf("%s, %d texts side by side: forward pass %.2f ms a text, everything %.2f ms: %.2f times\n", name, texts,
                1e3 * bench::median(forward) / texts, 1e3 * bench::median(all) / texts,
                bench::median(all) / bench::median(forward));
}

} // namespace

int main()
{
    std::printf("%d threads\n", at::get_num_threads());
    const ModelPtr stories = openModel(QStringLiteral("zoo:stories-lm"));
    measure("stories-lm", *stories, nullptr);
    measureMany("stories-lm", *stories);
    const Gpt gpt;
    const QTemporaryDir folder;
    gpt.write(folder.path(), idRow(someText(words)));
    Peer peer(folder.path());
    if (!peer.ready())
        std::puts("python3-torch is not installed: nothing to compare with");
    measure("GPT-2", gpt, peer.ready() ? &peer : nullptr);
    return 0;
}
