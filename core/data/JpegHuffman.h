#pragma once
#include <array>
#include <cstdint>

namespace gleaner {

/// Most significant bit first, out of bytes that are followed by at least eight more.
class JpegBits {
public:
    JpegBits(const uint8_t *begin, const uint8_t *end) : m_begin(begin), m_size(end - begin) {}
    /// At least 32 bits are there afterwards; beyond the end they are anything.
    void fill()
    {
        if (m_count > 32)
            return;
        if (m_at <= m_size) {
            const uint8_t *at = m_begin + m_at;
            const uint64_t four = uint64_t(at[0]) << 24 | uint64_t(at[1]) << 16 | uint64_t(at[2]) << 8 | at[3];
            m_bits |= four << (32 - m_count);
        }
        m_at += 4;
        m_count += 32;
    }
    uint32_t peek(int count) const { return uint32_t(m_bits >> (64 - count)); } ///< 1 to 32
    void skip(int count)
    {
        m_bits <<= count;
        m_count -= count;
    }
    /// Whether more bits were taken than there were.
    bool overrun() const { return m_at * 8 - m_count > m_size * 8; }

private:
    uint64_t m_bits = 0; ///< the next ones on top
    int m_count = 0;
    const uint8_t *m_begin;
    int64_t m_size, m_at = 0;
};

/// One Huffman table of a JPEG file, for stepping over what it encodes.
class JpegHuffman {
public:
    static constexpr int looked = 13; ///< bits that are looked up at once

    struct Symbol {
        uint8_t length = 0; ///< of the code; 0 where there is no such code
        uint8_t value = 0;
    };
    /// Several numbers of a block: how many bits and places of the zigzag they take, and whether they end the block.
    struct Step {
        uint8_t bits = 0; ///< 0 where the first code is longer than what is looked up
        uint8_t places = 0;
        bool ends = false;
    };

    /// `counts` of codes by length 1 to 16, `values` of all of them; false where these are no table.
    bool build(const uint8_t *counts, const uint8_t *values, int size);
    bool isBuilt() const { return m_built; }
    /// The symbol that the bits begin with; `bits` holds 16.
    Symbol symbol(uint32_t bits) const;
    const Step &step(uint32_t bits) const { return m_steps[bits]; }

private:
    Step stepOf(uint32_t bits) const;

    bool m_built = false;
    std::array<Symbol, 1 << looked> m_symbols;
    std::array<Step, 1 << looked> m_steps;
    std::array<int32_t, 17> m_last; ///< largest code of each length, -1 for none
    std::array<int32_t, 17> m_offset;
    std::array<uint8_t, 256> m_values;
};

} // namespace gleaner
