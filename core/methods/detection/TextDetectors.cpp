#include "core/methods/detection/TextDetectors.h"

#include "core/methods/detection/TokenDraws.h"
#include "core/models/capabilities/Capabilities.h"
#include "core/models/tokenizers/Tokenizer.h"
#include "core/results/Measures.h"
#include "core/support/Random.h"

#include <ATen/ATen.h>
#include <QCoreApplication>
#include <cmath>
#include <limits>
#include <numeric>

namespace gleaner {

namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();
constexpr double smallestSpread = 1e-12;

QString tr(const char *text) { return QCoreApplication::translate("TextDetectors", text); }

double meanOf(std::span<const double> values)
{
    return std::accumulate(values.begin(), values.end(), 0.0) / double(values.size());
}

double meanLogRank(std::span<const double> ranks)
{
    double sum = 0;
    for (const double rank : ranks)
        sum += std::log(rank);
    return sum / double(ranks.size());
}

/// How many standard deviations a value lies above those of the draws; NaN where they don't vary.
double deviations(double value, const std::vector<double> &ofDraws)
{
    const MeanSpread drawn = meanAndSpread(ofDraws);
    return ofDraws.size() < 2 || drawn.spread < smallestSpread ? none : (value - drawn.mean) / drawn.spread;
}

double analytic(const TokenSeries &series)
{
    double above = 0, variance = 0;
    for (size_t i = 0; i < series.logProbability.size(); ++i) {
        above += series.logProbability[i] - series.mean[i];
        variance += series.variance[i];
    }
    return variance < smallestSpread ? none : above / std::sqrt(variance);
}

double lastdePlus(const TokenSeries &series, const DiversityOptions &options)
{
    std::vector<double> ofDraws;
    for (const std::vector<double> &each : series.drawn)
        if (const double value = lastde(each, options); !std::isnan(value))
            ofDraws.push_back(value);
    return deviations(lastde(series.logProbability, options), ofDraws);
}

template <typename T> std::vector<double> numbers(const at::Tensor &row)
{
    const at::Tensor dense = row.contiguous();
    return {dense.data_ptr<T>(), dense.data_ptr<T>() + dense.numel()};
}

const CausalLanguageModel &languageOf(const Model &model)
{
    const auto *language = model.as<CausalLanguageModel>();
    if (!language || !language->tokenizer())
        throw ProblemError({tr("The model scores no texts"), model.info().uri,
                            tr("Choose a causal language model with its vocabulary, such as zoo:stories-lm."),
                            ExitCode::ModelRefused});
    return *language;
}

/// The same words must have the same numbers; padding beyond the words may differ.
void requireSameVocabulary(const CausalLanguageModel &one, const CausalLanguageModel &other, const Model &reference)
{
    const Tokenizer &a = *one.tokenizer(), &b = *other.tokenizer();
    bool same = a.size() == b.size();
    for (int id = 0; same && id < a.size(); ++id)
        same = a.textOf(id) == b.textOf(id);
    if (!same)
        throw ProblemError({tr("The two models have different vocabularies"), reference.info().uri,
                            tr("Choose a reference model with the tokenizer of the scoring model."),
                            ExitCode::ModelRefused});
}

uint64_t seedOf(uint64_t seed, const std::vector<int64_t> &tokens)
{
    uint64_t hash = 0xcbf29ce484222325ULL; // FNV-1a
    for (const int64_t token : tokens)
        hash = (hash ^ uint64_t(token)) * 0x100000001b3ULL;
    return Random::forItem(seed, hash).next();
}

at::Tensor logShares(const at::Tensor &logits, int64_t vocabulary)
{
    return at::log_softmax(logits.narrow(1, 0, vocabulary), -1);
}

} // namespace

QString textDetectorName(TextDetector detector)
{
    switch (detector) {
    case TextDetector::Likelihood:
        return tr("Likelihood");
    case TextDetector::LogRank:
        return tr("Log-rank");
    case TextDetector::Entropy:
        return tr("Entropy");
    case TextDetector::Lrr:
        return QStringLiteral("LRR");
    case TextDetector::FastSampled:
        return tr("Fast-DetectGPT, sampled");
    case TextDetector::FastAnalytic:
        return tr("Fast-DetectGPT, analytic");
    case TextDetector::Lastde:
        return QStringLiteral("Lastde");
    case TextDetector::LastdePlus:
        break;
    }
    return QStringLiteral("Lastde++");
}

QString textDetectorHelp(TextDetector detector)
{
    switch (detector) {
    case TextDetector::Likelihood:
        return tr("Mean log-probability of the tokens.");
    case TextDetector::LogRank:
        return tr("Minus the mean logarithm of the tokens' ranks.");
    case TextDetector::Entropy:
        return tr("Mean entropy of what the model expected.");
    case TextDetector::Lrr:
        return tr("Log-probability over log-rank.");
    case TextDetector::FastSampled:
        return tr("Log-probability against tokens drawn in the same places, in standard deviations.");
    case TextDetector::FastAnalytic:
        return tr("The same from the exact mean and variance instead of draws.");
    case TextDetector::Lastde:
        return tr("Log-probability over how much the local shape of its series varies.");
    case TextDetector::LastdePlus:
        break;
    }
    return tr("Lastde against tokens drawn in the same places, in standard deviations.");
}

