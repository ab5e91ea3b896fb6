// The method as a whole, small: what it gives, what it refuses, the user's own folders, and that the original stays.
#include "core/methods/unlearning/LokuReceipt.h"
#include "core/models/capabilities/Capabilities.h"
#include "core/support/Hash.h"
#include "tests/core/models/language/Decoders.h"
#include "tests/helpers/Refusals.h"
#include "tests/helpers/RunChecks.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>
#include <c10/core/GradMode.h>

using namespace gleaner;
using namespace gleaner::tests;

namespace {

using Typed = std::map<QString, QString>;

void give(MethodRun &run, const char *role, const QString &uri)
{
    run.inputs.set(QLatin1String(role), {uri, openDataSet(uri), nullptr});
}

void giveModel(MethodRun &run, const QString &uri)
{
    run.inputs.set(QStringLiteral("model"), {uri, {}, openModel(uri)});
}

Parameters few(const MethodRun &run, const Typed &typed)
{
    Typed all{{QStringLiteral("seeds"), QStringLiteral("1")},
              {QStringLiteral("steps"), QStringLiteral("3")},
              {QStringLiteral("train-steps"), QStringLiteral("3")},
              {QStringLiteral("watch"), QStringLiteral("2")}};
    for (const auto &[name, value] : typed)
        all[name] = value;
    return Parameters::parse(run.method.declaration(), all);
}

/// Facts of a few persons, few steps; `typed` is put on top.
MethodRun smallRun(const Typed &typed = {})
{
    MethodRun run("loku");
    giveModel(run, QStringLiteral("zoo:stories-lm-small"));
    const QString facts = QStringLiteral("stories:kind=facts | filter split == \"%1\" | filter row < %2");
    give(run, "forget", facts.arg(QStringLiteral("forget"), QStringLiteral("6")));
    give(run, "retain", facts.arg(QStringLiteral("retain"), QStringLiteral("12")));
    give(run, "unseen", facts.arg(QStringLiteral("held-out"), QStringLiteral("6")));
    give(run, "general", QStringLiteral("stories:kind=stories,count=2"));
    run.parameters = few(run, typed);
    return run;
}

void writeJson(const QString &path, const QJsonArray &json) { writeFileAtomically(path, QJsonDocument(json).toJson()); }

/// A user's folder: a fixture's weights with a vocabulary of words.
QString ownFolder(const QTemporaryDir &place, const QString &fixture)
{
    const QString folder = place.filePath(fixture);
    QDir().mkpath(folder);
    for (const char *name : {"/config.json", "/model.safetensors"})
        QFile::copy(QStringLiteral(GLEANER_FIXTURES "/") + fixture + QLatin1String(name), folder + QLatin1String(name));
    QJsonObject words{{QStringLiteral("?"), 0}, {QStringLiteral("."), 1}, {QStringLiteral("<s>"), 2}};
    for (int i = 3; i < 61; ++i)
        words[QStringLiteral("w%1").arg(i)] = i;
    const QJsonObject tokenizer{
        {QStringLiteral("pre_tokenizer"), QJsonObject{{QStringLiteral("type"), QStringLiteral("Whitespace")}}},
        {QStringLiteral("model"), QJsonObject{{QStringLiteral("type"), QStringLiteral("WordLevel")},
                                              {QStringLiteral("unk_token"), QStringLiteral("?")},
                                              {QStringLiteral("vocab"), words}}}};
    writeFileAtomically(folder + QStringLiteral("/tokenizer.json"), QJsonDocument(tokenizer).toJson());
    return folder;
}

/// Questions and answers as TOFU's files have them.
QJsonArray questions(int from, int to)
{
    QJsonArray all;
    for (int i = from; i < to; ++i)
        all.append(QJsonObject{
            {QStringLiteral("question"), QStringLiteral("w3 w%1 w4 ?").arg(i)},
            {QStringLiteral("answer"), QStringLiteral("w%1 w5.").arg(60 - i)},
            {QStringLiteral("paraphrased_answer"), QStringLiteral("w5 w%1.").arg(60 - i)},
            {QStringLiteral("perturbed_answer"), QJsonArray{QStringLiteral("w9 w5."), QStringLiteral("w11 w5.")}}});
    return all;
}

MethodRun ownRun(const QTemporaryDir &place, const QString &fixture, const Typed &typed)
{
    MethodRun run("loku");
    giveModel(run, ownFolder(place, fixture));
    writeJson(place.filePath(QStringLiteral("forget.json")), questions(12, 18));
    writeJson(place.filePath(QStringLiteral("retain.json")), questions(18, 30));
    give(run, "forget", place.filePath(QStringLiteral("forget.json")));
    give(run, "retain", place.filePath(QStringLiteral("retain.json")));
    run.parameters = few(run, typed);
    return run;
}

} // namespace

