#include "core/methods/detection/ColoStudy.h"

#include "core/jobs/RunContext.h"
#include "core/jobs/StagedProgress.h"
#include "core/methods/unlearning/AtOnce.h"
#include "core/support/Hash.h"

#include <QCoreApplication>
#include <algorithm>
#include <numeric>
#include <set>

namespace gleaner {

namespace {

constexpr size_t examplesEach = 2;

QString tr(const char *text) { return QCoreApplication::translate("Colo", text); }

/// A seed of its own for everything with another name.
uint64_t seedOf(uint64_t seed, const QStringList &names)
{
    return Random::forItem(seed, hashOfStrings(names).left(15).toULongLong(nullptr, 16)).next();
}

/// One network that learns one draw, and the rows of the table that it is tested for.
struct Training {
    const ColoConfig *source = nullptr; ///< of the pool
    bool related = false;
    size_t model = 0;
    int count = 0, repetition = 0;
    std::vector<size_t> runs;

    auto group() const { return std::tuple(repetition, count, model); }
    QStringList drawName() const { return {source->pool, QString::number(count), QString::number(repetition)}; }
};

class Study {
public:
    Study(ColoFindings &findings, const ColoPictures &pictures, StagedProgress &progress, qint64 weight)
        : m_findings(findings), m_plan(findings.plan), m_pictures(pictures), m_progress(progress), m_weight(weight),
          m_seed(progress.context().seed()), m_trainings(trainings())
    {
    }
    void run()
    {
        findExamples();
        learnShapes();
        learnRelated();
        for (size_t first = 0; first < m_trainings.size();) {
            size_t end = first + 1;
            while (end < m_trainings.size() && m_trainings[end].group() == m_trainings[first].group())
                ++end;
            runGroup(first, end);
            first = end;
        }
    }

private:
    std::vector<Training> trainings() const;
    void findExamples();
    void learnShapes();
    void learnRelated();
    void runGroup(size_t first, size_t end);
    void learn(const Training &training);
    void showExamples(const Training &training, const ColoTrained &trained);
    void stage(double work, const std::function<void(RunContext &)> &run)
    {
        m_progress.stage(std::max<qint64>(1, qint64(double(m_weight) * work / coloWork(m_plan))), run);
    }
    bool isShown(const Training &training) const
    {
        return training.repetition == 0 && training.count == m_findings.mostDrawn() && !training.related &&
               training.model == m_findings.largest();
    }

