// Folders of pictures with folders of mattes or masks beside them.
#include "core/data/DataSet.h"

#include "tests/helpers/Refusals.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>
#include <opencv2/imgcodecs.hpp>

using namespace gleaner;
using gleaner::tests::refusal;

namespace {

class Folders {
public:
    void write(const QString &name, const cv::Mat &picture) const
    {
        const QString path = m_place.filePath(name);
        QDir().mkpath(QFileInfo(path).path());
        cv::imwrite(path.toStdString(), picture);
    }
    QString path() const { return m_place.path(); }

private:
    QTemporaryDir m_place;
};

cv::Mat gray(std::initializer_list<uchar> values) { return cv::Mat(std::vector<uchar>(values), true).reshape(1, 2); }
cv::Mat color(double red) { return {2, 2, CV_8UC3, cv::Scalar(0, 0, red)}; }

} // namespace

class TestPairedFolders : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void picturesAndTheirPartsComeTogether()
    {
        const Folders folders;
        for (const int i : {1, 2, 10}) {
            folders.write(QStringLiteral("Images/p%1.png").arg(i), color(i));
            folders.write(QStringLiteral("alpha/p%1.bmp").arg(i), gray({0, uchar(10 * i), 255, 0}));
            folders.write(QStringLiteral("masks/p%1.png").arg(i), gray({0, 127, 128, 255}));
        }
        const DataSetPtr data = openDataSet(folders.path());
        QCOMPARE(data->source().format, QStringLiteral("pictures with mattes or masks"));
        QVERIFY(data->source().problems.isEmpty());
        QCOMPARE(data->rows(), 3);
        const auto images = data->column<ImageColumn>(QStringLiteral("image"));
        const auto mattes = data->column<ImageColumn>(QStringLiteral("alpha"));
        const auto masks = data->first<MaskColumn>();
        QVERIFY(images && mattes && masks);
        for (int row = 0; row < 3; ++row) { // 1, 10, 2: by their names
            const int i = images->image(row).at<cv::Vec3b>(0, 0)[0];
            QCOMPARE(int(mattes->image(row).at<cv::Vec3b>(0, 1)[2]), 10 * i);
            QCOMPARE(cv::norm(masks->mask(row), gray({0, 0, 1, 1}), cv::NORM_INF), 0.0);
        }
        QVERIFY(!data->source().contentHash().isEmpty());
    }

    void smallNumbersAreMasksToo()
    {
        const Folders folders;
        folders.write(QStringLiteral("photos/a.png"), color(1));
        folders.write(QStringLiteral("mask/a.png"), gray({0, 1, 1, 0}));
        const DataSetPtr data = openDataSet(folders.path());
        QVERIFY(!data->column<ImageColumn>(QStringLiteral("alpha")));
        QCOMPARE(cv::norm(data->first<MaskColumn>()->mask(0), gray({0, 1, 1, 0}), cv::NORM_INF), 0.0);
    }

    void picturesAloneAreSteppedOver()
    {
        const Folders folders;
        for (const char *name : {"image/a.png", "image/b.png", "matte/b.png", "matte/c.png"})
            folders.write(QLatin1String(name), color(9));
        const DataSetPtr data = openDataSet(folders.path());
        QCOMPARE(data->rows(), 1);
        QCOMPARE(data->source().problems.size(), 1);
        QVERIFY(data->source().problems[0].where.endsWith(QLatin1String("image/a.png")));
    }

    void nothingInCommonIsRefused()
    {
        const Folders folders;
        folders.write(QStringLiteral("image/a.png"), color(9));
        folders.write(QStringLiteral("mask/b.png"), color(9));
        const Problem problem = refusal([&] { openDataSet(folders.path()); });
        QCOMPARE(problem.code, ExitCode::InputUnreadable);
        QVERIFY(!problem.what.isEmpty() && !problem.remedy.isEmpty());
    }

    void classesAreClassesStill()
    {
        const Folders folders;
        for (const char *name : {"mask/a.png", "image/a.png", "hat/a.png"})
            folders.write(QLatin1String(name), color(9));
        QCOMPARE(openDataSet(folders.path())->rows(), 3);
        QVERIFY(openDataSet(folders.path())->column<LabelColumn>(QStringLiteral("label")));
    }
};

QTEST_GUILESS_MAIN(TestPairedFolders)
#include "tst_pairedfolders.moc"
