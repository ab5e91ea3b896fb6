#include "core/data/MutedErrors.h"

#include <iostream>
#include <streambuf>

namespace gleaner {

namespace {

thread_local int muting = 0;

/// Passes on what threads write that are not muted.
class Filter final : public std::streambuf {
public:
    explicit Filter(std::streambuf *to) : m_to(to) {}

protected:
    int_type overflow(int_type letter) override
    {
        if (muting > 0 || traits_type::eq_int_type(letter, traits_type::eof()))
            return traits_type::not_eof(letter);
        return m_to->sputc(traits_type::to_char_type(letter));
    }
    std::streamsize xsputn(const char *letters, std::streamsize count) override
    {
        return muting > 0 ? count : m_to->sputn(letters, count);
    }
    int sync() override { return muting > 0 ? 0 : m_to->pubsync(); }

private:
    std::streambuf *m_to;
};

} // namespace

MutedErrors::MutedErrors()
{
    // Kept for ever: std::cerr is written to until the very end of the program.
    static const auto before = std::cerr.rdbuf(new Filter(std::cerr.rdbuf()));
    (void)before;
    ++muting;
}

MutedErrors::~MutedErrors() { --muting; }

} // namespace gleaner
