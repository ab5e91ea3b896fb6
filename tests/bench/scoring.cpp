#include "core/models/checkpoint/ConfigReader.h"
#include "core/models/checkpoint/ModelFiles.h"
#include "core/models/checkpoint/SafetensorsWriter.h"
#include "core/models/language/DecoderNetwork.h"
#include "core/support/Random.h"
#include "tests/bench/Median.h"
#include "tests/bench/PeerProcess.h"

#include <ATen/ATen.h>
#include <ATen/Parallel.h>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <algorithm>
#include <cstdio>
#include <map>

using namespace gleaner;

namespace {

constexpr int64_t textLength = 1024;
constexpr int rounds = 5;

const QByteArray config = R"({"model_type":"gpt2","n_embd":768,"n_layer":12,"n_head":12,"n_positions":1024,
    "vocab_size":50257,"activation_function":"gelu_new"})";

at::Tensor idsOf(int64_t length)
{
    Random random(2);
    const at::Tensor ids = at::empty({1, length}, at::kLong);
    for (int64_t i = 0; i < length; ++i)
        ids.data_ptr<int64_t>()[i] = random.below(50257);
    return ids;
}

/// A network of GPT-2's size, its weights random.
DecoderNetworkPtr network()
{
    const DecoderConfig sizes =
        DecoderConfig::gpt2(ConfigReader(QJsonDocument::fromJson(config).object(), QStringLiteral("config.json")));
    DecoderWeights weights;
    decoderSlots(weights, sizes).initialize(Random(1));
    return std::make_shared<const DecoderNetwork>(sizes, std::move(weights));
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        std::exit(1);
}

void writeModel(const QString &folder, const DecoderNetwork &model)
{
    SafetensorsWriter tensors, ids;
    DecoderWeights weights = model.weights();
    for (const auto &[name, tensor] : decoderSlots(weights, model.config()).tensors())
        tensors.add(name, tensor);
    tensors.write(folder + QStringLiteral("/model.safetensors"));
    ids.add(QStringLiteral("ids"), idsOf(textLength));
    ids.write(folder + QStringLiteral("/ids.safetensors"));
    write(folder + QStringLiteral("/config.json"), config);
}

/// log p, entropy, variance and rank, (4, T - 1).
at::Tensor rowsOf(const TokenStatistics &scores)
{
    return at::stack({scores.logProbability[0], scores.entropy[0], scores.variance[0], scores.rank[0].to(at::kFloat)});
}

double peakMegabytes()
{
    QFile file(QStringLiteral("/proc/self/status"));
    if (file.open(QIODevice::ReadOnly))
        for (const QByteArray &line : file.readAll().split('\n'))
            if (line.startsWith("VmHWM:"))
                return line.simplified().split(' ')[1].toDouble() / 1024;
    return 0;
}

/// In a process of its own: the memory that the weights take, and the most that scoring takes.
void tellPeak(int64_t length, bool half)
{
    const DecoderNetworkPtr model = network();
    model->score(idsOf(8), {half, 0});
    const double before = peakMegabytes();
    model->score(idsOf(length), {half, 0});
    std::printf("ours, %s, %lld tokens: peak %.0f MB, %.0f MB above the weights\n", half ? "bf16" : "fp32",
                static_cast<long long>(length), peakMegabytes(), peakMegabytes() - before);
}

class Peer {
public:
    explicit Peer(const QString &folder)
        : m_folder(folder),
          m_process(QStringLiteral("scoring_peer.py"), {folder, QString::number(at::get_num_threads())})
    {
    }
    bool ready() const { return m_process.isReady(); }
    double peak() const { return m_peak; }

