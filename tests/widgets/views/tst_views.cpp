#include "tests/widgets/views/Samples.h"
#include "widgets/views/BarsView.h"
#include "widgets/views/MatrixView.h"
#include "widgets/views/MetricsView.h"
#include "widgets/views/TableView.h"
#include "widgets/views/TextView.h"
#include "widgets/views/ViewRegistry.h"

#include <QApplication>
#include <QClipboard>
#include <QImage>
#include <QPainter>
#include <QSlider>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace gleaner;

namespace {

int differentPixels(const QImage &image, const QColor &ground)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y).rgb() != ground.rgb();
    return count;
}

} // namespace

class TestViews : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Theme::instance().apply(Theme::Mode::Light); }

    void theKindChoosesTheView()
    {
        const auto made = [](const Artifact &artifact) { return std::unique_ptr<ArtifactView>(makeView(artifact)); };
        QVERIFY(qobject_cast<MetricsView *>(made(samples::metrics()).get()));
        QVERIFY(qobject_cast<TableView *>(made(samples::table(Table::Style::Plain)).get()));
        QVERIFY(qobject_cast<MatrixView *>(made(samples::table(Table::Style::Matrix)).get()));
        QVERIFY(qobject_cast<BarsView *>(made(samples::table(Table::Style::Bars)).get()));
        QVERIFY(qobject_cast<TextView *>(made(samples::text()).get()));
        QCOMPARE(made(samples::metrics())->objectName(), "view.summary");
        QCOMPARE(made(samples::metrics())->accessibleName(), "Summary");
    }

    /// Two cards that differ in the end of a long name alone do not look the same.
    void longNamesOfMetricsTakeTwoLines()
    {
        const QString name = QStringLiteral("Accuracy after training on: a pool of ");
        const auto shown = [&](const QString &end) {
            const Artifact artifact{"m", "", "",
                                    Metrics{{{name + end, 92.5, "%", Better::Higher, "360 test items", {}}}}};
            const std::unique_ptr<ArtifactView> view(makeView(artifact));
            QImage image(220, view->heightFor(220), QImage::Format_RGB32);
            image.fill(Qt::white);
            QPainter painter(&image);
            view->paintTo(painter, QRectF(image.rect()).adjusted(Space::l, Space::l, -Space::l, -Space::l),
                          Theme::Mode::Light);
            return image;
        };
        QVERIFY(shown(QStringLiteral("clusters")) != shown(QStringLiteral("answers")));
        const std::unique_ptr<ArtifactView> brief(
            makeView({"m", "", "", Metrics{{{"Accuracy", 92.5, "%", Better::Higher, "test", {}}}}}));
        QCOMPARE(shown(QStringLiteral("clusters")).height(), brief->heightFor(220) + 16);
    }

    void otherFoldersRegisterTheirViews()
    {
        const Artifact embedding{"points", "Points", "", Embedding()};
        QVERIFY(!makeView(embedding));
        QVERIFY(figurePng(embedding).isEmpty());
        registerView(Artifact::Kind::Embedding, [](const Artifact &, QWidget *parent) { return new TextView(parent); });
        registerView(Artifact::Kind::Embedding, [](const Artifact &, QWidget *parent) -> ArtifactView * {
            class Dot final : public ArtifactView {
            public:
                using ArtifactView::ArtifactView;
                void paintTo(QPainter &painter, const QRectF &area, Theme::Mode) const override
                {
                    painter.fillRect(area, Qt::red);
                }

            protected:
                void artifactChanged() override {}
            };
            return new Dot(parent);
        });
        const QImage image = QImage::fromData(figurePng(embedding, Theme::Mode::Light, {200, 100}, 1));
        QCOMPARE(image.size(), QSize(200, 100));
        QCOMPARE(image.pixelColor(100, 50), QColor(Qt::red));
    }

    void figuresAreDrawnInBothThemesAndRepeat()
    {
        for (const Artifact &artifact : samples::drawable()) {
            for (auto mode : {Theme::Mode::Light, Theme::Mode::Dark}) {
                const QByteArray bytes = figurePng(artifact, mode);
                QCOMPARE(figurePng(artifact, mode), bytes);
                const QImage image = QImage::fromData(bytes);
                QCOMPARE(image.width(), 2 * figureWidth);
                QCOMPARE(image.pixelColor(0, 0), Theme::tokens(mode).surface);
                QVERIFY2(differentPixels(image, Theme::tokens(mode).surface) > 1000, qPrintable(artifact.name));
            }
        }
        QVERIFY(figurePng(samples::text()).isEmpty()); // words are better as words
    }

    void figuresDoNotDependOnTheWindowsTheme()
    {
        const QByteArray before = figurePng(samples::curve(3), Theme::Mode::Light);
        Theme::instance().apply(Theme::Mode::Dark);
        QCOMPARE(figurePng(samples::curve(3), Theme::Mode::Light), before);
        Theme::instance().apply(Theme::Mode::Light);
    }

    void svgHoldsTextAndLines()
    {
        const std::unique_ptr<ArtifactView> view(makeView(samples::table(Table::Style::Bars)));
        const QByteArray svg = view->exportSvg(Theme::Mode::Light, {400, 200});
        QVERIFY(svg.contains("<svg"));
        QVERIFY(svg.contains("Method"));
    }

    void emptyArtifactsAreDrawnAsNothing()
    {
        Table matrix, bars, histogram, scatter;
        matrix.style = Table::Style::Matrix;
        bars.style = Table::Style::Bars;
        histogram.style = Table::Style::Histogram;
        scatter.style = Table::Style::Scatter;
        for (const Artifact &artifact :
             {Artifact{"a", "", "", Metrics()}, Artifact{"b", "", "", Table()}, Artifact{"c", "", "", matrix},
              Artifact{"d", "", "", bars}, Artifact{"e", "", "", Curve()}, Artifact{"f", "", "", Images()},
              Artifact{"g", "", "", AttentionMap()}, Artifact{"h", "", "", Text()},
              Artifact{"i", "", "", TokenAttention()}, Artifact{"j", "", "", histogram},
              Artifact{"k", "", "", scatter}}) {
            const std::unique_ptr<ArtifactView> view(makeView(artifact));
            view->resize(300, 200);
            view->grab();
            view->exportPng(Theme::Mode::Light, {300, 200}, 1);
        }
    }

    void valuesThatAreNoNumbersAreNoHarm()
    {
        Table matrix = *samples::table(Table::Style::Matrix).as<Table>();
        matrix.rows[0][1] = std::nan("");
        matrix.rows[1][1] = INFINITY;
        matrix.rows[2].resize(1);
        for (auto style : {Table::Style::Matrix, Table::Style::Bars, Table::Style::Plain, Table::Style::Histogram,
                           Table::Style::Scatter}) {
            matrix.style = style;
            QVERIFY(!figurePng({"m", "M", "", matrix}).isEmpty());
        }
    }

    void theTableSortsAndCopies()
    {
        TableView view;
        view.setArtifact(samples::table(Table::Style::Plain));
        view.show();
        auto *table = view.findChild<QTableView *>("table");
        table->sortByColumn(1, Qt::DescendingOrder);
        QCOMPARE(view.asTsv(), "Method\tOne [%]\tTwo [%]\na\t80.0\t2.0\nc\t60.0\t\nb\t40.0\t1.0\n");
        table->selectRow(1);
        QTest::mouseClick(view.tools()->findChild<QToolButton *>("table.tsv"), Qt::LeftButton);
        QCOMPARE(QApplication::clipboard()->text(), "Method\tOne [%]\tTwo [%]\nc\t60.0\t\n");
        QTest::mouseClick(view.tools()->findChild<QToolButton *>("table.latex"), Qt::LeftButton);
        QVERIFY(QApplication::clipboard()->text().contains("\\toprule"));
    }

    void theMatrixTellsItsCells()
    {
        MatrixView view;
        view.setArtifact(samples::table(Table::Style::Matrix));
        view.resize(600, 500);
        view.show();
        QTest::mouseMove(&view, QPoint(200, 150));
        QTRY_VERIFY(view.toolTip().contains("→"));
        QTest::mouseMove(&view, QPoint(1, 1));
        QTRY_VERIFY(view.toolTip().isEmpty());
    }
};

QTEST_MAIN(TestViews)
#include "tst_views.moc"
