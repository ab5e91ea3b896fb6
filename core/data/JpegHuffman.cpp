#include "core/data/JpegHuffman.h"

#include <algorithm>

namespace gleaner {

bool JpegHuffman::build(const uint8_t *counts, const uint8_t *values, int size)
{
    std::copy_n(values, size, m_values.begin());
    m_symbols.fill({});
    int32_t code = 0, place = 0;
    for (int length = 1; length <= 16; ++length, code <<= 1) {
        m_offset[size_t(length)] = place - code;
        const int32_t first = code;
        for (int i = 0; i < counts[length - 1]; ++i, ++code, ++place) {
            if (code >= (1 << length) || place >= size)
                return false;
            if (length <= looked)
                std::fill_n(m_symbols.begin() + (code << (looked - length)), 1 << (looked - length),
                            Symbol{uint8_t(length), m_values[size_t(place)]});
        }
        m_last[size_t(length)] = code > first ? code - 1 : -1;
    }
    for (uint32_t bits = 0; bits < m_steps.size(); ++bits)
        m_steps[bits] = stepOf(bits);
    return true;
}

/// As many numbers as these bits tell the lengths of; the last one's own bits may lie beyond.
JpegHuffman::Step JpegHuffman::stepOf(uint32_t bits) const
{
    int taken = 0, places = 0;
    while (taken < looked && places < Step::end) {
        const Symbol symbol = m_symbols[(bits << taken) & ((1u << looked) - 1)];
        const int zeros = symbol.value >> 4, own = symbol.value & 15;
        if (symbol.length == 0 || taken + symbol.length > looked || places + zeros >= 63)
            break;
        taken += symbol.length + own;
        places += own == 0 && zeros != 15 ? int(Step::end) : zeros + 1;
    }
    return taken > 0 ? Step{uint16_t(places << 5 | taken)} : Step();
}

/// Of a code that is longer than what is looked up.
JpegHuffman::Symbol JpegHuffman::longSymbol(uint32_t bits) const
{
    for (int length = looked + 1; length <= 16; ++length) {
        const int32_t code = int32_t(bits >> (16 - length));
        if (m_last[size_t(length)] >= 0 && code <= m_last[size_t(length)])
            return {uint8_t(length), m_values[size_t(std::clamp(code + m_offset[size_t(length)], 0, 255))]};
    }
    return {};
}

} // namespace gleaner
