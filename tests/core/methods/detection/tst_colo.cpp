// The method as a whole on a tiny grid: what it gives, what it refuses, imported predictions, and a user's own columns.
#include "core/data/WriteDataSet.h"
#include "core/support/Random.h"
#include "tests/helpers/JobResults.h"
#include "tests/helpers/Refusals.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <functional>
#include <optional>
#include <set>

using namespace gleaner;
using namespace gleaner::tests;

namespace {

using Typed = std::map<QString, QString>;

const char *const barns = "barns:count=180,seed=3,side=32";

/// Few steps on small pictures; `typed` is put on top.
MethodRun tinyRun(const Typed &typed = {}, const DataSetPtr &data = openDataSet(QLatin1String(barns)))
{
    MethodRun run("colo");
    run.give("data", barns, data);
    Typed all{{"n", "4,8"},   {"sizes", "5,10"}, {"repetitions", "2"},   {"steps", "3"},
              {"batch", "4"}, {"side", "32"},    {"general-steps", "2"}, {"related-steps", "2"}};
    for (const auto &[name, value] : typed)
        all[name] = value;
    run.parameters = Parameters::parse(run.method.declaration(), all);
    return run;
}

const Table &tableOf(const Results &results, const char *name)
{
    return *results.find(QLatin1String(name))->as<Table>();
}

/// Everything of a row but where it stands.
std::map<QString, std::vector<Table::Cell>> rowsByName(const Results &results)
{
    std::map<QString, std::vector<Table::Cell>> rows;
    for (const auto &row : tableOf(results, "runs").rows) {
        QStringList name;
        for (size_t i = 0; i < 5; ++i)
            name.append(std::holds_alternative<QString>(row[i]) ? std::get<QString>(row[i])
                                                                : QString::number(std::get<double>(row[i])));
        rows[name.join(u' ')] = row;
    }
    return rows;
}

/// COCO results of a detector that finds each object with this probability by view, and shifts boxes by a pixel.
QString resultsFile(const QTemporaryDir &folder, const DataSet &data, const std::map<QString, double> &finds)
{
    const auto boxes = data.first<BoxesColumn>();
    const auto view = data.column<LabelColumn>(QStringLiteral("view"));
    Random random(5);
    QJsonArray all;
    for (const int row : data.rowsOfSplit(QStringLiteral("test")))
        for (const Box &box : boxes->boxes(row))
            if (random.chance(finds.at(view->text(row))))
                all.append(QJsonObject{{"image_id", row},
                                       {"category_id", 7},
                                       {"bbox", QJsonArray{box.x + 0.5, box.y, box.width, box.height}},
                                       {"score", 0.5 + 0.4 * random.uniform()}});
    const QString path = folder.filePath(QStringLiteral("results.json"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return {};
    file.write(QJsonDocument(all).toJson());
    return path;
}

using Answer = std::function<std::optional<Box>(const QString &view, const QString &light, const Box &truth)>;

/// COCO results of a detector that answers to each object of the test pictures as told.
void writeAnswers(const QString &path, const DataSet &data, const Answer &answer)
{
    const auto view = data.column<LabelColumn>(QStringLiteral("view")),
               light = data.column<LabelColumn>(QStringLiteral("light"));
    QJsonArray all;
    for (const int row : data.rowsOfSplit(QStringLiteral("test")))
        for (const Box &truth : data.first<BoxesColumn>()->boxes(row))
            if (const auto box = answer(view->text(row), light->text(row), truth))
                all.append(QJsonObject{{"image_id", row},
                                       {"category_id", 1},
                                       {"bbox", QJsonArray{box->x, box->y, box->width, box->height}},
                                       {"score", 0.9}});
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QJsonDocument(all).toJson());
}

} // namespace

class TestColo : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void givesEverythingItDeclares()
    {
        const MethodRun run = tinyRun();
        QVERIFY2(run.check().isEmpty(), qPrintable(run.check().value(0).sentence()));
        const Results results = inJob(run);
        QVERIFY(results.record.problems.isEmpty());
        QStringList made;
        for (const Artifact &each : results.artifacts) {
            made.append(each.name);
            QVERIFY2(each.caption.endsWith(u'.'), qPrintable(each.name));
        }
        for (const OutputRole &each : run.method.declaration().outputs) {
            if (QByteArrayView(each.id).startsWith("condition") || QByteArrayView(each.id) == "detectors")
                continue; // of imported predictions
            QVERIFY2(results.find(QLatin1String(each.id)), each.id);
            QCOMPARE(results.find(QLatin1String(each.id))->kind(), each.kind);
            made.removeAll(QLatin1String(each.id));
        }
        QVERIFY2(made.isEmpty(), qPrintable(made.join(u' ')));
        // Seven configurations, two of them from related weights too, two sizes, two numbers, two repetitions.
        QCOMPARE(tableOf(results, "runs").rows.size(), size_t(72));
        QCOMPARE(tableOf(results, "cells").rows.size(), size_t(36));
        for (const auto &row : tableOf(results, "runs").rows) {
            QCOMPARE(std::get<double>(row[14]) + std::get<double>(row[15]), std::get<double>(row[3]));
            for (size_t i = 5; i < 10; ++i)
                QVERIFY(std::get<double>(row[i]) >= 0 && std::get<double>(row[i]) <= 1);
        }
        QCOMPARE(results.find(QStringLiteral("examples"))->as<Images>()->items.size(), size_t(6));
        QCOMPARE(results.find(QStringLiteral("curve-map50"))->as<Curve>()->series.size(), 7);
        const QString setup = results.find(QStringLiteral("setup"))->as<Text>()->markdown;
        QVERIFY(setup.contains(QLatin1String("Equal steps")) && setup.contains(QLatin1String("Held out")));
    }

