#pragma once
#include <benchmark/benchmark.h>
#include <cstdio>
#include <map>
#include <string>
#include <vector>

namespace gleaner::bench {

/// The console's table, and after it how many times as fast as its peers ours is in every group, by medians.
/// Benchmarks are named GROUP/WHO.
class Ratios final : public benchmark::ConsoleReporter {
public:
    Ratios() : ConsoleReporter(OO_Tabular) {}
    void ReportRuns(const std::vector<Run> &runs) override
    {
        ConsoleReporter::ReportRuns(runs);
        for (const Run &run : runs)
            if (run.aggregate_name == "median")
                add(run.run_name.function_name, run.GetAdjustedRealTime());
    }
    void Finalize() override
    {
        for (const auto &[group, medians] : m_groups)
            for (const auto &[who, median] : medians)
                if (const auto ours = medians.find("ours"); ours != medians.end() && who != "ours")
                    std::printf("%s: ours %.2f times as fast as %s\n", group.c_str(), median / ours->second,
                                who.c_str());
        ConsoleReporter::Finalize();
    }

private:
    void add(const std::string &name, double median)
    {
        const size_t slash = name.find('/');
        if (slash != std::string::npos)
            m_groups[name.substr(0, slash)][name.substr(slash + 1)] = median;
    }
    std::map<std::string, std::map<std::string, double>> m_groups;
};

/// Runs all that is registered, ours and the peers in turn, at least 11 times each.
inline int run(int count, char **words)
{
    std::vector<char *> all(words, words + count);
    std::string turns = "--benchmark_enable_random_interleaving=true", times = "--benchmark_repetitions=11",
                medians = "--benchmark_report_aggregates_only=true";
    all.insert(all.begin() + 1, {turns.data(), times.data(), medians.data()}); // the user's own words win
    int size = int(all.size());
    benchmark::Initialize(&size, all.data());
    if (benchmark::ReportUnrecognizedArguments(size, all.data()))
        return 2;
    Ratios reporter;
    benchmark::RunSpecifiedBenchmarks(&reporter);
    return 0;
}

/// Bytes of memory that this process holds now.
inline long memory()
{
    long pages = 0;
    if (std::FILE *file = std::fopen("/proc/self/statm", "r")) {
        if (std::fscanf(file, "%*d %ld", &pages) != 1)
            pages = 0;
        std::fclose(file);
    }
    return pages * 4096;
}

} // namespace gleaner::bench
