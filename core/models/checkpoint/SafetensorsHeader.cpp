#include "core/models/checkpoint/Safetensors.h"

#include <QCoreApplication>
#include <algorithm>
#include <nlohmann/json.hpp>
#include <numeric>

namespace gleaner {

namespace {

constexpr size_t mostSides = 64; // no tensor library goes beyond

QString tr(const char *text) { return QCoreApplication::translate("Safetensors", text); }

/// Receives the header's JSON piece by piece: integers stay exact, a name that comes twice is seen, and the grammar
/// below is three levels deep, so nothing deeper is ever followed.
class HeaderGrammar final : public nlohmann::json_sax<nlohmann::json> {
public:
    std::vector<SafetensorsEntry> entries;
    std::map<QString, QString> metadata;
    QString reason;

    bool start_object(std::size_t) override
    {
        switch (m_state) {
        case State::Start:
            return enter(State::Names);
        case State::MetadataObject:
            return enter(State::MetadataNames);
        case State::EntryObject:
            m_seen = 0;
            return enter(State::Fields);
        default:
            return refuse(tr("an object stands where none belongs"));
        }
    }

    bool key(string_t &name) override
    {
        if (m_state == State::Names)
            return startEntry(name);
        if (m_state == State::MetadataNames) {
            m_metadataName = QString::fromStdString(name);
            return metadata.contains(m_metadataName)
                       ? refuse(tr("the metadata name “%1” comes twice").arg(m_metadataName))
                       : enter(State::MetadataText);
        }
        return startField(name);
    }

    bool string(string_t &text) override
    {
        if (m_state == State::MetadataText) {
            metadata[m_metadataName] = QString::fromStdString(text);
            return enter(State::MetadataNames);
        }
        if (m_state != State::DtypeText)
            return refuse(tr("a text stands where none belongs"));
        const std::optional<Dtype> dtype = dtypeNamed(text);
        if (!dtype)
            return refuse(tr("tensor “%1” has the unknown number format “%2”")
                              .arg(entries.back().name, QString::fromStdString(text).left(40)));
        entries.back().dtype = *dtype;
        return enter(State::Fields);
    }

    bool start_array(std::size_t) override
    {
        if (m_state == State::ShapeArray)
            return enter(State::Sides);
        if (m_state == State::OffsetsArray) {
            m_offsets.clear();
            return enter(State::Offsets);
        }
        return refuse(tr("a list stands where none belongs"));
    }

    bool number_unsigned(number_unsigned_t value) override
    {
        if (m_state != State::Sides && m_state != State::Offsets)
            return refuse(tr("a number stands where none belongs"));
        if (value > number_unsigned_t(std::numeric_limits<qint64>::max()))
            return refuse(tr("tensor “%1” has the impossible size %2").arg(entries.back().name).arg(value));
        std::vector<qint64> &list = m_state == State::Sides ? entries.back().shape : m_offsets;
        if (list.size() == (m_state == State::Sides ? mostSides : 2))
            return refuse(tr("tensor “%1” has too long a shape or too many offsets").arg(entries.back().name));
        list.push_back(qint64(value));
        return true;
    }

    bool end_array() override
    {
        if (m_state == State::Offsets) {
            if (m_offsets.size() != 2)
                return refuse(tr("tensor “%1” does not have two offsets").arg(entries.back().name));
            entries.back().begin = m_offsets[0];
            entries.back().end = m_offsets[1];
        }
        return enter(State::Fields);
    }

    bool end_object() override
    {
        if (m_state == State::Names)
            return enter(State::End);
        if (m_state == State::Fields && m_seen != (SeenDtype | SeenShape | SeenOffsets))
            return refuse(tr("tensor “%1” lacks its format, shape or offsets").arg(entries.back().name));
        return enter(State::Names);
    }

    bool null() override { return refuse(tr("a null stands where none belongs")); }
    bool boolean(bool) override { return refuse(tr("a truth value stands where none belongs")); }
    bool number_integer(number_integer_t) override { return refuse(tr("a size or offset is negative")); }
    bool number_float(number_float_t, const string_t &) override
    {
        return refuse(tr("a size or offset is no whole number of 64 bits"));
    }
    bool binary(binary_t &) override { return refuse(tr("the header is not JSON")); }
    bool parse_error(std::size_t position, const std::string &, const nlohmann::detail::exception &) override
    {
        return refuse(tr("the header is not valid JSON in UTF-8 (at byte %1)").arg(position));
    }

private:
    enum class State {
        Start,
        Names,
        EntryObject,
        Fields,
        DtypeText,
        ShapeArray,
        Sides,
        OffsetsArray,
        Offsets,
        MetadataObject,
        MetadataNames,
        MetadataText,
        End
    };
    enum Seen { SeenDtype = 1, SeenShape = 2, SeenOffsets = 4 };

