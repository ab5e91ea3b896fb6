#include "app/window/FindAnything.h"
#include "app/window/ProjectKeeper.h"
#include "core/report/Report.h"
#include "tests/app/window/WindowHelp.h"
#include "widgets/panels/ReportPanel.h"
#include "widgets/panels/UndoHistory.h"
#include "widgets/scene/EmbeddingView.h"
#include "widgets/scene/PointScene.h"
#include "widgets/views/AttentionView.h"
#include "widgets/views/ProblemCard.h"
#include "widgets/views/ThumbnailGrid.h"

#include <QtWidgets>

using namespace gleaner;
using help::find;

class TestMainWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void folderShowsThumbnails();
    void modelShowsItsTensors();
    void pointAndThumbnailAreLinked();
    void attentionFollowsTheCurrentPicture();
    void brokenThingsBecomeCards();
    void findAnythingGoesThere();
    void droppedFilesOpen();
    void docksComeBack();
    void projectComesBack();

private:
    void openBoth();

    QTemporaryDir m_folder;
    QString m_pictures;
    std::unique_ptr<MainWindow> m_window;
};

void TestMainWindow::initTestCase()
{
    help::isolate();
    QVERIFY(m_folder.isValid());
    m_pictures = help::makeFolders(m_folder.filePath(QStringLiteral("shapes")), 14);
}

void TestMainWindow::init()
{
    m_window = std::make_unique<MainWindow>(Workspace::History::None);
    m_window->show();
}

void TestMainWindow::cleanup()
{
    for (const QWidget *top : QApplication::topLevelWidgets())
        QVERIFY2(!qobject_cast<const QMessageBox *>(top), "a message box");
    m_window.reset();
}

void TestMainWindow::openBoth()
{
    m_window->openPath(m_pictures);
    m_window->openPath(help::tinyClip);
    QTRY_VERIFY(m_window->workspace().currentData());
    QTRY_VERIFY(m_window->workspace().currentModel());
}

void TestMainWindow::folderShowsThumbnails()
{
    m_window->openPath(m_pictures);
    QCOMPARE(m_window->currentPanel(), QStringLiteral("data"));
    auto *grid = find<ThumbnailGrid>(*m_window, "data.grid");
    QTRY_COMPARE(grid->itemCount(), 28);
    QTRY_VERIFY(grid->isLoaded(0));

    QTest::mouseClick(grid->viewport(), Qt::LeftButton, {}, grid->itemRect(2).center());
    QCOMPARE(m_window->workspace().currentSelection()->rows(), std::vector<int>{2});
    auto *strip = find<ThumbnailGrid>(*m_window, "strip.thumbnails");
    QTRY_COMPARE(strip->itemCount(), 1);
    QCOMPARE(strip->rowOfItem(0), 2);

    auto *classes = find<QComboBox>(*m_window, "data.class");
    classes->setCurrentIndex(2);
    QCOMPARE(grid->itemCount(), 14);
    QCOMPARE(grid->rowOfItem(0), 14);
    classes->setCurrentIndex(0);
    QCOMPARE(grid->itemCount(), 28);
}

void TestMainWindow::modelShowsItsTensors()
{
    m_window->openPath(help::tinyClip);
    QCOMPARE(m_window->currentPanel(), QStringLiteral("models"));
    auto *tree = find<QTreeView>(*m_window, "models.tree");
    QTRY_VERIFY(tree->model()->rowCount() > 0);
    const int all = tree->model()->rowCount();
    find<QLineEdit>(*m_window, "models.filter")->setText(QStringLiteral("visual_projection"));
    QVERIFY(tree->model()->rowCount() > 0);
    QVERIFY(tree->model()->rowCount() < all);
    QVERIFY(find<QLabel>(*m_window, "models.facts")->text().contains(QStringLiteral("image encoder")));
}

void TestMainWindow::pointAndThumbnailAreLinked()
{
    openBoth();
    QTest::mouseClick(find<QWidget>(*m_window, "rail.explore"), Qt::LeftButton);
    QCOMPARE(m_window->currentPanel(), QStringLiteral("explore"));
    QTest::mouseClick(find<QPushButton>(*m_window, "explore.run"), Qt::LeftButton);
    QTRY_VERIFY(m_window->findChild<EmbeddingView *>(QStringLiteral("explore.view")));
    auto *view = find<EmbeddingView>(*m_window, "explore.view");
    QTRY_VERIFY(view->scene() && view->isVisible());
    QCOMPARE(view->scene()->cloud().count(), 28);

    // A point that nothing covers: what is picked at its place is the point itself.
    auto *surface = find<QWidget>(*m_window, "embedding.surface");
    QTRY_VERIFY(surface->width() > 100);
    int point = 0;
    while (point < 28 && view->scene()->pick(view->positionOf(point), surface->size()) != point)
        ++point;
    QVERIFY(point < 28);
    QTest::mouseClick(surface, Qt::LeftButton, {}, view->positionOf(point).toPoint());
    Selection *selection = m_window->workspace().currentSelection();
    QTRY_COMPARE(selection->current(), view->scene()->cloud().row(point));
    QCOMPARE(find<ThumbnailGrid>(*m_window, "data.grid")->selection(), selection);

    // And back: a click on a thumbnail rings its point.
    m_window->showPanel(QStringLiteral("data"));
    auto *grid = find<ThumbnailGrid>(*m_window, "data.grid");
    QTest::mouseClick(grid->viewport(), Qt::LeftButton, {}, grid->itemRect(3).center());
    QCOMPARE(selection->current(), 3);
    QCOMPARE(view->scene()->cloud().row(view->scene()->current()), 3);
}

