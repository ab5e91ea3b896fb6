#include "tests/widgets/scene/Clouds.h"
#include "widgets/scene/ClassLegend.h"
#include "widgets/scene/EmbeddingView.h"
#include "widgets/scene/HoverCard.h"
#include "widgets/scene/PointScene.h"
#include "widgets/views/ViewRegistry.h"

#include <QComboBox>
#include <QJsonObject>
#include <QListWidget>
#include <QMenu>
#include <QSignalSpy>
#include <QToolButton>
#include <QtTest>

using namespace gleaner;
using clouds::difference;

namespace {

Artifact artifactOf(Embedding embedding)
{
    Artifact artifact;
    artifact.name = QStringLiteral("features");
    artifact.title = QStringLiteral("Features");
    artifact.content = std::move(embedding);
    return artifact;
}

DataSetPtr rows(int count)
{
    std::vector<double> sizes;
    std::vector<int> kinds;
    for (int i = 0; i < count; ++i) {
        sizes.push_back(i);
        kinds.push_back(i % 2);
    }
    auto labels = std::make_shared<LabelColumn>(QStringLiteral("kind"), kinds,
                                                QStringList{QStringLiteral("even"), QStringLiteral("odd")});
    auto numbers = std::make_shared<NumberColumn>(QStringLiteral("size"), sizes);
    return std::make_shared<DataSet>(DataSet::Source{}, std::vector<ColumnPtr>{labels, numbers});
}

/// Points 0…4 in the plane for rows 10, 11, …, then the mean of class 0.
Embedding fivePoints()
{
    Embedding embedding = clouds::of({{0, 0}, {4, 0}, {0, 2}, {4, 2}, {2, 1}, {1, 0.5f}});
    embedding.rows = {10, 11, 12, 13, 14, -1};
    embedding.labels = {0, 1, 0, 1, 2, 0};
    embedding.classes = {"cat", "dog", "ship"};
    embedding.quality = QStringLiteral("two axes");
    return embedding;
}

} // namespace

class TestEmbeddingView : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void showsPointsWithoutAScreen();
    void clickChooses();
    void selectionIsFollowed();
    void meanChoosesItsClass();
    void rectangleChooses();
    void lassoAdds();
    void toolsMark();
    void setOperations();
    void menuHidesAndIsolates();
    void neighborsOpenBesideAPickedPoint();
    void neighborsOfTheFeatures();
    void columnsColor();
    void offeredValuesColor();
    void cameraIsKept();
    void stateComesBack();
    void hoverShowsThePicture();
    void latePictureOfAnotherPointIsDropped();
    void legendHidesAndIsolates();
    void handsAndKeys();
    void newArtifactKeepsTheLook();
    void worksWithoutASelection();
    void emptyAndOther();
    void figures();
    void followsTheTheme();

private:
    QWidget *surface() const { return m_view->findChild<QWidget *>(QStringLiteral("embedding.surface")); }
    ClassLegend *legend() const { return m_view->findChild<ClassLegend *>(QStringLiteral("embedding.legend")); }
    HoverCard *card() const { return m_view->findChild<HoverCard *>(QStringLiteral("embedding.card")); }
    QPoint at(int point) const { return m_view->positionOf(point).toPoint(); }
    QColor seen(int point) const { return m_view->grab().toImage().pixelColor(surface()->mapTo(&*m_view, at(point))); }
    template <typename W> W *tool(const char *name) const { return m_view->tools()->findChild<W *>(name); }
    QPoint legendRow(int row) const { return legend()->visualItemRect(legend()->item(row)).center(); }
    void drag(const QPoint &from, const QPoint &to, Qt::KeyboardModifiers modifiers, Qt::MouseButton = Qt::LeftButton);

    std::unique_ptr<EmbeddingView> m_view;
    std::unique_ptr<Selection> m_selection;
};

void TestEmbeddingView::init()
{
    m_selection = std::make_unique<Selection>(rows(20));
    m_view = std::make_unique<EmbeddingView>();
    m_view->resize(640, 400);
    m_view->setArtifact(artifactOf(fivePoints()));
    m_view->setSelection(m_selection.get());
    SceneAppearance appearance = m_view->scene()->appearance();
    appearance.pointSize = 14;
    appearance.labels = false;
    m_view->scene()->setAppearance(appearance);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
}

