#include "core/data/generators/StoryDocuments.h"

#include "core/data/generators/Persons.h"
#include "core/support/Random.h"

namespace gleaner {

namespace {

constexpr double factShare = 0.5;
constexpr int fewestSentences = 4, mostSentences = 10;
constexpr uint64_t casts = 1009;

} // namespace

QString answered(const QString &question, const QString &answer)
{
    return question + QLatin1Char(' ') + answer + QLatin1Char('.');
}

StoryDocuments::StoryDocuments(StoryFacts facts, uint64_t seed) : m_facts(std::move(facts)), m_seed(seed) {}

QString StoryDocuments::factsOfPerson(uint64_t index) const
{
    Random random = Random::forItem(m_seed ^ 0x66616374ull, index);
    const std::vector<int> &rows = m_facts.persons[size_t(random.below(int(m_facts.persons.size())))];
    QStringList sentences;
    for (const int at : random.permutation(int(rows.size()))) {
        const int row = rows[size_t(at)];
        if (random.chance(0.5))
            sentences.append(answered(m_facts.questions->text(row), m_facts.answers->text(row)));
        else
            sentences.append((random.chance(0.5) ? m_facts.statements : m_facts.paraphrases)->text(row));
    }
    return sentences.join(QLatin1Char(' '));
}

QString StoryDocuments::document(uint64_t index) const
{
    Random random = Random::forItem(m_seed, index);
    if (random.chance(factShare) && !m_facts.persons.empty())
        return factsOfPerson(index);
    // Many casts of names, so that none need be learned by heart.
    const Story story =
        tellStory(m_seed + index % casts, index, fewestSentences + random.below(mostSentences - fewestSentences + 1));
    return story.text + QLatin1Char(' ') + answered(story.question, story.answer);
}

} // namespace gleaner
