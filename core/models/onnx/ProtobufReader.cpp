#include "core/models/onnx/ProtobufReader.h"

namespace gleaner {

bool ProtobufReader::takeVarint(QByteArrayView &packed, quint64 &number)
{
    number = 0;
    for (qsizetype i = 0; i < packed.size() && i < 10; ++i) {
        const auto byte = quint64(uchar(packed[i]));
        number |= (byte & 0x7f) << (7 * i);
        if (byte < 0x80) {
            packed = packed.sliced(i + 1);
            return true;
        }
    }
    return false;
}

bool ProtobufReader::next()
{
    m_bytes = {};
    m_number = 0;
    if (m_message.isEmpty() || m_damaged)
        return false;
    quint64 tag = 0;
    if (!takeVarint(m_message, tag) || tag >> 3 == 0 || tag >> 3 > 0x1fffffff)
        return stop();
    m_field = int(tag >> 3);
    m_wire = Wire(tag & 7);
    if (m_wire == Varint)
        return takeVarint(m_message, m_number) || stop();
    quint64 length = m_wire == Fixed64 ? 8 : 4;
    if (m_wire == Bytes && !takeVarint(m_message, length))
        return stop();
    if ((m_wire != Bytes && m_wire != Fixed64 && m_wire != Fixed32) || length > quint64(m_message.size()))
        return stop();
    const QByteArrayView part = m_message.first(qsizetype(length));
    m_message = m_message.sliced(qsizetype(length));
    if (m_wire == Bytes)
        m_bytes = part;
    for (qsizetype i = part.size() - 1; i >= 0 && m_wire != Bytes; --i)
        m_number = m_number << 8 | uchar(part[i]);
    return true;
}

} // namespace gleaner
