#include "core/methods/segmentation/MatteFindings.h"
#include "core/methods/shared/Columns.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace gleaner {

namespace {

constexpr double thousandths = 1000;

QString tr(const char *text) { return QCoreApplication::translate("MatteLabelBlending", text); }

struct Place {
    QString suffix;
    MatteRegion region;
};
/// As the field writes them: -T for the transition, -C for what is certain.
std::vector<Place> places()
{
    return {{QString(), &MatteFigures::all},
            {QStringLiteral("-T"), &MatteFigures::band},
            {QStringLiteral("-C"), &MatteFigures::certain}};
}

std::vector<double> bySeed(const MatteFindings &findings, MatteArm arm, MatteRegion region, MatteError error)
{
    std::vector<double> values;
    for (const MatteTrial &trial : findings.trials)
        values.push_back((trial.figures.at(arm).*region).*error);
    return values;
}

MeanSpread meanOf(const MatteFindings &findings, MatteArm arm, MatteRegion region, MatteError error)
{
    return meanAndSpread(bySeed(findings, arm, region, error));
}

QString measuredOn(const MatteFindings &findings)
{
    return tr("%1 test pictures, %2").arg(findings.material.test.count()).arg(seedsText(findings.seeds.size()));
}

Table::Heading thousandthsColumn(const QString &name) { return numberColumn(name, 2, Better::Lower); }

/// MAD in the three regions and the overlap, with spreads.
QList<Table::Heading> shortHeadings(const QString &first)
{
    QList<Table::Heading> headings{namedColumn(first)};
    for (const Place &place : places()) {
        headings.append(thousandthsColumn(QStringLiteral("MAD") + place.suffix));
        headings.append(spreadColumn(2));
    }
    headings.append(shareColumn(tr("Mask IoU"), Better::Higher));
    headings.append(spreadColumn(1, QStringLiteral("%")));
    return headings;
}

std::vector<Table::Cell> shortRow(const QString &name, const std::vector<const MatteFigures *> &figures)
{
    std::vector<Table::Cell> row{name};
    for (const Place &place : places()) {
        std::vector<double> values;
        for (const MatteFigures *each : figures)
            values.push_back((each->*place.region).mad);
        appendSpread(row, meanAndSpread(values), thousandths);
    }
    std::vector<double> overlaps;
    for (const MatteFigures *each : figures)
        overlaps.push_back(100 * each->overlap);
    appendSpread(row, meanAndSpread(overlaps));
    return row;
}

std::vector<const MatteFigures *> studentsOf(const MatteFindings &findings, MatteArm arm)
{
    std::vector<const MatteFigures *> figures;
    for (const MatteTrial &trial : findings.trials)
        figures.push_back(&trial.figures.at(arm));
    return figures;
}

std::vector<const MatteFigures *> teachersOf(const MatteFindings &findings)
{
    std::vector<const MatteFigures *> figures;
    for (const MatteTrial &trial : findings.trials)
        figures.push_back(&*trial.ofTeacher);
    return figures;
}

/// The falsification as a sentence.
QString verdict(const MatteFindings &findings)
{
    if (!findings.has(MatteArm::ContourBand))
        return {};
    const double own = meanOf(findings, MatteArm::Blended, &MatteFigures::band, &MattingErrors::mad).mean,
                 control = meanOf(findings, MatteArm::ContourBand, &MatteFigures::band, &MattingErrors::mad).mean;
    return QLatin1Char(' ') +
           (own < control
                ? tr("In the boundary MLB errs by %1, a blurred contour in its place by %2: knowledge of mattes is "
                     "transferred.")
                : tr("In the boundary MLB errs by %1, a blurred contour in its place by %2: nothing shows that "
                     "knowledge "
                     "of mattes is transferred."))
               .arg(own, 0, 'f', 4)
               .arg(control, 0, 'f', 4);
}

} // namespace

