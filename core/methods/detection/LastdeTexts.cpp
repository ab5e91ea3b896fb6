#include "core/jobs/RunContext.h"
#include "core/methods/detection/LastdeFindings.h"
#include "core/methods/shared/Costs.h"
#include "core/methods/shared/FewShotTask.h"
#include "core/models/ParallelChunks.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>
#include <optional>

namespace gleaner {

namespace {

constexpr int textsAtOnce = 16; ///< between reports of progress

QString tr(const char *text) { return QCoreApplication::translate("Lastde", text); }

/// A text, or why there is none.
struct Attempt {
    std::optional<TextEvidence> evidence;
    std::optional<Problem> failure;
};

Attempt attempt(const TextScorer &scorer, const OriginText &text, const QString &where, uint64_t seed)
{
    try {
        const std::vector<int64_t> tokens = scorer.tokensOf(text.text);
        const int fewest = scorer.options().fewestTokens();
        if (int(tokens.size()) < fewest)
            return {{},
                    Problem{tr("This text has %1 tokens, but %2 are needed").arg(tokens.size()).arg(fewest), where,
                            tr("Give a longer text, or fewer scales."), ExitCode::InputUnreadable}};
        return {scorer.read(tokens, seed), {}};
    } catch (const Stopped &) {
        throw;
    } catch (...) {
        return {{}, currentProblem(where)};
    }
}

} // namespace

QString originName(Origin origin)
{
    return origin == Origin::Human ? tr("Person") : origin == Origin::Machine ? tr("Machine") : tr("Unknown");
}

std::vector<OriginText> textsOf(const DataSet &data, const QString &machineClass, int limit, Random random)
{
    auto column = data.column<TextColumn>(QStringLiteral("text"));
    if (!column)
        column = data.first<TextColumn>();
    const auto labels = classLabels(data);
    int machine = -1;
    for (int code = 0; labels && code < int(labels->classes().size()); ++code)
        if (labels->classes()[code].compare(machineClass, Qt::CaseInsensitive) == 0)
            machine = code;
    const auto originOf = [&](int row) {
        if (machine < 0 || labels->code(row) < 0)
            return Origin::Unknown;
        return labels->code(row) == machine ? Origin::Machine : Origin::Human;
    };
    std::array<int, 3> taken{};
    std::vector<int> rows;
    for (const int row : random.permutation(int(data.rows())))
        if (limit == 0 || taken[size_t(originOf(row))]++ < limit)
            rows.push_back(row);
    std::ranges::sort(rows);
    std::vector<OriginText> texts;
    for (const int row : rows)
        texts.push_back({row, column->text(row), originOf(row)});
    return texts;
}

std::vector<OriginText> withMachineTexts(const std::vector<OriginText> &texts, const Model &generator,
                                         const WritingOptions &options, RunContext &context)
{
    QStringList all;
    for (const OriginText &each : texts)
        all.append(each.text);
    std::vector<OriginText> pairs;
    for (const WrittenPair &pair : writtenPairs(generator, all, options, context)) {
        pairs.push_back({texts[size_t(pair.text)].row, pair.person, Origin::Human});
        pairs.push_back({texts[size_t(pair.text)].row, pair.machine, Origin::Machine});
    }
    return pairs;
}

TextRound readTexts(const TextScorer &scorer, const std::vector<OriginText> &texts, const QString &dataUri,
                    uint64_t seed, RunContext &context)
{
    TextRound round;
    for (size_t first = 0; first < texts.size(); first += textsAtOnce) {
        context.progress(qint64(first), qint64(texts.size()), tr("Reading texts"));
        std::vector<Attempt> attempts(std::min<size_t>(textsAtOnce, texts.size() - first));
        inParallelChunks(int(attempts.size()), [&](int index) {
            const OriginText &text = texts[first + size_t(index)];
            attempts[size_t(index)] = attempt(scorer, text, tr("%1, row %2").arg(dataUri).arg(text.row + 1), seed);
        });
        for (size_t i = 0; i < attempts.size(); ++i) {
            if (attempts[i].failure) {
                context.sampleFailed(*attempts[i].failure);
                continue;
            }
            round.texts.push_back(texts[first + i]);
            round.evidence.push_back(std::move(*attempts[i].evidence));
        }
    }
    context.progress(qint64(texts.size()), qint64(texts.size()), tr("Reading texts"));
    return round;
}

bool LastdeFindings::compares() const
{
    const auto has = [this](Origin origin) {
        return std::ranges::any_of(rounds.front().texts, [=](const OriginText &each) { return each.origin == origin; });
    };
    return !rounds.empty() && has(Origin::Human) && has(Origin::Machine);
}

std::vector<double> LastdeFindings::scores(size_t round, TextDetector detector, Origin origin) const
{
    std::vector<double> values;
    for (size_t i = 0; i < rounds[round].texts.size(); ++i)
        if (rounds[round].texts[i].origin == origin)
            if (const double score = rounds[round].evidence[i].scores[size_t(detector)]; std::isfinite(score))
                values.push_back(score);
    return values;
}

std::vector<DetectorScores> LastdeFindings::detectors(size_t round) const
{
    std::vector<DetectorScores> all;
    for (const TextDetector each : allTextDetectors())
        all.push_back({textDetectorName(each), scores(round, each, Origin::Machine), scores(round, each, Origin::Human),
                       each != TextDetector::Lastde && each != TextDetector::LastdePlus});
    return all;
}

size_t LastdeFindings::shown() const
{
    const std::vector<OriginText> &texts = rounds.front().texts;
    size_t found = 0;
    for (size_t i = 0; i < texts.size(); ++i)
        if (texts[i].row == shownRow && (texts[found].row != shownRow || texts[i].origin == Origin::Machine))
            found = i;
    return found;
}

QString LastdeFindings::measuredOn() const
{
    const auto count = [this](Origin origin) {
        return std::ranges::count(rounds.front().texts, origin, &OriginText::origin);
    };
    if (!compares())
        return tr("%1 texts").arg(rounds.front().texts.size());
    return tr("%1 texts by persons, %2 by a machine, seeds: %3")
        .arg(count(Origin::Human))
        .arg(count(Origin::Machine))
        .arg(rounds.size());
}

double textSeconds(const Model &scorer, const Model *reference, const Model *generator,
                   const TextDetectorOptions &options)
{
    constexpr double aDraw = 2e-7; // of one token, and the entropies it is part of
    const double length = options.mostTokens;
    double read = tokenSeconds(scorer, length) + aDraw * length * options.samples;
    if (reference)
        read += tokenSeconds(*reference, length);
    return generator ? 2 * read + writingSeconds(*generator, length) : read;
}

} // namespace gleaner
