#include "core/data/generators/All.h"
#include "core/data/generators/Made.h"
#include "core/data/generators/Matte.h"

#include <opencv2/imgproc.hpp>

namespace gleaner::generators {

namespace {

const QStringList &domainNames()
{
    static const QStringList names{"pasted", "natural"};
    return names;
}

struct Plan {
    uint64_t seed;
    int side, corners;
    QList<int> domains;

    int domain(qsizetype row) const { return domains[row % domains.size()]; }
    MattePicture render(qsizetype row) const { return renderMatte(domain(row) == 1, side, seed, uint64_t(row)); }
};

std::vector<ColumnPtr> columns(const GeneratorOptions &options)
{
    const int rows = int(options.integer(QStringLiteral("count"), 1, 1'000'000));
    const Plan plan{readSeed(options), int(options.integer(QStringLiteral("side"), 16, 256)),
                    int(options.integer(QStringLiteral("corners"), 3, 1000)),
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
            masks("mask", rows, [plan](qsizetype row) { return roughMask(plan.render(row).alpha, plan.corners); }),
            labels("domain", std::move(domain), domainNames()),
            labels("split", splitCodes(rows, readSplit(options), plan.seed), splitNames())};
}

} // namespace

Generator mattes()
{
    return {
        {QStringLiteral("mattes"),
         QT_TRANSLATE_NOOP("generators", "Hairy figures with soft mattes"),
         QT_TRANSLATE_NOOP(
             "generators",
             "Figures with thin, half-transparent hair. “alpha” is a gray picture of how much of each pixel is the "
             "figure, exact to 1/255 against the picture; “mask” is the rough polygon a person would draw. “pasted” "
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
          splitOption(QStringLiteral("3:1:1")),
          seedOption()}},
        1,
        columns};
}

} // namespace gleaner::generators
