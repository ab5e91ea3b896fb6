#pragma once
#include <QString>
#include <functional>

namespace gleaner {

class RunContext;

/// Does work(0) … work(count − 1), several at once where there are several, each computing on one thread then; a single
/// one has all threads. Progress counts those that are done.
void atOnce(int count, const QString &what, RunContext &context, const std::function<void(int)> &work);

} // namespace gleaner
