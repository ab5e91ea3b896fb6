#include "core/data/GeneratorOptions.h"
#include "core/data/SceneDescription.h"
#include "core/support/Nearest.h"

#include <QCoreApplication>
#include <algorithm>
#include <limits>

namespace gleaner {

namespace {

constexpr int mostRows = 10'000'000;

QString tr(const char *text) { return QCoreApplication::translate("SceneOptions", text); }

QString all(const QStringList &words) { return words.join(QStringLiteral(", ")); }

const QStringList &classChoices()
{
    static const QStringList words{"shape-color", "shape", "color"};
    return words;
}

GeneratorDocumentation makeDocumentation()
{
    const QString fully = QStringLiteral("all");
    const QString pairs = QStringLiteral("red-circle+blue-star+…, or diagonal");
    return {
        QStringLiteral("scenes"),
        QT_TRANSLATE_NOOP("generators", "Rendered scenes of colored shapes"),
        QT_TRANSLATE_NOOP(
            "generators",
            "Pictures of colored, textured shapes in five visual styles that serve as domains, with exact "
            "masks, boxes, captions, attributes and relations. The main object is the largest one; label, "
            "shape, color, texture and size speak of it. The same seed gives the same scenes at any side."),
        QStringLiteral("scenes:count=500,seed=1,side=128,styles=photo+sketch,objects=1-3"),
        {
            {"count", QT_TRANSLATE_NOOP("generators", "Number of pictures."), QStringLiteral("1 to 10000000"),
             QStringLiteral("500")},
            {"seed", QT_TRANSLATE_NOOP("generators", "Picture and caption of a row depend on seed and row alone."),
             QStringLiteral("0 to 9223372036854775807"), QStringLiteral("1")},
            {"side", QT_TRANSLATE_NOOP("generators", "Width and height in pixels."), QStringLiteral("16 to 2048"),
             QStringLiteral("128")},
            {"styles",
             QT_TRANSLATE_NOOP("generators", "Visual styles, joined by +; naming one twice doubles its share."),
             all(SceneWords::styles()), QStringLiteral("photo")},
            {"objects", QT_TRANSLATE_NOOP("generators", "Objects in a picture: a number, or the fewest-most."),
             QStringLiteral("1 to 6"), QStringLiteral("1-3")},
            {"classes", QT_TRANSLATE_NOOP("generators", "What the label column tells of the main object."),
             all(classChoices()), classChoices().first()},
            {"shapes", QT_TRANSLATE_NOOP("generators", "Shapes that may appear, joined by +."),
             all(SceneWords::shapes()), fully},
            {"colors", QT_TRANSLATE_NOOP("generators", "Colors that may appear, joined by +."),
             all(SceneWords::colors()), fully},
            {"textures", QT_TRANSLATE_NOOP("generators", "Textures that may appear, joined by +."),
             all(SceneWords::textures()), fully},
            {"sizes", QT_TRANSLATE_NOOP("generators", "Sizes of the main object, joined by +."),
             all(SceneWords::sizes()), fully},
            {"backgrounds", QT_TRANSLATE_NOOP("generators", "Backgrounds that may appear, joined by +."),
             all(SceneWords::backgrounds()), fully},
            {"withhold",
             QT_TRANSLATE_NOOP("generators", "Color-shape pairs that never appear; “diagonal” withholds every fifth "
                                             "pair so that each color and each shape still appears."),
             pairs, QString()},
            {"only", QT_TRANSLATE_NOOP("generators", "The only color-shape pairs that appear."), pairs, QString()},
            {"balance",
             QT_TRANSLATE_NOOP("generators", "Whether the classes take turns; otherwise they are drawn by chance."),
             QStringLiteral("yes, no"), QStringLiteral("yes")},
            {"split",
             QT_TRANSLATE_NOOP("generators", "Shares of train:val:test in every class, or one name for all rows."),
             QStringLiteral("0:0:1 to 99:99:99, train, val, test"), QStringLiteral("3:1:1")},
        },
    };
}

template <typename Enum> std::vector<Enum> chosen(const QList<int> &positions)
{
    std::vector<Enum> values;
    for (int position : positions)
        values.push_back(Enum(position));
    return values;
}

std::vector<SceneKind> readPairs(const GeneratorOptions &options, const QString &option)
{
    QStringList known;
    std::vector<SceneKind> kinds;
    for (int color = 0; color < SceneWords::colors().size(); ++color)
        for (int shape = 0; shape < SceneWords::shapes().size(); ++shape) {
            kinds.push_back({SceneColor(color), SceneShape(shape)});
            known.append(SceneWords::colors()[color] + QLatin1Char('-') + SceneWords::shapes()[shape]);
        }
    std::vector<SceneKind> found;
    if (options.text(option) == QLatin1String("diagonal")) {
        std::copy_if(kinds.begin(), kinds.end(), std::back_inserter(found),
                     [](SceneKind kind) { return (int(kind.color) + int(kind.shape)) % 5 == 0; });
        return found;
    }
    for (const QString &name : options.text(option).split(QLatin1Char('+'))) {
        if (!known.contains(name))
            options.refuse(tr("%1 knows no pair “%2”").arg(option, name),
                           didYouMean(name, known) + QLatin1Char(' ') + tr("Write pairs like red-circle."));
        found.push_back(kinds[size_t(known.indexOf(name))]);
    }
    return found;
}

std::vector<SceneKind> readKinds(const GeneratorOptions &options)
{
    std::vector<SceneKind> kinds;
    QList<int> colors = options.names(QStringLiteral("colors"), SceneWords::colors());
    QList<int> shapes = options.names(QStringLiteral("shapes"), SceneWords::shapes());
    std::sort(colors.begin(), colors.end()); // classes are numbered alike however the names were typed
    std::sort(shapes.begin(), shapes.end());
    for (int color : colors)
        for (int shape : shapes)
            kinds.push_back({SceneColor(color), SceneShape(shape)});
    const auto listed = [&](const QString &option, bool keep) {
        if (!options.has(option))
            return;
        const std::vector<SceneKind> pairs = readPairs(options, option);
        std::erase_if(kinds, [&](SceneKind kind) {
            return (std::find(pairs.begin(), pairs.end(), kind) != pairs.end()) != keep;
        });
    };
    listed(QStringLiteral("only"), true);
    listed(QStringLiteral("withhold"), false);
    if (kinds.empty())
        options.refuse(tr("No colored shape is left to draw"), tr("Widen shapes, colors or only, or withhold less."));
    return kinds;
}

std::array<int, 3> readSplit(const GeneratorOptions &options)
{
    const QString text = options.text(QStringLiteral("split"));
    const int named = int(QStringList{"train", "val", "test"}.indexOf(text));
    std::array<int, 3> weights{};
    if (named >= 0) {
        weights[size_t(named)] = 1;
        return weights;
    }
    const QStringList parts = text.split(QLatin1Char(':'));
    bool good = parts.size() == 3;
    for (size_t i = 0; good && i < 3; ++i) {
        weights[i] = parts[qsizetype(i)].toInt(&good);
        good = good && weights[i] >= 0 && weights[i] <= 99;
    }
    if (!good || weights == std::array<int, 3>{})
        options.refuse(tr("split=%1 is not possible").arg(text),
                       tr("Give three shares such as 3:1:1, or train, val or test."));
    return weights;
}

} // namespace

const GeneratorDocumentation &SceneOptions::documentation()
{
    static const GeneratorDocumentation documentation = makeDocumentation();
    return documentation;
}

SceneOptions SceneOptions::parse(const QString &uri)
{
    const GeneratorOptions given(uri, documentation());
    SceneOptions options;
    options.uri = uri;
    options.count = int(given.integer(QStringLiteral("count"), 1, mostRows));
    options.seed = uint64_t(given.integer(QStringLiteral("seed"), 0, std::numeric_limits<qint64>::max()));
    options.side = int(given.integer(QStringLiteral("side"), 16, 2048));
    std::tie(options.fewest, options.most) = given.interval(QStringLiteral("objects"), 1, 6);
    options.classes = Classes(given.choice(QStringLiteral("classes"), classChoices()));
    options.balanced = given.choice(QStringLiteral("balance"), {"yes", "no"}) == 0;
    options.split = readSplit(given);
    options.textures = chosen<SceneTexture>(given.names(QStringLiteral("textures"), SceneWords::textures()));
    options.sizes = chosen<SceneSize>(given.names(QStringLiteral("sizes"), SceneWords::sizes()));
    options.styles = chosen<SceneStyle>(given.names(QStringLiteral("styles"), SceneWords::styles(), true));
    options.backgrounds =
        chosen<SceneBackground>(given.names(QStringLiteral("backgrounds"), SceneWords::backgrounds()));
    options.kinds = readKinds(given);
    options.makeClasses();
    return options;
}

void SceneOptions::makeClasses()
{
    const auto nameOf = [this](const SceneKind &kind) {
        switch (classes) {
        case Classes::Shape:
            return SceneWords::shapes()[int(kind.shape)];
        case Classes::Color:
            return SceneWords::colors()[int(kind.color)];
        default:
            return kind.name();
        }
    };
    QStringList names = classes == Classes::Shape ? SceneWords::shapes() : SceneWords::colors();
    if (classes == Classes::ShapeColor) {
        names.clear();
        std::transform(kinds.begin(), kinds.end(), std::back_inserter(names), nameOf);
    }
    for (const QString &name : names) {
        std::vector<SceneKind> members;
        std::copy_if(kinds.begin(), kinds.end(), std::back_inserter(members),
                     [&](const SceneKind &kind) { return nameOf(kind) == name; });
        if (members.empty())
            continue;
        m_classNames.append(name);
        m_members.push_back(std::move(members));
    }
}

} // namespace gleaner
