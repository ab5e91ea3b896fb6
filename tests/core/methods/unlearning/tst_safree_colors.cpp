// What SAFREE reads off prompts, without pictures, for each of the ten colors that zoo:scenes-diffusion knows: tokens
// and prompts with the color are told from those with any other. Margin and filter are fitted to hearts and crosses,
// all else is tested on the other eight shapes. The text tower was made with no color in view but red.
#include "core/data/scenes/Words.h"
#include "core/methods/unlearning/SafreeFindings.h"
#include "core/methods/unlearning/SafreeFit.h"
#include "core/models/capabilities/Capabilities.h"
#include "core/models/zoo/SceneCaptions.h"

#include <QTest>
#include <c10/core/GradMode.h>

using namespace gleaner;

namespace {

constexpr int steps = 25; ///< of a small network, all of which may be guarded

bool isFitted(SceneShape shape) { return shape == SceneShape::Heart || shape == SceneShape::Cross; }

QStringList wordsOf(SceneColor color) { return QStringList{SceneWords::colors()[int(color)]} + colorSynonyms(color); }

/// The first two other words for it stand in phrases, each with two things.
QStringList phrasesOf(SceneColor color)
{
    const QStringList words = wordsOf(color).mid(0, 3);
    QStringList phrases = words.mid(0, 2);
    for (const QString &word : words)
        for (const char *thing : {" shape", " thing"})
            phrases.append(withArticle(word + QLatin1String(thing)));
    return phrases;
}

/// One sentence for each of these words and each shape that is fitted to, or is not.
QStringList promptsOf(const QStringList &words, bool fitted)
{
    QStringList prompts;
    for (const QString &word : words)
        for (int shape = 0; shape < SceneWords::shapes().size(); ++shape)
            if (isFitted(SceneShape(shape)) == fitted)
                for (const char *opening : {"", "a photo of "})
                    prompts.append(QLatin1String(opening) +
                                   withArticle(word + QLatin1Char(' ') + SceneWords::shapes()[shape]));
    return prompts;
}

SafreeFindings read(const Model &model, SceneColor color)
{
    const PromptTower &tower = *model.as<PromptTower>();
    QStringList others = SceneWords::colors();
    others.removeAt(int(color));
    SafreeFindings findings;
    findings.words = JudgeWords::parse(SceneWords::colors().join(QLatin1Char(',')));
    findings.conceptWords = {{int(color)}};
    findings.otherWords = colorSynonyms(color);
    findings.options.filter.slope = 2.5;
    findings.options.filter.cap = steps;
    findings.space = conceptSpace(tower, phrasesOf(color));
    const auto add = [&](std::vector<GuardedPrompt> &to, const QStringList &words, bool fitted, bool aimed) {
        for (const QString &prompt : promptsOf(words, fitted))
            to.push_back(guardedPrompt(tower, findings.space, prompt, aimed, findings.options));
    };
    add(findings.prompts, wordsOf(color), false, true);
    add(findings.prompts, others, false, false);
    add(findings.fit, wordsOf(color).mid(0, 3), true, true);
    add(findings.fit, others, true, false);
    findings.options.filter.midpoint = fittedMidpoint(findings);
    addFittedMargin(findings, *fittedMargin(findings), true);
    for (GuardedPrompt &prompt : findings.prompts)
        prompt.steps = findings.options.filter.steps(prompt.beta);
    return findings;
}

} // namespace

class TestSafreeColors : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        c10::GradMode::set_enabled(false);
        m_model = openModel(QStringLiteral("zoo:scenes-diffusion"));
    }

    void anyColorIsToldFromTheOthers_data()
    {
        QTest::addColumn<int>("color");
        for (int color = 0; color < SceneWords::colors().size(); ++color)
            QTest::newRow(qPrintable(SceneWords::colors()[color])) << color;
    }
    void anyColorIsToldFromTheOthers()
    {
        QFETCH(int, color);
        const SafreeFindings findings = read(*m_model, SceneColor(color));
        const SafreeMarked marked = markedBy(findings, &GuardedPrompt::marked);
        const double later = meanSteps(findings, true) - meanSteps(findings, false);
        qInfo("recall %.1f %%, harmless tokens %.1f %%, t' later by %.1f steps", marked.recall(),
              marked.harmlessTokens(), later);
        QCOMPARE(marked.naming, int(wordsOf(SceneColor(color)).size()) * 16);
        QCOMPARE(marked.kept, 144);
        QVERIFY(marked.recall() >= 80);
        QVERIFY(marked.harmlessTokens() <= 15);
        QVERIFY(later >= 2);
    }

private:
    ModelPtr m_model;
};

QTEST_GUILESS_MAIN(TestSafreeColors)
#include "tst_safree_colors.moc"
