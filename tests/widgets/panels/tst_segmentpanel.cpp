// From a picture to words, maps, points and masks, by the names of the controls.
#include "core/data/DataSet.h"
#include "core/data/Region.h"
#include "core/report/Report.h"
#include "widgets/panels/ModelChoice.h"
#include "widgets/panels/SegmentPanel.h"
#include "widgets/panels/UndoHistory.h"
#include "widgets/panels/Workspace.h"
#include "widgets/views/LayerHeadGrid.h"
#include "widgets/views/WordStrip.h"

#include <QImage>
#include <QtTest>
#include <QtWidgets>

using namespace gleaner;

class TestSegmentPanel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void wordsAreReadOnce();
    void theThresholdMovesTheMap();
    void layersAndHeadsMoveTheMap();
    void aSmallMapChoosesItsHead();
    void aDraggedPointMovesTheMask();
    void pointsAreAddedAndRemovedByPointer();
    void pointsAreMovedByKeys();
    void aBoxIsDrawn();
    void editsAreStepsThatCanBeTakenBack();
    void theNewestQuestionWins();
    void clicksAloneSegment();
    void stepsCanBeHidden();
    void anotherPictureForgetsTheWords();
    void aBadFileIsAProblem();
    void droppedPicturesAreShown();
    void namingCanBeStopped();
    void goesIntoTheReport();
    void theMaskIsFedBack();
    void masksAreKeptAndTakenBack();
    void keptMasksBecomeACocoFile();
    void theShownMaskIsExportedAlone();
    void theProjectBringsItBack();
    void aDamagedStateHarmsNothing();
    void aProjectOfAFileBringsItBack();

private:
    template <typename W> W *find(const char *name) const { return m_panel->findChild<W *>(QLatin1String(name)); }
    SegmentView *view() const { return find<SegmentView>("segment.view"); }
    void openScenes();
    void nameObjects();
    void settle() const { QTRY_VERIFY_WITH_TIMEOUT(m_panel->settled(), 20000); }
    void click(const QPointF &place, Qt::KeyboardModifiers keys = {}) const
    {
        QTest::mouseClick(view(), Qt::LeftButton, keys, view()->onScreen(place).toPoint());
    }
    void drag(const QPointF &from, const QPointF &to) const;

    QTemporaryDir m_folder;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<SegmentPanel> m_panel;
};

void TestSegmentPanel::init()
{
    m_workspace = std::make_unique<Workspace>(Workspace::History::None);
    m_panel = std::make_unique<SegmentPanel>(*m_workspace, nullptr);
    m_panel->resize(900, 640);
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
}

void TestSegmentPanel::cleanup()
{
    settle();
    m_panel.reset();
    m_workspace.reset();
}

void TestSegmentPanel::openScenes()
{
    QVERIFY(find<QWidget>("segment.empty")->isVisible());
    m_workspace->openData(QStringLiteral("scenes:count=3,seed=9,side=96,objects=2"));
    QTRY_COMPARE(m_workspace->dataSets().size(), 1);
    settle();
    QCOMPARE(view()->picture().size(), QSize(96, 96));
    QVERIFY(!find<QWidget>("segment.empty")->isVisible());
}

void TestSegmentPanel::nameObjects()
{
    openScenes();
    QTest::mouseClick(find<QPushButton>("segment.name"), Qt::LeftButton);
    settle();
    QVERIFY(m_panel->reading());
    QCOMPARE(m_panel->word(), 0);
}

void TestSegmentPanel::drag(const QPointF &from, const QPointF &to) const
{
    const QPoint begin = view()->onScreen(from).toPoint(), end = view()->onScreen(to).toPoint();
    QTest::mousePress(view(), Qt::LeftButton, {}, begin);
    for (int step = 1; step <= 5; ++step) { // QTest::mouseMove tells no button
        const QPointF at = QPointF(begin) + QPointF(end - begin) * step / 5;
        QMouseEvent move(QEvent::MouseMove, at, view()->mapToGlobal(at), Qt::NoButton, Qt::LeftButton, {});
        QCoreApplication::sendEvent(view(), &move);
    }
    QTest::mouseRelease(view(), Qt::LeftButton, {}, end);
}

