#include "core/methods/explore/FeatureLayout.h"

#include "core/data/DataSet.h"
#include "core/jobs/RunContext.h"
#include "core/models/Model.h"

#include <QCoreApplication>

namespace gleaner {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("Explore", text); }

/// The features as a column; kept alive, not copied.
class FeatureColumn final : public VectorColumn {
public:
    explicit FeatureColumn(std::shared_ptr<const ExploreVectors> of)
        : VectorColumn(QStringLiteral("features")), m_of(std::move(of))
    {
    }
    qsizetype rows() const override { return m_of->vectors.rows(); }
    qsizetype dimension() const override { return m_of->vectors.width(); }
    void copyRow(qsizetype row, float *to) const override
    {
        std::copy_n(m_of->vectors.row(row), m_of->vectors.width(), to);
    }

private:
    std::shared_ptr<const ExploreVectors> m_of;
};

/// What a layout of the column says about its rows, said about the rows of the data.
Artifact ofData(Artifact artifact, const ExploreVectors &data)
{
    auto embedding = *artifact.as<Embedding>();
    for (int &row : embedding.rows)
        row = data.rows[size_t(row)];
    embedding.labels.clear();
    if (!data.labels.empty())
        for (const int row : artifact.as<Embedding>()->rows)
            embedding.labels.push_back(data.labels[size_t(row)]);
    embedding.classes = data.classes;
    embedding.dataUri = data.dataUri;
    artifact.content = std::move(embedding);
    return artifact;
}

} // namespace

Features readFeatures(const DataSetPtr &data, const QString &uri, const ModelPtr &model, RunContext &context)
{
    Inputs inputs;
    inputs.set(QStringLiteral("data"), {uri, data, nullptr});
    if (model)
        inputs.set(QStringLiteral("model"), {{}, nullptr, model});
    auto read = std::make_shared<ExploreVectors>(readVectors(inputs, explore::Distance::Euclidean, 0, context));
    const auto width = read->vectors.width();
    const QString space = model ? tr("%1 features of %2").arg(width).arg(model->info().name)
                                : tr("%1 numbers of “%2”").arg(width).arg(data->first<VectorColumn>()->name());
    return {std::move(read), space};
}

Artifact layoutOf(const Method &method, const Features &features, int dimensions, RunContext &context)
{
    DataSet::Source source;
    source.uri = features.of->dataUri;
    source.contentHash = [] { return QString(); }; // nobody asks: there is no record
    Inputs inputs;
    inputs.set(QStringLiteral("data"),
               {source.uri,
                std::make_shared<const DataSet>(source, std::vector<ColumnPtr>{std::make_shared<FeatureColumn>(features.of)}),
                nullptr});
    const Parameters parameters =
        Parameters::parse(method.declaration(), {{QStringLiteral("dimensions"), QString::number(dimensions)}});
    RunChannel channel;
    channel.stopRequested = [&context] { return context.stopRequested(); };
    channel.progress = [&context](qint64 done, qint64 total, const QString &what) {
        context.progress(done, total, what);
    };
    channel.partial = [&context, &features](const Artifact &artifact) {
        if (artifact.as<Embedding>())
            context.partial(ofData(artifact, *features.of));
    };
    RunContext inner({context.seed(), context.threads(), context.precision()}, channel);
    for (Artifact &each : method.run(inputs, parameters, inner))
        if (each.as<Embedding>())
            return ofData(std::move(each), *features.of);
    throw ProblemError({tr("The method “%1” makes no layout").arg(methodText(method.declaration().title)),
                        {},
                        tr("Choose principal components, t-SNE or UMAP."),
                        ExitCode::Invalid});
}

} // namespace gleaner
