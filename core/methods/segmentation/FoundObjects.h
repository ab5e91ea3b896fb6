#pragma once
#include <QStringList>
#include <opencv2/core.hpp>
#include <vector>

namespace gleaner {

/// An object that was found in a picture without a list of what to look for.
struct FoundObject {
    QString word;
    double score = 0; ///< estimated quality of the mask, from 0 to 1
    cv::Rect box;     ///< pixels
    cv::Mat mask;     ///< 8-bit, 255 inside, in the size of the picture
};

/// The words of a list that a model wrote: " red circle, a blue square." → "red circle", "blue square". Articles,
/// numbering and a leading "and" go. Two of a kind may be named twice.
QStringList listedWords(const QString &answer);
/// Where each of these words stands in the answer: first character and length; -1 where it does not.
struct WordPlace {
    qsizetype at = -1, length = 0;
};
std::vector<WordPlace> placesOf(const QStringList &words, const QString &answer);

/// Of objects that overlap (intersection over union of their masks above `overlap`) the one with the best score. The
/// rest by falling score.
std::vector<FoundObject> withoutDoubles(std::vector<FoundObject> objects, double overlap);

} // namespace gleaner
