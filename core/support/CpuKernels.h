#pragma once

/// Loops over numbers compiled for three generations of processors, the best of which is chosen at run time. A body is
/// a `static inline __attribute__((always_inline))` function; GLEANER_KERNEL(type, name, (parameters), (arguments))
/// makes `name` out of `nameBody`. Done by hand rather than with target_clones, whose resolvers run before the
/// sanitizers are ready. On one machine results are always the same; between generations they may differ by rounding.
#define GLEANER_BODY static inline __attribute__((always_inline))

#if defined(__x86_64__) && defined(__GNUC__)
#define GLEANER_KERNEL(Type, name, parameters, arguments)                                                              \
    __attribute__((target(                                                                                             \
        "avx512f,avx512dq,avx512vl,avx512bw,avx2,fma,prefer-vector-width=512"))) static Type name##Wide parameters     \
    {                                                                                                                  \
        return name##Body arguments;                                                                                   \
    }                                                                                                                  \
    __attribute__((target("avx2,fma"))) static Type name##Middle parameters { return name##Body arguments; }           \
    Type name parameters                                                                                               \
    {                                                                                                                  \
        static const bool wide = __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512dq") &&            \
                                 __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512bw");             \
        static const bool middle = __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma");                    \
        if (wide)                                                                                                      \
            return name##Wide arguments;                                                                               \
        return middle ? name##Middle arguments : name##Body arguments;                                                 \
    }
#else
#define GLEANER_KERNEL(Type, name, parameters, arguments)                                                              \
    Type name parameters { return name##Body arguments; }
#endif
