#include "core/data/formats/Npy.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QtEndian>

namespace gleaner {

namespace {

constexpr qint64 mostHeader = 1 << 20;
constexpr qsizetype mostSides = 32; // numpy's own limit

QString tr(const char *text) { return QCoreApplication::translate("Npy", text); }

[[noreturn]] void refuse(const QString &where, const QString &what, const QString &remedy)
{
    refuseFile(where, tr("This is no usable NPY array: %1").arg(what), remedy);
}

[[noreturn]] void refuseDamaged(const QString &where, const QString &what)
{
    refuse(where, what, tr("Save the array again with numpy.save."));
}

/// The text of the header's dictionary.
QString dictionary(const ByteSource &file, const QString &where, qint64 &dataOffset)
{
    char start[12] = {};
    file.read(0, std::min<qint64>(file.size(), 12), start);
    if (!NpyHeader::hasMagic(QByteArrayView(start, 12)) || file.size() < 12)
        refuseDamaged(where, tr("it does not begin with the mark of NPY"));
    const int version = start[6];
    if (version < 1 || version > 3)
        refuseDamaged(where, tr("its version %1 is not known").arg(version));
    const qint64 length = version == 1 ? qFromLittleEndian<quint16>(start + 8) : qFromLittleEndian<quint32>(start + 8);
    const qint64 begin = version == 1 ? 10 : 12;
    if (length > mostHeader || begin + length > file.size())
        refuseDamaged(where, tr("its header reaches beyond the end of the file"));
    QByteArray text(length, Qt::Uninitialized);
    file.read(begin, length, text.data());
    dataOffset = begin + length;
    return version == 3 ? QString::fromUtf8(text) : QString::fromLatin1(text);
}

void parseType(const QString &type, NpyHeader &header, const QString &where)
{
    static const QRegularExpression pattern(QStringLiteral("^([<>|=])([a-zA-Z])([0-9]{1,9})?$"));
    const QRegularExpressionMatch match = pattern.match(type);
    if (!match.hasMatch())
        refuseDamaged(where, tr("its number format “%1” is not known").arg(type.left(60)));
    header.bigEndian = match.captured(1) == QLatin1String(">");
    header.kind = match.captured(2)[0].toLatin1();
    const qint64 size = match.captured(3).toLongLong();
    if (header.kind == 'O')
        refuse(where, tr("it holds Python objects, which would have to be run to be read"),
               tr("Save numbers or texts without objects: array.astype(…), then numpy.save."));
    const bool known =
        (header.kind == 'f' && (size == 2 || size == 4 || size == 8)) ||
        ((header.kind == 'i' || header.kind == 'u') && (size == 1 || size == 2 || size == 4 || size == 8)) ||
        (header.kind == 'b' && size == 1) || ((header.kind == 'U' || header.kind == 'S') && size >= 0);
    if (!known)
        refuse(where, tr("its number format “%1” is not supported").arg(type.left(60)),
               tr("Convert it to integers, float16, float32 or float64."));
    if (header.isText() && size == 0)
        refuse(where, tr("its texts have no room for a letter"), tr("Save it without empty texts only."));
    header.itemSize = header.kind == 'U' ? size * 4 : size;
}

void parseShape(const QString &text, NpyHeader &header, const QString &where)
{
    const QStringList sides = text.split(QLatin1Char(','), Qt::SkipEmptyParts);
    if (sides.size() > mostSides)
        refuseDamaged(where, tr("it has more than 32 dimensions"));
    qint64 product = std::max<qint64>(header.itemSize, 1);
    for (const QString &side : sides) {
        if (side.trimmed().isEmpty())
            continue;
        bool whole = false;
        const qint64 value = side.trimmed().remove(QLatin1Char('L')).toLongLong(&whole);
        if (!whole || value < 0 || __builtin_mul_overflow(product, std::max<qint64>(value, 1), &product))
            refuseDamaged(where, tr("its shape (%1) is impossible").arg(text.left(100)));
        header.shape.push_back(value);
    }
}

} // namespace

bool NpyHeader::hasMagic(QByteArrayView head) { return head.startsWith(QByteArrayView("\x93NUMPY", 6)); }

qint64 NpyHeader::width() const
{
    qint64 product = 1;
    for (size_t i = 1; i < shape.size(); ++i)
        product *= shape[i];
    return product;
}

qint64 NpyHeader::dataBytes() const { return rows() * width() * itemSize; }

NpyHeader NpyHeader::parse(const ByteSource &file, const QString &where)
{
    static const QRegularExpression descr(QStringLiteral("['\"]descr['\"]\\s*:\\s*(?:['\"]([^'\"]*)['\"]|(\\[))"));
    static const QRegularExpression order(QStringLiteral("['\"]fortran_order['\"]\\s*:\\s*(True|False)"));
    static const QRegularExpression sides(QStringLiteral("['\"]shape['\"]\\s*:\\s*\\(([0-9L,\\s]*)\\)"));
    NpyHeader header;
    const QString text = dictionary(file, where, header.dataOffset);
    const auto type = descr.match(text), fortran = order.match(text), shape = sides.match(text);
    if (!type.hasMatch() || !fortran.hasMatch() || !shape.hasMatch())
        refuseDamaged(where, tr("its header lacks its number format, order or shape"));
    if (!type.captured(2).isEmpty())
        refuse(where, tr("it holds records with named fields"),
               tr("Save each field as an array of its own, as in numpy.savez."));
    parseType(type.captured(1), header, where);
    header.fortran = fortran.captured(1) == QLatin1String("True");
    parseShape(shape.captured(1), header, where);
    if (header.dataBytes() > file.size() - header.dataOffset)
        refuseDamaged(where, tr("its shape asks for %1 bytes, but %2 are there")
                                 .arg(header.dataBytes())
                                 .arg(file.size() - header.dataOffset));
    return header;
}

} // namespace gleaner
