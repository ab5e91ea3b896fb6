#include "core/data/Column.h"

#include "core/data/ImageFile.h"

#include <algorithm>

namespace gleaner {

namespace {

/// Some rows of another column, which stays shared and lazy. `Base` is ImageColumn, TextColumn, …
template <typename Base> class Chosen : public Base {
public:
    Chosen(std::shared_ptr<const Column> whole, std::vector<int> rows)
        : Base(whole->name()), m_whole(std::static_pointer_cast<const Base>(std::move(whole))), m_rows(std::move(rows))
    {
    }
    qsizetype rows() const override { return qsizetype(m_rows.size()); }
    ColumnPtr taking(const std::vector<int> &chosen) const override
    {
        // Taken from the whole again, so that a chain of choices stays one step deep.
        std::vector<int> rows(chosen.size());
        std::transform(chosen.begin(), chosen.end(), rows.begin(), [this](int row) { return m_rows[size_t(row)]; });
        return m_whole->taking(rows);
    }

protected:
    const Base &whole() const { return *m_whole; }
    qsizetype source(qsizetype row) const { return m_rows[size_t(row)]; }

private:
    std::shared_ptr<const Base> m_whole;
    std::vector<int> m_rows;
};

class ChosenImages final : public Chosen<ImageColumn> {
public:
    using Chosen::Chosen;
    cv::Mat image(qsizetype row) const override { return whole().image(source(row)); }
    cv::Mat thumbnail(qsizetype row, int side) const override { return whole().thumbnail(source(row), side); }
    QByteArray contentKey(qsizetype row) const override { return whole().contentKey(source(row)); }
    QString location(qsizetype row) const override { return whole().location(source(row)); }
};

class ChosenTexts final : public Chosen<TextColumn> {
public:
    using Chosen::Chosen;
    QString text(qsizetype row) const override { return whole().text(source(row)); }
};

class ChosenBoxes final : public Chosen<BoxesColumn> {
public:
    using Chosen::Chosen;
    std::vector<Box> boxes(qsizetype row) const override { return whole().boxes(source(row)); }
    QStringList classes() const override { return whole().classes(); }
};

class ChosenMasks final : public Chosen<MaskColumn> {
public:
    using Chosen::Chosen;
    cv::Mat mask(qsizetype row) const override { return whole().mask(source(row)); }
    QStringList classes() const override { return whole().classes(); }
    std::vector<Region> regions(qsizetype row) const override { return whole().regions(source(row)); }
};

class ChosenVectors final : public Chosen<VectorColumn> {
public:
    using Chosen::Chosen;
    qsizetype dimension() const override { return whole().dimension(); }
    void copyRow(qsizetype row, float *to) const override { whole().copyRow(source(row), to); }
};

} // namespace

QString Column::kindName(Kind kind)
{
    switch (kind) {
    case Kind::Image:
        return QStringLiteral("image");
    case Kind::Mask:
        return QStringLiteral("mask");
    case Kind::Boxes:
        return QStringLiteral("boxes");
    case Kind::Text:
        return QStringLiteral("text");
    case Kind::Label:
        return QStringLiteral("label");
    case Kind::Number:
        return QStringLiteral("number");
    case Kind::Vector:
        return QStringLiteral("vector");
    }
    return {};
}

cv::Mat ImageColumn::thumbnail(qsizetype row, int side) const { return reducedTo(image(row), side); }

QByteArray ImageColumn::contentKey(qsizetype) const { return {}; }

ColumnPtr ImageColumn::taking(const std::vector<int> &chosen) const
{
    return std::make_shared<ChosenImages>(shared_from_this(), chosen);
}

ColumnPtr TextColumn::taking(const std::vector<int> &chosen) const
{
    return std::make_shared<ChosenTexts>(shared_from_this(), chosen);
}

ColumnPtr BoxesColumn::taking(const std::vector<int> &chosen) const
{
    return std::make_shared<ChosenBoxes>(shared_from_this(), chosen);
}

ColumnPtr MaskColumn::taking(const std::vector<int> &chosen) const
{
    return std::make_shared<ChosenMasks>(shared_from_this(), chosen);
}

void VectorColumn::copyRows(qsizetype first, qsizetype count, float *to) const
{
    for (qsizetype row = first; row < first + count; ++row, to += dimension())
        copyRow(row, to);
}

ColumnPtr VectorColumn::taking(const std::vector<int> &chosen) const
{
    return std::make_shared<ChosenVectors>(shared_from_this(), chosen);
}

ColumnPtr LabelColumn::taking(const std::vector<int> &chosen) const
{
    std::vector<int> taken(chosen.size());
    std::transform(chosen.begin(), chosen.end(), taken.begin(), [this](int row) { return code(row); });
    return std::make_shared<LabelColumn>(name(), std::move(taken), m_classes);
}

ColumnPtr NumberColumn::taking(const std::vector<int> &chosen) const
{
    std::vector<double> taken(chosen.size());
    std::transform(chosen.begin(), chosen.end(), taken.begin(), [this](int row) { return value(row); });
    return std::make_shared<NumberColumn>(name(), std::move(taken));
}

} // namespace gleaner