    bool enter(State state)
    {
        m_state = state;
        return true;
    }
    bool refuse(const QString &text)
    {
        if (reason.isEmpty())
            reason = text;
        return false;
    }

    bool startEntry(const std::string &name)
    {
        if (name == "__metadata__")
            return std::exchange(m_hasMetadata, true) ? refuse(tr("the metadata come twice"))
                                                      : enter(State::MetadataObject);
        entries.push_back({QString::fromStdString(name), Dtype::F32, {}, 0, 0});
        return enter(State::EntryObject);
    }

    bool startField(const std::string &name)
    {
        const int field = name == "dtype"          ? SeenDtype
                          : name == "shape"        ? SeenShape
                          : name == "data_offsets" ? SeenOffsets
                                                   : 0;
        if (field == 0)
            return refuse(tr("tensor “%1” has the unknown property “%2”")
                              .arg(entries.back().name, QString::fromStdString(name).left(40)));
        if (m_seen & field)
            return refuse(tr("tensor “%1” names a property twice").arg(entries.back().name));
        m_seen |= field;
        return enter(field == SeenDtype   ? State::DtypeText
                     : field == SeenShape ? State::ShapeArray
                                          : State::OffsetsArray);
    }

    State m_state = State::Start;
    int m_seen = 0;
    bool m_hasMetadata = false;
    QString m_metadataName;
    std::vector<qint64> m_offsets;
};

/// Bytes that shape and format ask for, or -1 where they do not fit 63 bits. Zero sides count as one here, because
/// strides are products of the other sides.
qint64 bytesWanted(const SafetensorsEntry &entry)
{
    qint64 product = dtypeSize(entry.dtype);
    bool empty = false;
    for (const qint64 side : entry.shape) {
        empty = empty || side == 0;
        if (__builtin_mul_overflow(product, std::max<qint64>(side, 1), &product))
            return -1;
    }
    return empty ? 0 : product;
}

/// Why the spans are not a partition of [0, dataBytes); empty where they are.
QString layoutFault(const std::vector<SafetensorsEntry> &entries, qint64 dataBytes)
{
    std::vector<const SafetensorsEntry *> order;
    for (const SafetensorsEntry &entry : entries)
        order.push_back(&entry);
    std::sort(order.begin(), order.end(), [](const SafetensorsEntry *a, const SafetensorsEntry *b) {
        return std::tie(a->begin, a->end) < std::tie(b->begin, b->end);
    });
    qint64 expected = 0;
    for (const SafetensorsEntry *entry : order) {
        if (entry->end < entry->begin)
            return tr("tensor “%1” ends before it begins").arg(entry->name);
        if (entry->end > dataBytes)
            return tr("tensor “%1” reaches beyond the end of the file; the file may be cut short").arg(entry->name);
        if (entry->begin < expected)
            return tr("tensor “%1” overlaps the one before it").arg(entry->name);
        if (entry->begin > expected)
            return tr("there is a hole before tensor “%1”").arg(entry->name);
        if (bytesWanted(*entry) != entry->end - entry->begin)
            return tr("the shape of tensor “%1” does not fit its %2 bytes")
                .arg(entry->name)
                .arg(entry->end - entry->begin);
        expected = entry->end;
    }
    return expected == dataBytes ? QString() : tr("%1 bytes at the end belong to no tensor").arg(dataBytes - expected);
}

QString repeatedName(const std::vector<SafetensorsEntry> &sorted)
{
    const auto twin =
        std::adjacent_find(sorted.begin(), sorted.end(), [](const auto &a, const auto &b) { return a.name == b.name; });
    return twin == sorted.end() ? QString() : tr("the name “%1” comes twice").arg(twin->name);
}

} // namespace

SafetensorsHeader SafetensorsHeader::parse(QByteArrayView json, qint64 dataBytes, const QString &path,
                                           ExitCode onFailure)
{
    HeaderGrammar grammar;
    if (json.isEmpty() || json.front() != '{')
        grammar.reason = tr("the header does not begin with “{”");
    else if (!nlohmann::json::sax_parse(json.begin(), json.end(), &grammar) && grammar.reason.isEmpty())
        grammar.reason = tr("the header is not valid JSON");
    std::sort(grammar.entries.begin(), grammar.entries.end(),
              [](const auto &a, const auto &b) { return a.name < b.name; });
    if (grammar.reason.isEmpty())
        grammar.reason = repeatedName(grammar.entries);
    if (grammar.reason.isEmpty())
        grammar.reason = layoutFault(grammar.entries, dataBytes);
    if (!grammar.reason.isEmpty())
        throw ProblemError({tr("This is no valid safetensors file: %1").arg(grammar.reason), path,
                            tr("Download or export the file again."), onFailure});
    return {std::move(grammar.entries), std::move(grammar.metadata)};
}

} // namespace gleaner
