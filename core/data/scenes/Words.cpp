#include "core/data/scenes/Words.h"

#include "core/support/Random.h"

namespace gleaner {

const QStringList &SceneWords::shapes()
{
    static const QStringList words{"circle",  "square",  "triangle", "star", "heart",
                                   "diamond", "hexagon", "cross",    "ring", "crescent"};
    return words;
}

const QStringList &SceneWords::colors()
{
    static const QStringList words{"red",  "orange", "yellow", "green", "cyan",
                                   "blue", "purple", "pink",   "brown", "black"};
    return words;
}

const QStringList &SceneWords::textures()
{
    static const QStringList words{"plain", "striped", "dotted", "checkered"};
    return words;
}

const QStringList &SceneWords::sizes()
{
    static const QStringList words{"small", "medium", "large"};
    return words;
}

const QStringList &SceneWords::styles()
{
    static const QStringList words{"photo", "sketch", "painting", "cartoon", "infrared"};
    return words;
}

const QStringList &SceneWords::backgrounds()
{
    static const QStringList words{"studio", "table", "bokeh", "hills", "tiles"};
    return words;
}

const QStringList &SceneWords::relations()
{
    static const QStringList words{"left of", "right of", "above", "below", "in front of", "behind"};
    return words;
}

QString SceneKind::name() const
{
    return SceneWords::colors()[int(color)] + QLatin1Char(' ') + SceneWords::shapes()[int(shape)];
}

namespace {

const QStringList &openings(SceneStyle style)
{
    static const QStringList words[]{
        {"a photo of", "a photograph of", "a picture of"},
        {"a sketch of", "a pencil sketch of", "a drawing of"},
        {"a painting of", "an oil painting of", "a canvas of"},
        {"a cartoon of", "a comic of", "a cartoon picture of"},
        {"an infrared image of", "a thermal image of", "a heat picture of"},
    };
    return words[int(style)];
}

QString setting(SceneBackground background)
{
    static const QStringList words{"in a studio", "on a table", "before soft lights", "before hills", "on tiles"};
    return words[int(background)];
}

/// "a small red striped circle": color and shape always, the rest now and then.
QString objectPhrase(const SceneObject &object, Random &random)
{
    QString phrase;
    if (random.chance(0.4))
        phrase += SceneWords::sizes()[int(object.size)] + QLatin1Char(' ');
    phrase += SceneWords::colors()[int(object.kind.color)] + QLatin1Char(' ');
    if (random.chance(object.texture == SceneTexture::Plain ? 0.15 : 0.7))
        phrase += SceneWords::textures()[int(object.texture)] + QLatin1Char(' ');
    return withArticle(phrase + SceneWords::shapes()[int(object.kind.shape)]);
}

} // namespace

QString withArticle(const QString &phrase)
{
    const bool vowel = QStringLiteral("aeiou").contains(phrase.at(0));
    return (vowel ? QStringLiteral("an ") : QStringLiteral("a ")) + phrase;
}

QString sceneCaption(const Scene &scene, Random &random)
{
    const QStringList &words = openings(scene.style);
    QString caption = words[random.below(int(words.size()))] + QLatin1Char(' ');
    caption += objectPhrase(scene.objects.front(), random);
    QString joint = QStringLiteral(" ");
    for (const SceneRelation &relation : scene.relations) {
        caption += joint + SceneWords::relations()[int(relation.kind)] + QLatin1Char(' ');
        caption += objectPhrase(scene.objects[size_t(relation.object)], random);
        joint = QStringLiteral(" and ");
    }
    if (random.chance(0.2))
        caption += QLatin1Char(' ') + setting(scene.background);
    return caption;
}

QString sceneRelationText(const Scene &scene)
{
    QStringList parts;
    for (const SceneRelation &relation : scene.relations)
        parts.append(scene.objects[size_t(relation.subject)].kind.name() + QLatin1Char(' ') +
                     SceneWords::relations()[int(relation.kind)] + QLatin1Char(' ') +
                     scene.objects[size_t(relation.object)].kind.name());
    return parts.join(QStringLiteral("; "));
}

QStringList scenePromptTemplates(SceneStyle style)
{
    QStringList templates;
    for (const QString &opening : openings(style))
        templates.append(opening + QStringLiteral(" a {}"));
    return templates;
}

QString scenePrompt(SceneStyle style, const QString &className)
{
    const bool colorAlone = SceneWords::colors().contains(className);
    const QString phrase = colorAlone ? className + QStringLiteral(" shape") : className;
    return openings(style).first() + QLatin1Char(' ') + withArticle(phrase);
}

} // namespace gleaner
