// Bench B: the embedded example, a small CLIP on rendered scenes in a style it has hardly seen, in too little light.
#include "core/jobs/JobRunner.h"
#include "core/methods/RunRequest.h"

#include <QTest>

using namespace gleaner;

namespace {

/// Mean of a row in a table whose first column names the approach; NaN where it is missing.
double value(const Table &table, const QString &approach, const QString &column)
{
    for (qsizetype i = 0; i < table.headings.size(); ++i)
        for (const auto &row : table.rows)
            if (table.headings[i].name == column && std::get<QString>(row[0]) == approach)
                return std::get<double>(row[size_t(i)]);
    return std::nan("");
}

} // namespace

class TestGdaClipExample : public QObject {
    Q_OBJECT

private:
    Results m_results;

    double accuracy(const char *approach, const char *shots) const
    {
        return value(*m_results.find(QStringLiteral("accuracy"))->as<Table>(), QLatin1String(approach),
                     QLatin1String(shots));
    }
    double baseToNew(const char *approach, const char *column) const
    {
        return value(*m_results.find(QStringLiteral("base-to-new"))->as<Table>(), QLatin1String(approach),
                     QLatin1String(column));
    }

private Q_SLOTS:
    void initTestCase()
    {
        RunRequest request;
        request.method = &methodNamed(QStringLiteral("gda-clip"));
        request.fillExamples();
        request.parameters =
            Parameters::parse(request.method->declaration(), {{QStringLiteral("shots"), QStringLiteral("1,4,16")},
                                                              {QStringLiteral("base-to-new"), QStringLiteral("true")}});
        JobRunner::inThisThread(request.settings, [&] {
            RunContext context(request.settings);
            m_results = execute(request, context);
        });
        for (const char *approach : {"Zero-shot", "Tip-Adapter", "Nearest class mean", "GDA-CLIP"})
            qInfo("%-20s 1 shot %5.1f, 4 shots %5.1f, 16 shots %5.1f", approach, accuracy(approach, "1 shot"),
                  accuracy(approach, "4 shots"), accuracy(approach, "16 shots"));
        for (const char *approach : {"Zero-shot", "GDA-CLIP"})
            qInfo("%-20s base %5.1f, new %5.1f, H %5.1f", approach, baseToNew(approach, "Base"),
                  baseToNew(approach, "New"), baseToNew(approach, "H"));
    }

    void sixteenShotsGainThreePointsOverZeroShot()
    {
        QVERIFY(accuracy("GDA-CLIP", "16 shots") >= accuracy("Zero-shot", "16 shots") + 3);
    }

    void sixteenShotsHoldAgainstTipAdapter()
    {
        QVERIFY(accuracy("GDA-CLIP", "16 shots") >= accuracy("Tip-Adapter", "16 shots") - 0.5);
    }

    void classesWithoutShotsDoNotSuffer()
    {
        QVERIFY(baseToNew("GDA-CLIP", "New") >= baseToNew("Zero-shot", "New") - 1);
    }

    void everyPictureWasRead() { QVERIFY(m_results.record.problems.isEmpty()); }
};

QTEST_GUILESS_MAIN(TestGdaClipExample)
#include "tst_gdaclip_example.moc"
