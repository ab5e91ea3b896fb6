#pragma once
#include "core/data/DataSet.h"

#include <ATen/core/Tensor.h>

namespace gleaner {

class RunContext;

/// Pictures of one size with what is known of them, in memory.
struct MatteSamples {
    QString uri;
    std::vector<int> rows;
    std::vector<cv::Mat> images; ///< side × side, 8-bit RGB
    std::vector<cv::Mat> masks;  ///< CV_8U, 0 or 1; none where the data has none
    std::vector<cv::Mat> mattes; ///< CV_32F in [0, 1]; none where the data has none

    size_t count() const { return images.size(); }
};

/// Where pictures, mattes and masks are found in a data set. Mattes are a column of pictures named "alpha" or "matte";
/// masks are masks (any object counts), or pictures named "mask" that are white inside.
struct MatteColumns {
    std::shared_ptr<const ImageColumn> images, mattes, maskPictures;
    std::shared_ptr<const MaskColumn> masks;

    explicit MatteColumns(const DataSet &data);
    bool haveMasks() const { return masks || maskPictures; }
};

/// Reads rows: pictures and mattes resized by a bilinear filter, masks by their nearest pixel. Rows that cannot be
/// read, or whose mask or matte has another size than the picture, are reported and left out.
MatteSamples readMatteSamples(const DataSet &data, const QString &uri, const std::vector<int> &rows, int side,
                              const QString &what, RunContext &context);

/// (N, 3, side, side) in [0, 1].
at::Tensor picturesTensor(const std::vector<cv::Mat> &images);
/// (N, 1, side, side) of CV_32F maps.
at::Tensor mapsTensor(const std::vector<cv::Mat> &maps);

} // namespace gleaner
