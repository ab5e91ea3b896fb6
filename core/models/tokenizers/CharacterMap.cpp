#include "core/models/tokenizers/CharacterMap.h"

#include "core/models/tokenizers/TokenText.h"
#include "core/models/tokenizers/TokenizerPart.h"
#include "core/support/StopPoint.h"

#include <QCoreApplication>
#include <QtEndian>

namespace gleaner {

namespace {

// One unit of the trie: bit 8 says that a text ends here, bits 0 to 7 (and 31, which marks values) are the label, and
// bits 10 to 30, shifted by 8 more where bit 9 is set, lead to the children.
bool hasValue(quint32 unit) { return unit >> 8 & 1; }
size_t valueOf(quint32 unit) { return unit & 0x7fffffffu; }
quint32 labelOf(quint32 unit) { return unit & 0x800000ffu; }
size_t childrenOf(quint32 unit) { return size_t(unit >> 10) << ((unit & 0x200u) >> 6); }

qsizetype characterLength(char lead)
{
    const auto byte = quint8(lead);
    return byte < 0xc0 ? 1 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
}

} // namespace

CharacterMap::CharacterMap(const QByteArray &bytes, const QString &path)
{
    const auto size = bytes.size() >= 4 ? qFromLittleEndian<quint32>(bytes.constData()) : 0;
    if (size % 4 != 0 || size == 0 || qsizetype(size) > bytes.size() - 4)
        refuseTokenizer(path, QCoreApplication::translate("CharacterMap", "its character map is broken"));
    m_units.resize(size / 4);
    for (size_t i = 0; i < m_units.size(); ++i)
        m_units[i] = qFromLittleEndian<quint32>(bytes.constData() + 4 + 4 * i);
    m_texts = bytes.mid(4 + qsizetype(size)) + '\0';
}

qsizetype CharacterMap::longestPrefix(const QByteArray &text, qsizetype at, size_t &place) const
{
    qsizetype longest = 0;
    size_t unit = childrenOf(m_units[0]);
    for (qsizetype i = at; i < text.size(); ++i) {
        const auto byte = quint8(text[i]);
        unit ^= byte;
        if (unit >= m_units.size() || labelOf(m_units[unit]) != byte)
            break;
        const quint32 found = m_units[unit];
        unit ^= childrenOf(found);
        if (unit >= m_units.size())
            break;
        if (hasValue(found) && valueOf(m_units[unit]) < size_t(m_texts.size())) {
            longest = i + 1 - at;
            place = valueOf(m_units[unit]);
        }
    }
    return longest;
}

QString CharacterMap::apply(const QString &text) const
{
    if (m_units.empty())
        return text;
    const QByteArray bytes = text.toUtf8();
    QByteArray made;
    for (qsizetype at = 0; at < bytes.size();) {
        size_t place = 0;
        if (const qsizetype length = longestPrefix(bytes, at, place)) {
            made += m_texts.constData() + place;
            at += length;
        } else {
            const qsizetype whole = std::min(characterLength(bytes[at]), bytes.size() - at);
            made += bytes.mid(at, whole);
            at += whole;
        }
        checkGrowth(bytes.size(), made.size());
    }
    stopPoint();
    return textOfBytes(made);
}

} // namespace gleaner
