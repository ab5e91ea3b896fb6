#include "core/data/ClassFolders.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>
#include <opencv2/imgcodecs.hpp>
#include <sys/stat.h>

using namespace gleaner;

namespace {

/// A tiny picture file of one gray value.
void paint(const QString &path, int value = 128)
{
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QVERIFY(cv::imwrite(path.toStdString(), cv::Mat(4, 4, CV_8UC3, cv::Scalar::all(value))));
}

void write(const QString &path, const QByteArray &bytes)
{
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

/// All rows as text: path below the root, then the label columns.
QStringList rowsOf(const DataSetPtr &data)
{
    QStringList rows;
    const auto pictures = data->first<ImageColumn>();
    for (int row = 0; row < data->rows(); ++row) {
        QString text = pictures->location(row).mid(data->source().uri.size() + 1);
        for (const char *name : {"label", "split", "domain"})
            if (const auto labels = data->column<LabelColumn>(name))
                text += " | " + labels->text(row);
        rows.append(text);
    }
    return rows;
}

Problem problemOf(const QString &path)
{
    try {
        openImageFolder(path);
    } catch (const ProblemError &error) {
        return error.problem();
    }
    return {};
}

} // namespace

class TestClassFolders : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void classes()
    {
        for (const char *name : {"dog/b.png", "dog/a.png", "cat/1.jpg", "cat/deeper/2.png", "Zebra/z.bmp"})
            paint(at(name), 40);
        write(at("cat/notes.txt"), "not a picture");
        write(at(".hidden/x.png"), "");
        const DataSetPtr data = openImageFolder(at());
        QCOMPARE(rowsOf(data), (QStringList{"Zebra/z.bmp | Zebra", "cat/1.jpg | cat", "cat/deeper/2.png | cat",
                                            "dog/a.png | dog", "dog/b.png | dog"}));
        QCOMPARE(data->column<LabelColumn>("label")->classes(), (QStringList{"Zebra", "cat", "dog"}));
        QVERIFY(data->source().problems.isEmpty());
        QCOMPARE(data->source().format, "class folders");
        QCOMPARE(data->first<ImageColumn>()->image(3).at<cv::Vec3b>(0, 0), cv::Vec3b(40, 40, 40));
        QCOMPARE(data->first<ImageColumn>()->thumbnail(3, 2).cols, 2);
    }

    void splits()
    {
        for (const char *name : {"test/cat/3.png", "training/cat/1.png", "training/dog/2.png", "Valid/dog/4.png"})
            paint(at(name));
        const DataSetPtr data = openImageFolder(at());
        QCOMPARE(rowsOf(data), (QStringList{"training/cat/1.png | cat | train", "training/dog/2.png | dog | train",
                                            "Valid/dog/4.png | dog | val", "test/cat/3.png | cat | test"}));
        QCOMPARE(data->rowsOfSplit("val"), std::vector<int>{2});
        // The test folder has no dogs: nothing is empty, nothing to report.
        QVERIFY(data->source().problems.isEmpty());
    }

    void splitsWithoutClasses()
    {
        for (const char *name : {"train/1.png", "test/2.png"})
            paint(at(name));
        QCOMPARE(rowsOf(openImageFolder(at())), (QStringList{"train/1.png | train", "test/2.png | test"}));
    }

    void domains()
    {
        for (const char *name : {"photo/dog/1.png", "sketch/dog/2.png", "sketch/cat/3.png", "photo/cat/4.png"})
            paint(at(name));
        const DataSetPtr data = openImageFolder(at());
        QCOMPARE(rowsOf(data), (QStringList{"photo/cat/4.png | cat | photo", "photo/dog/1.png | dog | photo",
                                            "sketch/cat/3.png | cat | sketch", "sketch/dog/2.png | dog | sketch"}));
        QCOMPARE(data->column<LabelColumn>("domain")->classes(), (QStringList{"photo", "sketch"}));
    }

    void photosWithoutClasses()
    {
        for (const char *name : {"b.png", "a.jpg"})
            paint(at(name));
        const DataSetPtr data = openImageFolder(at());
        QCOMPARE(rowsOf(data), (QStringList{"a.jpg", "b.png"}));
        QVERIFY(!data->column<LabelColumn>("label"));
    }

