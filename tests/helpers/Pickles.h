#pragma once
#include "tests/helpers/ArrayFiles.h"

#include <initializer_list>

/// Pickles of protocol 2 put together by hand, for what PyTorch would not write.
namespace gleaner::tests::pickles {

inline QByteArray text(const QByteArray &bytes) { return 'X' + littleEndian(quint32(bytes.size())) + bytes; }

inline QByteArray number(qint64 value) { return QByteArray("\x8a\x08", 2) + littleEndian(value); }

inline QByteArray global(const QByteArray &module, const QByteArray &name) { return 'c' + module + '\n' + name + '\n'; }

inline QByteArray tuple(const QList<QByteArray> &items) { return '(' + items.join() + 't'; }

inline QByteArray numbers(const QList<qint64> &values)
{
    QList<QByteArray> items;
    for (const qint64 value : values)
        items.append(number(value));
    return tuple(items);
}

inline QByteArray dictionary(const QList<QPair<QByteArray, QByteArray>> &entries)
{
    QByteArray bytes = "}(";
    for (const auto &[name, value] : entries)
        bytes += text(name) + value;
    return bytes + 'u';
}

inline QByteArray storage(const QByteArray &type, const QByteArray &key, qint64 elements)
{
    return tuple({text("storage"), global("torch", type), text(key), text("cpu"), number(elements)}) + 'Q';
}

struct Place {
    qint64 elements, offset;
    QList<qint64> shape, strides;
};

/// A tensor of torch.FloatStorage, or another, with the numbers of entry data/`key`.
inline QByteArray tensor(const QByteArray &key, const Place &place, const QByteArray &type = "FloatStorage")
{
    return global("torch._utils", "_rebuild_tensor_v2") +
           tuple({storage(type, key, place.elements), number(place.offset), numbers(place.shape),
                  numbers(place.strides), "\x89", global("collections", "OrderedDict") + ")R"}) +
           'R';
}

inline QByteArray program(const QByteArray &value) { return "\x80\x02" + value + '.'; }

/// The archive that torch.save would make of it.
inline QByteArray archive(const QByteArray &pickle, const QList<QPair<QByteArray, QByteArray>> &data,
                          const ZipOptions &options = {})
{
    QList<QPair<QByteArray, QByteArray>> files{{"archive/data.pkl", pickle}};
    for (const auto &[key, bytes] : data)
        files.emplaceBack("archive/data/" + key, bytes);
    files.emplaceBack("archive/version", "3\n");
    return zip(files, options);
}

} // namespace gleaner::tests::pickles
