#include "tests/widgets/views/Samples.h"
#include "widgets/views/AttentionCanvas.h"
#include "widgets/views/AttentionPainting.h"
#include "widgets/views/AttentionView.h"
#include "widgets/views/LayerHeadGrid.h"
#include "widgets/views/WordStrip.h"

#include <QComboBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QTest>
#include <QToolButton>

using namespace gleaner;

class TestAttentionView : public QObject {
    Q_OBJECT

private:
    static std::unique_ptr<AttentionView> shown()
    {
        auto view = std::make_unique<AttentionView>();
        view->setArtifact(samples::attention());
        view->resize(700, 600);
        view->show();
        return view;
    }

private Q_SLOTS:
    void beginsWithTheLastLayerAndAllHeads()
    {
        const auto view = shown();
        QCOMPARE(view->layer(), 1);
        QCOMPARE(view->head(), AttentionView::allHeads);
        QCOMPARE(view->query(), AttentionView::classToken);
        // The class token is token 0: heads look at patches (0 + head + 1) % 4.
        const std::vector<float> mean = view->weights();
        for (int patch = 0; patch < 4; ++patch)
            QCOMPARE(mean[size_t(patch)], patch == 0 ? 0.0f : 1.0f / 3);
    }

    void slidersChooseLayerAndHead()
    {
        const auto view = shown();
        QSignalSpy changed(view.get(), &AttentionView::choiceChanged);
        view->findChild<QSlider *>("attention.layer")->setValue(1);
        view->findChild<QSlider *>("attention.head")->setValue(2);
        QCOMPARE(changed.count(), 2);
        QCOMPARE(view->layer(), 0);
        QCOMPARE(view->head(), 1);
        QCOMPARE(view->weights(), (std::vector<float>{0, 1, 0, 0}));
    }

    void aClickedPatchAsks()
    {
        const auto view = shown();
        auto *canvas = view->findChild<AttentionCanvas *>("attention.canvas");
        auto *back = view->findChild<QPushButton *>("attention.classtoken");
        QVERIFY(!back->isEnabled());
        view->setHead(0);
        QTest::mouseClick(canvas, Qt::LeftButton, {}, canvas->patchRect(3).center().toPoint());
        QCOMPARE(view->query(), 3);
        QCOMPARE(view->weights(), (std::vector<float>{0, 1, 0, 0})); // token 4, layer 1: patch (4 + 0 + 1) % 4
        QTest::keyClick(canvas, Qt::Key_Left);
        QCOMPARE(view->query(), 2);
        QTest::mouseClick(back, Qt::LeftButton);
        QCOMPARE(view->query(), AttentionView::classToken);
    }

    void aSmallMapChoosesLayerAndHead()
    {
        const auto view = shown();
        auto *grid = view->findChild<LayerHeadGrid *>("attention.heads");
        QTest::mouseClick(grid, Qt::LeftButton, {}, grid->cellRect(0, 2).center().toPoint());
        QCOMPARE(view->layer(), 0);
        QCOMPARE(view->head(), 2);
        QTest::keyClick(grid, Qt::Key_Left);
        QCOMPARE(view->head(), 1);
        QTest::keyClick(grid, Qt::Key_Down);
        QCOMPARE(view->layer(), 1);
        QCOMPARE(view->head(), 1);
        QTest::keyClick(grid, Qt::Key_Down); // the last line: stays
        QCOMPARE(view->layer(), 1);
        QTest::mouseClick(grid, Qt::LeftButton, {}, grid->cellRect(1, LayerHeadShape::mean).center().toPoint());
        QCOMPARE(view->head(), AttentionView::allHeads);
    }

    /// In every small map the patch that the head looks at stands out most against the picture.
    void smallMapsShowWhereHeadsLook()
    {
        const auto view = shown();
        view->setQuery(1); // token 2
        auto *grid = view->findChild<LayerHeadGrid *>("attention.heads");
        const QImage picture = grid->grab().toImage();
        const QColor plain(90, 120, 90);
        for (int layer = 0; layer < 2; ++layer)
            for (int head = 0; head < 3; ++head) {
                const QRectF cell = grid->cellRect(layer, head);
                int most = -1, strongest = -1;
                for (int patch = 0; patch < 4; ++patch) {
                    const QPointF middle(cell.left() + (patch % 2 + 0.5) * cell.width() / 2,
                                         cell.top() + (patch / 2 + 0.5) * cell.height() / 2);
                    const QColor seen = picture.pixelColor((middle * picture.devicePixelRatio()).toPoint());
                    const int change = std::abs(seen.red() - plain.red()) + std::abs(seen.green() - plain.green()) +
                                       std::abs(seen.blue() - plain.blue());
                    if (change > strongest) {
                        strongest = change;
                        most = patch;
                    }
                }
                QCOMPARE(most, (2 + head + layer) % 4);
                QVERIFY2(strongest > 120, qPrintable(QString::number(strongest)));
            }
    }

