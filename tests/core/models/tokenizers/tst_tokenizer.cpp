#include "core/support/Random.h"
#include "tests/core/models/tokenizers/TokenizerFiles.h"

#include <QElapsedTimer>

using namespace gleaner;
using namespace gleaner::tests;

namespace {

const QByteArray byteLevel = R"({"pre_tokenizer":{"type":"ByteLevel","add_prefix_space":false},
                                 "decoder":{"type":"ByteLevel"}})";

/// "Ġ" stands for a space; the ids of the merges follow the bytes: 256 "he", 257 "ll", 258 "hell", 259 "Ġw", 260 "'s",
/// 261 "12".
const ByteVocabulary &smallVocabulary()
{
    static const ByteVocabulary vocabulary({{u"h"_qs, u"e"_qs},
                                            {u"l"_qs, u"l"_qs},
                                            {u"he"_qs, u"ll"_qs},
                                            {u"Ġ"_qs, u"w"_qs},
                                            {u"'"_qs, u"s"_qs},
                                            {u"1"_qs, u"2"_qs}});
    return vocabulary;
}

QString randomText(Random &random)
{
    QString text;
    for (int i = random.below(40); i > 0; --i)
        switch (random.below(5)) {
        case 0:
            text += QChar(' ');
            break;
        case 1:
            text += QChar(char16_t(random.below(0xd800)));
            break;
        case 2:
            text += QString::fromUcs4(U"🙂").repeated(1 + random.below(2));
            break;
        default:
            text += QChar(char16_t(32 + random.below(95)));
        }
    return text;
}

/// A vocabulary of its own for each model type; ids in the order written.
const QByteArray wordPiece = R"({"normalizer":{"type":"BertNormalizer"},"pre_tokenizer":{"type":"BertPreTokenizer"},
    "post_processor":{"type":"BertProcessing","sep":["[SEP]",2],"cls":["[CLS]",1]},
    "decoder":{"type":"WordPiece","prefix":"##"},
    "added_tokens":[{"id":0,"content":"[UNK]","special":true},{"id":1,"content":"[CLS]","special":true},
                    {"id":2,"content":"[SEP]","special":true}],
    "model":{"type":"WordPiece","unk_token":"[UNK]","continuing_subword_prefix":"##","max_input_chars_per_word":8,
    "vocab":{"[UNK]":0,"[CLS]":1,"[SEP]":2,"un":3,"##aff":4,"##able":5,"##a":6,",":7,"cafe":8}}})";
const QByteArray unigram = R"({"pre_tokenizer":{"type":"Metaspace","replacement":"▁"},
    "decoder":{"type":"Metaspace","replacement":"▁"},"model":{"type":"Unigram","unk_id":0,
    "vocab":[["<unk>",0],["▁",-3],["a",-2],["b",-2.5],["ab",-4],["▁ab",-5],["abb",-7]]}})";

// Rows stand outside the class: Qt's moc stumbles over some raw strings inside one.

void byteLevelFollowsGpt2Rows()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Ids>("expected");
    // Pieces by GPT-2's pattern, then merges by rank; other bytes keep their values.
    QTest::newRow("merges") << u"hello"_qs << Ids{258, 'o'};
    QTest::newRow("space goes with the word") << u"hell we"_qs << Ids{258, 259, 'e'};
    QTest::newRow("more spaces") << u"  w"_qs << Ids{' ', 259};
    QTest::newRow("spaces at the end") << u"w  "_qs << Ids{'w', ' ', ' '};
    QTest::newRow("contraction") << u"he's"_qs << Ids{256, 260};
    QTest::newRow("digits are one piece") << u"112"_qs << Ids{'1', 261};
    QTest::newRow("letters and digits part") << u"l1 2l"_qs << Ids{'l', '1', ' ', '2', 'l'};
    QTest::newRow("emoji") << QString::fromUcs4(U"🙂") << Ids{0xf0, 0x9f, 0x99, 0x82};
    QTest::newRow("nothing") << QString() << Ids{};
    QTest::newRow("half a surrogate pair") << QString(QChar(0xd800)) << Ids{0xef, 0xbf, 0xbd};
    QTest::newRow("NUL and a byte-order mark") << u"\u0000\ufeff"_qs << Ids{0, 0xef, 0xbb, 0xbf};
}