    void anEmptyClass()
    {
        paint(at("cat/1.png"));
        paint(at("dog/2.png"));
        QVERIFY(QDir().mkpath(at("cow")));
        const DataSetPtr data = openImageFolder(at());
        QCOMPARE(data->column<LabelColumn>("label")->classes(), (QStringList{"cat", "cow", "dog"}));
        QCOMPARE(data->column<LabelColumn>("label")->codes(), (std::vector<int>{0, 2}));
        QCOMPARE(data->source().problems.size(), 1);
        const Problem problem = data->source().problems.first();
        QVERIFY(problem.what.contains("cow"));
        QCOMPARE(problem.where, at("cow"));
        QCOMPARE(problem.code, ExitCode::SomeSamplesFailed);
    }

    void nothingAtAll()
    {
        QCOMPARE(problemOf(at()).code, ExitCode::InputUnreadable);
        QVERIFY(QDir().mkpath(at("cat")));
        write(at("cat/readme.txt"), "no picture");
        const Problem problem = problemOf(at());
        QCOMPARE(problem.code, ExitCode::InputUnreadable);
        QCOMPARE(problem.where, at());
        QVERIFY(problem.remedy.contains("png"));
    }

    void linksStayInside()
    {
        QTemporaryDir outside;
        paint(outside.filePath("secret.png"));
        paint(at("cat/1.png"));
        QVERIFY(QFile::link(outside.path(), at("stolen")));
        QVERIFY(QFile::link(outside.filePath("secret.png"), at("cat/2.png")));
        QVERIFY(QFile::link(at("cat/1.png"), at("cat/3.png")));
        QVERIFY(QFile::link(at(), at("cat/around")));
        const DataSetPtr data = openImageFolder(at());
        QVERIFY(!rowsOf(data).join('\n').contains("2.png"));
        QVERIFY(!rowsOf(data).join('\n').contains("stolen"));
        QVERIFY(rowsOf(data).contains("cat/3.png | cat"));
        QVERIFY(data->source().problems.size() >= 2);
        QVERIFY(data->rows() < 100); // the link to the root was not followed for ever
    }

    void pipesAndBrokenLinksAreSteppedOver()
    {
        paint(at("cat/1.png"));
        mkfifo(QFile::encodeName(at("cat/2.png")).constData(), 0600);
        QVERIFY(QFile::link(at("nowhere"), at("cat/3.png")));
        const DataSetPtr data = openImageFolder(at());
        QCOMPARE(data->rows(), 1);
        QCOMPARE(data->source().problems.size(), 2);
    }

    void aDamagedPictureIsFoundWhenRead()
    {
        paint(at("cat/1.png"));
        write(at("cat/2.png"), "\x89PNG and no more");
        const DataSetPtr data = openImageFolder(at());
        QCOMPARE(data->rows(), 2);
        QVERIFY_THROWS_EXCEPTION(ProblemError, data->first<ImageColumn>()->image(1));
    }

    void contentDecidesTheHash()
    {
        paint(at("cat/1.png"), 10);
        paint(at("dog/2.png"), 20);
        const QString before = openImageFolder(at())->source().contentHash();
        QCOMPARE(openImageFolder(at() + "/")->source().contentHash(), before);
        paint(at("dog/2.png"), 21);
        QVERIFY(openImageFolder(at())->source().contentHash() != before);
    }

    void onePicture()
    {
        paint(at("one.png"), 7);
        const DataSetPtr data = openImageFile(at("one.png"));
        QCOMPARE(data->rows(), 1);
        QCOMPARE(data->first<ImageColumn>()->location(0), at("one.png"));
        QCOMPARE(data->first<ImageColumn>()->image(0).at<cv::Vec3b>(0, 0)[0], 7);
    }

private:
    QString at(const QString &name = {}) const
    {
        return name.isEmpty() ? QDir::cleanPath(m_folder->path()) : m_folder->filePath(name);
    }
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestClassFolders)
#include "tst_classfolders.moc"
