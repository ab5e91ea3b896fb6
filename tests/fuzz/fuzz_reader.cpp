#include "tests/fuzz/Targets.h"

#include <cstdlib>
#include <cstring>

// One libFuzzer program for each reader; GLEANER_FUZZ_TARGET names it.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    using namespace gleaner::tests;
    for (const FuzzTarget &target : fuzzTargets())
        if (std::strcmp(target.name, GLEANER_FUZZ_TARGET) == 0)
            readBytes(target, QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)));
    return 0;
}
