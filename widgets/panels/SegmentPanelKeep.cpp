// What stays of the panel: accepted masks, their export, and how it stood for the project.
#include "core/data/WriteDataSet.h"
#include "widgets/panels/ModelChoice.h"
#include "widgets/panels/Pieces.h"
#include "widgets/panels/SegmentControls.h"
#include "widgets/panels/SegmentPanel.h"
#include "widgets/panels/UndoHistory.h"
#include "widgets/panels/Workspace.h"
#include "widgets/views/SegmentPainting.h"

#include <QFileDialog>
#include <QJsonArray>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

namespace gleaner {

namespace {

QJsonObject toJson(const SegmentView::Edits &edits)
{
    QJsonArray marks;
    for (const SegmentView::Mark &each : edits.marks)
        marks.append(QJsonArray{each.at.x(), each.at.y(), each.positive});
    QJsonObject object{{"positive", edits.usesPositive}, {"negative", edits.usesNegative}, {"marks", marks}};
    if (edits.box)
        object["box"] = QJsonArray{edits.box->x(), edits.box->y(), edits.box->width(), edits.box->height()};
    return object;
}

SegmentView::Edits editsFromJson(const QJsonObject &object, const QSizeF &size)
{
    const auto within = [&](const QJsonValue &x, const QJsonValue &y) {
        return QPointF(std::clamp(x.toDouble(), 0.0, size.width()), std::clamp(y.toDouble(), 0.0, size.height()));
    };
    SegmentView::Edits edits{object["positive"].toBool(true), object["negative"].toBool(true), {}, {}};
    for (const QJsonValue &each : object["marks"].toArray())
        edits.marks.push_back({within(each[0], each[1]), each[2].toBool(true)});
    const QJsonArray box = object["box"].toArray();
    if (box.size() == 4 && box[2].toDouble() > 0 && box[3].toDouble() > 0) {
        const QRectF place(box[0].toDouble(), box[1].toDouble(), box[2].toDouble(), box[3].toDouble());
        if (const QRectF inside = place & QRectF(QPointF(), size); !inside.isEmpty())
            edits.box = inside;
    }
    return edits;
}

} // namespace

QString SegmentPanel::label() const
{
    return m_reading && m_word >= 0 ? m_reading->named.words[m_word] : QStringLiteral("object");
}

/// The shown mask joins the kept ones: a step that can be taken back.
void SegmentPanel::keep()
{
    const SegmentView::Answer &answer = m_view->answer();
    if (answer.inside.empty() || cv::countNonZero(answer.inside) == 0)
        return;
    const KeptMasks before = m_kept;
    if (!m_kept.add(m_picture.from, label(), answer.inside, answer.quality))
        return;
    const auto to = [this](const KeptMasks &masks) { return [this, masks] { setKept(masks); }; };
    workspace().history().add({tr("keeping a mask"), this, to(before), to(m_kept),
                               m_kept.all().back().region.runs.size() * sizeof(uint32_t)});
    showKept();
}

void SegmentPanel::setKept(const KeptMasks &masks)
{
    m_kept = masks;
    showKept();
}

/// The outlines of this picture's kept masks.
void SegmentPanel::showKept()
{
    std::vector<QPainterPath> outlines;
    for (const KeptMasks::Mask &each : m_kept.of(m_picture.from))
        if (each.size == m_picture.rgb.size()) {
            cv::Mat field;
            paintedMask(each).convertTo(field, CV_32F, 1 / 255.0);
            outlines.push_back(outlineOf(field, 0.5F));
        }
    m_view->setKept(outlines);
    tellKept();
}

void SegmentPanel::tellKept()
{
    const bool shown = !m_view->answer().mask.isEmpty();
    m_keep->setEnabled(shown);
    m_export->setEnabled(shown || !m_kept.all().empty());
    m_export->setText(m_kept.all().empty() ? tr("Export the mask…")
                                           : tr("Export masks (%1)…").arg(m_kept.all().size()));
}

void SegmentPanel::chooseExport()
{
    const QString out =
        QFileDialog::getSaveFileName(this, tr("Export masks"), QStringLiteral("masks.json"), tr("COCO (*.json)"));
    if (!out.isEmpty())
        exportMasks(out);
}

void SegmentPanel::exportMasks(const QString &out)
{
    KeptMasks masks = m_kept;
    if (masks.all().empty() && !m_view->answer().inside.empty())
        masks.add(m_picture.from, label(), m_view->answer().inside, m_view->answer().quality);
    const DataSetPtr cut = masks.dataSet(workspace());
    if (!cut)
        return workspace().addProblem({tr("There are no masks to export"), out,
                                       tr("Cut something out first, and leave its data set open."), ExitCode::Invalid});
    if (const qsizetype missing = masks.outOfReach(workspace()))
        workspace().addProblem(
            {tr("%1 masks were not exported: the data sets of their pictures are closed").arg(missing), out,
             tr("Open these data sets and export again."), ExitCode::Invalid});
    Job *job = workspace().jobs().start<WrittenData>(
        tr("Exporting masks"), {}, [cut, out](RunContext &context) { return writeDataSet(*cut, out, context); }, this,
        [this](const WrittenData &written) {
            workspace().note(tr("Exported as %1: %2").arg(written.format, written.path));
        });
    workspace().watch(job);
}

QJsonObject SegmentPanel::state() const
{
    if (m_picture.rgb.empty() && !m_awaited.isEmpty())
        return m_awaited;
    const Workspace::Data *current = workspace().currentData();
    QJsonArray shown;
    for (const QToolButton *each : m_toggles)
        shown.append(each->isChecked());
    return {{"model", m_languageModel->uri()},
            {"segmenter", m_segmenter->uri()},
            {"data", current ? current->uri : QString()},
            {"file", m_file},
            {"row", m_file.isEmpty() && picturesOpen() ? row() : -1},
            {"question", m_question->text()},
            {"word", m_word},
            {"edits", toJson(m_view->edits())},
            {"shown", shown},
            {"controls", m_controls->state().toJson()},
            {"kept", m_kept.toJson()}};
}

void SegmentPanel::restoreState(const QJsonObject &state)
{
    workspace().history().forget(this);
    m_awaited = state;
    m_kept = KeptMasks::fromJson(state["kept"].toArray());
    if (state.isEmpty())
        return showKept();
    m_question->setText(state["question"].toString(m_question->text()));
    for (qsizetype i = 0; i < qsizetype(m_toggles.size()); ++i)
        m_toggles[size_t(i)]->setChecked(state["shown"][i].toBool(true));
    m_controls->setState(SegmentControls::State::fromJson(state["controls"].toObject()));
    showKept();
    resume();
}

/// Goes to the awaited picture as soon as its data set is there.
void SegmentPanel::resume()
{
    const Workspace::Data *current = workspace().currentData();
    if (m_awaited.isEmpty() || (current ? current->uri : QString()) != m_awaited["data"].toString())
        return;
    const QString file = m_awaited["file"].toString();
    const int row = m_awaited["row"].toInt(-1);
    if (!file.isEmpty())
        return openPicture(file);
    if (picturesOpen() && row >= 0 && row < m_selection->dataSet()->rows())
        m_selection->setCurrent(row);
    load();
}

/// The awaited picture is shown: models, word and points come back. The language model runs again where it had.
void SegmentPanel::takeUp()
{
    const bool isIt =
        m_file.isEmpty() ? m_picture.from.row == m_awaited["row"].toInt(-1) : m_file == m_awaited["file"].toString();
    if (m_awaited.isEmpty() || !isIt)
        return;
    const QJsonObject state = std::exchange(m_awaited, {});
    m_languageModel->choose(state["model"].toString());
    m_segmenter->choose(state["segmenter"].toString());
    m_resumed = state;
    if (state["word"].toInt(-1) >= 0 && !m_languageModel->uri().isEmpty())
        return name();
    takeUpPoints();
}

void SegmentPanel::takeUpPoints()
{
    const QJsonObject state = std::exchange(m_resumed, {});
    if (state.isEmpty())
        return;
    m_controls->setState(SegmentControls::State::fromJson(state["controls"].toObject()));
    if (m_reading)
        setWord(state["word"].toInt(-1));
    m_view->setEdits(editsFromJson(state["edits"].toObject(), m_view->picture().size()));
}

} // namespace gleaner
