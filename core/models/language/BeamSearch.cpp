#include "core/models/language/Generate.h"
#include "core/support/StopPoint.h"

#include <ATen/ATen.h>
#include <algorithm>
#include <c10/core/GradMode.h>
#include <cmath>

namespace gleaner {

namespace {

using End = GeneratedTokens::End;

class BeamSearch {
public:
    BeamSearch(LanguageState &state, const std::vector<int64_t> &before, const GenerateOptions &options)
        : m_state(state), m_before(before), m_options(options)
    {
    }

    std::vector<GeneratedTokens> run(const at::Tensor &logits)
    {
        m_living = {GeneratedTokens()};
        at::Tensor next = logits.to(at::kFloat).clone();
        for (int step = 0; step < m_options.maxTokens && !m_living.empty(); ++step) {
            stopPoint();
            const std::vector<int64_t> parents = grow(next);
            if (m_living.empty() || step + 1 == m_options.maxTokens || isDecided())
                break;
            if (m_state.room() < 1) {
                for (GeneratedTokens &beam : m_living)
                    beam.end = End::Context;
                break;
            }
            std::vector<int64_t> tokens;
            for (const GeneratedTokens &beam : m_living)
                tokens.push_back(beam.tokens.back());
            m_state.reorder(at::tensor(parents, at::kLong));
            next = m_state.read(at::tensor(tokens, at::kLong).unsqueeze(1)).contiguous();
        }
        for (GeneratedTokens &beam : m_living)
            finish(std::move(beam));
        std::vector<GeneratedTokens> best;
        for (Finished &each : m_finished)
            best.push_back(std::move(each.text));
        return best;
    }

private:
    struct Finished {
        double score;
        GeneratedTokens text;
    };

    /// The living beams become their best continuations; returns which beam each came from.
    std::vector<int64_t> grow(at::Tensor &logits)
    {
        const int64_t vocabulary = logits.size(1);
        for (size_t i = 0; i < m_living.size(); ++i) {
            std::vector<int64_t> seen = m_before;
            seen.insert(seen.end(), m_living[i].tokens.begin(), m_living[i].tokens.end());
            adjustLogits({logits.data_ptr<float>() + int64_t(i) * vocabulary, size_t(vocabulary)}, seen,
                         int(m_living[i].tokens.size()), m_options);
        }
        at::Tensor sums = at::log_softmax(logits.to(at::kDouble), -1);
        for (size_t i = 0; i < m_living.size(); ++i)
            sums[int64_t(i)] += m_living[i].logProbability;
        // So many that enough go on even if every beam ends by every stop token.
        const int64_t wanted = m_options.beams * (1 + int64_t(m_options.stopTokens.size()));
        const auto [values, places] = sums.flatten().topk(std::min(wanted, sums.numel()));
        std::vector<GeneratedTokens> next;
        std::vector<int64_t> parents;
        for (int64_t i = 0; i < values.size(0) && next.size() < size_t(m_options.beams); ++i) {
            const double sum = values[i].item<double>();
            if (!(sum > -INFINITY))
                break;
            const int64_t place = places[i].item<int64_t>(), parent = place / vocabulary, token = place % vocabulary;
            GeneratedTokens beam = m_living[size_t(parent)];
            beam.logProbability = sum;
            if (ends(beam, token)) {
                finish(std::move(beam));
                continue;
            }
            next.push_back(std::move(beam));
            parents.push_back(parent);
        }
        m_living = std::move(next);
        return parents;
    }

    /// Adds the token, unless it is one that stops.
    bool ends(GeneratedTokens &beam, int64_t token) const
    {
        if (std::ranges::find(m_options.stopTokens, token) != m_options.stopTokens.end()) {
            beam.end = End::StopToken;
            return true;
        }
        beam.tokens.push_back(token);
        if (m_options.stopTexts.isEmpty())
            return false;
        const QString text = m_options.decode(beam.tokens);
        const bool stops =
            std::ranges::any_of(m_options.stopTexts, [&](const QString &stop) { return text.contains(stop); });
        if (stops)
            beam.end = End::StopText;
        return stops;
    }

    double score(double sum, double length) const
    {
        return sum / std::pow(std::max(1.0, length), m_options.lengthPenalty);
    }

    void finish(GeneratedTokens beam)
    {
        const double length = double(beam.tokens.size()) + (beam.end == End::StopToken ? 1 : 0);
        const double value = score(beam.logProbability, length);
        const auto place = std::ranges::find_if(m_finished, [&](const Finished &each) { return each.score < value; });
        m_finished.insert(place, {value, std::move(beam)});
        if (m_finished.size() > size_t(m_options.beams))
            m_finished.pop_back();
    }

    /// Whether the best that a living beam can still reach comes after all that ended. Sums only fall, so that with a
    /// penalty above 0 the longest text would score best, and else the next.
    bool isDecided() const
    {
        if (m_finished.size() < size_t(m_options.beams))
            return false;
        const double best = m_living.front().logProbability;
        const double length =
            m_options.lengthPenalty > 0 ? m_options.maxTokens + 1 : double(m_living.front().tokens.size()) + 1;
        return m_finished.back().score >= score(best, length);
    }

    LanguageState &m_state;
    const std::vector<int64_t> &m_before;
    const GenerateOptions &m_options;
    std::vector<GeneratedTokens> m_living; ///< by falling log p
    std::vector<Finished> m_finished;      ///< by falling score, at most `beams`
};

} // namespace

std::vector<GeneratedTokens> beamSearch(LanguageState &state, const at::Tensor &logits,
                                        const std::vector<int64_t> &before, const GenerateOptions &options)
{
    options.check();
    const c10::AutoGradMode noGradients(false);
    return BeamSearch(state, before, options).run(logits.narrow(0, 0, 1));
}

} // namespace gleaner
