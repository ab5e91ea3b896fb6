#include "core/models/tokenizers/ClipTokenizer.h"
#include "core/models/tokenizers/LearnByteLevel.h"
#include "core/support/Random.h"
#include "tests/bench/PeerProcess.h"
#include "tests/bench/Ratios.h"

#include <QFile>
#include <QTemporaryDir>
#include <cmath>

using namespace gleaner;

namespace {

constexpr qsizetype corpusSize = 1 << 20;

/// Made-up words of syllables, a few of them very often and most of them rarely, in sentences.
QString corpus()
{
    static const QStringList syllables{"ba", "ke", "lo", "mi",  "nur", "ta",  "ish",
                                       "or", "en", "st", "qua", "thé", "ver", "ing"};
    Random random(5);
    QStringList words;
    for (int i = 0; i < 20000; ++i) {
        QString word;
        for (int length = 1 + random.below(4); length > 0; --length)
            word += syllables[random.below(int(syllables.size()))];
        words += word;
    }
    QString text;
    while (text.size() < corpusSize) {
        const double rank = std::pow(double(words.size()), random.uniform()) - 1; // Zipf's law
        text += words[qsizetype(rank)];
        text += random.chance(0.1)    ? QStringLiteral(". ")
                : random.chance(0.05) ? QStringLiteral(", ")
                : random.chance(0.02) ? QStringLiteral(" %1 ").arg(random.below(3000))
                                      : QStringLiteral(" ");
    }
    return text;
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        std::exit(1);
}

/// A plain byte-pair encoder in Python, in a process of its own, which tells how long it took and how many ids it got.
class Peer {
public:
    explicit Peer(const QTemporaryDir &folder)
        : m_process(QStringLiteral("bpe_peer.py"), {folder.filePath("tokenizer.json"), folder.filePath("corpus.txt")})
    {
    }
    bool isHere() const { return m_process.isReady(); }
    double seconds(size_t expected, benchmark::State &state)
    {
        const QList<QByteArray> words = m_process.ask("encode").split(' ');
        if (words.size() != 2 || words[1].toULongLong() != expected)
            state.SkipWithError("the peer has other ids");
        return words[0].toDouble();
    }

private:
    bench::PeerProcess m_process;
};

void addOurs(const std::string &name, const Tokenizer &tokenizer, const QString &text)
{
    benchmark::RegisterBenchmark(name.c_str(), [&tokenizer, text](benchmark::State &state) {
        for (auto _ : state)
            benchmark::DoNotOptimize(tokenizer.encode(text));
        state.SetBytesProcessed(int64_t(state.iterations()) * text.toUtf8().size());
    })->Unit(benchmark::kMillisecond);
}

} // namespace

/// One megabyte of text cut into tokens.
int main(int count, char **words)
{
    const QString text = corpus();
    ByteLevelLearner learner;
    learner.add(text);
    const QTemporaryDir folder;
    write(folder.filePath("tokenizer.json"), learner.tokenizerJson({}));
    write(folder.filePath("corpus.txt"), text.toUtf8());
    const TokenizerPtr byteLevel = Tokenizer::open(folder.path());
    addOurs("byte-level BPE/ours", *byteLevel, text);
    addOurs("CLIP/ours", *ClipTokenizer::published(), text);
    Peer peer(folder);
    if (peer.isHere())
        benchmark::RegisterBenchmark("byte-level BPE/Python",
                                     [&](benchmark::State &state) {
                                         const size_t expected = byteLevel->encode(text).size();
                                         for (auto _ : state)
                                             state.SetIterationTime(peer.seconds(expected, state));
                                         state.SetBytesProcessed(int64_t(state.iterations()) * text.toUtf8().size());
                                     })
            ->UseManualTime()
            ->Unit(benchmark::kMillisecond);
    return bench::run(count, words);
}
