#include "core/models/training/ContrastiveLoss.h"

#include <ATen/ATen.h>
#include <QTest>
#include <cmath>

using namespace gleaner;

class TestContrastiveLoss : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void matchesPairsBothWays()
    {
        // Two pairs at right angles: each product is the scale or 0, so the loss is log(1 + exp(-scale)) both ways.
        const at::Tensor units = at::eye(2), none = at::zeros({2, 2}, at::kBool), scale = at::full({}, 3.0);
        const double loss = matchingLoss(units, units, scale, none).item<double>();
        QVERIFY(std::abs(loss - std::log1p(std::exp(-3.0))) < 1e-6);
        const double swapped = matchingLoss(units, units.flip({0}), scale, none).item<double>();
        QVERIFY(std::abs(swapped - std::log1p(std::exp(3.0))) < 1e-6);
    }

    void whatIsAlikeDoesNotSpeakAgainst()
    {
        const at::Tensor units =
            at::tensor({1.0f, 0.0f, 1.0f, 0.0f, 0.0f, 1.0f}).reshape({3, 2}); // the first two agree
        const at::Tensor scale = at::full({}, 2.0);
        at::Tensor alike = at::eye(3).to(at::kBool); // the diagonal is never left out
        const double before = matchingLoss(units, units, scale, alike).item<double>();
        alike[0][1].fill_(true);
        alike[1][0].fill_(true);
        const double after = matchingLoss(units, units, scale, alike).item<double>();
        const double paired = std::log1p(std::exp(-2.0)), single = std::log1p(2 * std::exp(-2.0));
        QVERIFY(std::abs(after - (2 * paired + single) / 3) < 1e-6);
        QVERIFY(before > after + 0.3);
    }

    void twoViewsOfAPictureAreAlike()
    {
        const at::Tensor views = at::eye(2);
        // Among three others one is the same and two are at right angles.
        const double loss = contrastiveLoss(views, views, 0.5).item<double>();
        QVERIFY(std::abs(loss - std::log1p(2 * std::exp(-2.0))) < 1e-6);
    }
};

QTEST_GUILESS_MAIN(TestContrastiveLoss)
#include "tst_contrastiveloss.moc"
