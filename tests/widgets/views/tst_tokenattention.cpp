#include "tests/widgets/views/Samples.h"
#include "widgets/views/LayerHeadGrid.h"
#include "widgets/views/MatrixPyramid.h"
#include "widgets/views/TokenAttentionView.h"
#include "widgets/views/TokenMatrix.h"

#include <QComboBox>
#include <QSignalSpy>
#include <QSlider>
#include <QTest>
#include <QToolButton>
#include <QWheelEvent>

using namespace gleaner;
using Flow = TokenAttention::Flow;

namespace {

FloatArrayPtr squareOf(int side, const std::function<float(int row, int column)> &value)
{
    auto made = std::make_shared<FloatArray>(std::vector<qint64>{side, side});
    for (int row = 0; row < side; ++row)
        for (int column = 0; column < side; ++column)
            made->values[size_t(row) * size_t(side) + size_t(column)] = value(row, column);
    return made;
}

void wheel(QWidget *widget, const QPointF &at, int delta)
{
    QWheelEvent event(at, widget->mapToGlobal(at), {}, {0, delta}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase,
                      false);
    QCoreApplication::sendEvent(widget, &event);
}

std::unique_ptr<TokenAttentionView> shown()
{
    auto view = std::make_unique<TokenAttentionView>();
    view->setArtifact(samples::tokens());
    view->resize(900, 640);
    view->show();
    return view;
}

TokenMatrix *matrixOf(QWidget &view) { return view.findChild<TokenMatrix *>("attention.matrix"); }

} // namespace

