#include "core/jobs/JobRunner.h"
#include "core/methods/RunRequest.h"

#include <QTest>
#include <cmath>
#include <limits>

using namespace gleaner;

namespace {

/// Rows of random numbers, some of them broken.
class SomeVectors final : public VectorColumn {
public:
    SomeVectors(qsizetype rows, std::vector<int> broken)
        : VectorColumn(QStringLiteral("vector")), m_rows(rows), m_broken(std::move(broken))
    {
    }
    qsizetype rows() const override { return m_rows; }
    qsizetype dimension() const override { return 6; }
    void copyRow(qsizetype row, float *to) const override
    {
        Random random = Random::forItem(5, uint64_t(row));
        for (int i = 0; i < 6; ++i)
            to[i] = float(random.normal() + (row % 2 ? 6 : 0));
        if (std::find(m_broken.begin(), m_broken.end(), int(row)) != m_broken.end())
            to[3] = std::numeric_limits<float>::quiet_NaN();
    }

private:
    qsizetype m_rows;
    std::vector<int> m_broken;
};

Inputs vectorsOf(qsizetype rows, std::vector<int> broken)
{
    DataSet::Source source;
    source.uri = QStringLiteral("test");
    source.contentHash = [] { return QStringLiteral("none"); };
    std::vector<ColumnPtr> columns{std::make_shared<SomeVectors>(rows, std::move(broken))};
    Inputs inputs;
    inputs.set(QStringLiteral("data"),
               {QStringLiteral("test"), std::make_shared<const DataSet>(source, std::move(columns)), nullptr});
    return inputs;
}

struct Ran {
    Results results;
    int partials = 0;
};

Ran runMethod(const QString &id, Inputs inputs, const std::map<QString, QString> &typed, int threads = 0)
{
    Ran ran;
    RunRequest request;
    request.method = &methodNamed(id);
    request.inputs = std::move(inputs);
    request.fillExamples();
    request.parameters = Parameters::parse(request.method->declaration(), typed);
    request.settings.threads = threads;
    RunChannel channel;
    channel.partial = [&](const Artifact &artifact) { ran.partials += artifact.kind() == Artifact::Kind::Embedding; };
    JobRunner::inThisThread(request.settings, [&] {
        RunContext context(request.settings, channel);
        ran.results = execute(request, context);
    });
    return ran;
}

double metric(const Results &results, const QString &name)
{
    for (const Metric &each : results.find(QStringLiteral("metrics"))->as<Metrics>()->values)
        if (each.name == name)
            return each.value;
    return std::nan("");
}

const Embedding &embedding(const Results &results)
{
    return *results.find(QStringLiteral("embedding"))->as<Embedding>();
}

const QStringList ids{QStringLiteral("pca"), QStringLiteral("tsne"), QStringLiteral("umap"), QStringLiteral("kmeans"),
                      QStringLiteral("neighbors")};

std::map<QString, QString> quickly(const QString &id)
{
    if (id == QLatin1String("tsne"))
        return {{QStringLiteral("iterations"), QStringLiteral("40")},
                {QStringLiteral("early-iterations"), QStringLiteral("40")}};
    if (id == QLatin1String("umap"))
        return {{QStringLiteral("epochs"), QStringLiteral("40")}};
    if (id == QLatin1String("kmeans"))
        return {{QStringLiteral("clusters"), QStringLiteral("2")}};
    if (id == QLatin1String("neighbors"))
        return {{QStringLiteral("count"), QStringLiteral("3")}};
    return {};
}

} // namespace

