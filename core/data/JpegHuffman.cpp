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
    m_built = true;
    return true;
}

/// As many numbers as these bits tell the lengths of; the last one's own bits may lie beyond.
JpegHuffman::Step JpegHuffman::stepOf(uint32_t bits) const
{
    Step step;
    while (step.bits < looked && !step.ends) {
        const uint32_t rest = (bits << step.bits) & ((1u << looked) - 1);
        const Symbol symbol = m_symbols[rest];
        if (symbol.length == 0 || step.bits + symbol.length > looked)
            break;
        const int zeros = symbol.value >> 4, own = symbol.value & 15;
        step.ends = own == 0 && zeros != 15;
        step.bits = uint8_t(step.bits + symbol.length + own);
        step.places = uint8_t(step.places + (step.ends ? 0 : zeros + 1));
    }
    return step;
}

JpegHuffman::Symbol JpegHuffman::symbol(uint32_t bits) const
{
    const Symbol quick = m_symbols[bits >> (16 - looked)];
    if (quick.length > 0)
        return quick;
    for (int length = looked + 1; length <= 16; ++length) {
        const int32_t code = int32_t(bits >> (16 - length));
        if (m_last[size_t(length)] >= 0 && code <= m_last[size_t(length)])
            return {uint8_t(length), m_values[size_t(std::clamp(code + m_offset[size_t(length)], 0, 255))]};
    }
    return {};
}

} // namespace gleaner