void TestEmbeddingView::cleanup()
{
    m_view.reset();
    m_selection.reset();
    Theme::instance().apply(Theme::Mode::Light);
}

void TestEmbeddingView::drag(const QPoint &from, const QPoint &to, Qt::KeyboardModifiers modifiers,
                             Qt::MouseButton button)
{
    QTest::mousePress(surface(), button, modifiers, from);
    for (const QPoint &place : {from + (to - from) / 3, QPoint(to.x(), from.y()), to}) {
        QMouseEvent move(QEvent::MouseMove, place, surface()->mapToGlobal(place), Qt::NoButton, button, modifiers);
        QApplication::sendEvent(surface(), &move);
    }
    QTest::mouseRelease(surface(), button, modifiers, to);
}

void TestEmbeddingView::showsPointsWithoutAScreen()
{
    QCOMPARE(m_view->objectName(), QStringLiteral("embedding.view"));
    for (int i = 0; i < 5; ++i)
        QVERIFY(difference(seen(i), Theme::classColor(i % 2 + (i == 4 ? 2 : 0), Theme::Mode::Light)) <= 3);
}

void TestEmbeddingView::clickChooses()
{
    QSignalSpy chosen(m_view.get(), &ArtifactView::rowsChosen);
    QTest::mouseClick(surface(), Qt::LeftButton, {}, at(3));
    QCOMPARE(m_selection->rows(), std::vector<int>{13});
    QCOMPARE(m_selection->current(), 13);
    QCOMPARE(m_view->scene()->current(), 3);
    QCOMPARE(chosen.size(), 1);
    QTest::mouseClick(surface(), Qt::LeftButton, Qt::ControlModifier, at(0));
    QCOMPARE(m_selection->rows(), (std::vector<int>{10, 13}));
    QTest::mouseClick(surface(), Qt::LeftButton, Qt::ControlModifier, at(3));
    QCOMPARE(m_selection->rows(), std::vector<int>{10});
    QTest::mouseClick(surface(), Qt::LeftButton, {}, QPoint(4, 390)); // beside all points
    QVERIFY(m_selection->rows().empty());
    QCOMPARE(m_selection->current(), -1);
}

void TestEmbeddingView::selectionIsFollowed()
{
    m_selection->setRows({3, 11, 14}); // row 3 has no point
    QCOMPARE(m_view->scene()->selected(), (std::vector<int>{1, 4}));
    QVERIFY(difference(seen(1), Theme::classColor(1, Theme::Mode::Light)) <= 3);
    QVERIFY(difference(seen(0), m_view->scene()->background()) < 80);
    m_selection->setCurrent(12);
    QCOMPARE(m_view->scene()->current(), 2);
    m_selection->clear();
    QVERIFY(difference(seen(0), Theme::classColor(0, Theme::Mode::Light)) <= 3);
    m_view->setSelection(nullptr);
    m_selection->setRows({11});
    QVERIFY(m_view->scene()->selected().empty());
}

void TestEmbeddingView::meanChoosesItsClass()
{
    QTest::mouseClick(surface(), Qt::LeftButton, {}, at(5));
    QCOMPARE(m_selection->rows(), (std::vector<int>{10, 12}));
    QCOMPARE(m_selection->current(), -1);
}

void TestEmbeddingView::rectangleChooses()
{
    const QRect around = QRect(at(3), at(1)).normalized().adjusted(-30, -30, 20, 30);
    drag(around.topLeft(), around.bottomRight(), Qt::ShiftModifier);
    QCOMPARE(m_selection->rows(), (std::vector<int>{11, 13}));
}

void TestEmbeddingView::lassoAdds()
{
    m_selection->setRows({12});
    // The pointer's way: right along the top, then down to the lower right corner: a triangle.
    drag(at(2) + QPoint(60, -20), at(1) + QPoint(20, 20), Qt::ControlModifier);
    QCOMPARE(m_selection->rows(), (std::vector<int>{11, 13}));
    const auto both = Qt::ControlModifier | Qt::ShiftModifier;
    drag(at(0) - QPoint(20, 20), at(0) + QPoint(20, 20), both);
    QCOMPARE(m_selection->rows(), (std::vector<int>{10, 11, 13}));
}