double MatteFindings::photosAbove(double share) const
{
    double above = 0, all = 0;
    for (const MatteTrial &trial : trials)
        for (const double each : trial.shares) {
            above += each > share;
            ++all;
        }
    return all > 0 ? above / all : 0;
}

double MatteFindings::meanShare() const
{
    double sum = 0, all = 0;
    for (const MatteTrial &trial : trials) {
        sum = std::accumulate(trial.shares.begin(), trial.shares.end(), sum);
        all += double(trial.shares.size());
    }
    return all > 0 ? sum / all : 0;
}

Artifact matteMetrics(const MatteFindings &findings)
{
    Metrics metrics;
    if (findings.material.isMeasured())
        for (const MatteArm arm : {MatteArm::Blended, MatteArm::Naive, MatteArm::MattesOnly, MatteArm::TrueMattes})
            for (const Place &place : places()) {
                if (!findings.has(arm) || (place.region == &MatteFigures::certain && arm != MatteArm::Blended))
                    continue;
                const MeanSpread value = meanOf(findings, arm, place.region, &MattingErrors::mad);
                metrics.values.append({tr("MAD%1, %2").arg(place.suffix, armName(arm)), thousandths * value.mean,
                                       QStringLiteral("10⁻³"), Better::Lower, measuredOn(findings),
                                       thousandths * value.spread});
            }
    const QString photos = tr("%1 photos").arg(findings.material.photos.count());
    metrics.values.append(
        {tr("Boundary in a photo"), 100 * findings.meanShare(), QStringLiteral("%"), Better::None, photos, {}});
    metrics.values.append({tr("Photos above 40 % boundary"),
                           100 * findings.photosAbove(muchBoundary),
                           QStringLiteral("%"),
                           Better::Lower,
                           photos,
                           {}});
    QString caption = tr("MAD is the mean absolute error of the mattes, -T in the true boundary, -C elsewhere.");
    if (findings.photosAbove(muchBoundary) > 0)
        caption +=
            QLatin1Char(' ') + tr("Warning: in some photos the teacher calls more than 40 % of the picture boundary; "
                                  "their labels are mostly its own mattes.");
    return {QStringLiteral("metrics"), tr("What the student’s mattes are worth"), caption + verdict(findings), metrics};
}

Artifact matteArmsTable(const MatteFindings &findings)
{
    Table table;
    table.headings = shortHeadings(tr("Student taught by"));
    for (const MatteArm arm : findings.arms())
        table.rows.push_back(shortRow(armName(arm), studentsOf(findings, arm)));
    table.rows.push_back(shortRow(tr("The teacher itself"), teachersOf(findings)));
    return {
        QStringLiteral("arms"), tr("Ways to use mattes and masks"),
        tr("Mean absolute error in thousandths, over the picture, in the true boundary (-T) and elsewhere (-C), and "
           "overlap of what is covered by half; %1. The upper bound alone saw true mattes of the photos. The control "
           "knows nothing "
           "of mattes in the photos.")
            .arg(measuredOn(findings)),
        table};
}

Artifact matteBars(const MatteFindings &findings)
{
    Table table;
    table.style = Table::Style::Bars;
    table.headings = {namedColumn(tr("Student taught by")), thousandthsColumn(QStringLiteral("MAD-T")),
                      spreadColumn(2)};
    for (const MatteArm arm : findings.arms())
        appendSpread(table.rows.emplace_back(1, armName(arm)),
                     meanOf(findings, arm, &MatteFigures::band, &MattingErrors::mad), thousandths);
    return {QStringLiteral("arms-bars"), tr("Error in the boundary"),
            tr("Where mattes matter: mean absolute error within the true boundary in thousandths, %1.")
                .arg(measuredOn(findings)),
            table};
}

