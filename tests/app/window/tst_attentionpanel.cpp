#include "core/report/Report.h"
#include "core/models/attention/ReadAttention.h"
#include "tests/app/window/WindowHelp.h"
#include "tests/core/models/language/TinyLlava.h"
#include "widgets/panels/AttentionPanel.h"
#include "widgets/views/AttentionCanvas.h"
#include "widgets/views/AttentionView.h"
#include "widgets/views/LayerHeadGrid.h"
#include "widgets/views/TokenAttentionView.h"
#include "widgets/views/TokenMatrix.h"
#include "widgets/views/WordStrip.h"

#include <QtWidgets>

using namespace gleaner;
using help::find;

class TestAttentionPanel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        help::isolate();
        m_pictures = help::makeFolders(m_folder.filePath(QStringLiteral("shapes")), 4);
    }
    void init()
    {
        m_window = std::make_unique<MainWindow>(Workspace::History::None);
        m_window->resize(1280, 800);
        m_window->show();
        m_window->showPanel(QStringLiteral("attention"));
    }
    void cleanup() { m_window.reset(); }

    void everyMapOfThePictureCanBeLarge();
    void gradientsExplainAText();
    void textsAreReadToo();
    void readingATextCanBeStopped();
    void aLanguageModelNeedsNoPictures();
    void answersLookAtThePicture();
    void whatCannotBeReadIsSaidInPlace();
    void figuresGoIntoTheReportAsShown();
    void viewsAreExported_data();
    void viewsAreExported();

private:
    void open(const QString &model)
    {
        m_window->openPath(m_pictures);
        m_window->openPath(model);
        m_window->showPanel(QStringLiteral("attention"));
        QTRY_VERIFY(m_window->workspace().currentData());
        QTRY_VERIFY(m_window->workspace().currentModel());
        QTRY_VERIFY(m_window->settled());
    }
    void choose(const char *box, int index)
    {
        auto *combo = find<QComboBox>(*m_window, box);
        combo->setCurrentIndex(index);
        Q_EMIT combo->activated(index);
    }
    /// The flow box of the view that is shown: pictures and texts have one each.
    static void chooseFlow(QWidget *view, TokenAttention::Flow flow)
    {
        auto *combo = view->findChild<QComboBox *>(QStringLiteral("attention.flow"));
        combo->setCurrentIndex(int(flow));
        Q_EMIT combo->activated(int(flow));
    }

    QTemporaryDir m_folder;
    QString m_pictures;
    std::unique_ptr<MainWindow> m_window;
};

void TestAttentionPanel::everyMapOfThePictureCanBeLarge()
{
    open(help::tinyClip);
    auto *view = find<AttentionView>(*m_window, "attention.view");
    QTRY_VERIFY(view->isVisible() && view->artifact().as<AttentionMap>());
    auto *grid = view->findChild<LayerHeadGrid *>(QStringLiteral("attention.heads"));
    QTest::mouseClick(grid, Qt::LeftButton, {}, grid->cellRect(0, 0).center().toPoint());
    QCOMPARE(view->layer(), 0);
    QCOMPARE(view->head(), 0);
    auto *canvas = view->findChild<AttentionCanvas *>(QStringLiteral("attention.canvas"));
    QTest::mouseClick(canvas, Qt::LeftButton, {}, canvas->patchRect(6).center().toPoint());
    QCOMPARE(view->query(), 6);
    // The next picture is asked the same way.
    QTest::mouseClick(find<QToolButton>(*m_window, "attention.next"), Qt::LeftButton);
    QTRY_VERIFY(m_window->settled());
    QCOMPARE(view->layer(), 0);
    QCOMPARE(view->head(), 0);
}

void TestAttentionPanel::gradientsExplainAText()
{
    open(help::tinyClip);
    auto *view = find<AttentionView>(*m_window, "attention.view");
    auto *target = find<QLineEdit>(*m_window, "attention.target");
    QTRY_VERIFY(view->artifact().as<AttentionMap>());
    QVERIFY(!target->isVisible());
    chooseFlow(view, TokenAttention::Flow::Relevance);
    QTRY_VERIFY(view->artifact().as<AttentionMap>()->relevance);
    QTRY_COMPARE(view->flow(), TokenAttention::Flow::Relevance);
    QTRY_VERIFY(target->isVisible());
    const FloatArrayPtr before = view->artifact().as<AttentionMap>()->relevance;
    QTest::keyClicks(target, QStringLiteral("a red circle"));
    QTRY_VERIFY(view->artifact().as<AttentionMap>()->target.contains(QStringLiteral("a red circle")));
    QVERIFY(before->values != view->artifact().as<AttentionMap>()->relevance->values);
    QCOMPARE(view->flow(), TokenAttention::Flow::Relevance);
}

