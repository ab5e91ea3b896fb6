#include "core/methods/detection/ColoImported.h"

#include "core/jobs/RunContext.h"
#include "core/jobs/StagedProgress.h"
#include "core/methods/detection/ColoConditions.h"
#include "core/results/Measures.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QHash>
#include <algorithm>
#include <cmath>
#include <functional>

namespace gleaner {

namespace {

constexpr double otherConfidence = 0.25;
constexpr int draws = 400;
constexpr size_t fewestPictures = 5;
constexpr uint64_t drawStream = 91;

QString tr(const char *text) { return QCoreApplication::translate("Colo", text); }

[[noreturn]] void refuse(const QString &what, const QString &where, const QString &remedy)
{
    throw ProblemError({what, where, remedy, ExitCode::Invalid});
}

/// Rows of the predictions that are one detector's.
struct Detections {
    QString name;
    std::vector<int> rows;
};

std::vector<Detections> detectionsOf(const DataSet &predictions)
{
    const QString column = QStringLiteral("detector");
    const auto labels = predictions.column<LabelColumn>(column);
    const auto texts = predictions.column<TextColumn>(column);
    std::vector<Detections> all;
    if (!labels && !texts)
        all.push_back({QFileInfo(predictions.source().uri).completeBaseName(), {}});
    for (const QString &name : labels ? labels->classes() : QStringList()) // also of those that found nothing at all
        all.push_back({name, {}});
    for (int row = 0; row < int(predictions.rows()); ++row) {
        const QString name = labels ? labels->text(row) : texts ? texts->text(row) : all.front().name;
        auto own = std::ranges::find(all, name, &Detections::name);
        if (own == all.end())
            own = all.insert(all.end(), {name, {}});
        own->rows.push_back(row);
    }
    return all;
}

/// What the predictions may call each picture by: its id, its file with or without ending, its row.
std::vector<QStringList> namesOfPictures(const DataSet &data)
{
    const auto ids = data.column<TextColumn>(QStringLiteral("id"));
    const auto images = data.first<ImageColumn>();
    std::vector<QStringList> names(4);
    for (int row = 0; row < int(data.rows()); ++row) {
        const QFileInfo file(images ? images->location(row) : QString());
        names[0].append(ids ? ids->text(row) : QString());
        names[1].append(file.fileName());
        names[2].append(file.completeBaseName());
        names[3].append(QString::number(row));
    }
    return names;
}

/// Row of the predictions for each row of the data, -1 for a picture in which nothing was found.
std::vector<int> matchedRows(const ColoImport &import, const Detections &detections)
{
    if (detections.rows.empty())
        return std::vector<int>(size_t(import.data.rows()), -1);
    const auto predicted = import.predictions.column<TextColumn>(QStringLiteral("id"));
    QHash<QString, int> rowOf;
    for (const int row : detections.rows)
        if (predicted)
            rowOf.insert(predicted->text(row), row);
    for (const QStringList &names : namesOfPictures(import.data)) {
        std::vector<int> matched;
        for (const QString &name : names)
            matched.push_back(rowOf.value(name, -1));
        if (std::ranges::any_of(matched, [](int row) { return row >= 0; }))
            return matched;
    }
    refuse(tr("No prediction of “%1” names a picture of the data").arg(detections.name),
           import.predictions.source().uri,
           tr("Its image_id must be the picture's id, its file name with or without ending, or its row from 0 on."));
}

/// Imported boxes are of the kind that is meant where they name it; where they name several others, that can't be told.
QString predictedKind(const ColoImport &import)
{
    const QStringList names = import.predictions.first<BoxesColumn>()->classes();
    if (import.category.isEmpty() || names.size() < 2)
        return {};
    if (!names.contains(import.category))
        refuse(tr("The predictions are of several classes, none of them named “%1”").arg(import.category),
               import.predictions.source().uri, tr("Keep the predictions of that class only."));
    return import.category;
}

class Imported {
public:
    Imported(const ColoImport &import, const Detections &detections, RunContext &context)
        : m_import(import), m_context(context), m_matched(matchedRows(import, detections)),
          m_predictedKind(predictedKind(import))
    {
        const auto truth = import.data.first<BoxesColumn>();
        if (!truth)
            refuse(tr("The data have no boxes to compare with"), import.dataUri, tr("Give annotated data."));
        checkCategory(*truth, import.category);
        m_findings.dataUri = import.dataUri;
        m_findings.predictionsUri = import.predictions.source().uri;
        m_findings.detector = detections.name;
        m_findings.layout = coloLayout(import.data, import.request, context.seed());
        m_views = conditionValues(import.data, layout().viewColumn);
        if (!layout().lightColumn.isEmpty())
            m_lights = conditionValues(import.data, layout().lightColumn);
        m_tested = import.data.rowsOfSplit(QStringLiteral("test"));
        for (int row = 0; !layout().ownSplit && row < int(import.data.rows()); ++row)
            m_tested.push_back(row);
        m_findings.tested = int(m_tested.size());
        m_findings.named =
            int(std::ranges::count_if(m_tested, [this](int row) { return m_matched[size_t(row)] >= 0; }));
    }
    ColoImportFindings find()
    {
        readLearned();
        findShifts();
        findValues();
        measure();
        return std::move(m_findings);
    }

private:
    void readLearned();
    void findShifts();
    void findValues();
    void measure();
    void add(const QString &name, const std::function<bool(int)> &fits)
    {
        ColoCondition condition{name, {}};
        std::ranges::copy_if(m_tested, std::back_inserter(condition.rows), fits);
        if (condition.rows.size() >= fewestPictures)
            m_findings.conditions.push_back(std::move(condition));
    }
    std::vector<BoxesOfPicture> read(const std::vector<int> &rows) const;
    void redraw(ColoCondition &condition, uint64_t stream) const;
    const ColoLayout &layout() const { return m_findings.layout; }
    bool knowsView(int row) const { return m_learnedViews.contains(m_views[row]); }
    bool knowsLight(int row) const { return m_lights.isEmpty() || m_learnedLights.contains(m_lights[row]); }

