#pragma once
#include "core/models/checkpoint/pickle/PickleValue.h"

#include <QByteArrayView>
#include <QHash>
#include <QString>

namespace gleaner {

/// Reads a pickle of protocol 2 to 5 as data. A pickle is a program for a small stack machine; this machine knows the
/// steps that build plain values, and the few functions by which PyTorch names its tensors. It calls nothing, and
/// refuses by name whatever else is asked for.
///
/// Bounded: at most 32 MiB of pickle and 2 million objects; every length is compared with what is left, and what steps
/// copy is counted.
class PickleReader {
public:
    static constexpr qint64 longest = 32 << 20;
    static constexpr size_t mostValues = 2'000'000, mostCopies = 16'000'000, deepest = 10'000;

    /// Throws ProblemError (ModelRefused) naming `path`. `programRecords`: see pickleGlobal().
    static Pickle read(QByteArrayView bytes, const QString &path, bool programRecords = false);

private:
    using Kind = PickleValue::Kind;

    PickleReader(QByteArrayView bytes, const QString &path, bool programRecords)
        : m_bytes(bytes), m_path(path), m_programRecords(programRecords)
    {
    }
    [[noreturn]] void refuse(const QString &reason) const;

    void run();
    bool step(uchar code); ///< false at the end of the program
    bool constantStep(uchar code);
    bool containerStep(uchar code);
    bool memoStep(uchar code);
    bool objectStep(uchar code);

    QByteArrayView take(quint64 count);
    quint64 unsignedNumber(int bytes);
    QByteArray line();
    void pushInteger(QByteArrayView littleEndian);

    quint32 make(PickleValue value);
    void push(PickleValue value) { m_stack.push_back(make(std::move(value))); }
    void pushItems(Kind kind, std::vector<quint32> items);
    quint32 pop();
    quint32 top();
    std::vector<quint32> popToMark();
    PickleValue &container(quint32 place, Kind kind, Kind other);

    void pushGlobal(const QByteArray &module, const QByteArray &name);
    void pushStorage();
    void call();
    void build();
    PickleValue called(const PickleValue &function, const std::vector<quint32> &arguments);
    void countCopies(size_t items);
    PickleValue dictionary(const std::vector<quint32> &arguments);
    PickleValue tensor(const std::vector<quint32> &arguments, bool ownFormat);
    std::vector<qint64> sizes(quint32 place);
    qint64 integer(quint32 place) const;

    QByteArrayView m_bytes;
    QString m_path;
    bool m_programRecords;
    qsizetype m_at = 0;
    Pickle m_pickle;
    std::vector<quint32> m_stack;
    std::vector<size_t> m_marks; ///< heights of the stack
    QHash<quint64, quint32> m_memo;
    size_t m_copies = 0;
};

} // namespace gleaner