/// Asked, stopped before the answer can arrive, and asked once more.
void TestAttentionPanel::readingATextCanBeStopped()
{
    open(help::tinyClip);
    choose("attention.source", 1);
    auto *panel = find<AttentionPanel>(*m_window, "panel.attention");
    auto *stop = panel->findChild<QPushButton *>(QStringLiteral("progress.stop"));
    QVERIFY(stop->isVisible() && !panel->settled());
    QTest::mouseClick(stop, Qt::LeftButton);
    QVERIFY(panel->settled() && !stop->isVisible());
    auto *view = find<TokenAttentionView>(*m_window, "attention.textview");
    QVERIFY(!view->artifact().as<TokenAttention>());
    QTest::mouseClick(find<QPushButton>(*m_window, "attention.again"), Qt::LeftButton);
    QTRY_VERIFY(view->isVisible() && view->artifact().as<TokenAttention>());
}

void TestAttentionPanel::textsAreReadToo()
{
    open(help::tinyClip);
    choose("attention.source", 1);
    auto *view = find<TokenAttentionView>(*m_window, "attention.textview");
    QTRY_VERIFY(view->isVisible() && view->artifact().as<TokenAttention>());
    auto *text = find<QPlainTextEdit>(*m_window, "attention.text");
    text->selectAll();
    QTest::keyClicks(text, QStringLiteral("red circle"));
    QTRY_VERIFY(m_window->settled());
    const qsizetype tokens = view->artifact().as<TokenAttention>()->tokens.size();
    QTest::keyClicks(text, QStringLiteral(" and a blue square"));
    QTRY_VERIFY(view->artifact().as<TokenAttention>()->tokens.size() > tokens);

    auto *matrix = view->findChild<TokenMatrix *>(QStringLiteral("attention.matrix"));
    QTest::mouseMove(matrix, matrix->cellRect(2, 1).center().toPoint());
    const QStringList words = view->artifact().as<TokenAttention>()->tokens;
    QTRY_VERIFY(matrix->readout().contains(words[2]) && matrix->readout().contains(words[1]));

    // Another head comes when it is asked for; the small pictures stay.
    const FloatArrayPtr overview = view->artifact().as<TokenAttention>()->overview;
    auto *grid = view->findChild<LayerHeadGrid *>(QStringLiteral("attention.heads"));
    QTest::mouseClick(grid, Qt::LeftButton, {}, grid->cellRect(0, 0).center().toPoint());
    QTRY_COMPARE(view->artifact().as<TokenAttention>()->layer, 0);
    QCOMPARE(view->artifact().as<TokenAttention>()->head, 0);
    QCOMPARE(view->artifact().as<TokenAttention>()->overview, overview);
    chooseFlow(view, TokenAttention::Flow::Rollout);
    QTRY_COMPARE(view->artifact().as<TokenAttention>()->flow, TokenAttention::Flow::Rollout);
    chooseFlow(view, TokenAttention::Flow::Relevance);
    QTRY_COMPARE(view->artifact().as<TokenAttention>()->flow, TokenAttention::Flow::Relevance);
}

void TestAttentionPanel::aLanguageModelNeedsNoPictures()
{
    m_window->openPath(QStringLiteral(GLEANER_FIXTURES "/gpt2-tiny"));
    m_window->showPanel(QStringLiteral("attention"));
    auto *view = find<TokenAttentionView>(*m_window, "attention.textview");
    QTRY_VERIFY(view->isVisible() && view->artifact().as<TokenAttention>());
    QVERIFY(view->artifact().as<TokenAttention>()->tokens.size() > 4); // numbers, for want of a vocabulary
}

void TestAttentionPanel::answersLookAtThePicture()
{
    const QString folder = m_folder.filePath(QStringLiteral("llava"));
    QDir().mkpath(folder);
    tests::llava::writeModel(folder);
    tests::llava::writeVocabulary(folder);
    open(folder);
    auto *view = find<AttentionView>(*m_window, "attention.view");
    QTRY_VERIFY(view->artifact().as<AttentionMap>() && view->wordsAsk());
    auto *prompt = find<QLineEdit>(*m_window, "attention.target");
    QVERIFY(prompt->isVisible());
    prompt->selectAll();
    QTest::keyClicks(prompt, QStringLiteral("w3 <image> w4"));
    QTRY_COMPARE(view->artifact().as<AttentionMap>()->prefixTokens, 1);
    auto *words = view->findChild<WordStrip *>(QStringLiteral("attention.words"));
    QTest::mouseClick(words, Qt::LeftButton, {}, words->wordRect(1).center().toPoint());
    QCOMPARE(view->query(), 1);
}

