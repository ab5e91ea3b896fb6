// The views of attention and of rows as figures, light and dark.
#include "core/data/Selection.h"
#include "tests/widgets/Golden.h"
#include "tests/widgets/views/Samples.h"
#include "widgets/views/AttentionView.h"
#include "widgets/views/HistogramView.h"
#include "widgets/views/ScatterView.h"
#include "widgets/views/TokenAttentionView.h"

using namespace gleaner;

class TestGoldenViews : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void looksAsBefore_data()
    {
        QTest::addColumn<QString>("view");
        QTest::addColumn<bool>("dark");
        for (const char *view : {"histogram", "scatter", "attention", "tokens"})
            for (const bool dark : {false, true})
                QTest::addRow("%s-%s", view, dark ? "dark" : "light") << QString::fromLatin1(view) << dark;
    }
    void looksAsBefore();

private:
    static std::unique_ptr<ArtifactView> make(const QString &view, Selection &selection);
};

/// Charts with some rows chosen; maps and words as samples have them.
std::unique_ptr<ArtifactView> TestGoldenViews::make(const QString &view, Selection &selection)
{
    if (view == "histogram" || view == "scatter") {
        std::unique_ptr<RowsView> made;
        if (view == "histogram")
            made = std::make_unique<HistogramView>();
        else
            made = std::make_unique<ScatterView>();
        made->setArtifact(
            samples::rowsTable(view == "histogram" ? Table::Style::Histogram : Table::Style::Scatter));
        made->setSelection(&selection);
        return made;
    }
    std::unique_ptr<ArtifactView> made;
    if (view == "attention")
        made = std::make_unique<AttentionView>();
    else
        made = std::make_unique<TokenAttentionView>();
    made->setArtifact(view == "attention" ? samples::attention() : samples::tokens());
    return made;
}

void TestGoldenViews::looksAsBefore()
{
    QFETCH(QString, view);
    QFETCH(bool, dark);
    std::vector<double> values;
    for (int row = 0; row < 10; ++row)
        values.push_back(row);
    Selection selection(std::make_shared<DataSet>(
        DataSet::Source{"memory:", "test", {}, {}, {}},
        std::vector<ColumnPtr>{std::make_shared<NumberColumn>("x", values)}));
    selection.setRows({2, 3, 7});
    const QByteArray png = make(view, selection)->exportPng(dark ? Theme::Mode::Dark : Theme::Mode::Light, {560, 360}, 1);
    golden::compare(QImage::fromData(png), QStringLiteral("views"), QString::fromLatin1(QTest::currentDataTag()));
}

QTEST_MAIN(TestGoldenViews)
#include "tst_goldenviews.moc"
