#include "widgets/panels/ModelChoice.h"
#include "widgets/panels/Pieces.h"
#include "widgets/panels/ReportAdder.h"
#include "widgets/panels/SegmentControls.h"
#include "widgets/panels/SegmentPanel.h"
#include "widgets/panels/Workspace.h"
#include "widgets/views/AttentionPainting.h"
#include "widgets/views/EmptyState.h"
#include "widgets/views/LayerHeadGrid.h"
#include "widgets/views/ProgressStrip.h"
#include "widgets/views/ViewFrame.h"
#include "widgets/views/WordStrip.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace gleaner {

namespace {

constexpr int mostSmallMaps = 16;                                    ///< heads of a layer that have room side by side
constexpr int smallMapsWidth = 196, smallSide = 48, smallDetail = 4; ///< of all; of a picture; of a patch in it, pixels

/// Small maps of what every layer and head looks at, made when they are first painted.
class HeadMaps {
public:
    HeadMaps(FloatArrayPtr rows, int grid, const QImage &square)
        : m_rows(std::move(rows)), m_grid(grid),
          m_square(square.scaled(smallSide, smallSide, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)),
          m_made(size_t(m_rows->shape[0] * (m_rows->shape[1] + 1)))
    {
    }
    void paint(QPainter &painter, const QRectF &place, int layer, int head)
    {
        QImage &heat = m_made[size_t(layer * (m_rows->shape[1] + 1) + head + 1)];
        if (heat.isNull())
            heat = heatPicture(mapOf(layer, head), m_grid, m_grid, smallDetail);
        paintHeat(painter, place, m_square, heat);
    }

private:
    /// Head -1: the mean of all.
    std::vector<float> mapOf(int layer, int head) const
    {
        const qint64 heads = m_rows->shape[1], patches = m_rows->shape[2];
        std::vector<float> sum(size_t(patches), 0.0F);
        for (qint64 each = std::max(head, 0); each < (head < 0 ? heads : head + 1); ++each)
            for (qint64 patch = 0; patch < patches; ++patch)
                sum[size_t(patch)] += m_rows->values[size_t((layer * heads + each) * patches + patch)];
        return sum;
    }

    FloatArrayPtr m_rows;
    int m_grid;
    QImage m_square;
    std::vector<QImage> m_made;
};

} // namespace

/// What each head looks at, for the grid of small maps; the sliders serve where there are too many for it.
void SegmentPanel::readHeads()
{
    m_headRows.stop();
    const auto rows =
        m_word < 0 ? std::vector<int64_t>() : m_reading->named.askingRows(m_word, m_controls->state().choosingRow);
    m_headsOf = {m_word, m_controls->state().choosingRow};
    if (rows.empty() || m_reading->attention.heads() > mostSmallMaps)
        return m_controls->showSection(m_heads, false);
    m_headRows.start(
        [reading = m_reading, rows]() -> FloatArrayPtr {
            const NamedObjects &named = reading->named;
            return std::make_shared<FloatArray>(
                reading->attention.headRows(rows, named.firstPatch, int64_t(named.grid) * named.grid));
        },
        [this](const FloatArrayPtr &read) {
            const LayerHeadShape shape{int(read->shape[0]), int(read->shape[1])};
            const cv::Rect seen = middleSquare(m_picture.rgb.size());
            const auto maps = std::make_shared<HeadMaps>(
                read, m_reading->named.grid, m_view->picture().copy(seen.x, seen.y, seen.width, seen.height));
            m_heads->setMaps(shape, [maps](QPainter &painter, const QRectF &place, int layer, int head) {
                maps->paint(painter, place, layer, head);
            });
            m_heads->setFixedHeight(int(shape.heightFor(smallMapsWidth)) + Space::xs);
            m_controls->showSection(m_heads, true);
            tellHeads();
        },
        [this](const Problem &problem) { workspace().addProblem(problem); });
}

