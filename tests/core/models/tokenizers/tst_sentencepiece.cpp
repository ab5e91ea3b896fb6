#include "core/support/Random.h"
#include "tests/core/models/tokenizers/TokenizerFiles.h"

#include <sentencepiece_processor.h>
#include <sentencepiece_trainer.h>

using namespace gleaner;
using namespace gleaner::tests;

namespace {

/// Sentences of a small made-up language, the same every time.
std::vector<std::string> sentences()
{
    const QStringList subjects{u"The old captain"_qs, u"A small girl"_qs, u"My neighbour's dog"_qs, u"Ein Mädchen"_qs},
        verbs{u"watches"_qs, u"is painting"_qs, u"carried"_qs, u"überholt"_qs, u"forgets"_qs},
        objects{u"the blue lighthouse"_qs, u"1234 apples"_qs, u"a letter, unread"_qs, u"den Fluß"_qs,
                u"nothing at all!"_qs};
    std::vector<std::string> all;
    for (const QString &subject : subjects)
        for (const QString &verb : verbs)
            for (const QString &object : objects)
                all.push_back((subject + u' ' + verb + u' ' + object + u'.').toStdString());
    return all;
}

class Sentences final : public sentencepiece::SentenceIterator {
public:
    bool done() const override { return m_at == m_all.size(); }
    void Next() override { ++m_at; }
    const std::string &value() const override { return m_all[m_at]; }
    sentencepiece::util::Status status() const override { return {}; }

private:
    const std::vector<std::string> m_all = sentences();
    size_t m_at = 0;
};

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

} // namespace

/// Models trained here by the SentencePiece library itself; its ids are the truth.
class TestSentencePiece : public QObject {
    Q_OBJECT

    static QByteArray trained(const char *options, int size = 160)
    {
        std::string model;
        Sentences all;
        const auto status = sentencepiece::SentencePieceTrainer::Train(
            std::string("--minloglevel=2 --num_threads=1 --character_coverage=1 "
                        "--hard_vocab_limit=false --model_prefix=unused --vocab_size=") +
                std::to_string(size) + " " + options,
            &all, &model);
        if (!status.ok())
            qFatal("training failed: %s", status.ToString().c_str());
        return QByteArray::fromStdString(model);
    }

private Q_SLOTS:
    void givesTheLibrarysIds_data()
    {
        QTest::addColumn<QByteArray>("model");
        QTest::newRow("unigram") << trained("--model_type=unigram");
        QTest::newRow("pairs") << trained("--model_type=bpe");
        QTest::newRow("characters") << trained("--model_type=char");
        QTest::newRow("bytes") << trained("--model_type=bpe --byte_fallback=true "
                                          "--normalization_rule_name=identity --remove_extra_whitespaces=false",
                                          420);
        QTest::newRow("unigram with bytes") << trained("--model_type=unigram --byte_fallback=true", 400);
        QTest::newRow("no prefix") << trained("--model_type=unigram --add_dummy_prefix=false");
        QTest::newRow("lower case") << trained("--model_type=bpe --normalization_rule_name=nmt_nfkc_cf");
        QTest::newRow("across spaces") << trained("--model_type=bpe --split_by_whitespace=false");
    }
    void givesTheLibrarysIds()
    {
        QFETCH(QByteArray, model);
        sentencepiece::SentencePieceProcessor truth;
        QVERIFY(truth.LoadFromSerializedProto(model.toStdString()).ok());
        const auto tokenizer = opened({{u"tokenizer.model"_qs, model}});
        QCOMPARE(tokenizer->size(), truth.GetPieceSize());
        QStringList texts{QString(), u" "_qs, u"a"_qs, u"The old captain watches den Fluß."_qs};
        for (const std::string &sentence : sentences())
            texts += QString::fromStdString(sentence);
        for (uint64_t i = 0; i < 1000; ++i) {
            Random random = Random::forItem(3, i);
            texts += text(random);
        }
        for (const QString &each : texts) {
            std::vector<int> expected;
            QVERIFY(truth.Encode(each.toStdString(), &expected).ok());
            const Ids ids = tokenizer->encode(each);
            QVERIFY2(ids == Ids(expected.begin(), expected.end()), qPrintable(each));
            if (std::find(expected.begin(), expected.end(), truth.unk_id()) != expected.end())
                continue; // the library writes a mark of its own for what is unknown
            std::string decoded;
            QVERIFY(truth.Decode(expected, &decoded).ok());
            QCOMPARE(tokenizer->decode(ids), QString::fromStdString(decoded));
        }
    }

    void tokenizerJsonOfTheSamePiecesAgrees()
    {
        const QByteArray model = trained("--model_type=unigram");
        sentencepiece::SentencePieceProcessor truth;
        QVERIFY(truth.LoadFromSerializedProto(model.toStdString()).ok());
        QJsonArray pieces;
        for (int id = 0; id < truth.GetPieceSize(); ++id)
            pieces.append(QJsonArray{QString::fromStdString(truth.IdToPiece(id)), double(truth.GetScore(id))});
        const QJsonObject file{
            {u"normalizer"_qs, json(R"({"type":"Sequence","normalizers":[{"type":"Nmt"},{"type":"NFKC"},
                {"type":"Strip"},{"type":"Replace","pattern":{"Regex":" {2,}"},"content":" "}]})")},
            {u"pre_tokenizer"_qs, json(R"({"type":"Metaspace","replacement":"▁"})")},
            {u"model"_qs,
             QJsonObject{{u"type"_qs, u"Unigram"_qs}, {u"unk_id"_qs, truth.unk_id()}, {u"vocab"_qs, pieces}}}};
        const auto tokenizer = opened(QJsonDocument(file).toJson());
        const auto own = opened({{u"spiece.model"_qs, model}});
        for (const std::string &sentence : sentences()) {
            const QString each = QString::fromStdString(sentence);
            QCOMPARE(tokenizer->encode(each), own->encode(each));
        }
    }

    void special()
    {
        const QByteArray model = trained("--model_type=bpe --user_defined_symbols=<sep>");
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
        const QByteArray model = trained("--model_type=unigram");
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