void refusesHostileFilesRows()
{
    QTest::addColumn<QByteArray>("file");
    const auto model = [](const QByteArray &text) { return "{\"model\":" + text + "}"; };
    const auto words = [&](const QByteArray &text) { return model(R"({"type":"WordLevel","vocab":)" + text + "}"); };
    const auto merge = [&](const QByteArray &text) {
        return model(R"({"type":"BPE","vocab":{"a":0,"b":1,"ab":2},"merges":)" + text + "}");
    };
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("list") << QByteArray("[1]");
    QTest::newRow("number") << QByteArray("1");
    QTest::newRow("deep") << QByteArray(100'000, '[');
    QTest::newRow("deep object") << QByteArray("{\"a\":").repeated(10'000);
    QTest::newRow("cut") << wordPiece.first(300);
    QTest::newRow("no model") << QByteArray("{}");
    QTest::newRow("unknown model") << model(R"({"type":"Mystery","vocab":{"a":0}})");
    QTest::newRow("no words") << words("{}");
    QTest::newRow("word twice") << words(R"({"a":0,"a":1})");
    QTest::newRow("id twice") << words(R"({"a":0,"b":0})");
    QTest::newRow("negative id") << words(R"({"a":-1})");
    QTest::newRow("id beyond 31 bits") << words(R"({"a":2147483648})");
    QTest::newRow("half id") << words(R"({"a":0.5})");
    QTest::newRow("text for an id") << words(R"({"a":"0"})");
    QTest::newRow("nested words") << words(R"({"a":{}})");
    QTest::newRow("vocabulary twice") << model(R"({"vocab":{"a":0},"vocab":{"b":1}})");
    QTest::newRow("merge of unknown symbols") << merge(R"(["a c"])");
    QTest::newRow("merge to an unknown symbol") << merge(R"(["b a"])");
    QTest::newRow("merges in a circle") << merge(R"(["a b","ab ab"])");
    QTest::newRow("merge of three") << merge(R"(["a b c"])");
    QTest::newRow("merge of one") << merge(R"([["a"]])");
    QTest::newRow("merge of numbers") << merge("[[1,2]]");
    QTest::newRow("unknown token missing") << model(R"({"type":"BPE","unk_token":"?","vocab":{"a":0},"merges":[]})");
    QTest::newRow("Unigram word twice") << model(R"({"type":"Unigram","vocab":[["a",0],["a",0]]})");
    QTest::newRow("Unigram without scores") << model(R"({"type":"Unigram","vocab":[["a"]]})");
    QTest::newRow("Unigram unknown token") << model(R"({"type":"Unigram","unk_id":9,"vocab":[["a",0]]})");
    QTest::newRow("start token missing") << QByteArray(
        R"({"post_processor":{"type":"TemplateProcessing","single":[{"SpecialToken":{"id":"<s>"}},
                {"Sequence":{"id":"A"}}],"special_tokens":{"<s>":{"ids":[5]}}},
                "model":{"type":"WordLevel","vocab":{"a":0}}})");
    QTest::newRow("added token on another's number")
        << QByteArray(R"({"added_tokens":[{"id":0,"content":"x"}],"model":{"type":"WordLevel","vocab":{"a":0}}})");
    QTest::newRow("wrong expression") << QByteArray(
        R"({"pre_tokenizer":{"type":"Split","pattern":{"Regex":"(("},"behavior":"Isolated"},
                "model":{"type":"WordLevel","vocab":{"a":0}}})");
    QTest::newRow("exploding expression")
        << QByteArray(R"({"pre_tokenizer":{"type":"Split","pattern":{"Regex":"((a{1,1000}){1,1000}){1,1000}"},
                "behavior":"Isolated"},"model":{"type":"WordLevel","vocab":{"a":0}}})");
    QTest::newRow("binary") << QByteArray("\xff\xfe\0\x80", 4);
}

} // namespace