Artifact matteMeasures(const MatteFindings &findings)
{
    const std::pair<QString, MatteError> errors[] = {{QStringLiteral("SAD"), &MattingErrors::sad},
                                                     {QStringLiteral("MSE"), &MattingErrors::mse},
                                                     {tr("Grad"), &MattingErrors::gradient},
                                                     {tr("Conn"), &MattingErrors::connectivity}};
    Table table;
    table.headings = {namedColumn(tr("Student taught by"))};
    for (const auto &[name, error] : errors)
        for (const Place &place : places())
            table.headings.append(error == &MattingErrors::mse ? thousandthsColumn(name + place.suffix)
                                                               : numberColumn(name + place.suffix, 3, Better::Lower));
    for (const MatteArm arm : findings.arms()) {
        std::vector<Table::Cell> row{armName(arm)};
        for (const auto &[name, error] : errors)
            for (const Place &place : places())
                row.push_back(cellOf((error == &MattingErrors::mse ? thousandths : 1) *
                                     meanOf(findings, arm, place.region, error).mean));
        table.rows.push_back(std::move(row));
    }
    return {
        QStringLiteral("measures"), tr("All measures of mattes"),
        tr("Sums over a picture by a thousand (SAD, gradient, connectivity) and mean squares in thousandths, in the "
           "whole picture, in the true boundary (-T) and elsewhere (-C); means over pictures and seeds."),
        table};
}

Artifact matteLabels(const MatteFindings &findings)
{
    Table table;
    table.headings = shortHeadings(tr("Labels of the photos"));
    for (const MatteArm arm : findings.arms()) {
        std::vector<const MatteFigures *> figures;
        for (const MatteTrial &trial : findings.trials)
            if (const auto found = trial.ofLabels.find(arm); found != trial.ofLabels.end())
                figures.push_back(&found->second);
        if (!figures.empty() && arm != MatteArm::TrueMattes && arm != MatteArm::Naive)
            table.rows.push_back(shortRow(arm == MatteArm::MasksOnly ? tr("Masks") : armName(arm), figures));
    }
    return {
        QStringLiteral("labels"), tr("How right the labels are"),
        tr("What the students are taught, in the same measures, against the photos’ true mattes, which no student but "
           "the upper bound’s has seen."),
        table};
}

Artifact matteSetup(const MatteFindings &findings)
{
    const MattePlan &plan = findings.plan;
    const MatteTrial &trial = findings.first();
    QStringList lines{
        tr("Pictures with mattes: %1 of %2").arg(findings.material.mattes.count()).arg(findings.material.mattes.uri),
        tr("Photos with masks: %1 of %2").arg(findings.material.photos.count()).arg(findings.material.photos.uri),
        findings.material.isMeasured()
            ? tr("Test pictures: %1 of %2").arg(findings.material.test.count()).arg(findings.material.test.uri)
            : tr("Nothing was measured: no picture for the test has a true matte."),
        tr("Teacher: %1 weights, %2 steps").arg(trial.teacher.parameters()).arg(plan.teaching.steps),
        tr("Student: %1 weights, %2 steps")
            .arg(trial.students.at(MatteArm::Blended).parameters())
            .arg(plan.learning.steps),
        tr("Boundary in a photo: %1 % on average; more than 40 % in %2 % of the photos")
            .arg(100 * findings.meanShare(), 0, 'f', 1)
            .arg(100 * findings.photosAbove(muchBoundary), 0, 'f', 1),
        tr("Band of the control: %1 pixels on both sides of the contour, the width whose share of the pictures comes "
           "nearest to the teacher’s boundary")
            .arg(trial.radius),
        trial.teacherBefore == trial.teacherAfter
            ? tr("The teacher’s weights are the same before and after the students were trained: %1…")
                  .arg(trial.teacherBefore.left(16))
            : tr("The teacher’s weights changed while the students were trained, which must not be.")};
    return {QStringLiteral("setup"), tr("How it was measured"), tr("What these figures rest on."),
            Text{QStringLiteral("- ") + lines.join(QStringLiteral("\n- "))}};
}

} // namespace gleaner
