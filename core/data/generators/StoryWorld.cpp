#include "core/data/generators/Persons.h"
#include "core/support/Random.h"

#include <algorithm>
#include <vector>

namespace gleaner {

namespace {

const QStringList &places()
{
    static const QStringList words{"mill",   "garden", "market", "kitchen", "harbor", "library",
                                   "stable", "tower",  "cellar", "orchard", "chapel", "workshop",
                                   "attic",  "inn",    "bridge", "meadow",  "bakery", "school"};
    return words;
}

const QStringList &things()
{
    static const QStringList words{"lamp", "key",  "basket", "letter", "hammer", "book", "cup",  "rope",
                                   "coin", "ring", "map",    "broom",  "candle", "drum", "coat", "kettle"};
    return words;
}

QStringList some(const QStringList &words, int count, Random &random)
{
    QStringList chosen;
    for (int i : random.permutation(int(words.size())))
        if (chosen.size() < count)
            chosen.append(words[i]);
    return chosen;
}

/// Who and what is where, and the sentence that last told of it.
class World {
public:
    World(uint64_t seed, uint64_t index) : m_random(Random::forItem(seed, index))
    {
        m_names = some(inventedFirstNames(40, seed), 2 + m_random.below(3), m_random);
        m_places = some(places(), 3 + m_random.below(3), m_random);
        m_things = some(things(), 2 + m_random.below(2), m_random);
        m_at.assign(size_t(m_names.size()), -1);
        m_told.assign(size_t(m_names.size()), 0);
        m_holder.assign(size_t(m_things.size()), -1);
        m_lying.assign(size_t(m_things.size()), -1);
        m_thingTold.assign(size_t(m_things.size()), 0);
    }
    Story tell(int sentences)
    {
        Story story;
        QStringList lines;
        while (int(lines.size()) < sentences)
            lines.append(event(int(lines.size()) + 1));
        story.text = lines.join(QLatin1Char(' '));
        story.sentences = sentences;
        ask(story);
        return story;
    }

private:
    QString choose(const QStringList &words) { return words[m_random.below(int(words.size()))]; }
    QString event(int sentence);
    QString walk(int who, int sentence);
    QString handle(int who, int thing, int sentence);
    void ask(Story &story);

    Random m_random;
    QStringList m_names, m_places, m_things;
    std::vector<int> m_at, m_told, m_holder, m_lying, m_thingTold;
};

QString World::walk(int who, int sentence)
{
    int place = m_random.below(int(m_places.size()));
    if (place == m_at[size_t(who)])
        place = (place + 1) % int(m_places.size());
    m_at[size_t(who)] = place;
    m_told[size_t(who)] = sentence;
    return choose({"%1 went to the %2.", "%1 walked to the %2.", "Then %1 came to the %2.", "%1 ran to the %2."})
        .arg(m_names[who], m_places[place]);
}

/// Puts down what the person carries, or picks up what lies there (or has not been seen yet).
QString World::handle(int who, int thing, int sentence)
{
    m_thingTold[size_t(thing)] = sentence;
    if (m_holder[size_t(thing)] == who) {
        m_holder[size_t(thing)] = -1;
        m_lying[size_t(thing)] = m_at[size_t(who)];
        return choose({"%1 put down the %2.", "%1 left the %2 there.", "%1 dropped the %2."})
            .arg(m_names[who], m_things[thing]);
    }
    m_holder[size_t(thing)] = who;
    m_lying[size_t(thing)] = -1;
    return choose({"%1 took the %2.", "%1 picked up the %2.", "%1 found the %2 and took it."})
        .arg(m_names[who], m_things[thing]);
}

QString World::event(int sentence)
{
    const int who = m_random.below(int(m_names.size()));
    if (m_at[size_t(who)] < 0 || m_random.chance(0.5))
        return walk(who, sentence);
    for (int thing : m_random.permutation(int(m_things.size()))) {
        const bool unseen = m_holder[size_t(thing)] < 0 && m_lying[size_t(thing)] < 0;
        if (unseen || m_holder[size_t(thing)] == who || m_lying[size_t(thing)] == m_at[size_t(who)])
            return handle(who, thing, sentence);
    }
    return walk(who, sentence);
}

/// About something the story tells: where a thing is, who has it, or where a person is.
void World::ask(Story &story)
{
    std::vector<int> known;
    for (int thing = 0; thing < int(m_things.size()); ++thing)
        if (m_thingTold[size_t(thing)] > 0)
            known.push_back(thing);
    if (!known.empty() && m_random.chance(0.7)) {
        const int thing = known[size_t(m_random.below(int(known.size())))], holder = m_holder[size_t(thing)];
        story.support = m_thingTold[size_t(thing)];
        if (holder >= 0 && m_random.chance(0.5)) {
            story.question = QStringLiteral("Who has the %1?").arg(m_things[thing]);
            story.answer = m_names[holder];
            return;
        }
        if (holder >= 0)
            story.support = std::max(story.support, m_told[size_t(holder)]);
        story.question = QStringLiteral("Where is the %1?").arg(m_things[thing]);
        story.answer = m_places[holder >= 0 ? m_at[size_t(holder)] : m_lying[size_t(thing)]];
        return;
    }
    std::vector<int> met;
    for (int who = 0; who < int(m_names.size()); ++who)
        if (m_told[size_t(who)] > 0)
            met.push_back(who);
    const int who = met[size_t(m_random.below(int(met.size())))];
    story.question = QStringLiteral("Where is %1?").arg(m_names[who]);
    story.answer = m_places[m_at[size_t(who)]];
    story.support = m_told[size_t(who)];
}

} // namespace

Story tellStory(uint64_t seed, uint64_t index, int sentences) { return World(seed, index).tell(sentences); }

} // namespace gleaner
