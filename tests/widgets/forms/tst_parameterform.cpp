#include "core/methods/Method.h"
#include "widgets/forms/ParameterForm.h"

#include <QCheckBox>
#include <QComboBox>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QSlider>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>
#include <QWheelEvent>

using namespace gleaner;

namespace {

constexpr IntegerParameter shots{{"shots", "Shots", "Pictures per class.", "pictures"}, 16, {1, 64}};
constexpr IntegerParameter steps{{"steps", "Steps", "How many steps.", ""}, 1000, {1, 1000000}};
constexpr RealParameter alpha{{"alpha", "Alpha", "Mixing weight.", ""}, 0.1, {1e-4, 100}};
constexpr BooleanParameter augment{{"augment", "Augment", "Crops and flips.", ""}, true};
constexpr Choice estimators[]{{"ks", "Ridge"}, {"pinv", "Pseudo-inverse"}};
constexpr ChoiceParameter estimator{{"estimator", "Estimator", "How to invert.", ""}, "ks", estimators};
constexpr IntegerListParameter seeds{{"seeds", "Seeds", "One run each.", ""}, "1,2,3", {0, 100}};
constexpr TextParameter prompt{{"prompt", "Prompt", "With {} for the class.", ""}, "a photo of a {}."};
constexpr RealParameter rare{{"rare", "Rare", "Seldom needed.", "", true}, 1e-4, {0, 1}};

const MethodDeclaration &method()
{
    static const MethodDeclaration declared{
        .id = "test",
        .title = "Test",
        .family = "adaptation",
        .summary = "",
        .help = "",
        .limits = "",
        .departures = "",
        .paper = {"", "", 2024, "", ""},
        .needs = {},
        .inputs = {},
        .parameters = {&rare, &shots, &steps, &alpha, &augment, &estimator, &seeds, &prompt},
        .outputs = {},
        .example = ""};
    return declared;
}

QWidget *control(ParameterForm &form, const char *id)
{
    return form.findChild<QWidget *>(QStringLiteral("parameter.") + QLatin1String(id));
}

} // namespace

