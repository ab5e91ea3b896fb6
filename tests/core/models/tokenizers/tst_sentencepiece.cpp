#include "core/models/tokenizers/SentencePieceFile.h"
#include "core/support/Random.h"
#include "tests/core/models/tokenizers/TokenizerFiles.h"

#include <QProcess>

using namespace gleaner;
using namespace gleaner::tests;

namespace {

/// Sentences of a small made-up language, the same every time.
QStringList sentences()
{
    const QStringList subjects{u"The old captain"_qs, u"A small girl"_qs, u"My neighbour's dog"_qs, u"Ein Mädchen"_qs},
        verbs{u"watches"_qs, u"is painting"_qs, u"carried"_qs, u"überholt"_qs, u"forgets"_qs},
        objects{u"the blue lighthouse"_qs, u"1234 apples"_qs, u"a letter, unread"_qs, u"den Fluß"_qs,
                u"nothing at all!"_qs};
    QStringList all;
    for (const QString &subject : subjects)
        for (const QString &verb : verbs)
            for (const QString &object : objects)
                all += subject + u' ' + verb + u' ' + object + u'.';
    return all;
}

QString text(Random &random)
{
    static const QStringList words{
        u"captain"_qs, u"Mädchen"_qs, u" "_qs,           u"  "_qs,  u"painting"_qs,
        u"x"_qs,       u"日本"_qs,    u"１２"_qs,        u"ﬁ"_qs,   u"e\u0301"_qs,
        u"\t"_qs,      u"\u3000"_qs,  u"lighthouse."_qs, u"the"_qs, QString::fromUcs4(U"🙂"),
        u"\u200b"_qs,  u"!"_qs,       u"aaaa"_qs};
    QString made;
    for (int i = random.below(14); i > 0; --i)
        made += words[random.below(int(words.size()))] + (random.chance(0.5) ? u" "_qs : QString());
    return made;
}

void writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("a file of the test cannot be written");
}

QByteArray fileBytes(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("there is no %s", qPrintable(path));
    return file.readAll();
}

/// Runs one of the programs of the SentencePiece library to its end.
void runProgram(const QString &name, const QStringList &words)
{
    QProcess process;
    process.start(name, words);
    if (!process.waitForFinished(60000) || process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        qFatal("%s: %s\n%s", qPrintable(name), qPrintable(process.errorString()),
               process.readAllStandardError().constData());
}

/// What the program makes of these lines by the model, line by line.
QStringList linesBy(const QString &program, const QByteArray &model, const QStringList &lines, const QString &format)
{
    const QTemporaryDir folder;
    const QString in = folder.filePath(u"in"_qs), out = folder.filePath(u"out"_qs),
                  modelFile = folder.filePath(u"model"_qs);
    writeFile(modelFile, model);
    writeFile(in, (lines.join(u'\n') + u'\n').toUtf8());
    runProgram(program,
               {u"--minloglevel=2"_qs, u"--model="_qs + modelFile, u"--input="_qs + in, u"--output="_qs + out, format});
    QStringList made = QString::fromUtf8(fileBytes(out)).split(u'\n');
    if (made.size() != lines.size() + 1 || !made.takeLast().isEmpty())
        qFatal("%s gives %d lines for %d", qPrintable(program), int(made.size()), int(lines.size()));
    return made;
}

std::vector<Ids> trueIds(const QByteArray &model, const QStringList &texts)
{
    std::vector<Ids> all;
    for (const QString &line : linesBy(u"spm_encode"_qs, model, texts, u"--output_format=id"_qs)) {
        Ids &ids = all.emplace_back();
        for (const QString &id : line.split(u' ', Qt::SkipEmptyParts))
            ids.push_back(id.toInt());
    }
    return all;
}

QStringList trueTexts(const QByteArray &model, const std::vector<Ids> &all)
{
    QStringList lines;
    for (const Ids &ids : all) {
        QStringList numbers;
        for (const int64_t id : ids)
            numbers += QString::number(id);
        lines += numbers.join(u' ');
    }
    return linesBy(u"spm_decode"_qs, model, lines, u"--input_format=id"_qs);
}

struct Trained {
    QByteArray model;
    int size = 0; ///< of its vocabulary
};

} // namespace

/// Models trained here by the programs of the SentencePiece library itself; their ids are the truth. The library is not
/// linked: it carries a protobuf of its own, which clashes with the one LibTorch and OpenCV bring.
class TestSentencePiece : public QObject {
    Q_OBJECT

