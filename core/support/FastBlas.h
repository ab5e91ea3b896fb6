#pragma once
#include <cstdlib>

namespace gleaner {

/// Makes OpenBLAS use the kernels that this processor can run. It chooses by model number and gives a processor that it
/// doesn't know those of 2004 (SSE3), at a fifth of the speed in float32; here the instructions themselves are asked
/// for. Must be called before OpenBLAS is loaded, or the program started again after it. A choice of the user's
/// (OPENBLAS_CORETYPE) is left alone. Returns whether anything was set.
inline bool preferFastBlas()
{
#if defined(__x86_64__) && defined(__GNUC__)
    if (!__builtin_cpu_is("intel"))
        return false; // the others' models are told apart by family, so new ones are not unknown
    const bool wide = __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512dq") &&
                      __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512bw");
    const bool middle = __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma");
    if (!std::getenv("OPENBLAS_CORETYPE") && (wide || middle))
        return ::setenv("OPENBLAS_CORETYPE", wide ? "SkylakeX" : "Haswell", 0) == 0;
#endif
    return false;
}

} // namespace gleaner
