#include "widgets/itemmodels/CurationModel.h"
#include "widgets/itemmodels/Numbers.h"
#include "widgets/panels/CurateControls.h"
#include "widgets/panels/CuratePanel.h"
#include "widgets/panels/ModelChoice.h"
#include "widgets/panels/ReportAdder.h"
#include "widgets/panels/Runs.h"
#include "widgets/panels/Workspace.h"
#include "widgets/views/EmptyState.h"
#include "widgets/views/Painting.h"
#include "widgets/views/TextView.h"
#include "widgets/views/ViewFrame.h"
#include "widgets/views/ViewRegistry.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSlider>
#include <QSpinBox>
#include <QStackedLayout>
#include <QTabBar>
#include <QTableView>
#include <QVBoxLayout>

namespace gleaner {

namespace {

constexpr int perMille = 1000, stylesWidth = 150;

} // namespace

void CuratePanel::setBudget(int rows)
{
    const QSignalBlocker slider(m_slider), number(m_rows);
    m_rows->setValue(rows);
    const int most = std::max(m_rows->maximum(), 1);
    m_ratio = double(m_rows->value()) / most;
    m_slider->setValue(int(qint64(m_rows->value()) * perMille / most));
    m_share->setText(tr("%1 %").arg(numberText(100 * m_ratio, 1)));
}

void CuratePanel::touch()
{
    m_touched = true;
    askSoon();
}

void CuratePanel::askSoon()
{
    if (m_live.busy())
        m_again = true;
    else
        ask();
}

void CuratePanel::ask()
{
    m_again = false;
    if (!m_pool.graded)
        return;
    if (!m_controls->anyChosen()) {
        m_readout->setText(tr("No capability counts: choose at least one."));
        return;
    }
    SamplerOptions options = m_controls->options();
    options.target = m_rows->value();
    m_clock.start();
    m_live.start(
        [pool = m_pool, before = m_curation, options, which = Curation::Rows(m_which->currentIndex())] {
            const auto curation = std::make_shared<const Curation>(pool, options, before);
            return Answer{curation, curation->rows(which), curation->kept()};
        },
        [this](const Answer &answer) { present(answer); },
        [this](const Problem &problem) {
            workspace().addProblem(problem);
            tell();
        });
}

void CuratePanel::present(const Answer &answer)
{
    const bool first = !m_curation;
    m_curation = answer.curation;
    m_model->setCuration(m_curation, answer.shown);
    if (first) {
        m_table->resizeColumnsToContents();
        m_table->setColumnWidth(CurationModel::StylesColumn, stylesWidth);
    }
    m_controls->showTaken(m_curation->takenFor());
    m_answeredIn = double(m_clock.nsecsElapsed()) / 1e9;
    if (m_touched)
        chooseKept(answer.kept);
    if (!m_again && !m_slider->isSliderDown())
        m_gesture.reset();
    showRow(m_selection ? m_selection->current() : -1);
    tell();
    if (m_again)
        ask();
    else
        showFigure();
}

void CuratePanel::chooseKept(const std::vector<int> &kept)
{
    if (m_selection && m_controls->choosesKept())
        m_selection->setRows(kept);
}

/// The row under attention, whichever view it was chosen in; without one, the first of the table.
void CuratePanel::showRow(int row)
{
    if (!m_curation)
        return;
    const bool asked = row >= 0 && row < m_curation->pool().rows;
    if (!asked)
        row = m_model->rowOf(m_model->index(0, 0));
    if (row < 0)
        return;
    m_why->setArtifact(m_curation->explained(row));
    m_why->setObjectName(QStringLiteral("curate.why"));
    showPicture(row);
    const QSignalBlocker quiet(m_table->selectionModel());
    const QModelIndex index = m_model->indexOf(row);
    m_table->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    if (index.isValid() && asked)
        m_table->scrollTo(index);
    m_table->viewport()->update();
}

/// Read behind the reason; rows of a table without pictures have none.
void CuratePanel::showPicture(int row)
{
    const auto pictures = m_pool.data->first<ImageColumn>();
    m_picture->setVisible(pictures != nullptr);
    if (!pictures)
        return m_looking.stop();
    const QSize space = m_picture->size();
    m_looking.start([pictures, row, side = space.width()] { return toImage(pictures->thumbnail(row, side)); },
                    [this, space](const QImage &image) {
                        m_picture->setPixmap(
                            QPixmap::fromImage(image.scaled(space, Qt::KeepAspectRatio, Qt::SmoothTransformation)));
                    },
                    [this](const Problem &problem) {
                        m_picture->clear();
                        m_picture->setToolTip(problem.sentence());
                    });
}

/// Only the figure that is looked at is drawn, behind the answer.
void CuratePanel::showFigure()
{
    const QString name = m_tabs->tabData(m_tabs->currentIndex()).toString();
    if (!m_curation || m_tabs->currentIndex() == 0)
        return m_drawing.stop();
    m_drawing.start([curation = m_curation, name] { return curation->figure(name); },
                    [this](const Artifact &figure) { present(figure); },
                    [this](const Problem &problem) { workspace().addProblem(problem); });
}

void CuratePanel::present(const Artifact &figure)
{
    if (m_figure && m_figure->artifactView()->artifact().name == figure.name) {
        m_figure->artifactView()->setArtifact(figure);
        m_figure->artifactView()->setObjectName(QStringLiteral("curate.figure"));
        m_figure->setTitle(figure.title);
        return;
    }
    delete m_figure;
    ArtifactView *view = makeView(figure, m_figurePage);
    view->setObjectName(QStringLiteral("curate.figure"));
    m_figure = new ViewFrame(view, m_figurePage);
    m_figurePage->layout()->addWidget(m_figure);
    connect(m_figure, &ViewFrame::addToReportRequested, this,
            [this] { addViewToReport(workspace(), *m_figure->artifactView(), {}); });
    connect(m_figure, &ViewFrame::problemOccurred, this,
            [this](const QString &what, const QString &where, const QString &remedy) {
                workspace().addProblem({what, where, remedy, ExitCode::OutputUnwritable});
            });
}

void CuratePanel::tell()
{
    const Runs::Run *judging = workspace().runs().run(m_judging);
    if (m_judging != 0 && (!judging || (judging->ended && !judging->results)))
        m_judging = 0; // stopped or failed
    const bool known = m_pool.graded != nullptr;
    m_save->setEnabled(m_curation && !m_saving && !m_curation->sampling().picks.empty());
    m_save->setVisible(known);
    m_run->setVisible(known && !m_pool.judged);
    m_judge->setVisible(!known && workspace().currentData() && m_stage->currentWidget() == m_judgeable->parentWidget());
    for (QWidget *each : {static_cast<QWidget *>(m_slider), static_cast<QWidget *>(m_rows)})
        each->setEnabled(known);
    m_readout->setVisible(known);
    m_which->setVisible(known && m_tabs->currentIndex() == 0);
    m_judgeable->button()->setEnabled(m_judging == 0);
    if (!known)
        return setTitle(tr("Curate"));
    const GradedPool &pool = m_pool.pool();
    setTitle(tr("Curate"), tr("%1  ·  %2 rows, %3 capabilities, %4 styles")
                               .arg(m_pool.data->name(), wholeCount(pool.rows))
                               .arg(pool.capabilities.size())
                               .arg(pool.bins.size()));
    if (!m_curation)
        return m_readout->setText(tr("Taking rows …"));
    const Sampling &sampling = m_curation->sampling();
    const qint64 kept = qint64(sampling.picks.size());
    QString said = tr("%1 kept, %2 dropped").arg(wholeCount(kept), wholeCount(pool.rows - kept));
    if (sampling.shortBy() > 0)
        said += QStringLiteral("  ·  ") + tr("%1 missing to the budget: no more rows have a grade above %2")
                                              .arg(wholeCount(sampling.shortBy()))
                                              .arg(m_curation->findings().options.threshold);
    else
        said += QStringLiteral("  ·  ") + tr("in %1 rounds").arg(sampling.roundSizes.size());
    said += QStringLiteral("  ·  ") + tr("taken in %1 ms").arg(qRound(1000 * m_answeredIn));
    m_readout->setText(said);
}

} // namespace gleaner
