// From data to points, marked, named, taken back and compared, with the hand in the real window.
#include "app/window/ProjectKeeper.h"
#include "core/methods/Method.h"
#include "tests/app/window/WindowHelp.h"
#include "widgets/panels/ExploreComparison.h"
#include "widgets/panels/ExplorePanel.h"
#include "widgets/panels/RowExport.h"
#include "widgets/scene/ClassLegend.h"
#include "widgets/scene/EmbeddingView.h"
#include "widgets/scene/PointScene.h"
#include "widgets/views/ThumbnailGrid.h"

#include <QComboBox>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QTabBar>
#include <QTableView>
#include <QToolButton>
#include <QTreeWidget>

using namespace gleaner;
using help::find;
using Rows = std::vector<int>;

static const QString mixture = QStringLiteral("mixture:dimension=16,classes=3,shots=100,val=0,test=1,seed=1");

class TestExploring : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { help::isolate(); }
    void init();
    void cleanup() { m_window.reset(); }
    void pointsAppearWhileTheyMove();
    void stopKeepsWhatIsThere();
    void lassoIsFollowedEverywhere();
    void namedSelectionsAreListed();
    void undoAndRedo();
    void twoLayoutsAreCompared();
    void encoderIsSuggested();
    void cameraComesBackWithTheProject();

private:
    EmbeddingView *explore(const QString &layout);
    QWidget *surface(EmbeddingView *view) { return view->findChild<QWidget *>("embedding.surface"); }
    void lassoClass(EmbeddingView *view, int label, Qt::KeyboardModifiers modifiers = {});
    QAction *edit(const char *name) { return m_window->findChild<QAction *>(name); }
    QStringList namedSelections();

    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;
};

void TestExploring::init()
{
    Theme::instance().apply(Theme::Mode::Light);
    m_window = std::make_unique<MainWindow>(Workspace::History::None);
    m_window->resize(1440, 900);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

/// Opens the mixture and waits for the layout to be at rest.
EmbeddingView *TestExploring::explore(const QString &layout)
{
    m_window->openPath(mixture);
    if (!QTest::qWaitFor([this] { return m_window->workspace().currentData() != nullptr; }, 20000))
        return nullptr;
    m_window->showPanel("explore");
    auto *box = find<QComboBox>(*m_window, "explore.layout");
    box->setCurrentIndex(box->findData(layout));
    QTest::mouseClick(find<QPushButton>(*m_window, "explore.run"), Qt::LeftButton);
    if (!QTest::qWaitFor([this] { return m_window->panel("explore")->settled(); }, 60000))
        return nullptr;
    return m_window->findChild<EmbeddingView *>("explore.view");
}

/// Along a square around the bulk of a class.
void TestExploring::lassoClass(EmbeddingView *view, int label, Qt::KeyboardModifiers modifiers)
{
    QRectF around;
    const PointCloud &cloud = view->scene()->cloud();
    for (int i = 0; i < cloud.count(); ++i)
        if (cloud.label(i) == label)
            around |= QRectF(view->positionOf(i), QSizeF(1, 1));
    around.adjust(-4, -4, 4, 4);
    QTest::mouseClick(view->tools()->findChild<QToolButton *>("embedding.lasso"), Qt::LeftButton);
    QWidget *area = surface(view);
    QTest::mousePress(area, Qt::LeftButton, modifiers, around.topLeft().toPoint());
    const std::initializer_list<QPointF> way{around.topLeft(), around.topRight(), around.bottomRight(),
                                             around.bottomLeft()};
    for (const QPointF &place : way) {
        QMouseEvent move(QEvent::MouseMove, place, area->mapToGlobal(place), Qt::NoButton, Qt::LeftButton, modifiers);
        QApplication::sendEvent(area, &move);
    }
    QTest::mouseRelease(area, Qt::LeftButton, modifiers, around.bottomLeft().toPoint());
}

void TestExploring::pointsAppearWhileTheyMove()
{
    m_window->openPath(mixture);
    QTRY_VERIFY(m_window->workspace().currentData());
    m_window->showPanel("explore");
    QVERIFY(find<QWidget>(*m_window, "explore.empty")->isVisible());
    QTest::mouseClick(find<QPushButton>(*m_window, "explore.run"), Qt::LeftButton);
    QTRY_VERIFY(m_window->findChild<EmbeddingView *>("explore.view"));
    auto *view = find<EmbeddingView>(*m_window, "explore.view");
    auto *badge = view->parentWidget()->findChild<QLabel *>("view.badge");
    QVERIFY(badge && badge->isVisible()); // live: it is not at rest yet
    QVERIFY(!m_window->panel("explore")->settled());
    const QVector3D first = view->scene()->cloud().place(0);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->panel("explore")->settled(), 60000);
    QVERIFY(!badge->isVisible());
    QVERIFY((view->scene()->cloud().place(0) - first).length() > 1e-4f);
    QCOMPARE(view->scene()->cloud().count(), 303);
    QCOMPARE(view->scene()->cloud().classes(), 3);
}

