#include "core/models/tokenizers/Normalizers.h"
#include "core/models/tokenizers/PreTokenizers.h"
#include "core/models/tokenizers/Surroundings.h"
#include "core/models/tokenizers/TokenDecoder.h"
#include "core/models/tokenizers/TokenVocabulary.h"
#include "core/models/tokenizers/TokenizerPart.h"
#include "tests/core/models/tokenizers/TokenizerFiles.h"

using namespace gleaner;
using namespace gleaner::tests;

namespace {

TokenizerPart part(const QByteArray &text) { return {json(text), QStringLiteral("tokenizer.json"), {}}; }

QString cut(const QByteArray &type, const QString &text)
{
    TextPieces pieces;
    readPreTokenizer(part(type))({text, true}, pieces);
    QStringList texts;
    for (const TextPiece &piece : pieces)
        texts += piece.text;
    return texts.join(QLatin1Char('|'));
}

void columns(const char *first)
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QString>(first);
    QTest::addColumn<QString>("expected");
}

void row(const char *name, const QByteArray &type, const QString &given, const QString &expected)
{
    QTest::newRow(name) << type << given << expected;
}

/// A character map of one entry, "ﬁ" (three bytes) → "fi", built by hand after the layout of Darts-clone: the unit of a
/// node lies where the parent's children begin, exclusive-or its byte.
QByteArray ligatureMap()
{
    const QByteArray from = QString(QChar(0xfb01)).toUtf8(); // EF AC 81
    std::vector<quint32> units(1024, 0);
    const auto children = [](size_t parent, size_t to) { return quint32(parent ^ to) << 10; };
    const size_t root = 0, base1 = 256, base2 = 512, base3 = 768, base4 = 3 * 4;
    const size_t node1 = base1 ^ quint8(from[0]), node2 = base2 ^ quint8(from[1]), node3 = base3 ^ quint8(from[2]);
    units[root] = children(root, base1);
    units[node1] = children(node1, base2) | quint8(from[0]);
    units[node2] = children(node2, base3) | quint8(from[1]);
    units[node3] = children(node3, base4) | quint8(from[2]) | 0x100;
    units[base4] = 0x80000000u | 2; // the replacement stands at byte 2 of the texts
    QByteArray bytes;
    const auto add = [&](quint32 number) {
        for (int i = 0; i < 4; ++i)
            bytes += char(number >> (8 * i) & 0xff);
    };
    add(quint32(units.size() * 4));
    for (const quint32 unit : units)
        add(unit);
    return bytes + QByteArray("x\0fi\0", 5);
}

// Some tests stand outside the class: Qt's moc stumbles over raw strings with open brackets inside one.

void normalizersRows()
{
    columns("text");
    row("NFC", R"({"type":"NFC"})", u"e\u0301"_qs, u"é"_qs);
    row("NFD", R"({"type":"NFD"})", u"é"_qs, u"e\u0301"_qs);
    row("NFKC", R"({"type":"NFKC"})", u"ﬁ½e\u0301"_qs, u"fi1⁄2é"_qs);
    row("NFKD", R"({"type":"NFKD"})", u"ﬁé"_qs, u"fie\u0301"_qs);
    row("Lowercase", R"({"type":"Lowercase"})", u"ÄBç"_qs, u"äbç"_qs);
    row("Strip", R"({"type":"Strip","strip_left":true,"strip_right":false})", u" \ta "_qs, u"a "_qs);
    row("StripAccents", R"({"type":"StripAccents"})", u"e\u0301x"_qs, u"ex"_qs);
    row("Replace a text", R"({"type":"Replace","pattern":{"String":"aa"},"content":"b"})", u"aaaxa"_qs, u"baxa"_qs);
    row("Replace a pattern", R"({"type":"Replace","pattern":{"Regex":"\\s+"},"content":" "})", u"a \t\nb"_qs,
        u"a b"_qs);
    row("Prepend", R"({"type":"Prepend","prepend":"▁"})", u"a"_qs, u"▁a"_qs);
    row("Prepend to nothing", R"({"type":"Prepend","prepend":"▁"})", QString(), QString());
    row("Nmt", R"({"type":"Nmt"})", u"a\u0001b\u200bc\u3000"_qs, u"ab c\u3000"_qs);
    row("ByteLevel", R"({"type":"ByteLevel"})", u"a é"_qs, u"aĠÃ©"_qs);
    row("Bert", R"({"type":"BertNormalizer"})", u"Éa\u0000\u00ad\tb你"_qs, u"ea b 你 "_qs);
    row("Bert, cased", R"({"type":"BertNormalizer","lowercase":false})", u"É"_qs, u"É"_qs);
    row("Bert, accents kept", R"({"type":"BertNormalizer","strip_accents":false})", u"É"_qs, u"é"_qs);
    row("Precompiled", R"({"type":"Precompiled","precompiled_charsmap":")" + ligatureMap().toBase64() + "\"}",
        u"oﬁx"_qs, u"ofix"_qs);
    row("Sequence", R"({"type":"Sequence","normalizers":[{"type":"NFKC"},{"type":"Lowercase"}]})", u"ﬁA"_qs, u"fia"_qs);
}

