#include "core/data/ImageFile.h"
#include "core/models/EncodingPrecision.h"
#include "core/models/capabilities/Capabilities.h"
#include "widgets/panels/ModelChoice.h"
#include "widgets/panels/Pieces.h"
#include "widgets/panels/SegmentControls.h"
#include "widgets/panels/SegmentPanel.h"
#include "widgets/panels/UndoHistory.h"
#include "widgets/panels/Workspace.h"
#include "widgets/views/AttentionPainting.h"
#include "widgets/views/EmptyState.h"
#include "widgets/views/Painting.h"
#include "widgets/views/ProgressStrip.h"
#include "widgets/views/SegmentPainting.h"
#include "widgets/views/ViewFrame.h"
#include "widgets/views/WordStrip.h"

#include <QFileInfo>
#include <QLineEdit>
#include <QToolButton>

namespace gleaner {

namespace {

constexpr int mostTokens = 64;

MapRule ruleOf(const SegmentControls::State &state)
{
    MapRule rule;
    rule.flow = {state.firstLayer, state.lastLayer, state.head, state.weighHeads, state.regularize};
    rule.choosingRow = state.choosingRow;
    rule.points.threshold = state.threshold;
    rule.negativePoint = state.negativePoint;
    rule.feedBack = state.feedBack;
    return rule;
}

// In the view pixel i covers i … i + 1; a prompt names its middle by i.
QPointF middleOf(const cv::Point &pixel) { return {pixel.x + 0.5, pixel.y + 0.5}; }

HandPrompt handOf(const SegmentView::Edits &edits)
{
    HandPrompt hand{edits.usesPositive, edits.usesNegative, {}, {}};
    for (const SegmentView::Mark &mark : edits.marks)
        hand.points.push_back({{float(mark.at.x() - 0.5), float(mark.at.y() - 0.5)}, mark.positive});
    if (edits.box)
        hand.box = cv::Rect2f(float(edits.box->x() - 0.5), float(edits.box->y() - 0.5), float(edits.box->width()),
                              float(edits.box->height()));
    return hand;
}

/// As the view draws it; on a worker thread.
SegmentView::Answer drawn(const MapToMask &steps, const MapRule &rule, const cv::Size &size)
{
    SegmentView::Answer answer;
    if (!steps.map.empty()) {
        answer.map.assign(steps.map.begin<float>(), steps.map.end<float>());
        answer.grid = steps.map.cols;
        answer.heat = heatPicture(answer.map, answer.grid, answer.grid, fineDetail);
        const cv::Rect square = middleSquare(size);
        answer.square = QRectF(square.x, square.y, square.width, square.height);
    }
    if (steps.placed) {
        cv::Mat area;
        mapOverPicture(steps.map, size).copyTo(area, steps.placed->area);
        answer.area = outlineOf(area, float(rule.points.threshold));
        answer.positive = middleOf(steps.placed->positive);
        if (steps.placed->negative)
            answer.negative = middleOf(*steps.placed->negative);
    }
    answer.mask = outlineOf(steps.logits, 0);
    if (!steps.logits.empty())
        answer.inside = steps.logits > 0;
    answer.pixels = answer.inside.empty() ? 0 : cv::countNonZero(answer.inside);
    answer.quality = steps.quality;
    return answer;
}

} // namespace

/// The picture of the current row, or the file that was opened beside the data set.
void SegmentPanel::load()
{
    m_previous->setEnabled(picturesOpen());
    m_next->setEnabled(picturesOpen());
    if (m_file.isEmpty() && !picturesOpen()) {
        m_loading.stop();
        showPicture({});
        return showEmpty(m_empty);
    }
    m_due = !isVisible();
    if (m_due)
        return;
    std::function<Picture()> read = [file = m_file] {
        return Picture{readImage(file), QFileInfo(file).fileName(), {file, {}, -1}};
    };
    if (m_file.isEmpty())
        read = [pictures = m_selection->dataSet()->first<ImageColumn>(), row = row(),
                data = workspace().currentData()->uri] {
            return Picture{pictures->image(row), pictures->location(row), {{}, data, row}};
        };
    m_loading.start(
        read, [this](const Picture &picture) { showPicture(picture); },
        [this](const Problem &problem) {
            workspace().addProblem(problem);
            const bool keepsOther = !std::exchange(m_file, {}).isEmpty() && !m_picture.rgb.empty();
            if (!keepsOther)
                m_frame->showEmpty(new EmptyState(QStringLiteral("segment"), problem.sentence(), {}, this));
            showContent();
            tellProgress();
        });
    tellProgress();
}

void SegmentPanel::showPicture(const Picture &picture)
{
    ++m_shown;
    m_picture = picture;
    m_seen = {};
    m_view->setPicture(toImage(picture.rgb));
    forgetReading();
    if (picture.rgb.empty())
        return setTitle(tr("Segment"));
    setTitle(tr("Segment"), picture.place);
    m_frame->showContent();
    showContent();
    showKept();
    see();
    takeUp();
}

/// Whatever does not depend on points, once for each picture and segmenter.
void SegmentPanel::see()
{
    m_seen = {};
    m_live.stop();
    m_again = false;
    if (m_picture.rgb.empty())
        return;
    m_seeing.start(
        [open = m_segmenter->opener(), rgb = m_picture.rgb] {
            const ModelPtr model = open(stopQuestion());
            const bool half = encodesInHalf(model->info(), Precision::Auto);
            return Seen{model, model->as<PromptableSegmenter>()->see(rgb, half)};
        },
        [this](const Seen &seen) {
            m_seen = seen;
            tellProgress();
            ask();
        },
        [this](const Problem &problem) {
            workspace().addProblem(problem);
            tellProgress();
        });
    tellProgress();
}

void SegmentPanel::name()
{
    if (m_naming)
        m_naming->stop();
    if (m_picture.rgb.empty() || m_languageModel->uri().isEmpty())
        return;
    forgetReading();
    struct Named {
        PictureReadingPtr reading;
        QString by;
    };
    m_naming = workspace().jobs().start<Named>(
        tr("Naming what is in the picture"), {},
        [open = m_languageModel->opener(), rgb = m_picture.rgb,
         question = m_question->text()](RunContext &context) -> Named {
            context.progress(0, 2, tr("Opening the language model"));
            const ModelPtr model = open([&] { return context.stopRequested(); });
            context.progress(1, 2, tr("Naming the objects"));
            auto reading = std::make_shared<PictureReading>();
            reading->named =
                nameObjects(*model->as<VisionLanguageModel>(), rgb, question, mostTokens, reading->attention);
            model->verifyUnchanged();
            return {reading, model->info().name};
        },
        this,
        [this, shown = m_shown](const Named &named) {
            ++m_readings;
            if (shown == m_shown)
                present(named.reading, named.by);
        });
    workspace().watch(m_naming);
    connect(m_naming, &Job::endedJob, this, [this, job = m_naming.data()] {
        if (m_naming == job) {
            m_naming = nullptr;
            m_resumed = {};
        }
        tellWords();
        tellProgress();
    });
    tellWords();
    tellProgress();
}

void SegmentPanel::present(const PictureReadingPtr &reading, const QString &by)
{
    m_reading = reading;
    m_readBy = by;
    m_controls->setShape(reading->attention.layers(), reading->attention.heads());
    m_words->setWords(reading->named.words);
    setTitle(tr("Segment"), QStringLiteral("%1  ·  %2").arg(m_picture.place, by));
    setWord(reading->named.words.isEmpty() ? -1 : 0);
    takeUpPoints();
    tellWords();
}

/// Another picture or model: what was read, and points that were put because of it, are gone.
void SegmentPanel::forgetReading()
{
    if (m_naming)
        m_naming->stop();
    m_reading = nullptr;
    m_words->setWords({});
    m_controls->setShape(0, 0);
    setWord(-1);
    tellWords();
}

void SegmentPanel::setWord(int word)
{
    m_word = m_reading ? std::clamp(word, -1, int(m_reading->named.words.size()) - 1) : -1;
    m_words->setChosen(m_word);
    workspace().history().forget(m_view);
    m_live.stop();
    m_again = false;
    m_view->setAnswer({});
    tellKept();
    const QSignalBlocker quiet(m_view); // asked below, once
    m_view->setEdits({});
    ask();
    readHeads();
}

void SegmentPanel::askSoon()
{
    tellCaption();
    if (m_live.busy())
        m_again = true;
    else
        ask();
}

void SegmentPanel::ask()
{
    m_again = false;
    if (!m_seen.image)
        return;
    m_live.start(
        [seen = m_seen, reading = m_word < 0 ? nullptr : m_reading, word = m_word, rule = ruleOf(m_controls->state()),
         hand = handOf(m_view->edits())] {
            return drawn(
                mapToMask(reading.get(), word, rule, hand, *seen.model->as<PromptableSegmenter>(), *seen.image), rule,
                seen.image->size());
        },
        [this](const SegmentView::Answer &answer) {
            m_view->setAnswer(answer);
            tellKept();
            tellCaption();
            if (m_again)
                ask();
        },
        [this](const Problem &problem) { workspace().addProblem(problem); });
}

void SegmentPanel::keepStep(const QString &what, const SegmentView::Edits &before)
{
    const auto to = [view = m_view](const SegmentView::Edits &edits) { return [=] { view->setEdits(edits); }; };
    const SegmentView::Edits now = m_view->edits();
    workspace().history().add(
        {what, m_view, to(before), to(now), (before.marks.size() + now.marks.size()) * sizeof(SegmentView::Mark)});
}

void SegmentPanel::pointsFromMap()
{
    const SegmentView::Edits before = m_view->edits();
    if (before == SegmentView::Edits())
        return;
    m_view->setEdits({});
    keepStep(tr("points from the map"), before);
}

} // namespace gleaner
