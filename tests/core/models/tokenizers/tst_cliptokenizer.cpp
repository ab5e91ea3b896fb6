#include "core/models/checkpoint/ModelFiles.h"
#include "core/models/tokenizers/ClipTokenizer.h"
#include "core/support/Random.h"
#include "tests/core/models/tokenizers/TokenizerFiles.h"

using namespace gleaner;

namespace {

/// CLIP's vocabulary as published models carry it in tokenizer.json: every step named, the tokenizer of ours not used.
QByteArray clipTokenizerJson()
{
    const ClipVocabulary vocabulary = ClipVocabulary::published();
    QJsonObject words;
    QStringList symbols = vocabulary.ids.keys();
    symbols.sort(); // the order of the object, where each insertion then goes to the end
    for (const QString &symbol : symbols)
        words.insert(symbol, vocabulary.ids[symbol]);
    QJsonArray merges;
    for (const auto &[left, right] : vocabulary.merges)
        merges.append(left + QLatin1Char(' ') + right);
    // Escaped and not raw: the quotes of these patterns make moc drop the slots that follow.
    QJsonObject file = tests::json(
        "{\"added_tokens\":[{\"id\":49406,\"content\":\"<|startoftext|>\",\"special\":true},"
        "{\"id\":49407,\"content\":\"<|endoftext|>\",\"special\":true}],"
        "\"normalizer\":{\"type\":\"Sequence\",\"normalizers\":[{\"type\":\"NFC\"},"
        "{\"type\":\"Replace\",\"pattern\":{\"Regex\":\"\\\\s+\"},\"content\":\" \"},{\"type\":\"Lowercase\"}]},"
        "\"pre_tokenizer\":{\"type\":\"Sequence\",\"pretokenizers\":["
        "{\"type\":\"Split\",\"behavior\":\"Removed\",\"invert\":true,\"pattern\":{\"Regex\":"
        "\"'s|'t|'re|'ve|'m|'ll|'d|[\\\\p{L}]+|[\\\\p{N}]|[^\\\\s\\\\p{L}\\\\p{N}]+\"}},"
        "{\"type\":\"ByteLevel\",\"add_prefix_space\":false}]},"
        "\"post_processor\":{\"type\":\"RobertaProcessing\",\"sep\":[\"<|endoftext|>\",49407],"
        "\"cls\":[\"<|startoftext|>\",49406]},\"decoder\":{\"type\":\"ByteLevel\"},"
        "\"model\":{\"type\":\"BPE\",\"unk_token\":\"<|endoftext|>\",\"end_of_word_suffix\":\"</w>\"}}");
    QJsonObject model = file[QStringLiteral("model")].toObject();
    model[QStringLiteral("vocab")] = words;
    model[QStringLiteral("merges")] = merges;
    file[QStringLiteral("model")] = model;
    return QJsonDocument(file).toJson();
}

} // namespace

class TestClipTokenizer : public QObject {
    Q_OBJECT

private:
    const ClipTokenizer &m_published = *ClipTokenizer::published();

    static void write(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }

private Q_SLOTS:
    void givesTheIdsOfTheReference()
    {
        const QJsonObject truth = readModelJson(QStringLiteral(GLEANER_FIXTURES "/clip-tiny/tokens.json"));
        const QJsonArray texts = truth[QStringLiteral("texts")].toArray();
        const QJsonArray ids = truth[QStringLiteral("token_ids")].toArray();
        QCOMPARE(texts.size(), 4);
        for (qsizetype i = 0; i < texts.size(); ++i) {
            std::vector<int64_t> expected;
            for (const QJsonValue &id : ids[i].toArray())
                expected.push_back(id.toInteger());
            QCOMPARE(m_published.encode(texts[i].toString()), expected);
        }
        QCOMPARE(m_published.size(), 49408);
    }

    void ignoresCaseWhitespaceAndComposition()
    {
        const auto plain = m_published.encode(QStringLiteral("a café cat"));
        QCOMPARE(m_published.encode(QStringLiteral("  A\t\n Cafe\u0301\u00a0CAT\u3000")), plain);
    }

    void cutsPiecesAsClipDoes()
    {
        const auto joined = [&](const QStringList &pieces) {
            std::vector<int64_t> ids{49406};
            for (const QString &piece : pieces) {
                const auto each = m_published.encode(piece);
                ids.insert(ids.end(), each.begin() + 1, each.end() - 1);
            }
            ids.push_back(49407);
            return ids;
        };
        QCOMPARE(m_published.encode(QStringLiteral("they'll")),
                 joined({QStringLiteral("they"), QStringLiteral("'ll")}));
        QCOMPARE(m_published.encode(QStringLiteral("2024")),
                 joined({QStringLiteral("2"), QStringLiteral("0"), QStringLiteral("2"), QStringLiteral("4")}));
        QCOMPARE(m_published.encode(QStringLiteral("x1y!?z")),
                 joined({QStringLiteral("x"), QStringLiteral("1"), QStringLiteral("y"), QStringLiteral("!?"),
                         QStringLiteral("z")}));
    }