void TestEmbeddingView::toolsMark()
{
    auto *rectangle = tool<QToolButton>("embedding.rectangle");
    rectangle->click();
    const QRect around = QRect(at(3), at(1)).normalized().adjusted(-30, -30, 20, 30);
    drag(around.topLeft(), around.bottomRight(), {});
    QCOMPARE(m_selection->rows(), (std::vector<int>{11, 13}));
    QTest::keyClick(surface(), Qt::Key_L);
    QVERIFY(tool<QToolButton>("embedding.lasso")->isChecked());
    drag(at(0) - QPoint(25, 15), at(0) + QPoint(20, 25), {});
    QCOMPARE(m_selection->rows(), std::vector<int>{10});
    QTest::keyClick(surface(), Qt::Key_T);
    QVERIFY(tool<QToolButton>("embedding.turn")->isChecked());
    const SceneCamera before = m_view->scene()->camera(surface()->size());
    drag({200, 200}, {240, 230}, {});
    QVERIFY(m_view->scene()->camera(surface()->size()) != before);
    QCOMPARE(m_selection->rows(), std::vector<int>{10});
}

void TestEmbeddingView::setOperations()
{
    const QRect all = surface()->rect().adjusted(1, 1, -1, -1);
    const QRect right = QRect(at(3), at(1)).normalized().adjusted(-30, -30, 20, 30);
    QTest::keyClick(surface(), Qt::Key_B);
    drag(all.topLeft(), all.bottomRight(), {});
    QCOMPARE(m_selection->rows(), (std::vector<int>{10, 11, 12, 13, 14}));
    drag(right.topLeft(), right.bottomRight(), Qt::AltModifier);
    QCOMPARE(m_selection->rows(), (std::vector<int>{10, 12, 14}));
    m_selection->setRows({12, 13});
    drag(right.topLeft(), right.bottomRight(), Qt::ShiftModifier);
    QCOMPARE(m_selection->rows(), (std::vector<int>{11, 12, 13}));
    m_selection->setRows({12, 13});
    drag(right.topLeft(), right.bottomRight(), Qt::ShiftModifier | Qt::AltModifier);
    QCOMPARE(m_selection->rows(), std::vector<int>{13});
    // Without a selection document it is the same.
    m_view->setSelection(nullptr);
    m_view->scene()->setSelected({2, 3});
    drag(right.topLeft(), right.bottomRight(), Qt::ShiftModifier | Qt::AltModifier);
    QCOMPARE(m_view->scene()->selected(), std::vector<int>{3});
}

void TestEmbeddingView::menuHidesAndIsolates()
{
    QMenu menu;
    const auto press = [&](const QString &words, int point) {
        menu.clear();
        m_view->fillMenu(menu, point);
        for (QAction *action : menu.actions())
            if (action->text() == words)
                return action->trigger();
        QFAIL(qPrintable(QStringLiteral("no “%1” in the menu").arg(words)));
    };
    press("Hide “dog”", 1);
    QCOMPARE(legend()->hidden(), std::set<int>{1});
    QCOMPARE(seen(3), m_view->scene()->background());
    press("Show all points", -1);
    QVERIFY(m_view->scene()->shown(3));
    press("See only “dog”", 1);
    QCOMPARE(legend()->hidden(), (std::set<int>{0, 2}));
    press("Show all points", -1);
    press("Choose all of “cat”", 0);
    QCOMPARE(m_selection->rows(), (std::vector<int>{10, 12}));
    press("Hide the chosen points", -1);
    QVERIFY(!m_view->scene()->shown(0) && m_view->scene()->shown(1));
    press("Show all points", -1);
    press("See only the chosen points", -1);
    QVERIFY(m_view->scene()->shown(2) && !m_view->scene()->shown(4));
    press("Show all points", -1);
    QCOMPARE(m_view->scene()->shownCount(), 6);
    // The legend's own menu.
    menu.clear();
    legend()->fillMenu(menu, 1);
    for (QAction *action : menu.actions())
        if (action->text() == "Take its rows from the chosen" || action->text() == "Add its rows to the chosen")
            action->trigger();
    QCOMPARE(m_selection->rows(), (std::vector<int>{10, 12}));
}