    ColoFindings &m_findings;
    const ColoPlan &m_plan;
    const ColoPictures &m_pictures;
    StagedProgress &m_progress;
    qint64 m_weight;
    uint64_t m_seed;
    std::vector<Training> m_trainings;
    std::vector<ColoStart> m_general;                              ///< per model
    std::map<std::pair<QString, size_t>, ColoStart> m_relatedFrom; ///< by what they learned, and model
};

std::vector<Training> Study::trainings() const
{
    std::vector<Training> all;
    for (size_t i = 0; i < m_findings.runs.size(); ++i) {
        const ColoRun &run = m_findings.runs[i];
        const ColoConfig &config = m_plan.layout.configs[run.config];
        Training wanted{&config, run.related, run.model, run.count, run.repetition, {}};
        auto same = std::ranges::find_if(all, [&](const Training &each) {
            return each.group() == wanted.group() && each.related == wanted.related &&
                   each.source->pool == config.pool &&
                   (!wanted.related || each.source->relatedName == config.relatedName);
        });
        if (same == all.end())
            same = all.insert(all.end(), wanted);
        same->runs.push_back(i);
    }
    std::ranges::stable_sort(all, {}, &Training::group);
    return all;
}

/// Every picture costs as much as so many parameters, whatever the model.
constexpr double parametersOfPicture = 5e4;

double workOf(const ColoPlan &plan, const ColoBudget &budget, int learned, size_t model)
{
    const double parameters = double(plan.models[model].parameters) + parametersOfPicture;
    return double(budget.stepsFor(learned)) * budget.batch * parameters;
}

void Study::findExamples()
{
    const ColoConfig *baseline = m_plan.layout.find(ColoShift::None);
    for (size_t i = 0; i < m_plan.layout.configs.size(); ++i) {
        const ColoConfig &config = m_plan.layout.configs[i];
        if (!baseline || config.shift == ColoShift::None || config.shift == ColoShift::Within ||
            config.pool == baseline->pool)
            continue;
        size_t found = 0;
        for (const int row : config.test) {
            const ColoPicture &picture = m_pictures.at(row);
            if (picture.boxes.empty() || found == examplesEach)
                continue;
            ++found;
            ColoExample example;
            example.config = i;
            example.row = row;
            example.rgb = picture.rgb(cv::Rect({0, 0}, picture.seen));
            example.inDomain = example.shifted = picture.annotated();
            m_findings.examples.push_back(example);
        }
    }
}

void Study::learnShapes()
{
    const int side = m_plan.models.front().config.side;
    const QString uri = QStringLiteral("scenes:count=%1,seed=%2,side=%3,objects=1-4")
                            .arg(m_plan.generalPictures)
                            .arg(m_seed % 1000003)
                            .arg(std::min(side, 512));
    const DataSetPtr shapes = openDataSet(uri);
    std::vector<int> rows(static_cast<size_t>(m_plan.generalPictures));
    std::iota(rows.begin(), rows.end(), 0);
    double work = 0;
    for (size_t model = 0; model < m_plan.models.size(); ++model)
        work += workOf(m_plan, m_plan.generalBudget, int(rows.size()), model);
    m_general.resize(m_plan.models.size());
    stage(work, [&](RunContext &inner) {
        StagedProgress steps(inner, 10);
        ColoPictures pictures;
        steps.stage(1, [&](RunContext &each) { pictures = ColoPictures(*shapes, rows, {}, side, each); });
        steps.stage(9, [&](RunContext &each) {
            atOnce(int(m_general.size()), tr("Learning colored shapes"), each, [&](int i) {
                const DetectorConfig &config = m_plan.models[size_t(i)].config;
                const uint64_t seed = seedOf(m_seed, {QStringLiteral("general"), m_plan.models[size_t(i)].name});
                m_general[size_t(i)] = startOf(config, trainColo(config, {}, pictures, {rows, {}}, m_plan.generalBudget,
                                                                 m_plan.augmentation, seed));
            });
        });
    });
}

void Study::learnRelated()
{
    std::vector<std::pair<const ColoConfig *, size_t>> wanted;
    double work = 0;
    for (const Training &each : m_trainings)
        if (each.related && m_relatedFrom.try_emplace({each.source->relatedName, each.model}, ColoStart()).second) {
            wanted.emplace_back(each.source, each.model);
            work += workOf(m_plan, m_plan.relatedBudget, int(each.source->related.size()), each.model);
        }
    if (wanted.empty())
        return;
    std::vector<ColoStart> learned(wanted.size());
    stage(work, [&](RunContext &inner) {
        atOnce(int(wanted.size()), tr("Learning related conditions"), inner, [&](int i) {
            const auto [source, model] = wanted[size_t(i)];
            const DetectorConfig &config = m_plan.models[model].config;
            const uint64_t seed =
                seedOf(m_seed, {QStringLiteral("related"), source->relatedName, m_plan.models[model].name});
            learned[size_t(i)] = startOf(config, trainColo(config, m_general[model], m_pictures, {source->related, {}},
                                                           m_plan.relatedBudget, m_plan.augmentation, seed));
        });
    });
    for (size_t i = 0; i < wanted.size(); ++i)
        m_relatedFrom[{wanted[i].first->relatedName, wanted[i].second}] = learned[i];
}

void Study::runGroup(size_t first, size_t end)
{
    const Training &one = m_trainings[first];
    const QString what = tr("Repetition %1: %2 pictures, model %3")
                             .arg(one.repetition + 1)
                             .arg(one.count)
                             .arg(m_plan.models[one.model].name);
    stage(double(end - first) * workOf(m_plan, m_plan.budget, one.count, one.model), [&](RunContext &inner) {
        atOnce(int(end - first), what, inner, [&](int i) { learn(m_trainings[first + size_t(i)]); });
    });
    m_progress.context().partial(coloRuns(m_findings));
}

void Study::learn(const Training &training)
{
    const DetectorConfig &config = m_plan.models[training.model].config;
    const ColoDraw draw = coloDraw(training.source->train, training.count, m_plan.budget.heldOutShare,
                                   seedOf(m_seed, QStringList{QStringLiteral("draw")} + training.drawName()));
    const QString from = training.related ? training.source->relatedName : QStringLiteral("shapes");
    const uint64_t seed = seedOf(
        m_seed, QStringList{QStringLiteral("train"), m_plan.models[training.model].name, from} + training.drawName());
    const ColoStart &start =
        training.related ? m_relatedFrom.at({training.source->relatedName, training.model}) : m_general[training.model];
    const ColoTrained trained = trainColo(config, start, m_pictures, draw, m_plan.budget, m_plan.augmentation, seed);
    const double confidence = m_plan.confidence > 0 ? m_plan.confidence : trained.confidence;
    for (const size_t index : training.runs) {
        ColoRun &run = m_findings.runs[index];
        const std::vector<int> &tested = m_plan.layout.configs[run.config].test;
        run.measures = localizationMeasures(coloDetections(config, trained.weights, m_pictures, tested), confidence);
        run.learned = int(draw.learned.size());
        run.heldOut = int(draw.heldOut.size());
        run.steps = trained.steps;
        run.keptStep = trained.keptStep;
        run.done = true;
    }
    if (isShown(training))
        showExamples(training, trained);
}

/// Trainings of other pools write to other examples, or to the other half of the same.
void Study::showExamples(const Training &training, const ColoTrained &trained)
{
    const DetectorConfig &network = m_plan.models[training.model].config;
    const double confidence = m_plan.confidence > 0 ? m_plan.confidence : trained.confidence;
    for (ColoExample &example : m_findings.examples) {
        const bool shifted = m_plan.layout.configs[example.config].pool == training.source->pool;
        if (!shifted && m_plan.layout.find(ColoShift::None)->pool != training.source->pool)
            continue;
        (shifted ? example.shifted : example.inDomain) =
            coloDetections(network, trained.weights, m_pictures, {example.row}).front();
        (shifted ? example.shiftedConfidence : example.inDomainConfidence) = confidence;
    }
}

} // namespace

void runColoStudy(ColoFindings &findings, const ColoPictures &pictures, StagedProgress &progress, qint64 weight)
{
    findings.runs = coloGrid(findings.plan);
    Study(findings, pictures, progress, weight).run();
}

std::vector<int> coloRows(const ColoLayout &layout)
{
    std::set<int> rows;
    for (const ColoConfig &config : layout.configs)
        for (const auto *some : {&config.train, &config.test, &config.related})
            rows.insert(some->begin(), some->end());
    return {rows.begin(), rows.end()};
}

double coloWork(const ColoPlan &plan)
{
    std::set<QString> pools;
    std::map<QString, int> related; ///< pictures
    size_t within = 0;
    for (const ColoConfig &config : plan.layout.configs) {
        pools.insert(config.pool);
        if (config.shift != ColoShift::Within || !plan.fineTuning)
            continue;
        ++within;
        related[config.relatedName] = int(config.related.size());
    }
    double work = 0;
    for (size_t model = 0; model < plan.models.size(); ++model) {
        work += workOf(plan, plan.generalBudget, plan.generalPictures, model);
        for (const auto &[name, pictures] : related)
            work += workOf(plan, plan.relatedBudget, pictures, model);
        for (const int count : plan.counts)
            work += double(plan.repetitions) * double(pools.size() + within) * workOf(plan, plan.budget, count, model);
    }
    return work;
}

} // namespace gleaner