void SegmentPanel::tellHeads()
{
    const SegmentControls::State state = m_controls->state();
    m_heads->setChosen(state.firstLayer == state.lastLayer ? state.firstLayer : -1, state.head);
    if (m_word >= 0 && m_headsOf != std::pair(m_word, state.choosingRow))
        readHeads();
}

void SegmentPanel::chooseHead(int layer, int head)
{
    SegmentControls::State state = m_controls->state();
    state.firstLayer = state.lastLayer = layer;
    state.head = head;
    m_controls->setState(state);
    askSoon();
}

void SegmentPanel::tellWords()
{
    const bool clicksAlone = m_languageModel->uri().isEmpty(), named = m_reading && !m_reading->named.words.isEmpty();
    m_name->setEnabled(!m_naming && !clicksAlone && !m_picture.rgb.empty());
    m_question->setEnabled(!clicksAlone);
    m_words->setVisible(named);
    m_hint->setVisible(!named);
    m_hint->setText(clicksAlone ? tr("Click on what is to be cut out, Shift+click on what is not.")
                    : m_naming  ? tr("The language model looks at the picture …")
                    : m_reading ? tr("The model named no object here (it wrote “%1”); click on one instead.")
                                      .arg(m_reading->named.answer.trimmed())
                                : tr("Name the objects, or click on what is to be cut out."));
}

void SegmentPanel::tellProgress()
{
    if (m_naming)
        progress()->follow(m_naming);
    else if (m_loading.busy() || m_seeing.busy())
        progress()->showProgress(
            m_loading.busy() ? tr("Reading the picture") : tr("The segmenter looks at the picture"), -1, -1);
    else
        progress()->follow(nullptr);
}

/// The job of naming is stopped by the strip itself.
void SegmentPanel::stop()
{
    if (m_naming)
        return;
    m_loading.stop();
    m_seeing.stop();
    tellProgress();
    if (m_picture.rgb.empty())
        return;
    auto *stopped = new EmptyState(QStringLiteral("segment"), tr("Stopped before the segmenter had looked."),
                                   tr("Look again"), this);
    describe(stopped->button(), QStringLiteral("segment.again"), tr("Look again"), tr("The segmenter looks once more"));
    connect(stopped, &EmptyState::actionRequested, this, [this] {
        m_frame->showContent();
        see();
    });
    m_frame->showEmpty(stopped);
}

void SegmentPanel::tellCaption()
{
    tellHeads();
    const QString word = m_reading && m_word >= 0 ? m_reading->named.words[m_word] : QString();
    const SegmentView::Answer &answer = m_view->answer();
    QStringList told;
    if (!word.isEmpty())
        told << QStringLiteral("“%1”").arg(word)
             << tr("threshold %1 % of the peak").arg(qRound(m_controls->state().threshold * 100));
    if (!answer.mask.isEmpty())
        told << tr("estimated IoU %1").arg(numberText(answer.quality, 2)) << tr("%L1 pixels").arg(answer.pixels);
    m_view->setCaption(told.join(QStringLiteral(" · ")));
    m_frame->setTitle(!word.isEmpty()         ? QStringLiteral("“%1”").arg(word)
                      : answer.mask.isEmpty() ? tr("Map, points and mask")
                                              : tr("Cut out by clicks"));
}

void SegmentPanel::addToReport()
{
    const QString word = m_reading && m_word >= 0 ? m_reading->named.words[m_word] : QString();
    const QString title = word.isEmpty() ? tr("Cut out by clicks") : tr("“%1”, cut out").arg(word);
    const QString by = m_reading ? tr("Where “%1” looked while it wrote the word, the points placed there, and the "
                                      "mask of the segmenter.")
                                       .arg(m_readBy)
                                 : tr("Points by hand and the mask of the segmenter.");
    m_view->setArtifact({QStringLiteral("segment"), title, by, Images{{{m_picture.rgb, word}}}});
    m_view->setObjectName(QStringLiteral("segment.view"));
    addViewToReport(workspace(), *m_view, {});
}

} // namespace gleaner
