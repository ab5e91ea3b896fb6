#include "widgets/panels/ExplorePanel.h"

#include "core/models/capabilities/Capabilities.h"
#include "core/models/Encode.h"
#include "core/explore/PrincipalComponents.h"
#include "widgets/panels/Pieces.h"
#include "widgets/panels/ReportAdder.h"
#include "widgets/panels/SelectionLink.h"
#include "widgets/panels/Workspace.h"
#include "widgets/views/EmptyState.h"
#include "widgets/views/ProgressStrip.h"
#include "widgets/views/ViewFrame.h"
#include "widgets/views/ViewRegistry.h"

#include <QComboBox>
#include <QPushButton>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace gleaner {

namespace {

Artifact firstComponents(const DataSet &dataSet, const Model &model, RunContext &context)
{
    EncodedImages encoded = encodeImages(model, dataSet, context);
    context.progress(0, 0, ExplorePanel::tr("Placing the points"));
    constexpr int dimensions = 3;
    const Projection projection = principalComponents(encoded.features, dimensions);
    Embedding embedding;
    embedding.points = std::make_shared<const FloatArray>(projection.project(encoded.features));
    embedding.quality = projection.quality();
    embedding.rows = std::move(encoded.rows);
    embedding.dataUri = dataSet.source().uri;
    if (const auto labels = dataSet.first<LabelColumn>()) {
        embedding.classes = labels->classes();
        for (const int row : embedding.rows)
            embedding.labels.push_back(labels->code(row));
    }
    return {QStringLiteral("embedding"), ExplorePanel::tr("%1 seen by %2").arg(dataSet.name(), model.info().name),
            ExplorePanel::tr("Every point is a picture; near points look alike to the model. Axes are the first three "
                             "principal components of its features."),
            std::move(embedding)};
}

void fill(QComboBox *box, const QList<std::tuple<QString, QString, QString>> &things, const QString &current)
{
    const QSignalBlocker quiet(box);
    box->clear();
    for (const auto &[name, uri, reason] : things) {
        box->addItem(reason.isEmpty() ? name : QStringLiteral("%1 — %2").arg(name, reason), uri);
        static_cast<QStandardItemModel *>(box->model())->item(box->count() - 1)->setEnabled(reason.isEmpty());
    }
    box->setCurrentIndex(box->findData(current));
}

} // namespace

ExplorePanel::ExplorePanel(Workspace &workspace, QWidget *parent)
    : Panel(QStringLiteral("explore"), tr("Explore"), QStringLiteral("explore"), workspace, parent)
{
    makeHeader();
    m_empty = new EmptyState(QStringLiteral("explore"), {}, tr("Open a folder…"), this);
    m_empty->setObjectName(QStringLiteral("explore.empty"));
    connect(m_empty, &EmptyState::actionRequested, this, [this] {
        if (!this->workspace().currentData())
            Q_EMIT openDataRequested();
        else if (!this->workspace().currentModel())
            Q_EMIT openModelRequested();
        else
            encode();
    });
    for (auto signal : {&Workspace::dataSetsChanged, &Workspace::modelsChanged, &Workspace::currentDataChanged,
                        &Workspace::currentModelChanged})
        connect(&workspace, signal, this, &ExplorePanel::refill);
    refill();
}

void ExplorePanel::makeHeader()
{
    m_data = new QComboBox(this);
    m_model = new QComboBox(this);
    describe(m_data, QStringLiteral("explore.data"), tr("Data set"), tr("Whose pictures become points"));
    describe(m_model, QStringLiteral("explore.model"), tr("Model"), tr("Whose features place the points"));
    for (QComboBox *box : {m_data, m_model}) {
        box->setMinimumContentsLength(9);
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        addAction(box);
    }
    m_data->setPlaceholderText(tr("No data"));
    m_model->setPlaceholderText(tr("No model"));
    m_encode = makePrimaryButton(QStringLiteral("explore.encode"), tr("Encode"),
                                 tr("Encode every picture and show the features as points"), this);
    addAction(m_encode);
    connect(m_encode, &QPushButton::clicked, this, &ExplorePanel::encode);
    connect(m_data, &QComboBox::activated, this,
            [this] { workspace().setCurrentData(m_data->currentData().toString()); });
    connect(m_model, &QComboBox::activated, this,
            [this] { workspace().setCurrentModel(m_model->currentData().toString()); });
}

