#pragma once
#include <algorithm>
#include <benchmark/benchmark.h>
#include <cstdio>
#include <map>
#include <sstream>
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
    bool ReportContext(const Context &context) override
    {
        const bool first = !m_started;
        m_started = true;
        return !first || ConsoleReporter::ReportContext(context);
    }
    /// Once after every group.
    void Finalize() override
    {
        for (const auto &[group, medians] : m_groups)
            for (const auto &[who, median] : medians)
                if (const auto ours = medians.find("ours"); ours != medians.end() && who != "ours")
                    std::printf("%s: ours %.2f times as fast as %s\n", group.c_str(), median / ours->second,
                                who.c_str());
        m_groups.clear();
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
    bool m_started = false;
};

/// Of all that is registered and passes the user's filter: filters for one group each.
inline std::vector<std::string> groups()
{
    std::ostringstream listed;
    benchmark::ConsoleReporter lister;
    lister.SetOutputStream(&listed);
    const auto setListing = [](bool on) {
        std::string program = "bench", flag = std::string("--benchmark_list_tests=") + (on ? "true" : "false");
        char *words[] = {program.data(), flag.data(), nullptr};
        int count = 2;
        benchmark::Initialize(&count, words);
    };
    setListing(true);
    benchmark::RunSpecifiedBenchmarks(&lister);
    setListing(false);
    std::vector<std::string> order, filters;
    std::istringstream lines(listed.str());
    for (std::string name; std::getline(lines, name);) {
        const std::string group = name.substr(0, name.find('/')), exactly = '^' + name + '$';
        const auto known = std::find(order.begin(), order.end(), group);
        if (known != order.end()) {
            filters[size_t(known - order.begin())] += '|' + exactly;
            continue;
        }
        order.push_back(group);
        filters.push_back(exactly);
    }
    return filters;
}

/// Runs all that is registered, one group after another, each as soon as it is known: in a group ours and the peers in
/// turn, at least 11 times each.
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
    std::setvbuf(stdout, nullptr, _IOLBF, 0); // into a file or a pipe too
    Ratios reporter;
    for (const std::string &group : groups())
        benchmark::RunSpecifiedBenchmarks(&reporter, group);
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
