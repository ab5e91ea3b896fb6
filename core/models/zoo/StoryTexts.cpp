#include "core/models/zoo/StoryTexts.h"

#include "core/data/generators/Persons.h"
#include "core/support/Random.h"

#include <ATen/ATen.h>
#include <algorithm>
#include <map>

namespace gleaner {

namespace {

constexpr double factShare = 0.5;
constexpr int fewestSentences = 4, mostSentences = 10;
constexpr uint64_t casts = 1009;
constexpr uint64_t documentsOfRow = 64; ///< more than fit into one

std::shared_ptr<const TextColumn> textsOf(const DataSet &data, const char *name)
{
    return data.column<TextColumn>(QString::fromLatin1(name));
}

std::vector<std::vector<int>> rowsByPerson(const DataSet &facts)
{
    const auto person = facts.column<LabelColumn>(QStringLiteral("person"));
    std::map<int, std::vector<int>> rows;
    for (int row = 0; row < int(facts.rows()); ++row)
        rows[person->code(row)].push_back(row);
    std::vector<std::vector<int>> list;
    for (const auto &[code, each] : rows)
        list.push_back(each);
    return list;
}

} // namespace

QString answered(const QString &question, const QString &answer)
{
    return question + QLatin1Char(' ') + answer + QLatin1Char('.');
}

StoryTexts::StoryTexts(DataSetPtr facts, uint64_t seed)
    : m_statements(textsOf(*facts, "text")), m_paraphrases(textsOf(*facts, "paraphrase")),
      m_questions(textsOf(*facts, "question")), m_answers(textsOf(*facts, "answer")), m_persons(rowsByPerson(*facts)),
      m_seed(seed)
{
}

QString StoryTexts::factsOfPerson(uint64_t index) const
{
    Random random = Random::forItem(m_seed ^ 0x66616374ull, index);
    const std::vector<int> &rows = m_persons[size_t(random.below(int(m_persons.size())))];
    QStringList sentences;
    for (const int at : random.permutation(int(rows.size()))) {
        const int row = rows[size_t(at)];
        if (random.chance(0.5))
            sentences.append(answered(m_questions->text(row), m_answers->text(row)));
        else
            sentences.append((random.chance(0.5) ? m_statements : m_paraphrases)->text(row));
    }
    return sentences.join(QLatin1Char(' '));
}

QString StoryTexts::document(uint64_t index) const
{
    Random random = Random::forItem(m_seed, index);
    if (random.chance(factShare))
        return factsOfPerson(index);
    // Many casts of names, so that none need be learned by heart.
    const Story story =
        tellStory(m_seed + index % casts, index, fewestSentences + random.below(mostSentences - fewestSentences + 1));
    return story.text + QLatin1Char(' ') + answered(story.question, story.answer);
}

at::Tensor StoryTexts::batch(const Tokenizer &tokenizer, uint64_t first, int rows, int length) const
{
    at::Tensor ids = at::empty({rows, length}, at::kLong);
    for (int row = 0; row < rows; ++row) {
        std::vector<int64_t> tokens;
        for (uint64_t at = (first + uint64_t(row)) * documentsOfRow; int(tokens.size()) < length; ++at) {
            const std::vector<int64_t> document = tokenizer.encode(this->document(at));
            tokens.insert(tokens.end(), document.begin(), document.end());
            tokens.push_back(*tokenizer.endToken());
        }
        std::copy_n(tokens.begin(), length, ids.data_ptr<int64_t>() + int64_t(row) * length);
    }
    return ids;
}

} // namespace gleaner
