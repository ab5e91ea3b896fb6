// Is it generated? Asked by text and by file, beside one's own items, by the names of the controls.
#include "widgets/panels/DetectPanel.h"
#include "widgets/panels/Workspace.h"
#include "widgets/views/TokenView.h"

#include <QImage>
#include <QtTest>
#include <QtWidgets>

using namespace gleaner;

class TestDetectPanel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aTextIsAnsweredByEveryDetector();
    void aPictureIsAnsweredByEveryDetector();
    void theThresholdAndItsRateMoveTogether();
    void anAnswerOpensItsEvidence();
    void shortTextsBecomeAProblem();
    void droppedFilesAreAskedAbout();

private:
    template <typename W> W *find(const char *name) const { return m_panel->findChild<W *>(QLatin1String(name)); }
    QString picture();
    void compareWith(const QString &uri);

    QTemporaryDir m_folder;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<DetectPanel> m_panel;
};

void TestDetectPanel::init()
{
    m_workspace = std::make_unique<Workspace>(Workspace::History::None);
    m_panel = std::make_unique<DetectPanel>(*m_workspace, nullptr);
    m_panel->resize(1000, 640);
    m_panel->show();
}

void TestDetectPanel::cleanup()
{
    QTRY_VERIFY(m_panel->settled());
    m_panel.reset();
    m_workspace.reset();
}

QString TestDetectPanel::picture()
{
    QImage image(64, 64, QImage::Format_RGB32);
    image.fill(QColor(70, 120, 200));
    const QString path = m_folder.filePath(QStringLiteral("picture.png"));
    image.save(path);
    return path;
}

void TestDetectPanel::compareWith(const QString &uri)
{
    m_workspace->openData(uri);
    QTRY_COMPARE(m_workspace->dataSets().size(), 1);
    find<QComboBox>("detect.negatives")->setCurrentIndex(1);
}

void TestDetectPanel::aTextIsAnsweredByEveryDetector()
{
    auto *ask = find<QPushButton>("detect.ask");
    QVERIFY(!ask->isEnabled());
    QVERIFY(find<QWidget>("detect.empty")->isVisible());
    find<QPlainTextEdit>("detect.text")->setPlainText(QStringLiteral(
        "Mira walked to the mill. Tom took the lamp to the garden. Mira carried the key to the market. Tom went home."));
    QVERIFY(ask->isEnabled());
    ask->click();
    QVERIFY(!ask->isEnabled());
    QTRY_VERIFY_WITH_TIMEOUT(m_panel->answer(), 20000);
    const auto *model = find<QTableView>("detect.answers")->model();
    QCOMPARE(model->rowCount(), 8);
    QVERIFY(!find<QSlider>("detect.rate")->isEnabled()); // nothing to compare with
    QVERIFY(find<TokenView>("view.tokens"));
    QVERIFY(!find<QWidget>("detect.empty")->isVisible());
}

void TestDetectPanel::aPictureIsAnsweredByEveryDetector()
{
    compareWith(QStringLiteral("scenes:count=20,seed=3,side=64"));
    m_panel->askPicture(picture());
    QTRY_VERIFY_WITH_TIMEOUT(m_panel->answer(), 20000);
    QCOMPARE(m_panel->answer()->negatives, 20);
    QCOMPARE(find<QTableView>("detect.answers")->model()->rowCount(), 5);
    QVERIFY(find<QWidget>("view.map"));
    QVERIFY(find<QWidget>("view.score"));
}

void TestDetectPanel::theThresholdAndItsRateMoveTogether()
{
    compareWith(QStringLiteral("scenes:count=20,seed=3,side=64"));
    m_panel->askPicture(picture());
    QTRY_VERIFY_WITH_TIMEOUT(m_panel->answer(), 20000);
    const double before = *m_panel->answer()->answers[0].threshold;
    auto *rate = find<QSlider>("detect.rate");
    QVERIFY(rate->isEnabled());
    rate->setValue(400);
    QVERIFY(*m_panel->answer()->answers[0].threshold < before);
    QVERIFY(find<QLabel>("detect.rateText")->text().contains(QStringLiteral("40.0 %")));
}

void TestDetectPanel::anAnswerOpensItsEvidence()
{
    compareWith(QStringLiteral("stories:kind=stories,count=12,seed=5,sentences=8-9"));
    m_panel->prepare();
    QTRY_VERIFY_WITH_TIMEOUT(m_panel->answer(), 20000);
    find<QTableView>("detect.answers")->selectRow(2);
    auto *view = qobject_cast<ArtifactView *>(find<QWidget>("view.score"));
    QVERIFY(view);
    QCOMPARE(view->title(), m_panel->answer()->answers[2].name);
}

void TestDetectPanel::shortTextsBecomeAProblem()
{
    m_panel->askText(QStringLiteral("Two words"));
    QTRY_COMPARE_WITH_TIMEOUT(m_workspace->problems().size(), 1, 20000);
    QVERIFY(m_workspace->problems()[0].what.contains(QStringLiteral("tokens")));
    QVERIFY(!m_panel->answer());
}

void TestDetectPanel::droppedFilesAreAskedAbout()
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(picture())});
    QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_panel.get(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_panel.get(), &drop);
    QTRY_VERIFY_WITH_TIMEOUT(m_panel->answer(), 20000);
    QVERIFY(!m_panel->answer()->text);
}

QTEST_MAIN(TestDetectPanel)
#include "tst_detectpanel.moc"
