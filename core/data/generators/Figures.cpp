#include "core/data/generators/All.h"
#include "core/data/generators/Figure.h"
#include "core/data/generators/Made.h"
#include "core/support/Random.h"

#include <QCoreApplication>
#include <cmath>

namespace gleaner::generators {

namespace {

const QStringList &domainNames()
{
    static const QStringList names{"drawn", "street", "target"};
    return names;
}

struct Plan {
    uint64_t seed;
    int perDomain, images, height,
        trained; ///< identities of a domain; pictures of each; pixels; identities to train on
    QList<int> domains;
    std::vector<FigureIdentity> identities;

    int rows() const { return perDomain * images * int(domains.size()); }
    int identity(qsizetype row) const { return int(row / images); }
    int picture(qsizetype row) const { return int(row % images); }
    FigureView view(qsizetype row) const
    {
        Random random = Random::forItem(seed, 2 * uint64_t(row));
        const FigureDomain domain = FigureDomain(domains[identity(row) / perDomain]);
        return {FigurePose(random.below(4)), FigureFacing(random.below(4)), domain, picture(row) % 2};
    }
    FigurePicture render(qsizetype row, int pixels) const
    {
        return renderFigure(identities[size_t(identity(row))], view(row), pixels, seed, 2 * uint64_t(row) + 1);
    }
    /// 0 train, 1 query (the first picture by each camera), 2 gallery
    int split(qsizetype row) const { return identity(row) % perDomain < trained ? 0 : picture(row) < 2 ? 1 : 2; }
};

std::shared_ptr<const Plan> planOf(const GeneratorOptions &options)
{
    auto plan = std::make_shared<Plan>();
    plan->seed = readSeed(options);
    plan->perDomain = int(options.integer(QStringLiteral("identities"), 1, FigureIdentity::kinds));
    plan->images = int(options.integer(QStringLiteral("images"), 1, 1000));
    plan->height = int(options.integer(QStringLiteral("height"), 24, 512));
    plan->domains = options.names(QStringLiteral("domains"), domainNames());
    plan->trained = int(std::lround(plan->perDomain * options.real(QStringLiteral("train"), 0, 1)));
    const int all = plan->perDomain * int(plan->domains.size());
    if (all > FigureIdentity::kinds)
        options.refuse(
            QCoreApplication::translate("Generators", "There are only %1 different persons").arg(FigureIdentity::kinds),
            QCoreApplication::translate("Generators", "Lower identities, or name fewer domains."));
    plan->identities = FigureIdentity::first(all, plan->seed);
    return plan;
}

std::vector<ColumnPtr> columns(const GeneratorOptions &options)
{
    const auto plan = planOf(options);
    const int rows = plan->rows();
    std::vector<int> label, camera, pose, facing, domain, split;
    QStringList persons;
    for (int i = 0; i < int(plan->identities.size()); ++i)
        persons.append(QStringLiteral("person %1").arg(i + 1));
    for (int row = 0; row < rows; ++row) {
        const FigureView view = plan->view(row);
        label.push_back(plan->identity(row));
        camera.push_back(view.camera);
        pose.push_back(int(view.pose));
        facing.push_back(int(view.facing));
        domain.push_back(int(view.domain));
        split.push_back(plan->split(row));
    }
    const auto skeleton = [plan](qsizetype row, float *to) {
        for (const cv::Point2f &joint : plan->render(row, 24).joints) {
            *to++ = joint.x;
            *to++ = joint.y;
        }
    };
    return {images("image", rows, options.uri(), [plan](qsizetype row) { return plan->render(row, plan->height).rgb; }),
            masks("mask", rows, [plan](qsizetype row) { return plan->render(row, plan->height).mask; }),
            vectors("skeleton", rows, 28, skeleton),
            labels("label", std::move(label), persons),
            labels("camera", std::move(camera), {"camera 1", "camera 2"}),
            labels("pose", std::move(pose), {"stand", "walk", "run", "wave"}),
            labels("facing", std::move(facing), {"front", "left", "back", "right"}),
            labels("domain", std::move(domain), domainNames()),
            labels("split", std::move(split), {"train", "query", "gallery"})};
}

} // namespace

Generator persons()
{
    return {
        {QStringLiteral("persons"),
         QT_TRANSLATE_NOOP("generators", "Figures of persons seen by two cameras"),
         QT_TRANSLATE_NOOP(
             "generators",
             "Articulated figures whose clothes, hat and bag make them known again (“label”), in changing poses and "
             "facings. “drawn” is clean; “street” and “target” have clutter, noise, tint and blur of two cameras "
             "each. Every domain has persons of its own. Of persons that are not trained on, the first picture by "
             "each camera is a query and the others are the gallery. “skeleton” holds x and y of 14 joints in units "
             "of the height. Pictures are half as wide as high."),
         QStringLiteral("persons:identities=60,images=8,domains=drawn+street"),
         {{"identities", QT_TRANSLATE_NOOP("generators", "Persons in each domain."), QStringLiteral("1 to 5120"),
           QStringLiteral("40")},
          {"images", QT_TRANSLATE_NOOP("generators", "Pictures of each person, by the two cameras in turn."),
           QStringLiteral("1 to 1000"), QStringLiteral("8")},
          {"height", QT_TRANSLATE_NOOP("generators", "Height in pixels."), QStringLiteral("24 to 512"),
           QStringLiteral("48")},
          {"domains", QT_TRANSLATE_NOOP("generators", "Domains, joined by +."),
           domainNames().join(QStringLiteral(", ")), QStringLiteral("all")},
          {"train", QT_TRANSLATE_NOOP("generators", "Share of the persons to train on."), QStringLiteral("0 to 1"),
           QStringLiteral("0.5")},
          seedOption()}},
        1,
        columns};
}

} // namespace gleaner::generators
