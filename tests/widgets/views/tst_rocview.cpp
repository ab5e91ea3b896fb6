// The threshold on ROC curves, under the pointer and under the keys.
#include "widgets/panels/ViewStage.h"
#include "widgets/views/Plot.h"
#include "widgets/views/RocView.h"
#include "widgets/views/ScatterView.h"
#include "widgets/views/ViewRegistry.h"

#include <QImage>
#include <QtTest>
#include <QtWidgets>

using namespace gleaner;

namespace {

/// Two detectors of 20 items each; the better one, a baseline, comes second.
Artifact sample()
{
    std::vector<double> generated, real, better;
    for (int i = 0; i < 20; ++i) {
        generated.push_back(i + 6);
        better.push_back(i + 15);
        real.push_back(i + 0.5);
    }
    return {QStringLiteral("roc"), QStringLiteral("ROC curves"), QStringLiteral("Each point is a threshold."),
            rocTable({{QStringLiteral("Lastde"), rocCurve(generated, real)},
                      {QStringLiteral("Likelihood"), rocCurve(better, real), true}})};
}

} // namespace

class TestRocView : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        Theme::instance().apply(Theme::Mode::Light);
        m_view.reset(makeView(sample()));
        m_view->resize(640, 420);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    }
    void cleanup() { m_view.reset(); }

    void theTableOfCurvesHasThisView()
    {
        QVERIFY(roc());
        Artifact other = sample();
        auto &table = std::get<Table>(other.content);
        table.headings.removeLast();
        for (auto &row : table.rows)
            row.pop_back();
        const std::unique_ptr<ArtifactView> scatter(makeView(other));
        QVERIFY(qobject_cast<ScatterView *>(scatter.get()));
    }

    /// At most 5 % of the real items: from 19 on there are one real item (19.5) and seven generated ones.
    void beginsAtFivePercent()
    {
        QCOMPARE(readout(), QStringLiteral("Threshold 19: true positives 35.0 %, false positives 5.0 %"));
        QCOMPARE(find<QComboBox>("roc.curve")->currentText(), QStringLiteral("Lastde"));
    }

    void theMarkIsDragged()
    {
        const int before = roc()->point();
        drag(pixel(5, 30), pixel(50, 70));
        QVERIFY(roc()->point() > before);
        QCOMPARE(readout(), QStringLiteral("Threshold 10.5: true positives 75.0 %, false positives 50.0 %"));
        drag(pixel(50, 75), pixel(0, 0));
        QCOMPARE(readout(), QStringLiteral("Above all scores: true positives 0.0 %, false positives 0.0 %"));
    }

    void keysMoveTheMark()
    {
        const int before = roc()->point();
        roc()->setFocus();
        QTest::keyClick(roc(), Qt::Key_Right);
        QCOMPARE(roc()->point(), before + 1);
        QCOMPARE(readout(), QStringLiteral("Threshold 18.5: true positives 35.0 %, false positives 10.0 %"));
        QTest::keyClick(roc(), Qt::Key_Left, Qt::ShiftModifier);
        QCOMPARE(roc()->point(), std::max(0, before - 9));
        QTest::keyClick(roc(), Qt::Key_End);
        QVERIFY(readout().contains(QStringLiteral("true positives 100.0 %, false positives 100.0 %")));
        QTest::keyClick(roc(), Qt::Key_Right); // no further
        QTest::keyClick(roc(), Qt::Key_Home);
        QCOMPARE(roc()->point(), 0);
    }

    void anotherCurveIsChosenAtTheSameCost()
    {
        auto *curve = find<QComboBox>("roc.curve");
        QTest::keyClick(curve, Qt::Key_Down);
        QCOMPARE(roc()->series(), 1);
        QCOMPARE(readout(), QStringLiteral("Threshold 19: true positives 80.0 %, false positives 5.0 %"));
        QTest::keyClick(roc(), Qt::Key_Up);
        QCOMPARE(curve->currentText(), QStringLiteral("Lastde"));
        QTest::mouseClick(find<QCustomPlot>("roc.plot"), Qt::LeftButton, {}, pixel(10, 90)); // on the other one
        QCOMPARE(curve->currentText(), QStringLiteral("Likelihood"));
        QVERIFY(roc()->hasFocus());
    }

    void theMarkIsSeenWhereItIs()
    {
        const QImage before = m_view->grab().toImage();
        drag(pixel(5, 30), pixel(50, 75));
        QTRY_VERIFY(m_view->grab().toImage() != before);
    }

    /// Without a choice the figure is the curves; with one, it shows the choice.
    void figuresShowAChosenThreshold()
    {
        const QByteArray plain = m_view->exportPng(Theme::Mode::Light, {600, 400}, 1);
        QCOMPARE(figurePng(sample(), Theme::Mode::Light, {600, 400}, 1), plain);
        roc()->setPoint(12);
        QVERIFY(m_view->exportPng(Theme::Mode::Light, {600, 400}, 1) != plain);
    }

    /// And says which one it is, with what it finds and what it costs.
    void figuresNameAChosenThreshold()
    {
        QVERIFY(!m_view->exportSvg(Theme::Mode::Light, {900, 400}).contains("Threshold"));
        roc()->setSeries(1);
        roc()->setPoint(12);
        const QByteArray svg = m_view->exportSvg(Theme::Mode::Light, {900, 400});
        QVERIFY2(svg.contains(("Likelihood: " + readout()).toUtf8()), qPrintable(readout()));
    }

    /// What the stage hands to the report is the view with its mark.
    void theStageGivesTheThresholdToTheReport()
    {
        ViewStage stage(nullptr);
        stage.resize(900, 600);
        stage.setArtifacts({sample()});
        stage.show();
        auto *view = stage.findChild<RocView *>();
        QVERIFY(view);
        view->setPoint(12);
        QByteArray figure;
        connect(&stage, &ViewStage::addToReportRequested, this, [&](const ArtifactView &given) {
            figure = given.exportPng(Theme::Mode::Light, {600, 400}, 1);
        });
        stage.findChild<QToolButton *>(QStringLiteral("view.report"))->click();
        QCOMPARE(figure, view->exportPng(Theme::Mode::Light, {600, 400}, 1));
        QVERIFY(figure != figurePng(sample(), Theme::Mode::Light, {600, 400}, 1));
    }

    void aThemeKeepsTheThreshold()
    {
        roc()->setPoint(12);
        const QString before = readout();
        Theme::instance().apply(Theme::Mode::Dark);
        QCOMPARE(readout(), before);
        QTRY_COMPARE(m_view->grab().toImage().pixelColor(30, 30), Theme::tokens(Theme::Mode::Dark).surface);
        drag(pixel(50, 75), pixel(5, 30)); // the plot is a new one
        QVERIFY(readout() != before);
    }

private:
    RocView *roc() const { return qobject_cast<RocView *>(m_view.get()); }
    template <typename W> W *find(const char *name) const { return m_view->findChild<W *>(QLatin1String(name)); }
    QString readout() const { return find<QLabel>("roc.readout")->text(); }
    QPoint pixel(double falsePositives, double truePositives) const
    {
        const auto *plot = find<QCustomPlot>("roc.plot");
        return {int(plot->xAxis->coordToPixel(falsePositives)), int(plot->yAxis->coordToPixel(truePositives))};
    }
    void drag(const QPoint &from, const QPoint &to) const
    {
        auto *plot = find<QCustomPlot>("roc.plot");
        QTest::mousePress(plot, Qt::LeftButton, {}, from);
        QMouseEvent move(QEvent::MouseMove, to, plot->mapToGlobal(to), Qt::NoButton, Qt::LeftButton, {});
        QCoreApplication::sendEvent(plot, &move);
        QTest::mouseRelease(plot, Qt::LeftButton, {}, to);
    }

    std::unique_ptr<ArtifactView> m_view;
};

QTEST_MAIN(TestRocView)
#include "tst_rocview.moc"