void TestMainWindow::attentionFollowsTheCurrentPicture()
{
    openBoth();
    m_window->showPanel(QStringLiteral("attention"));
    auto *view = find<AttentionView>(*m_window, "attention.view");
    QTRY_VERIFY(view->artifact().as<AttentionMap>());
    QTRY_VERIFY(view->isVisible());
    const cv::Mat first = view->artifact().as<AttentionMap>()->image.clone();
    QTest::mouseClick(find<QToolButton>(*m_window, "attention.next"), Qt::LeftButton);
    QCOMPARE(m_window->workspace().currentSelection()->current(), 1);
    QTRY_VERIFY(cv::norm(first, view->artifact().as<AttentionMap>()->image) > 0);
}

void TestMainWindow::brokenThingsBecomeCards()
{
    QFile(m_folder.filePath(QStringLiteral("empty.bin"))).open(QIODevice::WriteOnly);
    m_window->openPath(m_folder.filePath(QStringLiteral("empty.bin")));
    QTRY_VERIFY(m_window->findChild<ProblemCard *>());
    auto *card = m_window->findChild<ProblemCard *>();
    QVERIFY(!card->problem().remedy.isEmpty());
    QTest::mouseClick(card->findChild<QToolButton *>(QStringLiteral("problem.dismiss")), Qt::LeftButton);
    QTRY_VERIFY(!m_window->findChild<ProblemCard *>());
}

void TestMainWindow::findAnythingGoesThere()
{
    m_window->findAnything();
    auto *search = find<QLineEdit>(*m_window, "palette.search");
    QVERIFY(search->isVisible());
    QTest::keyClicks(search, QStringLiteral("attention"));
    QVERIFY(find<QListWidget>(*m_window, "palette.list")->count() >= 1);
    QTest::keyClick(search, Qt::Key_Return);
    QCOMPARE(m_window->currentPanel(), QStringLiteral("attention"));
    QVERIFY(!search->isVisible());
}

void TestMainWindow::droppedFilesOpen()
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(m_pictures), QUrl::fromLocalFile(help::tinyClip)});
    QDragEnterEvent enter({200, 200}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_window.get(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop({200, 200}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_window.get(), &drop);
    QTRY_COMPARE(m_window->workspace().dataSets().size(), 1);
    QTRY_COMPARE(m_window->workspace().models().size(), 1);
}

void TestMainWindow::docksComeBack()
{
    auto *dock = find<QDockWidget>(*m_window, "dock.sources");
    auto *strip = find<QDockWidget>(*m_window, "dock.strip");
    QTest::mouseClick(dock->titleBarWidget()->findChild<QToolButton *>(QStringLiteral("dock.sources.hide")),
                      Qt::LeftButton);
    strip->setFloating(true);
    QVERIFY(!dock->isVisible());
    m_window->resetLayout();
    QVERIFY(dock->isVisible());
    QVERIFY(!strip->isFloating());
}

void TestMainWindow::projectComesBack()
{
    openBoth();
    Workspace &workspace = m_window->workspace();
    workspace.currentSelection()->setRows({1, 2});
    workspace.keepSelection(QStringLiteral("two"));
    workspace.report().insertMarkdown(0, QStringLiteral("Why"));
    m_window->showPanel(QStringLiteral("explore"));
    m_window->project().setPlace(m_window->currentPanel(), QStringLiteral("light"));
    const QString file = m_folder.filePath(QStringLiteral("p.gleaner"));
    QVERIFY(m_window->project().save(file));

    MainWindow other(Workspace::History::None);
    other.show();
    other.openPath(file);
    QTRY_COMPARE(other.workspace().dataSets().size(), 1);
    QTRY_COMPARE(other.workspace().models().size(), 1);
    QCOMPARE(other.currentPanel(), QStringLiteral("explore"));
    QCOMPARE(other.workspace().selections(), workspace.selections());
    QCOMPARE(other.workspace().report().report().blocks.size(), 1);
    QCOMPARE(other.workspace().currentData()->uri, workspace.currentData()->uri);
    QCOMPARE(other.workspace().currentSelection()->rows(), (std::vector<int>{1, 2}));
    QVERIFY(!other.workspace().history().canUndo()); // no step that a person took
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