    void takesAnyUnicode()
    {
        const QStringList odd{QString(),
                              QString(QChar(0xd800)) + QStringLiteral("a"), // half a surrogate pair
                              QString::fromUcs4(U"👩‍👩‍👧 𝔘𝔫𝔦 ½ ٣ ǅ ß İ"),
                              QStringLiteral("مرحبا שלום 你好 नमस्ते"),
                              QString(QChar(0)) + QStringLiteral("\u200b\ufeff")};
        for (const QString &text : odd) {
            const auto ids = m_published.encode(text);
            QCOMPARE(ids.front(), 49406);
            QCOMPARE(ids.back(), 49407);
            QVERIFY(std::all_of(ids.begin(), ids.end(), [](int64_t id) { return id >= 0 && id < 49408; }));
        }
        QCOMPARE(m_published.encode(QString()).size(), 2u);
    }

    void keepsTheEndTokenWhenCut()
    {
        const auto whole = m_published.encode(QStringLiteral("a photo of a red circle"));
        for (size_t longest = 2; longest <= whole.size(); ++longest) {
            const auto cut = m_published.encode(QStringLiteral("a photo of a red circle"), longest);
            QCOMPARE(cut.size(), longest);
            QCOMPARE(cut.back(), 49407);
            QVERIFY(std::equal(cut.begin(), cut.end() - 1, whole.begin()));
        }
    }

    void longWordsAreNoTrap()
    {
        const auto ids = m_published.encode(QString(300'000, QLatin1Char('a')), 77);
        QCOMPARE(ids.size(), 77u);
    }

    void vocabularyFilesComeBack()
    {
        QTemporaryDir folder;
        const auto made = ClipVocabulary::fromMerges(
            {{QStringLiteral("r"), QStringLiteral("e")}, {QStringLiteral("re"), QStringLiteral("d</w>")}});
        write(folder.filePath(QStringLiteral("vocab.json")), made.vocabJson());
        write(folder.filePath(QStringLiteral("merges.txt")), made.mergesText());
        const auto read = ClipVocabulary::read(folder.path());
        QCOMPARE(read.ids, made.ids);
        QCOMPARE(read.merges, made.merges);
        const ClipTokenizer tokenizer(read, folder.path());
        QCOMPARE(tokenizer.size(), 516);
        QCOMPARE(tokenizer.encode(QStringLiteral("RED red")), (std::vector<int64_t>{514, 513, 513, 515}));
    }

    void tokenizerJsonOfTheSameVocabularyAgrees()
    {
        const TokenizerPtr other = tests::opened(clipTokenizerJson());
        QCOMPARE(other->size(), 49408);
        for (uint64_t i = 0; i < 500; ++i) {
            Random random = Random::forItem(1, i);
            QString text;
            for (int length = random.below(60); length > 0; --length)
                text +=
                    random.chance(0.9) ? QChar(char16_t(32 + random.below(95))) : QChar(char16_t(random.below(0xd800)));
            QVERIFY2(other->encode(text) == m_published.encode(text), qPrintable(text));
        }
    }

    void refusesHostileVocabularies_data()
    {
        QTest::addColumn<QByteArray>("vocab");
        QTest::addColumn<QByteArray>("merges");
        const QByteArray good = ClipVocabulary::fromMerges({}).vocabJson();
        const auto with = [&](const QByteArray &more) { return good.chopped(1) + more + "}"; };
        QTest::newRow("empty files") << QByteArray() << QByteArray();
        QTest::newRow("list") << QByteArray("[1,2]") << QByteArray();
        QTest::newRow("cut") << good.first(300) << QByteArray();
        QTest::newRow("deep") << QByteArray(100'000, '[') << QByteArray();
        QTest::newRow("nested") << with(R"(,"x":{"y":1})") << QByteArray();
        QTest::newRow("text for a number") << with(R"(,"x":"1")") << QByteArray();
        QTest::newRow("negative number") << with(R"(,"x":-1)") << QByteArray();
        QTest::newRow("number beyond 31 bits") << with(R"(,"x":4294967296)") << QByteArray();
        QTest::newRow("symbol twice") << with(R"(,"a":9000)") << QByteArray();
        QTest::newRow("number twice") << with(R"(,"x":3)") << QByteArray();
        QTest::newRow("no bytes") << QByteArray(R"({"a":0})") << QByteArray();
        QTest::newRow("merge of three") << good << QByteArray("a b c\n");
        QTest::newRow("merge of one") << good << QByteArray("a\n");
        QTest::newRow("merge without symbol") << good << QByteArray("a b\n");
        QTest::newRow("binary merges") << good << QByteArray("\xff\xfe\x00 \x80", 5);
    }
    void refusesHostileVocabularies()
    {
        QFETCH(QByteArray, vocab);
        QFETCH(QByteArray, merges);
        QTemporaryDir folder;
        write(folder.filePath(QStringLiteral("vocab.json")), vocab);
        write(folder.filePath(QStringLiteral("merges.txt")), merges);
        try {
            ClipTokenizer(ClipVocabulary::read(folder.path()), folder.path());
            QFAIL("accepted");
        } catch (const ProblemError &error) {
            QCOMPARE(error.problem().code, ExitCode::ModelRefused);
            QVERIFY(error.problem().where.startsWith(folder.path()));
        }
    }
};

QTEST_GUILESS_MAIN(TestClipTokenizer)
#include "tst_cliptokenizer.moc"
