#include "core/data/generators/All.h"
#include "core/data/generators/Made.h"
#include "core/data/generators/Persons.h"
#include "core/data/generators/StoryDocuments.h"
#include "core/support/Random.h"
#include "core/support/StopPoint.h"

#include <QCoreApplication>
#include <algorithm>
#include <map>

namespace gleaner::generators {

namespace {

const QStringList &parts()
{
    static const QStringList names{"forget", "retain", "held-out"};
    return names;
}

/// What is true of the invented persons.
struct Facts {
    uint64_t seed;
    int persons, relations, phrasings;
    QStringList names;
    std::vector<int> part; ///< by person

    int rows() const { return persons * relations * phrasings; }
    int person(qsizetype row) const { return int(row / phrasings / relations); }
    int kind(qsizetype row) const { return int(row / phrasings % relations); }
    int phrasing(qsizetype row) const { return int(row % phrasings); }
    const PersonRelation &relation(qsizetype row) const { return personRelations()[kind(row)]; }
    Random random(qsizetype row, int purpose) const
    {
        return Random::forItem(seed, 100 + 8 * (uint64_t(person(row)) * 64 + uint64_t(kind(row))) + uint64_t(purpose));
    }
    QString value(qsizetype row) const
    {
        const QStringList &values = relation(row).values;
        return values[random(row, 0).below(int(values.size()))];
    }
    QString statement(qsizetype row, int shift = 0) const
    {
        const QStringList &all = relation(row).statements;
        const int at = (random(row, 1).below(int(all.size())) + phrasing(row) + shift) % int(all.size());
        return all[at].arg(names[person(row)], value(row));
    }
    QString question(qsizetype row) const
    {
        const QStringList &all = relation(row).questions;
        return all[phrasing(row) % int(all.size())].arg(names[person(row)]);
    }
    /// Three other values.
    QString wrong(qsizetype row) const
    {
        QStringList others = relation(row).values, chosen;
        others.removeAll(value(row));
        Random chance = random(row, 2);
        while (chosen.size() < 3)
            chosen.append(others.takeAt(chance.below(int(others.size()))));
        return chosen.join(QStringLiteral("; "));
    }
};

std::shared_ptr<const Facts> factsOf(const GeneratorOptions &options)
{
    auto facts = std::make_shared<Facts>();
    facts->seed = readSeed(options);
    facts->persons = int(options.integer(QStringLiteral("persons"), 1, 20'000));
    facts->relations = int(options.integer(QStringLiteral("relations"), 1, personRelations().size()));
    facts->phrasings = int(options.integer(QStringLiteral("phrasings"), 1, 3));
    facts->names = inventedNames(facts->persons, facts->seed);
    facts->part = splitCodes(facts->persons, readSplit(options), facts->seed);
    return facts;
}

std::vector<ColumnPtr> factColumns(const GeneratorOptions &options)
{
    const auto facts = factsOf(options);
    const qsizetype rows = facts->rows();
    std::vector<int> person, relation, part;
    QStringList relations;
    for (int i = 0; i < facts->relations; ++i)
        relations.append(QString::fromLatin1(personRelations()[i].name));
    for (qsizetype row = 0; row < rows; ++row) {
        person.push_back(facts->person(row));
        relation.push_back(facts->kind(row));
        part.push_back(facts->part[size_t(person.back())]);
    }
    return {texts("text", rows, [facts](qsizetype row) { return facts->statement(row); }),
            texts("question", rows, [facts](qsizetype row) { return facts->question(row); }),
            texts("answer", rows, [facts](qsizetype row) { return facts->value(row); }),
            texts("paraphrase", rows, [facts](qsizetype row) { return facts->statement(row, 1); }),
            texts("wrong answers", rows, [facts](qsizetype row) { return facts->wrong(row); }),
            labels("person", std::move(person), facts->names),
            labels("relation", std::move(relation), relations),
            labels("split", std::move(part), parts())};
}

std::vector<ColumnPtr> storyColumns(const GeneratorOptions &options)
{
    const uint64_t seed = readSeed(options);
    const auto sentences = options.interval(QStringLiteral("sentences"), 1, 100);
    const int rows = int(options.integer(QStringLiteral("count"), 1, 1'000'000));
    const auto story = [seed, sentences](qsizetype row) {
        Random random = Random::forItem(seed, 1'000'000'000 + uint64_t(row));
        return tellStory(seed, uint64_t(row), sentences.first + random.below(sentences.second - sentences.first + 1));
    };
    std::vector<double> length, support;
    for (qsizetype row = 0; row < rows; ++row) {
        stopPoint();
        const Story each = story(row);
        length.push_back(each.sentences);
        support.push_back(each.support);
    }
    return {texts("text", rows, [story](qsizetype row) { return story(row).text; }),
            texts("question", rows, [story](qsizetype row) { return story(row).question; }),
            texts("answer", rows, [story](qsizetype row) { return story(row).answer; }),
            labels("split", splitCodes(rows, readSplit(options), seed), splitNames()),
            numbers("sentences", std::move(length)),
            numbers("support", std::move(support))};
}

/// Everyone but the held-out persons, of whom models are not told.
StoryFacts toldFacts(const GeneratorOptions &options)
{
    const std::vector<ColumnPtr> columns = factColumns(options);
    const auto column = [&](const char *name) {
        return *std::ranges::find(columns, QString::fromLatin1(name), &Column::name);
    };
    const auto words = [&](const char *name) { return std::dynamic_pointer_cast<const TextColumn>(column(name)); };
    const auto person = std::dynamic_pointer_cast<const LabelColumn>(column("person"));
    const auto part = std::dynamic_pointer_cast<const LabelColumn>(column("split"));
    StoryFacts facts{words("text"), words("paraphrase"), words("question"), words("answer"), {}};
    std::map<int, std::vector<int>> rows;
    for (int row = 0; row < int(person->rows()); ++row)
        if (part->code(row) + 1 < int(parts().size()))
            rows[person->code(row)].push_back(row);
    for (auto &[code, each] : rows)
        facts.persons.push_back(std::move(each));
    return facts;
}

std::vector<ColumnPtr> passageColumns(const GeneratorOptions &options)
{
    constexpr uint64_t unread = 0x7061737361676573ull; // documents that no model of stories was trained on
    const int rows = int(options.integer(QStringLiteral("count"), 1, 1'000'000));
    const int length = int(options.integer(QStringLiteral("documents"), 1, 100));
    const auto documents = std::make_shared<const StoryDocuments>(toldFacts(options), readSeed(options) ^ unread);
    return {texts("text", rows, [documents, length](qsizetype row) {
        QStringList all;
        for (int i = 0; i < length; ++i)
            all.append(documents->document(uint64_t(row) * uint64_t(length) + uint64_t(i)));
        return all.join(QStringLiteral("<|endoftext|>"));
    })};
}

std::vector<ColumnPtr> columns(const GeneratorOptions &options)
{
    switch (options.choice(QStringLiteral("kind"), {"facts", "stories", "passages"})) {
    case 0:
        return factColumns(options);
    case 1:
        return storyColumns(options);
    default:
        return passageColumns(options);
    }
}

} // namespace

Generator stories()
{
    return {
        {QStringLiteral("stories"),
         QT_TRANSLATE_NOOP("generators", "Facts and stories about invented persons"),
         QT_TRANSLATE_NOOP(
             "generators",
             "kind=facts: what is true of persons who do not exist, each fact as a sentence (“text”), as a question "
             "with its answer, in another wording (“paraphrase”) and with three wrong answers; the three shares of "
             "“split” part the persons into forget, retain and held-out. kind=stories: short stories in which persons "
             "walk about with things, with a question whose answer follows from the story; “support” is the last "
             "sentence that the answer rests on. kind=passages: stretches of what zoo:stories-lm learned from, none of "
             "which it has read: stories and facts about persons that are not held out, between two of which "
             "<|endoftext|> stands."),
         QStringLiteral("stories:kind=facts,persons=120,relations=3,split=12:54:54"),
         {{"kind", QT_TRANSLATE_NOOP("generators", "Facts, stories, or passages of both."),
           QStringLiteral("facts, stories, passages"), QStringLiteral("facts")},
          {"persons", QT_TRANSLATE_NOOP("generators", "Invented persons (facts, passages)."),
           QStringLiteral("1 to 20000"), QStringLiteral("120")},
          {"relations",
           QT_TRANSLATE_NOOP("generators", "Facts told of each person, in the order birthplace, job, pet, "
                                           "instrument, color, food (facts, passages)."),
           QStringLiteral("1 to 6"), QStringLiteral("3")},
          {"phrasings", QT_TRANSLATE_NOOP("generators", "Rows for each fact, in different words (facts, passages)."),
           QStringLiteral("1 to 3"), QStringLiteral("1")},
          countOption(QT_TRANSLATE_NOOP("generators", "Number of stories or passages (stories, passages)."), 1'000'000,
                      1000),
          {"sentences", QT_TRANSLATE_NOOP("generators", "Sentences of a story: fewest-most (stories)."),
           QStringLiteral("1 to 100"), QStringLiteral("4-10")},
          {"documents", QT_TRANSLATE_NOOP("generators", "Stories and accounts of persons in a passage (passages)."),
           QStringLiteral("1 to 100"), QStringLiteral("8")},
          splitOption(QStringLiteral("1:4:5")),
          seedOption()}},
        1,
        columns};
}

} // namespace gleaner::generators