void TestExploring::stopKeepsWhatIsThere()
{
    m_window->openPath("mixture:dimension=64,classes=5,shots=1000,val=0,test=1,seed=1");
    QTRY_VERIFY_WITH_TIMEOUT(m_window->workspace().currentData(), 20000);
    m_window->showPanel("explore");
    auto *box = find<QComboBox>(*m_window, "explore.layout");
    box->setCurrentIndex(box->findData("tsne"));
    QTest::mouseClick(find<QPushButton>(*m_window, "explore.run"), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->findChild<EmbeddingView *>("explore.view"), 20000);
    auto *panel = static_cast<ExplorePanel *>(m_window->panel("explore"));
    QVERIFY(!panel->settled());
    panel->stop();
    QTRY_VERIFY_WITH_TIMEOUT(panel->settled(), 20000);
    auto *view = find<EmbeddingView>(*m_window, "explore.view");
    QCOMPARE(view->scene()->cloud().count(), 5005);
    QVERIFY(find<QPushButton>(*m_window, "explore.run")->isEnabled());
    QVERIFY(m_window->workspace().problems().isEmpty());
}

void TestExploring::lassoIsFollowedEverywhere()
{
    EmbeddingView *view = explore("umap");
    QVERIFY(view);
    lassoClass(view, 1);
    Selection *selection = m_window->workspace().currentSelection();
    const auto labels = m_window->workspace().currentData()->dataSet->first<LabelColumn>();
    Rows members;
    for (int row = 0; row < labels->rows(); ++row)
        if (labels->code(row) == 1)
            members.push_back(row);
    for (const int row : members)
        QVERIFY(selection->contains(row));
    QVERIFY(selection->rows().size() < 303); // the others lie elsewhere
    QCOMPARE(view->scene()->selected().size(), selection->rows().size());
    // The strip and the table follow.
    QCOMPARE(find<QTabBar>(*m_window, "strip.tabs")->tabText(0),
             QStringLiteral("Chosen (%1)").arg(selection->rows().size()));
    auto *table = find<QTableView>(*m_window, "data.columns");
    QCOMPARE(size_t(table->selectionModel()->selectedRows().size()), selection->rows().size());
    // And back.
    m_window->showPanel("data");
    m_window->panel("data")->findChild<QTabWidget *>()->setCurrentIndex(1);
    table->selectRow(5);
    QCOMPARE(selection->rows(), Rows{5});
    QCOMPARE(view->scene()->selected().size(), size_t(1));
    QCOMPARE(view->scene()->cloud().row(view->scene()->selected().front()), 5);
}

QStringList TestExploring::namedSelections()
{
    QStringList names;
    const auto *tree = find<QTreeWidget>(*m_window, "sources.tree");
    const QTreeWidgetItem *section = tree->topLevelItem(2);
    for (int i = 0; i < section->childCount(); ++i)
        names << section->child(i)->text(0) + u' ' + section->child(i)->text(1);
    return names;
}

