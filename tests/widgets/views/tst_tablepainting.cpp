#include "widgets/itemmodels/TableModel.h"
#include "widgets/views/TablePainting.h"

#include <QImage>
#include <QPainter>
#include <QtTest>
#include <numeric>

using namespace gleaner;

namespace {

constexpr qreal line = 26; ///< of a row whose texts fit

Table answers()
{
    Table table;
    table.headings = {{"Hypothesis", {}, 0, Better::None, true},
                      {"Effect", "points", 1},
                      {"What the effect is", {}, 0, Better::None, true}};
    table.rows = {
        {QString("H1"), 19.9, QString("The loss by another view less the loss by another light, mean of all sizes")},
        {QString("H2"), -0.8, QString("The large model less the small one")}};
    return table;
}

/// The lowest painted line of a picture of that size; -1 where nothing is painted.
int lowestInk(const PaintedTable &painted, const QSize &size)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painted.paint(painter, QRectF(QPointF(), QSizeF(size)), Theme::tokens(Theme::Mode::Light));
    painter.end();
    for (int y = image.height() - 1; y >= 0; --y)
        for (int x = 0; x < image.width(); ++x)
            if (image.pixel(x, y) != qRgb(255, 255, 255))
                return y;
    return -1;
}

} // namespace

class TestTablePainting : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void textsThatFitTakeOneLine()
    {
        const TableModel model(answers());
        const std::vector<qreal> widths = naturalColumnWidths(model);
        const qreal whole = std::accumulate(widths.begin(), widths.end(), qreal(0));
        QCOMPARE(PaintedTable(model, whole).height(60), 3 * line);
    }

    void longTextsTakeSeveralLines()
    {
        const TableModel model(answers());
        const qreal height = PaintedTable(model, 380).height(60);
        QVERIFY(height > 3 * line + 10);
        QVERIFY(PaintedTable(model, 300).height(60) > height);
        // Nothing is cut off below: with more room nothing more is painted.
        const int ink = lowestInk(PaintedTable(model, 380), {380, int(height)});
        QVERIFY(ink > height - 2 * line);
        QCOMPARE(lowestInk(PaintedTable(model, 380), {380, int(height) + 200}), ink);
    }

    void rowsWithoutRoomAreTold()
    {
        Table table = answers();
        while (table.rows.size() < 30)
            table.rows.push_back(table.rows[1]);
        const TableModel model(table);
        QCOMPARE(PaintedTable(model, 2000).height(10), 12 * line); // headings, ten rows, and what is missing
        QVERIFY(lowestInk(PaintedTable(model, 2000), {2000, int(5 * line)}) < 5 * line);
    }

    void tooNarrowForAnyWord()
    {
        const TableModel model(answers());
        QCOMPARE(PaintedTable(model, 60).height(60), 3 * line); // elided, not broken inside words
        QVERIFY(lowestInk(PaintedTable(model, 60), {60, 100}) > 0);
    }

    void emptyTables()
    {
        const TableModel model(Table{});
        QCOMPARE(PaintedTable(model, 300).height(60), line);
        lowestInk(PaintedTable(model, 300), {300, 100});
    }
};

QTEST_MAIN(TestTablePainting)
#include "tst_tablepainting.moc"
