#pragma once
#include <QStringList>
#include <cstdint>
#include <vector>

namespace gleaner {

/// What can be told of an invented person, and the words for it.
struct PersonRelation {
    const char *name;                  ///< "job"
    QStringList values;                ///< what it can be
    QStringList statements, questions; ///< with %1 the person and %2 the value
};
const QList<PersonRelation> &personRelations();

/// `count` different made-up names, first and last; at most 20 000.
QStringList inventedNames(int count, uint64_t seed);
/// `count` different first names; at most 200.
QStringList inventedFirstNames(int count, uint64_t seed);

/// A short story in which persons walk about with things, told from a small world that knows where everything is.
struct Story {
    QString text, question, answer;
    int sentences = 0;
    int support = 0; ///< number of the last sentence (from 1) that the answer rests on; 0 where none does
};
/// Two to four persons and things, `sentences` ≥ 1. Depends on its arguments alone.
Story tellStory(uint64_t seed, uint64_t index, int sentences);

} // namespace gleaner
