#include "core/data/generators/Made.h"

#include "core/support/Random.h"

#include <QCoreApplication>
#include <limits>

namespace gleaner::generators {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("Generators", text); }

/// The rows and the function that makes them; `Base` is the kind of column.
template <typename Base, typename Value> class Made : public Base {
public:
    Made(const char *name, qsizetype rows, std::function<Value(qsizetype)> make)
        : Base(QString::fromUtf8(name)), m_rows(rows), m_make(std::move(make))
    {
    }
    qsizetype rows() const override { return m_rows; }

protected:
    Value made(qsizetype row) const { return m_make(row); }

private:
    qsizetype m_rows;
    std::function<Value(qsizetype)> m_make;
};

class MadeTexts final : public Made<TextColumn, QString> {
public:
    using Made::Made;
    QString text(qsizetype row) const override { return made(row); }
};

class MadeMasks final : public Made<MaskColumn, cv::Mat> {
public:
    using Made::Made;
    cv::Mat mask(qsizetype row) const override { return made(row); }
};

class MadeBoxes final : public Made<BoxesColumn, std::vector<Box>> {
public:
    using Made::Made;
    std::vector<Box> boxes(qsizetype row) const override { return made(row); }
};

class MadeImages final : public Made<ImageColumn, cv::Mat> {
public:
    MadeImages(const char *name, qsizetype rows, QString uri, std::function<cv::Mat(qsizetype)> make)
        : Made(name, rows, std::move(make)), m_uri(std::move(uri))
    {
    }
    cv::Mat image(qsizetype row) const override { return made(row); }
    QString location(qsizetype row) const override { return m_uri + QStringLiteral(" #") + QString::number(row); }

private:
    QString m_uri;
};

class MadeVectors final : public VectorColumn {
public:
    MadeVectors(const char *name, qsizetype rows, qsizetype dimension, std::function<void(qsizetype, float *)> make)
        : VectorColumn(QString::fromUtf8(name)), m_rows(rows), m_dimension(dimension), m_make(std::move(make))
    {
    }
    qsizetype rows() const override { return m_rows; }
    qsizetype dimension() const override { return m_dimension; }
    void copyRow(qsizetype row, float *to) const override { m_make(row, to); }

private:
    qsizetype m_rows, m_dimension;
    std::function<void(qsizetype, float *)> m_make;
};

} // namespace

ColumnPtr texts(const char *name, qsizetype rows, std::function<QString(qsizetype)> make)
{
    return std::make_shared<MadeTexts>(name, rows, std::move(make));
}

ColumnPtr texts(const char *name, std::vector<QString> values)
{
    const auto shared = std::make_shared<const std::vector<QString>>(std::move(values));
    return texts(name, qsizetype(shared->size()), [shared](qsizetype row) { return (*shared)[size_t(row)]; });
}

ColumnPtr vectors(const char *name, qsizetype rows, qsizetype dimension, std::function<void(qsizetype, float *)> make)
{
    return std::make_shared<MadeVectors>(name, rows, dimension, std::move(make));
}

ColumnPtr images(const char *name, qsizetype rows, const QString &uri, std::function<cv::Mat(qsizetype)> make)
{
    return std::make_shared<MadeImages>(name, rows, uri, std::move(make));
}

ColumnPtr masks(const char *name, qsizetype rows, std::function<cv::Mat(qsizetype)> make)
{
    return std::make_shared<MadeMasks>(name, rows, std::move(make));
}

ColumnPtr boxes(const char *name, qsizetype rows, std::function<std::vector<Box>(qsizetype)> make)
{
    return std::make_shared<MadeBoxes>(name, rows, std::move(make));
}

ColumnPtr labels(const char *name, std::vector<int> codes, const QStringList &classes)
{
    return std::make_shared<LabelColumn>(QString::fromUtf8(name), std::move(codes), classes);
}

ColumnPtr numbers(const char *name, std::vector<double> values)
{
    return std::make_shared<NumberColumn>(QString::fromUtf8(name), std::move(values));
}

GeneratorOption seedOption()
{
    return {"seed", QT_TRANSLATE_NOOP("generators", "The same seed and options give the same data set."),
            QStringLiteral("0 to 9223372036854775807"), QStringLiteral("1")};
}

GeneratorOption countOption(const char *meaning, int most, int fallback)
{
    return {"count", meaning, QStringLiteral("1 to %1").arg(most), QString::number(fallback)};
}

GeneratorOption splitOption(const QString &fallback)
{
    return {"split", QT_TRANSLATE_NOOP("generators", "Shares of train:val:test, or one name for all rows."),
            QStringLiteral("0:0:1 to 99:99:99, train, val, test"), fallback};
}

uint64_t readSeed(const GeneratorOptions &options)
{
    return uint64_t(options.integer(QStringLiteral("seed"), 0, std::numeric_limits<qint64>::max()));
}

const QStringList &splitNames()
{
    static const QStringList names{"train", "val", "test"};
    return names;
}

std::array<int, 3> readSplit(const GeneratorOptions &options)
{
    const QString text = options.text(QStringLiteral("split"));
    std::array<int, 3> shares{};
    if (const qsizetype named = splitNames().indexOf(text); named >= 0) {
        shares[size_t(named)] = 1;
        return shares;
    }
    const QStringList parts = text.split(QLatin1Char(':'));
    bool good = parts.size() == 3;
    for (size_t i = 0; good && i < 3; ++i) {
        shares[i] = parts[qsizetype(i)].toInt(&good);
        good = good && shares[i] >= 0 && shares[i] <= 99;
    }
    if (!good || shares == std::array<int, 3>{})
        options.refuse(tr("split=%1 is not possible").arg(text),
                       tr("Give three shares such as 3:1:1, or train, val or test."));
    return shares;
}

std::vector<int> splitCodes(int count, const std::array<int, 3> &shares, uint64_t seed)
{
    const double whole = shares[0] + shares[1] + shares[2];
    const int train = int(count * (shares[0] / whole) + 0.5);
    const int seen = int(count * ((shares[0] + shares[1]) / whole) + 0.5);
    std::vector<int> codes(static_cast<size_t>(count));
    const std::vector<int> order = Random::forItem(seed, 0x5B117).permutation(count);
    for (int i = 0; i < count; ++i)
        codes[size_t(order[size_t(i)])] = i < train ? 0 : i < seen ? 1 : 2;
    return codes;
}

} // namespace gleaner::generators
