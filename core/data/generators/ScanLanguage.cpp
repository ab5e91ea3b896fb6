#include "core/data/generators/ScanLanguage.h"

#include <algorithm>

namespace gleaner {

namespace {

const QStringList &primitives()
{
    static const QStringList words{"walk", "look", "run", "jump"};
    return words;
}

const QStringList &ways()
{
    static const QStringList words{"left", "right"};
    return words;
}

/// "jump", "turn left", "walk around right", …
QStringList phrases()
{
    QStringList all = primitives();
    for (const QString &verb : primitives() + QStringList{"turn"})
        for (const QString manner : {" ", " opposite ", " around "})
            for (const QString &way : ways())
                all.append(verb + manner + way);
    return all;
}

QStringList sentences()
{
    QStringList all;
    for (const QString &phrase : phrases())
        for (const QString times : {"", " twice", " thrice"})
            all.append(phrase + times);
    return all;
}

QStringList allCommands()
{
    const QStringList whole = sentences();
    QStringList all = whole;
    for (const QString joint : {" and ", " after "})
        for (const QString &first : whole)
            for (const QString &second : whole)
                all.append(first + joint + second);
    return all;
}

QStringList repeated(const QStringList &list, int times)
{
    QStringList all;
    for (int i = 0; i < times; ++i)
        all += list;
    return all;
}

/// Empty where the words are no phrase.
QStringList phraseActions(const QStringList &words)
{
    const bool turning = words.value(0) == QLatin1String("turn");
    if (words.isEmpty() || words.size() > 3 || (!turning && !primitives().contains(words[0])))
        return {};
    const QStringList verb = turning ? QStringList() : QStringList{QStringLiteral("I_") + words[0].toUpper()};
    if (words.size() == 1)
        return verb;
    if (!ways().contains(words.last()))
        return {};
    const QStringList turn{QStringLiteral("I_TURN_") + words.last().toUpper()};
    if (words.size() == 2)
        return turn + verb;
    if (words[1] == QLatin1String("opposite"))
        return turn + turn + verb;
    return words[1] == QLatin1String("around") ? repeated(turn + verb, 4) : QStringList();
}

QStringList sentenceActions(QStringList words)
{
    int times = 1;
    if (words.last() == QLatin1String("twice") || words.last() == QLatin1String("thrice"))
        times = words.takeLast() == QLatin1String("twice") ? 2 : 3;
    return repeated(phraseActions(words), times);
}

QStringList commandActions(const QStringList &words)
{
    for (const QString joint : {"and", "after"}) {
        const qsizetype at = words.indexOf(joint);
        if (at < 0)
            continue;
        const QStringList left = at > 0 ? sentenceActions(words.mid(0, at)) : QStringList();
        const QStringList right = at + 1 < words.size() ? sentenceActions(words.mid(at + 1)) : QStringList();
        if (left.isEmpty() || right.isEmpty())
            return {};
        return joint == QLatin1String("and") ? left + right : right + left;
    }
    return sentenceActions(words);
}

/// Whether the phrase occurs as whole words; what follows "turn left" can never make it part of another phrase.
bool has(const QString &command, const QString &phrase)
{
    return (QLatin1Char(' ') + command + QLatin1Char(' ')).contains(QLatin1Char(' ') + phrase + QLatin1Char(' '));
}

} // namespace

const QStringList &ScanLanguage::commands()
{
    static const QStringList all = allCommands();
    return all;
}

QString ScanLanguage::actions(const QString &command)
{
    const QStringList found = commandActions(command.split(QLatin1Char(' ')));
    return found.isEmpty() ? QString() : found.join(QLatin1Char(' '));
}

ScanLanguage::Part ScanLanguage::part(Split split, const QString &command)
{
    const auto addPrimitive = [&command](const QString &primitive) {
        return has(command, primitive) && command != primitive ? Part::Test : Part::Train;
    };
    switch (split) {
    case Split::Length:
        return actions(command).count(QLatin1Char(' ')) + 1 > 22 ? Part::Test : Part::Train;
    case Split::AddJump:
        return addPrimitive(QStringLiteral("jump"));
    case Split::AddTurnLeft:
        return addPrimitive(QStringLiteral("turn left"));
    case Split::AroundRight:
        if (has(command, QStringLiteral("turn around right")))
            return Part::Neither;
        return has(command, QStringLiteral("around right")) ? Part::Test : Part::Train;
    case Split::Simple:
        break;
    }
    return Part::Train;
}

int ScanLanguage::repeats(Split split, const QString &command)
{
    if (split == Split::AddJump && command == QLatin1String("jump"))
        return 1467;
    return split == Split::AddTurnLeft && command == QLatin1String("turn left") ? 2189 : 1;
}

} // namespace gleaner