    void anotherConfigurationChangesNoRow()
    {
        const Typed few{{"configs", "0_all,1_top"}, {"sizes", "5"}, {"n", "4"}};
        Typed more = few;
        more["configs"] = "0_all,a1_t2s,c_external,1_top,2_side";
        const auto before = rowsByName(inJob(tinyRun(few))), after = rowsByName(inJob(tinyRun(more)));
        QCOMPARE(before.size(), size_t(6));
        QCOMPARE(after.size(), size_t(14));
        for (const auto &[name, row] : before)
            QVERIFY2(after.at(name) == row, qPrintable(name));
    }

    void repetitionsDiffer()
    {
        const auto rows =
            rowsByName(inJob(tinyRun({{"configs", "0_all"}, {"sizes", "5"}, {"n", "8"}, {"steps", "20"}})));
        QVERIFY(rows.at("0_all 5k general 8 1") != rows.at("0_all 5k general 8 2"));
    }

    void sameSeedSameBytes()
    {
        const Typed typed{{"configs", "0_all,b_light,1_top"}, {"sizes", "5"}, {"n", "4"}};
        const auto first = bytes(inJob(tinyRun(typed))), again = bytes(inJob(tinyRun(typed)));
        QVERIFY(first.size() > 10);
        for (const auto &[name, content] : first)
            QVERIFY2(again.at(name) == content, qPrintable(name));
    }

    void learningFindsCows()
    {
        const Typed typed{{"configs", "2_side"}, {"sizes", "10"},        {"n", "48"},
                          {"repetitions", "1"},  {"batch", "8"},         {"steps", "100"},
                          {"fine-tuning", "no"}, {"general-steps", "0"}, {"side", "64"}};
        const Results results = inJob(
            tinyRun(typed, openDataSet(QStringLiteral("barns:count=160,seed=3,side=64,views=top+side,cows=1-2"))));
        const double found = std::get<double>(tableOf(results, "runs").rows[0][6]);
        QVERIFY2(found > 0.3, qPrintable(QString::number(found)));
    }

    void equalEpochsAreLabeled()
    {
        const Results results =
            inJob(tinyRun({{"configs", "0_all"}, {"sizes", "5"}, {"n", "4,8"}, {"budget", "epochs"}, {"epochs", "2"}}));
        std::set<double> steps;
        for (const auto &row : tableOf(results, "runs").rows)
            steps.insert(std::get<double>(row[16]));
        QCOMPARE(steps, (std::set<double>{2, 4}));
        QVERIFY(results.find(QStringLiteral("setup"))->as<Text>()->markdown.contains(QLatin1String("Equal epochs")));
    }

    void refusesWhatCannotBeStudied()
    {
        QVERIFY(tinyRun({{"n", "60"}}).check().front().what.contains(QLatin1String("60")));
        QVERIFY(!tinyRun({{"side", "40"}}).check().isEmpty());
        QVERIFY(!tinyRun({{"class", "horse"}}).check().isEmpty() ||
                openDataSet(QLatin1String(barns))->first<BoxesColumn>()->classes().isEmpty());
        const MethodRun plain = tinyRun({}, openDataSet(QStringLiteral("scenes:count=20")));
        QVERIFY(refusal([&] { inJob(plain); }).code == ExitCode::Invalid || !plain.check().isEmpty());
        QCOMPARE(tinyRun({{"n", "60"}}).check().front().code, ExitCode::Invalid);
    }

