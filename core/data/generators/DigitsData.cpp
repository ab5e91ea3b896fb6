#include "core/data/generators/All.h"
#include "core/data/generators/Digits.h"
#include "core/data/generators/Made.h"
#include "core/support/Random.h"

#include <QCoreApplication>

namespace gleaner::generators {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("Generators", text); }

const QStringList &styleNames()
{
    static const QStringList names{"plain", "inverted", "thick", "faint", "noisy", "striped"};
    return names;
}

/// Domains take turns, and within a domain the digits do.
struct Plan {
    uint64_t seed;
    double distortion;
    QList<int> styles;
    std::vector<int> turns; ///< degrees

    int domains() const { return int(styles.size()) * int(turns.size()); }
    int domain(qsizetype row) const { return int(row % domains()); }
    int digit(qsizetype row) const { return int(row / domains() % 10); }
    std::array<int, 64> draw(qsizetype row) const
    {
        Random random = Random::forItem(seed, uint64_t(row));
        const int place = domain(row);
        return drawDigit(digit(row), DigitStyle(styles[place / int(turns.size())]), turns[size_t(place) % turns.size()],
                         distortion, random);
    }
    QStringList domainNames() const;
};

QStringList Plan::domainNames() const
{
    QStringList names;
    for (int style : styles)
        for (int turn : turns)
            names.append(turns.size() == 1 && turn == 0 ? styleNames()[style]
                                                        : styleNames()[style] + QStringLiteral(" %1°").arg(turn));
    return names;
}

std::vector<int> readTurns(const GeneratorOptions &options)
{
    std::vector<int> turns;
    for (const QString &text : options.text(QStringLiteral("turns")).split(QLatin1Char('+'))) {
        bool good = false;
        const int turn = text.toInt(&good);
        if (!good || turn < -180 || turn > 180 || std::find(turns.begin(), turns.end(), turn) != turns.end())
            options.refuse(tr("turns=%1 is not possible").arg(options.text(QStringLiteral("turns"))),
                           tr("Join different whole numbers from -180 to 180 by “+”."));
        turns.push_back(turn);
    }
    return turns;
}

std::vector<ColumnPtr> columns(const GeneratorOptions &options)
{
    const int rows = int(options.integer(QStringLiteral("count"), 1, 1'000'000));
    const Plan plan{readSeed(options), options.real(QStringLiteral("distortion"), 0, 2),
                    options.names(QStringLiteral("styles"), styleNames()), readTurns(options)};
    std::vector<int> label, domain;
    for (int row = 0; row < rows; ++row) {
        label.push_back(plan.digit(row));
        domain.push_back(plan.domain(row));
    }
    const auto picture = [plan](qsizetype row) {
        const std::array<int, 64> values = plan.draw(row);
        cv::Mat image(8, 8, CV_8UC3);
        for (int i = 0; i < 64; ++i)
            image.at<cv::Vec3b>(i / 8, i % 8) = cv::Vec3b::all(uchar(255 * values[size_t(i)] / 16));
        return image;
    };
    const auto vector = [plan](qsizetype row, float *to) {
        for (int value : plan.draw(row))
            *to++ = float(value) / 16;
    };
    return {images("image", rows, options.uri(), picture), vectors("vector", rows, 64, vector),
            labels("label", std::move(label), {"0", "1", "2", "3", "4", "5", "6", "7", "8", "9"}),
            labels("split", splitCodes(rows, readSplit(options), plan.seed), splitNames()),
            labels("domain", std::move(domain), plan.domainNames())};
}

} // namespace

Generator digits()
{
    return {{QStringLiteral("digits"),
             QT_TRANSLATE_NOOP("generators", "Hand-drawn digits of 8×8 pixels"),
             QT_TRANSLATE_NOOP("generators",
                               "Digits of strokes, written in several ways by hands that slant, stretch and tremble. "
                               "“image” is white ink on black, “vector” the same 64 pixels from 0 to 1 in sixteenths. "
                               "Every style with every turn is a domain."),
             QStringLiteral("digits:count=1800,styles=plain+inverted,turns=0+30"),
             {countOption(QT_TRANSLATE_NOOP("generators", "Number of digits."), 1'000'000, 1800),
              {"styles", QT_TRANSLATE_NOOP("generators", "Styles, joined by +."),
               styleNames().join(QStringLiteral(", ")), QStringLiteral("plain")},
              {"turns", QT_TRANSLATE_NOOP("generators", "Degrees counter-clockwise, joined by +."),
               QStringLiteral("-180 to 180"), QStringLiteral("0")},
              {"distortion", QT_TRANSLATE_NOOP("generators", "How different the hands are; 0 is print."),
               QStringLiteral("0 to 2"), QStringLiteral("1")},
              splitOption(QStringLiteral("2:0:1")),
              seedOption()}},
            1,
            columns};
}

} // namespace gleaner::generators
