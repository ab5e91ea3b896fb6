#include "core/methods/explore/PixelVectors.h"

#include "core/jobs/RunContext.h"
#include "core/support/Problem.h"

#include <QCoreApplication>
#include <algorithm>

namespace gleaner {

namespace {

constexpr int mostPixels = 32 * 32;

QString tr(const char *text) { return QCoreApplication::translate("Explore", text); }

bool isGray(const cv::Mat &rgb)
{
    return std::all_of(rgb.begin<cv::Vec3b>(), rgb.end<cv::Vec3b>(),
                       [](const cv::Vec3b &pixel) { return pixel[0] == pixel[1] && pixel[1] == pixel[2]; });
}

cv::Mat pictureOf(const ImageColumn &pictures, int row, const cv::Size &size, RunContext &context)
{
    try {
        cv::Mat picture = pictures.image(row);
        if (picture.size() == size)
            return picture.isContinuous() ? picture : picture.clone();
        context.sampleFailed({tr("A picture has another size than the first one"), pictures.location(row),
                              tr("Name a model that turns pictures into vectors, whatever their size."),
                              ExitCode::Invalid});
    } catch (const ProblemError &error) {
        context.sampleFailed(error.problem());
    }
    return {};
}

} // namespace

bool arePixelVectors(const ImageColumn &pictures)
{
    if (pictures.rows() == 0)
        return false;
    try {
        return pictures.image(0).total() <= mostPixels;
    } catch (const ProblemError &) {
        return false;
    }
}

PixelVectors readPixelVectors(const ImageColumn &pictures, const std::vector<int> &rows, RunContext &context)
{
    const cv::Size size = pictures.image(0).size();
    PixelVectors made;
    std::vector<cv::Mat> read;
    for (size_t i = 0; i < rows.size(); ++i) {
        if (i % 256 == 0)
            context.progress(qint64(i), qint64(rows.size()), tr("Reading pictures"));
        if (const cv::Mat picture = pictureOf(pictures, rows[i], size, context); !picture.empty()) {
            read.push_back(picture);
            made.rows.push_back(rows[i]);
        }
    }
    const int step = std::all_of(read.begin(), read.end(), isGray) ? 3 : 1;
    made.vectors = FloatArray({qint64(read.size()), qint64(size.area()) * 3 / step});
    for (size_t row = 0; row < read.size(); ++row)
        for (qint64 i = 0; i < made.vectors.width(); ++i)
            made.vectors.row(qint64(row))[i] = float(read[row].data[i * step]) / 255;
    return made;
}

} // namespace gleaner
