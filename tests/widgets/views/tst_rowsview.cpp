#include "core/data/Selection.h"
#include "tests/widgets/views/Samples.h"
#include "widgets/views/ChartColumn.h"
#include "widgets/views/HistogramView.h"
#include "widgets/views/Plot.h"
#include "widgets/views/ScatterView.h"

#include <QSignalSpy>
#include <QTest>

using namespace gleaner;

namespace {

DataSetPtr tenRows()
{
    std::vector<double> values;
    for (int row = 0; row < 10; ++row)
        values.push_back(row);
    return std::make_shared<DataSet>(DataSet::Source{"memory:", "test", {}, {}, {}},
                                     std::vector<ColumnPtr>{std::make_shared<NumberColumn>("x", values)});
}

template <typename View> std::unique_ptr<View> shown(Table::Style style, Selection *selection)
{
    auto view = std::make_unique<View>();
    view->setArtifact(samples::rowsTable(style));
    view->setSelection(selection);
    view->resize(500, 340);
    view->show();
    view->plot()->replot(); // lays out the axes
    return view;
}

QPoint pixelOf(const RowsView &view, double x, double y)
{
    return {int(view.plot()->xAxis->coordToPixel(x)), int(view.plot()->yAxis->coordToPixel(y))};
}

void drag(const RowsView &view, const QPoint &from, const QPoint &to, Qt::KeyboardModifiers modifiers = {})
{
    QTest::mousePress(view.plot(), Qt::LeftButton, modifiers, from);
    QMouseEvent move(QEvent::MouseMove, to, view.plot()->mapToGlobal(to), Qt::NoButton, Qt::LeftButton, modifiers);
    QCoreApplication::sendEvent(view.plot(), &move);
    QTest::mouseRelease(view.plot(), Qt::LeftButton, modifiers, to);
}

/// Rows that a scatter plot shows in front, both classes together.
int inFront(const ScatterView &view)
{
    return view.plot()->graph(2)->dataCount() + view.plot()->graph(3)->dataCount();
}

double barOf(const HistogramView &view, int plottable, int bin)
{
    return (static_cast<QCPBars *>(view.plot()->plottable(plottable))->data()->begin() + bin)->value;
}

} // namespace

