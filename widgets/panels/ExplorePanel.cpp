#include "widgets/panels/ExplorePanel.h"

#include "core/models/capabilities/Capabilities.h"
#include "widgets/panels/ExploreComparison.h"
#include "widgets/panels/Workspace.h"
#include "widgets/views/EmptyState.h"
#include "widgets/views/ProgressStrip.h"

#include <QComboBox>
#include <QJsonObject>
#include <QPushButton>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

namespace gleaner {

namespace {

constexpr size_t mostKept = 2; // features of the last two inputs, so that two encoders can be compared

/// What a worker thread needs, without the panel.
Features featuresOf(const Features &kept, const Workspace::Data &data, const ModelPtr &model, RunContext &context)
{
    return kept.of ? kept : readFeatures(data.dataSet, data.uri, model, context);
}

} // namespace

bool ExplorePanel::settled() const { return !m_job && !m_runsWhenOpen && !m_comparison->busy(); }

ExplorePane::Made ExplorePanel::wanted() const
{
    return {m_data->currentData().toString(), m_model->currentData().toString(), m_layout->currentData().toString(),
            m_dimensions->currentData().toInt()};
}

bool ExplorePanel::stale() const
{
    const ExplorePane *pane = m_compare->isChecked() ? m_second : m_first;
    return pane->view() && !pane->live() && pane->made() != wanted();
}

void ExplorePanel::run()
{
    if (m_job || !objection().isEmpty())
        return;
    const ExplorePane::Made made = wanted();
    if (made.model.isEmpty() || workspace().model(made.model))
        return start(made);
    // The suggested encoder is not open yet.
    m_runsWhenOpen = true;
    if (Job *opening = workspace().openModel(made.model))
        connect(opening, &Job::endedJob, this, [this, opening] {
            m_runsWhenOpen = m_runsWhenOpen && opening->state() == Job::State::Finished;
            showState();
        });
    showState();
}

void ExplorePanel::start(const ExplorePane::Made &made)
{
    const Workspace::Data *source = workspace().data(made.data);
    const Workspace::Network *network = workspace().model(made.model);
    const Method *method = findMethod(made.method);
    if (!source || !method)
        return;
    if (m_compare->isChecked() && m_first->made().data != made.data)
        m_compare->setChecked(false); // other data can't be compared
    Features kept;
    for (const Kept &each : m_features)
        if (each.data == made.data && each.model == made.model)
            kept = each.features;
    ExplorePane *pane = m_compare->isChecked() ? m_second : m_first;
    m_job = workspace().jobs().start<Made>(
        tr("%1 of %2").arg(m_layout->currentText(), source->dataSet->name()), {},
        [source = *source, model = network ? network->model : nullptr, kept, method, made](RunContext &context) {
            Made result{featuresOf(kept, source, model, context), {}};
            result.layout = layoutOf(*method, result.features, made.dimensions, context);
            return result;
        },
        this, [this, pane, made](const Made &result) { finish(pane, made, result); });
    watch(pane, made);
}

void ExplorePanel::watch(ExplorePane *pane, const ExplorePane::Made &made)
{
    workspace().watch(m_job);
    progress()->follow(m_job);
    Job *job = m_job;
    connect(job, &Job::partial, this, [this, pane, made, job](const Artifact &artifact) {
        if (!job->ended())
            pane->show(titled(artifact, made), made, true);
    });
    connect(job, &Job::endedJob, this, [this, pane, job] {
        pane->settle(job->state() == Job::State::Stopped);
        m_job = nullptr;
        showState();
    });
    showState();
}

void ExplorePanel::stop()
{
    if (m_job)
        m_job->stop();
}

void ExplorePanel::finish(ExplorePane *pane, const ExplorePane::Made &made, const Made &result)
{
    std::erase_if(m_features, [&](const Kept &each) { return each.data == made.data && each.model == made.model; });
    m_features.insert(m_features.begin(), {made.data, made.model, result.features});
    m_features.resize(std::min(m_features.size(), mostKept));
    pane->show(titled(result.layout, made), made, false);
    pane->setFeatures(result.features);
}

Artifact ExplorePanel::titled(Artifact artifact, const ExplorePane::Made &made) const
{
    const Workspace::Data *source = workspace().data(made.data);
    const Workspace::Network *network = workspace().model(made.model);
    const Method *method = findMethod(made.method);
    const QString layout = method ? methodText(method->declaration().title) : made.method;
    const QString name = source ? source->dataSet->name() : made.data;
    artifact.title =
        network ? tr("%1 seen by %2: %3").arg(name, network->model->info().name, layout) : tr("%1: %2").arg(name, layout);
    return artifact;
}

/// Comparing, what is run appears beside what is there, and the header speaks of the second picture.
void ExplorePanel::setComparing(bool comparing)
{
    m_second->setVisible(comparing);
    for (ExplorePane *pane : {m_first, m_second})
        pane->setCompact(comparing);
    m_panes->setSizes({1000, 1000}); // as wide as each other
    m_comparison->setVisible(comparing);
    if (comparing && m_first->view() && m_layout->currentData().toString() == m_first->made().method && !m_second->view())
        m_layout->setCurrentIndex((m_layout->currentIndex() + 1) % m_layout->count()); // another one is what one wants
    showState();
}

QJsonObject ExplorePanel::state() const
{
    const ExplorePane::Made &made = m_first->made();
    if (!m_first->view())
        return m_awaited;
    return {{"layout", made.method}, {"dimensions", made.dimensions}, {"view", m_first->view()->state()}};
}

void ExplorePanel::restoreState(const QJsonObject &state)
{
    m_awaited = state;
    if (const int index = m_layout->findData(state["layout"].toString()); index >= 0)
        m_layout->setCurrentIndex(index);
    if (const int index = m_dimensions->findData(state["dimensions"].toInt()); index >= 0)
        m_dimensions->setCurrentIndex(index);
}

void ExplorePanel::prepare()
{
    if (!m_first->view())
        run();
}

} // namespace gleaner
