#include "tests/helpers/DataFiles.h"

#include <QTemporaryDir>

using namespace gleaner;
using namespace gleaner::tests;

class TestTexts : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QString path(const QString &name) const { return m_folder.filePath(name); }
    DataSetPtr open(const QString &name, const QByteArray &bytes) const { return openDataSet(put(path(name), bytes)); }
    static QStringList texts(const DataSetPtr &data, const char *name = "text")
    {
        QStringList all;
        if (const auto column = data->column<TextColumn>(QLatin1String(name)))
            for (qsizetype row = 0; row < column->rows(); ++row)
                all.append(column->text(row));
        return all;
    }

private Q_SLOTS:
    void partsDocuments()
    {
        QCOMPARE(texts(open("lines.txt", "\xEF\xBB\xBFone\r\nmore\r\n\r\n\r\ntwo\r\n")),
                 (QStringList{"one\nmore", "two"}));
        QCOMPARE(texts(open("marked.txt", "a\n\nb<|endoftext|>c\n<|endoftext|>\n\n<|endoftext|>d")),
                 (QStringList{"a\n\nb", "c", "d"}));
        QCOMPARE(texts(open("whole.txt", "just\nthis")), QStringList{"just\nthis"});
    }
    void foldersOfDocuments()
    {
        put(path("docs/pos/a.txt"), "good");
        put(path("docs/neg/b.txt"), "bad");
        put(path("docs/neg/empty.txt"), "");
        const auto data = openDataSet(path("docs"));
        QCOMPARE(texts(data), (QStringList{"bad", "good"}));
        QCOMPARE(data->column<LabelColumn>("label")->text(0), QStringLiteral("neg"));
    }
    void oddTexts()
    {
        QCOMPARE(problemOf(put(path("blank.txt"), "  \n \n")).code, ExitCode::InputUnreadable);
        QVERIFY(problemOf(put(path("utf16.txt"), QByteArray("\xFF\xFEh\0i\0", 6))).remedy.contains("UTF-8"));
        const auto data = open("invalid.txt", "fine text here\n\nbroken \xC3\x28 text\n");
        QCOMPARE(data->rows(), 2);
        QCOMPARE(data->source().problems.size(), 1);
        QCOMPARE(problemOf(put(path("binary.dat"), QByteArray(5000, '\0'))).code, ExitCode::InputUnreadable);
    }
    void readsScan()
    {
        const auto data = open("tasks.txt", "IN: jump twice OUT: I_JUMP I_JUMP\nno sample\nIN: walk OUT: I_WALK\n");
        QCOMPARE(data->source().format, QStringLiteral("SCAN"));
        QCOMPARE(texts(data, "input"), (QStringList{"jump twice", "walk"}));
        QCOMPARE(texts(data, "target"), (QStringList{"I_JUMP I_JUMP", "I_WALK"}));
        QVERIFY(data->source().problems.value(0).where.endsWith("line 2"));
        put(path("scan/tasks_train.txt"), "IN: run OUT: I_RUN\n");
        put(path("scan/tasks_test.txt"), "IN: look OUT: I_LOOK\n");
        QCOMPARE(openDataSet(path("scan"))->column<LabelColumn>("split")->classes(), (QStringList{"train", "test"}));
    }
    void readsPairs()
    {
        const auto data = open("pairs.json", R"({"original":["a","b",3],"sampled":["c","d"]})");
        QCOMPARE(data->source().format, QStringLiteral("text-detection pairs"));
        QCOMPARE(texts(data), (QStringList{"a", "b", "c", "d"}));
        QCOMPARE(data->column<LabelColumn>("label")->codes(), (std::vector<int>{0, 0, 1, 1}));
        QCOMPARE(data->source().problems.size(), 2);
    }
    void readsQuestions()
    {
        const auto data = open("forget.json", "{\"question\":\"q1\",\"answer\":\"a1\"}\n{\"question\":\"q2\","
                                              "\"answer\":\"a2\",\"perturbed_answer\":[\"x\",\"y\"]}\n");
        QCOMPARE(data->source().format, QStringLiteral("questions and answers"));
        QCOMPARE(texts(data, "perturbed_answer").value(1), QStringLiteral("[\"x\",\"y\"]"));
        put(path("tofu/forget01.json"), R"([{"question":"q","answer":"a"}])");
        put(path("tofu/retain99.json"), R"([{"question":"r","answer":"b"},{"question":"s","answer":"c"}])");
        const auto folder = openDataSet(path("tofu"));
        QCOMPARE(texts(folder, "question"), (QStringList{"q", "r", "s"}));
        QCOMPARE(folder->column<LabelColumn>("split")->text(2), QStringLiteral("retain99"));
    }
    void readsConversationsInBothForms()
    {
        putPicture(path("images/a.png"), 6, 4);
        const auto data = open("llava.json", R"([
            {"id":"x","image":"a.png","conversations":[{"from":"human","value":"<image>\nWhat?"},{"from":"gpt","value":"A dog."}]},
            {"id":7,"messages":[{"role":"user","content":"Hi"},{"role":"assistant","content":"Hello"}]},
            {"id":8,"images":["a.png","a.png"],"messages":[{"role":"user","content":[{"type":"image"},{"type":"image"},{"type":"text","text":"Same?"}]},
              {"role":"assistant","content":"Yes"}]}])");
        QCOMPARE(data->rows(), 3);
        QVERIFY(data->source().problems.isEmpty());
        QCOMPARE(texts(data, "prompt"), (QStringList{"What?", "Hi", "Same?"}));
        QCOMPARE(texts(data, "response"), (QStringList{"A dog.", "Hello", "Yes"}));
        QCOMPARE(texts(data, "id"), (QStringList{"x", "7", "8"}));
        QCOMPARE(data->first<ImageColumn>()->image(0).cols, 6);
        QVERIFY_THROWS_EXCEPTION(ProblemError, data->first<ImageColumn>()->image(1));
        QVERIFY(texts(data, "conversation")[0].contains("\"role\":\"assistant\""));
    }
    void stepsOverBadConversations_data()
    {
        QTest::addColumn<QByteArray>("bad");
        QTest::newRow("too many marks") << QByteArray(
            R"({"image":"a.png","conversations":[{"from":"human","value":"<image><image>"}]})");
        QTest::newRow("missing") << QByteArray(
            R"({"image":"gone.png","conversations":[{"from":"human","value":"<image>"}]})");
        QTest::newRow("escape") << QByteArray(
            R"({"image":"../../../etc/passwd","conversations":[{"from":"human","value":"<image>"}]})");
        QTest::newRow("absolute") << QByteArray(
            R"({"image":"/etc/passwd","conversations":[{"from":"human","value":"<image>"}]})");
        QTest::newRow("no turns") << QByteArray(R"({"conversations":[]})");
        QTest::newRow("unknown role") << QByteArray(R"({"conversations":[{"from":"alien","value":"x"}]})");
        QTest::newRow("no object") << QByteArray("[1,2]");
    }
    void stepsOverBadConversations()
    {
        QFETCH(QByteArray, bad);
        const auto data = open("bad.json", "[{\"conversations\":[{\"from\":\"human\",\"value\":\"x\"}]}," + bad + "]");
        QCOMPARE(data->rows(), 1);
        QVERIFY(data->source().problems.value(0).where.endsWith("bad.json, [1]"));
    }
};

QTEST_GUILESS_MAIN(TestTexts)
#include "tst_texts.moc"
