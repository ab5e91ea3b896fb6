#include "core/models/tokenizers/PairMerges.h"

#include "core/support/StopPoint.h"

#include <array>
#include <limits>
#include <queue>
#include <tuple>

namespace gleaner {

namespace {

constexpr size_t few = 24; ///< up to here looking at every pair is faster than a heap
constexpr size_t none = SIZE_MAX;
constexpr int gone = -1;

/// A merge that could be made: of the symbol at `left` and its neighbor, as they were when it was noted.
struct Candidate {
    int rank;
    size_t left;
    int leftId, rightId;
    int merged;
    bool operator>(const Candidate &other) const { return std::tie(rank, left) > std::tie(other.rank, other.left); }
};

struct Symbol {
    int id;
    size_t previous, next; ///< neighbors that are left; `none` beyond the ends
};

std::vector<Symbol> linked(const std::vector<int> &ids)
{
    std::vector<Symbol> symbols;
    symbols.reserve(ids.size());
    for (size_t i = 0; i < ids.size(); ++i)
        symbols.push_back({ids[i], i == 0 ? none : i - 1, i + 1 == ids.size() ? none : i + 1});
    return symbols;
}

} // namespace

void PairMerges::add(int left, int right, int rank, int merged)
{
    const quint64 key = pairKey(left, right);
    if (!m_merges.contains(key))
        m_merges.insert(key, {rank, merged});
}

const PairMerges::Merge *PairMerges::find(int left, int right) const
{
    const auto found = m_merges.constFind(pairKey(left, right));
    return found == m_merges.cend() ? nullptr : &*found;
}

void PairMerges::apply(std::vector<int> &symbols) const
{
    if (symbols.size() < 2)
        return;
    if (symbols.size() <= few)
        applyToFew(symbols);
    else
        applyToMany(symbols);
}

void PairMerges::applyToFew(std::vector<int> &symbols) const
{
    std::array<const Merge *, few> merges{}; // of symbol i and the one after it
    const auto consider = [&](size_t i) {
        merges[i] = i + 1 < symbols.size() ? find(symbols[i], symbols[i + 1]) : nullptr;
    };
    for (size_t i = 0; i < symbols.size(); ++i)
        consider(i);
    while (true) {
        size_t best = none;
        int rank = std::numeric_limits<int>::max();
        for (size_t i = 0; i + 1 < symbols.size(); ++i)
            if (merges[i] && (best == none || merges[i]->rank < rank)) {
                best = i;
                rank = merges[i]->rank;
            }
        if (best == none)
            return;
        symbols[best] = merges[best]->merged;
        symbols.erase(symbols.begin() + long(best) + 1);
        std::copy(merges.begin() + long(best) + 2, merges.end(), merges.begin() + long(best) + 1);
        consider(best);
        if (best > 0)
            consider(best - 1);
    }
}

void PairMerges::applyToMany(std::vector<int> &ids) const
{
    std::vector<Symbol> symbols = linked(ids);
    std::priority_queue<Candidate, std::vector<Candidate>, std::greater<>> candidates;
    const auto consider = [&](size_t left) {
        const size_t right = left == none ? none : symbols[left].next;
        if (right == none)
            return;
        if (const Merge *merge = find(symbols[left].id, symbols[right].id))
            candidates.push({merge->rank, left, symbols[left].id, symbols[right].id, merge->merged});
    };
    for (size_t i = 0; i < symbols.size(); ++i)
        consider(i);
    for (size_t step = 0; !candidates.empty(); ++step) {
        if (step % 65536 == 0)
            stopPoint();
        const Candidate best = candidates.top();
        candidates.pop();
        Symbol &left = symbols[best.left];
        if (left.id != best.leftId || left.next == none || symbols[left.next].id != best.rightId)
            continue; // one of the two was merged meanwhile
        Symbol &right = symbols[left.next];
        left.id = best.merged;
        right.id = gone;
        left.next = right.next;
        if (left.next != none)
            symbols[left.next].previous = best.left;
        consider(left.previous);
        consider(best.left);
    }
    ids.clear();
    for (const Symbol &symbol : symbols)
        if (symbol.id != gone)
            ids.push_back(symbol.id);
}

} // namespace gleaner
