#pragma once
#include "core/methods/adaptation/ComClipViews.h"

#include <map>

namespace gleaner {

class RunContext;

struct ComClipSearchOptions {
    int candidates = 10; ///< hits of CLIP that are ranked again; 0: no search
    int queries = 100;   ///< captions that are searched for, of each seed; 0: all
};

/// One of CLIP's best hits for a caption.
struct ComClipHit {
    int row = 0, side = 0;
    std::map<ComClipApproach, double> scores; ///< cosines with the caption
    bool right = false;                       ///< the caption's own picture, or one with the very same caption
};

struct ComClipAnswer {
    int row = 0, side = 0; ///< whose caption it is
    QString caption;
    std::vector<ComClipHit> hits;        ///< by falling cosine of CLIP
    std::map<ComClipApproach, int> rank; ///< of the best right picture from 0 on; beyond the hits that of CLIP
    int parts = 0, unfound = 0;          ///< over all hits, as for pairs
    bool unsound = false;
};

/// Searches a set of pictures by captions: CLIP's first hits are ranked again by ComCLIP.
class ComClipSearch {
public:
    /// Encodes the pictures of these rows; what cannot be read is reported and left out. The arguments must outlive it,
    /// `detector` may be null where the data has boxes.
    ComClipSearch(const ImageTextMatcher &model, const Detector *detector, const ComClipData &data,
                  const ComClipOptions &options, int candidates, const std::vector<int> &rows, RunContext &context);

    size_t pictures() const { return m_pictures.size(); }
    /// What is compared: CLIP, ComCLIP, and with controls exchanged boxes.
    std::vector<ComClipApproach> approaches() const;
    /// The captions of these rows, at most so many (0 = all), whose own pictures are among those searched.
    std::vector<ComClipAnswer> answers(const std::vector<int> &rows, int most, uint64_t seed,
                                       RunContext &context) const;

private:
    struct Picture {
        int row, side;
        QString caption; ///< empty where it has none
    };
    ComClipAnswer answer(const Picture &asked, const ComClipCaption &caption, uint64_t seed) const;
    void score(ComClipHit &hit, const ComClipCaption &caption, const at::Tensor &texts, uint64_t seed,
               ComClipAnswer &answer) const;

    const ImageTextMatcher &m_model;
    const Detector *m_detector;
    const ComClipData &m_data;
    const ComClipOptions &m_options;
    int m_candidates;
    std::vector<Picture> m_pictures;
    at::Tensor m_features; ///< (pictures, D) or (pictures, T, D) float64 of length 1
};

/// Places of hits from best to worst by an approach; equal scores keep CLIP's order.
std::vector<size_t> rankedHits(const ComClipAnswer &answer, ComClipApproach approach);

} // namespace gleaner
