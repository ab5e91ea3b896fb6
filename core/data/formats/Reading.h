#pragma once
#include "core/data/DataSet.h"
#include "core/models/checkpoint/ByteSource.h"

#include <QHash>
#include <QSet>
#include <QSize>

namespace gleaner {

/// Throws ProblemError (InputUnreadable).
[[noreturn]] void refuseFile(const QString &where, const QString &what, const QString &remedy);

/// The path of `name` below `root`, or empty where it would lead out of it ("..", absolute, NUL bytes, a link that
/// leads out is noticed by the reader of the file's folder).
QString pathInside(const QString &root, const QString &name);

/// What a reader steps over. Bounded: after 200 problems only their number grows.
class Findings {
public:
    void skip(const QString &what, const QString &where, const QString &remedy);
    bool isEmpty() const { return m_count == 0; }
    qsizetype count() const { return m_count; }
    Problems problems() const;

private:
    Problems m_problems;
    qsizetype m_count = 0;
};

/// Which files exist, each folder listed once: cheaper than asking for every file of a large folder.
class FolderListing {
public:
    bool has(const QString &path);

private:
    QHash<QString, QSet<QString>> m_names;
};

/// Whole file in memory; throws ProblemError where it is no regular file or larger than `most` bytes.
QByteArray readWhole(const QString &path, qint64 most);
/// The first bytes of a file; empty where it cannot be read.
QByteArray readHead(const QString &path, qint64 most);
/// Size of the picture in a file as it is shown, after its EXIF turn, from the header alone; invalid where unknown.
QSize pictureSize(const QString &path);
/// Throws where the bytes are UTF-16 or UTF-32; the remedy is to save as UTF-8.
void requireUtf8(const QString &path, QByteArrayView head);
/// Whether these bytes look like text in UTF-8 (a cut character at the end is allowed): no NUL, few control characters.
bool looksLikeText(QByteArrayView head);

/// The head of a Source: uri, format, "Opened …", and a content hash over these files (paths).
DataSet::Source sourceOf(const QString &uri, const QString &format, const QStringList &files);
/// Numbers of rows are int throughout: throws where there are more.
void requireRowCount(qint64 rows, const QString &path);
/// "train", "val" or "test" for the usual names of splits in any case (training, valid, dev, …); else empty.
QString splitNamed(const QString &word);
/// The label column "split" with the splits in use, in the order train, val, test, others by name.
ColumnPtr splitColumn(const QStringList &splitOfRow);
/// A label column from texts; classes in the order `classes`, empty texts unlabelled.
ColumnPtr labelColumn(const QString &name, const QStringList &texts, const QStringList &classes);

/// Texts that lie in memory.
class MemoryTexts final : public TextColumn {
public:
    MemoryTexts(QString name, QStringList texts) : TextColumn(std::move(name)), m_texts(std::move(texts)) {}
    qsizetype rows() const override { return m_texts.size(); }
    QString text(qsizetype row) const override { return m_texts[row]; }

private:
    QStringList m_texts;
};

/// Vectors that lie in memory, row after row.
class MemoryVectors final : public VectorColumn {
public:
    MemoryVectors(QString name, std::vector<float> values, qsizetype dimension)
        : VectorColumn(std::move(name)), m_values(std::move(values)), m_dimension(dimension)
    {
    }
    qsizetype rows() const override { return qsizetype(m_values.size()) / m_dimension; }
    qsizetype dimension() const override { return m_dimension; }
    void copyRow(qsizetype row, float *to) const override
    {
        std::copy_n(m_values.data() + row * m_dimension, m_dimension, to);
    }

private:
    std::vector<float> m_values;
    qsizetype m_dimension;
};

} // namespace gleaner
