#include "widgets/views/TokenView.h"
#include "widgets/views/ViewRegistry.h"

#include <QComboBox>
#include <QImage>
#include <QTest>
#include <cmath>

using namespace gleaner;

namespace {

Artifact sample(int words = 40)
{
    TokenScores scores;
    scores.measures = {{"Log-probability", "nats"}, {"Rank", ""}};
    for (int passage = 0; passage < 2; ++passage) {
        TokenScores::Passage each{passage == 0 ? "First" : "Second", {}, std::vector<std::vector<double>>(2)};
        for (int i = 0; i < words; ++i) {
            each.tokens << (i == 0 ? "The" : i % 3 == 2 ? "ing" : QStringLiteral(" token%1").arg(i));
            each.values[0].push_back(i == 0 ? std::nan("") : -double(i) / 4);
            each.values[1].push_back(i == 0 ? std::nan("") : i);
        }
        scores.passages.push_back(each);
    }
    return {"token-scores", "Token by token", "A caption.", scores};
}

} // namespace

class TestTokenView : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Theme::instance().apply(Theme::Mode::Light); }

    void theKindChoosesIt()
    {
        const std::unique_ptr<ArtifactView> view(makeView(sample()));
        QVERIFY(qobject_cast<TokenView *>(view.get()));
        QVERIFY(!figurePng(sample()).isEmpty());
        QCOMPARE(figurePng(sample()), figurePng(sample()));
    }

    void tokensAreTintedByTheirNumber()
    {
        TokenView view;
        view.setArtifact(sample());
        view.resize(500, view.heightFor(500));
        const QImage image = view.grab().toImage();
        const auto colorOf = [&](int token) {
            const QRectF rect = view.tokenRect(token);
            return image.pixelColor(int(rect.left()) + 1, int(rect.top()) + 1);
        };
        QCOMPARE(colorOf(39).rgb(), Theme::viridis(0).rgb());
        QCOMPARE(colorOf(1).rgb(), Theme::viridis(1).rgb());
        QCOMPARE(colorOf(0).rgb(), Theme::instance().tokens().window.rgb()); // the first has no number
    }

    void linesBreakBeforeWordsAndFit()
    {
        TokenView view;
        view.setArtifact(sample());
        view.resize(240, view.heightFor(240));
        QVERIFY(view.heightFor(240) > view.heightFor(800));
        for (int token = 0; token < 40; ++token) {
            const QRectF rect = view.tokenRect(token);
            QVERIFY(rect.right() <= 240 - ArtifactView::margin + 1 && rect.bottom() < view.height());
            if (token % 3 == 2) // the rest of a word stays with its beginning
                QCOMPARE(rect.top(), view.tokenRect(token - 1).top());
            QCOMPARE(view.tokenAt(rect.center()), token);
        }
    }

    void theHoveredTokenSaysItsNumbers()
    {
        TokenView view;
        view.setArtifact(sample());
        view.resize(500, view.heightFor(500));
        view.show();
        QTest::mouseMove(&view, view.tokenRect(3).center().toPoint());
        QTRY_VERIFY(view.toolTip().contains("token3"));
        QVERIFY2(view.toolTip().contains("0.75") && view.toolTip().contains("nats") && view.toolTip().contains("Rank 3"),
                 qPrintable(view.toolTip()));
        QVERIFY(view.sentence(0).contains("no number"));
    }

    void passageAndMeasureAreChosen()
    {
        TokenView view;
        view.setArtifact(sample());
        auto *passages = view.tools()->findChild<QComboBox *>("tokens.passage");
        auto *measures = view.tools()->findChild<QComboBox *>("tokens.measure");
        QCOMPARE(passages->count(), 2);
        QCOMPARE(measures->count(), 2);
        passages->setCurrentIndex(1);
        measures->setCurrentIndex(1);
        QCOMPARE(view.passage(), 1);
        QCOMPARE(view.measure(), 1);
        view.setArtifact(sample(3));
        QCOMPARE(view.passage(), 0);
    }
};

QTEST_MAIN(TestTokenView)
#include "tst_tokenview.moc"