    /// Seconds.
    double run(const QByteArray &format)
    {
        const QList<QByteArray> words = m_process.ask(format).split(' ');
        m_peak = words.value(1).toDouble();
        return words.value(0).toDouble();
    }
    at::Tensor scores() const
    {
        QFile file(m_folder + QStringLiteral("/OUT.f32"));
        if (!file.open(QIODevice::ReadOnly))
            std::exit(1);
        const QByteArray bytes = file.readAll();
        const at::Tensor scores = at::empty({4, textLength - 1});
        std::copy(bytes.begin(), bytes.end(), static_cast<char *>(scores.data_ptr()));
        return scores;
    }

private:
    QString m_folder;
    bench::PeerProcess m_process;
    double m_peak = 0;
};

double seconds(const DecoderNetwork &model, bool half, at::Tensor *scores = nullptr)
{
    QElapsedTimer timer;
    timer.start();
    const TokenStatistics all = model.score(idsOf(textLength), {half, 0});
    const double taken = double(timer.nsecsElapsed()) / 1e9;
    if (scores)
        *scores = rowsOf(all);
    return taken;
}

void compare(const char *what, const at::Tensor &ours, const at::Tensor &theirs)
{
    const at::Tensor apart = (ours - theirs).abs();
    std::printf("%s: largest difference of log p %.2g, entropy %.2g, variance %.2g; ranks that differ %lld of %lld\n",
                what, apart[0].max().item<double>(), apart[1].max().item<double>(), apart[2].max().item<double>(),
                static_cast<long long>(apart[3].gt(0).sum().item<int64_t>()), static_cast<long long>(ours.size(1)));
}

void race(const DecoderNetwork &model, Peer &peer)
{
    at::Tensor whole, half;
    seconds(model, false, &whole);
    peer.run("fp32");
    compare("fp32, ours and torch", whole, peer.scores());
    seconds(model, true, &half);
    peer.run("bf16");
    compare("bf16, ours and torch", half, peer.scores());
    compare("ours, bf16 and fp32", half, whole);
    std::map<std::string, std::vector<double>> taken;
    for (int round = 0; round < rounds; ++round) {
        taken["fp32 ours"].push_back(seconds(model, false));
        taken["fp32 torch"].push_back(peer.run("fp32"));
        taken["bf16 ours"].push_back(seconds(model, true));
        taken["bf16 torch"].push_back(peer.run("bf16"));
    }
    for (const auto &[name, times] : taken)
        std::printf("%s: %.0f tokens/s (median of %d: %.3f s for %lld tokens)\n", name.c_str(),
                    double(textLength) / bench::median(times), rounds, bench::median(times),
                    static_cast<long long>(textLength));
    std::printf("torch's peak: %.0f MB with both number formats\n", peer.peak());
    std::printf("ours %.2f times as fast in fp32, %.2f times in bf16\n",
                bench::median(taken["fp32 torch"]) / bench::median(taken["fp32 ours"]),
                bench::median(taken["bf16 torch"]) / bench::median(taken["bf16 ours"]));
}

} // namespace

/// GPT-2 of the published size with random weights: log p, rank, entropy and variance of 1024 tokens by our score() and
/// by eager PyTorch, alternately, after both were seen to agree; and the memory of ours for 1024 and 8192 tokens.
int main(int count, char **words)
{
    QCoreApplication application(count, words);
    if (count == 4) {
        tellPeak(std::atoll(words[2]), qstrcmp(words[3], "bf16") == 0);
        return 0;
    }
    for (const char *length : {"1024", "8192"})
        for (const char *format : {"fp32", "bf16"})
            QProcess::execute(application.applicationFilePath(),
                              {QStringLiteral("--peak"), QString::fromLatin1(length), QString::fromLatin1(format)});
    const DecoderNetworkPtr model = network();
    const QTemporaryDir folder;
    writeModel(folder.path(), *model);
    std::printf("%d threads\n", at::get_num_threads());
    Peer peer(folder.path());
    if (!peer.ready()) {
        std::printf("PyTorch for Python is not installed (python3-torch): ours alone\n");
        for (const bool half : {false, true})
            std::printf("%s ours: %.0f tokens/s\n", half ? "bf16" : "fp32", double(textLength) / seconds(*model, half));
        return 0;
    }
    race(*model, peer);
    return 0;
}
