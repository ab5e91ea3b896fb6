#include "core/data/generators/All.h"
#include "core/data/generators/Made.h"
#include "core/support/Random.h"
#include "core/support/StopPoint.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

namespace gleaner::generators {

namespace {

using Vector = std::vector<double>;

/// Streams of random numbers that must not touch one another.
enum Stream : uint64_t {
    Offset = 1,
    Means = 1000,
    Weights = 2'000'000,
    Nuisance = 3'000'000,
    Domains = 4'000'000,
    Rows = 8'000'000
};

/// Features of an imagined image encoder, and the weights an imagined text encoder gives to the classes.
struct Mixture {
    int dimension, classes, domains;
    uint64_t seed;
    double noise, strength;
    bool normalized;
    Vector offset;
    std::vector<Vector> means, weights, directions, shifts;
    std::vector<int> label, split, domain;

    Vector normal(uint64_t stream, double deviation) const
    {
        Random random = Random::forItem(seed, stream);
        Vector values(static_cast<size_t>(dimension));
        for (double &value : values)
            value = deviation * random.normal();
        return values;
    }
    void write(const Vector &values, float *to) const
    {
        double square = 0;
        for (double value : values)
            square += value * value;
        const double scale = normalized && square > 0 ? 1 / std::sqrt(square) : 1;
        for (double value : values)
            *to++ = float(scale * value);
    }
    void feature(qsizetype row, float *to) const;
    void addRows(const GeneratorOptions &options);
};

void add(Vector &to, const Vector &values, double factor = 1)
{
    for (size_t i = 0; i < to.size(); ++i)
        to[i] += factor * values[i];
}

/// `to` with this length; a vector of zeros stays one.
Vector ofLength(Vector values, double length)
{
    double square = 0;
    for (double value : values)
        square += value * value;
    for (double &value : values)
        value *= square > 0 ? length / std::sqrt(square) : 0;
    return values;
}

void Mixture::feature(qsizetype row, float *to) const
{
    const size_t at = size_t(row);
    Vector values = offset;
    add(values, means[size_t(label[at])]);
    add(values, shifts[size_t(domain[at])]);
    Random random = Random::forItem(seed, Rows + uint64_t(row));
    for (const Vector &direction : directions)
        add(values, direction, strength * random.normal());
    for (double &value : values)
        value += noise * random.normal();
    write(values, to);
}

/// Class by class and domain by domain: shots to train on, then validation and test rows.
void Mixture::addRows(const GeneratorOptions &options)
{
    const double imbalance = options.real(QStringLiteral("imbalance"), 1, 1000);
    const qint64 perSplit[]{options.integer(QStringLiteral("shots"), 1, 100'000),
                            options.integer(QStringLiteral("val"), 0, 100'000),
                            options.integer(QStringLiteral("test"), 0, 100'000)};
    if ((perSplit[0] + perSplit[1] + perSplit[2]) * classes * domains > 10'000'000)
        options.refuse(QCoreApplication::translate("Generators", "These are more than 10 million rows"),
                       QCoreApplication::translate("Generators", "Lower classes, domains, shots, val or test."));
    for (int part = 0; part < 3; ++part)
        for (int each = 0; each < classes; ++each) {
            // Shots fall from class to class as in long-tailed sets; validation and test stay balanced.
            stopPoint();
            const double rank = classes > 1 ? double(each) / (classes - 1) : 0;
            const qint64 fewer = std::max<qint64>(1, std::llround(double(perSplit[0]) * std::pow(imbalance, -rank)));
            for (int place = 0; place < domains; ++place)
                for (qint64 i = 0; i < (part == 0 ? fewer : perSplit[part]); ++i) {
                    label.push_back(each);
                    split.push_back(part);
                    domain.push_back(place);
                }
        }
}

std::shared_ptr<const Mixture> build(const GeneratorOptions &options)
{
    auto mixture = std::make_shared<Mixture>();
    Mixture &m = *mixture;
    m.dimension = int(options.integer(QStringLiteral("dimension"), 1, 4096));
    m.classes = int(options.integer(QStringLiteral("classes"), 1, 1000));
    m.domains = int(options.integer(QStringLiteral("domains"), 1, 100));
    m.seed = readSeed(options);
    m.noise = options.real(QStringLiteral("noise"), 0, 100);
    m.strength = options.real(QStringLiteral("strength"), 0, 100);
    m.normalized = options.yes(QStringLiteral("normalize"));
    const double unit = 1 / std::sqrt(double(m.dimension));
    const double spread = options.real(QStringLiteral("spread"), 0, 100) * unit;
    const double textNoise = options.real(QStringLiteral("text-noise"), 0, 100) * unit;
    const double shift = options.real(QStringLiteral("shift"), 0, 100);
    m.offset = ofLength(m.normal(Offset, 1), options.real(QStringLiteral("offset"), 0, 100));
    for (int i = 0; i < m.classes; ++i) {
        m.means.push_back(m.normal(Means + uint64_t(i), spread));
        m.weights.push_back(m.offset);
        add(m.weights.back(), m.means.back());
        add(m.weights.back(), m.normal(Weights + uint64_t(i), textNoise));
    }
    const int nuisance = int(options.integer(QStringLiteral("nuisance"), 0, 4096));
    for (int i = 0; i < nuisance; ++i)
        m.directions.push_back(m.normal(Nuisance + uint64_t(i), unit));
    for (int i = 0; i < m.domains; ++i)
        m.shifts.push_back(ofLength(m.normal(Domains + uint64_t(i), 1), i == 0 ? 0 : shift));
    m.addRows(options);
    return mixture;
}

QStringList numbered(const QString &word, int count)
{
    QStringList names;
    for (int i = 0; i < count; ++i)
        names.append(word + QLatin1Char(' ') + QString::number(i + 1));
    return names;
}

std::vector<ColumnPtr> columns(const GeneratorOptions &options)
{
    const auto mixture = build(options);
    const qsizetype rows = qsizetype(mixture->label.size());
    const auto feature = [mixture](qsizetype row, float *to) { mixture->feature(row, to); };
    const auto weight = [mixture](qsizetype row, float *to) {
        mixture->write(mixture->weights[size_t(mixture->label[size_t(row)])], to);
    };
    return {vectors("vector", rows, mixture->dimension, feature),
            vectors("text weight", rows, mixture->dimension, weight),
            labels("label", mixture->label, numbered(QStringLiteral("class"), mixture->classes)),
            labels("split", mixture->split, splitNames()),
            labels("domain", mixture->domain, numbered(QStringLiteral("domain"), mixture->domains))};
}

} // namespace

Generator mixture()
{
    const QString length = QStringLiteral("0 to 100");
    return {
        {QStringLiteral("mixture"),
         QT_TRANSLATE_NOOP("generators", "Gaussian features of classes"),
         QT_TRANSLATE_NOOP(
             "generators",
             "Vectors as an image encoder gives them: one offset shared by all, a mean for each class, a few strong "
             "nuisance directions shared by all classes, and noise. “text weight” is the vector that a text encoder "
             "would give to the class of the row: the same for all rows of a class, and the zero-shot classifier of "
             "these features. With more than one domain, all but the first are shifted."),
         QStringLiteral("mixture:dimension=64,classes=10,shots=16,seed=1"),
         {{"dimension", QT_TRANSLATE_NOOP("generators", "Numbers in a vector."), QStringLiteral("1 to 4096"),
           QStringLiteral("64")},
          {"classes", QT_TRANSLATE_NOOP("generators", "Number of classes."), QStringLiteral("1 to 1000"),
           QStringLiteral("10")},
          {"shots", QT_TRANSLATE_NOOP("generators", "Training rows of each class in each domain."),
           QStringLiteral("1 to 100000"), QStringLiteral("16")},
          {"val", QT_TRANSLATE_NOOP("generators", "Validation rows of each class in each domain."),
           QStringLiteral("0 to 100000"), QStringLiteral("4")},
          {"test", QT_TRANSLATE_NOOP("generators", "Test rows of each class in each domain."),
           QStringLiteral("0 to 100000"), QStringLiteral("100")},
          {"offset", QT_TRANSLATE_NOOP("generators", "Length of the vector that all features share."), length,
           QStringLiteral("2")},
          {"spread", QT_TRANSLATE_NOOP("generators", "Typical length of a class mean."), length, QStringLiteral("1")},
          {"nuisance", QT_TRANSLATE_NOOP("generators", "Number of directions that say nothing of the class."),
           QStringLiteral("0 to 4096"), QStringLiteral("12")},
          {"strength", QT_TRANSLATE_NOOP("generators", "Standard deviation along each nuisance direction."), length,
           QStringLiteral("0.8")},
          {"noise", QT_TRANSLATE_NOOP("generators", "Standard deviation of each number on its own."), length,
           QStringLiteral("0.12")},
          {"text-noise", QT_TRANSLATE_NOOP("generators", "Typical distance of a text weight from its class mean."),
           length, QStringLiteral("0.9")},
          {"domains", QT_TRANSLATE_NOOP("generators", "Number of domains."), QStringLiteral("1 to 100"),
           QStringLiteral("1")},
          {"shift", QT_TRANSLATE_NOOP("generators", "Distance of the other domains from the first."), length,
           QStringLiteral("1")},
          {"imbalance", QT_TRANSLATE_NOOP("generators", "Shots of the first class for each shot of the last."),
           QStringLiteral("1 to 1000"), QStringLiteral("1")},
          {"normalize", QT_TRANSLATE_NOOP("generators", "Whether all vectors are scaled to length 1."),
           QStringLiteral("yes, no"), QStringLiteral("yes")},
          seedOption()}},
        1,
        columns};
}

} // namespace gleaner::generators
