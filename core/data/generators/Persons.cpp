#include "core/data/generators/Persons.h"

#include "core/support/Random.h"

namespace gleaner {

namespace {

const QStringList &firstSyllables()
{
    static const QStringList parts{"Ma", "To", "Li", "Ka", "Ne", "Ru", "Sa", "Vi", "Jo", "Pe",
                                   "Da", "Fi", "Gu", "He", "Ol", "Ti", "Wa", "Yu", "Zo", "Be"};
    return parts;
}

const QStringList &firstEndings()
{
    static const QStringList parts{"ra", "len", "min", "sa", "do", "ko", "vin", "rel", "na", "tis"};
    return parts;
}

const QStringList &lastNames()
{
    static const QStringList starts{"Ash", "Bram", "Cor", "Dun", "Elm", "Fen", "Gar", "Hol", "Iver", "Kel"};
    static const QStringList ends{"ford", "wick", "stead", "more", "ley", "by", "ton", "berg", "dal", "vik"};
    static const QStringList all = [] {
        QStringList names;
        for (const QString &start : starts)
            for (const QString &end : ends)
                names.append(start + end);
        return names;
    }();
    return all;
}

QString firstName(int number) { return firstSyllables()[number / 10] + firstEndings()[number % 10]; }

} // namespace

const QList<PersonRelation> &personRelations()
{
    static const QList<PersonRelation> all{
        {"birthplace",
         {"Almora",  "Brennick", "Castor",  "Dovenna", "Estral",    "Farrow",   "Gildern",  "Hestia",
          "Ilmen",   "Jorvale",  "Kessing", "Lunden",  "Mirefield", "Norhaven", "Ostrand",  "Pellworth",
          "Quarrow", "Rivenna",  "Solmark", "Tarnsby", "Ulverton",  "Vantor",   "Westmere", "Yarrow"},
         {"%1 was born in %2.", "%1 comes from %2.", "The birthplace of %1 is %2."},
         {"Where was %1 born?", "Where does %1 come from?"}},
        {"job",
         {"baker",   "teacher", "sailor",   "painter", "doctor", "farmer",  "tailor",    "miner",
          "printer", "barber",  "gardener", "potter",  "judge",  "dancer",  "carpenter", "pilot",
          "nurse",   "smith",   "weaver",   "cook",    "singer", "plumber", "clerk",     "hunter"},
         {"%1 works as a %2.", "%1 is a %2.", "By trade %1 is a %2."},
         {"What does %1 do for a living?", "What is the job of %1?"}},
        {"pet",
         {"cat",    "dog",  "parrot", "rabbit", "turtle", "goat", "pony",  "hamster",
          "lizard", "duck", "raven",  "ferret", "donkey", "crab", "mouse", "snake",
          "goose",  "fox",  "pig",    "hen",    "frog",   "bee",  "swan",  "toad"},
         {"%1 keeps a %2.", "The pet of %1 is a %2.", "At home %1 has a %2."},
         {"What pet does %1 keep?", "Which animal lives with %1?"}},
        {"instrument",
         {"violin", "flute",  "harp",   "drum", "piano",   "lute",  "horn",  "cello",
          "guitar", "fiddle", "zither", "tuba", "bassoon", "viola", "banjo", "whistle",
          "gong",   "cornet", "cymbal", "lyre", "sitar",   "bugle", "fife",  "triangle"},
         {"%1 plays the %2.", "The instrument of %1 is the %2.", "In the evening %1 plays the %2."},
         {"What instrument does %1 play?", "Which instrument does %1 play?"}},
        {"color",
         {"red",   "blue",  "green", "yellow",  "purple", "orange", "white",   "black",
          "brown", "gray",  "pink",  "gold",    "silver", "violet", "crimson", "teal",
          "amber", "ivory", "lime",  "scarlet", "navy",   "olive",  "rust",    "coral"},
         {"%1 likes %2 best.", "The favorite color of %1 is %2.", "%1 always wears %2."},
         {"What is the favorite color of %1?", "Which color does %1 like best?"}},
        {"food",
         {"soup", "bread",  "rice",   "cheese",   "plums",     "beans",  "honey",    "fish",
          "cake", "apples", "eggs",   "nuts",     "pears",     "stew",   "peas",     "pie",
          "corn", "figs",   "grapes", "porridge", "dumplings", "olives", "cherries", "noodles"},
         {"%1 likes to eat %2.", "The favorite food of %1 is %2.", "%1 never says no to %2."},
         {"What does %1 like to eat?", "What is the favorite food of %1?"}},
    };
    return all;
}

QStringList inventedNames(int count, uint64_t seed)
{
    const int firsts = int(firstSyllables().size() * firstEndings().size());
    QStringList names;
    for (int number : Random::forItem(seed, 0xA11CE).permutation(firsts * int(lastNames().size()))) {
        if (names.size() == count)
            break;
        names.append(firstName(number % firsts) + QLatin1Char(' ') + lastNames()[number / firsts]);
    }
    return names;
}

QStringList inventedFirstNames(int count, uint64_t seed)
{
    QStringList names;
    for (int number : Random::forItem(seed, 0xB0B).permutation(int(firstSyllables().size() * firstEndings().size())))
        if (names.size() < count)
            names.append(firstName(number));
    return names;
}

} // namespace gleaner
