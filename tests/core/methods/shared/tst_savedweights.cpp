#include "core/methods/shared/SavedWeights.h"

#include "core/support/Problem.h"

#include <ATen/ATen.h>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace gleaner;

class TestSavedWeights : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theHashNamesTheNumbers()
    {
        const NamedWeights weights{{QStringLiteral("a"), at::arange(6, at::kFloat).reshape({2, 3})},
                                   {QStringLiteral("b"), at::ones({2})}};
        const QString hash = hashOfWeights(weights);
        QCOMPARE(hash.size(), 64);
        NamedWeights same{{QStringLiteral("a"), weights.at(QStringLiteral("a")).t().contiguous().t()},
                          {QStringLiteral("b"), at::ones({4}).slice(0, 0, 4, 2)}};
        QCOMPARE(hashOfWeights(same), hash); // however they lie in memory
        same[QStringLiteral("b")] = at::tensor({1.0f, 1.0000001f});
        QVERIFY(hashOfWeights(same) != hash);
        const NamedWeights renamed{{QStringLiteral("a"), weights.at(QStringLiteral("a"))},
                                   {QStringLiteral("c"), weights.at(QStringLiteral("b"))}};
        QVERIFY(hashOfWeights(renamed) != hash);
    }

    void nothingIsOverwritten()
    {
        QTemporaryDir folder;
        checkNewCheckpoint(folder.filePath(QStringLiteral("new")));
        checkNewCheckpoint(folder.path()); // empty
        QVERIFY(!QDir(folder.filePath(QStringLiteral("new"))).exists());
        QFile file(folder.filePath(QStringLiteral("file")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        for (const QString &taken : {file.fileName(), folder.path()})
            QVERIFY_THROWS_EXCEPTION(ProblemError, checkNewCheckpoint(taken));
    }
};

QTEST_GUILESS_MAIN(TestSavedWeights)
#include "tst_savedweights.moc"
