#include "core/methods/detection/ColoPictures.h"

#include "core/jobs/RunContext.h"
#include "core/methods/shared/AttemptRows.h"
#include "core/models/LongSide.h"
#include "core/models/Resample.h"
#include "core/models/detection/Boxes.h"

#include <ATen/ATen.h>
#include <QCoreApplication>
#include <algorithm>

namespace gleaner {

namespace {

constexpr double mostBytes = 4.0 * (1 << 30);

QString tr(const char *text) { return QCoreApplication::translate("Colo", text); }

[[noreturn]] void refuse(const QString &what, const QString &where, const QString &remedy)
{
    throw ProblemError({what, where, remedy, ExitCode::Invalid});
}

struct Read {
    int row;
    ColoPicture picture;
};

ColoPicture readPicture(const ImageColumn &images, const BoxesColumn &boxes, int row, const QString &category, int side)
{
    const cv::Mat rgb = images.image(row);
    ColoPicture picture;
    picture.seen = longSideSize(rgb.size(), side);
    picture.rgb = cv::Mat(side, side, CV_8UC3, cv::Scalar(124, 116, 104)); // zero, once it is normalized
    resampled(rgb, cv::Rect2d(0, 0, rgb.cols, rgb.rows), picture.seen, ResampleFilter::Bilinear)
        .copyTo(picture.rgb(cv::Rect({0, 0}, picture.seen)));
    const double x = double(picture.seen.width) / rgb.cols, y = double(picture.seen.height) / rgb.rows;
    const cv::Rect2f frame({0, 0}, cv::Size2f(picture.seen));
    for (const Box &box : boxesOfKind(boxes, row, category)) {
        const cv::Rect2f inside =
            cv::Rect2f(float(box.x * x), float(box.y * y), float(box.width * x), float(box.height * y)) & frame;
        if (inside.area() > 0)
            (box.crowd ? picture.crowds : picture.boxes).push_back(inside);
    }
    return picture;
}

} // namespace

DetectorTruth ColoPicture::truth() const
{
    std::vector<float> sides;
    for (const cv::Rect2f &box : boxes)
        sides.insert(sides.end(), {box.x, box.y, box.x + box.width, box.y + box.height});
    const int64_t count = int64_t(boxes.size());
    return {at::tensor(sides, at::kFloat).view({count, 4}), at::zeros({count}, at::kLong)};
}

BoxesOfPicture ColoPicture::annotated() const
{
    BoxesOfPicture all;
    for (const cv::Rect2f &box : boxes)
        all.truth.push_back({cv::Rect2d(box), 0, double(box.area()), false});
    for (const cv::Rect2f &box : crowds)
        all.truth.push_back({cv::Rect2d(box), 0, double(box.area()), true});
    return all;
}

void checkCategory(const BoxesColumn &boxes, const QString &category)
{
    const QStringList known = boxes.classes();
    if (!category.isEmpty() && !known.isEmpty() && !known.contains(category))
        refuse(tr("No box is of the class “%1”").arg(category), QStringLiteral("--class"),
               tr("The boxes are of: %1.").arg(known.mid(0, 20).join(QStringLiteral(", "))));
}

std::vector<Box> boxesOfKind(const BoxesColumn &boxes, int row, const QString &category)
{
    std::vector<Box> all = boxes.boxes(row);
    if (!category.isEmpty())
        std::erase_if(all, [&](const Box &each) { return each.label != category; });
    return all;
}

ColoPictures::ColoPictures(const DataSet &data, const std::vector<int> &rows, const QString &category, int side,
                           RunContext &context)
{
    const auto images = data.first<ImageColumn>();
    const auto boxes = data.first<BoxesColumn>();
    if (!images || !boxes)
        refuse(tr("The study needs pictures with boxes"), data.source().uri,
               tr("Give a detection data set, such as COCO or YOLO, with its pictures."));
    checkCategory(*boxes, category);
    if (3.0 * side * side * double(rows.size()) > mostBytes)
        refuse(tr("%1 pictures of %2 × %2 pixels do not fit into memory").arg(rows.size()).arg(side),
               QStringLiteral("--side"), tr("Take a smaller side, or sample the data: “DATA | sample 2000”."));
    for (Read &each : attemptRows<Read>(rows, tr("Reading pictures"), context, [&](int row) {
             return Read{row, readPicture(*images, *boxes, row, category, side)};
         }))
        m_pictures.emplace(each.row, std::move(each.picture));
}

std::vector<int> ColoPictures::readable(const std::vector<int> &rows) const
{
    std::vector<int> found;
    std::ranges::copy_if(rows, std::back_inserter(found), [this](int row) { return m_pictures.contains(row); });
    return found;
}

} // namespace gleaner
