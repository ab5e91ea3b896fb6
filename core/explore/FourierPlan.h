#pragma once
#include <cstddef>
#include <memory>

namespace gleaner::explore {

struct FourierFree {
    void operator()(void *memory) const;
};
using FourierReals = std::unique_ptr<float[], FourierFree>;
using FourierComplexes = std::unique_ptr<float[][2], FourierFree>;

/// Transforms of real cubes of `side` numbers along 2 or 3 dimensions (FFTW, single precision). Plans are chosen
/// without timing, so that results are the same on every run. forward() and backward() may run in several threads at
/// once.
class FourierPlan {
public:
    FourierPlan(int dimensions, int side);
    ~FourierPlan();
    FourierPlan(const FourierPlan &) = delete;
    FourierPlan &operator=(const FourierPlan &) = delete;

    /// Smallest even number from `least` on whose prime factors are 2, 3 and 5.
    static int goodSize(int least);
    size_t realCount() const { return m_reals; }
    size_t complexCount() const { return m_complexes; }
    FourierReals reals() const;
    FourierComplexes complexes() const;
    void forward(float *from, float (*to)[2]) const;
    void backward(float (*from)[2], float *to) const; ///< not divided by the size; overwrites `from`

private:
    size_t m_reals = 1, m_complexes = 1;
    void *m_forward = nullptr, *m_backward = nullptr;
};

} // namespace gleaner::explore
