#include "core/models/checkpoint/pickle/PickleReader.h"

#include "core/support/Problem.h"
#include "core/support/StopPoint.h"

#include <QCoreApplication>
#include <QtEndian>

namespace gleaner {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("PickleReader", text); }

} // namespace

void PickleReader::refuse(const QString &reason) const
{
    throw ProblemError({tr("This pickle cannot be read as data: %1").arg(reason), m_path,
                        tr("Save only the state dict with torch.save, or the tensors as safetensors."),
                        ExitCode::ModelRefused});
}

Pickle PickleReader::read(QByteArrayView bytes, const QString &path, bool programRecords)
{
    PickleReader reader(bytes, path, programRecords);
    if (bytes.size() > longest)
        reader.refuse(tr("it has more than %1 MiB").arg(longest >> 20));
    reader.run();
    return std::move(reader.m_pickle);
}

void PickleReader::run()
{
    if (m_bytes.size() < 2 || uchar(m_bytes[0]) != 0x80 || m_bytes[1] < 2 || m_bytes[1] > 5)
        refuse(tr("it is not of protocol 2 to 5"));
    for (int steps = 0;; ++steps) {
        if (steps % 4096 == 0)
            stopPoint();
        if (!step(uchar(take(1)[0])))
            break;
    }
    m_pickle.root = pop();
    if (!m_stack.empty())
        refuse(tr("values are left over at its end"));
}

bool PickleReader::step(uchar code)
{
    if (code == '.') // STOP
        return false;
    if (!constantStep(code) && !containerStep(code) && !memoStep(code) && !objectStep(code))
        refuse(tr("it uses the step 0x%1 (at byte %2), which data need not")
                   .arg(int(code), 2, 16, QLatin1Char('0'))
                   .arg(m_at - 1));
    return true;
}

QByteArrayView PickleReader::take(quint64 count)
{
    if (count > quint64(m_bytes.size() - m_at))
        refuse(tr("it ends too early"));
    const QByteArrayView part = m_bytes.sliced(m_at, qsizetype(count));
    m_at += qsizetype(count);
    return part;
}

/// Little-endian, of 1, 2, 4 or 8 bytes.
quint64 PickleReader::unsignedNumber(int bytes)
{
    const QByteArrayView part = take(quint64(bytes));
    quint64 number = 0;
    for (int i = bytes - 1; i >= 0; --i)
        number = number << 8 | uchar(part[i]);
    return number;
}

QByteArray PickleReader::line()
{
    const qsizetype end = m_bytes.indexOf('\n', m_at);
    if (end < 0 || end - m_at > 1000)
        refuse(tr("a name does not end"));
    const QByteArray text = m_bytes.sliced(m_at, end - m_at).toByteArray();
    m_at = end + 1;
    return text;
}

quint32 PickleReader::make(PickleValue value)
{
    if (m_pickle.values.size() == mostValues)
        refuse(tr("it has more than %1 objects").arg(mostValues));
    m_pickle.values.push_back(std::move(value));
    return quint32(m_pickle.values.size() - 1);
}

void PickleReader::pushItems(Kind kind, std::vector<quint32> items)
{
    PickleValue value{kind};
    value.items = std::move(items);
    push(std::move(value));
}

quint32 PickleReader::pop()
{
    const quint32 place = top();
    m_stack.pop_back();
    return place;
}

quint32 PickleReader::top()
{
    if (m_stack.size() <= (m_marks.empty() ? 0 : m_marks.back()))
        refuse(tr("it takes a value that is not there"));
    return m_stack.back();
}

std::vector<quint32> PickleReader::popToMark()
{
    if (m_marks.empty())
        refuse(tr("it ends a group that it did not begin"));
    const auto begin = m_stack.begin() + std::ptrdiff_t(m_marks.back());
    std::vector<quint32> group(begin, m_stack.end());
    m_stack.erase(begin, m_stack.end());
    m_marks.pop_back();
    return group;
}

void PickleReader::pushInteger(QByteArrayView littleEndian)
{
    if (littleEndian.size() > 8)
        return push({Kind::Other});
    quint64 number = !littleEndian.isEmpty() && uchar(littleEndian.back()) >= 0x80 ? ~quint64(0) : 0;
    for (qsizetype i = littleEndian.size() - 1; i >= 0; --i)
        number = number << 8 | uchar(littleEndian[i]);
    PickleValue value{Kind::Int};
    value.integer = qint64(number);
    push(std::move(value));
}

