#include "core/data/generators/All.h"
#include "core/data/generators/Made.h"
#include "core/data/generators/Matte.h"
#include "core/support/Random.h"

#include <opencv2/imgproc.hpp>

namespace gleaner::generators {

namespace {

const QStringList &domainNames()
{
    static const QStringList names{"pasted", "natural"};
    return names;
}

constexpr uint64_t maskStream = 77; // apart from what the pictures are drawn by

struct Plan {
    uint64_t seed;
    int side, corners, width;
    QList<int> domains;

    int domain(qsizetype row) const { return domains[row % domains.size()]; }
    MattePicture render(qsizetype row) const { return renderMatte(domain(row) == 1, side, seed, uint64_t(row)); }
    cv::Mat mask(qsizetype row) const
    {
        const cv::Mat alpha = render(row).alpha;
        if (width == 0)
            return roughMask(alpha, corners);
        return shiftedMask(alpha, Random::forItem(seed + maskStream, uint64_t(row)).chance(0.5) ? width : -width);
    }
};

std::vector<ColumnPtr> columns(const GeneratorOptions &options)
{
    const int rows = int(options.integer(QStringLiteral("count"), 1, 1'000'000));
    const Plan plan{readSeed(options), int(options.integer(QStringLiteral("side"), 16, 256)),
                    int(options.integer(QStringLiteral("corners"), 3, 1000)),
                    int(options.integer(QStringLiteral("width"), 0, 16)),
                    options.names(QStringLiteral("domains"), domainNames(), true)};
    std::vector<int> domain;
    for (int row = 0; row < rows; ++row)
        domain.push_back(plan.domain(row));
    const auto matte = [plan](qsizetype row) {
        cv::Mat gray;
        cv::cvtColor(plan.render(row).alpha, gray, cv::COLOR_GRAY2RGB);
        return gray;
    };
    return {images("image", rows, options.uri(), [plan](qsizetype row) { return plan.render(row).rgb; }),
            images("alpha", rows, options.uri(), matte),
            masks("mask", rows, [plan](qsizetype row) { return plan.mask(row); }),
            labels("domain", std::move(domain), domainNames()),
            labels("split", splitCodes(rows, readSplit(options), plan.seed), splitNames())};
}

} // namespace

Generator mattes()
{
    return {{QStringLiteral("mattes"),
             QT_TRANSLATE_NOOP("generators", "Hairy figures with soft mattes"),
             QT_TRANSLATE_NOOP(
                 "generators",
                 "Figures with thin, half-transparent hair. “alpha” is a gray picture of how much of each pixel is the "
                 "figure, exact to 1/255 against the picture; “mask” is the rough polygon a person would draw, or, "
                 "with a width, the figure too "
                 "large or too small by so many pixels. “pasted” "
                 "figures stand before flat or noisy grounds, “natural” ones in a scene with one light, a soft shadow "
                 "and things of similar color."),
             QStringLiteral("mattes:count=790,domains=pasted+natural,corners=12"),
             {countOption(QT_TRANSLATE_NOOP("generators", "Number of pictures."), 1'000'000, 400),
              {"side", QT_TRANSLATE_NOOP("generators", "Width and height in pixels."), QStringLiteral("16 to 256"),
               QStringLiteral("64")},
              {"domains", QT_TRANSLATE_NOOP("generators", "Domains, taking turns, joined by +; twice counts twice."),
               domainNames().join(QStringLiteral(", ")), QStringLiteral("all")},
              {"corners", QT_TRANSLATE_NOOP("generators", "Corners of the rough mask."), QStringLiteral("3 to 1000"),
               QStringLiteral("12")},
              {"width",
               QT_TRANSLATE_NOOP("generators", "Pixels by which the mask is too large or, in half of the pictures, too "
                                               "small, instead of having corners; 0: a polygon."),
               QStringLiteral("0 to 16"), QStringLiteral("0")},
              splitOption(QStringLiteral("3:1:1")),
              seedOption()}},
            1,
            columns};
}

} // namespace gleaner::generators