void TestSegmentPanel::wordsAreReadOnce()
{
    nameObjects();
    auto *words = find<WordStrip>("segment.words");
    QVERIFY(words->isVisible() && !find<QLabel>("segment.hint")->isVisible());
    const QStringList named = m_panel->reading()->named.words;
    QVERIFY(named.size() >= 2);
    QVERIFY(!view()->answer().heat.isNull() && !view()->answer().mask.isEmpty());
    QVERIFY(view()->answer().positive && view()->answer().negative);
    const std::vector<float> first = view()->answer().map;
    QTest::mouseClick(words, Qt::LeftButton, {}, words->wordRect(1).center().toPoint());
    settle();
    QCOMPARE(m_panel->word(), 1);
    QVERIFY(view()->answer().map != first);
    QTest::keyClick(words, Qt::Key_Left);
    settle();
    QCOMPARE(view()->answer().map, first);
    QCOMPARE(m_panel->readings(), 1);
}

void TestSegmentPanel::theThresholdMovesTheMap()
{
    nameObjects();
    auto *threshold = find<QSlider>("segment.threshold");
    const SegmentView::Answer before = view()->answer();
    threshold->setValue(90);
    settle();
    const QRectF small = view()->answer().area.boundingRect();
    QVERIFY(small.width() < before.area.boundingRect().width());
    QCOMPARE(view()->answer().map, before.map);
    threshold->setValue(10);
    settle();
    QVERIFY(view()->answer().area.boundingRect().width() > small.width());
    QVERIFY(find<QLabel>("segment.thresholdText")->text().contains(QStringLiteral("10 %")));
    QCOMPARE(m_panel->readings(), 1);
}

void TestSegmentPanel::layersAndHeadsMoveTheMap()
{
    nameObjects();
    std::vector<std::vector<float>> maps{view()->answer().map};
    const auto another = [&] {
        settle();
        maps.push_back(view()->answer().map);
        for (size_t other = 0; other + 1 < maps.size(); ++other)
            QVERIFY(maps[other] != maps.back());
    };
    find<QSlider>("segment.head")->setValue(2);
    another();
    QVERIFY(!find<QCheckBox>("segment.weights")->isEnabled());
    find<QSlider>("segment.first")->setValue(3);
    another();
    find<QSlider>("segment.last")->setValue(2); // takes the first one along
    QCOMPARE(find<QSlider>("segment.first")->value(), 2);
    another();
    find<QCheckBox>("segment.regularization")->click();
    another();
    find<QCheckBox>("segment.row")->click();
    another();
    find<QCheckBox>("segment.negative")->click();
    settle();
    QVERIFY(!view()->answer().negative);
    QCOMPARE(m_panel->readings(), 1);
}

void TestSegmentPanel::aSmallMapChoosesItsHead()
{
    nameObjects();
    auto *heads = find<LayerHeadGrid>("segment.heads");
    QVERIFY(heads->isVisible());
    const std::vector<float> before = view()->answer().map;
    QTest::mouseClick(heads, Qt::LeftButton, {}, heads->cellRect(2, 1).center().toPoint());
    settle();
    QCOMPARE(find<QSlider>("segment.first")->value(), 3);
    QCOMPARE(find<QSlider>("segment.last")->value(), 3);
    QCOMPARE(find<QSlider>("segment.head")->value(), 2);
    QVERIFY(view()->answer().map != before);
    QCOMPARE(m_panel->readings(), 1);
}

void TestSegmentPanel::aDraggedPointMovesTheMask()
{
    nameObjects();
    const SegmentView::Answer before = view()->answer();
    const QPointF from = *before.positive;
    const QPointF to(from.x() < 48 ? 80 : 16, from.y() < 48 ? 80 : 16);
    drag(from, to);
    settle();
    QVERIFY(!view()->edits().usesPositive);
    QCOMPARE(view()->edits().marks.size(), size_t(1));
    QVERIFY(QLineF(view()->edits().marks[0].at, to).length() < 1);
    QVERIFY(view()->answer().mask != before.mask);
    QCOMPARE(view()->answer().map, before.map);
    QCOMPARE(view()->marks().size(), size_t(2)); // the negative one is still the map's
    find<QToolButton>("segment.reset")->click();
    settle();
    QVERIFY(view()->answer().mask == before.mask);
}

