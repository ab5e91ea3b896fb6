#include "core/methods/unlearning/UnlearningData.h"

#include "core/jobs/RunContext.h"
#include "core/methods/shared/AttemptRows.h"
#include "core/methods/shared/DrawnRows.h"
#include "core/methods/shared/FewShotTask.h"
#include "core/methods/unlearning/Batches.h"
#include "core/models/Model.h"
#include "core/models/capabilities/Capabilities.h"

#include <ATen/ATen.h>
#include <QCoreApplication>
#include <algorithm>
#include <numeric>

namespace gleaner {

namespace {

constexpr uint64_t rowStream = 11, splitStream = 12, noiseStream = 13;

QString tr(const char *text) { return QCoreApplication::translate("Unlearning", text); }

/// The output of the model for each class of the data: by name where all names are known, else by number where there
/// are as many; empty where neither fits.
std::vector<int> outputsFor(const QStringList &classes, const QStringList &outputs)
{
    std::vector<int> found;
    for (const QString &name : classes)
        if (const qsizetype at = outputs.indexOf(name); at >= 0)
            found.push_back(int(at));
    if (found.size() == size_t(classes.size()))
        return found;
    if (classes.size() != outputs.size())
        return {};
    found.resize(size_t(classes.size()));
    std::iota(found.begin(), found.end(), 0);
    return found;
}

struct Reading {
    int row;
    at::Tensor input;
};

std::vector<Reading> readPictures(const Classifier &model, const ImageColumn &pictures, const std::vector<int> &rows,
                                  RunContext &context)
{
    return attemptRows<Reading>(rows, tr("Reading pictures"), context, [&](int row) {
        return Reading{row, model.preprocess(pictures.image(row))};
    });
}

std::vector<Reading> readVectors(const VectorColumn &vectors, const std::vector<int> &rows, RunContext &context)
{
    std::vector<Reading> all;
    for (const int row : rows) {
        if (all.size() % 1024 == 0)
            context.progress(qint64(all.size()), qint64(rows.size()), tr("Reading vectors"));
        at::Tensor input = at::empty({vectors.dimension()});
        vectors.copyRow(row, input.data_ptr<float>());
        all.push_back({row, std::move(input)});
    }
    return all;
}

void divide(UnlearningData &data, const DataSet &set, Random random)
{
    const auto splits = set.column<LabelColumn>(QStringLiteral("split"));
    for (size_t i = 0; splits && i < data.rows.size(); ++i)
        (splits->text(data.rows[i]) == QLatin1String("test") ? data.test : data.train).push_back(int(i));
    data.ownSplit = !data.train.empty() && !data.test.empty();
    if (data.ownSplit)
        return;
    const int count = int(data.rows.size());
    data.train.clear();
    data.test = drawnRows(count, count / 3, std::move(random));
    for (int i = 0; i < count; ++i)
        if (!std::ranges::binary_search(data.test, i))
            data.train.push_back(i);
}

void disturb(UnlearningData &data, double share, Random random)
{
    for (const int position : data.train)
        if (random.chance(share))
            data.labels[size_t(position)] =
                (data.labels[size_t(position)] + 1 + random.below(int(data.classes.size()) - 1)) %
                int(data.classes.size());
}

} // namespace

at::Tensor UnlearningData::labelsOf(const std::vector<int> &positions) const
{
    std::vector<int> chosen;
    for (const int position : positions)
        chosen.push_back(labels[size_t(position)]);
    return indices(chosen);
}

at::Tensor UnlearningData::inputsOf(const std::vector<int> &positions) const
{
    return inputs.index_select(0, indices(positions));
}

Problems unlearningDataProblems(const DataSet &data, const QString &uri, const Model *model)
{
    const auto labels = classLabels(data);
    if (!labels || labels->classes().size() < 2)
        return {{tr("These data have no labels of at least two classes, by which forgetting could be measured"), uri,
                 tr("Give data with a column of labels."), ExitCode::Invalid}};
    if (!model && !data.first<VectorColumn>())
        return {{tr("Without a model these data need a column of vectors"), uri,
                 tr("Name a classifier, such as --input model=zoo:scenes-classifier, or give data with vectors."),
                 ExitCode::Invalid}};
    if (!model)
        return {};
    if (!data.first<ImageColumn>())
        return {{tr("A model needs pictures"), uri, tr("Give data with a column of pictures, or no model."),
                 ExitCode::Invalid}};
    const auto *classifier = model->as<Classifier>();
    const QStringList outputs = classifier ? classifier->classNames() : labels->classes();
    if (outputsFor(labels->classes(), outputs).empty())
        return {
            {tr("The %1 classes of the data are not those of the model, which names %2")
                 .arg(labels->classes().size())
                 .arg(outputs.size()),
             uri,
             tr("Give the data the class names of the model: %1.").arg(outputs.mid(0, 10).join(QStringLiteral(", "))),
             ExitCode::Invalid}};
    return {};
}

UnlearningData readUnlearningData(const DataSet &data, const QString &uri, const Model *model,
                                  const UnlearningRows &options, RunContext &context)
{
    if (const Problems problems = unlearningDataProblems(data, uri, model); !problems.isEmpty())
        throw ProblemError(problems.front());
    const auto labels = classLabels(data);
    const auto *classifier = model ? model->as<Classifier>() : nullptr;
    UnlearningData read;
    read.dataUri = uri;
    read.classes = classifier ? classifier->classNames() : labels->classes();
    const std::vector<int> outputs = outputsFor(labels->classes(), read.classes);
    std::vector<int> rows;
    for (const int row : drawnRows(int(data.rows()), options.limit, context.random(rowStream)))
        if (labels->code(row) >= 0)
            rows.push_back(row);
    std::vector<at::Tensor> inputs;
    for (Reading &each : classifier ? readPictures(*classifier, *data.first<ImageColumn>(), rows, context)
                                    : readVectors(*data.first<VectorColumn>(), rows, context)) {
        read.rows.push_back(each.row);
        read.labels.push_back(outputs[size_t(labels->code(each.row))]);
        inputs.push_back(std::move(each.input));
    }
    if (inputs.size() < 6)
        throw ProblemError({tr("%1 usable rows are too few").arg(inputs.size()), uri,
                            tr("Give more labeled rows; hundreds make sense."), ExitCode::Invalid});
    read.inputs = at::stack(inputs);
    divide(read, data, context.random(splitStream));
    disturb(read, options.labelNoise, context.random(noiseStream));
    return read;
}

} // namespace gleaner
