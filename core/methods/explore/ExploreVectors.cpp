#include "core/methods/explore/ExploreVectors.h"

#include "core/jobs/RunContext.h"
#include "core/methods/explore/PixelVectors.h"
#include "core/methods/shared/DrawnRows.h"
#include "core/models/Encode.h"
#include "core/models/capabilities/Capabilities.h"
#include "core/support/StopPoint.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

namespace gleaner {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("Explore", text); }

void readColumn(const VectorColumn &column, const std::vector<int> &rows, RunContext &context, ExploreVectors &to)
{
    constexpr size_t atOnce = 4096;
    to.vectors = FloatArray({qint64(rows.size()), column.dimension()});
    to.rows = rows;
    for (size_t first = 0; first < rows.size(); first += atOnce) {
        context.progress(qint64(first), qint64(rows.size()), tr("Reading vectors"));
        const size_t end = std::min(rows.size(), first + atOnce);
        if (rows[end - 1] - rows[first] == int(end - first) - 1)
            column.copyRows(rows[first], qsizetype(end - first), to.vectors.row(qint64(first)));
        else
            for (size_t i = first; i < end; ++i)
                column.copyRow(rows[i], to.vectors.row(qint64(i)));
    }
}

/// Takes rows out that hold no usable vector, and says so once.
void leaveOutBroken(ExploreVectors &data, explore::Distance distance, RunContext &context)
{
    const qint64 width = data.vectors.width();
    std::vector<int> good;
    QStringList named;
    qint64 broken = 0;
    for (qint64 i = 0; i < data.vectors.rows(); ++i) {
        const float *row = data.vectors.row(i);
        const bool finite = std::all_of(row, row + width, [](float value) { return std::isfinite(value); });
        const bool zeros = std::all_of(row, row + width, [](float value) { return value == 0; });
        if (finite && !(zeros && distance == explore::Distance::Cosine)) {
            good.push_back(int(i));
            continue;
        }
        if (++broken <= 5)
            named.append(QString::number(data.rows[size_t(i)]));
    }
    if (broken == 0)
        return;
    const Problem problem{
        tr("%1 vectors can't be used: they hold NaN or infinite numbers, or nothing but zeros").arg(broken),
        tr("rows %1").arg(named.join(QStringLiteral(", "))) + (broken > 5 ? tr(", …") : QString()),
        good.empty() ? tr("Check how these vectors were made.") : tr("They are left out of the result."),
        ExitCode::Invalid};
    if (good.empty())
        throw ProblemError(problem);
    context.sampleFailed(problem);
    data.vectors = explore::takeRows(data.vectors, good);
    std::vector<int> rows;
    for (int i : good)
        rows.push_back(data.rows[size_t(i)]);
    data.rows = std::move(rows);
}

} // namespace

std::vector<InputRole> exploreInputs(const char *example)
{
    return {
        {.id = "data",
         .title = QT_TRANSLATE_NOOP("methods", "Vectors or pictures"),
         .help =
             QT_TRANSLATE_NOOP("methods", "Data with a column of vectors, or pictures together with a model that "
                                          "encodes them; pictures of up to 32 × 32 pixels need none. Classes, where "
                                          "there are any, color the points."),
         .example = example},
        {.id = "model",
         .title = QT_TRANSLATE_NOOP("methods", "Image encoder"),
         .help = QT_TRANSLATE_NOOP("methods", "A model that turns pictures into vectors, such as CLIP. Not needed "
                                              "where the data hold vectors; where it is given, pictures come first."),
         .kind = InputRole::Kind::Model,
         .capabilities = {Capability::ImageEncoder},
         .optional = true}};
}

