#include "core/data/DataSet.h"

#include <QTest>

using namespace gleaner;

namespace {

class Squares final : public ImageColumn {
public:
    explicit Squares(int count) : ImageColumn("image"), m_count(count) {}
    qsizetype rows() const override { return m_count; }
    cv::Mat image(qsizetype row) const override { return cv::Mat(30, 60, CV_8UC3, cv::Scalar::all(double(row))); }
    QString location(qsizetype row) const override { return QString::number(row); }

private:
    int m_count;
};

class Words final : public TextColumn {
public:
    Words() : TextColumn("caption") {}
    qsizetype rows() const override { return 4; }
    QString text(qsizetype row) const override { return QString("word %1").arg(row); }
};

class Frames final : public BoxesColumn {
public:
    Frames() : BoxesColumn("boxes") {}
    qsizetype rows() const override { return 4; }
    std::vector<Box> boxes(qsizetype row) const override { return {{double(row), 0, 1, 1, "x"}}; }
};

class Maps final : public MaskColumn {
public:
    Maps() : MaskColumn("mask") {}
    qsizetype rows() const override { return 4; }
    cv::Mat mask(qsizetype row) const override { return cv::Mat(2, 2, CV_8U, cv::Scalar(double(row))); }
};

DataSetPtr sample()
{
    DataSet::Source source;
    source.uri = "/somewhere/flowers/";
    source.contentHash = [] { return QString("0123"); };
    return std::make_shared<DataSet>(
        source, std::vector<ColumnPtr>{
                    std::make_shared<Squares>(4),
                    std::make_shared<LabelColumn>("label", std::vector<int>{0, 1, -1, 1}, QStringList{"rose", "tulip"}),
                    std::make_shared<LabelColumn>("split", std::vector<int>{1, 0, 1, 0}, QStringList{"test", "train"}),
                    std::make_shared<NumberColumn>("weight", std::vector<double>{1, 2, 3, 4}),
                    std::make_shared<Words>(), std::make_shared<Frames>(), std::make_shared<Maps>()});
}

} // namespace

class TestDataSet : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsColumns()
    {
        const DataSetPtr data = sample();
        QCOMPARE(data->rows(), 4);
        QCOMPARE(data->name(), "flowers");
        QVERIFY(data->column<LabelColumn>("label"));
        QVERIFY(!data->column<TextColumn>("label"));
        QVERIFY(!data->column<LabelColumn>("nothing"));
        QCOMPARE(data->first<ImageColumn>()->name(), "image");
        QCOMPARE(data->column<LabelColumn>("label")->text(1), "tulip");
        QCOMPARE(data->column<LabelColumn>("label")->text(2), QString());
    }

    void splits()
    {
        const DataSetPtr data = sample();
        QCOMPARE(data->rowsOfSplit("train"), (std::vector<int>{0, 2}));
        QCOMPARE(data->rowsOfSplit("test"), (std::vector<int>{1, 3}));
        QVERIFY(data->rowsOfSplit("val").empty());
    }

    void takesRowsOfEveryKind()
    {
        const DataSetPtr taken = sample()->taking({3, 1, 1}, "three of them");
        QCOMPARE(taken->rows(), 3);
        QCOMPARE(taken->first<ImageColumn>()->image(0).at<cv::Vec3b>(0, 0)[0], 3);
        QCOMPARE(taken->first<ImageColumn>()->location(1), "1");
        QCOMPARE(taken->column<LabelColumn>("label")->codes(), (std::vector<int>{1, 1, 1}));
        QCOMPARE(taken->column<NumberColumn>("weight")->value(0), 4.0);
        QCOMPARE(taken->first<TextColumn>()->text(2), "word 1");
        QCOMPARE(taken->first<BoxesColumn>()->boxes(0).front().x, 3.0);
        QCOMPARE(taken->first<MaskColumn>()->mask(0).at<uchar>(0, 0), 3);
        QCOMPARE(taken->source().history, QStringList{"three of them"});
        const DataSetPtr again = taken->taking({2, 0}, "two of those");
        QCOMPARE(again->first<TextColumn>()->text(0), "word 1");
        QCOMPARE(again->first<ImageColumn>()->location(1), "3");
        QVERIFY_THROWS_EXCEPTION(std::exception, sample()->taking({4}, "none such"));
    }

    void outlivesItsWhole()
    {
        DataSetPtr whole = sample();
        const DataSetPtr taken = whole->taking({2}, "one");
        whole.reset();
        QCOMPARE(taken->first<ImageColumn>()->image(0).at<cv::Vec3b>(0, 0)[0], 2);
    }

    void addsAndReplacesColumns()
    {
        const DataSetPtr data = sample();
        const auto score = std::make_shared<NumberColumn>("score", std::vector<double>(4, 0.5));
        const DataSetPtr more = data->with(score, "scored");
        QCOMPARE(more->columns().size(), data->columns().size() + 1);
        QCOMPARE(more->columns().front(), data->columns().front()); // shared, not copied
        const auto other = std::make_shared<NumberColumn>("score", std::vector<double>(4, 0.7));
        const DataSetPtr replaced = more->with(other, "scored again");
        QCOMPARE(replaced->columns().size(), more->columns().size());
        QCOMPARE(replaced->column<NumberColumn>("score")->value(0), 0.7);
        QCOMPARE(replaced->source().history, (QStringList{"scored", "scored again"}));
    }

    void refusesColumnsThatDoNotFit()
    {
        const DataSetPtr data = sample();
        QVERIFY_THROWS_EXCEPTION(std::exception, data->with(std::make_shared<Squares>(5), "wrong"));
        QVERIFY_THROWS_EXCEPTION(std::exception, DataSet({}, {std::make_shared<Words>(), std::make_shared<Words>()}));
    }

    void refusesLabelsOfNoClass()
    {
        const auto labels = [](int code) {
            return std::make_shared<LabelColumn>("label", std::vector<int>{code}, QStringList{"rose", "tulip"});
        };
        QCOMPARE(DataSet({}, {labels(-1)}).rows(), 1);
        QVERIFY_THROWS_EXCEPTION(std::exception, DataSet({}, {labels(2)}));
        QVERIFY_THROWS_EXCEPTION(std::exception, DataSet({}, {labels(-2)}));
    }

    void hashesTellRowsAndSteps()
    {
        const DataSetPtr data = sample();
        const auto hash = [](const DataSetPtr &of) { return of->source().contentHash(); };
        QCOMPARE(hash(data), "0123");
        QCOMPARE(hash(data->taking({1, 2}, "a")), hash(data->taking({1, 2}, "a")));
        QVERIFY(hash(data->taking({1, 2}, "a")) != hash(data->taking({2, 1}, "a")));
        QVERIFY(hash(data->taking({1, 2}, "a")) != hash(data));
    }

    void reducesThumbnails()
    {
        const DataSetPtr data = sample();
        const cv::Mat small = data->first<ImageColumn>()->thumbnail(2, 20);
        QCOMPARE(small.cols, 20);
        QCOMPARE(small.rows, 10);
        QCOMPARE(data->first<ImageColumn>()->thumbnail(2, 200).cols, 60); // never enlarged
    }

    void kindNames()
    {
        QCOMPARE(Column::kindName(Column::Kind::Image), "image");
        QCOMPARE(Column::kindName(Column::Kind::Vector), "vector");
    }
};

QTEST_GUILESS_MAIN(TestDataSet)
#include "tst_dataset.moc"
