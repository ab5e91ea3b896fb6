#include "core/methods/unlearning/LokuMeasures.h"
#include "core/support/StopPoint.h"

#include <ATen/ATen.h>
#include <algorithm>
#include <c10/core/GradMode.h>
#include <map>
#include <set>
#include <span>

namespace gleaner {

namespace {

constexpr int mostPlaces = 16;
constexpr size_t mostTogether = 64;

using Tokens = std::vector<int64_t>;

/// A place in a text from which the model writes on.
struct Place {
    size_t text;
    int begin;
};

std::set<Tokens> gramsOf(const Tokens &tokens, int n)
{
    std::set<Tokens> grams;
    for (size_t i = 0; i + size_t(n) <= tokens.size(); ++i)
        grams.insert(Tokens(tokens.begin() + qsizetype(i), tokens.begin() + qsizetype(i) + n));
    return grams;
}

double overlap(const Tokens &said, const Tokens &right, int n)
{
    const std::set<Tokens> of = gramsOf(said, n), in = gramsOf(right, n);
    double shared = 0;
    for (const Tokens &gram : of)
        shared += double(in.count(gram));
    return of.empty() ? 0 : shared / double(of.size());
}

/// By the number of tokens before them: those can be written on together.
std::map<int, std::vector<Place>> placesOf(const LokuWritings &writings, int n)
{
    std::map<int, std::vector<Place>> places;
    for (size_t text = 0; text < writings.size(); ++text) {
        const LokuWriting &each = *writings[text];
        const int count = each.counted() - std::min(n, each.counted()) + 1, looked = std::min(count, mostPlaces);
        for (int i = 0; i < looked; ++i) {
            const int begin = each.first + (looked > 1 ? i * (count - 1) / (looked - 1) : 0);
            places[begin].push_back({text, begin});
        }
    }
    return places;
}

/// What the model writes after the first `begin` tokens of each text, as many tokens as the longest rest has; (N, …).
at::Tensor writtenOn(const LanguageLogits &logits, const LokuWritings &writings, std::span<const Place> places)
{
    const int begin = places.front().begin;
    int longest = 0;
    at::Tensor ids = at::empty({int64_t(places.size()), begin}, at::kLong);
    for (size_t i = 0; i < places.size(); ++i) {
        const LokuWriting &text = *writings[places[i].text];
        std::copy_n(text.ids.begin(), begin, ids.data_ptr<int64_t>() + int64_t(i) * begin);
        longest = std::max(longest, text.last - begin);
    }
    for (int i = 0; i < longest; ++i) {
        stopPoint();
        ids = at::cat({ids, logits(ids).select(1, -1).argmax(1, true)}, 1);
    }
    return ids.narrow(1, begin, longest);
}

} // namespace

std::vector<double> extractionLikelihoods(const LanguageLogits &logits, const LokuWritings &writings, int n)
{
    const c10::AutoGradMode noGradients(false);
    std::vector<double> sums(writings.size(), 0), counts(writings.size(), 0);
    for (const auto &[begin, places] : placesOf(writings, n))
        for (size_t from = 0; from < places.size(); from += mostTogether) {
            const auto some = std::span(places).subspan(from, std::min(mostTogether, places.size() - from));
            const at::Tensor written = writtenOn(logits, writings, some);
            for (size_t i = 0; i < some.size(); ++i) {
                const LokuWriting &text = *writings[some[i].text];
                const Tokens right(text.ids.begin() + begin, text.ids.begin() + text.last);
                const int64_t *said = written[int64_t(i)].data_ptr<int64_t>();
                sums[some[i].text] += overlap(Tokens(said, said + right.size()), right, std::min(n, text.counted()));
                ++counts[some[i].text];
            }
        }
    for (size_t i = 0; i < sums.size(); ++i)
        sums[i] = counts[i] > 0 ? sums[i] / counts[i] : 0;
    return sums;
}

} // namespace gleaner
