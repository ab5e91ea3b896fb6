// The view with OpenGL in its window: needs an X server (xvfb-run).
#include "tests/widgets/scene/Clouds.h"
#include "widgets/scene/Graphics.h"
#include "widgets/scene/EmbeddingView.h"
#include "widgets/scene/OffscreenScene.h"
#include "widgets/scene/PointScene.h"
#include "widgets/scene/SceneSurface.h"
#include "widgets/scene/SceneWidget.h"

#include <QMainWindow>
#include <QOpenGLContext>
#include <QtTest>

using namespace gleaner;
using clouds::difference;

class TestSceneXcb : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_window.reset(); }
    void drawsIntoTheWindow();
    void agreesWithTheWindowlessPicture();
    void mouseHoversClicksAndMarks();
    void dragTurns();
    void resizes();
    void survivesAnotherWindow();
    void offscreenDrawingLeavesTheWindowAlone();

private:
    SceneWidget *surface() const { return m_view->findChild<SceneWidget *>(QStringLiteral("embedding.surface")); }
    QPoint at(int point) const { return m_view->positionOf(point).toPoint(); }
    QColor seen(int point) const { return surface()->grabFramebuffer().pixelColor(at(point)); }

    std::unique_ptr<QMainWindow> m_window;
    EmbeddingView *m_view = nullptr;
};

void TestSceneXcb::init()
{
    Artifact artifact;
    artifact.content = clouds::of({{0, 0}, {4, 0}, {0, 2}, {4, 2}, {2, 1}});
    m_window = std::make_unique<QMainWindow>();
    m_view = new EmbeddingView;
    m_view->setArtifact(artifact);
    SceneAppearance appearance = m_view->scene()->appearance();
    appearance.pointSize = 14;
    m_view->scene()->setAppearance(appearance);
    m_window->setCentralWidget(m_view);
    m_window->resize(700, 460);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    QVERIFY2(surface() && surface()->isValid(), "no OpenGL in this window");
}

void TestSceneXcb::drawsIntoTheWindow()
{
    for (int i = 0; i < 5; ++i)
        QVERIFY2(difference(seen(i), Theme::classColor(i, Theme::Mode::Light)) <= 3, qPrintable(seen(i).name()));
    QCOMPARE(surface()->grabFramebuffer().pixelColor(3, 3), Theme::tokens(Theme::Mode::Light).surface);
}

void TestSceneXcb::agreesWithTheWindowlessPicture()
{
    PointScene scene(*m_view->artifact().as<Embedding>());
    scene.inherit(*m_view->scene());
    OffscreenScene offscreen;
    const QImage without = offscreen.render(scene, surface()->size(), {});
    const QImage within = surface()->grabFramebuffer();
    QCOMPARE(within.size(), without.size());
    int different = 0;
    for (int y = 0; y < within.height(); ++y)
        for (int x = 0; x < within.width(); ++x)
            different += difference(within.pixelColor(x, y), without.pixelColor(x, y)) > 3;
    QCOMPARE(different, 0);
}

void TestSceneXcb::mouseHoversClicksAndMarks()
{
    QTest::mouseMove(surface(), at(1));
    QTRY_COMPARE(m_view->scene()->hovered(), 1);
    QTest::mouseClick(surface(), Qt::LeftButton, {}, at(3));
    QCOMPARE(m_view->scene()->selected(), std::vector<int>{3});
    QVERIFY(difference(seen(0), Theme::tokens(Theme::Mode::Light).surface) < 80);
    const QPoint from = at(2) - QPoint(20, 20), to = at(0) + QPoint(20, 20);
    QTest::mousePress(surface(), Qt::LeftButton, Qt::ShiftModifier, from);
    QMouseEvent move(QEvent::MouseMove, to, surface()->mapToGlobal(to), Qt::NoButton, Qt::LeftButton,
                     Qt::ShiftModifier);
    QApplication::sendEvent(surface(), &move);
    QTest::mouseRelease(surface(), Qt::LeftButton, Qt::ShiftModifier, to);
    QCOMPARE(m_view->scene()->selected(), (std::vector<int>{0, 2}));
}

void TestSceneXcb::dragTurns()
{
    Artifact artifact;
    artifact.content = clouds::clusters(1000, 3, 5);
    m_view->setArtifact(artifact);
    const QImage before = surface()->grabFramebuffer();
    QTest::mousePress(surface(), Qt::LeftButton, {}, {200, 200});
    QTest::mouseMove(surface(), {220, 205});
    QTest::mouseMove(surface(), {300, 240});
    QTest::mouseRelease(surface(), Qt::LeftButton, {}, {300, 240});
    QVERIFY(surface()->grabFramebuffer() != before);
    QTest::keyClick(surface(), Qt::Key_R);
    QTRY_COMPARE(surface()->grabFramebuffer(), before); // once it has come to rest
}

void TestSceneXcb::resizes()
{
    for (const QSize &size : {QSize(360, 500), QSize(900, 260), QSize(500, 400)}) {
        m_window->resize(size);
        QTRY_COMPARE(m_window->size(), size);
        QCoreApplication::processEvents();
        for (int i = 0; i < 5; ++i)
            QVERIFY(difference(seen(i), Theme::classColor(i, Theme::Mode::Light)) <= 3);
    }
}

void TestSceneXcb::survivesAnotherWindow()
{
    // As a dock widget that floats: Qt makes a new OpenGL context.
    m_window->takeCentralWidget();
    m_view->setParent(nullptr);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view));
    for (int i = 0; i < 5; ++i)
        QVERIFY(difference(seen(i), Theme::classColor(i, Theme::Mode::Light)) <= 3);
    m_window->setCentralWidget(m_view);
    QTRY_VERIFY(m_view->isVisible());
    QCoreApplication::processEvents();
    QVERIFY(difference(seen(4), Theme::classColor(4, Theme::Mode::Light)) <= 3);
}

void TestSceneXcb::offscreenDrawingLeavesTheWindowAlone()
{
    const QImage before = surface()->grabFramebuffer();
    const QByteArray first = m_view->exportPng(Theme::Mode::Light, {400, 300}, 1);
    surface()->makeCurrent();
    QCOMPARE(m_view->exportPng(Theme::Mode::Light, {400, 300}, 1), first);
    QCOMPARE(QOpenGLContext::currentContext(), surface()->context());
    surface()->doneCurrent();
    QCOMPARE(surface()->grabFramebuffer(), before);
}

int main(int argc, char **argv)
{
    prepareGraphics();
    QApplication application(argc, argv);
    TestSceneXcb test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_scene_xcb.moc"
