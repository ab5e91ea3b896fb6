// The method as a whole, small: what it gives, what it measures, what it refuses, and data of the user's own.
#include "core/methods/segmentation/MatteFindings.h"
#include "core/methods/segmentation/MatteGround.h"
#include "tests/helpers/JobResults.h"
#include "tests/helpers/Refusals.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <opencv2/imgcodecs.hpp>

using namespace gleaner;
using namespace gleaner::tests;

namespace {

constexpr const char *mattes = "mattes:count=8,domains=pasted,seed=3,side=32";
constexpr const char *photos = "mattes:count=20,domains=natural,seed=4,side=32,split=3:0:1";

/// Few steps on few pictures: the structure of a run, not its quality.
MethodRun smallRun(const std::map<QString, QString> &typed = {}, const char *photoUri = photos)
{
    MethodRun run("matte-label-blending");
    run.give("mattes", mattes, openDataSet(QLatin1String(mattes)));
    run.give("photos", photoUri, openDataSet(QLatin1String(photoUri)));
    std::map<QString, QString> all{
        {QStringLiteral("seeds"), QStringLiteral("1")}, {QStringLiteral("teacher-steps"), QStringLiteral("2")},
        {QStringLiteral("batch"), QStringLiteral("4")}, {QStringLiteral("student-steps"), QStringLiteral("2")},
        {QStringLiteral("side"), QStringLiteral("32")}, {QStringLiteral("corners"), QStringLiteral("8,24")},
        {QStringLiteral("show"), QStringLiteral("2")}};
    for (const auto &[name, value] : typed)
        all[name] = value;
    run.parameters = Parameters::parse(run.method.declaration(), all);
    return run;
}

QStringList namesOf(const Results &results)
{
    QStringList names;
    for (const Artifact &each : results.artifacts)
        names.append(each.name);
    return names;
}

/// Writes rows of the generator as files with a table that names them; `matte` or not, `mask` or not.
QString written(const QString &folder, int rows, bool matte, bool mask)
{
    const DataSetPtr data = openDataSet(QLatin1String(photos));
    QByteArray table = "image";
    table += matte ? ",alpha" : "";
    table += mask ? ",mask\n" : "\n";
    for (int row = 0; row < rows; ++row) {
        const auto save = [&](const char *kind, const cv::Mat &picture) {
            const QString name = QStringLiteral("%1-%2.png").arg(QLatin1String(kind)).arg(row);
            cv::imwrite((folder + QLatin1Char('/') + name).toStdString(), picture);
            return name.toUtf8();
        };
        table += save("image", data->column<ImageColumn>(QStringLiteral("image"))->image(row));
        if (matte)
            table += "," + save("alpha", data->column<ImageColumn>(QStringLiteral("alpha"))->image(row));
        if (mask)
            table += "," + save("mask", 255 * data->first<MaskColumn>()->mask(row));
        table += "\n";
    }
    QFile file(folder + QStringLiteral("/pictures.csv"));
    if (file.open(QIODevice::WriteOnly))
        file.write(table);
    return file.fileName();
}

} // namespace

