#include "widgets/theme/Theme.h"
#include "widgets/views/ThumbnailGrid.h"

#include <QApplication>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSlider>
#include <QTest>
#include <QThreadPool>
#include <atomic>
#include <mutex>
#include <set>

using namespace gleaner;

namespace {

/// Counts who reads what, and where.
class Pictures final : public ImageColumn {
public:
    explicit Pictures(qsizetype count) : ImageColumn("image"), m_count(count) {}
    qsizetype rows() const override { return m_count; }
    cv::Mat image(qsizetype) const override { return cv::Mat(64, 64, CV_8UC3, cv::Scalar(10, 200, 30)); }
    cv::Mat thumbnail(qsizetype row, int side) const override
    {
        if (QThread::currentThread() == qApp->thread())
            readOnWindowsThread = true;
        const std::lock_guard lock(m_mutex);
        read.insert(row);
        if (row == 3)
            throw ProblemError({"The picture is cut off", location(row), "Copy it again.", ExitCode::InputUnreadable});
        return cv::Mat(side / 2, side, CV_8UC3, cv::Scalar(10, 200, 30));
    }
    QString location(qsizetype row) const override { return QStringLiteral("folder/%1.png").arg(row); }
    size_t readCount() const
    {
        const std::lock_guard lock(m_mutex);
        return read.size();
    }

    mutable std::atomic<bool> readOnWindowsThread = false;
    mutable std::set<qsizetype> read;

private:
    qsizetype m_count;
    mutable std::mutex m_mutex;
};

DataSetPtr dataSetOf(const std::shared_ptr<Pictures> &pictures)
{
    std::vector<int> codes(size_t(pictures->rows()));
    for (size_t row = 0; row < codes.size(); ++row)
        codes[row] = int(row % 3) - 1;
    return std::make_shared<DataSet>(
        DataSet::Source{"memory", "", {}, {}, {}},
        std::vector<ColumnPtr>{pictures, std::make_shared<LabelColumn>("label", codes, QStringList{"cat", "dog"})});
}

} // namespace

class TestThumbnailGrid : public QObject {
    Q_OBJECT

    struct Bench {
        explicit Bench(qsizetype count, ThumbnailGrid::Flow flow = ThumbnailGrid::Flow::Grid)
            : pictures(std::make_shared<Pictures>(count)), selection(dataSetOf(pictures)), grid(&pool, nullptr, flow)
        {
            grid.setSelection(&selection);
            grid.resize(520, 400);
            grid.show();
        }
        void click(int row, Qt::KeyboardModifiers modifiers = {})
        {
            QTest::mouseClick(grid.viewport(), Qt::LeftButton, modifiers, grid.itemRect(row).center());
        }
        QThreadPool pool;
        std::shared_ptr<Pictures> pictures;
        Selection selection;
        ThumbnailGrid grid;
    };

private Q_SLOTS:
    void initTestCase() { Theme::instance().apply(Theme::Mode::Light); }

    void readsOnlyWhatIsSeenAndNeverOnTheWindowsThread()
    {
        Bench bench(1000000);
        QTRY_VERIFY(bench.grid.isLoaded(0));
        bench.grid.scrollToRow(999999);
        QTRY_VERIFY(bench.grid.isLoaded(999999));
        QVERIFY(bench.grid.viewport()->rect().contains(bench.grid.itemRect(999999)));
        QVERIFY(!bench.pictures->readOnWindowsThread);
        QVERIFY(bench.pictures->readCount() < 100);
    }

    void tilesLieInRows()
    {
        Bench bench(50);
        QCOMPARE(bench.grid.rowAt(bench.grid.itemRect(7).center()), 7);
        QCOMPARE(bench.grid.itemRect(0).top(), bench.grid.itemRect(1).top());
        QVERIFY(bench.grid.itemRect(0).right() < bench.grid.itemRect(1).left());
        QCOMPARE(bench.grid.rowAt({0, 0}), -1);
        QVERIFY(bench.grid.itemRect(50).isNull());
    }

    void clicksChoose()
    {
        Bench bench(50);
        bench.click(2);
        QCOMPARE(bench.selection.rows(), (std::vector<int>{2}));
        QCOMPARE(bench.selection.current(), 2);
        bench.click(5, Qt::ShiftModifier);
        QCOMPARE(bench.selection.rows(), (std::vector<int>{2, 3, 4, 5}));
        bench.click(3, Qt::ControlModifier);
        QCOMPARE(bench.selection.rows(), (std::vector<int>{2, 4, 5}));
        bench.click(1);
        QCOMPARE(bench.selection.rows(), (std::vector<int>{1}));
    }