    const ColoImport &m_import;
    RunContext &m_context;
    ColoImportFindings m_findings;
    QStringList m_views, m_lights, m_learnedViews, m_learnedLights;
    std::vector<int> m_matched, m_tested;
    QString m_predictedKind;
};

void Imported::readLearned()
{
    for (const QString &value : m_import.learned) {
        const bool view = m_views.contains(value), light = m_lights.contains(value);
        if (!view && !light)
            refuse(tr("No picture has the condition “%1”").arg(value), QStringLiteral("--trained-on"),
                   tr("Name values of the columns “%1” and “%2”.").arg(layout().viewColumn, layout().lightColumn));
        (view ? m_learnedViews : m_learnedLights).append(value);
    }
    if (m_learnedViews.isEmpty())
        m_learnedViews = layout().views.mid(0, 1);
    if (m_learnedLights.isEmpty())
        m_learnedLights = layout().lights;
    m_findings.learned = m_learnedViews + m_learnedLights;
}

void Imported::findShifts()
{
    add(tr("as trained"), [this](int row) { return knowsView(row) && knowsLight(row); });
    if (m_findings.conditions.empty())
        refuse(
            tr("Fewer than %1 test pictures are of the condition that the detector was trained on").arg(fewestPictures),
            QStringLiteral("--trained-on"), tr("Name the values it was trained on, or give more test pictures."));
    add(coloOther(layout().viewColumn), [this](int row) { return !knowsView(row) && knowsLight(row); });
    if (!m_lights.isEmpty()) {
        add(coloOther(layout().lightColumn), [this](int row) { return knowsView(row) && !knowsLight(row); });
        add(tr("both others"), [this](int row) { return !knowsView(row) && !knowsLight(row); });
    }
    m_findings.shifts = m_findings.conditions.size();
}

void Imported::findValues()
{
    for (const auto *values : {&m_views, &m_lights}) {
        QStringList known = *values;
        known.removeDuplicates();
        const QString column = values == &m_views ? layout().viewColumn : layout().lightColumn;
        for (const QString &value : known)
            if (!value.isEmpty())
                add(QStringLiteral("%1: %2").arg(column, value), [&](int row) { return values->at(row) == value; });
    }
}

std::vector<BoxesOfPicture> Imported::read(const std::vector<int> &rows) const
{
    const auto truth = m_import.data.first<BoxesColumn>(), found = m_import.predictions.first<BoxesColumn>();
    std::vector<BoxesOfPicture> pictures;
    for (const int row : rows) {
        BoxesOfPicture &boxes = pictures.emplace_back();
        for (const Box &box : boxesOfKind(*truth, row, m_import.category))
            boxes.truth.push_back({{box.x, box.y, box.width, box.height}, 0, box.width * box.height, box.crowd});
        if (m_matched[size_t(row)] < 0)
            continue;
        for (const Box &box : boxesOfKind(*found, m_matched[size_t(row)], m_predictedKind))
            boxes.found.push_back({{box.x, box.y, box.width, box.height}, 0, box.score.value_or(1)});
    }
    return pictures;
}

/// The same pictures for every detector, so that detectors can be compared.
void Imported::redraw(ColoCondition &condition, uint64_t stream) const
{
    Random random = m_context.random(drawStream + stream);
    const JudgedPictures judged(condition.pictures);
    const size_t count = condition.pictures.size();
    for (int draw = 0; draw < draws; ++draw) {
        m_context.stopIfRequested();
        std::vector<int> times(count);
        for (size_t i = 0; i < count; ++i)
            ++times[size_t(random.below(int(count)))];
        std::vector<double> precision = judged.precisionPerOverlap(times);
        std::ranges::replace_if(
            precision, [](double each) { return !std::isfinite(each); }, 0.0);
        condition.redrawn.push_back(precision.front());
        condition.redrawn5095.push_back(meanAndSpread(precision).mean);
    }
}

void Imported::measure()
{
    std::vector<ColoCondition> &all = m_findings.conditions;
    for (ColoCondition &each : all)
        each.pictures = read(each.rows);
    m_findings.confidence =
        m_import.confidence > 0 ? m_import.confidence : bestConfidence(all.front().pictures, otherConfidence);
    for (size_t i = 0; i < all.size(); ++i) {
        m_context.progress(qint64(i), qint64(all.size()), tr("Measuring %1").arg(all[i].name));
        all[i].measures = localizationMeasures(all[i].pictures, m_findings.confidence);
        redraw(all[i], i);
    }
}

} // namespace

Outputs runColoImported(const ColoImport &import, RunContext &context)
{
    const std::vector<Detections> detectors = detectionsOf(import.predictions);
    std::vector<ColoImportFindings> all;
    StagedProgress progress(context, qint64(detectors.size()));
    for (const Detections &each : detectors)
        progress.stage(1, [&](RunContext &stage) { all.push_back(Imported(import, each, stage).find()); });
    if (all.size() > 1)
        return coloDetectors(all, import.data, context);
    const ColoImportFindings &findings = all.front();
    const std::vector<ColoVerdict> verdicts = coloImportVerdicts(findings);
    return {coloImportMetrics(findings), coloVerdictText(verdicts),
            coloVerdictTable(verdicts),  coloConditions(findings),
            coloConditionBars(findings), coloImportExamples(findings, import.data, context),
            coloImportSetup(findings)};
}

} // namespace gleaner
