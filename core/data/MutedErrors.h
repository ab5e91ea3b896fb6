#pragma once

namespace gleaner {

/// While one lives, what its thread writes to std::cerr goes nowhere: OpenCV prints what it thinks of damaged pictures,
/// between the messages that programs read from there.
class MutedErrors {
public:
    MutedErrors();
    ~MutedErrors();
    MutedErrors(const MutedErrors &) = delete;
    MutedErrors &operator=(const MutedErrors &) = delete;
};

} // namespace gleaner
