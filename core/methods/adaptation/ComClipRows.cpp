#include "core/methods/adaptation/ComClipRows.h"

#include "core/models/capabilities/Capabilities.h"

#include <QCoreApplication>
#include <cmath>

namespace gleaner {

namespace {

constexpr double shift = 0.12, growth = 0.1, missing = 0.2; ///< of a disturbed box: in sides, in logarithms, a share

QString tr(const char *text) { return QCoreApplication::translate("ComClip", text); }

/// The column of this name; where rows are no pairs, the first of its kind will do.
template <typename C> std::shared_ptr<const C> needed(const DataSet &data, const char *name)
{
    if (auto column = data.column<C>(QLatin1String(name)))
        return column;
    const bool pairs = data.column<ImageColumn>(QStringLiteral("image-2")) != nullptr;
    if (const auto column = data.first<C>(); column && !pairs)
        return column;
    throw ProblemError({tr("There is no column “%1”").arg(QLatin1String(name)), data.source().uri,
                        tr("The method compares the columns “image” and “image-2” by the column “caption”."),
                        ExitCode::Invalid});
}

template <typename C> std::shared_ptr<const C> optional(const DataSet &data, const char *name)
{
    return data.column<C>(QLatin1String(name));
}

CaptionParts partsOf(const QString &subject, const QString &relation, const QString &object)
{
    CaptionParts parts;
    parts.nouns = {nounOf(subject), nounOf(object)};
    parts.connections = {{0, relation, 1}};
    return parts;
}

ComClipCaption assembled(const QString &text, const CaptionParts &parts)
{
    ComClipCaption caption{text, {}};
    for (const CaptionNoun &noun : parts.nouns)
        if (!noun.noun.isEmpty())
            caption.parts.push_back({noun.phrase(), {noun}});
    for (const CaptionConnection &each : parts.connections) {
        ComClipPart part{each.verb, {}};
        if (each.subject >= 0 && each.object >= 0)
            part.nouns = {parts.nouns[size_t(each.subject)], parts.nouns[size_t(each.object)]};
        if (!part.words.trimmed().isEmpty())
            caption.parts.push_back(part);
    }
    return caption;
}

} // namespace

ComClipCaption captionWithParts(const QString &text) { return assembled(text, captionParts(text)); }

ComClipData::ComClipData(const DataSet &data)
    : m_pictures{needed<ImageColumn>(data, "image"), optional<ImageColumn>(data, "image-2")},
      m_captions{needed<TextColumn>(data, "caption"), optional<TextColumn>(data, "caption-2")},
      m_boxes{optional<BoxesColumn>(data, "boxes"), optional<BoxesColumn>(data, "boxes-2")},
      m_changes(optional<LabelColumn>(data, "changed")), m_subject(optional<TextColumn>(data, "subject")),
      m_relation(optional<TextColumn>(data, "relation")), m_object(optional<TextColumn>(data, "object"))
{
    if (sides() == 1) {
        m_captions[1] = nullptr;
        if (!m_boxes[0])
            m_boxes[0] = data.first<BoxesColumn>();
    }
    if (!m_relation)
        m_relation = optional<TextColumn>(data, "verb");
}

ComClipRow ComClipData::row(int row) const
{
    ComClipRow found{row, m_changes ? m_changes->code(row) : -1, {}};
    const QString text = m_captions[0]->text(row);
    found.captions.push_back(
        m_subject && m_relation && m_object
            ? assembled(text, partsOf(m_subject->text(row), m_relation->text(row), m_object->text(row)))
            : captionWithParts(text));
    if (m_captions[1])
        found.captions.push_back(captionWithParts(m_captions[1]->text(row)));
    return found;
}

std::vector<Box> permutedLabels(std::vector<Box> boxes, Random &random)
{
    if (boxes.size() < 2)
        return boxes;
    const std::vector<Box> before = boxes;
    const size_t turn = 1 + size_t(random.below(int(boxes.size()) - 1));
    for (size_t i = 0; i < boxes.size(); ++i)
        boxes[i].label = before[(i + turn) % before.size()].label;
    return boxes;
}

std::vector<Box> disturbedBoxes(const std::vector<Box> &boxes, Random &random)
{
    std::vector<Box> kept;
    for (Box box : boxes) {
        const double right = random.normal(), down = random.normal(), wider = random.normal(), taller = random.normal();
        if (random.chance(missing))
            continue;
        const double width = box.width * std::exp(growth * wider), height = box.height * std::exp(growth * taller);
        box.x += shift * right * box.width + (box.width - width) / 2;
        box.y += shift * down * box.height + (box.height - height) / 2;
        box.width = width;
        box.height = height;
        kept.push_back(std::move(box));
    }
    return kept;
}

std::vector<Box> detectedBoxes(const Detector &detector, const cv::Mat &rgb)
{
    const QStringList names = detector.categories();
    std::vector<Box> boxes;
    for (const DetectedObject &each : detector.detect(rgb))
        boxes.push_back(
            {each.box.x, each.box.y, each.box.width, each.box.height, names.value(each.category), double(each.score)});
    return boxes;
}

} // namespace gleaner
