#include "core/models/tokenizers/LearnMerges.h"

#include "core/support/StopPoint.h"

#include <QHash>
#include <queue>
#include <set>
#include <vector>

namespace gleaner {

namespace {

using Pair = std::pair<int, int>;

/// The words as numbers, with the pairs in them counted; a merge touches only the words that have it.
class PairCounts {
public:
    explicit PairCounts(const QList<SymbolWord> &words)
    {
        for (const SymbolWord &word : words) {
            Word numbered{{}, word.count};
            for (const QString &symbol : word.symbols)
                numbered.symbols.push_back(numberOf(symbol));
            m_words.push_back(std::move(numbered));
        }
        std::set<Pair> changed;
        for (size_t i = 0; i < m_words.size(); ++i)
            count(i, +1, changed);
        offer(changed);
    }

    /// The most frequent pair; false where none occurs `least` times.
    bool best(Pair &pair, qint64 least)
    {
        while (!m_offers.empty()) {
            const Offer offer = m_offers.top();
            if (offer.count < least)
                return false;
            m_offers.pop();
            if (countOf(offer.pair) != offer.count)
                continue; // it changed since and stands elsewhere with its present count
            pair = offer.pair;
            return true;
        }
        return false;
    }
    void merge(const Pair &pair)
    {
        const int merged = numberOf(m_texts[size_t(pair.first)] + m_texts[size_t(pair.second)]);
        const std::set<size_t> words = m_counts.value(pair).words;
        std::set<Pair> changed;
        for (const size_t word : words) {
            count(word, -1, changed);
            auto &symbols = m_words[word].symbols;
            for (size_t i = 0; i + 1 < symbols.size(); ++i)
                if (symbols[i] == pair.first && symbols[i + 1] == pair.second) {
                    symbols[i] = merged;
                    symbols.erase(symbols.begin() + long(i) + 1);
                }
            count(word, +1, changed);
        }
        offer(changed);
    }
    std::pair<QString, QString> texts(const Pair &pair) const
    {
        return {m_texts[size_t(pair.first)], m_texts[size_t(pair.second)]};
    }

private:
    struct Word {
        std::vector<int> symbols;
        qint64 count;
    };
    struct Count {
        qint64 count = 0;
        std::set<size_t> words;
    };
    struct Offer {
        qint64 count;
        std::pair<QString, QString> texts;
        Pair pair;
        bool operator<(const Offer &other) const
        {
            return count != other.count ? count < other.count : other.texts < texts;
        }
    };

    qint64 countOf(const Pair &pair) const
    {
        const auto found = m_counts.constFind(pair);
        return found == m_counts.cend() ? 0 : found->count;
    }
    int numberOf(const QString &symbol)
    {
        const auto found = m_numbers.constFind(symbol);
        if (found != m_numbers.cend())
            return *found;
        m_numbers.insert(symbol, int(m_texts.size()));
        m_texts.push_back(symbol);
        return int(m_texts.size()) - 1;
    }
    void count(size_t word, int sign, std::set<Pair> &changed)
    {
        const Word &counted = m_words[word];
        for (size_t i = 0; i + 1 < counted.symbols.size(); ++i) {
            const Pair pair{counted.symbols[i], counted.symbols[i + 1]};
            Count &count = m_counts[pair];
            count.count += sign * counted.count;
            if (sign > 0)
                count.words.insert(word);
            else
                count.words.erase(word);
            changed.insert(pair);
        }
    }
    void offer(const std::set<Pair> &changed)
    {
        for (const Pair &pair : changed)
            if (const qint64 count = countOf(pair); count > 0)
                m_offers.push({count, texts(pair), pair});
            else
                m_counts.remove(pair);
    }

    std::vector<Word> m_words;
    std::vector<QString> m_texts;
    QHash<QString, int> m_numbers;
    QHash<Pair, Count> m_counts;
    std::priority_queue<Offer> m_offers;
};

} // namespace

QList<std::pair<QString, QString>> learnMerges(const QList<SymbolWord> &words, int most, qint64 least)
{
    PairCounts counts(words);
    QList<std::pair<QString, QString>> merges;
    for (Pair pair; merges.size() < most && counts.best(pair, std::max<qint64>(1, least));) {
        stopPoint();
        merges.append(counts.texts(pair));
        counts.merge(pair);
    }
    return merges;
}

} // namespace gleaner
