#pragma once
#include "core/data/Region.h"

#include <QString>
#include <QStringList>
#include <memory>
#include <opencv2/core.hpp>
#include <optional>
#include <vector>

namespace gleaner {

/// One typed column of a DataSet. Immutable and safe in any thread; `row` is always in [0, rows()).
class Column : public std::enable_shared_from_this<Column> {
public:
    enum class Kind { Image, Mask, Boxes, Text, Label, Number, Vector };

    virtual ~Column() = default;
    const QString &name() const { return m_name; }
    Kind kind() const { return m_kind; }
    /// "image", "label", …: the word shown to people and used in JSON.
    static QString kindName(Kind kind);
    virtual qsizetype rows() const = 0;
    /// The same column restricted to `chosen` rows, in that order. The column must be held by a shared_ptr.
    virtual std::shared_ptr<const Column> taking(const std::vector<int> &chosen) const = 0;

protected:
    Column(Kind kind, QString name) : m_name(std::move(name)), m_kind(kind) {}

private:
    QString m_name;
    Kind m_kind;
};

using ColumnPtr = std::shared_ptr<const Column>;

/// Pictures, decoded when asked for.
class ImageColumn : public Column {
public:
    static constexpr Kind columnKind = Kind::Image;
    explicit ImageColumn(QString name) : Column(columnKind, std::move(name)) {}
    /// 8-bit RGB, rows × columns × 3, upright. Throws ProblemError (code InputUnreadable) naming the file.
    virtual cv::Mat image(qsizetype row) const = 0;
    /// As image(), reduced so that the longer side is at most `side` pixels; cheaper than image() where the format
    /// allows.
    virtual cv::Mat thumbnail(qsizetype row, int side) const;
    /// Names what the picture shows, equal for equal files, without decoding it; empty where only decoding tells. May
    /// throw as image() does.
    virtual QByteArray contentKey(qsizetype row) const;
    /// Where the picture comes from, for messages and tooltips: a path or "scenes:… #12".
    virtual QString location(qsizetype row) const = 0;
    ColumnPtr taking(const std::vector<int> &chosen) const override;
};

/// Class indices with their names; -1 is "unlabelled". Also serves splits ("split") and domains ("domain").
class LabelColumn final : public Column {
public:
    static constexpr Kind columnKind = Kind::Label;
    LabelColumn(QString name, std::vector<int> codes, QStringList classes)
        : Column(columnKind, std::move(name)), m_codes(std::move(codes)), m_classes(std::move(classes))
    {
    }
    int code(qsizetype row) const { return m_codes[size_t(row)]; }
    const std::vector<int> &codes() const { return m_codes; }
    const QStringList &classes() const { return m_classes; }
    /// The class name of a row, or an empty string where it is unlabelled.
    QString text(qsizetype row) const { return code(row) < 0 ? QString() : m_classes.at(code(row)); }
    qsizetype rows() const override { return qsizetype(m_codes.size()); }
    ColumnPtr taking(const std::vector<int> &chosen) const override;

private:
    std::vector<int> m_codes;
    QStringList m_classes;
};

class TextColumn : public Column {
public:
    static constexpr Kind columnKind = Kind::Text;
    explicit TextColumn(QString name) : Column(columnKind, std::move(name)) {}
    virtual QString text(qsizetype row) const = 0;
    ColumnPtr taking(const std::vector<int> &chosen) const override;
};

class NumberColumn final : public Column {
public:
    static constexpr Kind columnKind = Kind::Number;
    /// Values that stay where they are, in the pages of a file. Safe in any thread.
    class Source {
    public:
        virtual ~Source() = default;
        virtual qsizetype rows() const = 0;
        /// NaN where the file has changed since it was opened.
        virtual double value(qsizetype row) const = 0;
    };
    NumberColumn(QString name, std::vector<double> values)
        : Column(columnKind, std::move(name)), m_values(std::move(values))
    {
    }
    NumberColumn(QString name, std::shared_ptr<const Source> source)
        : Column(columnKind, std::move(name)), m_source(std::move(source))
    {
    }
    double value(qsizetype row) const { return m_source ? m_source->value(row) : m_values[size_t(row)]; }
    qsizetype rows() const override { return m_source ? m_source->rows() : qsizetype(m_values.size()); }
    ColumnPtr taking(const std::vector<int> &chosen) const override;

private:
    std::vector<double> m_values;
    std::shared_ptr<const Source> m_source;
};

/// Axis-aligned box in pixels of its picture, (x, y) the top left corner.
struct Box {
    double x = 0, y = 0, width = 0, height = 0;
    QString label;
    std::optional<double> score = {}; ///< how sure a detector was; annotations by people have none
    bool crowd = false;               ///< around a group that was not told apart (COCO's iscrowd)
    bool operator==(const Box &) const = default;
};

class BoxesColumn : public Column {
public:
    static constexpr Kind columnKind = Kind::Boxes;
    explicit BoxesColumn(QString name) : Column(columnKind, std::move(name)) {}
    virtual std::vector<Box> boxes(qsizetype row) const = 0;
    /// Names that the boxes may carry, in the order of the file's class numbers; empty where they are not known.
    virtual QStringList classes() const { return {}; }
    ColumnPtr taking(const std::vector<int> &chosen) const override;
};

/// One map per picture: 8-bit, one channel. Of objects: 0 = background, k = k-th object (the order of the boxes). Where
/// classes() are named, of classes instead: k = the k-th of them from 0 on, `ignored` = a pixel that counts for none.
class MaskColumn : public Column {
public:
    static constexpr Kind columnKind = Kind::Mask;
    static constexpr uchar ignored = 255;
    explicit MaskColumn(QString name) : Column(columnKind, std::move(name)) {}
    virtual cv::Mat mask(qsizetype row) const = 0;
    /// Background first; a map may have numbers beyond the names. Empty for maps of objects.
    virtual QStringList classes() const { return {}; }
    /// One region for each object, overlaps included where the source has them; by default read off the mask. May be
    /// more than the 255 that the mask has room for; an object without a region has an empty one.
    virtual std::vector<Region> regions(qsizetype row) const { return regionsOfMask(mask(row)); }
    ColumnPtr taking(const std::vector<int> &chosen) const override;
};

/// Vectors of one length for all rows; files of them are read row by row when asked for, never as a whole.
class VectorColumn : public Column {
public:
    static constexpr Kind columnKind = Kind::Vector;
    explicit VectorColumn(QString name) : Column(columnKind, std::move(name)) {}
    /// Numbers in each row, at least 1.
    virtual qsizetype dimension() const = 0;
    /// Writes dimension() numbers to `to`. Throws ProblemError (InputUnreadable) where the file has changed.
    virtual void copyRow(qsizetype row, float *to) const = 0;
    /// `count` rows from `first` on, one after another; cheaper than one by one.
    virtual void copyRows(qsizetype first, qsizetype count, float *to) const;
    ColumnPtr taking(const std::vector<int> &chosen) const override;
};

} // namespace gleaner
