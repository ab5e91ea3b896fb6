#pragma once
#include "core/methods/detection/RigidFindings.h"

namespace gleaner {

constexpr int fewestRealPictures = 8;

struct RigidOptions {
    double level = 0.05;
    std::vector<double> levels;
    int draws = 1;
    double falsePositives = 0.05;
    std::vector<int> seeds{1};
    double blur = 0;
    bool pixelUnits = false;
    int limit = 0;      ///< pictures of each origin; 0 = all
    int commonSide = 0; ///< pixels; 0 = as they are
    bool standIns = true, robustness = true;

    /// The noise that decides among the others, rising, each once.
    std::vector<double> allLevels() const;
    /// How many pictures go through the encoder, of data sets with so many rows.
    qint64 encodings(qint64 real, qint64 generated, qint64 asked) const;
};

/// The pictures of a run, each brought to the square that the encoder sees, in 8 bits: whatever comes after, sizes and
/// formats no longer differ.
class RigidPictures {
public:
    RigidPictures(const ImageEncoder &encoder, const RigidOptions &options, Random random);

    void takeReal(const DataSet &data);
    /// One generator for each class; all in one where there are none.
    void takeGenerated(const DataSet &data);
    void takeAsked(const DataSet &data);

    struct Group {
        QString name;
        std::vector<PictureSource> pictures;
    };
    const Group &real() const { return m_real; }
    const std::vector<Group> &generated() const { return m_generated; }
    const Group &asked() const { return m_asked; }

private:
    std::vector<PictureSource> sourcesOf(const DataSet &data, const std::vector<int> &rows) const;
    std::vector<int> chosen(std::vector<int> rows);

    const ImageEncoder &m_encoder;
    int m_limit, m_commonSide;
    Random m_random;
    Group m_real, m_asked;
    std::vector<Group> m_generated;
};

/// Measures all pictures for every seed, and once more spoilt. Throws ProblemError (InputUnreadable) where hardly a real
/// picture can be read, or Stopped. URIs are left to the caller.
RigidFindings measureRounds(const RigidPictures &pictures, const ImageEncoder &encoder, const RigidOptions &options,
                            RunContext &context);

/// Some pictures as the encoder sees them, without and with the noise, and with ten times the noise.
Artifact noisePreview(const RigidPictures &pictures, const ImageEncoder &encoder, const RigidOptions &options,
                      uint64_t seed);

} // namespace gleaner
