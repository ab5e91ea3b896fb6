#include "core/models/zoo/SceneCaptions.h"

#include "core/data/scenes/Words.h"
#include "core/models/tokenizers/LearnVocabulary.h"

namespace gleaner {

namespace {

constexpr double synonymShare = 0.3, openingShare = 0.4, bareShare = 0.1, unsaidShare = 0.1;

const QStringList &openings()
{
    static const QStringList words{"a photo of", "a photograph of", "a picture of"};
    return words;
}

const QStringList &anyShape()
{
    static const QStringList words{"shape", "thing", "object"};
    return words;
}

QString oneOf(const QStringList &words, Random &random) { return words[random.below(int(words.size()))]; }

QString colorWord(SceneColor color, Random &random)
{
    return random.chance(synonymShare) ? oneOf(colorSynonyms(color), random) : SceneWords::colors()[int(color)];
}

} // namespace

const QStringList &colorSynonyms(SceneColor color)
{
    static const QStringList words[]{
        {"crimson", "scarlet", "ruby"}, {"amber", "tangerine"}, {"golden", "lemon"}, {"emerald", "jade"},
        {"turquoise", "aqua"},          {"azure", "navy"},      {"violet", "lilac"}, {"rose", "magenta"},
        {"chestnut", "chocolate"},      {"ebony", "jet"}};
    return words[int(color)];
}

QString shortSceneCaption(SceneKind kind) { return withArticle(kind.name()); }

QString wordedSceneCaption(SceneKind kind, Random &random)
{
    QString phrase = SceneWords::shapes()[int(kind.shape)];
    if (const double unsaid = random.uniform(); unsaid < unsaidShare)
        phrase = colorWord(kind.color, random) + QLatin1Char(' ') + oneOf(anyShape(), random);
    else if (unsaid >= 2 * unsaidShare)
        phrase = colorWord(kind.color, random) + QLatin1Char(' ') + phrase;
    if (!random.chance(bareShare))
        phrase = withArticle(phrase);
    return random.chance(openingShare) ? oneOf(openings(), random) + QLatin1Char(' ') + phrase : phrase;
}

ClipVocabulary sceneCaptionVocabulary()
{
    QStringList all = openings() + anyShape() + SceneWords::shapes() + SceneWords::colors() + QStringList{"an"};
    for (int color = 0; color < SceneWords::colors().size(); ++color)
        all += colorSynonyms(SceneColor(color));
    QMap<QString, int> words;
    for (const QString &each : all)
        for (const QString &word : each.split(QLatin1Char(' ')))
            ++words[word];
    return learnVocabulary(words, 2000);
}

} // namespace gleaner
