#pragma once
#include <QByteArrayView>

namespace gleaner {

/// Walks the fields of one protobuf message without knowing its schema. Nothing is copied, and every length is compared
/// with what is left.
///
///     while (reader.next()) switch (reader.field()) …
///     if (reader.damaged()) …
class ProtobufReader {
public:
    enum Wire { Varint = 0, Fixed64 = 1, Bytes = 2, Fixed32 = 5 };

    explicit ProtobufReader(QByteArrayView message) : m_message(message) {}
    /// Goes to the next field; false at the end and where the message is damaged.
    bool next();
    bool damaged() const { return m_damaged; }

    int field() const { return m_field; }
    Wire wire() const { return m_wire; }
    /// Of a Varint or fixed field; else 0.
    quint64 number() const { return m_number; }
    /// Of a Bytes field; else empty.
    QByteArrayView bytes() const { return m_bytes; }
    /// One varint of a packed list, which is taken off its front; false at its end and where it is damaged.
    static bool takeVarint(QByteArrayView &packed, quint64 &number);

private:
    bool stop()
    {
        m_damaged = true;
        return false;
    }

    QByteArrayView m_message, m_bytes;
    quint64 m_number = 0;
    int m_field = 0;
    Wire m_wire = Varint;
    bool m_damaged = false;
};

} // namespace gleaner