bool PickleReader::constantStep(uchar code)
{
    const auto text = [this](Kind kind, int lengthBytes) {
        PickleValue value{kind};
        value.text = take(unsignedNumber(lengthBytes)).toByteArray();
        push(std::move(value));
        return true;
    };
    const auto whole = [this](qint64 number, Kind kind = Kind::Int) {
        PickleValue value{kind};
        value.integer = number;
        push(std::move(value));
        return true;
    };
    switch (code) {
    case 'N':
        return push({Kind::None}), true;
    case 0x88:
        return whole(1, Kind::Bool);
    case 0x89:
        return whole(0, Kind::Bool);
    case 'K':
        return whole(qint64(unsignedNumber(1)));
    case 'M':
        return whole(qint64(unsignedNumber(2)));
    case 'J':
        return whole(qint32(unsignedNumber(4)));
    case 0x8a:
        return pushInteger(take(unsignedNumber(1))), true;
    case 0x8b:
        return pushInteger(take(unsignedNumber(4))), true;
    case 'G': {
        PickleValue value{Kind::Float};
        value.real = qFromBigEndian<double>(take(8).data());
        return push(std::move(value)), true;
    }
    case 'X':
        return text(Kind::Text, 4);
    case 0x8c:
        return text(Kind::Text, 1);
    case 0x8d:
        return text(Kind::Text, 8);
    case 'U':
        return text(Kind::Text, 1); // texts of Python 2
    case 'T':
        return text(Kind::Text, 4);
    case 'C':
        return text(Kind::Bytes, 1);
    case 'B':
        return text(Kind::Bytes, 4);
    case 0x8e:
        return text(Kind::Bytes, 8);
    case 0x96:
        return text(Kind::Bytes, 8);
    default:
        return false;
    }
}

/// The container that stands at `place`; steps that fill it are refused for anything else.
PickleValue &PickleReader::container(quint32 place, Kind kind, Kind other)
{
    PickleValue &value = m_pickle.values[place];
    if (value.kind != kind && value.kind != other)
        refuse(tr("it fills something that is no container"));
    return value;
}

bool PickleReader::containerStep(uchar code)
{
    const auto tuple = [this](int count) {
        std::vector<quint32> items(static_cast<size_t>(count));
        for (int i = count - 1; i >= 0; --i)
            items[size_t(i)] = pop();
        pushItems(Kind::Tuple, std::move(items));
        return true;
    };
    const auto extend = [this](const std::vector<quint32> &items, Kind kind, Kind other) {
        if (kind == Kind::Dict && items.size() % 2 != 0)
            refuse(tr("a key lacks its value"));
        PickleValue &value = container(top(), kind, other);
        value.items.insert(value.items.end(), items.begin(), items.end());
        return true;
    };
    switch (code) {
    case '(':
        if (m_marks.size() == deepest)
            refuse(tr("it is nested too deeply"));
        return m_marks.push_back(m_stack.size()), true;
    case ')':
        return pushItems(Kind::Tuple, {}), true;
    case 't':
        return pushItems(Kind::Tuple, popToMark()), true;
    case 0x85:
        return tuple(1);
    case 0x86:
        return tuple(2);
    case 0x87:
        return tuple(3);
    case ']':
        return pushItems(Kind::List, {}), true;
    case 'l':
        return pushItems(Kind::List, popToMark()), true;
    case '}':
        return pushItems(Kind::Dict, {}), true;
    case 0x8f:
        return pushItems(Kind::Set, {}), true;
    case 0x91:
        return pushItems(Kind::Set, popToMark()), true;
    case 'a':
        return extend({pop()}, Kind::List, Kind::List);
    case 'e':
        return extend(popToMark(), Kind::List, Kind::List);
    case 0x90:
        return extend(popToMark(), Kind::Set, Kind::Set);
    case 's': {
        const quint32 value = pop(), key = pop();
        return extend({key, value}, Kind::Dict, Kind::Dict);
    }
    case 'u':
        return extend(popToMark(), Kind::Dict, Kind::Dict);
    default:
        return false;
    }
}

bool PickleReader::memoStep(uchar code)
{
    const auto put = [this](quint64 name) {
        if (size_t(m_memo.size()) == mostValues)
            refuse(tr("it remembers more than %1 objects").arg(mostValues));
        m_memo[name] = top();
        return true;
    };
    const auto get = [this](quint64 name) {
        const auto found = m_memo.constFind(name);
        if (found == m_memo.constEnd())
            refuse(tr("it names an object before making it"));
        m_stack.push_back(*found);
        return true;
    };
    switch (code) {
    case 'q':
        return put(unsignedNumber(1));
    case 'r':
        return put(unsignedNumber(4));
    case 0x94:
        return put(quint64(m_memo.size()));
    case 'h':
        return get(unsignedNumber(1));
    case 'j':
        return get(unsignedNumber(4));
    case 0x80:
        return take(1), true; // protocol
    case 0x95:
        return take(8), true; // length of a frame, of no use here
    case '0':
        if (!m_marks.empty() && m_marks.back() == m_stack.size())
            return m_marks.pop_back(), true;
        return pop(), true;
    case '1':
        return popToMark(), true;
    case '2':
        return m_stack.push_back(top()), true;
    default:
        return false;
    }
}

} // namespace gleaner
