#include "core/jobs/JobRunner.h"
#include "tests/widgets/views/Samples.h"
#include "widgets/views/ElidingLabel.h"
#include "widgets/views/EmptyState.h"
#include "widgets/views/ProblemCard.h"
#include "widgets/views/ProgressStrip.h"
#include "widgets/views/ViewFrame.h"
#include "widgets/views/ViewRegistry.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace gleaner;

class TestStates : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Theme::instance().apply(Theme::Mode::Light); }

    void anEmptyStateHasOneSentenceAndOneButton()
    {
        EmptyState state("data", "Open a folder of pictures to begin.", "Open folder");
        QSignalSpy requested(&state, &EmptyState::actionRequested);
        QTest::mouseClick(state.button(), Qt::LeftButton);
        QCOMPARE(requested.count(), 1);
        QVERIFY(!EmptyState("data", "Nothing here.", {}).button());
    }

    void aProblemCardSaysAllThreeAndGoes()
    {
        auto *card = new ProblemCard({"12 images have no label", "data set 'retina'", "Label them."});
        card->setRemedyAction("Label them now");
        QCOMPARE(card->findChild<QLabel *>("problem.what")->text(), "12 images have no label");
        QCOMPARE(card->findChild<QLabel *>("problem.where")->text(), "data set 'retina'");
        QCOMPARE(card->findChild<QLabel *>("problem.remedy")->text(), "Label them.");
        QSignalSpy remedy(card, &ProblemCard::remedyRequested), gone(card, &QObject::destroyed);
        QTest::mouseClick(card->findChild<QPushButton *>("problem.action"), Qt::LeftButton);
        QCOMPARE(remedy.count(), 1);
        QTest::mouseClick(card->findChild<QToolButton *>("problem.dismiss"), Qt::LeftButton);
        QTRY_COMPARE(gone.count(), 1);
    }

    void timeLeftIsSaidInWords()
    {
        QCOMPARE(ProgressStrip::timeLeft(-1), QString());
        QCOMPARE(ProgressStrip::timeLeft(0.4), "1 s left");
        QCOMPARE(ProgressStrip::timeLeft(94), "about 2 min left");
        QCOMPARE(ProgressStrip::timeLeft(7200), "about 2.0 h left");
    }

    void theStripFollowsAJobAndStopsIt()
    {
        JobRunner runner;
        ProgressStrip strip;
        QVERIFY(strip.isHidden());
        Job *job = runner.start<int>(
            "Waiting", {},
            [](RunContext &context) {
                for (;;) {
                    context.progress(1, 4, "Waiting for Stop");
                    QThread::msleep(5);
                }
                return 0;
            },
            this, [](int) {});
        strip.follow(job);
        QVERIFY(!strip.isHidden());
        QTRY_COMPARE(strip.findChild<QProgressBar *>("progress.bar")->value(), 250);
        QCOMPARE(strip.findChild<QLabel *>("progress.activity")->text(), "Waiting for Stop");
        QTest::mouseClick(strip.findChild<QPushButton *>("progress.stop"), Qt::LeftButton);
        QTRY_VERIFY(strip.isHidden());
    }

    void theFrameShowsItsStates()
    {
        ViewFrame frame(makeView(samples::metrics()));
        frame.show();
        QCOMPARE(frame.title(), "Summary");
        QSignalSpy report(&frame, &ViewFrame::addToReportRequested);
        QTest::mouseClick(frame.findChild<QToolButton *>("view.report"), Qt::LeftButton);
        QCOMPARE(report.count(), 1);
        auto *empty = new EmptyState("chart", "Run a method to see its numbers.", "Run");
        frame.showEmpty(empty);
        QVERIFY(empty->isVisible());
        QVERIFY(!frame.content()->isVisible());
        frame.showContent();
        QVERIFY(frame.content()->isVisible());
        frame.setBadge("inputs changed");
        QVERIFY(frame.findChild<QLabel *>("view.badge")->isVisible());
        frame.setBadge({});
        QVERIFY(!frame.findChild<QLabel *>("view.badge")->isVisible());
    }

    void longTitlesEndInAnEllipsis()
    {
        ViewFrame frame(makeView(samples::metrics()));
        frame.setTitle("Accuracy over shots per class, on the test pictures");
        frame.resize(900, 300);
        frame.show();
        auto *title = frame.findChild<ElidingLabel *>("view.title");
        auto *report = frame.findChild<QToolButton *>("view.report");
        QVERIFY(!title->elided());
        QCOMPARE(report->toolButtonStyle(), Qt::ToolButtonTextBesideIcon);
        frame.resize(300, 300);
        QTRY_VERIFY(title->elided());
        QCOMPARE(report->toolButtonStyle(), Qt::ToolButtonIconOnly); // the title needs the room more
        QCOMPARE(title->text(), frame.title());
        QVERIFY(title->geometry().right() < report->geometry().left());
    }

    void thePictureIsCopied()
    {
        ViewFrame frame(makeView(samples::curve(2)));
        frame.resize(500, 400);
        frame.show();
        frame.copyPicture();
        QVERIFY(!QApplication::clipboard()->image().isNull());
    }

    void everyButtonHasAName()
    {
        ViewFrame frame(makeView(samples::table(Table::Style::Plain)));
        for (const QAbstractButton *button : frame.findChildren<QAbstractButton *>())
            if (button->focusPolicy() != Qt::NoFocus && !button->objectName().startsWith("qt_")) {
                QVERIFY2(!button->accessibleName().isEmpty(), qPrintable(button->objectName()));
                QVERIFY2(!button->toolTip().isEmpty(), qPrintable(button->objectName()));
            }
    }
};

QTEST_MAIN(TestStates)
#include "tst_states.moc"