class TestExploreMethods : public QObject {
    Q_OBJECT

private:
    static void everyMethod()
    {
        QTest::addColumn<QString>("id");
        for (const QString &id : ids)
            QTest::newRow(qPrintable(id)) << id;
    }

private Q_SLOTS:
    void theExampleRuns_data() { everyMethod(); }
    void theExampleRuns()
    {
        QFETCH(QString, id);
        const Ran ran = runMethod(id, {}, {});
        const MethodDeclaration &declaration = methodNamed(id).declaration();
        QCOMPARE(ran.results.artifacts.size(), declaration.outputs.size());
        for (const OutputRole &role : declaration.outputs) {
            const Artifact *artifact = ran.results.find(QLatin1String(role.id));
            QVERIFY2(artifact && artifact->kind() == role.kind, role.id);
            QVERIFY(artifact->caption.endsWith(u'.'));
        }
        const Embedding &points = embedding(ran.results);
        QCOMPARE(points.points->rows(), 1510);
        QCOMPARE(points.rows.size(), size_t(1510));
        QCOMPARE(points.labels.size(), size_t(1510));
        for (float value : points.points->values)
            QVERIFY(std::isfinite(value));
        for (const Metric &each : ran.results.find(QStringLiteral("metrics"))->as<Metrics>()->values)
            qInfo("%s: %s %.4f", qPrintable(id), qPrintable(each.name), each.value);
        if (id == QLatin1String("tsne") || id == QLatin1String("umap")) {
            QVERIFY(ran.partials > 10);
            QVERIFY(metric(ran.results, QStringLiteral("Trustworthiness")) > 0.8);
        }
        if (id == QLatin1String("kmeans"))
            QVERIFY(metric(ran.results, QStringLiteral("Adjusted Rand index")) > 0.8);
        if (id == QLatin1String("neighbors"))
            QVERIFY(metric(ran.results, QStringLiteral("Agreement of neighbors")) > 50); // one in ten by chance
    }

    void threadsChangeNothing_data() { everyMethod(); }
    void threadsChangeNothing()
    {
        QFETCH(QString, id);
        const Ran one = runMethod(id, vectorsOf(700, {}), quickly(id), 1);
        const Ran two = runMethod(id, vectorsOf(700, {}), quickly(id), 2);
        QVERIFY(*embedding(one.results).points == *embedding(two.results).points);
        QVERIFY(embedding(one.results).labels == embedding(two.results).labels);
    }

    void brokenRowsAreLeftOutAndNamed_data() { everyMethod(); }
    void brokenRowsAreLeftOutAndNamed()
    {
        QFETCH(QString, id);
        const Ran ran = runMethod(id, vectorsOf(80, {0, 41, 79}), quickly(id));
        QCOMPARE(embedding(ran.results).points->rows(), 77);
        QCOMPARE(embedding(ran.results).rows.front(), 1);
        QCOMPARE(ran.results.exitCode(), ExitCode::SomeSamplesFailed);
        QVERIFY(ran.results.record.problems.front().where.contains(QStringLiteral("0, 41, 79")));
        QVERIFY_THROWS_EXCEPTION(ProblemError, runMethod(id, vectorsOf(2, {0, 1}), quickly(id)));
    }

    void onePointIsAnswered_data() { everyMethod(); }
    void onePointIsAnswered()
    {
        QFETCH(QString, id);
        if (id == QLatin1String("kmeans") || id == QLatin1String("neighbors")) {
            QVERIFY_THROWS_EXCEPTION(ProblemError, runMethod(id, vectorsOf(1, {}), quickly(id)));
            return;
        }
        const Ran ran = runMethod(id, vectorsOf(1, {}), quickly(id));
        for (float value : embedding(ran.results).points->values)
            QCOMPARE(value, 0.0F);
    }

    void aSampleOfTheRows()
    {
        const Ran ran =
            runMethod(QStringLiteral("pca"), vectorsOf(500, {}), {{QStringLiteral("rows"), QStringLiteral("60")}});
        QCOMPARE(embedding(ran.results).rows.size(), size_t(60));
        QVERIFY(std::is_sorted(embedding(ran.results).rows.begin(), embedding(ran.results).rows.end()));
    }

    void densityFindsTheNumber()
    {
        const Ran ran = runMethod(QStringLiteral("kmeans"), vectorsOf(400, {}),
                                  {{QStringLiteral("kind"), QStringLiteral("density")}});
        QCOMPARE(metric(ran.results, QStringLiteral("Clusters")), 2.0);
    }

    void picturesAreSeenByAModel()
    {
        Inputs inputs;
        inputs.set(QStringLiteral("data"), {QStringLiteral("scenes:count=60,seed=3,side=64"), nullptr, nullptr});
        QVERIFY_THROWS_EXCEPTION(ProblemError, runMethod(QStringLiteral("pca"), inputs, {}));
        inputs.set(QStringLiteral("model"), {QStringLiteral("zoo:scenes-clip"), nullptr, nullptr});
        const Ran ran = runMethod(QStringLiteral("pca"), inputs, {});
        QCOMPARE(embedding(ran.results).points->rows(), 60);
        QVERIFY(!embedding(ran.results).classes.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestExploreMethods)
#include "tst_exploremethods.moc"