void preTokenizersRows()
{
    columns("text");
    const QString gpt2 = u"I'll pay 42 €!!  x\n"_qs;
    row("ByteLevel", R"({"type":"ByteLevel","add_prefix_space":true})", u"a b"_qs, u"Ġa|Ġb"_qs);
    row("ByteLevel, words", R"({"type":"ByteLevel","add_prefix_space":false})", gpt2,
        u"I|'ll|Ġpay|Ġ42|ĠâĤ¬!!|Ġ|Ġx|Ċ"_qs);
    row("ByteLevel, whole", R"({"type":"ByteLevel","add_prefix_space":false,"use_regex":false})", u"a b"_qs, u"aĠb"_qs);
    row("Whitespace", R"({"type":"Whitespace"})", u"Hey, you_2  é!?"_qs, u"Hey|,|you_2|é|!?"_qs);
    row("WhitespaceSplit", R"({"type":"WhitespaceSplit"})", u" Hey, \tyou "_qs, u"Hey,|you"_qs);
    row("Metaspace", R"({"type":"Metaspace","replacement":"▁"})", u"a  b"_qs, u"▁a|▁|▁b"_qs);
    row("Metaspace, never", R"({"type":"Metaspace","replacement":"▁","prepend_scheme":"never"})", u"a b"_qs,
        u"a|▁b"_qs);
    row("Metaspace, not split", R"({"type":"Metaspace","replacement":"▁","split":false})", u"a b"_qs, u"▁a▁b"_qs);
    row("Metaspace, first", R"({"type":"Sequence","pretokenizers":[{"type":"WhitespaceSplit"},
            {"type":"Metaspace","replacement":"▁","prepend_scheme":"first"}]})",
        u"a b"_qs, u"▁a|b"_qs);
    const auto split = [](const char *behavior, const char *invert) {
        return QByteArray(R"({"type":"Split","pattern":{"String":"-"},"behavior":")") + behavior + R"(","invert":)" +
               invert + "}";
    };
    const QString dashes = u"a--b-c"_qs;
    row("Split, removed", split("Removed", "false"), dashes, u"a|b|c"_qs);
    row("Split, isolated", split("Isolated", "false"), dashes, u"a|-|-|b|-|c"_qs);
    row("Split, with previous", split("MergedWithPrevious", "false"), dashes, u"a-|-|b-|c"_qs);
    row("Split, with next", split("MergedWithNext", "false"), dashes, u"a|-|-b|-c"_qs);
    row("Split, contiguous", split("Contiguous", "false"), dashes, u"a|--|b|-|c"_qs);
    row("Split, inverted", split("Removed", "true"), dashes, u"-|-|-"_qs);
    const auto pattern = [](const QByteArray &expression) {
        return QByteArray(R"({"type":"Split","behavior":"Isolated","pattern":{"Regex":")") +
               QByteArray(expression).replace("\\", "\\\\") + "\"}}";
    };
    row("Llama 3",
        pattern(
            R"((?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+)"),
        u"I'LL pay 12345 (or)!\n\n  x"_qs, u"I|'LL| pay| |123|45| (|or|)!\n\n| | x"_qs);
    row("Qwen 2",
        pattern(
            R"((?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+)"),
        u"x12\n y"_qs, u"x|1|2|\n| y"_qs);
    row("possessive", pattern(R"([^\r\n\p{L}\p{N}]?+\p{L}++|\p{N}{1,3}+)"), u"ab 1234"_qs, u"ab| |123|4"_qs);
    row("Punctuation", R"({"type":"Punctuation"})", u"a,b!?$«"_qs, u"a|,|b|!|?|$|«"_qs);
    row("Digits", R"({"type":"Digits"})", u"a12b３"_qs, u"a|12|b|３"_qs);
    row("Digits, each", R"({"type":"Digits","individual_digits":true})", u"a12"_qs, u"a|1|2"_qs);
    row("CharDelimiterSplit", R"({"type":"CharDelimiterSplit","delimiter":"-"})", dashes, u"a|b|c"_qs);
    row("BertPreTokenizer", R"({"type":"BertPreTokenizer"})", u"Hey, you ..."_qs, u"Hey|,|you|.|.|."_qs);
    row("UnicodeScripts", R"({"type":"UnicodeScripts"})", u"どこで a生く"_qs, u"どこで |a|生く"_qs);
}