void TestEmbeddingView::neighborsOpenBesideAPickedPoint()
{
    QStringList asked;
    m_view->setThumbnailSource([&](int row, EmbeddingView::Picture) { asked << QString::number(row); });
    QTest::mouseClick(surface(), Qt::LeftButton, {}, at(0));
    auto *neighbors = m_view->findChild<NeighborCard *>("embedding.neighbors");
    QVERIFY(neighbors->isVisible());
    QCOMPARE(neighbors->rows(), (std::vector<int>{12, 14, 11, 13}));
    QVERIFY(asked.contains("14"));
    QVERIFY(!neighbors->geometry().contains(at(0)));
    QTest::mouseClick(neighbors->findChild<QToolButton *>("embedding.neighbor.2"), Qt::LeftButton);
    QCOMPARE(m_selection->current(), 11);
    QCOMPARE(m_selection->rows(), std::vector<int>{10}); // looked at, not chosen
    QCOMPARE(neighbors->rows().front(), 13);
    QTest::keyClick(surface(), Qt::Key_Escape);
    QVERIFY(!neighbors->isVisible());
}

void TestEmbeddingView::neighborsOfTheFeatures()
{
    std::function<void(const EmbeddingView::Neighbors &)> answer;
    m_view->setNeighborSource([&](int row, int, const auto &done) {
        QCOMPARE(row, 13);
        answer = done;
    });
    auto *neighbors = m_view->findChild<NeighborCard *>("embedding.neighbors");
    QTest::mouseClick(surface(), Qt::LeftButton, {}, at(3));
    QVERIFY(answer && !neighbors->isVisible());
    answer({"2 numbers", {{12, 0.5}, {10, 0.75}}});
    QVERIFY(neighbors->isVisible());
    QCOMPARE(neighbors->rows(), (std::vector<int>{12, 10}));
}

void TestEmbeddingView::columnsColor()
{
    auto *box = tool<QComboBox>("embedding.color");
    QCOMPARE(box->count(), 3);
    const auto choose = [box](const QString &name) {
        box->setCurrentIndex(box->findText(name));
        Q_EMIT box->activated(box->currentIndex());
    };
    choose("size");
    auto *scale = m_view->findChild<QWidget *>("embedding.scale");
    QVERIFY(scale->isVisible() && !legend()->isVisible());
    QVERIFY(difference(seen(0), Theme::viridis(0)) <= 6); // row 10 is the smallest
    QVERIFY(difference(seen(4), Theme::viridis(1)) <= 6);
    choose("kind");
    QVERIFY(legend()->isVisible() && !scale->isVisible());
    QCOMPARE(legend()->item(0)->text(), "even");
    QVERIFY(difference(seen(0), Theme::classColor(0, Theme::Mode::Light)) <= 3);
    QVERIFY(difference(seen(3), Theme::classColor(1, Theme::Mode::Light)) <= 3);
    m_view->setArtifact(artifactOf(fivePoints())); // another layout keeps the coloring
    QCOMPARE(legend()->item(0)->text(), "even");
    m_view->setSelection(nullptr); // the data set closes
    QCOMPARE(legend()->item(0)->text(), "cat");
    QVERIFY(!box->isVisibleTo(m_view->tools()));
}

void TestEmbeddingView::offeredValuesColor()
{
    auto *box = tool<QComboBox>("embedding.color");
    m_view->offerValues({"shared", {0, 1, 0, 1, 0.5f, 0}, 0, 1});
    QCOMPARE(box->currentText(), "shared");
    QVERIFY(difference(seen(3), Theme::viridis(1)) <= 6);
    m_view->offerValues({});
    QCOMPARE(box->count(), 3);
    QVERIFY(difference(seen(3), Theme::classColor(1, Theme::Mode::Light)) <= 3);
}

void TestEmbeddingView::cameraIsKept()
{
    const auto camera = [this] { return m_view->scene()->camera(surface()->size()); };
    QTest::keyClick(surface(), Qt::Key_Plus);
    const SceneCamera kept = camera();
    m_view->keepCamera();
    QTest::keyClick(surface(), Qt::Key_R);
    QVERIFY(camera() != kept);
    m_view->returnToCamera();
    QCOMPARE(camera(), kept);
}

void TestEmbeddingView::stateComesBack()
{
    QTest::keyClick(surface(), Qt::Key_Plus);
    drag({200, 200}, {240, 230}, {}, Qt::RightButton);
    tool<QToolButton>("embedding.density")->click();
    const QJsonObject state = m_view->state();
    EmbeddingView other;
    other.resize(m_view->size());
    other.setArtifact(artifactOf(fivePoints()));
    other.restoreState(state);
    QVERIFY(other.scene()->appearance().density);
    const SceneCamera kept = m_view->scene()->camera(surface()->size()), back = other.scene()->camera(surface()->size());
    QVERIFY(qAbs(kept.extent - back.extent) < 1e-5f);
    QVERIFY((kept.center - back.center).length() < 1e-5f);
    other.restoreState({{"extent", -3}, {"center", "nonsense"}}); // from a broken file
    QVERIFY(qAbs(other.scene()->camera(surface()->size()).extent - back.extent) < 1e-5f);
}