class TestRowsView : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void wholeNumbersHaveABinEach()
    {
        QCOMPARE(histogramEdges({3, 1, 1, 2}), (std::vector<double>{0.5, 1.5, 2.5, 3.5}));
        QCOMPARE(binOf(2, {0.5, 1.5, 2.5, 3.5}), 1);
    }

    void binsAreRoundNumbers()
    {
        // 0, 0.1, … 10: quartiles 2.5 and 7.5, 2 · 5 / 101^⅓ = 2.147 → 2; from 0 to 10.
        std::vector<double> values;
        for (int i = 0; i <= 100; ++i)
            values.push_back(i / 10.0);
        QCOMPARE(histogramEdges(values), (std::vector<double>{0, 2, 4, 6, 8, 10}));
        values.push_back(NAN);
        QCOMPARE(histogramEdges(values).size(), size_t(6));
        QVERIFY(histogramEdges({NAN}).empty());
        QVERIFY(histogramEdges({0.25, 0.25}).size() >= 2);
    }

    void everyFiniteValueHasABin()
    {
        for (const std::vector<double> &values :
             {std::vector<double>{0.1, 0.2, 0.30000000000000004}, {-5.5, 1e6}, {0.25}, {1e-9, 3e-9, 2.5e-9}, {7, 7, 7}}) {
            const std::vector<double> edges = histogramEdges(values);
            for (const double value : values)
                QVERIFY2(binOf(value, edges) >= 0, qPrintable(QString::number(value)));
        }
        QCOMPARE(binOf(10, {0, 5, 10}), 1); // the last bin holds its upper edge
        QCOMPARE(binOf(10.1, {0, 5, 10}), -1);
        QCOMPARE(binOf(NAN, {0, 5, 10}), -1);
    }

    void textsBecomeCategories()
    {
        Table table;
        table.headings = {{"kind", "", 0, Better::None, true}};
        table.rows = {{QString("b10")}, {QString("b9")}, {std::monostate()}, {QString("b10")}};
        const ChartColumn column = chartColumn(table, 0);
        QCOMPARE(column.categories, QStringList({"b9", "b10"})); // as people count
        QCOMPARE(column.values[0], 1.0);
        QVERIFY(std::isnan(column.values[2]));
    }

    void barsCountRows()
    {
        const auto view = shown<HistogramView>(Table::Style::Histogram, nullptr);
        QCOMPARE(view->edges().size(), size_t(11)); // 0 … 9, a bin each
        for (int bin = 0; bin < 10; ++bin)
            QCOMPARE(barOf(*view, 0, bin), 1.0);
    }

    void aDraggedRangeIsChosenEverywhere()
    {
        Selection selection(tenRows());
        const auto histogram = shown<HistogramView>(Table::Style::Histogram, &selection);
        const auto scatter = shown<ScatterView>(Table::Style::Scatter, &selection);
        QCOMPARE(inFront(*scatter), 0);
        drag(*histogram, pixelOf(*histogram, 1.6, 0.2), pixelOf(*histogram, 5.4, 0.7));
        QCOMPARE(selection.rows(), (std::vector<int>{2, 3, 4, 5}));
        QCOMPARE(inFront(*scatter), 4);
        QCOMPARE(barOf(*histogram, 1, 2), 1.0);
        QCOMPARE(barOf(*histogram, 1, 6), 0.0);
        // From the scatter plot back: x from 3.5 to 7.5, but y at most 40: 4, 5 and 6.
        drag(*scatter, pixelOf(*scatter, 3.5, 40), pixelOf(*scatter, 7.5, 0));
        QCOMPARE(selection.rows(), (std::vector<int>{4, 5, 6}));
        QCOMPARE(barOf(*histogram, 1, 2), 0.0);
        QCOMPARE(barOf(*histogram, 1, 6), 1.0);
    }

    void modifiersAddAndNarrow()
    {
        Selection selection(tenRows());
        const auto view = shown<HistogramView>(Table::Style::Histogram, &selection);
        drag(*view, pixelOf(*view, 0.6, 0.5), pixelOf(*view, 3.4, 0.5));
        drag(*view, pixelOf(*view, 6.6, 0.5), pixelOf(*view, 8.4, 0.5), Qt::ShiftModifier);
        QCOMPARE(selection.rows(), (std::vector<int>{1, 2, 3, 7, 8}));
        drag(*view, pixelOf(*view, 2.6, 0.5), pixelOf(*view, 7.4, 0.5), Qt::ShiftModifier | Qt::AltModifier);
        QCOMPARE(selection.rows(), (std::vector<int>{3, 7}));
        drag(*view, pixelOf(*view, 5.6, 0.5), pixelOf(*view, 8.4, 0.5), Qt::AltModifier);
        QCOMPARE(selection.rows(), (std::vector<int>{3}));
    }

    void aDragIsOneStep()
    {
        Selection selection(tenRows());
        const auto view = shown<HistogramView>(Table::Style::Histogram, &selection);
        QSignalSpy changed(&selection, &Selection::changed), stepped(&selection, &Selection::stepped);
        QTest::mousePress(view->plot(), Qt::LeftButton, Qt::ShiftModifier, pixelOf(*view, 0.6, 0.5));
        for (const double x : {2.4, 8.4, 4.4}) { // out and back again
            const QPoint to = pixelOf(*view, x, 0.5);
            QMouseEvent move(QEvent::MouseMove, to, view->plot()->mapToGlobal(to), Qt::NoButton, Qt::LeftButton,
                             Qt::ShiftModifier);
            QCoreApplication::sendEvent(view->plot(), &move);
        }
        QCOMPARE(selection.rows(), (std::vector<int>{1, 2, 3, 4})); // others follow while it lasts
        QVERIFY(changed.count() >= 3);
        QCOMPARE(stepped.count(), 0);
        QTest::mouseRelease(view->plot(), Qt::LeftButton, Qt::ShiftModifier, pixelOf(*view, 4.4, 0.5));
        QCOMPARE(stepped.count(), 1);
        QCOMPARE(stepped[0][0].value<std::vector<int>>(), (std::vector<int>{1, 2, 3, 4}));
    }

    void aClickChoosesWhatItHits()
    {
        Selection selection(tenRows());
        const auto histogram = shown<HistogramView>(Table::Style::Histogram, &selection);
        const auto scatter = shown<ScatterView>(Table::Style::Scatter, &selection);
        QTest::mouseClick(histogram->plot(), Qt::LeftButton, {}, pixelOf(*histogram, 7, 0.5));
        QCOMPARE(selection.rows(), (std::vector<int>{7}));
        QTest::mouseClick(scatter->plot(), Qt::LeftButton, {}, pixelOf(*scatter, 4, 16));
        QCOMPARE(selection.rows(), (std::vector<int>{4}));
        QTest::mouseClick(scatter->plot(), Qt::LeftButton, {}, pixelOf(*scatter, 1, 70)); // nothing there
        QVERIFY(selection.rows().empty());
        selection.setRows({1, 2});
        QTest::keyClick(histogram.get(), Qt::Key_Escape);
        QVERIFY(selection.rows().empty());
    }

    void hoverPointsAtARow()
    {
        Selection selection(tenRows());
        const auto scatter = shown<ScatterView>(Table::Style::Scatter, &selection);
        QTest::mouseMove(scatter->plot(), pixelOf(*scatter, 6, 36));
        QTRY_COMPARE(selection.current(), 6);
    }

    void exportsShowTheChoice()
    {
        Selection selection(tenRows());
        const auto view = shown<ScatterView>(Table::Style::Scatter, &selection);
        const QByteArray all = view->exportPng(Theme::Mode::Light, {480, 320}, 1);
        QCOMPARE(all, view->exportPng(Theme::Mode::Light, {480, 320}, 1));
        selection.setRows({3, 4});
        QVERIFY(all != view->exportPng(Theme::Mode::Light, {480, 320}, 1));
        QVERIFY(view->exportSvg(Theme::Mode::Light, {480, 320}).contains("<svg"));
    }
};

QTEST_MAIN(TestRowsView)
#include "tst_rowsview.moc"
