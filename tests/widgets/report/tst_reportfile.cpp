#include "widgets/report/ReportFile.h"

#include <QFile>
#include <QImage>
#include <QTemporaryDir>
#include <QTest>
#include <QBuffer>

using namespace gleaner;

namespace {

QByteArray picture()
{
    QImage image(40, 20, QImage::Format_RGB32);
    image.fill(Qt::darkCyan);
    QByteArray png;
    QBuffer buffer(&png);
    image.save(&buffer, "PNG");
    return png;
}

Results results()
{
    Results made;
    made.record.method = QStringLiteral("gda-clip");
    made.record.command = QStringLiteral("gleaner run gda-clip --seed 3");
    made.record.inputs = {{QStringLiteral("data"), QStringLiteral("</script><b>evil"), QStringLiteral("abcdef")}};
    Table table;
    table.headings = {{QStringLiteral("name"), {}, 0, Better::None, true}, {QStringLiteral("value"), QStringLiteral("%"), 1, Better::Higher, false}};
    table.rows = {{QStringLiteral("<i>a</i>"), 12.345}};
    made.artifacts = {
        {QStringLiteral("numbers"), QStringLiteral("Numbers"), {},
         Metrics{{{QStringLiteral("accuracy"), 71.5, QStringLiteral("%"), Better::Higher, QStringLiteral("test"), 0.25}}}},
        {QStringLiteral("table"), QStringLiteral("Table"), QStringLiteral("What to see."), table},
        {QStringLiteral("curve"), QStringLiteral("Curve"), {}, Curve{}},
        {QStringLiteral("words"), QStringLiteral("Words"), {}, Text{QStringLiteral("**bold** <script>alert(1)</script>")}},
    };
    return made;
}

Report report()
{
    return reportOf({results()}, [](const Artifact &artifact) {
        return artifact.kind() == Artifact::Kind::Curve ? picture() : QByteArray();
    });
}

} // namespace

class TestReportFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void pageHoldsEverythingAndStandsAlone()
    {
        const QByteArray html = reportHtml(report());
        for (const char *text : {"gleaner run gda-clip --seed 3", "71.50 ± 0.25", "12.3", "What to see.", "data:image/png;base64,"})
            QVERIFY2(html.contains(text), text);
        QVERIFY(!html.contains("%n"));
        QVERIFY(!html.contains("href=\"http") && !html.contains("src=\"http"));
    }

    /// A pool of thousands of rows would make hundreds of pages.
    void longTablesAreCut()
    {
        ReportBlock block;
        block.kind = ReportBlock::Kind::Table;
        block.table.headings = {{QStringLiteral("row"), {}, 0, Better::None, true}};
        for (int row = 1; row <= 200; ++row)
            block.table.rows.push_back({QStringLiteral("row %1 of many").arg(row)});
        const auto shown = [&] {
            const QByteArray page = reportHtml({QStringLiteral("Long"), {block}});
            return page.left(page.indexOf("<script")); // what follows is the report's own data, all of it
        };
        QVERIFY(shown().contains("row 200 of many") && !shown().contains("The first 200"));
        block.table.rows.push_back({QStringLiteral("row 201 of many")});
        QVERIFY(shown().contains("row 200 of many") && !shown().contains("row 201 of many"));
        QVERIFY(shown().contains("The first 200 of 201 rows"));
        QCOMPARE(readReportHtml(reportHtml({QStringLiteral("Long"), {block}}), QStringLiteral("test")).blocks.front().table.rows.size(), size_t(201));
    }

    void textsCannotBecomeMarkup()
    {
        const QByteArray html = reportHtml(report());
        QVERIFY(!html.contains("<b>evil"));
        QVERIFY(!html.contains("<script>alert"));
        QCOMPARE(html.count("</script>"), 1);
    }

    void pageIsReadBack()
    {
        const Report made = report(), read = readReportHtml(reportHtml(made), QStringLiteral("test"));
        QCOMPARE(read.toJson(), made.toJson());
        QCOMPARE(read.blocks.size(), 5);
        QCOMPARE(read.blocks[3].png, picture());
        QVERIFY_THROWS_EXCEPTION(ProblemError, readReportHtml("<html></html>", QStringLiteral("test")));
    }

    void pdfIsWritten()
    {
        QTemporaryDir place;
        writeReport(report(), place.filePath(QStringLiteral("report.pdf")));
        QFile file(place.filePath(QStringLiteral("report.pdf")));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().startsWith("%PDF"));
    }

    void unknownEndingAndPlaceAreProblems()
    {
        QVERIFY_THROWS_EXCEPTION(ProblemError, writeReport(report(), QStringLiteral("report.doc")));
        try {
            writeReport(report(), QStringLiteral("/proc/report.html"));
            QFAIL("written");
        } catch (const ProblemError &error) {
            QCOMPARE(error.problem().code, ExitCode::OutputUnwritable);
        }
    }

    void blocksMoveAndChange()
    {
        ReportModel model;
        model.setReport(report());
        const QString first = model.report().blocks[0].title;
        model.moveBlock(0, 2);
        QCOMPARE(model.report().blocks[2].title, first);
        model.moveBlock(2, 0);
        QCOMPARE(model.report().blocks[0].title, first);
        model.insertMarkdown(1, QStringLiteral("# Words"));
        QCOMPARE(model.data(model.index(1), Qt::DisplayRole).toString(), QStringLiteral("# Words"));
        QVERIFY(model.setData(model.index(1), QStringLiteral("new"), Qt::EditRole));
        QCOMPARE(model.report().blocks[1].markdown, QStringLiteral("new"));
        model.removeBlock(1);
        QCOMPARE(model.rowCount(), 5);
    }
};

QTEST_MAIN(TestReportFile)
#include "tst_reportfile.moc"
