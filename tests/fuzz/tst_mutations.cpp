#include "core/support/Random.h"
#include "tests/fuzz/Targets.h"

#include <QTest>

using namespace gleaner;
using namespace gleaner::tests;

namespace {

constexpr int mutationsPerTarget = 1500;

/// Words that grammars stumble over.
const QList<QByteArray> &words()
{
    static const QList<QByteArray> list{"[",
                                        "]",
                                        "{",
                                        "}",
                                        "\"",
                                        ",",
                                        ":",
                                        "NaN",
                                        "-1",
                                        "1e999",
                                        "9223372036854775808",
                                        QByteArray("\0", 1),
                                        "\xFF\xFE",
                                        "\\u0000",
                                        "\\ud800",
                                        "../",
                                        "\n",
                                        "\r\n",
                                        "null",
                                        "''",
                                        "&",
                                        "<",
                                        QByteArray("\xFF\xFF\xFF\xFF", 4)};
    return list;
}

QByteArray mutated(QByteArray bytes, Random &random)
{
    for (int step = 1 + random.below(4); step > 0 && !bytes.isEmpty(); --step) {
        const qsizetype at = random.below(int(bytes.size()));
        switch (random.below(6)) {
        case 0:
            bytes[at] = char(random.below(256));
            break;
        case 1:
            bytes[at] = char(bytes[at] ^ (1 << random.below(8)));
            break;
        case 2:
            bytes.insert(at, words()[random.below(int(words().size()))]);
            break;
        case 3:
            bytes.remove(at, 1 + random.below(16));
            break;
        case 4:
            bytes.insert(at, bytes.mid(random.below(int(bytes.size())), 1 + random.below(40)));
            break;
        default:
            if (random.chance(0.2))
                bytes.truncate(at);
        }
    }
    return bytes;
}

} // namespace

/// Every reader on thousands of damaged files, the same on every machine: none may crash, hang, or throw anything but
/// a Problem. The targets beside this file do the same without end.
class TestMutations : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void samplesAreValid_data() { targets(); }
    void samplesAreValid()
    {
        QFETCH(int, target);
        QVERIFY(readBytes(fuzzTargets()[size_t(target)], fuzzTargets()[size_t(target)].sample()));
    }
    void survives_data() { targets(); }
    void survives()
    {
        QFETCH(int, target);
        const FuzzTarget &chosen = fuzzTargets()[size_t(target)];
        const QByteArray sample = chosen.sample();
        for (int i = 0; i < mutationsPerTarget; ++i) {
            Random random = Random::forItem(uint64_t(target), uint64_t(i));
            readBytes(chosen, mutated(sample, random));
        }
    }

private:
    static void targets()
    {
        QTest::addColumn<int>("target");
        for (size_t i = 0; i < fuzzTargets().size(); ++i)
            QTest::newRow(fuzzTargets()[i].name) << int(i);
    }
};

QTEST_GUILESS_MAIN(TestMutations)
#include "tst_mutations.moc"
