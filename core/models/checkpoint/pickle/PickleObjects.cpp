#include "core/models/checkpoint/pickle/PickleGlobals.h"
#include "core/models/checkpoint/pickle/PickleReader.h"

#include <QCoreApplication>
#include <limits>

namespace gleaner {

namespace {

constexpr size_t mostSides = 64;
constexpr qint64 mostRepeatedBytes = 64 << 20; // of a view that shows the same numbers several times

QString tr(const char *text) { return QCoreApplication::translate("PickleReader", text); }

/// For messages: short, and without characters that a terminal obeys.
QString shown(const QByteArray &text)
{
    QString result = QString::fromUtf8(text.left(200));
    for (QChar &each : result)
        if (!each.isPrint())
            each = QLatin1Char('?');
    return result;
}

} // namespace

qint64 PickleTensor::elements() const
{
    qint64 count = 1;
    for (const qint64 side : shape)
        count *= side;
    return count;
}

qint64 PickleTensor::span() const
{
    qint64 last = 0;
    for (size_t i = 0; i < shape.size(); ++i) {
        if (shape[i] == 0)
            return 0;
        last += (shape[i] - 1) * strides[i];
    }
    return last + 1;
}

bool PickleReader::objectStep(uchar code)
{
    switch (code) {
    case 'c': {
        const QByteArray module = line();
        pushGlobal(module, line());
        return true;
    }
    case 0x93: {
        const quint32 name = pop(), module = pop();
        if (m_pickle.at(name).kind != Kind::Text || m_pickle.at(module).kind != Kind::Text)
            refuse(tr("a name is no text"));
        pushGlobal(QByteArray(m_pickle.at(module).text), QByteArray(m_pickle.at(name).text));
        return true;
    }
    case 'Q':
        return pushStorage(), true;
    case 'R':
    case 0x81:
        return call(), true;
    case 'b':
        return build(), true;
    default:
        return false;
    }
}

void PickleReader::pushGlobal(const QByteArray &module, const QByteArray &name)
{
    const auto known = pickleGlobal(module, name, m_programRecords);
    if (!known)
        refuse(tr("it asks for “%1.%2”, which is a program's and no data; it was not run")
                   .arg(shown(module), shown(name)));
    PickleValue value{Kind::Global, known->call, known->dtype};
    value.text = module + '.' + name;
    push(std::move(value));
}

/// ("storage", type, key, place, elements), as PyTorch names a block of numbers.
void PickleReader::pushStorage()
{
    const PickleValue &id = m_pickle.at(pop());
    if (id.kind != Kind::Tuple || id.items.size() < 5 || m_pickle.at(id.items[0]).text != "storage" ||
        m_pickle.at(id.items[1]).call != PickleCall::StorageType || m_pickle.at(id.items[2]).kind != Kind::Text)
        refuse(tr("it names something outside of it that is no block of numbers"));
    const PickleStorage storage{m_pickle.at(id.items[2]).text, m_pickle.at(id.items[1]).dtype, integer(id.items[4])};
    if (storage.elements < 0 || storage.elements > std::numeric_limits<qint64>::max() / 8)
        refuse(tr("a block of numbers has an impossible size"));
    m_pickle.storages.push_back(storage);
    PickleValue value{Kind::Storage};
    value.integer = qint64(m_pickle.storages.size()) - 1;
    push(std::move(value));
}

void PickleReader::call()
{
    const quint32 arguments = pop(), function = pop();
    if (m_pickle.at(arguments).kind != Kind::Tuple || m_pickle.at(function).kind != Kind::Global)
        refuse(tr("it calls something that is no function"));
    push(called(m_pickle.at(function), m_pickle.at(arguments).items));
}

/// What a call gives, told without calling. Attributes and types of tensors are left out.
PickleValue PickleReader::called(const PickleValue &function, const std::vector<quint32> &arguments)
{
    const auto first = [&](size_t index = 0) -> const PickleValue & {
        if (arguments.size() <= index)
            refuse(tr("“%1” lacks an argument").arg(shown(function.text)));
        return m_pickle.at(arguments[index]);
    };
    const auto itemsAs = [&](Kind kind, const std::vector<quint32> &items) {
        countCopies(items.size());
        PickleValue value{kind};
        value.items = items;
        return value;
    };
    switch (function.call) {
    case PickleCall::OrderedDict:
        return dictionary(arguments);
    case PickleCall::Set:
        return itemsAs(Kind::Set, arguments.empty() ? arguments : first().items);
    case PickleCall::Size:
        return itemsAs(Kind::Tuple, arguments.empty() ? arguments : first().items);
    case PickleCall::Record:
        return PickleValue{Kind::Record};
    case PickleCall::TypedList:
        countCopies(first().items.size());
        return PickleValue(first());
    case PickleCall::EncodedBytes:
    case PickleCall::Device:
        return PickleValue{Kind::Other};
    case PickleCall::RebuildTensor:
        return tensor(arguments, false);
    case PickleCall::RebuildTensorV3:
        return tensor(arguments, true);
    case PickleCall::RebuildParameter:
        if (first().kind != Kind::Tensor)
            refuse(tr("a parameter holds no tensor"));
        return PickleValue(first());
    case PickleCall::RebuildFromType:
        if (first().kind != Kind::Global || first(2).kind != Kind::Tuple || first().call == PickleCall::RebuildFromType)
            refuse(tr("a tensor with attributes is put together in an unknown way"));
        return called(first(), std::vector<quint32>(first(2).items));
    default:
        refuse(tr("it calls “%1”").arg(shown(function.text)));
    }
}

/// Few steps can ask for many copies.
void PickleReader::countCopies(size_t items)
{
    m_copies += items;
    if (m_copies > mostCopies)
        refuse(tr("it copies more than %1 objects").arg(mostCopies));
}

/// OrderedDict(), or OrderedDict([(key, value), …]).
PickleValue PickleReader::dictionary(const std::vector<quint32> &arguments)
{
    PickleValue value{Kind::Dict};
    if (arguments.empty())
        return value;
    for (const quint32 place : m_pickle.at(arguments[0]).items) {
        const PickleValue &pair = m_pickle.at(place);
        if ((pair.kind != Kind::Tuple && pair.kind != Kind::List) || pair.items.size() != 2)
            refuse(tr("a dictionary is made from something else than pairs"));
        countCopies(2);
        value.items.insert(value.items.end(), pair.items.begin(), pair.items.end());
    }
    return value;
}

qint64 PickleReader::integer(quint32 place) const
{
    if (m_pickle.at(place).kind != Kind::Int)
        refuse(tr("a size is no whole number"));
    return m_pickle.at(place).integer;
}

std::vector<qint64> PickleReader::sizes(quint32 place)
{
    const PickleValue &value = m_pickle.at(place);
    if ((value.kind != Kind::Tuple && value.kind != Kind::List) || value.items.size() > mostSides)
        refuse(tr("a shape is no list of at most %1 numbers").arg(mostSides));
    countCopies(value.items.size());
    std::vector<qint64> list;
    for (const quint32 item : value.items) {
        list.push_back(integer(item));
        if (list.back() < 0)
            refuse(tr("a size is negative"));
    }
    return list;
}

/// (storage, offset, shape, strides, …), and the number format at place 6 where it is not the storage's.
PickleValue PickleReader::tensor(const std::vector<quint32> &arguments, bool ownFormat)
{
    if (arguments.size() < (ownFormat ? 7 : 4) || m_pickle.at(arguments[0]).kind != Kind::Storage)
        refuse(tr("a tensor is incomplete"));
    const qint64 place = m_pickle.at(arguments[0]).integer;
    const PickleStorage &storage = m_pickle.storages[size_t(place)];
    PickleTensor made{place, storage.dtype, integer(arguments[1]), sizes(arguments[2]), sizes(arguments[3])};
    if (ownFormat) {
        const PickleValue &format = m_pickle.at(arguments[6]);
        if (format.call != PickleCall::NumberFormat)
            refuse(tr("a tensor has an unknown number format"));
        made.dtype = format.dtype;
    }
    if (made.shape.size() != made.strides.size() || made.offset < 0)
        refuse(tr("shape and strides of a tensor do not fit together"));
    // Both products are bounded by 2^60, zero sides counting as one, before anything is added.
    qint64 elements = 1, last = 0;
    bool empty = false, fits = true;
    constexpr qint64 most = qint64(1) << 60;
    for (size_t i = 0; i < made.shape.size() && fits; ++i) {
        const qint64 side = std::max<qint64>(1, made.shape[i]);
        empty = empty || made.shape[i] == 0;
        qint64 reach = 0;
        fits = !__builtin_mul_overflow(elements, side, &elements) && elements <= most &&
               !__builtin_mul_overflow(side - 1, made.strides[i], &reach) &&
               !__builtin_add_overflow(last, reach, &last) && last <= most;
    }
    const qint64 available = storage.bytes() / dtypeSize(made.dtype);
    fits = fits && made.offset <= most && (empty || made.offset + last < available);
    if (!fits)
        refuse(tr("a tensor reaches beyond its block of numbers"));
    if (!empty && elements > available && elements > mostRepeatedBytes / dtypeSize(made.dtype))
        refuse(tr("a tensor repeats its numbers to more than %1 MiB").arg(mostRepeatedBytes >> 20));
    m_pickle.tensors.push_back(std::move(made));
    PickleValue value{Kind::Tensor};
    value.integer = qint64(m_pickle.tensors.size()) - 1;
    return value;
}

/// Attributes of a record; those of everything else (such as "_metadata" of a state dict) are left out.
void PickleReader::build()
{
    const PickleValue &state = m_pickle.at(pop());
    PickleValue &target = m_pickle.values[top()];
    if (target.kind != Kind::Record || state.kind != Kind::Dict)
        return;
    countCopies(state.items.size());
    target.items = state.items;
}

} // namespace gleaner