void TestExploring::namedSelectionsAreListed()
{
    EmbeddingView *view = explore("pca");
    QVERIFY(view);
    m_window->workspace().currentSelection()->setRows({3, 4, 5});
    auto *name = find<QLineEdit>(*m_window, "strip.name");
    QTest::keyClicks(name, "outliers");
    QTest::keyClick(name, Qt::Key_Return);
    QTRY_COMPARE(namedSelections(), QStringList{"outliers 3"});
    QTest::mouseClick(find<QToolButton>(*m_window, "strip.invert"), Qt::LeftButton);
    QCOMPARE(m_window->workspace().currentSelection()->rows().size(), size_t(300));
    auto *tree = find<QTreeWidget>(*m_window, "sources.tree");
    Q_EMIT tree->itemClicked(tree->topLevelItem(2)->child(0), 0);
    QCOMPARE(m_window->workspace().currentSelection()->rows(), (Rows{3, 4, 5}));
    QCOMPARE(view->scene()->selected().size(), size_t(3));
    // And out again, as data.
    const QString out = m_folder.filePath("outliers.csv");
    QVERIFY(exportRows(m_window->workspace(), mixture, {3, 4, 5}, out));
    QTRY_VERIFY(QFile::exists(out));
    QCOMPARE(openDataSet(out)->rows(), 3);
    QVERIFY(!exportRows(m_window->workspace(), mixture, {}, out));
}

void TestExploring::undoAndRedo()
{
    EmbeddingView *view = explore("umap");
    QVERIFY(view);
    Selection *selection = m_window->workspace().currentSelection();
    QVERIFY(!edit("edit.undo")->isEnabled());
    lassoClass(view, 0);
    const Rows first = selection->rows();
    QVERIFY(!first.empty());
    lassoClass(view, 2, Qt::ShiftModifier);
    QVERIFY(selection->rows().size() > first.size());
    QVERIFY(edit("edit.undo")->text().contains(QString::number(selection->rows().size())));
    QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(selection->rows(), first);
    QCOMPARE(view->scene()->selected().size(), first.size());
    edit("edit.undo")->trigger();
    QVERIFY(selection->rows().empty());
    QVERIFY(!edit("edit.undo")->isEnabled() && edit("edit.redo")->isEnabled());
    edit("edit.redo")->trigger();
    QCOMPARE(selection->rows(), first);
    // Naming is a step too.
    m_window->workspace().keepSelection("first");
    QTRY_COMPARE(namedSelections().size(), 1);
    edit("edit.undo")->trigger();
    QTRY_VERIFY(m_window->workspace().selections().isEmpty());
    // And so is hiding, by the legend as by the menu; showing all is one step though both had hidden something.
    auto *legend = find<ClassLegend>(*m_window, "embedding.legend");
    legend->setHidden({1});
    QMenu menu;
    const auto press = [&](const QString &words) {
        menu.clear();
        view->fillMenu(menu, -1);
        for (QAction *action : menu.actions())
            if (action->text() == words)
                action->trigger();
    };
    press("Hide the chosen points");
    QVERIFY(edit("edit.undo")->text().contains("hiding points"));
    QCOMPARE(view->scene()->veiled().size(), first.size());
    press("Show all points");
    QVERIFY(view->scene()->veiled().empty() && legend->hidden().empty());
    edit("edit.undo")->trigger();
    QCOMPARE(view->scene()->veiled().size(), first.size());
    QCOMPARE(legend->hidden(), std::set<int>{1});
    edit("edit.undo")->trigger();
    QVERIFY(view->scene()->veiled().empty());
    edit("edit.undo")->trigger();
    QVERIFY(legend->hidden().empty() && view->scene()->appearance().hidden.empty());
    edit("edit.redo")->trigger();
    QCOMPARE(view->scene()->appearance().hidden, std::set<int>{1});
}