const std::array<TextDetector, textDetectorCount> &allTextDetectors()
{
    static constexpr std::array<TextDetector, textDetectorCount> all{
        TextDetector::Likelihood,  TextDetector::LogRank,      TextDetector::Entropy, TextDetector::Lrr,
        TextDetector::FastSampled, TextDetector::FastAnalytic, TextDetector::Lastde,  TextDetector::LastdePlus};
    return all;
}

TextScores textScores(const TokenSeries &series, const TextDetectorOptions &options)
{
    const double likelihood = meanOf(series.logProbability), logRank = meanLogRank(series.rank);
    std::vector<double> likelihoods;
    for (const std::vector<double> &each : series.drawn)
        likelihoods.push_back(meanOf(each));
    return {likelihood,
            -logRank,
            meanOf(series.entropy),
            logRank < smallestSpread ? none : -likelihood / logRank,
            deviations(likelihood, likelihoods),
            analytic(series),
            lastde(series.logProbability, options.plain),
            lastdePlus(series, options.sampled)};
}

TextScorer::TextScorer(const Model &scorer, const Model *reference, TextDetectorOptions options)
    : m_scorer(&languageOf(scorer)), m_reference(reference ? &languageOf(*reference) : nullptr), m_options(options)
{
    if (m_reference)
        requireSameVocabulary(*m_scorer, *m_reference, *reference);
}

std::vector<int64_t> TextScorer::tokensOf(const QString &text) const
{
    std::vector<int64_t> tokens = m_scorer->tokenizer()->encode(text);
    if (tokens.size() > size_t(m_options.mostTokens))
        tokens.resize(size_t(m_options.mostTokens));
    return tokens;
}

QStringList TextScorer::spelled(const std::vector<int64_t> &tokens) const
{
    // A token may hold part of a letter: it shows up with the token that completes it.
    QStringList pieces;
    QString before;
    for (size_t i = 1; i <= tokens.size(); ++i) {
        QString all = m_scorer->tokenizer()->decode({tokens.begin(), tokens.begin() + int64_t(i)}, false);
        while (i < tokens.size() && all.endsWith(QChar::ReplacementCharacter))
            all.chop(1);
        pieces.append(all.mid(before.size()));
        before = all.size() > before.size() ? all : before;
    }
    return pieces;
}

TextEvidence TextScorer::read(const std::vector<int64_t> &tokens, uint64_t seed) const
{
    const at::Tensor ids = at::tensor(at::ArrayRef<int64_t>(tokens), at::kLong).unsqueeze(0);
    const int64_t count = ids.size(1) - 1;
    TokenDraws draws(count, m_options.samples, seedOf(seed, tokens));
    at::Tensor expected, mean, variance; // what the reference expected, (n, V); moments of log p under it
    const int64_t vocabulary =
        std::min(m_scorer->vocabularySize(), m_reference ? m_reference->vocabularySize() : m_scorer->vocabularySize());
    if (m_reference) {
        expected = at::empty({count, vocabulary});
        mean = at::zeros({count}, at::kDouble);
        variance = at::zeros({count}, at::kDouble);
        m_reference->score(ids, {m_options.half, 0, [&](const LogitRows &rows) {
                                     const at::Tensor shares = logShares(rows.logits, vocabulary);
                                     draws.draw(rows.first - 1, shares);
                                     expected.narrow(0, rows.first - 1, shares.size(0)).copy_(shares);
                                 }});
    }
    const TokenStatistics found =
        m_scorer->score(ids, {m_options.half, 0, [&](const LogitRows &rows) {
                                  const at::Tensor shares = logShares(rows.logits, vocabulary);
                                  const int64_t first = rows.first - 1;
                                  if (!m_reference)
                                      draws.draw(first, shares);
                                  draws.lookUp(first, shares);
                                  if (!m_reference)
                                      return;
                                  const CrossMoments moments =
                                      crossMoments(expected.narrow(0, first, shares.size(0)), shares);
                                  mean.narrow(0, first, shares.size(0)).copy_(moments.mean);
                                  variance.narrow(0, first, shares.size(0)).copy_(moments.variance);
                              }});
    TokenSeries series{numbers<float>(found.logProbability[0]),
                       numbers<int64_t>(found.rank[0]),
                       numbers<float>(found.entropy[0]),
                       {},
                       {},
                       {}};
    for (double &rank : series.rank)
        rank += 1;
    series.mean = numbers<double>(m_reference ? mean : found.entropy[0].to(at::kDouble).neg());
    series.variance = numbers<double>(m_reference ? variance : found.variance[0].to(at::kDouble));
    for (const at::Tensor &each : draws.logProbabilities().t().contiguous().unbind(0))
        series.drawn.push_back(numbers<float>(each));
    TextEvidence evidence;
    evidence.tokens = tokens;
    evidence.scores = textScores(series, m_options);
    evidence.diversity = multiscaleEntropy(series.logProbability, m_options.plain);
    evidence.logProbability = std::move(series.logProbability);
    evidence.rank = std::move(series.rank);
    evidence.entropy = std::move(series.entropy);
    return evidence;
}

} // namespace gleaner
