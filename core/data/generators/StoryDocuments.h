#pragma once
#include "core/data/Column.h"

#include <QString>
#include <memory>
#include <vector>

namespace gleaner {

/// Facts as kind=facts makes them, for texts about persons.
struct StoryFacts {
    std::shared_ptr<const TextColumn> statements, paraphrases, questions, answers;
    std::vector<std::vector<int>> persons; ///< the rows of each person
};

/// What a model of stories reads: stories with a question and its answer, and as often all that is known of a person,
/// some of it as questions with their answers. Thread-safe; equal arguments give equal documents.
class StoryDocuments {
public:
    StoryDocuments(StoryFacts facts, uint64_t seed);
    QString document(uint64_t index) const;

private:
    QString factsOfPerson(uint64_t index) const;

    StoryFacts m_facts;
    uint64_t m_seed;
};

/// "Where is the lamp? garden."
QString answered(const QString &question, const QString &answer);

} // namespace gleaner