class TestTokenAttention : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void coarseLevelsKeepTheLargest_data()
    {
        QTest::addColumn<int>("side");
        for (int side : {1, 2, 5, 7, 8, 33})
            QTest::addRow("%d", side) << side;
    }
    void coarseLevelsKeepTheLargest()
    {
        QFETCH(int, side);
        const auto value = [](int row, int column) { return float((row * 37 + column * 101) % 97) / 97; };
        const MatrixPyramid pyramid(squareOf(side, value));
        QCOMPARE(pyramid.sideOf(pyramid.levels() - 1), 1);
        for (int level = 0; level < pyramid.levels(); ++level) {
            const int cells = int(pyramid.sideOf(level)), cell = int(MatrixPyramid::cellOf(level));
            std::vector<float> seen;
            pyramid.picture(level, {0, 0, cells, cells}, [&seen](const float *values, QRgb *, int count) {
                seen.insert(seen.end(), values, values + count);
            });
            for (int row = 0; row < cells; ++row)
                for (int column = 0; column < cells; ++column) {
                    float largest = 0;
                    for (int y = row * cell; y < std::min((row + 1) * cell, side); ++y)
                        for (int x = column * cell; x < std::min((column + 1) * cell, side); ++x)
                            largest = std::max(largest, value(y, x));
                    QCOMPARE(seen[size_t(row * cells + column)], largest);
                }
        }
    }

    void levelsFitThePixels()
    {
        const MatrixPyramid pyramid(squareOf(64, [](int, int) { return 0.5f; }));
        QCOMPARE(pyramid.levelFor(3), 0);
        QCOMPARE(pyramid.levelFor(1), 0);
        QCOMPARE(pyramid.levelFor(0.5), 1);
        QCOMPARE(pyramid.levelFor(0.3), 1);
        QCOMPARE(pyramid.levelFor(0.25), 2);
        QCOMPARE(pyramid.levelFor(1e-9), 6);
    }

    void brokenNumbersAreNothing()
    {
        const MatrixPyramid pyramid(
            squareOf(4, [](int row, int column) { return row == column ? NAN : float(row) / 4; }));
        QCOMPARE(pyramid.value(1, 1), 0.0f);
        QCOMPARE(pyramid.largest(), 0.75f);
        const auto corner = [&](int level) {
            return pyramid
                .picture(level, {0, 0, 2, 2},
                         [](const float *values, QRgb *colors, int count) {
                             TokenMatrix::colorLine(values, colors, count, 0.75f);
                         })
                .pixel(0, 0);
        };
        QCOMPARE(corner(0), TokenMatrix::colorOf(0));
        QCOMPARE(corner(1), TokenMatrix::colorOf(0.25 / 0.75)); // the number beside it stays visible from afar
        QCOMPARE(MatrixPyramid(std::make_shared<FloatArray>(std::vector<qint64>{2, 3})).side(), 0);
        QCOMPARE(MatrixPyramid(nullptr).side(), 0);
    }

    /// The first token of a long text looks at itself alone; all others would be dark beside it.
    void aFewLargeCellsDoNotDarkenTheRest()
    {
        const auto causal = [](int row, int column) { return column > row ? 0.0f : 1.0f / float(row + 1); };
        const MatrixPyramid small(squareOf(8, causal)), large(squareOf(2000, causal));
        QCOMPARE(small.bright(), small.largest());
        QCOMPARE(large.largest(), 1.0f);
        QVERIFY(large.bright() < 0.1f && large.bright() > 1.0f / 2000);
    }

    void hoverNamesBothTokensAndTheValue()
    {
        const auto view = shown();
        TokenMatrix *matrix = matrixOf(*view);
        QTest::mouseMove(matrix, matrix->cellRect(4, 2).center().toPoint());
        QTRY_VERIFY(matrix->readout().contains("far"));
        QVERIFY(matrix->readout().contains("bird") && matrix->readout().contains("0.25"));
        QTest::mouseMove(matrix, {2, 2});
        QTRY_VERIFY(matrix->readout().isEmpty());
    }

    /// Brighter where attention is: the cells of the picture, one by one, in the order of their values.
    void cellsHaveTheirColors()
    {
        const auto view = shown();
        TokenMatrix *matrix = matrixOf(*view);
        const QImage picture = matrix->grab().toImage();
        for (int row = 0; row < 6; ++row)
            for (int column = 0; column < 6; ++column) {
                const QPointF middle = matrix->cellRect(row, column).center() * picture.devicePixelRatio();
                const double share = column <= row ? std::exp2(column - row) : 0;
                QCOMPARE(picture.pixel(middle.toPoint()), TokenMatrix::colorOf(share));
            }
    }

    void wheelZoomsWhereItPoints()
    {
        const auto view = shown();
        TokenMatrix *matrix = matrixOf(*view);
        const double before = matrix->pixelsPerCell();
        view->setArtifact({"t", "T", "", [] {
                               TokenAttention many;
                               for (int i = 0; i < 200; ++i)
                                   many.tokens.append(QString::number(i));
                               many.weights =
                                   squareOf(200, [](int row, int column) { return row == column ? 1.0f : 0.0f; });
                               return many;
                           }()});
        QVERIFY(matrix->pixelsPerCell() < before);
        const QPointF at = matrix->cellRect(120, 80).center();
        const double whole = matrix->pixelsPerCell();
        wheel(matrix, at, 480);
        QVERIFY(std::abs(matrix->pixelsPerCell() / whole - 4) < 1e-6);
        QVERIFY(QLineF(matrix->cellRect(120, 80).center(), at).length() < 0.01);
        const QPointF corner = matrix->cellRect(0, 0).topLeft();
        QTest::mousePress(matrix, Qt::LeftButton, {}, at.toPoint());
        QMouseEvent drag(QEvent::MouseMove, at + QPointF(40, -25), matrix->mapToGlobal(at), Qt::NoButton,
                         Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(matrix, &drag);
        QTest::mouseRelease(matrix, Qt::LeftButton, {}, at.toPoint());
        QVERIFY(std::abs(matrix->cellRect(0, 0).left() - corner.x() - 40) < 1);
        QVERIFY(std::abs(matrix->cellRect(0, 0).top() - corner.y() + 25) < 1);
        wheel(matrix, at, -4800); // no smaller than the whole
        QVERIFY(std::abs(matrix->pixelsPerCell() - whole) < 1e-9);
        wheel(matrix, at, 240);
        QTest::mouseDClick(matrix, Qt::LeftButton, {}, at.toPoint());
        QVERIFY(std::abs(matrix->pixelsPerCell() - whole) < 1e-9);
        QTest::keyClick(matrix, Qt::Key_Plus);
        QVERIFY(matrix->pixelsPerCell() > whole * 1.4);
        QTest::keyClick(matrix, Qt::Key_0);
        QVERIFY(std::abs(matrix->pixelsPerCell() - whole) < 1e-9);
    }

    /// What a painting reads is bounded by the pixels, and one bright cell of sixteen million is still seen.
    void thousandsOfTokensStaySmooth()
    {
        constexpr int side = 4096;
        TokenAttention many;
        for (int i = 0; i < side; ++i)
            many.tokens.append(QString::number(i));
        many.weights = squareOf(side, [](int row, int column) { return row == 3001 && column == 1205 ? 1.0f : 0.0f; });
        const MatrixPyramid pyramid(many.weights);
        const int level = pyramid.levelFor(400.0 / side);
        QVERIFY(pyramid.sideOf(level) <= 800);
        TokenMatrix matrix(nullptr);
        matrix.resize(700, 600);
        matrix.setMatrix(many.tokens, many.weights);
        const QImage picture = matrix.grab().toImage();
        const QPoint bright = (matrix.cellRect(3001, 1205).center() * picture.devicePixelRatio()).toPoint();
        int lightest = 0;
        for (int y = -2; y <= 2; ++y)
            for (int x = -2; x <= 2; ++x)
                lightest = std::max(lightest, qGreen(picture.pixel(bright + QPoint(x, y))));
        QVERIFY2(lightest > qGreen(TokenMatrix::colorOf(0)) + 40, qPrintable(QString::number(lightest)));
        matrix.zoom(200, matrix.cellRect(3001, 1205).center());
        const QPointF middle = matrix.cellRect(3001, 1205).center();
        QMouseEvent move(QEvent::MouseMove, middle, matrix.mapToGlobal(middle), Qt::NoButton, Qt::NoButton,
                         Qt::NoModifier);
        QCoreApplication::sendEvent(&matrix, &move);
        QVERIFY2(matrix.readout().contains("3002") && matrix.readout().contains("1206"), qPrintable(matrix.readout()));
    }

    void anotherHeadIsAskedFor()
    {
        const auto view = shown();
        view->setOnDemand(true);
        QSignalSpy wanted(view.get(), &TokenAttentionView::matrixWanted);
        auto *grid = view->findChild<LayerHeadGrid *>("attention.heads");
        QTest::mouseClick(grid, Qt::LeftButton, {}, grid->cellRect(0, 1).center().toPoint());
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(wanted[0][1].toInt(), 0);
        QCOMPARE(wanted[0][2].toInt(), 1);
        view->findChild<QSlider *>("attention.layer")->setValue(2);
        QCOMPARE(wanted.count(), 2);
        auto *flow = view->findChild<QComboBox *>("attention.flow");
        Q_EMIT flow->activated(int(Flow::Rollout));
        QCOMPARE(wanted[2][0].value<Flow>(), Flow::Rollout);
    }

    void whatNobodyComputesGoesBack()
    {
        const auto view = shown();
        QSignalSpy wanted(view.get(), &TokenAttentionView::matrixWanted);
        auto *layer = view->findChild<QSlider *>("attention.layer");
        layer->setValue(1);
        QCOMPARE(wanted.count(), 0);
        QCOMPARE(layer->value(), 2);
    }

    void exportsPngAndSvg()
    {
        const auto view = shown();
        const QByteArray png = view->exportPng(Theme::Mode::Light, {720, 465}, 2);
        QCOMPARE(QImage::fromData(png).size(), QSize(1440, 930));
        QCOMPARE(png, view->exportPng(Theme::Mode::Light, {720, 465}, 2));
        const QByteArray svg = view->exportSvg(Theme::Mode::Dark, {720, 465});
        QVERIFY(svg.contains("<svg") && svg.contains("bird") && svg.contains("6 tokens"));
    }

    void everyControlHasAName()
    {
        const auto view = shown();
        for (const QWidget *control : view->findChildren<QWidget *>())
            if (control->focusPolicy() != Qt::NoFocus)
                QVERIFY2(!control->accessibleName().isEmpty(), qPrintable(control->objectName()));
    }
};

QTEST_MAIN(TestTokenAttention)
#include "tst_tokenattention.moc"