    static Trained trained(const QString &options, int size = 160)
    {
        const QTemporaryDir folder;
        const QString in = folder.filePath(u"in"_qs), out = folder.filePath(u"out"_qs);
        writeFile(in, (sentences().join(u'\n') + u'\n').toUtf8());
        runProgram(u"spm_train"_qs,
                   QStringList{u"--minloglevel=2"_qs, u"--num_threads=1"_qs, u"--character_coverage=1"_qs,
                               u"--hard_vocab_limit=false"_qs, u"--input="_qs + in, u"--model_prefix="_qs + out,
                               u"--vocab_size="_qs + QString::number(size)} +
                       options.split(u' '));
        return {fileBytes(out + u".model"_qs), int(fileBytes(out + u".vocab"_qs).count('\n'))};
    }

private Q_SLOTS:
    void givesTheLibrarysIds_data()
    {
        QTest::addColumn<Trained>("made");
        QTest::newRow("unigram") << trained(u"--model_type=unigram"_qs);
        QTest::newRow("pairs") << trained(u"--model_type=bpe"_qs);
        QTest::newRow("characters") << trained(u"--model_type=char"_qs);
        QTest::newRow("bytes") << trained(
            u"--model_type=bpe --byte_fallback=true --normalization_rule_name=identity --remove_extra_whitespaces=false"_qs,
            420);
        QTest::newRow("unigram with bytes") << trained(u"--model_type=unigram --byte_fallback=true"_qs, 400);
        QTest::newRow("no prefix") << trained(u"--model_type=unigram --add_dummy_prefix=false"_qs);
        QTest::newRow("lower case") << trained(u"--model_type=bpe --normalization_rule_name=nmt_nfkc_cf"_qs);
        QTest::newRow("across spaces") << trained(u"--model_type=bpe --split_by_whitespace=false"_qs);
    }
    void givesTheLibrarysIds()
    {
        QFETCH(Trained, made);
        const auto tokenizer = opened({{u"tokenizer.model"_qs, made.model}});
        QCOMPARE(tokenizer->size(), made.size);
        QStringList texts{QString(), u" "_qs, u"a"_qs, u"The old captain watches den Fluß."_qs};
        texts += sentences();
        for (uint64_t i = 0; i < 1000; ++i) {
            Random random = Random::forItem(3, i);
            texts += text(random);
        }
        const std::vector<Ids> expected = trueIds(made.model, texts);
        const QStringList decoded = trueTexts(made.model, expected);
        int compared = 0;
        for (size_t i = 0; i < expected.size(); ++i) {
            const Ids ids = tokenizer->encode(texts[qsizetype(i)]);
            QVERIFY2(ids == expected[i], qPrintable(texts[qsizetype(i)]));
            if (std::count(ids.begin(), ids.end(), *tokenizer->unknownToken()) > 0)
                continue; // the library writes a mark of its own for what is unknown
            QCOMPARE(tokenizer->decode(ids), decoded[qsizetype(i)]);
            ++compared;
        }
        QVERIFY(compared >= int(sentences().size()));
    }

    void tokenizerJsonOfTheSamePiecesAgrees()
    {
        const QByteArray model = trained(u"--model_type=unigram"_qs).model;
        const QTemporaryDir folder;
        writeFile(folder.filePath(u"spiece.model"_qs), model);
        QJsonArray pieces;
        for (const auto &piece : SentencePieceFile::read(folder.filePath(u"spiece.model"_qs)).pieces)
            pieces.append(QJsonArray{piece.text, double(piece.score)});
        QJsonObject file = json(R"({"normalizer":{"type":"Sequence","normalizers":[{"type":"Nmt"},{"type":"NFKC"},
            {"type":"Strip"},{"type":"Replace","pattern":{"Regex":" {2,}"},"content":" "}]},
            "pre_tokenizer":{"type":"Metaspace","replacement":"▁"}})");
        file[u"model"_qs] = QJsonObject{{u"type"_qs, u"Unigram"_qs}, {u"unk_id"_qs, 0}, {u"vocab"_qs, pieces}};
        const auto tokenizer = opened(QJsonDocument(file).toJson());
        const std::vector<Ids> expected = trueIds(model, sentences());
        for (size_t i = 0; i < expected.size(); ++i)
            QCOMPARE(tokenizer->encode(sentences()[qsizetype(i)]), expected[i]);
    }

    void special()
    {
        const QByteArray model = trained(u"--model_type=bpe --user_defined_symbols=<sep>"_qs).model;
        const auto tokenizer = opened(
            {{u"tokenizer.model"_qs, model}, {u"tokenizer_config.json"_qs, R"({"tokenizer_class":"LlamaTokenizer"})"}});
        QCOMPARE(tokenizer->beginToken(), 1);
        QCOMPARE(tokenizer->endToken(), 2);
        QCOMPARE(tokenizer->unknownToken(), 0);
        QCOMPARE(tokenizer->encode(u"the"_qs).front(), 1);
        const Ids ids = tokenizer->encode(u"the<sep>"_qs, false);
        QCOMPARE(ids.back(), *tokenizer->idOf(u"<sep>"_qs));
        QCOMPARE(tokenizer->decode(tokenizer->encode(u"the old captain"_qs)), u"the old captain"_qs);
    }

    void brokenFilesAreRefusedOrSurvived()
    {
        const QByteArray model = trained(u"--model_type=unigram"_qs).model;
        for (uint64_t i = 0; i < 400; ++i) {
            Random random = Random::forItem(11, i);
            QByteArray bad = model;
            for (int change = 1 + random.below(4); change > 0; --change)
                bad[random.below(int(std::min<qsizetype>(bad.size(), 6000)))] = char(random.below(256));
            if (random.chance(0.2))
                bad.truncate(random.below(int(bad.size())));
            const Problem problem = refusal([&] {
                opened({{u"spiece.model"_qs, bad}})->encode(u"The old captain ﬁ"_qs);
            });
            QVERIFY(problem.code == ExitCode::Done || problem.code == ExitCode::ModelRefused);
        }
        QCOMPARE(refusal([&] { opened({{u"spiece.model"_qs, "not a model"}}); }).code, ExitCode::ModelRefused);
        QCOMPARE(refusal([&] { opened({{u"spiece.model"_qs, QByteArray()}}); }).code, ExitCode::ModelRefused);
    }
};

QTEST_GUILESS_MAIN(TestSentencePiece)
#include "tst_sentencepiece.moc"
