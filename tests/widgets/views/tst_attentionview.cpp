#include "tests/widgets/views/Samples.h"
#include "widgets/views/AttentionCanvas.h"
#include "widgets/views/AttentionPainting.h"
#include "widgets/views/AttentionView.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QTest>

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

    void aThumbnailChoosesItsHead()
    {
        const auto view = shown();
        auto *heads = view->findChild<HeadGrid *>("attention.heads");
        QTest::mouseClick(heads, Qt::LeftButton, {}, heads->headRect(2).center().toPoint());
        QCOMPARE(view->head(), 2);
        QTest::keyClick(heads, Qt::Key_Left);
        QCOMPARE(view->head(), 1);
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