void TestExploring::twoLayoutsAreCompared()
{
    EmbeddingView *first = explore("umap");
    QVERIFY(first);
    auto *compare = find<QToolButton>(*m_window, "explore.compare");
    QTest::mouseClick(compare, Qt::LeftButton);
    auto *box = find<QComboBox>(*m_window, "explore.layout");
    QVERIFY(box->currentData() != "umap"); // another one is what one wants
    box->setCurrentIndex(box->findData("pca"));
    QTest::mouseClick(find<QPushButton>(*m_window, "explore.run"), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->panel("explore")->settled(), 30000);
    auto *second = find<EmbeddingView>(*m_window, "explore.view2");
    QVERIFY(second && second->isVisible() && first->isVisible());
    QVERIFY(std::abs(first->width() - second->width()) < 20);
    m_window->resize(1280, 720);
    QTest::qWait(50);
    QVERIFY(m_window->width() <= 1280); // both fit a small screen
    auto *comparison = m_window->findChild<ExploreComparison *>();
    QTRY_VERIFY(comparison->overlap().neighbors > 0);
    QCOMPARE(comparison->overlap().common, 303);
    QVERIFY(comparison->overlap().mean > 2 * comparison->overlap().chance);
    QVERIFY(find<QLabel>(*m_window, "explore.overlap")->text().contains("%"));
    // Points are linked: the one under the pointer is ringed in the other view, chosen ones are chosen there.
    QTest::mouseMove(surface(first), first->positionOf(0).toPoint());
    QTRY_VERIFY(first->scene()->hovered() >= 0);
    const int row = first->scene()->cloud().row(first->scene()->hovered());
    QCOMPARE(second->scene()->hovered(), second->scene()->cloud().pointOfRow(row));
    lassoClass(first, 1);
    QCOMPARE(second->scene()->selected().size(), first->scene()->selected().size());
    // Shared neighbors as colors.
    QTest::mouseClick(find<QToolButton>(*m_window, "explore.overlap.color"), Qt::LeftButton);
    QVERIFY(!first->scene()->values().values.empty() && !second->scene()->values().values.empty());
    QTest::mouseClick(find<QToolButton>(*m_window, "explore.overlap.color"), Qt::LeftButton);
    QVERIFY(first->scene()->values().values.empty());
    QTest::mouseClick(compare, Qt::LeftButton);
    QVERIFY(!second->isVisible());
}

/// Pictures, and no model open: one press opens the encoder that is suggested and goes on.
void TestExploring::encoderIsSuggested()
{
    m_window->openPath(help::makeFolders(m_folder.filePath("shapes"), 20));
    QTRY_VERIFY(m_window->workspace().currentData());
    m_window->showPanel("explore");
    QVERIFY(find<QComboBox>(*m_window, "explore.model")->currentText().contains("scenes-clip"));
    QTest::mouseClick(find<QPushButton>(*m_window, "explore.run"), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->findChild<EmbeddingView *>("explore.view"), 60000);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->panel("explore")->settled(), 60000);
    QCOMPARE(find<EmbeddingView>(*m_window, "explore.view")->scene()->cloud().count(), 40);
    QCOMPARE(m_window->workspace().models().size(), 1);
}

void TestExploring::cameraComesBackWithTheProject()
{
    EmbeddingView *view = explore("pca");
    QVERIFY(view);
    for (int i = 0; i < 3; ++i)
        QTest::keyClick(surface(view), Qt::Key_Plus);
    const float extent = view->scene()->camera(surface(view)->size()).extent;
    m_window->project().setPlace("explore", "light", m_window->panelStates());
    const QString file = m_folder.filePath("p.gleaner");
    QVERIFY(m_window->project().save(file));
    init();
    QVERIFY(m_window->project().open(file));
    QTRY_VERIFY(m_window->workspace().currentData());
    QCOMPARE(find<QComboBox>(*m_window, "explore.layout")->currentData(), "pca");
    view = explore("pca");
    QVERIFY(view);
    QVERIFY(qAbs(view->scene()->camera(surface(view)->size()).extent - extent) < 1e-4f);
}

QTEST_MAIN(TestExploring)
#include "tst_exploring.moc"
