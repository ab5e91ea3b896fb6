#include "widgets/panels/ColumnCharts.h"
#include "widgets/panels/Workspace.h"
#include "widgets/views/Plot.h"
#include "widgets/views/RowsView.h"
#include "widgets/views/ViewFrame.h"

#include <QComboBox>
#include <QFile>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace gleaner;

class TestColumnCharts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QFile file(m_folder.filePath("measured.csv"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("size,weight,label\n");
        for (int row = 0; row < 40; ++row) // weight falls where size rises
            file.write(QStringLiteral("%1,%2,%3\n").arg(row * 0.25).arg(100 - 2.5 * row).arg(row % 3 ? "fern" : "moss").toUtf8());
        file.close();
        m_workspace = std::make_unique<Workspace>(Workspace::History::None);
        m_workspace->openData(file.fileName());
        QTRY_VERIFY(m_workspace->currentData());
        m_uri = m_workspace->currentData()->uri;
    }
    void cleanupTestCase() { m_workspace.reset(); }
    void init()
    {
        m_workspace->currentSelection()->clear();
        m_charts = std::make_unique<ColumnCharts>(*m_workspace, nullptr);
        m_charts->resize(900, 640);
        m_charts->setData(m_uri);
        m_charts->show();
        m_charts->begin();
        QCoreApplication::processEvents(); // lays out the charts
    }
    void cleanup() { m_charts.reset(); }

    void columnsOfTheDataSet()
    {
        const std::vector<RowColumn> columns = rowColumns(*m_workspace, m_uri);
        QStringList names;
        for (const RowColumn &each : columns) {
            names.append(each.name);
            QCOMPARE(each.cells.size(), size_t(40));
        }
        QVERIFY2(names.contains("size") && names.contains("weight") && names.contains("label"),
                 qPrintable(names.join(' ')));
    }

    void columnsOfArtifacts()
    {
        Table table;
        table.headings = {{"score", "nats", 2}, {"verdict", "", 0, Better::None, true}};
        table.rows = {{0.5, QString("kept")}, {0.25, QString("dropped")}};
        table.dataUri = m_uri;
        table.dataRows = {7, 3};
        const std::vector<RowColumn> columns = rowColumns({"s", "Scores", "", table}, m_uri, 40);
        QCOMPARE(columns.size(), size_t(2));
        QCOMPARE(columns[0].name, QString("Scores: score"));
        QCOMPARE(std::get<double>(columns[0].cells[7]), 0.5);
        QCOMPARE(std::get<QString>(columns[1].cells[3]), QString("dropped"));
        QVERIFY(std::holds_alternative<std::monostate>(columns[0].cells[0]));
        Embedding embedding;
        auto points = std::make_shared<FloatArray>(std::vector<qint64>{2, 2});
        points->values = {1, 2, 3, 4};
        embedding.points = points;
        embedding.rows = {5, -1};
        embedding.dataUri = m_uri;
        const std::vector<RowColumn> axes = rowColumns({"e", "Layout", "", embedding}, m_uri, 40);
        QCOMPARE(axes.size(), size_t(2));
        QCOMPARE(std::get<double>(axes[1].cells[5]), 2.0);
        QVERIFY(rowColumns({"e", "Layout", "", embedding}, "elsewhere:", 40).empty());
    }

    void chartsToBeginWith()
    {
        QVERIFY(m_charts->views().size() >= 3); // numbers against each other, and histograms
        QCOMPARE(m_charts->views().front()->artifact().as<Table>()->style, Table::Style::Scatter);
        const size_t before = m_charts->views().size();
        m_charts->begin();
        QCOMPARE(m_charts->views().size(), before);
    }

    /// The whole path: a range dragged over in one chart is the workspace's selection, and every other chart shows it.
    void aRangeInOneIsChosenInAll()
    {
        RowsView *scatter = m_charts->views()[0], *histogram = nullptr;
        for (RowsView *each : m_charts->views())
            if (each->artifact().title.contains("weight") && each->artifact().as<Table>()->style == Table::Style::Histogram)
                histogram = each;
        QVERIFY(histogram);
        scatter->plot()->replot();
        histogram->plot()->replot();
        const auto pixel = [&](double x, double y) {
            return QPoint(int(scatter->plot()->xAxis->coordToPixel(x)), int(scatter->plot()->yAxis->coordToPixel(y)));
        };
        const QPoint from = pixel(-0.1, 101), to = pixel(2.1, 70);
        QTest::mousePress(scatter->plot(), Qt::LeftButton, {}, from);
        QMouseEvent move(QEvent::MouseMove, to, scatter->plot()->mapToGlobal(to), Qt::NoButton, Qt::LeftButton, {});
        QCoreApplication::sendEvent(scatter->plot(), &move);
        QTest::mouseRelease(scatter->plot(), Qt::LeftButton, {}, to);
        QCOMPARE(m_workspace->currentSelection()->rows(), (std::vector<int>{0, 1, 2, 3, 4, 5, 6, 7, 8}));
        double chosen = 0;
        for (const QCPBarsData &bar : *static_cast<QCPBars *>(histogram->plot()->plottable(1))->data())
            chosen += bar.value;
        QCOMPARE(chosen, 9.0);
    }

    void chartsAreAddedAndRemoved()
    {
        const size_t before = m_charts->views().size();
        auto *x = m_charts->findChild<QComboBox *>("charts.x"), *y = m_charts->findChild<QComboBox *>("charts.y");
        x->setCurrentText("label");
        y->setCurrentIndex(0);
        QTest::mouseClick(m_charts->findChild<QPushButton *>("charts.add"), Qt::LeftButton);
        QCOMPARE(m_charts->views().size(), before + 1);
        QCOMPARE(m_charts->views().back()->artifact().as<Table>()->style, Table::Style::Histogram);
        y->setCurrentText("size");
        QTest::mouseClick(m_charts->findChild<QPushButton *>("charts.add"), Qt::LeftButton);
        QCOMPARE(m_charts->views().back()->artifact().as<Table>()->style, Table::Style::Scatter);
        auto *last = m_charts->findChildren<QToolButton *>("charts.remove").last();
        QTest::mouseClick(last, Qt::LeftButton);
        QCOMPARE(m_charts->views().size(), before + 1);
    }

    void anotherDataSetEmptiesThem()
    {
        m_charts->setData({});
        QVERIFY(m_charts->views().empty());
        QVERIFY(!m_charts->findChild<QPushButton *>("charts.add")->isEnabled());
    }

private:
    QTemporaryDir m_folder;
    QString m_uri;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<ColumnCharts> m_charts;
};

QTEST_MAIN(TestColumnCharts)
#include "tst_columncharts.moc"
