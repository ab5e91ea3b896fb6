#include "core/jobs/JobRunner.h"
#include "core/methods/RunRequest.h"

#include <QTest>
#include <cmath>
#include <limits>

using namespace gleaner;

namespace {

/// Six numbers for every row.
class SomeVectors final : public VectorColumn {
public:
    using Row = std::function<void(int row, float *to)>;
    SomeVectors(qsizetype rows, Row row) : VectorColumn(QStringLiteral("vector")), m_rows(rows), m_row(std::move(row))
    {
    }
    qsizetype rows() const override { return m_rows; }
    qsizetype dimension() const override { return 6; }
    void copyRow(qsizetype row, float *to) const override { m_row(int(row), to); }

private:
    qsizetype m_rows;
    Row m_row;
};

/// One small picture for every row; two shades.
class SomePictures final : public ImageColumn {
public:
    explicit SomePictures(bool colored) : ImageColumn(QStringLiteral("picture")), m_colored(colored) {}
    qsizetype rows() const override { return 40; }
    cv::Mat image(qsizetype row) const override
    {
        if (row == 7)
            throw ProblemError({QStringLiteral("broken"), location(row), QStringLiteral("mend it"), {}});
        const int side = row == 9 ? 5 : 4, shade = row % 2 ? 200 : 20;
        cv::Mat picture(side, side, CV_8UC3, cv::Scalar::all(shade));
        picture.at<cv::Vec3b>(0, int(row % 4)) = cv::Vec3b(m_colored ? 255 : 0, 0, 0);
        return picture;
    }
    QString location(qsizetype row) const override { return QStringLiteral("#%1").arg(row); }

private:
    bool m_colored;
};

Inputs dataOf(ColumnPtr column)
{
    DataSet::Source source;
    source.uri = QStringLiteral("test");
    source.contentHash = [] { return QStringLiteral("none"); };
    std::vector<ColumnPtr> columns{std::move(column)};
    Inputs inputs;
    inputs.set(QStringLiteral("data"),
               {QStringLiteral("test"), std::make_shared<const DataSet>(source, std::move(columns)), nullptr});
    return inputs;
}

/// Two clouds, some rows broken.
Inputs vectorsOf(qsizetype rows, std::vector<int> broken)
{
    return dataOf(std::make_shared<SomeVectors>(rows, [broken](int row, float *to) {
        Random random = Random::forItem(5, uint64_t(row));
        for (int i = 0; i < 6; ++i)
            to[i] = float(random.normal() + (row % 2 ? 6 : 0));
        if (std::find(broken.begin(), broken.end(), row) != broken.end())
            to[3] = std::numeric_limits<float>::quiet_NaN();
    }));
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

    void badDataGetAnAnswer_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("data");
        for (const QString &id : ids)
            for (const char *data : {"equal", "zeros", "duplicates", "one direction", "two points", "huge", "tiny"})
                QTest::addRow("%s, %s", qPrintable(id), data) << id << QString::fromLatin1(data);
    }
    /// A picture of finite points, one for every row, or a Problem with a remedy; never anything else.
    void badDataGetAnAnswer()
    {
        QFETCH(QString, id);
        QFETCH(QString, data);
        const int rows = data == QLatin1String("two points") ? 2 : 60;
        const auto column = std::make_shared<SomeVectors>(rows, [data](int row, float *to) {
            Random random = Random::forItem(8, uint64_t(data == QLatin1String("duplicates") ? row % 4 : row));
            const float along = float(random.normal());
            for (int i = 0; i < 6; ++i)
                to[i] = data == QLatin1String("equal")           ? 3
                        : data == QLatin1String("zeros")         ? 0
                        : data == QLatin1String("one direction") ? along * float(i + 1)
                        : data == QLatin1String("huge")          ? 1e18F * float(random.normal())
                        : data == QLatin1String("tiny")          ? 1e-30F * float(random.normal())
                                                                 : float(random.normal());
        });
        for (const char *distance : {"euclidean", "cosine"}) {
            std::map<QString, QString> typed = quickly(id);
            if (id != QLatin1String("pca"))
                typed[QStringLiteral("distance")] = QString::fromLatin1(distance);
            try {
                const Ran ran = runMethod(id, dataOf(column), typed);
                QCOMPARE(embedding(ran.results).points->rows(), rows);
                for (float value : embedding(ran.results).points->values)
                    QVERIFY(std::isfinite(value));
            } catch (const ProblemError &error) {
                QVERIFY(!error.problem().what.isEmpty() && !error.problem().remedy.isEmpty());
                const bool cosine = typed[QStringLiteral("distance")] == QLatin1String("cosine");
                const bool hopeless = data == QLatin1String("huge") || (data == QLatin1String("zeros") && cosine);
                QVERIFY2(rows == 2 || hopeless, qPrintable(error.problem().sentence()));
            }
        }
    }

    void noRowsAreNamed_data() { everyMethod(); }
    void noRowsAreNamed()
    {
        QFETCH(QString, id);
        QVERIFY_THROWS_EXCEPTION(ProblemError, runMethod(id, vectorsOf(0, {}), quickly(id)));
    }

    /// Small ones without a model: one number for a gray pixel, three for others; what is broken is named.
    void pixelsOfSmallPictures()
    {
        for (const bool colored : {false, true}) {
            const Ran ran = runMethod(QStringLiteral("pca"), dataOf(std::make_shared<SomePictures>(colored)), {});
            const Embedding &points = embedding(ran.results);
            QCOMPARE(points.points->rows(), 38);
            QCOMPARE(points.rows[7], 8);
            QCOMPARE(ran.results.exitCode(), ExitCode::SomeSamplesFailed);
            // The shade is the strongest direction.
            for (qint64 i = 0; i < 38; ++i)
                QCOMPARE(points.points->row(i)[0] > 0,
                         (points.rows[size_t(i)] % 2 == 1) == (points.points->row(1)[0] > 0));
            QStringList wrong;
            for (const Problem &problem : ran.results.record.problems)
                wrong.append(problem.where);
            QVERIFY(wrong.contains(QStringLiteral("#7")) && wrong.contains(QStringLiteral("#9")));
        }
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
