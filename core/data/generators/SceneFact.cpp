#include "core/data/generators/SceneFact.h"

#include "core/data/scenes/Words.h"
#include "core/support/Random.h"

namespace gleaner {

namespace {

QStringList without(QStringList all, const QString &one)
{
    all.removeAll(one);
    return all;
}

QString sizedName(const SceneObject &object)
{
    return SceneWords::sizes()[int(object.size)] + QLatin1Char(' ') + object.kind.name();
}

const QStringList &digits()
{
    static const QStringList all{"0", "1", "2", "3", "4", "5", "6", "7", "8", "9"};
    return all;
}

} // namespace

std::optional<SceneFact> sceneFact(Instruction::Topic topic, const Scene &scene, int digit, Random &random)
{
    const std::vector<int> drawn = random.permutation(int(scene.objects.size()));
    const SceneObject &one = scene.objects[size_t(drawn.front())];
    const SceneObject &two = scene.objects[size_t(drawn.size() > 1 ? drawn[1] : drawn[0])];
    const QString color = SceneWords::colors()[int(one.kind.color)], shape = SceneWords::shapes()[int(one.kind.shape)];
    const auto of = [&](const QStringList &all, const QString &answer, const QString &about = {},
                        const QString &beside = {}) {
        return SceneFact{topic, about, beside, answer, without(all, answer)};
    };
    switch (topic) {
    case Instruction::Count:
        return of(numbersInWords(), numbersInWords()[qsizetype(scene.objects.size()) - 1]);
    case Instruction::Color:
        return of(SceneWords::colors(), color, shape);
    case Instruction::Shape:
        return of(SceneWords::shapes(), shape, color);
    case Instruction::Relation:
        if (drawn.size() < 2)
            return {};
        return of({"left", "right"}, one.x < two.x ? "left" : "right", one.kind.name(), two.kind.name());
    case Instruction::Comparison: {
        if (drawn.size() != 2)
            return {};
        const QStringList both{shape, SceneWords::shapes()[int(two.kind.shape)]};
        return of(both, both[one.radius > two.radius ? 0 : 1], one.kind.name(), two.kind.name());
    }
    default:
        if (digit < 0)
            return {};
        return of(digits(), digits()[digit]);
    }
}

const QStringList &numbersInWords()
{
    static const QStringList words{"one", "two", "three", "four"};
    return words;
}

QString objectListing(const Scene &scene, bool sizes)
{
    QStringList names;
    for (const SceneObject &object : scene.objects)
        names.append(withArticle(sizes ? sizedName(object) : object.kind.name()));
    const QString last = names.takeLast();
    return names.isEmpty() ? last : names.join(QStringLiteral(", ")) + QStringLiteral(" and ") + last;
}

} // namespace gleaner