class TestParameterForm : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void roundTripsTheDefaults()
    {
        ParameterForm form(method());
        QCOMPARE(form.parameters().toJson(), Parameters::defaults(method()).toJson());
        QVERIFY(form.valid());
        for (const auto &each : method().parameters)
            QVERIFY(
                form.findChild<QToolButton *>(QStringLiteral("parameter.%1.reset").arg(textOf(each).id))->isHidden());
    }

    void everyKindIsEdited()
    {
        ParameterForm form(method());
        QSignalSpy changed(&form, &ParameterForm::changed);
        qobject_cast<QSpinBox *>(control(form, "shots"))->setValue(4);
        qobject_cast<QLineEdit *>(control(form, "alpha"))->setText("2.5");
        qobject_cast<QCheckBox *>(control(form, "augment"))->setChecked(false);
        qobject_cast<QComboBox *>(control(form, "estimator"))->setCurrentIndex(1);
        qobject_cast<QLineEdit *>(control(form, "seeds"))->setText("7, 8");
        qobject_cast<QLineEdit *>(control(form, "prompt"))->setText("{}");
        QCOMPARE(changed.count(), 6);
        const Parameters parameters = form.parameters();
        QCOMPARE(parameters[shots], 4);
        QCOMPARE(parameters[alpha], 2.5);
        QCOMPARE(parameters[augment], false);
        QCOMPARE(parameters[estimator], "pinv");
        QCOMPARE(parameters[seeds], (std::vector<int>{7, 8}));
        QCOMPARE(parameters[prompt], "{}");
        QCOMPARE(parameters[steps], 1000);
    }

    void onlyTheFirstFiveAreShown()
    {
        ParameterForm form(method());
        form.show();
        for (const char *shown : {"shots", "steps", "alpha", "augment", "estimator"})
            QVERIFY2(control(form, shown)->isVisible(), shown);
        for (const char *folded : {"seeds", "prompt", "rare"})
            QVERIFY2(!control(form, folded)->isVisible(), folded);
        QTest::mouseClick(form.findChild<QToolButton *>("parameters.more"), Qt::LeftButton);
        QVERIFY(control(form, "rare")->isVisible());
    }

    void smallRangesHaveASlider()
    {
        ParameterForm form(method());
        auto *slider = form.findChild<QSlider *>("parameter.shots.slider");
        QVERIFY(slider);
        slider->setValue(32);
        QCOMPARE(form.typed().at("shots"), "32");
        QVERIFY(!form.findChild<QSlider *>("parameter.steps.slider"));
    }

    void aChangedValueHasADotThatResetsIt()
    {
        ParameterForm form(method());
        form.show();
        auto *dot = form.findChild<QToolButton *>("parameter.alpha.reset");
        form.setTyped({{"alpha", "3"}, {"unknown", "1"}});
        QVERIFY(dot->isVisible());
        QTest::mouseClick(dot, Qt::LeftButton);
        QVERIFY(!dot->isVisible());
        QCOMPARE(form.typed().at("alpha"), "0.1");
        form.setTyped({{"alpha", "0.10"}}); // the same value, written differently, is no change
        QVERIFY(!dot->isVisible());
    }

    void anInvalidValueSaysWhy()
    {
        ParameterForm form(method());
        form.show();
        form.setTyped({{"alpha", "1000"}, {"seeds", "1,1"}});
        auto *error = form.findChild<QLabel *>("parameter.alpha.error");
        QVERIFY(error->isVisible());
        QVERIFY(error->text().contains("100"));
        QVERIFY(!form.valid());
        QCOMPARE(form.problems().size(), 2);
        QVERIFY(control(form, "seeds")->isVisible()); // unfolded, since something is wrong there
        QVERIFY_THROWS_EXCEPTION(ProblemError, form.parameters());
        form.resetAll();
        QVERIFY(form.valid());
        QVERIFY(!error->isVisible());
    }

    void arrowKeysStepARealNumber()
    {
        ParameterForm form(method());
        auto *line = qobject_cast<QLineEdit *>(control(form, "alpha"));
        QTest::keyClick(line, Qt::Key_Up);
        QCOMPARE(line->text(), "0.11");
        QTest::keyClick(line, Qt::Key_Down);
        QCOMPARE(line->text(), "0.1");
        line->setText("100");
        QTest::keyClick(line, Qt::Key_Up);
        QCOMPARE(line->text(), "100");
    }

    void theWheelScrollsTheFormAndChangesNothing()
    {
        ParameterForm form(method());
        const std::map<QString, QString> before = form.typed();
        for (const char *id : {"shots", "steps", "alpha", "estimator", "rare"}) {
            std::vector<QWidget *> targets{control(form, id)};
            for (auto *slider : form.findChildren<QSlider *>())
                targets.push_back(slider);
            for (QWidget *target : targets) {
                target->setFocus();
                QWheelEvent wheel(QPointF(4, 4), target->mapToGlobal(QPointF(4, 4)), {}, {0, -120}, Qt::NoButton, {},
                                  Qt::NoScrollPhase, false);
                QApplication::sendEvent(target, &wheel);
                QVERIFY2(!wheel.isAccepted(), id); // goes to whatever scrolls
            }
        }
        QCOMPARE(form.typed(), before);
    }

    void longTextsShowHowTheyBegin()
    {
        ParameterForm form(method());
        const auto *line = qobject_cast<QLineEdit *>(control(form, "prompt"));
        QCOMPARE(line->cursorPosition(), 0);
        form.setTyped({{QStringLiteral("prompt"), QString(200, QLatin1Char('a'))}});
        QCOMPARE(line->cursorPosition(), 0);
    }

    void everyControlHasAName()
    {
        ParameterForm form(method());
        for (const auto &each : method().parameters) {
            QWidget *widget = control(form, textOf(each).id);
            QCOMPARE(widget->accessibleName(), QString::fromUtf8(textOf(each).title));
            QCOMPARE(widget->toolTip(), QString::fromUtf8(textOf(each).help));
        }
    }
};

QTEST_MAIN(TestParameterForm)
#include "tst_parameterform.moc"