void TestAttentionPanel::whatCannotBeReadIsSaidInPlace()
{
    m_window->openPath(QStringLiteral(GLEANER_FIXTURES "/gpt2-tiny"));
    m_window->showPanel(QStringLiteral("attention"));
    auto *view = find<TokenAttentionView>(*m_window, "attention.textview");
    QTRY_VERIFY(view->isVisible() && view->artifact().as<TokenAttention>());
    auto *text = find<QPlainTextEdit>(*m_window, "attention.text");
    text->selectAll();
    QTest::keyClicks(text, QStringLiteral("hello"));
    QTRY_VERIFY(!view->isVisible());
    QVERIFY(text->isVisible()); // to put it right
    QVERIFY(!m_window->workspace().problems().isEmpty());
    text->selectAll();
    QTest::keyClicks(text, QStringLiteral("4 5 6"));
    QTRY_VERIFY(view->isVisible());
    QCOMPARE(view->artifact().as<TokenAttention>()->tokens, QStringList({"4", "5", "6"}));
}

void TestAttentionPanel::figuresGoIntoTheReportAsShown()
{
    open(help::tinyClip);
    auto *view = find<AttentionView>(*m_window, "attention.view");
    QTRY_VERIFY(view->isVisible() && view->artifact().as<AttentionMap>());
    const auto add = [&] {
        for (auto *each : m_window->panel(QStringLiteral("attention"))->findChildren<QToolButton *>(QStringLiteral("view.report")))
            if (each->isVisible())
                QTest::mouseClick(each, Qt::LeftButton);
    };
    add();
    view->setLayer(0);
    add();
    const QList<ReportBlock> blocks = m_window->workspace().report().report().blocks;
    QCOMPARE(blocks.size(), 2);
    QVERIFY(!blocks[0].png.isEmpty());
    QVERIFY(blocks[0].png != blocks[1].png);
    choose("attention.source", 1);
    QTRY_VERIFY(m_window->settled() && find<TokenAttentionView>(*m_window, "attention.textview")->isVisible());
    add();
    QCOMPARE(m_window->workspace().report().report().blocks.size(), 3);
}

void TestAttentionPanel::viewsAreExported_data()
{
    QTest::addColumn<int>("source");
    QTest::addColumn<QString>("suffix");
    QTest::newRow("picture as PNG") << 0 << "png";
    QTest::newRow("picture as SVG") << 0 << "svg";
    QTest::newRow("text as PNG") << 1 << "png";
    QTest::newRow("text as SVG") << 1 << "svg";
}

/// Through the menu of the view's frame and the file dialog.
void TestAttentionPanel::viewsAreExported()
{
    QFETCH(int, source);
    QFETCH(QString, suffix);
    open(help::tinyClip);
    choose("attention.source", source);
    QTRY_VERIFY(m_window->settled());
    QToolButton *button = nullptr;
    for (auto *each : m_window->panel(QStringLiteral("attention"))->findChildren<QToolButton *>(QStringLiteral("view.export")))
        if (each->isVisible())
            button = each;
    QVERIFY(button);
    const QString path = m_folder.filePath(QStringLiteral("out-%1.%2").arg(source).arg(suffix));
    QTimer::singleShot(200, this, [path] {
        if (auto *dialog = qobject_cast<QFileDialog *>(QApplication::activeModalWidget())) {
            auto *name = dialog->findChild<QLineEdit *>(QStringLiteral("fileNameEdit"));
            name->setText(path);
            QTest::keyClick(name, Qt::Key_Return);
        }
    });
    QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    for (QAction *action : button->menu()->actions())
        if (action->text().contains(suffix.toUpper()))
            action->trigger();
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    if (suffix == QLatin1String("svg"))
        QVERIFY(bytes.contains("<svg"));
    else
        QVERIFY(QImage::fromData(bytes).width() > 400);
}

QTEST_MAIN(TestAttentionPanel)
#include "tst_attentionpanel.moc"