void ExplorePanel::refill()
{
    QList<std::tuple<QString, QString, QString>> sources, models;
    for (const Workspace::Data &each : workspace().dataSets())
        sources.append(
            {each.dataSet->name(), each.uri, each.dataSet->first<ImageColumn>() ? QString() : tr("no pictures")});
    for (const Workspace::Network &each : workspace().models())
        models.append(
            {each.model->info().name, each.uri, each.model->as<ImageEncoder>() ? QString() : tr("no image tower")});
    const Workspace::Data *currentData = workspace().currentData();
    const Workspace::Network *currentModel = workspace().currentModel();
    fill(m_data, sources, currentData ? currentData->uri : QString());
    fill(m_model, models, currentModel ? currentModel->uri : QString());
    showState();
}

bool ExplorePanel::stale() const
{
    return m_view &&
           (m_shownData != m_data->currentData().toString() || m_shownModel != m_model->currentData().toString());
}

void ExplorePanel::showState()
{
    const Workspace::Data *source = workspace().currentData();
    const Workspace::Network *model = workspace().currentModel();
    const bool pictures = source && source->dataSet->first<ImageColumn>() && source->dataSet->rows() > 0;
    const bool ready = pictures && model && model->model->as<ImageEncoder>();
    m_encode->setEnabled(ready && !m_job);
    m_encode->setVisible(source && model);
    setBadge(stale() && ready ? tr("inputs changed") : QString(),
             tr("The points were made of other inputs; encode again to see these."));
    m_empty->setSentence(!source     ? tr("Open pictures to see them as points in space.")
                         : !pictures ? tr("This data set has no pictures; open another one.")
                         : !model    ? tr("Open a model: its features place the pictures in space.")
                         : !ready
                             ? tr("The model “%1” has no image tower; open another one.").arg(model->model->info().name)
                         : m_job ? tr("The points appear as soon as every picture is encoded.")
                                 : tr("Encode %1 pictures with “%2” to see which look alike to it.")
                                       .arg(wholeCount(source->dataSet->rows()), model->model->info().name));
    m_empty->button()->setText(!pictures ? tr("Open a folder…") : !ready ? tr("Open a model…") : tr("Encode"));
    describe(m_empty->button(), {}, m_empty->button()->text(), m_empty->button()->text());
    m_empty->button()->setVisible(!m_job);
    showEmpty(m_view ? nullptr : m_empty);
}

void ExplorePanel::encode()
{
    const Workspace::Data *source = workspace().currentData();
    const Workspace::Network *model = workspace().currentModel();
    if (!source || !model || m_job)
        return;
    const QString dataUri = source->uri, modelUri = model->uri;
    m_job = workspace().jobs().start<Artifact>(
        tr("Encoding %1").arg(source->dataSet->name()), {},
        [dataSet = source->dataSet, network = model->model](RunContext &context) {
            return firstComponents(*dataSet, *network, context);
        },
        this,
        [this, dataUri, modelUri](const Artifact &artifact) {
            m_shownData = dataUri;
            m_shownModel = modelUri;
            show(artifact);
        });
    workspace().watch(m_job);
    progress()->follow(m_job);
    connect(m_job, &Job::endedJob, this, [this] {
        m_job = nullptr;
        showState();
    });
    showState();
}

void ExplorePanel::show(const Artifact &artifact)
{
    delete m_frame;
    m_view = makeView(artifact, this);
    m_view->setObjectName(QStringLiteral("explore.view"));
    m_frame = new ViewFrame(m_view, this);
    m_frame->setTitle(artifact.title);
    body()->addWidget(m_frame);
    connect(m_frame, &ViewFrame::addToReportRequested, this,
            [this] { addArtifactToReport(workspace(), m_view->artifact(), {}); });
    linkToSelection(m_view, workspace());
    const auto *embedding = artifact.as<Embedding>();
    setTitle(tr("Explore"), tr("%1 points").arg(wholeCount(qint64(embedding->rows.size()))));
    showState();
}

void ExplorePanel::prepare()
{
    if (!m_view && m_encode->isEnabled())
        encode();
}

} // namespace gleaner
