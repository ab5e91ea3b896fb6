#pragma once
#include <cstdint>

namespace gleaner {

/// While it lives, linear algebra of this thread runs on this thread alone where matrices are small: on a busy machine
/// a factorization of a few hundred rows waits up to half a second for a second thread to turn up, again and again, and
/// can't be stopped meanwhile.
class SmallMatrices {
public:
    explicit SmallMatrices(int64_t dimension);
    ~SmallMatrices();
    SmallMatrices(const SmallMatrices &) = delete;
    SmallMatrices &operator=(const SmallMatrices &) = delete;

private:
    int m_threads;
};

} // namespace gleaner