    /// COCO on disk, and a table that says where each picture was taken, and nothing of light.
    void conditionsOfTheUserAreStudied()
    {
        QTemporaryDir folder;
        RunContext context;
        const QString file = folder.filePath(QStringLiteral("cows.json"));
        writeDataSet(*openDataSet(QStringLiteral("barns:count=90,side=40,views=top+side")), file, context);
        const auto ids = openDataSet(file)->column<TextColumn>(QStringLiteral("id"));
        QFile table(folder.filePath(QStringLiteral("sites.csv")));
        QVERIFY(table.open(QIODevice::WriteOnly));
        table.write("id,site\n");
        for (int row = 0; row < int(ids->rows()); ++row)
            table.write(QStringLiteral("%1,%2\n").arg(ids->text(row), row % 2 ? "north" : "south").toUtf8());
        table.close();
        const QString uri = QStringLiteral("%1 | join %2 key=id").arg(file, table.fileName());
        const Typed typed{{"view-column", "site"}, {"sizes", "5"}, {"n", "4"}};
        const Results results = inJob(tinyRun(typed, openDataSet(uri)));
        QVERIFY(rowsByName(results).contains(QStringLiteral("a1_s2n 5k general 4 1")));
        const auto text = results.find(QStringLiteral("verdicts"))->as<Text>()->markdown;
        QVERIFY2(text.contains(QStringLiteral("one condition only (“site”)")), qPrintable(text));
        QVERIFY(tinyRun({}, openDataSet(uri)).check().front().remedy.contains(QLatin1String("join")));
    }

    /// The defaults on the embedded data: enough pictures of every condition for the largest draw.
    void theExampleCanRun()
    {
        MethodRun run("colo");
        const QLatin1String uri(run.method.declaration().inputs.front().example);
        run.give("data", uri.data(), openDataSet(uri));
        run.parameters = Parameters::defaults(run.method.declaration());
        QVERIFY2(run.check().isEmpty(), qPrintable(run.check().value(0).sentence()));
    }

    void importedPredictionsAreMeasuredByCondition()
    {
        QTemporaryDir folder;
        const DataSetPtr data = openDataSet(QLatin1String(barns));
        MethodRun run = tinyRun({{"trained-on", "top,day"}, {"n", "100000"}});
        const QString file = resultsFile(folder, *data, {{"top", 0.95}, {"side", 0.3}, {"external", 0.2}});
        run.inputs.set(QStringLiteral("predictions"), {file, openDataSet(file), nullptr});
        QVERIFY2(run.check().isEmpty(), qPrintable(run.check().value(0).sentence()));
        const Results results = inJob(run);
        const Table &table = tableOf(results, "conditions");
        QCOMPARE(table.rows.size(), size_t(4 + 3 + 3));
        QVERIFY(std::get<double>(table.rows[0][3]) > 0.85);
        const auto gap = [&](size_t row) { return std::get<double>(table.rows[row][11]); };
        QVERIFY2(gap(1) > 40 && gap(2) < 15, qPrintable(QStringLiteral("%1 %2").arg(gap(1)).arg(gap(2))));
        const QString text = results.find(QStringLiteral("verdicts"))->as<Text>()->markdown;
        QVERIFY2(text.contains(QLatin1String("No. Another view costs")), qPrintable(text));
        QVERIFY(!results.find(QStringLiteral("runs")));
        QCOMPARE(results.find(QStringLiteral("examples"))->as<Images>()->items.size(), size_t(4));
        QVERIFY(bytes(inJob(run)) == bytes(results));
    }

