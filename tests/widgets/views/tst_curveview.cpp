#include "tests/widgets/views/Samples.h"
#include "widgets/views/CurvePlot.h"
#include "widgets/views/CurveView.h"
#include "widgets/views/Plot.h"

#include <QTest>

using namespace gleaner;

namespace {

QList<QCPItemText *> labels(const QCustomPlot &plot)
{
    QList<QCPItemText *> found;
    for (int index = 0; index < plot.itemCount(); ++index)
        if (auto *text = qobject_cast<QCPItemText *>(plot.item(index)))
            found.append(text);
    return found;
}

} // namespace

class TestCurveView : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fewSeriesAreLabelledDirectly()
    {
        QCustomPlot plot;
        fillPlot(plot, *samples::curve(3).as<Curve>(), Theme::Mode::Light);
        QStringList texts;
        for (const QCPItemText *label : labels(plot))
            texts.append(label->text());
        QCOMPARE(texts, (QStringList{"4", "series 0", "series 1", "series 2"})); // the mark and the series
        QVERIFY(!plot.legend);
        QCOMPARE(plot.xAxis->label(), "Shots");
    }

    void labelsDoNotOverlap()
    {
        Curve curve = *samples::curve(4).as<Curve>();
        curve.mark.reset();
        for (Curve::Series &series : curve.series)
            series.y = {50, 50, 50, 50, 60}; // all end in one point
        QCustomPlot plot;
        fillPlot(plot, curve, Theme::Mode::Light);
        plot.setViewport({0, 0, 500, 300});
        plot.toPixmap(500, 300);
        std::vector<double> places;
        for (const QCPItemText *label : labels(plot))
            places.push_back(label->position->pixelPosition().y());
        std::ranges::sort(places);
        QCOMPARE(places.size(), size_t(4));
        for (size_t i = 1; i < places.size(); ++i)
            QVERIFY(places[i] - places[i - 1] >= 16);
        QVERIFY(places.front() >= 0 && places.back() <= 300);
    }

    void manySeriesHaveALegend()
    {
        QCustomPlot plot;
        fillPlot(plot, *samples::curve(6).as<Curve>(), Theme::Mode::Dark);
        QCOMPARE(labels(plot).size(), 1); // the mark
        QCOMPARE(plot.findChildren<QCPLegend *>().size() + plot.plotLayout()->elementCount() > 2, true);
    }

    void baselinesAreDashed()
    {
        QCustomPlot plot;
        fillPlot(plot, *samples::curve(3).as<Curve>(), Theme::Mode::Light);
        int dashed = 0;
        for (int index = 0; index < plot.graphCount(); ++index)
            dashed += plot.graph(index)->pen().style() == Qt::DashLine;
        QCOMPARE(dashed, 1);
    }

    void pointsThatCannotBeDrawnAreLeftOut()
    {
        Curve curve;
        curve.x.logarithmic = curve.y.logarithmic = true;
        curve.series = {{"odd", {0, -1, 1, 2, 4}, {1, 2, std::nan(""), -3, 5, 6}, {}, {}, false}};
        QCustomPlot plot;
        fillPlot(plot, curve, Theme::Mode::Light);
        QCOMPARE(plot.graph(0)->dataCount(), 1);
        QVERIFY(plot.xAxis->range().lower > 0);
        QVERIFY(!plot.toPixmap(300, 200).isNull());
    }

    void theShotsThemselvesAreTheTicks()
    {
        QCustomPlot plot;
        fillPlot(plot, *samples::curve(2).as<Curve>(), Theme::Mode::Light);
        const auto ticker = plot.xAxis->ticker().dynamicCast<QCPAxisTickerText>();
        QVERIFY(ticker);
        QCOMPARE(ticker->ticks().values(), (QList<QString>{"1", "2", "4", "8", "16"}));
    }

    void followsTheTheme()
    {
        Theme::instance().apply(Theme::Mode::Light);
        CurveView view;
        view.setArtifact(samples::curve(3));
        view.resize(400, 300);
        view.show();
        QTRY_COMPARE(view.grab().toImage().pixelColor(30, 30), Theme::tokens(Theme::Mode::Light).surface);
        Theme::instance().apply(Theme::Mode::Dark);
        QTRY_COMPARE(view.grab().toImage().pixelColor(30, 30), Theme::tokens(Theme::Mode::Dark).surface);
    }
};

QTEST_MAIN(TestCurveView)
#include "tst_curveview.moc"
