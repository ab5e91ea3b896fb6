#include "core/data/generators/All.h"
#include "core/data/generators/Made.h"
#include "core/data/scenes/SceneBoxes.h"
#include "core/data/scenes/Words.h"
#include "core/support/Random.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace gleaner::generators {

namespace {

/// What differs between the two pictures of a row.
enum Change { Subject, Relation, Object, Attributes };

const QStringList &changeNames()
{
    static const QStringList names{"subject", "relation", "object", "attributes"};
    return names;
}

constexpr int placeRelations = 4; // left of, right of, above, below: what a picture always shows
constexpr double smallest = 0.15, largest = 0.2, apart = 0.08;

/// One half of a row: two objects, in a scene that is otherwise the same in both halves.
struct Composition {
    std::array<SceneKind, 2> kinds;
    int relation;

    QString phrase(int object) const { return kinds[size_t(object)].name(); }
    QString relationPhrase() const { return SceneWords::relations()[relation]; }
    QString caption() const
    {
        return QStringLiteral("%1 %2 %3").arg(withArticle(phrase(0)), relationPhrase(), withArticle(phrase(1)));
    }
};

struct Pair {
    Composition first, second;
    int change;
    Scene setting; ///< style, background, light and the looks of the objects
    double along, across, sideways;
};

class Plan {
public:
    Plan(const GeneratorOptions &options, int side)
        : m_seed(readSeed(options)), m_side(side),
          m_changes(options.names(QStringLiteral("changes"), changeNames(), true)),
          m_styles(options.names(QStringLiteral("styles"), SceneWords::styles(), true))
    {
    }
    int change(qsizetype row) const { return m_changes[row % m_changes.size()]; }
    Pair pair(qsizetype row) const;
    cv::Mat picture(qsizetype row, bool second) const { return renderScene(scene(row, second), m_side).rgb; }
    std::vector<Box> boxes(qsizetype row, bool second) const { return sceneBoxes(scene(row, second), m_side); }

private:
    Scene scene(qsizetype row, bool second) const;