    /// Four detectors made by hand, each with a figure for every condition that follows from how it was made.
    void severalDetectorsStandBesideEachOther()
    {
        QTemporaryDir folder;
        const DataSetPtr data = openDataSet(QLatin1String(barns));
        writeAnswers(folder.filePath("perfect.json"), *data, [](auto &, auto &, const Box &box) { return box; });
        writeAnswers(folder.filePath("blind.json"), *data, [](auto &, auto &, auto &) { return std::nullopt; });
        writeAnswers(folder.filePath("top only.json"), *data, [](auto &view, auto &, const Box &box) {
            return view == "top" ? std::optional(box) : std::nullopt;
        });
        // An overlap of 0.72 counts at five of the ten overlaps: 0.50 to 0.70.
        writeAnswers(folder.filePath("coarse by lamp.json"), *data, [](auto &, auto &light, Box box) {
            if (light != "day")
                box.height *= 0.72;
            return std::optional(box);
        });
        MethodRun run = tinyRun({{"trained-on", "top,day"}});
        const DataSetPtr predictions = openDataSet(folder.path());
        QCOMPARE(predictions->column<LabelColumn>("detector")->classes(),
                 (QStringList{"blind", "coarse by lamp", "perfect", "top only"}));
        run.inputs.set(QStringLiteral("predictions"), {folder.path(), predictions, nullptr});
        QVERIFY2(run.check().isEmpty(), qPrintable(run.check().value(0).sentence()));
        const Results results = inJob(run);
        std::map<QString, std::vector<double>> found; // map50, map5095 and the gap, with their intervals
        for (const auto &row : tableOf(results, "detectors").rows) {
            std::vector<double> &values = found[std::get<QString>(row[0]) + ": " + std::get<QString>(row[1])];
            for (size_t i = 3; i < row.size(); ++i)
                values.push_back(std::holds_alternative<double>(row[i]) ? std::get<double>(row[i]) : -1);
        }
        QCOMPARE(found.size(), size_t(4 * (4 + 3 + 3)));
        QCOMPARE(found["perfect: another view"], (std::vector<double>{1, 1, 1, 1, 1, 1, 0, 0, 0}));
        QCOMPARE(found["blind: as trained"], (std::vector<double>{0, 0, 0, 0, 0, 0, -1, -1, -1}));
        QCOMPARE(found["top only: another view"], (std::vector<double>{0, 0, 0, 0, 0, 0, 100, 100, 100}));
        QCOMPARE(found["top only: another light"], (std::vector<double>{1, 1, 1, 1, 1, 1, 0, 0, 0}));
        const std::vector<double> coarse = found["coarse by lamp: another light"];
        QVERIFY(coarse[0] == 1 && coarse[3] > 0.499 && coarse[5] < 0.501);
        const QString text = results.find(QStringLiteral("verdicts"))->as<Text>()->markdown;
        QVERIFY2(
            text.contains("## top only: Which shift costs it most?\n\n**Another view: it costs +100.0 [+100.0, +100.0] "
                          "points, +100.0 [+100.0, +100.0] more than another light.**"),
            qPrintable(text));
        QCOMPARE(text.count("None that can be told from zero"), 3);
        QCOMPARE(tableOf(results, "gap-map").rows.size(), size_t(4));
        QCOMPARE(results.find(QStringLiteral("examples"))->as<Images>()->items.size(), size_t(4));
        QVERIFY(bytes(inJob(run)) == bytes(results));
    }

    void strangePredictionsAreRefused()
    {
        QTemporaryDir folder;
        MethodRun run = tinyRun();
        QFile file(folder.filePath(QStringLiteral("r.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(R"([{"image_id": "nowhere", "category_id": 1, "bbox": [1, 1, 5, 5], "score": 0.5}])");
        file.close();
        run.inputs.set(QStringLiteral("predictions"), {file.fileName(), openDataSet(file.fileName()), nullptr});
        const Problem problem = refusal([&] { inJob(run); });
        QCOMPARE(problem.code, ExitCode::Invalid);
        QVERIFY(problem.remedy.contains(QLatin1String("image_id")));
    }

    void stopsWhenAsked()
    {
        RunContext::Channel channel;
        channel.stopRequested = [] { return true; };
        RunContext context({}, channel);
        QVERIFY_THROWS_EXCEPTION(Stopped, tinyRun()(context));
    }

    void progressNeverFallsAndTheTableGrows()
    {
        double last = 0;
        bool fell = false;
        std::vector<size_t> rows;
        RunContext::Channel channel;
        channel.progress = [&](qint64 done, qint64 total, const QString &) {
            fell = fell || double(done) / double(total) < last;
            last = double(done) / double(total);
        };
        channel.partial = [&](const Artifact &artifact) {
            if (artifact.name == QLatin1String("runs"))
                rows.push_back(artifact.as<Table>()->rows.size());
        };
        RunContext context({}, channel);
        JobRunner::inThisThread({}, [&] { tinyRun({{"configs", "0_all,1_top"}})(context); });
        QVERIFY(!fell && last > 0.9);
        QVERIFY(rows.size() == 8 && std::ranges::is_sorted(rows) && rows.front() < rows.back());
    }

    void timeIsEstimated()
    {
        const auto seconds = [](const Typed &typed) {
            const MethodRun run = tinyRun(typed);
            return run.method.estimatedSeconds(run.inputs, run.parameters).value_or(0);
        };
        QVERIFY(seconds({}) > 0);
        QVERIFY(seconds({{"repetitions", "10"}}) > 3 * seconds({}));
    }
};

QTEST_GUILESS_MAIN(TestColo)
#include "tst_colo.moc"
