#include "core/models/tokenizers/TokenModel.h"

#include "core/support/StopPoint.h"

#include <algorithm>
#include <limits>

namespace gleaner {

namespace {

constexpr double unknownPenalty = 10;
constexpr int unknownMark = -1;
constexpr qsizetype stopEvery = 65536;

} // namespace

UnigramModel::UnigramModel(std::vector<Piece> pieces, std::optional<int> unknown, const ByteFallback *bytes)
    : m_pieces(std::move(pieces)), m_byFirst(0x10000), m_unknown(unknown)
{
    std::erase_if(m_pieces, [](const Piece &piece) { return piece.text.isEmpty(); });
    // In code units, so that all pieces with one beginning stand together.
    std::sort(m_pieces.begin(), m_pieces.end(), [](const Piece &a, const Piece &b) { return a.text < b.text; });
    double lowest = 0;
    for (const Piece &piece : m_pieces)
        lowest = std::min(lowest, piece.score);
    m_unknownScore = lowest - unknownPenalty;
    for (qsizetype i = 0; i < qsizetype(m_pieces.size()); ++i) {
        auto &range = m_byFirst[m_pieces[size_t(i)].text[0].unicode()];
        range = range.second == 0 ? std::pair(i, i + 1) : std::pair(range.first, i + 1);
    }
    if (bytes)
        m_bytes = *bytes;
}

std::vector<UnigramModel::Step> UnigramModel::bestCuts(const QString &text) const
{
    constexpr double never = -std::numeric_limits<double>::infinity();
    std::vector<Step> best(size_t(text.size()) + 1, {never, 0, unknownMark});
    best[0].score = 0;
    const auto offer = [&](qsizetype begin, qsizetype end, double score, int id) {
        Step &step = best[size_t(end)];
        if (const double total = best[size_t(begin)].score + score; total > step.score)
            step = {total, begin, id};
    };
    for (qsizetype begin = 0; begin < text.size(); ++begin) {
        if (begin % stopEvery == 0)
            stopPoint();
        if (best[size_t(begin)].score == never)
            continue; // inside a character
        const qsizetype character = text[begin].isHighSurrogate() && begin + 1 < text.size() ? 2 : 1;
        bool isPiece = false;
        // The pieces [low, high) share their first `length` code units with the text here.
        auto [low, high] = m_byFirst[text[begin].unicode()];
        for (qsizetype length = 1; low < high; ++length) {
            const Piece &shortest = m_pieces[size_t(low)];
            if (shortest.text.size() == length) {
                offer(begin, begin + length, shortest.score, shortest.id);
                isPiece = isPiece || length == character;
                ++low;
            }
            if (begin + length >= text.size())
                break;
            const QChar next = text[begin + length];
            const auto from = m_pieces.begin() + low, to = m_pieces.begin() + high;
            low = std::lower_bound(from, to, next, [&](const Piece &p, QChar c) { return p.text[length] < c; }) -
                  m_pieces.begin();
            high = std::upper_bound(from, to, next, [&](QChar c, const Piece &p) { return c < p.text[length]; }) -
                   m_pieces.begin();
        }
        if (!isPiece)
            offer(begin, begin + character, m_unknownScore, unknownMark);
    }
    return best;
}

void UnigramModel::append(const QString &text, std::vector<int64_t> &ids) const
{
    const std::vector<Step> best = bestCuts(text);
    std::vector<qsizetype> ends; // of the best pieces, the last first
    for (qsizetype end = text.size(); end > 0; end = best[size_t(end)].begin)
        ends.push_back(end);
    bool lastIsUnknown = false;
    for (auto end = ends.rbegin(); end != ends.rend(); ++end) {
        const Step &step = best[size_t(*end)];
        const bool unknown = step.id == unknownMark || (m_unknown && step.id == *m_unknown);
        if (!unknown)
            ids.push_back(step.id);
        else if (m_bytes && m_bytes->append(QStringView(text).mid(step.begin, *end - step.begin), ids))
            ;
        else if (m_unknown && !lastIsUnknown)
            ids.push_back(*m_unknown);
        lastIsUnknown = unknown;
    }
}

} // namespace gleaner