void TestEmbeddingView::hoverShowsThePicture()
{
    QSignalSpy hovered(m_view.get(), &ArtifactView::rowHovered);
    int asked = -1;
    EmbeddingView::Picture answer;
    m_view->setThumbnailSource([&](int row, EmbeddingView::Picture done) {
        asked = row;
        answer = std::move(done);
    });
    QTest::mouseMove(surface(), at(2));
    QTRY_VERIFY(card()->isVisible());
    QCOMPARE(asked, 12);
    QCOMPARE(card()->heading(), QStringLiteral("cat"));
    QVERIFY(card()->words().contains(QStringLiteral("12")));
    QVERIFY(card()->picture().isNull());
    QImage red(100, 60, QImage::Format_RGB888);
    red.fill(Qt::red);
    answer(red);
    QCOMPARE(card()->grab().toImage().pixelColor(card()->width() / 2, 8 + 64), QColor(Qt::red));
    QVERIFY(surface()->rect().contains(card()->geometry()));
    QCOMPARE(hovered.last().first().toInt(), 12);
    QTest::mouseMove(surface(), QPoint(4, 390));
    QTRY_VERIFY(!card()->isVisible());
    QCOMPARE(hovered.last().first().toInt(), -1);
}

void TestEmbeddingView::latePictureOfAnotherPointIsDropped()
{
    EmbeddingView::Picture first;
    m_view->setThumbnailSource([&](int row, EmbeddingView::Picture done) {
        if (row == 12)
            first = std::move(done);
    });
    QTest::mouseMove(surface(), at(2));
    QTRY_VERIFY(bool(first));
    QTest::mouseMove(surface(), at(4));
    QTRY_COMPARE(m_view->scene()->hovered(), 4);
    first(QImage(8, 8, QImage::Format_RGB888));
    QVERIFY(card()->picture().isNull());
    m_view.reset();
    first(QImage(8, 8, QImage::Format_RGB888)); // the view is gone: nothing happens
}

void TestEmbeddingView::legendHidesAndIsolates()
{
    QCOMPARE(legend()->count(), 3);
    QTest::mouseClick(legend()->viewport(), Qt::LeftButton, {}, legendRow(1));
    QCOMPARE(m_view->scene()->appearance().hidden, std::set<int>{1});
    QCOMPARE(seen(3), m_view->scene()->background());
    QTest::mouseClick(surface(), Qt::LeftButton, {}, at(3));
    QVERIFY(m_selection->rows().empty());
    QTest::mouseClick(legend()->viewport(), Qt::LeftButton, {}, legendRow(1));
    QVERIFY(m_view->scene()->appearance().hidden.empty());
    const auto doubleClick = [this](int row) {
        QTest::mouseClick(legend()->viewport(), Qt::LeftButton, {}, legendRow(row));
        QTest::mouseDClick(legend()->viewport(), Qt::LeftButton, {}, legendRow(row));
    };
    doubleClick(2);
    QCOMPARE(m_view->scene()->appearance().hidden, (std::set<int>{0, 1}));
    doubleClick(2);
    QVERIFY(m_view->scene()->appearance().hidden.empty());
    legend()->setCurrentRow(0);
    QTest::keyClick(legend(), Qt::Key_Return);
    QCOMPARE(m_view->scene()->appearance().hidden, (std::set<int>{1, 2}));
    QTest::keyClick(legend(), Qt::Key_Space);
    QCOMPARE(m_view->scene()->appearance().hidden, (std::set<int>{0, 1, 2}));
}

