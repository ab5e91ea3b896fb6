#include "tests/fuzz/Targets.h"

#include <cstdio>
#include <cstdlib>
#include <cstring>

using namespace gleaner::tests;

namespace {

/// GLEANER_FUZZ_TARGET names the reader of this program.
const FuzzTarget &target()
{
    for (const FuzzTarget &each : fuzzTargets())
        if (std::strcmp(each.name, GLEANER_FUZZ_TARGET) == 0)
            return each;
    std::abort();
}

} // namespace

// One libFuzzer program for each reader. With --sample it writes the valid input to start from.
extern "C" int LLVMFuzzerInitialize(int *count, char ***words)
{
    if (*count < 2 || std::strcmp((*words)[1], "--sample") != 0)
        return 0;
    const QByteArray sample = target().sample();
    std::fwrite(sample.constData(), 1, size_t(sample.size()), stdout);
    std::exit(std::fflush(stdout));
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    readBytes(target(), QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)));
    return 0;
}
