#include "core/methods/detection/ColoImported.h"

#include "core/jobs/RunContext.h"
#include "core/methods/detection/ColoFindings.h"
#include "core/methods/shared/Columns.h"
#include "core/results/Separation.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QHash>
#include <algorithm>
#include <cmath>

namespace gleaner {

namespace {

constexpr double points = 100, otherConfidence = 0.25;
constexpr int draws = 400;
constexpr size_t fewestPictures = 5;
constexpr uint64_t drawStream = 91;

QString tr(const char *text) { return QCoreApplication::translate("Colo", text); }

[[noreturn]] void refuse(const QString &what, const QString &where, const QString &remedy)
{
    throw ProblemError({what, where, remedy, ExitCode::Invalid});
}

/// Pictures that share something, annotated and with predictions.
struct Condition {
    QString name;
    std::vector<int> rows;
    std::vector<BoxesOfPicture> pictures = {};
    LocalizationMeasures measures = {};
    std::vector<double> redrawn = {}; ///< map50 of pictures drawn again, with repeats
};

double map50(const std::vector<BoxesOfPicture> &pictures)
{
    AveragePrecisionRules rules;
    rules.overlaps = {0.5};
    const double value = averagePrecision(pictures, 1, rules).precision;
    return std::isfinite(value) ? value : 0;
}

/// The middle 95 % of what redrawing gives.
Contrast redrawnInterval(double estimate, const std::vector<double> &redrawn)
{
    return {points * estimate, points * quantile(redrawn, 0.025), points * quantile(redrawn, 0.975), std::nan("")};
}

Contrast difference(const Condition &from, const Condition &of)
{
    std::vector<double> redrawn;
    for (int i = 0; i < draws; ++i)
        redrawn.push_back(from.redrawn[size_t(i)] - of.redrawn[size_t(i)]);
    return redrawnInterval(from.measures.map50 - of.measures.map50, redrawn);
}

/// Row of the predictions for each row of the data, -1 for a picture in which nothing was found.
std::vector<int> matchedRows(const ColoImport &import)
{
    const auto ids = import.data.column<TextColumn>(QStringLiteral("id"));
    const auto predicted = import.predictions.column<TextColumn>(QStringLiteral("id"));
    const auto images = import.data.first<ImageColumn>();
    QHash<QString, int> rowOf;
    for (int row = 0; predicted && row < int(import.predictions.rows()); ++row)
        rowOf.insert(predicted->text(row), row);
    std::vector<int> matched;
    for (int row = 0; row < int(import.data.rows()); ++row) {
        const QFileInfo file(images ? images->location(row) : QString());
        int found = ids ? rowOf.value(ids->text(row), -1) : -1;
        for (const QString &name : {file.fileName(), file.completeBaseName(), QString::number(row)})
            if (found < 0 && !ids)
                found = rowOf.value(name, -1);
        matched.push_back(found);
    }
    if (std::ranges::all_of(matched, [](int row) { return row < 0; }))
        refuse(
            tr("No prediction names a picture of the data"), import.predictions.source().uri,
            tr("Its image_id must be the picture's id, its file name with or without ending, or its row from 0 on."));
    return matched;
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
    Imported(const ColoImport &import, RunContext &context)
        : m_import(import), m_context(context), m_layout(coloLayout(import.data, import.request, context.seed())),
          m_views(conditionValues(import.data, m_layout.viewColumn)), m_matched(matchedRows(import)),
          m_predictedKind(predictedKind(import))
    {
        if (!m_layout.lightColumn.isEmpty())
            m_lights = conditionValues(import.data, m_layout.lightColumn);
        const auto truth = import.data.first<BoxesColumn>();
        if (!truth)
            refuse(tr("The data have no boxes to compare with"), import.dataUri, tr("Give annotated data."));
        checkCategory(*truth, import.category);
        m_tested = import.data.rowsOfSplit(QStringLiteral("test"));
        for (int row = 0; !m_layout.ownSplit && row < int(import.data.rows()); ++row)
            m_tested.push_back(row);
        readLearned();
    }
    Outputs run();

private:
    void readLearned();
    void findConditions();
    void measure(Condition &condition, double confidence, uint64_t stream);
    std::vector<BoxesOfPicture> read(const std::vector<int> &rows) const;
    const Condition *role(const QString &name) const;
    bool knowsView(int row) const { return m_learnedViews.contains(m_views[row]); }
    bool knowsLight(int row) const { return m_lights.isEmpty() || m_learnedLights.contains(m_lights[row]); }
    Artifact metrics() const;
    Artifact conditions() const;
    Artifact bars() const;
    Artifact examples() const;
    Artifact setup() const;
    std::vector<ColoVerdict> verdicts() const;

    const ColoImport &m_import;
    RunContext &m_context;
    ColoLayout m_layout;
    QStringList m_views, m_lights, m_learnedViews, m_learnedLights;
    std::vector<int> m_matched, m_tested;
    QString m_predictedKind;
    std::vector<Condition> m_conditions; ///< home, the shifts from it, then every value
    size_t m_roles = 0;
    double m_confidence = 0;
};

void Imported::readLearned()
{
    for (const QString &value : m_import.learned) {
        const bool view = m_views.contains(value), light = m_lights.contains(value);
        if (!view && !light)
            refuse(tr("No picture has the condition “%1”").arg(value), QStringLiteral("--trained-on"),
                   tr("Name values of the columns “%1” and “%2”.").arg(m_layout.viewColumn, m_layout.lightColumn));
        (view ? m_learnedViews : m_learnedLights).append(value);
    }
    if (m_learnedViews.isEmpty())
        m_learnedViews = m_layout.views.mid(0, 1);
    if (m_learnedLights.isEmpty())
        m_learnedLights = m_layout.lights;
}

void Imported::findConditions()
{
    const auto add = [&](const QString &name, const std::function<bool(int)> &fits) {
        Condition condition{name, {}};
        std::ranges::copy_if(m_tested, std::back_inserter(condition.rows), fits);
        if (condition.rows.size() >= fewestPictures)
            m_conditions.push_back(std::move(condition));
    };
    add(tr("as trained"), [this](int row) { return knowsView(row) && knowsLight(row); });
    if (m_conditions.empty())
        refuse(
            tr("Fewer than %1 test pictures are of the condition that the detector was trained on").arg(fewestPictures),
            QStringLiteral("--trained-on"), tr("Name the values it was trained on, or give more test pictures."));
    add(tr("another %1").arg(m_layout.viewColumn), [this](int row) { return !knowsView(row) && knowsLight(row); });
    if (!m_lights.isEmpty()) {
        add(tr("another %1").arg(m_layout.lightColumn), [this](int row) { return knowsView(row) && !knowsLight(row); });
        add(tr("both others"), [this](int row) { return !knowsView(row) && !knowsLight(row); });
    }
    m_roles = m_conditions.size();
    for (const auto *values : {&m_views, &m_lights}) {
        QStringList known = *values;
        known.removeDuplicates();
        const QString column = values == &m_views ? m_layout.viewColumn : m_layout.lightColumn;
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

void Imported::measure(Condition &condition, double confidence, uint64_t stream)
{
    condition.measures = localizationMeasures(condition.pictures, confidence);
    Random random = m_context.random(drawStream + stream);
    for (int draw = 0; draw < draws; ++draw) {
        m_context.stopIfRequested();
        std::vector<BoxesOfPicture> again;
        for (size_t i = 0; i < condition.pictures.size(); ++i)
            again.push_back(condition.pictures[size_t(random.below(int(condition.pictures.size())))]);
        condition.redrawn.push_back(map50(again));
    }
}

const Condition *Imported::role(const QString &name) const
{
    const auto end = m_conditions.begin() + std::ptrdiff_t(m_roles);
    const auto found =
        std::find_if(m_conditions.begin(), end, [&](const Condition &each) { return each.name == name; });
    return found == end ? nullptr : &*found;
}

std::vector<ColoVerdict> Imported::verdicts() const
{
    const Condition *view = role(tr("another %1").arg(m_layout.viewColumn)),
                    *light = role(tr("another %1").arg(m_layout.lightColumn));
    Contrast effect{std::nan(""), std::nan(""), std::nan(""), std::nan("")};
    if (view && light)
        effect = difference(*light, *view);
    return {coloViewOrLight(m_layout.viewColumn, m_layout.lightColumn, effect,
                            tr("Loss of the imported detector by another %1 less its loss by another %2, map50; the "
                               "interval is over the test pictures.")
                                .arg(m_layout.viewColumn, m_layout.lightColumn))};
}

Artifact Imported::metrics() const
{
    Metrics metrics;
    for (size_t i = 0; i < m_roles; ++i) {
        const Condition &each = m_conditions[i];
        metrics.values.append({tr("map50, %1").arg(each.name), points * each.measures.map50, QStringLiteral("%"),
                               Better::Higher, tr("%1 test pictures").arg(each.rows.size()),
                               points * meanAndSpread(each.redrawn).spread});
    }
    return {QStringLiteral("metrics"), tr("How far the detector carries"),
            tr("The imported predictions where the detector was trained, and under each shift; after ± the standard "
               "deviation over pictures drawn again."),
            metrics};
}

Artifact Imported::conditions() const
{
    Table table;
    table.headings = {namedColumn(tr("Condition")), numberColumn(tr("Pictures"), 0)};
    for (const char *name : {"map5095", "map50", "precision", "recall", "f1"})
        table.headings.append(numberColumn(QLatin1String(name), 3, Better::Higher));
    for (const char *name : {"n_all", "n_fn", "n_fp"})
        table.headings.append(numberColumn(QLatin1String(name), 0));
    table.headings.append(numberColumn(tr("confidence"), 3));
    for (const QString &name : {tr("Gap"), tr("95 %, from"), tr("to")})
        table.headings.append(numberColumn(name, 1, Better::None, tr("points")));
    table.headings.append(shareColumn(tr("Relative gap"), Better::Lower));
    for (const Condition &each : m_conditions) {
        const LocalizationMeasures &m = each.measures;
        const Contrast gap = difference(m_conditions.front(), each);
        const double whole = points * m_conditions.front().measures.map50;
        const bool home = &each == &m_conditions.front();
        std::vector<Table::Cell> row{
            each.name, double(each.rows.size()), m.map5095,        m.map50,         m.precision, m.recall,
            m.f1,      double(m.objects),        double(m.missed), double(m.wrong), m.confidence};
        for (const double value :
             {gap.estimate, gap.low, gap.high, whole > 0 ? points * gap.estimate / whole : std::nan("")})
            row.push_back(home ? Table::Cell() : cellOf(value));
        table.rows.push_back(std::move(row));
    }
    return {QStringLiteral("conditions"), tr("Imported predictions by condition"),
            tr("The gap is what map50 loses against the pictures like those the detector was trained on, with an "
               "interval over test pictures drawn again. The confidence is the one with the best F1 on those, unless "
               "one was given."),
            table};
}

Artifact Imported::bars() const
{
    Table table;
    table.style = Table::Style::Bars;
    table.headings = {namedColumn(tr("Condition")), shareColumn(QStringLiteral("map50"), Better::Higher),
                      spreadColumn(1, QStringLiteral("%"))};
    for (const Condition &each : m_conditions) {
        std::vector<Table::Cell> row{each.name};
        appendSpread(row, {each.measures.map50, meanAndSpread(each.redrawn).spread}, points);
        table.rows.push_back(std::move(row));
    }
    return {QStringLiteral("condition-bars"), tr("Where the imported detector finds objects"),
            tr("map50 by condition; after ± the standard deviation over pictures drawn again."), table};
}

Artifact Imported::examples() const
{
    Images images;
    const auto pictures = m_import.data.first<ImageColumn>();
    for (size_t i = 0; pictures && i < m_roles; ++i) {
        const Condition &condition = m_conditions[i];
        const auto with =
            std::ranges::find_if(condition.pictures, [](const auto &each) { return !each.truth.empty(); });
        if (with == condition.pictures.end())
            continue;
        try {
            const cv::Mat rgb = pictures->image(condition.rows[size_t(with - condition.pictures.begin())]);
            images.items.push_back({coloPanels(rgb, {coloTruth(*with), coloFound(*with, m_confidence)}),
                                    tr("%1: annotated, found").arg(condition.name)});
        } catch (const ProblemError &error) {
            m_context.sampleFailed(error.problem());
        }
    }
    return {
        QStringLiteral("examples"), tr("What a shift looks like"),
        tr("One test picture of each condition: the annotation in green, what the imported detector found in blue."),
        images};
}

Artifact Imported::setup() const
{
    const auto named = std::ranges::count_if(m_tested, [this](int row) { return m_matched[size_t(row)] >= 0; });
    QStringList lines{tr("Data: %1").arg(m_import.dataUri),
                      tr("Predictions: %1").arg(m_import.predictions.source().uri),
                      tr("Trained on: %1").arg((m_learnedViews + m_learnedLights).join(QStringLiteral(", "))),
                      tr("Test pictures: %1, of which %2 have predictions").arg(m_tested.size()).arg(named),
                      tr("Nothing was trained here.")};
    if (!m_layout.ownSplit)
        lines.append(tr("The data have no split “test”: all pictures were tested. Those the detector was trained on "
                        "flatter it"));
    return {QStringLiteral("setup"), tr("How it was measured"), tr("What these figures rest on."),
            Text{QStringLiteral("- ") + lines.join(QStringLiteral("\n- "))}};
}

Outputs Imported::run()
{
    findConditions();
    for (Condition &each : m_conditions)
        each.pictures = read(each.rows);
    m_confidence =
        m_import.confidence > 0 ? m_import.confidence : bestConfidence(m_conditions.front().pictures, otherConfidence);
    for (size_t i = 0; i < m_conditions.size(); ++i) {
        m_context.progress(qint64(i), qint64(m_conditions.size()), tr("Measuring %1").arg(m_conditions[i].name));
        measure(m_conditions[i], m_confidence, i);
    }
    const std::vector<ColoVerdict> answers = verdicts();
    return {metrics(), coloVerdictText(answers), coloVerdictTable(answers), conditions(), bars(), examples(), setup()};
}

} // namespace

Outputs runColoImported(const ColoImport &import, RunContext &context) { return Imported(import, context).run(); }

} // namespace gleaner