void TestSegmentPanel::pointsAreAddedAndRemovedByPointer()
{
    nameObjects();
    const QPainterPath before = view()->answer().mask;
    click({70, 20});
    click({20, 70}, Qt::ShiftModifier);
    settle();
    const std::vector<SegmentView::Mark> added = view()->edits().marks;
    QCOMPARE(added.size(), size_t(2));
    QVERIFY(added[0].positive && !added[1].positive);
    QVERIFY(view()->answer().mask != before);
    click({70, 20}); // chooses, does not add
    QCOMPARE(view()->edits().marks.size(), size_t(2));
    QTest::keyClick(view(), Qt::Key_Delete);
    QCOMPARE(view()->edits().marks.size(), size_t(1));
    QTest::keyClick(view(), Qt::Key_Delete);
    settle();
    QVERIFY(view()->edits().marks.empty());
    QVERIFY(view()->answer().mask == before);
}

void TestSegmentPanel::pointsAreMovedByKeys()
{
    openScenes();
    QTest::keyClick(view(), Qt::Key_Plus);
    QTest::keyClick(view(), Qt::Key_Minus);
    QTest::keyClick(view(), Qt::Key_PageUp);
    QCOMPARE(view()->chosenMark(), 0);
    QTest::keyClick(view(), Qt::Key_Left);
    QTest::keyClick(view(), Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(view()->edits().marks[0].at, QPointF(47, 56));
    QVERIFY(!view()->edits().marks[1].positive);
    QTest::keyClick(view(), Qt::Key_Escape);
    QCOMPARE(view()->chosenMark(), SegmentView::none);
}

void TestSegmentPanel::aBoxIsDrawn()
{
    openScenes();
    drag({10, 12}, {60, 70});
    settle();
    QVERIFY(view()->edits().box && view()->edits().marks.empty());
    QVERIFY(qAbs(view()->edits().box->width() - 50) < 1);
    QVERIFY(!view()->answer().mask.isEmpty());
    QTest::keyClick(view(), Qt::Key_Delete);
    settle();
    QVERIFY(!view()->edits().box && view()->answer().mask.isEmpty());
}

void TestSegmentPanel::editsAreStepsThatCanBeTakenBack()
{
    nameObjects();
    const QPainterPath before = view()->answer().mask;
    UndoHistory &history = m_workspace->history();
    QVERIFY(!history.canUndo());
    drag(*view()->answer().positive, {5, 90});
    click({70, 20});
    settle();
    const QPainterPath after = view()->answer().mask;
    history.undo();
    history.undo();
    QVERIFY(!history.canUndo()); // a drag is one step
    settle();
    QVERIFY(view()->edits() == SegmentView::Edits() && view()->answer().mask == before);
    history.redo();
    history.redo();
    settle();
    QVERIFY(view()->answer().mask == after);
    m_panel->setWord(1); // the points belonged to the word
    QVERIFY(!history.canUndo() && !history.canRedo());
}

void TestSegmentPanel::theNewestQuestionWins()
{
    nameObjects();
    auto *threshold = find<QSlider>("segment.threshold");
    threshold->setValue(80);
    settle();
    const QPainterPath wanted = view()->answer().area;
    threshold->setValue(5);
    settle();
    QVERIFY(view()->answer().area != wanted);
    for (const int value : {20, 95, 40, 60, 2, 80})
        threshold->setValue(value);
    settle();
    QVERIFY(view()->answer().area == wanted);
    m_panel->setWord(1); // of a word that is not shown any more, nothing arrives
    m_panel->setWord(0);
    settle();
    QVERIFY(view()->answer().area == wanted);
}

void TestSegmentPanel::clicksAloneSegment()
{
    openScenes();
    find<ModelChoice>("segment.model")->choose({});
    QVERIFY(!find<QPushButton>("segment.name")->isEnabled());
    QVERIFY(find<QLabel>("segment.hint")->text().contains(QStringLiteral("Click")));
    QVERIFY(!find<QSlider>("segment.threshold")->isEnabled());
    QVERIFY(view()->answer().mask.isEmpty());
    click({48, 48});
    settle();
    QVERIFY(!view()->answer().mask.isEmpty() && view()->answer().heat.isNull());
    QVERIFY(view()->answer().pixels > 0);
    QCOMPARE(m_panel->readings(), 0);
}

void TestSegmentPanel::stepsCanBeHidden()
{
    nameObjects();
    const QImage all = view()->grab().toImage();
    for (const char *name : {"segment.showMap", "segment.showPoints", "segment.showMask"}) {
        auto *toggle = find<QToolButton>(name);
        toggle->click();
        QVERIFY2(view()->grab().toImage() != all, name);
        toggle->click();
        QCOMPARE(view()->grab().toImage(), all);
    }
}

void TestSegmentPanel::anotherPictureForgetsTheWords()
{
    nameObjects();
    const QImage before = view()->picture();
    find<QToolButton>("segment.next")->click();
    settle();
    QVERIFY(view()->picture() != before);
    QVERIFY(!m_panel->reading() && view()->answer().mask.isEmpty() && view()->answer().heat.isNull());
    QVERIFY(find<QLabel>("segment.hint")->isVisible());
}

void TestSegmentPanel::aBadFileIsAProblem()
{
    openScenes();
    const QImage before = view()->picture();
    const QString path = m_folder.filePath(QStringLiteral("broken.png"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("no picture");
    file.close();
    m_panel->openPicture(path);
    QTRY_COMPARE(m_workspace->problems().size(), 1);
    QCOMPARE(m_workspace->problems()[0].where, path);
    settle();
    QCOMPARE(view()->picture(), before); // what was there stays
    QVERIFY(view()->isVisible());
}

void TestSegmentPanel::droppedPicturesAreShown()
{
    QImage image(50, 30, QImage::Format_RGB32);
    image.fill(QColor(70, 120, 200));
    const QString path = m_folder.filePath(QStringLiteral("picture.png"));
    QVERIFY(image.save(path));
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_panel.get(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_panel.get(), &drop);
    settle();
    QCOMPARE(view()->picture().size(), QSize(50, 30));
    QVERIFY(view()->isVisible());
    click({25, 15});
    settle();
    QVERIFY(!view()->edits().marks.empty());
}

void TestSegmentPanel::namingCanBeStopped()
{
    openScenes();
    auto *name = find<QPushButton>("segment.name");
    name->click();
    QVERIFY(!name->isEnabled());
    auto *stop = find<QPushButton>("progress.stop");
    QVERIFY(stop->isVisible());
    stop->click();
    settle();
    QVERIFY(!m_panel->reading());
    QVERIFY(name->isEnabled() && m_workspace->problems().isEmpty());
    name->click();
    settle();
    QVERIFY(m_panel->reading());
}

void TestSegmentPanel::goesIntoTheReport()
{
    nameObjects();
    find<QToolButton>("view.report")->click();
    QCOMPARE(m_workspace->report().report().blocks.size(), 1);
    QVERIFY(m_workspace->report().report().blocks.front().title.contains(m_panel->reading()->named.words[0]));
    QVERIFY(!QImage::fromData(m_workspace->report().report().blocks.front().png).isNull());
}

void TestSegmentPanel::theMaskIsFedBack()
{
    openScenes();
    click({30, 30});
    settle();
    const SegmentView::Answer before = view()->answer();
    QVERIFY(find<QCheckBox>("segment.feedback")->isEnabled()); // for clicks alone, too
    find<QCheckBox>("segment.feedback")->click();
    settle();
    QVERIFY(!view()->answer().mask.isEmpty());
    QVERIFY(view()->answer().quality != before.quality);
    find<QCheckBox>("segment.feedback")->click();
    settle();
    QCOMPARE(view()->answer().quality, before.quality);
}

void TestSegmentPanel::masksAreKeptAndTakenBack()
{
    openScenes();
    auto *keep = find<QToolButton>("segment.keep");
    QVERIFY(!keep->isEnabled() && !find<QPushButton>("segment.export")->isEnabled());
    click({30, 30});
    settle();
    QVERIFY(keep->isEnabled());
    keep->click();
    keep->click(); // the very same is kept once
    QCOMPARE(m_panel->kept().all().size(), size_t(1));
    QCOMPARE(view()->kept().size(), size_t(1));
    QVERIFY(find<QPushButton>("segment.export")->text().contains(QStringLiteral("(1)")));
    click({70, 60});
    settle();
    QCOMPARE(keep->shortcut(), QKeySequence(Qt::Key_F));
    keep->click();
    QCOMPARE(m_panel->kept().all().size(), size_t(2));
    m_workspace->history().undo();
    QCOMPARE(m_panel->kept().all().size(), size_t(1));
    QCOMPARE(view()->kept().size(), size_t(1));
    m_workspace->history().redo();
    QCOMPARE(m_panel->kept().all().size(), size_t(2));
    find<QToolButton>("segment.next")->click();
    settle();
    QVERIFY(view()->kept().empty()); // they belong to the other picture
    QCOMPARE(m_panel->kept().all().size(), size_t(2));
}

void TestSegmentPanel::keptMasksBecomeACocoFile()
{
    nameObjects();
    const QString word = m_panel->reading()->named.words[0];
    find<QToolButton>("segment.keep")->click();
    const cv::Mat first = view()->answer().inside.clone();
    const QRectF bounds = view()->answer().mask.boundingRect();
    m_panel->setWord(1);
    settle();
    find<QToolButton>("segment.keep")->click();
    find<QToolButton>("segment.next")->click();
    settle();
    click({48, 48});
    settle();
    find<QToolButton>("segment.keep")->click();
    const QString out = m_folder.filePath(QStringLiteral("masks.json"));
    m_panel->exportMasks(out);
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(out), 10000);
    const DataSetPtr data = openDataSet(out);
    QCOMPARE(data->rows(), qsizetype(2));
    const auto boxes = data->first<BoxesColumn>();
    QCOMPARE(boxes->boxes(0).size(), size_t(2));
    QCOMPARE(boxes->boxes(1).size(), size_t(1));
    QCOMPARE(boxes->boxes(0)[0].label, word);
    QCOMPARE(boxes->boxes(1)[0].label, QStringLiteral("object"));
    QVERIFY(std::abs(boxes->boxes(0)[0].x - bounds.x()) < 1.5);
    cv::Mat written(first.size(), CV_8U, cv::Scalar(0));
    QVERIFY(paintRegion(data->objectMasks()->regions(0)[0], written, 255));
    QCOMPARE(cv::countNonZero(written != first), 0); // to the pixel
    QCOMPARE(data->first<ImageColumn>()->image(0).size(), cv::Size(96, 96));
    QVERIFY(m_workspace->problems().isEmpty());
    m_workspace->closeData(m_workspace->currentData()->uri);
    settle();
    m_panel->exportMasks(m_folder.filePath(QStringLiteral("closed.json")));
    QCOMPARE(m_workspace->problems().size(), 1); // their pictures are gone
    QCOMPARE(m_panel->kept().all().size(), size_t(3));
}

void TestSegmentPanel::theShownMaskIsExportedAlone()
{
    openScenes();
    const QString out = m_folder.filePath(QStringLiteral("one.json"));
    m_panel->exportMasks(out);
    QCOMPARE(m_workspace->problems().size(), 1); // there is none yet
    QVERIFY(!QFile::exists(out));
    click({48, 48});
    settle();
    m_panel->exportMasks(out);
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(out), 10000);
    QCOMPARE(openDataSet(out)->first<BoxesColumn>()->boxes(0).size(), size_t(1));
    QVERIFY(m_panel->kept().all().empty());
    m_panel->exportMasks(m_folder.filePath(QStringLiteral("one.json/below.json")));
    QTRY_COMPARE(m_workspace->problems().size(), 2);
}

void TestSegmentPanel::theProjectBringsItBack()
{
    nameObjects();
    find<QToolButton>("segment.next")->click();
    settle();
    find<QLineEdit>("segment.question")->setText(QStringLiteral("List the objects."));
    find<QPushButton>("segment.name")->click();
    settle();
    m_panel->setWord(1);
    find<QSlider>("segment.threshold")->setValue(35);
    find<QSlider>("segment.head")->setValue(2);
    find<QCheckBox>("segment.feedback")->click();
    find<QToolButton>("segment.showMap")->click();
    click({70, 20});
    settle();
    find<QToolButton>("segment.keep")->click();
    const QJsonObject state = QJsonDocument::fromJson(QJsonDocument(m_panel->state()).toJson()).object();
    const SegmentView::Answer answer = view()->answer();
    const SegmentView::Edits edits = view()->edits();
    const QImage picture = view()->picture();
    cleanup();
    init();
    m_panel->restoreState(state); // before its data set is there, as the window does
    QCOMPARE(m_panel->state(), state);
    m_workspace->openData(QStringLiteral("scenes:count=3,seed=9,side=96,objects=2"));
    QTRY_VERIFY_WITH_TIMEOUT(m_panel->settled() && m_panel->reading() && m_panel->word() == 1, 20000);
    settle();
    QCOMPARE(view()->picture(), picture);
    QVERIFY(view()->edits() == edits);
    QVERIFY(view()->answer().mask == answer.mask);
    QCOMPARE(find<QSlider>("segment.threshold")->value(), 35);
    QCOMPARE(find<QSlider>("segment.head")->value(), 2);
    QVERIFY(find<QCheckBox>("segment.feedback")->isChecked());
    QVERIFY(!view()->shown(SegmentView::Step::Map));
    QCOMPARE(find<QLineEdit>("segment.question")->text(), QStringLiteral("List the objects."));
    QCOMPARE(m_panel->kept().all().size(), size_t(1));
    QCOMPARE(view()->kept().size(), size_t(1));
    QCOMPARE(m_panel->state(), state);
}

void TestSegmentPanel::aDamagedStateHarmsNothing()
{
    openScenes();
    const QJsonArray marks{QJsonArray{1e30, -5}, 3}, box{-10, 5, 1e9, 7};
    m_panel->restoreState({{"data", "scenes:count=3,seed=9,side=96,objects=2"},
                           {"row", 99999},
                           {"word", "x"},
                           {"edits", QJsonObject{{"marks", marks}, {"box", box}}},
                           {"controls", QJsonObject{{"first", -4}, {"threshold", 70}}},
                           {"kept", QJsonArray{QJsonObject{{"width", 1000000}, {"height", 9}, {"runs", "~"}}, 7}}});
    settle();
    QVERIFY(m_panel->kept().all().empty());
    QCOMPARE(find<QSlider>("segment.threshold")->value(), 99);
    m_panel->restoreState({});
    click({48, 48});
    settle();
    QVERIFY(!view()->answer().mask.isEmpty());
}

void TestSegmentPanel::aProjectOfAFileBringsItBack()
{
    QImage image(50, 30, QImage::Format_RGB32);
    image.fill(QColor(70, 120, 200));
    const QString path = m_folder.filePath(QStringLiteral("own.png"));
    QVERIFY(image.save(path));
    m_panel->openPicture(path);
    settle();
    click({25, 15});
    settle();
    const QJsonObject state = m_panel->state();
    const SegmentView::Edits edits = view()->edits();
    QCOMPARE(edits.marks.size(), size_t(1));
    cleanup();
    init();
    m_panel->restoreState(state);
    settle();
    QCOMPARE(view()->picture().size(), QSize(50, 30));
    QVERIFY(view()->edits() == edits);
}

QTEST_MAIN(TestSegmentPanel)
#include "tst_segmentpanel.moc"
