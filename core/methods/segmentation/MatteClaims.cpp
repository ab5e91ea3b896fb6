#include "core/methods/segmentation/MatteFindings.h"
#include "core/methods/shared/Columns.h"

namespace gleaner {

namespace {

constexpr double thousandths = 1000;

QString tr(const char *text) { return QCoreApplication::translate("MatteLabelBlending", text); }

std::vector<double> bySeed(const MatteFindings &findings, MatteArm arm, MatteRegion region)
{
    std::vector<double> values;
    for (const MatteTrial &trial : findings.trials)
        values.push_back((trial.figures.at(arm).*region).mad);
    return values;
}

/// Whether value ≤ factor × other + shift, of means and of each seed.
struct Bound {
    const char *text;
    MatteRegion region;
    MatteArm other;
    double factor, shift;
    bool above = false, strict = false;

    bool holds(double value, double reference) const
    {
        const double limit = factor * reference + shift;
        return above ? value >= limit : strict ? value < limit : value <= limit;
    }
};

const Bound bounds[] = {
    {QT_TRANSLATE_NOOP("MatteLabelBlending", "MAD at most 0.75 of mattes only"), &MatteFigures::all,
     MatteArm::MattesOnly, 0.75, 0},
    {QT_TRANSLATE_NOOP("MatteLabelBlending", "MAD-T at most 0.9 of masks only"), &MatteFigures::band,
     MatteArm::MasksOnly, 0.9, 0},
    {QT_TRANSLATE_NOOP("MatteLabelBlending", "MAD-T at most 0.95 of masks taken as mattes"), &MatteFigures::band,
     MatteArm::Naive, 0.95, 0},
    {QT_TRANSLATE_NOOP("MatteLabelBlending", "MAD not below true mattes by more than 0.002"), &MatteFigures::all,
     MatteArm::TrueMattes, 1, -0.002, true},
    {QT_TRANSLATE_NOOP("MatteLabelBlending", "MAD-C at most 1.15 of masks only"), &MatteFigures::certain,
     MatteArm::MasksOnly, 1.15, 0},
    {QT_TRANSLATE_NOOP("MatteLabelBlending", "MAD-T below the control’s: matte knowledge is transferred"),
     &MatteFigures::band, MatteArm::ContourBand, 1, 0, false, true}};

MatteClaim claimOf(const MatteFindings &findings, const Bound &bound)
{
    const std::vector<double> own = bySeed(findings, MatteArm::Blended, bound.region),
                              other = bySeed(findings, bound.other, bound.region);
    MatteClaim claim;
    claim.text = tr(bound.text);
    claim.value = meanAndSpread(own).mean;
    const double reference = meanAndSpread(other).mean;
    claim.bound = bound.factor * reference + bound.shift;
    claim.holds = bound.holds(claim.value, reference);
    for (size_t i = 0; i < own.size(); ++i)
        claim.heldBy += bound.holds(own[i], other[i]);
    return claim;
}

} // namespace

std::vector<MatteClaim> matteClaims(const MatteFindings &findings)
{
    std::vector<MatteClaim> claims;
    for (const Bound &bound : bounds)
        if (findings.has(bound.other))
            claims.push_back(claimOf(findings, bound));
    return claims;
}

Artifact matteClaimsTable(const MatteFindings &findings)
{
    Table table;
    table.headings = {namedColumn(tr("Claim about MLB")), numberColumn(tr("MLB"), 2), namedColumn(tr("Verdict")),
                      numberColumn(tr("Bound"), 2), namedColumn(tr("Seeds"))};
    int held = 0;
    const std::vector<MatteClaim> claims = matteClaims(findings);
    for (const MatteClaim &claim : claims) {
        held += claim.holds;
        table.rows.push_back({claim.text, thousandths * claim.value, claim.holds ? tr("holds") : tr("does not hold"),
                              thousandths * claim.bound, tr("%1 of %2").arg(claim.heldBy).arg(findings.seeds.size())});
    }
    return {QStringLiteral("claims"), tr("What should hold, and whether it does"),
            tr("%1 of %2 hold for the means over seeds, in thousandths. The last line is the one that could refute the "
               "method: a "
               "student taught by a blurred contour must be worse in the boundary.")
                .arg(held)
                .arg(claims.size()),
            table};
}

} // namespace gleaner
