#include "core/data/generators/All.h"
#include "core/data/generators/Barn.h"
#include "core/data/generators/Made.h"
#include "core/support/Random.h"

namespace gleaner::generators {

namespace {

const QStringList &viewNames()
{
    static const QStringList names{"top", "side", "external"};
    return names;
}

const QStringList &lightNames()
{
    static const QStringList names{"day", "indoor", "infrared"};
    return names;
}

/// Views and lights take turns, so that every pair has as many pictures.
struct Plan {
    uint64_t seed;
    int side;
    std::pair<int, int> cows;
    QList<int> views, lights;

    int view(qsizetype row) const { return views[row % views.size()]; }
    int light(qsizetype row) const { return lights[row / views.size() % lights.size()]; }
    BarnScene render(qsizetype row, int pixels) const
    {
        Random random = Random::forItem(seed, 2 * uint64_t(row));
        const int count = cows.first + random.below(cows.second - cows.first + 1);
        return renderBarn(BarnView(view(row)), BarnLight(light(row)), count, pixels, seed, 2 * uint64_t(row) + 1);
    }
};

std::vector<ColumnPtr> columns(const GeneratorOptions &options)
{
    const int rows = int(options.integer(QStringLiteral("count"), 1, 1'000'000));
    const Plan plan{readSeed(options), int(options.integer(QStringLiteral("side"), 32, 1024)),
                    options.interval(QStringLiteral("cows"), 1, 20),
                    options.names(QStringLiteral("views"), viewNames()),
                    options.names(QStringLiteral("lights"), lightNames())};
    std::vector<int> view, light, domain;
    QStringList domains;
    for (int row = 0; row < rows; ++row) {
        view.push_back(plan.view(row));
        light.push_back(plan.light(row));
        const QString name = viewNames()[view.back()] + QLatin1Char(' ') + lightNames()[light.back()];
        if (!domains.contains(name))
            domains.append(name);
        domain.push_back(int(domains.indexOf(name)));
    }
    return {images("image", rows, options.uri(), [plan](qsizetype row) { return plan.render(row, plan.side).rgb; }),
            boxes("boxes", rows, [plan](qsizetype row) { return plan.render(row, plan.side).boxes; }),
            masks("mask", rows, [plan](qsizetype row) { return plan.render(row, plan.side).mask; }),
            labels("view", std::move(view), viewNames()),
            labels("light", std::move(light), lightNames()),
            labels("domain", std::move(domain), domains),
            labels("split", splitCodes(rows, readSplit(options), plan.seed), splitNames())};
}

} // namespace

Generator barns()
{
    return {{QStringLiteral("barns"),
             QT_TRANSLATE_NOOP("generators", "Cows in a barn, from several cameras"),
             QT_TRANSLATE_NOOP(
                 "generators",
                 "Pictures of cows from above, from the side with cows before one another, and from the side in "
                 "another barn with another breed, by day, in dim warm light and in gray infrared with noise. Boxes "
                 "and masks are exactly around what is seen; a cow of which less than a quarter is seen does not "
                 "count. View with light is the domain."),
             QStringLiteral("barns:count=300,views=top+side,lights=day+infrared"),
             {countOption(QT_TRANSLATE_NOOP("generators", "Number of pictures."), 1'000'000, 300),
              {"side", QT_TRANSLATE_NOOP("generators", "Width and height in pixels."), QStringLiteral("32 to 1024"),
               QStringLiteral("96")},
              {"cows", QT_TRANSLATE_NOOP("generators", "Cows in a picture: a number, or fewest-most."),
               QStringLiteral("1 to 20"), QStringLiteral("1-6")},
              {"views", QT_TRANSLATE_NOOP("generators", "Where the camera is, joined by +."),
               viewNames().join(QStringLiteral(", ")), QStringLiteral("all")},
              {"lights", QT_TRANSLATE_NOOP("generators", "Light, joined by +."),
               lightNames().join(QStringLiteral(", ")), QStringLiteral("all")},
              splitOption(QStringLiteral("3:1:1")),
              seedOption()}},
            1,
            columns};
}

} // namespace gleaner::generators
