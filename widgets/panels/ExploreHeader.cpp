// What the explore panel offers to choose, and what it says while there is nothing to show.
#include "core/models/capabilities/Capabilities.h"
#include "widgets/panels/ExploreComparison.h"
#include "widgets/panels/ExplorePanel.h"
#include "widgets/panels/Pieces.h"
#include "widgets/panels/Workspace.h"
#include "widgets/views/EmptyState.h"

#include <QComboBox>
#include <QJsonObject>
#include <QPushButton>
#include <QSplitter>
#include <QStandardItemModel>
#include <QToolButton>
#include <QVBoxLayout>

namespace gleaner {

namespace {

const QString suggestedEncoder = QStringLiteral("zoo:scenes-clip");

struct Entry {
    QString name, uri, reason; ///< reason: why it can't be chosen, or empty
};

void fill(QComboBox *box, const QList<Entry> &entries, const QString &current)
{
    const QSignalBlocker quiet(box);
    box->clear();
    for (const auto &[name, uri, reason] : entries) {
        box->addItem(reason.isEmpty() ? name : QStringLiteral("%1 — %2").arg(name, reason), uri);
        static_cast<QStandardItemModel *>(box->model())->item(box->count() - 1)->setEnabled(reason.isEmpty());
    }
    box->setCurrentIndex(box->findData(current));
}

bool hasPictures(const Workspace::Data &data) { return data.dataSet->first<ImageColumn>() != nullptr; }

bool hasVectors(const Workspace::Data &data) { return data.dataSet->first<VectorColumn>() != nullptr; }

} // namespace

ExplorePanel::ExplorePanel(Workspace &workspace, QWidget *parent)
    : Panel(QStringLiteral("explore"), tr("Explore"), QStringLiteral("explore"), workspace, parent)
{
    makeHeader();
    makePanes();
    m_empty = new EmptyState(QStringLiteral("explore"), {}, tr("Open a folder…"), this);
    m_empty->setObjectName(QStringLiteral("explore.empty"));
    connect(m_empty, &EmptyState::actionRequested, this, [this] {
        if (const Workspace::Data *source = this->workspace().currentData(); !source || (!hasPictures(*source) && !hasVectors(*source)))
            Q_EMIT openDataRequested();
        else if (objection().isEmpty())
            run();
        else
            Q_EMIT openModelRequested();
    });
    for (auto signal : {&Workspace::dataSetsChanged, &Workspace::modelsChanged, &Workspace::currentDataChanged,
                        &Workspace::currentModelChanged})
        connect(&workspace, signal, this, &ExplorePanel::refill);
    connect(&workspace, &Workspace::currentModelChanged, this, [this] {
        const Workspace::Network *network = this->workspace().currentModel();
        if (network && network->model->as<ImageEncoder>())
            m_chosenModel = network->uri;
        refill();
        if (m_runsWhenOpen && network) {
            m_runsWhenOpen = false;
            run();
        }
    });
    refill();
}

void ExplorePanel::makeHeader()
{
    m_data = new QComboBox(this);
    m_model = new QComboBox(this);
    m_layout = new QComboBox(this);
    m_dimensions = new QComboBox(this);
    describe(m_data, QStringLiteral("explore.data"), tr("Data set"), tr("Whose rows become points"));
    describe(m_model, QStringLiteral("explore.model"), tr("Encoder"), tr("Whose features place the points"));
    describe(m_layout, QStringLiteral("explore.layout"), tr("Layout"), tr("How the features become a picture"));
    describe(m_dimensions, QStringLiteral("explore.dimensions"), tr("Dimensions"),
             tr("A picture in the plane, or points in space that can be turned"));
    for (const auto &[name, id] : {std::pair(tr("UMAP"), "umap"), {tr("t-SNE"), "tsne"}, {tr("Components"), "pca"}})
        m_layout->addItem(name, QString::fromLatin1(id));
    m_layout->setCurrentIndex(m_layout->findData(QStringLiteral("umap")));
    m_dimensions->addItem(tr("2-D"), 2);
    m_dimensions->addItem(tr("3-D"), 3);
    for (QComboBox *box : {m_data, m_model}) {
        box->setMinimumContentsLength(7);
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    }
    m_data->setPlaceholderText(tr("No data"));
    m_model->setPlaceholderText(tr("No encoder"));
    m_compare = makeTool(QStringLiteral("explore.compare"), QStringLiteral("compare"),
                         tr("Compare with another layout or encoder, side by side"), this);
    m_compare->setCheckable(true);
    m_run = makePrimaryButton(QStringLiteral("explore.run"), tr("Run"),
                              tr("Encode the data where needed and place the points"), this);
    for (QWidget *each : QList<QWidget *>{m_data, m_model, m_layout, m_dimensions, m_compare, m_run})
        addAction(each);
    connect(m_run, &QPushButton::clicked, this, &ExplorePanel::run);
    connect(m_compare, &QToolButton::toggled, this, &ExplorePanel::setComparing);
    connect(m_data, &QComboBox::activated, this,
            [this] { workspace().setCurrentData(m_data->currentData().toString()); });
    connect(m_model, &QComboBox::activated, this, [this] {
        m_chosenModel = m_model->currentData().toString();
        showState();
    });
    for (QComboBox *box : {m_layout, m_dimensions})
        connect(box, &QComboBox::currentIndexChanged, this, &ExplorePanel::showState);
}

void ExplorePanel::makePanes()
{
    m_panes = new QSplitter(Qt::Horizontal, this);
    m_panes->setChildrenCollapsible(false);
    m_first = new ExplorePane(workspace(), QStringLiteral("explore.view"), m_panes);
    m_second = new ExplorePane(workspace(), QStringLiteral("explore.view2"), m_panes);
    m_panes->addWidget(m_first);
    m_panes->addWidget(m_second);
    m_second->hide();
    m_comparison = new ExploreComparison(workspace(), m_first, m_second, this);
    m_comparison->hide();
    body()->addWidget(m_comparison);
    body()->addWidget(m_panes, 1);
    for (ExplorePane *pane : {m_first, m_second})
        connect(pane, &ExplorePane::shown, this, &ExplorePanel::showState);
    connect(m_first, &ExplorePane::shown, this, [this] {
        if (!m_awaited.isEmpty() && !m_first->live())
            m_first->view()->restoreState(std::exchange(m_awaited, {})["view"].toObject());
    });
}

void ExplorePanel::refill()
{
    QList<Entry> sources;
    for (const Workspace::Data &each : workspace().dataSets())
        sources.append({each.dataSet->name(), each.uri,
                        hasPictures(each) || hasVectors(each) ? QString() : tr("neither pictures nor vectors")});
    const Workspace::Data *current = workspace().currentData();
    fill(m_data, sources, current ? current->uri : QString());
    refillModels();
    showState();
}

/// The vectors the data hold, every open model, and an encoder to begin with where none is open.
void ExplorePanel::refillModels()
{
    const Workspace::Data *source = workspace().currentData();
    const bool pictures = source && hasPictures(*source), vectors = source && hasVectors(*source);
    QList<Entry> entries;
    if (vectors)
        entries.append({tr("Vectors of the data"), QString(), QString()});
    bool encoder = false;
    for (const Workspace::Network &each : workspace().models()) {
        const bool fits = each.model->as<ImageEncoder>() != nullptr;
        encoder = encoder || fits;
        entries.append({each.model->info().name, each.uri,
                        !fits       ? tr("no image tower")
                        : !pictures ? tr("the data have no pictures")
                                    : QString()});
    }
    if (pictures && !encoder)
        entries.append({tr("scenes-clip (suggested)"), suggestedEncoder, QString()});
    const auto fits = [&](const QString &uri) {
        return std::any_of(entries.begin(), entries.end(),
                           [&](const Entry &each) { return each.uri == uri && each.reason.isEmpty(); });
    };
    if (!fits(m_chosenModel)) {
        const auto first =
            std::find_if(entries.begin(), entries.end(), [](const Entry &each) { return each.reason.isEmpty(); });
        m_chosenModel = first == entries.end() ? QString() : first->uri;
    }
    fill(m_model, entries, m_chosenModel);
    if (entries.isEmpty())
        m_model->setCurrentIndex(-1);
}

/// Why nothing can run, in a sentence, and what the button of the empty panel does about it; empty where it can.
QString ExplorePanel::objection(QString *button) const
{
    const auto say = [button](const QString &sentence, const QString &remedy) {
        if (button)
            *button = remedy;
        return sentence;
    };
    const Workspace::Data *source = workspace().currentData();
    if (!source)
        return say(tr("Open pictures or vectors to see them as points."), tr("Open a folder…"));
    if ((!hasPictures(*source) && !hasVectors(*source)) || source->dataSet->rows() == 0)
        return say(tr("This data set has neither pictures nor vectors; open another one."), tr("Open a folder…"));
    if (m_model->currentIndex() < 0)
        return say(tr("Open a model with an image tower: its features place the points."), tr("Open a model…"));
    return say({}, tr("Run"));
}

void ExplorePanel::showState()
{
    QString button;
    const QString against = objection(&button);
    const Workspace::Data *source = workspace().currentData();
    const bool waiting = m_job || m_runsWhenOpen;
    m_run->setEnabled(against.isEmpty() && !waiting);
    m_compare->setEnabled(m_first->view());
    setBadge(stale() && against.isEmpty() && !waiting ? tr("inputs changed") : QString(),
             tr("The points were made of other inputs; press Run to see these."));
    m_empty->setSentence(!against.isEmpty() ? against
                         : waiting ? tr("The points appear as soon as there is a first picture of them.")
                                   : tr("See which of %1 rows look alike to “%2”.")
                                         .arg(wholeCount(source->dataSet->rows()), m_model->currentText()));
    m_empty->button()->setText(button);
    describe(m_empty->button(), {}, button, button);
    m_empty->button()->setVisible(!waiting);
    showEmpty(m_first->view() ? nullptr : m_empty);
    const Embedding *shown = m_first->embedding();
    setTitle(tr("Explore"), shown ? tr("%1 points").arg(wholeCount(qint64(shown->rows.size()))) : QString());
}

} // namespace gleaner