class TestLoku : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void givesEverythingItDeclares()
    {
        const MethodRun run = smallRun(
            {{QStringLiteral("shadows"), QStringLiteral("2")}, {QStringLiteral("more"), QStringLiteral("yes")}});
        QVERIFY(run.check().isEmpty());
        const Results results = inJob(run);
        QStringList made;
        for (const Artifact &each : results.artifacts) {
            made.append(each.name);
            QVERIFY2(each.caption.endsWith(u'.'), qPrintable(each.name));
        }
        for (const OutputRole &each : run.method.declaration().outputs) {
            QVERIFY2(results.find(QLatin1String(each.id)), each.id);
            QCOMPARE(results.find(QLatin1String(each.id))->kind(), each.kind);
            made.removeAll(QLatin1String(each.id));
        }
        QVERIFY2(made.isEmpty(), qPrintable(made.join(u' ')));
        QCOMPARE(results.find(QStringLiteral("comparison"))->as<Table>()->rows.size(), size_t(19));
        for (const auto &row : results.find(QStringLiteral("membership"))->as<Table>()->rows)
            QVERIFY(row.size() == 6 && std::get<double>(row[5]) >= 0 && std::get<double>(row[5]) <= 100);
        const Table &samples = *results.find(QStringLiteral("samples"))->as<Table>();
        QCOMPARE(samples.rows.size(), size_t(18));
        QCOMPARE(std::get<QString>(samples.rows[0][4]), std::get<QString>(samples.rows[0][3])); // the original knows
    }

    void isTheSameEachTime()
    {
        const Typed alone{{QStringLiteral("comparisons"), QStringLiteral("no")}};
        const auto first = bytes(inJob(smallRun(alone))), again = bytes(inJob(smallRun(alone)));
        QVERIFY(first.size() > 10);
        for (const auto &[name, content] : first)
            QVERIFY2(again.at(name) == content, qPrintable(name));
        Typed other = alone;
        other[QStringLiteral("seeds")] = QStringLiteral("2");
        QVERIFY(bytes(inJob(smallRun(other))) != first);
    }

    void refusesWhatCannotBeForgotten_data()
    {
        QTest::addColumn<QString>("forget");
        QTest::addColumn<QString>("retain");
        const QString facts = QStringLiteral("stories:kind=facts,persons=6"),
                      some = facts + QStringLiteral(" | filter row < 6");
        QTest::newRow("nothing") << facts + QStringLiteral(" | filter row < 0") << facts;
        QTest::newRow("the whole set") << facts << facts + QStringLiteral(" | filter row < 0");
        QTest::newRow("what is retained") << some << some;
        QTest::newRow("some of what is retained") << some << facts;
    }
    void refusesWhatCannotBeForgotten()
    {
        QFETCH(QString, forget);
        QFETCH(QString, retain);
        MethodRun run = smallRun();
        give(run, "forget", forget);
        give(run, "retain", retain);
        QCOMPARE(run.check().size(), 1); // before anything is computed
        const Problem problem = refusal([&] { inJob(run); });
        QCOMPARE(problem.code, ExitCode::Invalid);
        QVERIFY(!problem.what.isEmpty() && !problem.remedy.isEmpty() && !problem.where.isEmpty());
    }

    void refusesWhatCannotServe()
    {
        QCOMPARE(smallRun({{QStringLiteral("form"), QStringLiteral("{question}")}}).check().front().where,
                 QStringLiteral("--form"));
        const QTemporaryDir place;
        const MethodRun noUnseen =
            ownRun(place, QStringLiteral("gpt2-tiny"), {{QStringLiteral("stop"), QStringLiteral("extraction")}});
        QCOMPARE(noUnseen.check().front().where, QStringLiteral("--stop"));
        MethodRun noTexts = smallRun();
        give(noTexts, "retain", QStringLiteral("mixture:"));
        QVERIFY(noTexts.check().front().remedy.contains(QLatin1String("question")));
        MethodRun noWords = smallRun();
        giveModel(noWords, QStringLiteral(GLEANER_FIXTURES "/gpt2-tiny"));
        QVERIFY(noWords.check().front().what.contains(QLatin1String("vocabulary")));
        MethodRun onePerson = smallRun(); // who can't be held out and retained
        give(onePerson, "retain", QStringLiteral("stories:kind=facts | filter row in [30, 31]"));
        QVERIFY(!refusal([&] { inJob(onePerson); }).remedy.isEmpty());
    }

    void aDivergingRateStopsWithItsStep()
    {
        const MethodRun run = smallRun({{QStringLiteral("lr"), QStringLiteral("100")}});
        const QString before = run.inputs.model("model").contentHash();
        const Problem problem = refusal([&] { inJob(run); });
        QVERIFY2(problem.what.contains(QLatin1String("step 1")), qPrintable(problem.sentence()));
        QCOMPARE(problem.code, ExitCode::Invalid);
        QCOMPARE(openModel(QStringLiteral("zoo:stories-lm-small"))->contentHash(), before);
    }

    void stopsWhereExtractionFails()
    {
        const Results results = inJob(smallRun({{QStringLiteral("stop"), QStringLiteral("extraction")},
                                                {QStringLiteral("steps"), QStringLiteral("300")},
                                                {QStringLiteral("watch"), QStringLiteral("10")},
                                                {QStringLiteral("comparisons"), QStringLiteral("no")}}));
        const double last = results.find(QStringLiteral("over-steps"))->as<Curve>()->series.front().x.back();
        QVERIFY2(last >= 10 && last < 300, qPrintable(QString::number(last)));
        QCOMPARE(std::get<double>(results.find(QStringLiteral("early-stop"))->as<Table>()->rows[0][6]), last);
    }

    void ownFolderAndFiles_data()
    {
        QTest::addColumn<QString>("fixture");
        QTest::newRow("GPT-2") << QStringLiteral("gpt2-tiny");
        QTest::newRow("Llama") << QStringLiteral("llama-tiny");
    }
    void ownFolderAndFiles()
    {
        c10::AutoGradMode off(false);
        QFETCH(QString, fixture);
        const QTemporaryDir place;
        const auto saving = [&](const char *kind, const QString &folder) {
            return Typed{{QStringLiteral("save-as"), QLatin1String(kind)},
                         {QStringLiteral("save-to"), place.filePath(folder)},
                         {QStringLiteral("comparisons"), QStringLiteral("no")},
                         {QStringLiteral("lr"), QStringLiteral("0.01")},
                         {QStringLiteral("retrain"), QStringLiteral("no")}};
        };
        const MethodRun run = ownRun(place, fixture, saving("merged", QStringLiteral("merged")));
        QVERIFY(run.check().isEmpty());
        const QString own = place.filePath(fixture), before = hashOfFolder(own);
        const Results results = inJob(run);
        QVERIFY(results.record.problems.isEmpty());
        inJob(ownRun(place, fixture, saving("adapter", QStringLiteral("apart"))));
        QCOMPARE(hashOfFolder(own), before);
        QCOMPARE(run.check().front().code, ExitCode::OutputUnwritable); // the second time

        const at::Tensor ids = randomIds(3, 12, 61);
        const auto logits = [&](const QString &folder) {
            return openModel(folder)->as<CausalLanguageModel>()->logits(ids);
        };
        const at::Tensor merged = logits(place.filePath(QStringLiteral("merged"))), original = logits(own);
        QVERIFY(difference(merged, original) > 1e-3);
        // The adapter with the weights it belongs to is the same model; those weights alone are neither.
        const QString apart = place.filePath(QStringLiteral("apart"));
        const auto base = openModel(apart + QStringLiteral("/base"))->as<CausalLanguageModel>()->trainable();
        QVERIFY(difference(base->logits(ids), original) > 1e-3);
        Lora adapter(base->slots(), apart + QStringLiteral("/adapter"));
        QVERIFY(difference(base->logits(ids), merged) < 1e-5);
        QVERIFY(openModel(place.filePath(QStringLiteral("merged")))->as<CausalLanguageModel>()->tokenizer());

        QFile manifest(place.filePath(QStringLiteral("merged/manifest.json")));
        QVERIFY(manifest.open(QIODevice::ReadOnly));
        const QJsonObject json = QJsonDocument::fromJson(manifest.readAll()).object();
        QCOMPARE(json[u"files"][u"model.safetensors"].toString(),
                 hashOfFile(place.filePath(QStringLiteral("merged/model.safetensors"))));
        QCOMPARE(json[u"original"][u"sha256"].toString(), openModel(own)->contentHash());
    }

    void plainTextIsForgottenWhole()
    {
        const QTemporaryDir place;
        MethodRun run =
            ownRun(place, QStringLiteral("gpt2-tiny"), {{QStringLiteral("comparisons"), QStringLiteral("no")}});
        writeFileAtomically(place.filePath(QStringLiteral("forget.txt")),
                            QByteArray("w7 w8 w9 w10 w11\n\n") + QByteArray("w12 ").repeated(30));
        writeFileAtomically(place.filePath(QStringLiteral("retain.txt")),
                            "w20 w21 w22\n\nw30 w31 w32\n\nw40 w41 w42 w43");
        give(run, "forget", place.filePath(QStringLiteral("forget.txt")));
        give(run, "retain", place.filePath(QStringLiteral("retain.txt")));
        QVERIFY(run.check().isEmpty());
        const Results results = inJob(run);
        QCOMPARE(results.find(QStringLiteral("samples"))->as<Table>()->rows.size(),
                 size_t(3 + 3)); // one text is parted
    }

    void stopsWhenAsked() { QVERIFY(tests::stopsWhenAsked(smallRun())); }
    void progressNeverFalls() { QVERIFY(lastProgress(smallRun()) > 0.9); }
};

QTEST_GUILESS_MAIN(TestLoku)
#include "tst_loku.moc"
