#pragma once
#include "core/data/DataSet.h"
#include "core/methods/adaptation/CaptionParts.h"
#include "core/support/Random.h"

#include <array>
#include <optional>

namespace gleaner {

class Detector;

/// One part of a caption that a part of the picture should show.
struct ComClipPart {
    QString words;                  ///< "red circle", "left of"
    std::vector<CaptionNoun> nouns; ///< whose regions show it: one for a thing, both for a relation, else none
};

/// A caption and its parts: every noun, then every relation. Each stands for itself, even where two have the same
/// words.
struct ComClipCaption {
    QString text;
    std::vector<ComClipPart> parts;
};
ComClipCaption captionWithParts(const QString &text);

/// One picture and its caption, or two pictures and a caption that tells of the first alone; where `captions` has two,
/// the second tells of the second.
struct ComClipRow {
    int row = 0;
    int change = -1; ///< class of ComClipData::changes
    std::vector<ComClipCaption> captions;
};

/// What a data set offers the method.
class ComClipData {
public:
    /// Columns image, image-2 and caption, perhaps caption-2, changed, boxes and boxes-2, and the caption's parts in
    /// subject, relation (or verb) and object. Without image-2 each picture stands alone, and pictures, captions and
    /// boxes may have any name. Throws ProblemError (Invalid) where a needed one is missing.
    explicit ComClipData(const DataSet &data);

    qsizetype rows() const { return m_pictures[0]->rows(); }
    int sides() const { return m_pictures[1] ? 2 : 1; } ///< pictures of a row
    bool hasBoxes() const { return m_boxes[0] && (sides() == 1 || m_boxes[1]); }
    bool hasBothCaptions() const { return m_captions[1] != nullptr; }
    QStringList changes() const { return m_changes ? m_changes->classes() : QStringList(); }
    ComClipRow row(int row) const;
    /// side 0 or 1: `image` or `image-2`. Throws ProblemError (InputUnreadable).
    cv::Mat picture(int row, int side) const { return m_pictures[size_t(side)]->image(row); }
    std::vector<Box> boxes(int row, int side) const { return m_boxes[size_t(side)]->boxes(row); }
    QString location(int row, int side) const { return m_pictures[size_t(side)]->location(row); }

private:
    std::array<std::shared_ptr<const ImageColumn>, 2> m_pictures;
    std::array<std::shared_ptr<const TextColumn>, 2> m_captions;
    std::array<std::shared_ptr<const BoxesColumn>, 2> m_boxes;
    std::shared_ptr<const LabelColumn> m_changes;
    std::shared_ptr<const TextColumn> m_subject, m_relation, m_object;
};

/// The same boxes, each with the label of another one: what a method that needs the right regions must suffer from.
std::vector<Box> permutedLabels(std::vector<Box> boxes, Random &random);
/// Boxes as a poor detector finds them: moved and scaled so that the overlap with the true ones is about 0.6 (IoU), a
/// fifth of them missing.
std::vector<Box> disturbedBoxes(const std::vector<Box> &boxes, Random &random);
/// What a detector finds, labeled with the names of its categories.
std::vector<Box> detectedBoxes(const Detector &detector, const cv::Mat &rgb);

} // namespace gleaner