void TestEmbeddingView::handsAndKeys()
{
    m_view->setArtifact(artifactOf(clouds::clusters(200, 3, 4)));
    const auto camera = [this] { return m_view->scene()->camera(surface()->size()); };
    const SceneCamera start = camera();
    drag({200, 200}, {260, 230}, {});
    QVERIFY(camera().turn != start.turn);
    QCOMPARE(camera().center, start.center);
    const SceneCamera turned = camera();
    drag({200, 200}, {260, 230}, {}, Qt::RightButton);
    QCOMPARE(camera().turn, turned.turn);
    QVERIFY(camera().center != start.center);
    QWheelEvent wheel({200, 200}, surface()->mapToGlobal(QPointF(200, 200)), {}, {0, 120}, {}, {}, Qt::NoScrollPhase,
                      false);
    QApplication::sendEvent(surface(), &wheel);
    QVERIFY(camera().extent < start.extent);
    QTest::keyClick(surface(), Qt::Key_R);
    QCOMPARE(camera(), start);
    QTest::keyClick(surface(), Qt::Key_Left);
    QVERIFY(camera().turn != start.turn);
    QTest::keyClick(surface(), Qt::Key_Plus);
    QVERIFY(camera().extent < start.extent);
    QTest::keyClick(surface(), Qt::Key_Minus);
    QTest::keyClick(surface(), Qt::Key_Up, Qt::ShiftModifier);
    QVERIFY(camera().center != start.center);
    auto *reset = m_view->tools()->findChild<QToolButton *>(QStringLiteral("embedding.reset"));
    reset->click();
    QCOMPARE(camera(), start);
    m_selection->setRows({4});
    QTest::keyClick(surface(), Qt::Key_Escape);
    QVERIFY(m_selection->rows().empty());
}

void TestEmbeddingView::newArtifactKeepsTheLook()
{
    QTest::mouseClick(legend()->viewport(), Qt::LeftButton, {}, legendRow(1));
    m_selection->setRows({14});
    m_view->setArtifact(artifactOf(fivePoints())); // as partial results do
    QCOMPARE(m_view->scene()->appearance().hidden, std::set<int>{1});
    QCOMPARE(legend()->hidden(), std::set<int>{1});
    QCOMPARE(m_view->scene()->selected(), std::vector<int>{4});
    QCOMPARE(seen(3), m_view->scene()->background());
}

void TestEmbeddingView::worksWithoutASelection()
{
    m_view->setSelection(nullptr);
    QSignalSpy chosen(m_view.get(), &ArtifactView::rowsChosen);
    QTest::mouseClick(surface(), Qt::LeftButton, {}, at(3));
    QCOMPARE(m_view->scene()->selected(), std::vector<int>{3});
    QCOMPARE(chosen.last().first().value<std::vector<int>>(), std::vector<int>{13});
}

void TestEmbeddingView::emptyAndOther()
{
    m_view->setArtifact(artifactOf(clouds::of({})));
    QVERIFY(!legend()->isVisible());
    QVERIFY(!m_view->grab().isNull());
    QTest::mouseClick(surface(), Qt::LeftButton, {}, QPoint(50, 50));
    QTest::mouseMove(surface(), QPoint(60, 50));
    Artifact other;
    other.content = Text{};
    m_view->setArtifact(other);
    QVERIFY(!m_view->grab().isNull());
}

void TestEmbeddingView::figures()
{
    registerEmbeddingView();
    const Artifact artifact = artifactOf(clouds::clusters(500, 3, 5, true));
    const QByteArray png = figurePng(artifact, Theme::Mode::Light, {600, 400}, 2);
    QCOMPARE(figurePng(artifact, Theme::Mode::Light, {600, 400}, 2), png);
    QVERIFY(figurePng(artifact, Theme::Mode::Dark, {600, 400}, 2) != png);
    const QImage image = QImage::fromData(png);
    QCOMPARE(image.size(), QSize(1200, 800));
    const std::unique_ptr<ArtifactView> view(makeView(artifact));
    QVERIFY(qobject_cast<EmbeddingView *>(view.get()));
    QCOMPARE(view->exportPng(Theme::Mode::Light, {600, 400}, 2), png);
}

void TestEmbeddingView::followsTheTheme()
{
    QCOMPARE(seen(4), Theme::classColor(2, Theme::Mode::Light));
    const QImage light = m_view->grab().toImage();
    Theme::instance().apply(Theme::Mode::Dark);
    QCOMPARE(m_view->scene()->background(), Theme::tokens(Theme::Mode::Dark).surface);
    QCOMPARE(m_view->grab().toImage().pixelColor(3, 390), Theme::tokens(Theme::Mode::Dark).surface);
    QCOMPARE(light.pixelColor(3, 390), Theme::tokens(Theme::Mode::Light).surface);
}

QTEST_MAIN(TestEmbeddingView)
#include "tst_embeddingview.moc"