Problems exploreProblems(const Inputs &inputs)
{
    const auto data = inputs.all().find(QStringLiteral("data"));
    if (data == inputs.all().end() || !data->second.dataSet)
        return {};
    const DataSet &set = *data->second.dataSet;
    const auto pictures = set.first<ImageColumn>();
    if (set.first<VectorColumn>() || (pictures && (inputs.has("model") || arePixelVectors(*pictures))))
        return {};
    if (pictures)
        return {{tr("Pictures need a model that turns them into vectors"), data->second.uri,
                 tr("Name one, such as --input model=zoo:scenes-clip."), ExitCode::Invalid}};
    return {{tr("These data hold neither vectors nor pictures"), data->second.uri,
             tr("Choose data with a column of vectors, or pictures and a model."), ExitCode::Invalid}};
}

ExploreVectors readVectors(const Inputs &inputs, explore::Distance distance, int limit, RunContext &context)
{
    const Problems problems = exploreProblems(inputs);
    if (!problems.isEmpty())
        throw ProblemError(problems.front());
    const DataSet &set = inputs.dataSet("data");
    ExploreVectors data;
    data.dataUri = inputs.all().at(QStringLiteral("data")).uri;
    const std::vector<int> rows = drawnRows(int(set.rows()), limit, context.random(71));
    const auto pictures = set.first<ImageColumn>();
    if (pictures && inputs.has("model")) {
        EncodedImages encoded = encodeImages(*inputs.model("model").as<ImageEncoder>(), *pictures, rows, context);
        data.vectors = std::move(encoded.features);
        data.rows = std::move(encoded.rows);
    } else if (const auto vectors = set.first<VectorColumn>()) {
        readColumn(*vectors, rows, context, data);
    } else {
        PixelVectors pixels = readPixelVectors(*pictures, rows, context);
        data.vectors = std::move(pixels.vectors);
        data.rows = std::move(pixels.rows);
    }
    leaveOutBroken(data, distance, context);
    explore::checkVectors(data.vectors, distance);
    if (const auto labels = set.first<LabelColumn>()) {
        data.classes = labels->classes();
        for (int row : data.rows)
            data.labels.push_back(labels->code(row));
    }
    return data;
}

Embedding embeddingOf(const ExploreVectors &data, FloatArray points, QString quality)
{
    Embedding embedding;
    embedding.points = std::make_shared<const FloatArray>(std::move(points));
    embedding.rows = data.rows;
    embedding.labels = data.labels;
    embedding.classes = data.classes;
    embedding.dataUri = data.dataUri;
    embedding.quality = std::move(quality);
    return embedding;
}

Metric exploreMetric(const QString &name, double value, const QString &measuredOn, Better better)
{
    Metric metric;
    metric.name = name;
    metric.value = value;
    metric.measuredOn = measuredOn;
    metric.better = better;
    return metric;
}

Table::Heading exploreHeading(const QString &name, int decimals, const QString &unit, bool text)
{
    Table::Heading heading;
    heading.name = name;
    heading.decimals = decimals;
    heading.unit = unit;
    heading.text = text;
    return heading;
}

void addQuality(Metrics &metrics, const explore::LayoutQuality &quality)
{
    if (quality.neighbors == 0)
        return; // too few points
    const QString on = tr("%1 rows, %2 neighbors").arg(quality.rows).arg(quality.neighbors);
    metrics.values.append(exploreMetric(tr("Trustworthiness"), quality.trustworthiness, on, Better::Higher));
    metrics.values.append(exploreMetric(tr("Neighbors preserved"), quality.preservation, on, Better::Higher));
}

explore::LayoutWatcher partialWatcher(const ExploreVectors &data, const Artifact &artifact, const QString &what,
                                      RunContext &context)
{
    return [&data, artifact, what, &context](int done, int total, const FloatArray &points, double) {
        context.progress(done, total, what);
        const bool early = done < 32 && (done & (done - 1)) == 0;
        if (!early && done % 25 != 0)
            return;
        Artifact partial = artifact;
        partial.content = embeddingOf(data, points, tr("step %1 of %2").arg(done).arg(total));
        context.partial(partial);
    };
}

} // namespace gleaner
