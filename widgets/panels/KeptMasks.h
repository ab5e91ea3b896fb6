#pragma once
#include "core/data/DataSet.h"

#include <QJsonArray>
#include <vector>

namespace gleaner {

class Workspace;

/// Masks that a person accepted, over several pictures: kept as runs, which are small and exact. They go into the
/// project and, as a data set of pictures with boxes and regions, to any format that has regions.
class KeptMasks {
public:
    /// Where a picture comes from: a file of its own, or a row of an open data set.
    struct Place {
        QString file, data;
        int row = -1;
        bool operator==(const Place &) const = default;
    };
    struct Mask {
        Place place;
        QString label;
        cv::Size size;  ///< of the picture
        Region region;  ///< runs
        double quality; ///< estimated IoU
        bool operator==(const Mask &) const = default;
    };

    /// `inside`: 8-bit, one channel, in the size of the picture, 255 inside and not empty. False where it is kept
    /// already.
    bool add(const Place &place, const QString &label, const cv::Mat &inside, double quality);
    const std::vector<Mask> &all() const { return m_masks; }
    std::vector<Mask> of(const Place &place) const;

    QJsonArray toJson() const;
    /// What is damaged is left out.
    static KeptMasks fromJson(const QJsonArray &array);

    /// A row for each picture with its masks, in the order in which they were first kept. Pictures are read when asked
    /// for, from files and from data sets that are open now; those of data sets that are closed are left out. Null
    /// where nothing is left.
    DataSetPtr dataSet(const Workspace &workspace) const;
    /// Masks that would be left out.
    qsizetype outOfReach(const Workspace &workspace) const;

private:
    std::vector<Mask> m_masks;
};

/// 8-bit, 255 inside.
cv::Mat paintedMask(const KeptMasks::Mask &mask);

} // namespace gleaner
