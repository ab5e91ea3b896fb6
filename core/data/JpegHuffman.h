#pragma once
#include <array>
#include <cstdint>
#include <cstring>

namespace gleaner {

/// Most significant bit first, out of bytes that are followed by at least `JpegBits::padding` more.
class JpegBits {
public:
    /// A block takes at most 64 codes of 16 bits with 15 more each; eight bytes are read at once.
    static constexpr int padding = 64 * 31 / 8 + 16;

    JpegBits(const uint8_t *begin, const uint8_t *end) : m_at(begin), m_end(end) {}
    /// At least 56 bits are there afterwards; beyond the end they are anything.
    void fill()
    {
        uint64_t next;
        std::memcpy(&next, m_at, 8);
#if __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
        next = __builtin_bswap64(next);
#endif
        m_bits |= next >> m_count;
        m_at += (63 - m_count) >> 3;
        m_count |= 56;
    }
    uint32_t peek(int count) const { return uint32_t(m_bits >> 1 >> (63 - count)); } ///< 0 to 32
    void skip(int count)
    {
        m_bits <<= count;
        m_count -= count;
    }
    /// Whether more bits were taken than there were.
    bool overrun() const { return (m_at - m_end) * 8 > m_count; }

private:
    uint64_t m_bits = 0; ///< the next ones on top
    int m_count = 0;     ///< of those that are taken from the bytes; 0 to 63
    const uint8_t *m_at, *m_end;
};

/// One Huffman table of a JPEG file, for stepping over what it encodes.
class JpegHuffman {
public:
    static constexpr int looked = 13; ///< bits that are looked up at once

    struct Symbol {
        uint8_t length = 0; ///< of the code; 0 where there is no such code
        uint8_t value = 0;
    };
    /// Several numbers of a block in one word: how many bits they take (0 to 28), and how many places of the zigzag.
    struct Step {
        static constexpr int end = 128;     ///< added to the places where the block ends
        static constexpr int unknown = 256; ///< the places where the first code is longer than what is looked up
        uint16_t word = unknown << 5;

        int bits() const { return word & 31; }
        int places() const { return word >> 5; }
    };

    /// `counts` of codes by length 1 to 16, `values` of all of them; false where these are no table.
    bool build(const uint8_t *counts, const uint8_t *values, int size);
    /// The symbol that the bits begin with; `bits` holds 16.
    Symbol symbol(uint32_t bits) const
    {
        const Symbol quick = m_symbols[bits >> (16 - looked)];
        return quick.length > 0 ? quick : longSymbol(bits);
    }
    Step step(uint32_t bits) const { return m_steps[bits]; }

private:
    Symbol longSymbol(uint32_t bits) const;
    Step stepOf(uint32_t bits) const;

    std::array<Symbol, 1 << looked> m_symbols;
    std::array<Step, 1 << looked> m_steps;
    std::array<int32_t, 17> m_last; ///< largest code of each length, -1 for none
    std::array<int32_t, 17> m_offset;
    std::array<uint8_t, 256> m_values;
};

} // namespace gleaner
