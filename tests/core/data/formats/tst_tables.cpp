#include "core/data/formats/Csv.h"
#include "tests/helpers/DataFiles.h"

#include <QTemporaryDir>

using namespace gleaner;
using namespace gleaner::tests;

class TestTables : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QString path(const QString &name) const { return m_folder.filePath(name); }
    DataSetPtr open(const QString &name, const QByteArray &bytes) const { return openDataSet(put(path(name), bytes)); }
    static double number(const DataSetPtr &data, const char *name, qsizetype row)
    {
        const auto column = data->column<NumberColumn>(QLatin1String(name));
        return column ? column->value(row) : -1e9;
    }
    static QString text(const DataSetPtr &data, const char *name, qsizetype row)
    {
        const auto column = data->column<TextColumn>(QLatin1String(name));
        return column ? column->text(row) : QStringLiteral("(no such column)");
    }

private Q_SLOTS:
    void readsCsvWithTypesAndSaysSo()
    {
        const auto data =
            open("good.csv", "\xEF\xBB\xBFname,size,label\r\n\"a, \"\"b\"\"\r\nc\",1.5,x\r\nd,,y\r\ne,-2e3,x");
        QCOMPARE(data->source().format, QStringLiteral("CSV"));
        QCOMPARE(data->rows(), 3);
        QCOMPARE(text(data, "name", 0), QStringLiteral("a, \"b\"\r\nc"));
        QCOMPARE(number(data, "size", 2), -2000.0);
        QVERIFY(std::isnan(number(data, "size", 1)));
        QCOMPARE(data->column<LabelColumn>("label")->text(1), QStringLiteral("y"));
        const QString history = data->source().history.join('\n');
        QVERIFY(history.contains("comma") && history.contains("size: number") && history.contains("label: label"));
    }
    void guessesDelimiters_data()
    {
        QTest::addColumn<QByteArray>("table");
        QTest::addColumn<QString>("word");
        QTest::newRow("tab") << QByteArray("a\tb\n1\t2,5\n3\t4\n") << "tab";
        QTest::newRow("semicolon with decimal commas") << QByteArray("a;b\n1,5;2\n3,25;4\n") << "semicolon";
        QTest::newRow("bar") << QByteArray("a|b\n1|2\n3|4\n") << "bar";
    }
    void guessesDelimiters()
    {
        QFETCH(QByteArray, table);
        QFETCH(QString, word);
        const auto data = open("guess", table); // by content, not by name
        QCOMPARE(data->columns().size(), size_t(2));
        QVERIFY(data->source().history.join('\n').contains(word));
        if (word == "semicolon")
            QCOMPARE(number(data, "a", 1), 3.25);
    }
    void tablesWithoutHeader()
    {
        const auto data = open("bare.csv", "1,2\n3,4\n");
        QCOMPARE(data->rows(), 2);
        QCOMPARE(number(data, "column 1", 1), 3.0);
    }
    void stepsOverBadRecords()
    {
        const auto data = open("ragged.csv", "a,b\n1,2\n1,2,3\n4,5\n\"never closed,6\n7,8\n");
        QCOMPARE(data->rows(), 3);
        QCOMPARE(number(data, "a", 2), 7.0);
        QCOMPARE(data->source().problems.size(), 2);
        QVERIFY(data->source().problems[0].where.endsWith("line 3"));
        QVERIFY(data->source().problems[1].where.endsWith("line 5"));
    }
    void namesBytesThatAreNotUtf8()
    {
        const auto data = open("latin.csv", "a,b\nx,caf\xE9\ny,z\n");
        QCOMPARE(data->rows(), 2);
        QCOMPARE(data->source().problems.size(), 1);
    }
    void duplicateHeaders()
    {
        const auto data = open("twice.csv", "a,a,\n1,2,3\n");
        QCOMPARE(number(data, "a (2)", 0), 2.0);
        QCOMPARE(number(data, "column 3", 0), 3.0);
    }
    void refusesWhatCannotBeATable()
    {
        QVERIFY(problemOf(put(path("utf16.csv"), QByteArray("\xFF\xFE"
                                                            "a\0,\0b\0\n\0",
                                                            10)))
                    .remedy.contains("UTF-8"));
        QVERIFY(problemOf(put(path("empty.csv"), "")).code == ExitCode::InputUnreadable);
        QVERIFY(problemOf(put(path("wide.csv"), QByteArray("a,").repeated(100000) + "\n1\n")).what.contains("columns"));
    }
    void manyNumbersBecomeAVector()
    {
        QByteArray table("label");
        for (int i = 0; i < 100; ++i)
            table += ",p" + QByteArray::number(i);
        for (int row = 0; row < 4; ++row) {
            table += "\n" + QByteArray::number(row % 2);
            for (int i = 0; i < 100; ++i)
                table += "," + QByteArray::number(row * 100 + i);
        }
        const auto data = open("features.csv", table);
        const auto features = data->column<VectorColumn>("features");
        QVERIFY(features);
        QCOMPARE(features->dimension(), 100);
        std::vector<float> row(100);
        features->copyRow(2, row.data());
        QCOMPARE(row[99], 299.f);
    }
    void picturesByPath()
    {
        putPicture(path("pics/one.png"), 5, 4);
        const auto data = open("pics.csv", "path,label\npics/one.png,cat\npics/gone.png,dog\npics/one.png,dog\n");
        QCOMPARE(data->rows(), 2);
        QCOMPARE(data->column<ImageColumn>("image")->image(0).cols, 5);
        QCOMPARE(data->source().problems.size(), 1);
        QVERIFY(data->source().problems[0].where.endsWith("line 3"));
    }
    void readsRaid()
    {
        const auto data = open("raid.csv", "id,model,generation\n1,human,\"Some\ntext\"\n2,gpt4,other text\n");
        QCOMPARE(data->source().format, QStringLiteral("RAID CSV"));
        QCOMPARE(data->column<LabelColumn>("label")->codes(), (std::vector<int>{0, 1}));
        QCOMPARE(text(data, "generation", 0), QStringLiteral("Some\ntext"));
    }
    void noneAloneIsNoNumber()
    {
        const auto data = open("none.csv", "attack,score\nnone,1\nnone,2\n");
        QCOMPARE(text(data, "attack", 1), QStringLiteral("none"));
        QCOMPARE(number(data, "score", 1), 2.0);
        QVERIFY(std::isnan(number(open("na.csv", "a,b\nn/a,x\n3,y\n"), "a", 0)));
    }
    void readsJsonLines()
    {
        const auto data =
            open("good.jsonl",
                 "{\"a\":1,\"text\":\"x\",\"v\":[1,2,3]}\r\n\n{\"a\":2.5,\"text\":\"y\",\"v\":[4,5,6],\"late\":true}");
        QCOMPARE(data->source().format, QStringLiteral("JSON Lines"));
        QCOMPARE(number(data, "a", 1), 2.5);
        QCOMPARE(text(data, "text", 1), QStringLiteral("y"));
        QCOMPARE(text(data, "late", 0), QString());
        QCOMPARE(data->column<VectorColumn>("v")->dimension(), 3);
    }
    void jsonLinesSurviveBadLines()
    {
        const auto data = open("bad.jsonl", "{\"a\":1}\n{\"a\":\n{\"a\":3}\n\xFF\xFE\x01\n" + QByteArray(5000, '[') +
                                                "\n{\"a\":4}\n{\"a\":");
        QCOMPARE(data->rows(), 3);
        QCOMPARE(data->source().problems.size(), 4);
        QVERIFY(data->source().problems[0].where.endsWith("line 2"));
        QVERIFY(data->source().problems[3].where.endsWith("line 7"));
    }
    void textsThatLookLikeNumbersStayTexts()
    {
        QCOMPARE(text(open("ids.jsonl", "{\"id\":\"007\"}\n{\"id\":\"008\"}\n"), "id", 0), QStringLiteral("007"));
        const auto big = open("big.jsonl", "{\"id\":\"x\"}\n{\"id\":9007199254740993}\n");
        QCOMPARE(text(big, "id", 1), QStringLiteral("9007199254740993"));
    }
    void readsListsOfRecords()
    {
        const auto data = open("list.json", "[{\"id\":1,\"score\":0.5},{\"id\":2,\"score\":NaN}]");
        QCOMPARE(data->source().format, QStringLiteral("JSON records"));
        QVERIFY(std::isnan(number(data, "score", 1)));
        const auto bounds =
            open("bounds.json", "[{\"at\":Infinity},{\"at\":\"-Infinity\"},{\"at\":\"x\\\"Infinity\"}]");
        QCOMPARE(text(bounds, "at", 2), QStringLiteral("x\"Infinity"));
        const auto numbers = open("numbers.json", "[{\"at\":Infinity},{\"at\":\"-Infinity\"},{\"at\":1}]");
        QCOMPARE(number(numbers, "at", 0), INFINITY);
        QCOMPARE(number(numbers, "at", 1), -INFINITY);
    }
    void longLinesAreSteppedOver()
    {
        const auto data = open("long.jsonl", "{\"a\":1}\n{\"a\":\"" + QByteArray(66 << 20, 'x') + "\"}\n{\"a\":2}\n");
        QCOMPARE(data->rows(), 2);
        QVERIFY(data->source().problems[0].what.contains("64 MiB"));
        // The end of such a line looks like a record, and is none.
        const auto table = open("long.csv", "a,b\n1,2\n" + QByteArray(130 << 20, 'x') + ",9\n3,4\n");
        QCOMPARE(table->rows(), 2);
        QCOMPARE(number(table, "b", 1), 4.0);
        QCOMPARE(table->source().problems.size(), 1);
    }
    void splitsOneRecord()
    {
        std::vector<QByteArray> fields;
        bool open = false;
        const CsvSplitter splitter(',');
        QCOMPARE(splitter.split("a,\"b\"\"c\"d,\r\nx", true, fields, open), 12);
        QCOMPARE(fields, (std::vector<QByteArray>{"a", "b\"cd", ""}));
        QCOMPARE(splitter.split("a,\"b", false, fields, open), -1);
        QVERIFY(open);
    }
};

QTEST_GUILESS_MAIN(TestTables)
#include "tst_tables.moc"