class TestTokenizer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void byteLevelFollowsGpt2_data() { byteLevelFollowsGpt2Rows(); }
    void byteLevelFollowsGpt2()
    {
        QFETCH(QString, text);
        QFETCH(Ids, expected);
        const ByteVocabulary &words = smallVocabulary();
        const auto whole = opened(words.file(byteLevel));
        QCOMPARE(whole->encode(text), expected);
        const auto pair =
            opened({{u"vocab.json"_qs, QJsonDocument(words.words).toJson()}, {u"merges.txt"_qs, words.mergesText}});
        QCOMPARE(pair->encode(text), expected);
        if (text.isValidUtf16())
            QCOMPARE(whole->decode(expected), text);
    }

    void byteLevelComesBack()
    {
        const auto tokenizer = opened(smallVocabulary().file(byteLevel));
        for (uint64_t i = 0; i < 2000; ++i) {
            Random random = Random::forItem(7, i);
            const QString text = randomText(random);
            QCOMPARE(tokenizer->decode(tokenizer->encode(text)), text);
        }
    }

    void longAndShortPiecesMergeAlike()
    {
        // Up to 24 symbols are merged by looking at all, more through a heap: "aaaa…" and a tail of bytes.
        QList<std::pair<QString, QString>> merges{{u"a"_qs, u"a"_qs}, {u"aa"_qs, u"aa"_qs}, {u"aa"_qs, u"a"_qs}};
        const auto tokenizer = opened(ByteVocabulary(merges).file(byteLevel));
        for (int count = 1; count < 60; ++count) {
            Ids expected(size_t(count / 4), 257); // pairs from the left, then pairs of pairs, then a pair and a single
            if (count % 4 == 3)
                expected.push_back(258);
            else if (count % 4 == 2)
                expected.push_back(256);
            else if (count % 4 == 1)
                expected.push_back('a');
            QCOMPARE(tokenizer->encode(QString(count, u'a')), expected);
        }
    }

    void wordPieces()
    {
        const auto tokenizer = opened(wordPiece);
        QCOMPARE(tokenizer->encode(u"Unaffable, CAFÉ"_qs), (Ids{1, 0, 7, 8, 2})); // nine letters: too long a word
        QCOMPARE(tokenizer->encode(u"unaffa"_qs, false), (Ids{3, 4, 6}));         // the longest beginning each time
        QCOMPARE(tokenizer->encode(u"unx a"_qs, false), (Ids{0, 0}));             // a word is known whole or not at all
        QCOMPARE(tokenizer->decode({1, 3, 4, 5, 7, 8, 2}), u"unaffable, cafe"_qs);
        QCOMPARE(tokenizer->decode({1, 3, 2}, false), u"[CLS] un [SEP]"_qs);
        QCOMPARE(tokenizer->unknownToken(), 0);
        QCOMPARE(tokenizer->beginToken(), 1);
        QCOMPARE(tokenizer->endToken(), 2);
        QVERIFY(!tokenizer->paddingToken());
        const auto list = opened({{u"vocab.txt"_qs, "[UNK]\n[CLS]\n[SEP]\nun\n##aff\n##able\n##a\n,\ncafe\n"}});
        QCOMPARE(list->encode(u"unaffa, CAFÉ"_qs), (Ids{1, 3, 4, 6, 7, 8, 2}));
    }

    void unigramTakesTheLikeliestCut()
    {
        const auto tokenizer = opened(unigram);
        QCOMPARE(tokenizer->encode(u"ab"_qs), (Ids{5}));            // -5 against -7 and -7.5
        QCOMPARE(tokenizer->encode(u"abb"_qs), (Ids{5, 3}));        // -7.5 against ▁ abb -10
        QCOMPARE(tokenizer->encode(u"aab"_qs), (Ids{1, 2, 4}));     // ▁ a ab -9 against ▁ a a b -9.5
        QCOMPARE(tokenizer->encode(u"axxa"_qs), (Ids{1, 2, 0, 2})); // neighbors unknown are one
        QCOMPARE(tokenizer->decode({5, 1, 2}), u"ab a"_qs);
    }

    void unknownCharactersBecomeBytes()
    {
        QJsonArray words{QJsonArray{u"<unk>"_qs, 0}, QJsonArray{u"a"_qs, -1}};
        QJsonObject pairs{{u"<unk>"_qs, 0}, {u"a"_qs, 1}};
        for (int byte = 0; byte < 256; ++byte) {
            const QString token = u"<0x%1>"_qs.arg(QString::number(byte, 16).toUpper().rightJustified(2, u'0'));
            words.append(QJsonArray{token, -5});
            pairs.insert(token, 2 + byte);
        }
        QJsonObject model{
            {u"type"_qs, u"Unigram"_qs}, {u"unk_id"_qs, 0}, {u"byte_fallback"_qs, true}, {u"vocab"_qs, words}};
        const Ids expected{1, 2 + 0xc3, 2 + 0xa9, 1};
        QCOMPARE(opened(QJsonDocument(QJsonObject{{u"model"_qs, model}}).toJson())->encode(u"aéa"_qs), expected);
        model = {{u"type"_qs, u"BPE"_qs},
                 {u"unk_token"_qs, u"<unk>"_qs},
                 {u"byte_fallback"_qs, true},
                 {u"vocab"_qs, pairs},
                 {u"merges"_qs, QJsonArray()}};
        QCOMPARE(opened(QJsonDocument(QJsonObject{{u"model"_qs, model}}).toJson())->encode(u"aéa"_qs), expected);
    }

    void pairsWithPrefixAndSuffix()
    {
        const auto tokenizer = opened(R"({"pre_tokenizer":{"type":"WhitespaceSplit"},
            "decoder":{"type":"BPEDecoder","suffix":"</w>"},
            "model":{"type":"BPE","unk_token":"?","fuse_unk":true,"end_of_word_suffix":"</w>",
            "vocab":{"?":0,"a":1,"b":2,"a</w>":3,"b</w>":4,"ab</w>":5},"merges":[["a","b</w>"]]}})");
        QCOMPARE(tokenizer->encode(u"ab ba xxb"_qs), (Ids{5, 2, 3, 0, 4}));
        QCOMPARE(tokenizer->decode({5, 2, 3}), u"ab ba"_qs);
        const auto inside =
            opened(R"({"pre_tokenizer":{"type":"WhitespaceSplit"},"model":{"type":"BPE","ignore_merges":true,
            "continuing_subword_prefix":"##","vocab":{"a":0,"##b":1,"ab":2,"##c":3,"abc":4},"merges":["a ##b"]}})");
        QCOMPARE(inside->encode(u"ab abc abb"_qs), (Ids{2, 4, 2, 1})); // "abc" is taken whole, though no merge makes it
    }

    void wordLevel()
    {
        const auto tokenizer = opened(R"({"pre_tokenizer":{"type":"Whitespace"},"model":{"type":"WordLevel",
            "unk_token":"<unk>","vocab":{"<unk>":3,"a":7,"b":2000000000}}})");
        QCOMPARE(tokenizer->encode(u"a b c"_qs), (Ids{7, 2000000000, 3}));
        QCOMPARE(tokenizer->decode({7, 8, 2000000000, -1, 1LL << 40}), u"a b"_qs); // ids may have holes
        QCOMPARE(tokenizer->size(), 2000000001);
        QCOMPARE(tokenizer->textOf(7), u"a"_qs);
        QVERIFY(tokenizer->textOf(8).isEmpty());
        QCOMPARE(tokenizer->idOf(u"b"_qs), 2000000000);
        QVERIFY(!tokenizer->idOf(u"c"_qs));
    }

    void addedTokensStandApart()
    {
        const auto tokenizer = opened(R"({"normalizer":{"type":"Lowercase"},"pre_tokenizer":{"type":"WhitespaceSplit"},
            "added_tokens":[{"id":10,"content":"<S>","special":true,"normalized":false},
              {"id":11,"content":"<SS>","special":true,"normalized":false},
              {"id":12,"content":"Word","single_word":true,"normalized":true},
              {"id":13,"content":"[M]","lstrip":true,"rstrip":true,"normalized":false,"special":true}],
            "model":{"type":"WordLevel","unk_token":"?","vocab":{"?":0,"a":1,"words":2}}})");
        QCOMPARE(tokenizer->encode(u"a<S>A<SS> a"_qs), (Ids{1, 10, 1, 11, 1}));
        QCOMPARE(tokenizer->encode(u"word WORD words"_qs), (Ids{12, 12, 2})); // found after the normalizer, whole words
        QCOMPARE(tokenizer->encode(u"<s>"_qs), (Ids{0}));                     // spelled otherwise before it
        QCOMPARE(tokenizer->encode(u"a  [M] \n a"_qs), (Ids{1, 13, 1}));
        QCOMPARE(tokenizer->decode({1, 10, 12}), u"a Word"_qs);
        QVERIFY(tokenizer->isSpecial(10) && !tokenizer->isSpecial(12));
    }

    void configurationNamesSpecialTokens()
    {
        const QByteArray words = smallVocabulary().file(byteLevel);
        const auto tokenizer = opened(
            {{u"tokenizer.json"_qs, words},
             {u"tokenizer_config.json"_qs, R"({"add_bos_token":true,"bos_token":"<b>","eos_token":{"content":"<e>"},
               "added_tokens_decoder":{"300":{"content":"<b>","special":true},"301":{"content":"<e>","special":true}}})"},
             {u"special_tokens_map.json"_qs, R"({"pad_token":"<e>"})"}});
        QCOMPARE(tokenizer->beginToken(), 300);
        QCOMPARE(tokenizer->endToken(), 301);
        QCOMPARE(tokenizer->paddingToken(), 301);
        QCOMPARE(tokenizer->encode(u"w<e>"_qs), (Ids{300, 'w', 301}));
        QCOMPARE(tokenizer->encode(u"w"_qs, false), (Ids{'w'}));
    }

    void foldersWithoutVocabularyHaveNone()
    {
        QVERIFY(!opened({{u"config.json"_qs, "{}"}}));
        QVERIFY(!Tokenizer::open(u"/nowhere"_qs));
    }

    void clipFilesAreClips()
    {
        const auto made = ClipVocabulary::fromMerges({{u"r"_qs, u"e"_qs}, {u"re"_qs, u"d</w>"_qs}});
        const auto tokenizer = opened({{u"vocab.json"_qs, made.vocabJson()}, {u"merges.txt"_qs, made.mergesText()}});
        QCOMPARE(tokenizer->encode(u"RED"_qs), (Ids{514, 513, 515}));
        QCOMPARE(tokenizer->encode(u"RED"_qs, false), (Ids{513}));
        QCOMPARE(tokenizer->decode({514, 513, 513, 515}), u"red red"_qs);
        QCOMPARE(tokenizer->textOf(513), u"red</w>"_qs);
    }

    void refusesHostileFiles_data() { refusesHostileFilesRows(); }
    void refusesHostileFiles()
    {
        QFETCH(QByteArray, file);
        const Problem problem = refusal([&] { opened(file); });
        QCOMPARE(problem.code, ExitCode::ModelRefused);
        QVERIFY(problem.where.endsWith(u"tokenizer.json"_qs));
    }

    void catastrophicExpressionsEnd()
    {
        const auto pattern = [](const char *expression) {
            return smallVocabulary().file(QByteArray(R"({"pre_tokenizer":{"type":"Split","behavior":"Isolated",
                "pattern":{"Regex":")") + expression +
                                          "\"}}}");
        };
        QElapsedTimer timer;
        timer.start();
        const QString text = QString(100'000, u'a') + u'!';
        const Problem problem = refusal([&] { opened(pattern("(a+)+$"))->encode(text); });
        QCOMPARE(problem.code, ExitCode::ModelRefused);
        QVERIFY(problem.what.contains(u"(a+)+$"_qs));
        QVERIFY2(timer.restart() < 10'000, "exponential");
        refusal([&] { opened(pattern("[a-z]+(?=[a-z]b)"))->encode(text); }); // quadratic: may end either way
        QVERIFY2(timer.elapsed() < 30'000, "quadratic");
    }

    void longTextsTakeBoundedTime()
    {
        QElapsedTimer timer;
        timer.start();
        const ByteVocabulary words({{u"a"_qs, u"a"_qs}, {u"aa"_qs, u"aa"_qs}, {u"aaaa"_qs, u"aaaa"_qs}});
        QCOMPARE(opened(words.file(byteLevel))->encode(QString(1 << 20, u'a')).size(), size_t(1 << 17));
        QCOMPARE(opened(words.file(byteLevel))->encode(QString(1 << 20, u' ')).size(), size_t(1 << 20));
        QVERIFY(opened(unigram)->encode(QString(1 << 20, u'a')).size() > size_t(1 << 19));
        QVERIFY2(timer.elapsed() < 30'000, qPrintable(QString::number(timer.elapsed())));
    }

    void growingTextsAreRefused()
    {
        QByteArray steps;
        for (int i = 0; i < 40; ++i)
            steps += QByteArray(i ? "," : "") + R"({"type":"Replace","pattern":{"String":"a"},"content":"aaaa"})";
        const QByteArray file = R"({"normalizer":{"type":"Sequence","normalizers":[)" + steps +
                                R"(]},"model":{"type":"WordLevel","vocab":{"a":0}}})";
        QCOMPARE(refusal([&] { opened(file)->encode(u"a"_qs); }).code, ExitCode::ModelRefused);
    }

    void twoMillionWordsOpen()
    {
        QByteArray file = R"({"model":{"type":"WordLevel","vocab":{)";
        for (int i = 0; i < 2'000'000; ++i)
            file += (i ? ",\"w" : "\"w") + QByteArray::number(i) + "\":" + QByteArray::number(i);
        QElapsedTimer timer;
        timer.start();
        const auto tokenizer = opened(file + "}}}");
        QCOMPARE(tokenizer->encode(u"w1999999"_qs), (Ids{1999999}));
        QVERIFY2(timer.elapsed() < 60'000, qPrintable(QString::number(timer.elapsed())));
    }
};

QTEST_GUILESS_MAIN(TestTokenizer)
#include "tst_tokenizer.moc"
