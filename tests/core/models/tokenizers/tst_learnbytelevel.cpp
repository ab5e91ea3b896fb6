#include "core/models/tokenizers/LearnByteLevel.h"
#include "core/models/tokenizers/LearnVocabulary.h"
#include "tests/core/models/tokenizers/TokenizerFiles.h"

using namespace gleaner;
using namespace gleaner::tests;

class TestLearnByteLevel : public QObject {
    Q_OBJECT

    static QByteArray learned(const QStringList &texts, ByteLevelLearner::Recipe recipe)
    {
        ByteLevelLearner learner;
        for (const QString &text : texts)
            learner.add(text);
        return learner.tokenizerJson(recipe);
    }

private Q_SLOTS:
    void mergesTheMostFrequentPairFirst()
    {
        // Words: "ab" 1, "Ġab" 2, "Ġb" 1. Pairs: a b 3, Ġ a 2, Ġ b 1; after "ab": Ġ ab 2. Below 2 nothing is merged.
        ByteLevelLearner::Recipe recipe;
        recipe.vocabularySize = 300;
        const QByteArray file = learned({u"ab ab ab b"_qs}, recipe);
        const QJsonArray merges = json(file)[u"model"][u"merges"].toArray();
        QCOMPARE(merges, (QJsonArray{QJsonArray{u"a"_qs, u"b"_qs}, QJsonArray{u"Ġ"_qs, u"ab"_qs}}));
        const auto tokenizer = opened(file);
        QCOMPARE(tokenizer->size(), 259);
        QCOMPARE(tokenizer->encode(u"ab ab"_qs), (Ids{256, 257}));
        QCOMPARE(tokenizer->encode(u"ab<|endoftext|>"_qs), (Ids{256, 258}));
        QCOMPARE(tokenizer->endToken(), 258);
        QVERIFY(tokenizer->isSpecial(258));
    }

    void isTheSameInAnyOrder()
    {
        const QStringList texts{u"once upon a time there was a small cat"_qs, u"the cat saw a dog, and the dog ran"_qs,
                                u"time and time again the small dog saw it"_qs};
        const QStringList turned{texts[2], texts[0], texts[1]};
        ByteLevelLearner::Recipe recipe;
        recipe.vocabularySize = 280;
        const QByteArray file = learned(texts, recipe);
        QCOMPARE(learned(turned, recipe), file);
        const auto tokenizer = opened(file);
        QCOMPARE(tokenizer->size(), 280);
        for (const QString &text : texts + QStringList{u"never seen: ÄÖ 42\n"_qs}) {
            QCOMPARE(tokenizer->decode(tokenizer->encode(text)), text);
        }
        QVERIFY(tokenizer->encode(texts[0]).size() < size_t(texts[0].size()));
    }

    void equalsCountingAnew()
    {
        // The plain way: count every pair before each merge; ties in alphabetical order.
        const QMap<QString, int> words{{u"banana"_qs, 4}, {u"bandana"_qs, 3}, {u"nab"_qs, 5}, {u"aaaa"_qs, 2}};
        QList<std::pair<QStringList, int>> pieces;
        for (auto each = words.cbegin(); each != words.cend(); ++each) {
            QStringList symbols;
            for (const QChar letter : each.key())
                symbols += letter;
            symbols.last() += u"</w>"_qs;
            pieces.append({symbols, each.value()});
        }
        QList<std::pair<QString, QString>> expected;
        while (true) {
            QMap<std::pair<QString, QString>, int> counts;
            for (const auto &[symbols, count] : pieces)
                for (qsizetype i = 0; i + 1 < symbols.size(); ++i)
                    counts[{symbols[i], symbols[i + 1]}] += count;
            if (counts.isEmpty())
                break;
            auto best = counts.cbegin();
            for (auto each = counts.cbegin(); each != counts.cend(); ++each)
                if (each.value() > best.value())
                    best = each;
            const auto pair = best.key();
            expected.append(pair);
            for (auto &[symbols, count] : pieces)
                for (qsizetype i = 0; i + 1 < symbols.size(); ++i)
                    if (symbols[i] == pair.first && symbols[i + 1] == pair.second) {
                        symbols[i] += symbols[i + 1];
                        symbols.removeAt(i + 1);
                    }
        }
        QCOMPARE(learnVocabulary(words, 1000).merges, expected);
    }

    void nothingGivesBytes()
    {
        const auto tokenizer = opened(learned({}, {}));
        QCOMPARE(tokenizer->size(), 257);
        QCOMPARE(tokenizer->decode(tokenizer->encode(u"é"_qs)), u"é"_qs);
    }
};

QTEST_GUILESS_MAIN(TestLearnByteLevel)
#include "tst_learnbytelevel.moc"
