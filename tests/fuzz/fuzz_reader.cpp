#include "tests/fuzz/Targets.h"

#include <cstdio>
#include <cstdlib>
#include <cstring>

using namespace gleaner::tests;

namespace {

/// The reader that the environment names.
const FuzzTarget &target()
{
    const char *name = std::getenv("GLEANER_FUZZ_TARGET");
    for (const FuzzTarget &each : fuzzTargets())
        if (name && std::strcmp(each.name, name) == 0)
            return each;
    std::fputs("GLEANER_FUZZ_TARGET names no reader; --list tells which there are\n", stderr);
    std::exit(2);
}

/// What the first word asks for; false where it is libFuzzer's own.
bool answer(const char *word)
{
    if (std::strcmp(word, "--list") == 0) {
        for (const FuzzTarget &each : fuzzTargets())
            std::puts(each.name);
        return true;
    }
    if (std::strcmp(word, "--sample") != 0)
        return false;
    const QByteArray sample = target().sample();
    std::fwrite(sample.constData(), 1, size_t(sample.size()), stdout);
    return true;
}

} // namespace

// --list names the readers; --sample writes the valid input to start from; else libFuzzer.
extern "C" int LLVMFuzzerInitialize(int *count, char ***words)
{
    if (*count > 1 && answer((*words)[1]))
        std::exit(std::fflush(stdout));
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const FuzzTarget &chosen = target();
    readBytes(chosen, QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)));
    return 0;
}
