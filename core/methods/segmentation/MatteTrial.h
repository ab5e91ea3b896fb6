#pragma once
#include "core/methods/segmentation/MatteTraining.h"
#include "core/results/MattingMeasures.h"

#include <QCoreApplication>
#include <map>
#include <optional>

namespace gleaner {

class RunContext;

/// What a student is taught on the photos; in the order of the card's (a) to (g).
enum class MatteArm { MattesOnly, MasksOnly, Naive, TeacherMattes, Blended, TrueMattes, ContourBand };
inline constexpr std::array matteArms{MatteArm::MattesOnly,    MatteArm::MasksOnly, MatteArm::Naive,
                                      MatteArm::TeacherMattes, MatteArm::Blended,   MatteArm::TrueMattes,
                                      MatteArm::ContourBand};
QString armName(MatteArm arm);

/// What all networks are trained and measured on.
struct MatteMaterial {
    MatteSamples mattes; ///< few pictures with mattes
    MatteSamples photos; ///< many with masks; their mattes, if known, serve the upper bound alone
    MatteSamples test;   ///< with mattes, or empty: then nothing is measured
    std::vector<cv::Mat> grounds;

    bool isMeasured() const { return !test.mattes.empty(); }
    bool knowsTruth() const { return !photos.mattes.empty(); }
};

struct MattePlan {
    MattingConfig teacher;
    bool halfStudent = true, fromTeacher = false; ///< a student that begins as the teacher has its size
    MattingRecipe teaching, learning;
    BlendOptions blend;
    double low = 0.05;       ///< rule of the boundary
    double photoShare = 0.5; ///< ρ: of photos in the students' batches
    bool comparisons = true; ///< all arms, not MLB alone

    MattingConfig student() const { return halfStudent && !fromTeacher ? teacher.half() : teacher; }
};

/// Means over pictures; over those that have such a region.
struct MatteFigures {
    MattingErrors all, band, certain;
    double overlap = 0;
};
MatteFigures measuredMattes(const std::vector<cv::Mat> &predicted, const std::vector<cv::Mat> &truth, double low,
                            bool structure = true);
/// Labels against true mattes, without gradient and connectivity.
MatteFigures measuredLabels(const std::vector<MatteLabel> &labels, const std::vector<cv::Mat> &truth, double low);

/// Labels of all photos for one arm. True mattes are read for the upper bound alone. `radius`: of the control's band.
std::vector<MatteLabel> labelsOf(MatteArm arm, const MatteSamples &photos, const std::vector<MattePrediction> &taught,
                                 const MattePlan &plan, int radius);

/// Trains the networks of one seed: all students begin with the same weights and draw the same pictures.
class MatteSchool {
public:
    /// `material` and `plan` must outlive this.
    MatteSchool(const MatteMaterial &material, const MattePlan &plan, uint64_t seed);

    TrainedMatting teacher(RunContext &context) const;
    /// By `labels` of the photos; the other part of a batch is the pictures with mattes. Of `teacher` only the weights
    /// to begin with are read, where the plan wants that.
    TrainedMatting student(MatteArm arm, const std::vector<MatteLabel> &labels, const MattingNetwork &teacher,
                           RunContext &context) const;

private:
    const MatteMaterial &m_material;
    const MattePlan &m_plan;
    uint64_t m_seed;
    PastedSampler m_pasted;
};

/// All that one seed gives.
struct MatteTrial {
    MattingNetwork teacher;
    QString teacherBefore, teacherAfter; ///< hashes, around the students' training
    std::vector<MattePrediction> taught; ///< what the teacher says of the photos; kept by the first trial alone
    std::vector<double> shares;          ///< of boundary in each photo
    int radius = 1;                      ///< of the control's band
    std::optional<MatteFigures> ofTeacher;
    std::map<MatteArm, MatteFigures> figures, ofLabels; ///< students on the test; labels against the photos' mattes
    std::map<MatteArm, MattingNetwork> students;        ///< MLB's, and all of the first trial
    std::vector<double> teacherLosses, studentLosses;   ///< the student's are MLB's
};
MatteTrial runMatteTrial(const MatteMaterial &material, const MattePlan &plan, uint64_t seed, bool keep,
                         RunContext &context);
/// The arms that these data allow.
std::vector<MatteArm> armsOf(const MatteMaterial &material, const MattePlan &plan);

std::vector<cv::Mat> mattesOf(const MattingNetwork &network, const std::vector<cv::Mat> &images);

} // namespace gleaner