    void aRubberBandChooses()
    {
        Bench bench(50);
        const QPoint from(2, 2), to = bench.grid.itemRect(1).center();
        QTest::mousePress(bench.grid.viewport(), Qt::LeftButton, {}, from);
        QMouseEvent move(QEvent::MouseMove, to, bench.grid.viewport()->mapToGlobal(to), Qt::NoButton, Qt::LeftButton,
                         {});
        QApplication::sendEvent(bench.grid.viewport(), &move);
        QTest::mouseRelease(bench.grid.viewport(), Qt::LeftButton, {}, to);
        QCOMPARE(bench.selection.rows(), (std::vector<int>{0, 1}));
    }

    void keysMove()
    {
        Bench bench(50);
        QTest::keyClick(&bench.grid, Qt::Key_Home);
        QTest::keyClick(&bench.grid, Qt::Key_D);
        QCOMPARE(bench.selection.rows(), (std::vector<int>{1}));
        QTest::keyClick(&bench.grid, Qt::Key_Right, Qt::ShiftModifier);
        QCOMPARE(bench.selection.rows(), (std::vector<int>{1, 2}));
        QTest::keyClick(&bench.grid, Qt::Key_A);
        QCOMPARE(bench.selection.rows(), (std::vector<int>{1}));
        QTest::keyClick(&bench.grid, Qt::Key_End);
        QCOMPARE(bench.selection.current(), 49);
        QTest::keyClick(&bench.grid, Qt::Key_Right);
        QCOMPARE(bench.selection.current(), 49);
        QSignalSpy activated(&bench.grid, &ThumbnailGrid::activated);
        QTest::keyClick(&bench.grid, Qt::Key_Return);
        QCOMPARE(activated.value(0).value(0).toInt(), 49);
        QTest::keyClick(&bench.grid, Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(bench.selection.rows().size(), size_t(50));
        QTest::keyClick(&bench.grid, Qt::Key_Escape);
        QVERIFY(bench.selection.rows().empty());
    }

    void hoverIsTheCurrentRow()
    {
        Bench bench(50);
        const QPoint place = bench.grid.itemRect(6).center();
        QMouseEvent move(QEvent::MouseMove, place, bench.grid.viewport()->mapToGlobal(place), Qt::NoButton,
                         Qt::NoButton, {});
        QApplication::sendEvent(bench.grid.viewport(), &move);
        QCOMPARE(bench.selection.current(), 6);
        QVERIFY(bench.selection.rows().empty());
    }

    void aBrokenPictureSaysWhy()
    {
        Bench bench(10);
        QTRY_VERIFY(bench.grid.isLoaded(9));
        QVERIFY(!bench.grid.isLoaded(3));
        QTRY_COMPARE(bench.grid.failure(3), "The picture is cut off — folder/3.png. Copy it again.");
    }

    void showsAFilterInItsOrder()
    {
        Bench bench(50);
        bench.grid.setRows({40, 3, 900, 12});
        QCOMPARE(bench.grid.itemCount(), 3);
        QCOMPARE(bench.grid.rowOfItem(0), 40);
        QCOMPARE(bench.grid.itemOfRow(12), 2);
        bench.click(12);
        QCOMPARE(bench.selection.rows(), (std::vector<int>{12}));
        bench.grid.showAllRows();
        QCOMPARE(bench.grid.itemCount(), 50);
    }

    void zoomKeepsItsPlace()
    {
        Bench bench(5000);
        bench.grid.scrollToRow(3000);
        int middle = -1; // the center itself may lie between two pictures
        for (int shift = 0; middle < 0; ++shift)
            middle = bench.grid.rowAt(bench.grid.viewport()->rect().center() + QPoint(shift, shift));
        const std::unique_ptr<QWidget> slider(makeZoomSlider(&bench.grid, nullptr));
        qobject_cast<QSlider *>(slider.get())->setValue(200);
        QCOMPARE(bench.grid.pictureSide(), 200);
        QVERIFY(bench.grid.itemRect(middle).intersects(bench.grid.viewport()->rect()));
        bench.grid.setPictureSide(5);
        QCOMPARE(bench.grid.pictureSide(), int(ThumbnailGrid::smallest));
    }

    void aStripScrollsSideways()
    {
        Bench bench(1000, ThumbnailGrid::Flow::Strip);
        QCOMPARE(bench.grid.itemRect(0).top(), bench.grid.itemRect(999).top());
        bench.grid.scrollToRow(999);
        QVERIFY(bench.grid.horizontalScrollBar()->value() > 0);
        QTRY_VERIFY(bench.grid.isLoaded(999));
    }

    void closingWhileReadingIsNoHarm()
    {
        for (int round = 0; round < 20; ++round) {
            QThreadPool pool;
            auto pictures = std::make_shared<Pictures>(1000);
            Selection selection(dataSetOf(pictures));
            {
                ThumbnailGrid grid(&pool);
                grid.setSelection(&selection);
                grid.resize(500, 400);
                grid.grab();
            }
            QCoreApplication::processEvents();
        }
    }
};

QTEST_MAIN(TestThumbnailGrid)
#include "tst_thumbnailgrid.moc"
