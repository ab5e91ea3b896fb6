#pragma once
#include <limits>
#include <opencv2/core.hpp>
#include <vector>

namespace gleaner {

/// How well detections fit annotations, by COCO's rules (Lin et al. 2014 and its evaluation code).

struct AnnotatedBox {
    cv::Rect2d box; ///< pixels
    int category = 0;
    double area = 0;    ///< of the object, square pixels: decides about the ranges of areas
    bool crowd = false; ///< a group: neither missed nor found, any number of detections may lie in it
};

struct ScoredBox {
    cv::Rect2d box;
    int category = 0;
    double score = 0;
};

/// Of one picture.
struct BoxesOfPicture {
    std::vector<AnnotatedBox> truth;
    std::vector<ScoredBox> found;
};

struct AveragePrecisionRules {
    /// Intersection over union from which on a detection counts; 0.50, 0.55, … 0.95 by default.
    std::vector<double> overlaps{0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95};
    double smallestArea = 0, largestArea = std::numeric_limits<double>::max(); ///< COCO's small: up to 32², …
    int mostFound = 100;                                                       ///< per picture and category, the best
};

struct AveragePrecision {
    /// Mean over categories and overlaps of the precision at 101 recalls, each the best at that recall or beyond, in
    /// [0, 1]; NaN where nothing is annotated.
    double precision = 0;
    double recall = 0;                        ///< mean over categories and overlaps of the highest recall
    std::vector<double> precisionPerOverlap;  ///< mean over categories
    std::vector<double> precisionPerCategory; ///< mean over overlaps; NaN without annotations
};

/// Categories are 0 … categories - 1; others are left out.
AveragePrecision averagePrecision(const std::vector<BoxesOfPicture> &pictures, int categories,
                                  const AveragePrecisionRules &rules = {});

/// Boxes of category 0, matched once, so that pictures can be drawn again and again without matching them anew.
class JudgedPictures {
public:
    explicit JudgedPictures(const std::vector<BoxesOfPicture> &pictures, const AveragePrecisionRules &rules = {});
    /// As averagePrecision() where picture i is there times[i] times; NaN where nothing is annotated then.
    std::vector<double> precisionPerOverlap(const std::vector<int> &times) const;

private:
    enum class Verdict : char { Wrong, Right, LeftOut };
    std::vector<int> m_annotated;                 ///< of each picture
    std::vector<int> m_pictures;                  ///< of each detection, by falling score
    std::vector<std::vector<Verdict>> m_verdicts; ///< by overlap, then as m_pictures
};

/// Detections that score at least this.
struct OperatingPoint {
    double score = 0;
    int right = 0, wrong = 0;
};

/// What counts at one overlap, from every score on. Detections in crowds are neither right nor wrong.
struct OperatingPoints {
    int annotated = 0;
    std::vector<OperatingPoint> points; ///< by falling score, one for each that occurs

    /// What counts where detections below `score` are dropped.
    OperatingPoint from(double score) const;
};

OperatingPoints operatingPoints(const std::vector<BoxesOfPicture> &pictures, int categories, double overlap,
                                const AveragePrecisionRules &rules = {});

} // namespace gleaner