    uint64_t m_seed;
    int m_side;
    QList<int> m_changes, m_styles;
};

SceneKind randomKind(Random &random)
{
    const int colors = int(SceneWords::colors().size()), shapes = int(SceneWords::shapes().size());
    return {SceneColor(random.below(colors)), SceneShape(random.below(shapes))};
}

/// Neither color nor shape of the other: a word then means one object.
SceneKind kindUnlike(const SceneKind &other, Random &random)
{
    SceneKind kind = randomKind(random);
    while (kind.color == other.color || kind.shape == other.shape)
        kind = randomKind(random);
    return kind;
}

/// As kindUnlike(), and of another shape than `kind` had.
SceneKind replaced(const SceneKind &kind, const SceneKind &other, Random &random)
{
    SceneKind found = kindUnlike(other, random);
    while (found.shape == kind.shape)
        found = kindUnlike(other, random);
    return found;
}

Composition changed(Composition composition, int change, Random &random)
{
    auto &[subject, object] = composition.kinds;
    switch (change) {
    case Subject:
        subject = replaced(subject, object, random);
        break;
    case Relation:
        composition.relation = (composition.relation + 1 + random.below(placeRelations - 1)) % placeRelations;
        break;
    case Object:
        object = replaced(object, subject, random);
        break;
    default:
        std::swap(subject.color, object.color);
    }
    return composition;
}

SceneObject objectOf(Random &random)
{
    SceneObject object{};
    object.texture = SceneTexture::Plain;
    object.size = SceneSize::Medium;
    object.radius = random.uniform(smallest, largest);
    object.angle = random.uniform(-0.2, 0.2);
    object.detail = random.next();
    return object;
}

Pair Plan::pair(qsizetype row) const
{
    Random random = Random::forItem(m_seed, uint64_t(row));
    Pair pair{};
    pair.change = change(row);
    pair.first.kinds[0] = randomKind(random);
    pair.first.kinds[1] = kindUnlike(pair.first.kinds[0], random);
    pair.first.relation = random.below(placeRelations);
    pair.second = changed(pair.first, pair.change, random);
    pair.setting.style = SceneStyle(m_styles[random.below(int(m_styles.size()))]);
    pair.setting.background = SceneBackground(random.below(int(SceneWords::backgrounds().size())));
    pair.setting.detail = random.next();
    pair.setting.objects = {objectOf(random), objectOf(random)};
    pair.setting.paintOrder = {0, 1};
    pair.along = random.uniform(0, 0.04);
    pair.across = random.uniform(-0.1, 0.1);
    pair.sideways = random.uniform(-0.08, 0.08);
    return pair;
}

/// The subject stands on its side of the middle, the object on the other.
Scene Plan::scene(qsizetype row, bool second) const
{
    const Pair pair = this->pair(row);
    const Composition &shown = second ? pair.second : pair.first;
    Scene scene = pair.setting;
    const bool beside =
        shown.relation == int(SceneRelation::Kind::LeftOf) || shown.relation == int(SceneRelation::Kind::RightOf);
    const bool before =
        shown.relation == int(SceneRelation::Kind::LeftOf) || shown.relation == int(SceneRelation::Kind::Above);
    for (size_t i = 0; i < 2; ++i) {
        SceneObject &object = scene.objects[i];
        object.kind = shown.kinds[i];
        const double away = object.radius + apart / 2 + pair.along;
        const double main = 0.5 + ((i == 0) == before ? -away : away);
        const double other = 0.5 + (i == 0 ? pair.across : pair.sideways);
        object.x = beside ? main : other;
        object.y = beside ? other : main;
    }
    scene.relations = {{0, SceneRelation::Kind(shown.relation), 1}};
    scene.caption = shown.caption();
    return scene;
}

std::vector<ColumnPtr> columns(const GeneratorOptions &options)
{
    const int rows = int(options.integer(QStringLiteral("count"), 1, 1'000'000));
    const Plan plan(options, int(options.integer(QStringLiteral("side"), 16, 512)));
    std::vector<int> changes;
    for (int row = 0; row < rows; ++row)
        changes.push_back(plan.change(row));
    const auto text = [&](const char *name, QString (*read)(const Pair &)) {
        return texts(name, rows, [plan, read](qsizetype row) { return read(plan.pair(row)); });
    };
    const auto picture = [&](const char *name, bool second) {
        return images(name, rows, options.uri(), [plan, second](qsizetype row) { return plan.picture(row, second); });
    };
    const auto around = [&](const char *name, bool second) {
        return boxes(name, rows, [plan, second](qsizetype row) { return plan.boxes(row, second); });
    };
    return {picture("image", false),
            picture("image-2", true),
            text("caption", [](const Pair &pair) { return pair.first.caption(); }),
            text("caption-2", [](const Pair &pair) { return pair.second.caption(); }),
            labels("changed", std::move(changes), changeNames()),
            text("subject", [](const Pair &pair) { return pair.first.phrase(0); }),
            text("relation", [](const Pair &pair) { return pair.first.relationPhrase(); }),
            text("object", [](const Pair &pair) { return pair.first.phrase(1); }),
            around("boxes", false),
            around("boxes-2", true),
            labels("split", splitCodes(rows, readSplit(options), readSeed(options)), splitNames())};
}

} // namespace

Generator compositions()
{
    return {
        {QStringLiteral("compositions"),
         QT_TRANSLATE_NOOP("generators", "Pairs of scenes that differ in one thing"),
         QT_TRANSLATE_NOOP(
             "generators",
             "Two pictures and two captions a row, “a red circle left of a blue square” and the same with another "
             "subject, relation or object, or with the colors of both exchanged (“attributes”). “caption” tells of "
             "“image” alone, “caption-2” of “image-2” alone; ground, light and looks are the same in both. A model "
             "that "
             "reads a caption as a bag of words cannot tell the exchanged ones apart."),
         QStringLiteral("compositions:count=600,side=96,changes=subject+object"),
         {countOption(QT_TRANSLATE_NOOP("generators", "Number of pairs."), 1'000'000, 400),
          {"side", QT_TRANSLATE_NOOP("generators", "Width and height in pixels."), QStringLiteral("16 to 512"),
           QStringLiteral("96")},
          {"changes", QT_TRANSLATE_NOOP("generators", "What differs, taking turns, joined by +; twice counts twice."),
           changeNames().join(QStringLiteral(", ")), QStringLiteral("all")},
          {"styles", QT_TRANSLATE_NOOP("generators", "Visual styles, joined by +; twice counts twice."),
           SceneWords::styles().join(QStringLiteral(", ")), QStringLiteral("photo")},
          splitOption(QStringLiteral("0:0:1")),
          seedOption()}},
        1,
        columns};
}

} // namespace gleaner::generators
