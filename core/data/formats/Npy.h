#pragma once
#include "core/data/formats/Reading.h"

namespace gleaner {

/// What the head of an NPY file says.
struct NpyHeader {
    char kind = 'f';     ///< f, i, u, b (truth), U (UCS-4 text), S (bytes); h (bfloat16) in no NPY file
    qint64 itemSize = 0; ///< bytes per value
    bool bigEndian = false, fortran = false;
    std::vector<qint64> shape;
    qint64 dataOffset = 0;

    static bool hasMagic(QByteArrayView head);
    /// Versions 1 to 3. `total` is the size of the file. Throws ProblemError naming `where` on damaged heads, sizes
    /// that overflow or do not fit `total`, objects (pickles: never run), records, complex numbers and times.
    static NpyHeader parse(const ByteSource &file, const QString &where);

    qint64 rows() const { return shape.empty() ? 1 : shape[0]; }
    qint64 width() const;     ///< values per row
    qint64 dataBytes() const; ///< of all values
    bool isText() const { return kind == 'U' || kind == 'S'; }
    bool isWhole() const { return kind == 'i' || kind == 'u' || kind == 'b'; }
};

class MappedRows;

/// An array in a file (or in memory), read row by row, out of the file's own pages where it is large. Fortran-ordered
/// arrays are turned into C order in memory once.
class NpyArray {
public:
    NpyArray(std::shared_ptr<const ByteSource> file, const QString &where);
    /// An array that another format describes; its data must lie inside the file.
    NpyArray(std::shared_ptr<const ByteSource> file, const QString &where, NpyHeader header);
    ~NpyArray();
    NpyArray(const NpyArray &) = delete;
    NpyArray &operator=(const NpyArray &) = delete;
    const NpyHeader &header() const { return m_header; }
    const QString &where() const { return m_where; }
    /// Bytes after the last value: they belong to nothing.
    qint64 excess() const { return m_file->size() - m_header.dataOffset - m_header.dataBytes(); }

    /// Values of rows [first, first + count) as numbers; `to` has room for count × width().
    void read(qint64 first, qint64 count, double *to) const;
    void read(qint64 first, qint64 count, float *to) const;
    /// Bytes of the rows as they are in the file.
    QByteArray raw(qint64 first, qint64 count) const;
    /// Whether rows are copied out of the file's pages.
    bool isMapped() const { return m_mapped != nullptr; }
    /// The number of a row of a mapped array with one for each; nothing where the file has changed.
    std::optional<double> mappedNumber(qint64 row) const;
    /// One value of a text array with one value per row.
    QString text(qint64 row) const;

private:
    void turnFortran();
    void copyBytes(qint64 first, qint64 count, char *to) const;
    template <typename Out> void convert(qint64 first, qint64 count, Out *to) const;

    std::shared_ptr<const ByteSource> m_file;
    QString m_where;
    NpyHeader m_header;
    std::unique_ptr<const MappedRows> m_mapped; ///< null where the rows are read
};

} // namespace gleaner