class TestMatteBlending : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void givesEverythingItDeclares()
    {
        const MethodRun run = smallRun(
            {{QStringLiteral("matte-curve"), QStringLiteral("yes")}, {QStringLiteral("seeds"), QStringLiteral("1,2")}});
        QVERIFY(run.check().isEmpty());
        const Results results = inJob(run);
        QStringList made = namesOf(results);
        for (const Artifact &each : results.artifacts)
            QVERIFY2(each.caption.endsWith(u'.'), qPrintable(each.name));
        for (const OutputRole &each : run.method.declaration().outputs) {
            QVERIFY2(results.find(QLatin1String(each.id)), each.id);
            QCOMPARE(results.find(QLatin1String(each.id))->kind(), each.kind);
            made.removeAll(QLatin1String(each.id));
        }
        QVERIFY2(made.isEmpty(), qPrintable(made.join(u' ')));
        const auto table = [&](const char *name) { return results.find(QLatin1String(name))->as<Table>(); };
        QCOMPARE(table("arms")->rows.size(), size_t(8)); // (a) to (g), and the teacher
        for (const auto &row : table("arms")->rows)
            for (size_t i = 1; i < row.size(); ++i)
                QVERIFY(std::holds_alternative<double>(row[i]));
        QCOMPARE(table("arms")->rows[0].size(), size_t(9));
        QCOMPARE(table("measures")->headings.size(), 13);
        QCOMPARE(table("labels")->rows.size(), size_t(4)); // masks, teacher, blended, control
        const Curve &corners = *results.find(QStringLiteral("corners"))->as<Curve>();
        QCOMPARE(corners.series.size(), 2);
        QCOMPARE(corners.series[0].x, (std::vector<double>{8, 24}));
        QCOMPARE(results.find(QStringLiteral("mattes"))->as<Curve>()->series[0].x, (std::vector<double>{2, 4, 8}));
        QCOMPARE(results.find(QStringLiteral("photos"))->as<Images>()->items.size(), size_t(4));
        QCOMPARE(results.find(QStringLiteral("students"))->as<Images>()->items.size(), size_t(2));
        const QString setup = results.find(QStringLiteral("setup"))->as<Text>()->markdown;
        QVERIFY2(setup.contains(QLatin1String("same before and after")), qPrintable(setup));
    }

    void theVerdictsAreComputed()
    {
        const Results results = inJob(smallRun());
        const Table &claims = *results.find(QStringLiteral("claims"))->as<Table>();
        const Table &arms = *results.find(QStringLiteral("arms"))->as<Table>();
        QCOMPARE(claims.rows.size(), size_t(6));
        // The falsification: MAD-T of MLB (row 4) against that of the control (row 6).
        const double own = std::get<double>(arms.rows[4][3]), control = std::get<double>(arms.rows[6][3]);
        QCOMPARE(std::get<double>(claims.rows[5][1]), own);
        QCOMPARE(std::get<double>(claims.rows[5][3]), control);
        QCOMPARE(std::get<QString>(claims.rows[5][2]) == QLatin1String("holds"), own < control);
        QCOMPARE(std::get<double>(claims.rows[0][3]), 0.75 * std::get<double>(arms.rows[0][1]));
        QVERIFY(results.find(QStringLiteral("metrics"))->caption.contains(QLatin1String("blurred contour")));
    }

    void isTheSameEachTime()
    {
        const auto first = bytes(inJob(smallRun())), again = bytes(inJob(smallRun()));
        QVERIFY(first.size() > 10);
        for (const auto &[name, content] : first)
            QVERIFY2(again.at(name) == content, qPrintable(name));
        QVERIFY(bytes(inJob(smallRun({{QStringLiteral("seeds"), QStringLiteral("2")}}))) != first);
    }

    void theTruthOfPhotosIsSeenByTheUpperBoundAlone()
    {
        // The labels of all other arms are the same whether the true mattes are known or not.
        MatteSamples known;
        for (int i = 0; i < 3; ++i) {
            known.rows.push_back(i);
            known.images.push_back(cv::Mat(16, 16, CV_8UC3, cv::Scalar::all(40 * i)));
            known.masks.push_back(cv::Mat::zeros(16, 16, CV_8U));
            known.masks.back()(cv::Rect(4, 4, 6, 6)).setTo(1);
            known.mattes.push_back(cv::Mat(16, 16, CV_32F, cv::Scalar(0.3)));
        }
        MatteSamples unknown = known;
        unknown.mattes.clear();
        const std::vector<MattePrediction> taught(
            3, {cv::Mat(16, 16, CV_32F, cv::Scalar(0.6)), cv::Mat(16, 16, CV_32F, cv::Scalar(0.7))});
        for (const MatteArm arm : matteArms) {
            if (arm == MatteArm::TrueMattes)
                continue;
            const auto one = labelsOf(arm, known, taught, {}, 2), other = labelsOf(arm, unknown, taught, {}, 2);
            for (size_t i = 0; i < 3; ++i)
                QCOMPARE(cv::norm(one[i].matte, other[i].matte, cv::NORM_INF), 0.0);
        }
        QCOMPARE(labelsOf(MatteArm::TrueMattes, known, taught, {}, 2)[0].matte.at<float>(0, 0), 0.3f);
        MatteMaterial material;
        material.photos = unknown;
        QVERIFY(!std::ranges::count(armsOf(material, {}), MatteArm::TrueMattes));
        material.photos = known;
        QCOMPARE(armsOf(material, {}).size(), matteArms.size());
    }

    void muchBoundaryIsWarnedAbout()
    {
        // τ = 0: everything is boundary.
        const Results all = inJob(smallRun({{QStringLiteral("tau"), QStringLiteral("0")},
                                            {QStringLiteral("comparisons"), QStringLiteral("no")},
                                            {QStringLiteral("curve"), QStringLiteral("no")}}));
        QVERIFY(all.find(QStringLiteral("metrics"))->caption.contains(QLatin1String("Warning")));
        for (const Metric &each : all.find(QStringLiteral("metrics"))->as<Metrics>()->values)
            if (each.name.contains(QLatin1String("40 %")))
                QCOMPARE(each.value, 100.0);
        const Results none = inJob(smallRun({{QStringLiteral("tau"), QStringLiteral("1")},
                                             {QStringLiteral("comparisons"), QStringLiteral("no")},
                                             {QStringLiteral("curve"), QStringLiteral("no")}}));
        QVERIFY(!none.find(QStringLiteral("metrics"))->caption.contains(QLatin1String("Warning")));
        QVERIFY(!none.find(QStringLiteral("claims")) && none.find(QStringLiteral("arms")));
    }

    void filesOfTheUsersServe()
    {
        QTemporaryDir mattePlace, photoPlace, testPlace;
        const QString fine = written(mattePlace.path(), 4, true, false),
                      rough = written(photoPlace.path(), 6, false, true),
                      test = written(testPlace.path(), 3, true, false);
        MethodRun run = smallRun({{QStringLiteral("background"), photoPlace.filePath(QStringLiteral("image-0.png"))}});
        run.give("mattes", "own", openDataSet(fine));
        run.give("photos", "own", openDataSet(rough));
        QVERIFY(run.check().isEmpty());
        // Without truth nothing is measured, and the student is made all the same.
        Results results = inJob(run);
        QVERIFY(results.record.problems.isEmpty());
        QVERIFY(!results.find(QStringLiteral("arms")) && !results.find(QStringLiteral("corners")));
        QVERIFY(results.find(QStringLiteral("students")) && results.find(QStringLiteral("composites")));
        QVERIFY(results.find(QStringLiteral("setup"))
                    ->as<Text>()
                    ->markdown.contains(QLatin1String("Nothing was measured")));
        // With a test of its own it is; the upper bound stays unknown.
        run.give("test", "own", openDataSet(test));
        run.give("grounds", "own", openDataSet(rough));
        results = inJob(run);
        QCOMPARE(results.find(QStringLiteral("arms"))->as<Table>()->rows.size(), size_t(7));
        QCOMPARE(results.find(QStringLiteral("claims"))->as<Table>()->rows.size(), size_t(5));
        QVERIFY(!results.find(QStringLiteral("labels")));
    }

    void theStudentAndItsMattesAreSaved()
    {
        QTemporaryDir place;
        const QString folder = place.filePath(QStringLiteral("student"));
        const MethodRun run = smallRun({{QStringLiteral("save-to"), folder},
                                        {QStringLiteral("comparisons"), QStringLiteral("no")},
                                        {QStringLiteral("curve"), QStringLiteral("no")}});
        inJob(run);
        QVERIFY(QFile::exists(folder + QStringLiteral("/student.safetensors")));
        const int row = openDataSet(QLatin1String(photos))->rowsOfSplit(QStringLiteral("train")).front();
        for (const char *kind : {"mattes", "labels"}) {
            const QString file = QStringLiteral("%1/%2/%3.png").arg(folder, QLatin1String(kind)).arg(row);
            QCOMPARE(cv::imread(file.toStdString(), cv::IMREAD_UNCHANGED).size(), cv::Size(32, 32));
        }
        QCOMPARE(run.check().front().code, ExitCode::OutputUnwritable); // the second time
    }

    void refusesWhatCannotServe()
    {
        MethodRun noMattes = smallRun();
        noMattes.give("mattes", "scenes:", openDataSet(QStringLiteral("scenes:count=4,seed=1")));
        QVERIFY2(noMattes.check().front().remedy.contains(QLatin1String("alpha")), "mattes");
        MethodRun noMasks = smallRun();
        noMasks.give("photos", "compositions:", openDataSet(QStringLiteral("compositions:count=4,side=32")));
        QVERIFY2(noMasks.check().front().remedy.contains(QLatin1String("mask")), "masks");
        QCOMPARE(smallRun({{QStringLiteral("side"), QStringLiteral("30")}}).check().front().where,
                 QStringLiteral("--side"));
        QCOMPARE(smallRun({{QStringLiteral("background"), QStringLiteral("blue")}}).check().front().where,
                 QStringLiteral("--background"));
    }

    void colorsAndFilesAreGrounds()
    {
        QCOMPARE(matteGround(QStringLiteral("#0A14FF"), 8).at<cv::Vec3b>(3, 3), cv::Vec3b(10, 20, 255));
        for (const char *wrong : {"#0A14F", "#GGGGGG", "", "/nowhere.png"})
            QCOMPARE(refusal([&] { matteGround(QLatin1String(wrong), 8); }).code, ExitCode::Invalid);
    }

    void masksOfAnotherSizeAreReported()
    {
        QTemporaryDir place;
        const QString table = written(place.path(), 4, false, true);
        cv::imwrite(place.filePath(QStringLiteral("mask-2.png")).toStdString(), cv::Mat::zeros(9, 9, CV_8UC1));
        MethodRun run = smallRun({{QStringLiteral("comparisons"), QStringLiteral("no")}});
        run.give("photos", "own", openDataSet(table));
        const Results results = inJob(run);
        QCOMPARE(results.record.problems.size(), 1);
        QVERIFY(results.record.problems[0].where.contains(QLatin1String("image-2")));
    }

    void stopsWhenAsked()
    {
        RunContext::Channel channel;
        channel.stopRequested = [] { return true; };
        RunContext context({}, channel);
        QVERIFY_THROWS_EXCEPTION(Stopped, smallRun()(context));
    }

    void progressNeverFallsAndDoesNotStandStill()
    {
        double last = 0, longest = 0;
        bool fell = false;
        RunContext::Channel channel;
        channel.progress = [&](qint64 done, qint64 total, const QString &) {
            const double now = double(done) / double(total);
            fell = fell || now < last;
            longest = std::max(longest, now - last);
            last = now;
        };
        RunContext context({}, channel);
        JobRunner::inThisThread({}, [&] { smallRun()(context); });
        QVERIFY(!fell && last > 0.9);
        // Every step of every training is told: 2 + 7 × 2 of them on 75 % of the way.
        QVERIFY2(longest < 0.15, qPrintable(QString::number(longest)));
    }
};

QTEST_GUILESS_MAIN(TestMatteBlending)
#include "tst_matteblending.moc"