void decodersRows()
{
    columns("tokens"); // with "|" between
    row("ByteLevel", R"({"type":"ByteLevel"})", u"Ġa|Ã|©|Ã"_qs, u" aé\ufffd"_qs);
    row("ByteLevel, added token", R"({"type":"ByteLevel"})", u"a|<x y>"_qs, u"a<x y>"_qs);
    row("WordPiece", R"({"type":"WordPiece","prefix":"##","cleanup":true})", u"un|##able|,|it|'s"_qs,
        u"unable, it's"_qs);
    row("WordPiece, not cleaned", R"({"type":"WordPiece","cleanup":false})", u"a|,"_qs, u"a ,"_qs);
    row("Metaspace", R"({"type":"Metaspace","replacement":"▁"})", u"▁a|b|▁c"_qs, u"ab c"_qs);
    row("BPEDecoder", R"({"type":"BPEDecoder","suffix":"</w>"})", u"a|b</w>|c</w>"_qs, u"ab c"_qs);
    row("ByteFallback", R"({"type":"ByteFallback"})", u"a|<0xC3>|<0xA9>|b|<0xFF>|<0x41>"_qs, u"aéb\ufffd\ufffd"_qs);
    row("Llama",
        R"({"type":"Sequence","decoders":[{"type":"Replace","pattern":{"String":"▁"},"content":" "},
            {"type":"ByteFallback"},{"type":"Fuse"},{"type":"Strip","content":" ","start":1,"stop":0}]})",
        u"▁a|▁|<0x0A>|b"_qs, u"a \nb"_qs);
    row("Strip", R"({"type":"Strip","content":"-","start":1,"stop":2})", u"--a---|b"_qs, u"-a-b"_qs);
    row("CTC", R"({"type":"CTC","pad_token":"_","word_delimiter_token":"+"})", u"a|a|_|a|+|b"_qs, u"aa b"_qs);
}

void checkPostProcessors()
{
    TokenVocabulary words;
    QVERIFY(words.add(u"[CLS]"_qs, 101) && words.add(u"[SEP]"_qs, 102) && words.add(u"x"_qs, 5));
    const auto around = [&](const QByteArray &type) { return readSurroundings(part(type), words); };
    const QByteArray templated = R"({"type":"TemplateProcessing","single":[
            {"SpecialToken":{"id":"C","type_id":0}},{"Sequence":{"id":"A","type_id":0}},
            {"SpecialToken":{"id":"S","type_id":0}}],
            "special_tokens":{"C":{"id":"C","ids":[101,5]},"S":{"id":"S","ids":[102]}}})";
    QCOMPARE(around(templated).before, (Ids{101, 5}));
    QCOMPARE(around(templated).after, (Ids{102}));
    const QByteArray bert = R"({"type":"BertProcessing","sep":["[SEP]",102],"cls":["[CLS]",101]})";
    QCOMPARE(around(bert).before, (Ids{101}));
    QCOMPARE(around(R"({"type":"Sequence","processors":[{"type":"ByteLevel"},)" + bert + "," + templated + "]}").before,
             (Ids{101, 5, 101}));
    QCOMPARE(refusal([&] { around(R"({"type":"BertProcessing","sep":["[SEP]",7],"cls":["[CLS]",101]})"); }).code,
             ExitCode::ModelRefused);
}

void checkBrokenCharacterMapsAreSurvived()
{
    const QByteArray good = ligatureMap();
    for (qsizetype at = 0; at < good.size(); at += 7) {
        QByteArray bad = good;
        bad[at] = char(bad[at] ^ 0xff);
        const QByteArray type = R"({"type":"Precompiled","precompiled_charsmap":")" + bad.toBase64() + "\"}";
        refusal([&] { readNormalizer(part(type))(u"oﬁx \u00e9 \U0001F600"_qs); });
    }
    QCOMPARE(refusal([&] { readNormalizer(part(R"({"type":"Precompiled","precompiled_charsmap":"AAAA"})")); }).code,
             ExitCode::ModelRefused);
}

} // namespace

/// Every type of step that tokenizer.json may name, each alone; expectations follow from the type's description.
class TestTokenizerParts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void normalizers_data() { normalizersRows(); }
    void normalizers()
    {
        QFETCH(QByteArray, type);
        QFETCH(QString, text);
        QFETCH(QString, expected);
        QCOMPARE(readNormalizer(part(type))(text), expected);
    }

    void preTokenizers_data() { preTokenizersRows(); }
    void preTokenizers()
    {
        QFETCH(QByteArray, type);
        QFETCH(QString, text);
        QFETCH(QString, expected);
        QCOMPARE(cut(type, text), expected);
    }

    void decoders_data() { decodersRows(); }
    void decoders()
    {
        QFETCH(QByteArray, type);
        QFETCH(QString, tokens);
        QFETCH(QString, expected);
        QCOMPARE(readTokenDecoder(part(type))(tokens.split(QLatin1Char('|'))).join(QString()), expected);
    }

    void postProcessors() { checkPostProcessors(); }

    void unknownTypesAreRefusedByName()
    {
        const QByteArray type = R"({"type":"Mystery"})";
        const TokenVocabulary words;
        for (const auto &action : std::initializer_list<std::function<void()>>{
                 [&] { readNormalizer(part(type)); }, [&] { readPreTokenizer(part(type)); },
                 [&] { readTokenDecoder(part(type)); }, [&] { readSurroundings(part(type), words); }}) {
            const Problem problem = refusal(action);
            QCOMPARE(problem.code, ExitCode::ModelRefused);
            QVERIFY(problem.what.contains(u"Mystery"_qs));
        }
    }

    void brokenCharacterMapsAreSurvived() { checkBrokenCharacterMapsAreSurvived(); }
};

QTEST_GUILESS_MAIN(TestTokenizerParts)
#include "tst_tokenizerparts.moc"