    void flowsThroughAllLayersAreChosen()
    {
        const auto view = shown();
        auto *flow = view->findChild<QComboBox *>("attention.flow");
        flow->setCurrentIndex(1);
        Q_EMIT flow->activated(1);
        QCOMPARE(view->flow(), AttentionView::Flow::Rollout);
        QCOMPARE(view->weights(), (std::vector<float>{0.5f, 0, 0, 0}));
        view->setQuery(2); // token 3
        QCOMPARE(view->weights(), (std::vector<float>{0, 0, 0, 0.5f}));
        QVERIFY(!view->findChild<QSlider *>("attention.head")->isEnabled());
        auto *grid = view->findChild<LayerHeadGrid *>("attention.heads");
        QTest::mouseClick(grid, Qt::LeftButton, {}, grid->cellRect(0, 1).center().toPoint());
        QCOMPARE(view->flow(), AttentionView::Flow::Head);
    }

    void relevanceIsAskedForOnce()
    {
        const auto view = shown();
        QSignalSpy wanted(view.get(), &AttentionView::relevanceWanted);
        view->setFlow(AttentionView::Flow::Relevance);
        QCOMPARE(wanted.count(), 0); // nobody would answer
        view->setRelevanceOnDemand(true);
        view->setFlow(AttentionView::Flow::Relevance);
        QCOMPARE(wanted.count(), 1);
        QVERIFY(view->weights().empty());
        AttentionMap map = samples::attentionMap();
        map.relevance = map.rollout;
        view->setArtifact({"attention", "Attention", "", map});
        view->setFlow(AttentionView::Flow::Relevance);
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(view->weights(), (std::vector<float>{0.5f, 0, 0, 0}));
    }

    void wordsAsk()
    {
        AttentionView view;
        view.setArtifact({"attention", "Attention", "", samples::answerMap()});
        view.resize(700, 600);
        view.show();
        auto *words = view.findChild<WordStrip *>("attention.words");
        QVERIFY(words->isVisible());
        view.setHead(1);
        QCOMPARE(view.query(), 0);
        QCOMPARE(view.weights(), (std::vector<float>{0, 1, 0, 0}));
        QTest::mouseClick(words, Qt::LeftButton, {}, words->wordRect(1).center().toPoint());
        QCOMPARE(view.query(), 1);
        QCOMPARE(view.weights(), (std::vector<float>{0, 0, 1, 0}));
        auto *canvas = view.findChild<AttentionCanvas *>("attention.canvas");
        QTest::mouseClick(canvas, Qt::LeftButton, {}, canvas->patchRect(3).center().toPoint());
        QCOMPARE(view.query(), 1); // patches do not ask here
        QTest::keyClick(words, Qt::Key_Left);
        QCOMPARE(view.query(), 0);
        QVERIFY(!view.findChild<QPushButton *>("attention.classtoken")->isVisible());
    }

    void smallMapsFillTheViewWhenAsked()
    {
        const auto view = shown();
        auto *grid = view->findChild<LayerHeadGrid *>("attention.heads");
        auto *canvas = view->findChild<AttentionCanvas *>("attention.canvas");
        auto *whole = view->findChild<QToolButton *>("attention.overview");
        whole->setChecked(true);
        QVERIFY(!canvas->isVisible());
        QTest::mouseDClick(grid, Qt::LeftButton, {}, grid->cellRect(0, 1).center().toPoint());
        QVERIFY(canvas->isVisible() && !whole->isChecked());
    }

    void exportsWhatIsShown()
    {
        const auto view = shown();
        const QByteArray last = view->exportPng(Theme::Mode::Light, {720, 445}, 1);
        QCOMPARE(last, view->exportPng(Theme::Mode::Light, {720, 445}, 1));
        view->setLayer(0);
        QVERIFY(last != view->exportPng(Theme::Mode::Light, {720, 445}, 1));
        QVERIFY(view->exportPng(Theme::Mode::Dark, {720, 445}, 1) != view->exportPng(Theme::Mode::Light, {720, 445}, 1));
        const QByteArray svg = view->exportSvg(Theme::Mode::Light, {720, 445});
        QVERIFY(svg.contains("<svg") && svg.contains("Layer 1 of 2"));
    }

    void valuesFadeSoThatThePictureStaysVisible()
    {
        const QImage heat = heatPicture({0.0f, 0.5f, 0.25f, 1.0f}, 2, 2);
        QCOMPARE(qAlpha(heat.pixel(0, 0)), 0);
        QVERIFY(qAlpha(heat.pixel(0, 1)) < qAlpha(heat.pixel(1, 0)));
        QVERIFY(qAlpha(heat.pixel(1, 0)) < qAlpha(heat.pixel(1, 1)));
        QVERIFY(qAlpha(heat.pixel(1, 1)) < 230);
        QVERIFY(heatPicture({1.0f}, 2, 2).isNull());
    }

    void mapsWhoseShapesDisagreeAreNotRead()
    {
        AttentionMap map = samples::attentionMap();
        map.gridRows = 50;
        AttentionView view;
        view.setArtifact({"a", "A", "", map});
        QVERIFY(view.weights().empty());
        view.grab();
    }

    void everyControlHasAName()
    {
        const auto view = shown();
        for (const QWidget *control : view->findChildren<QWidget *>())
            if (control->focusPolicy() != Qt::NoFocus)
                QVERIFY2(!control->accessibleName().isEmpty(), qPrintable(control->objectName()));
    }
};

QTEST_MAIN(TestAttentionView)
#include "tst_attentionview.moc"
