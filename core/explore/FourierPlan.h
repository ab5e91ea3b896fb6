#pragma once
#include <cstddef>
#include <memory>

namespace gleaner::explore {

struct FourierFree {
    void operator()(void *memory) const;
};
using FourierReals = std::unique_ptr<float[], FourierFree>;
using FourierComplexes = std::unique_ptr<float[][2], FourierFree>;
FourierReals fourierReals(size_t count);
FourierComplexes fourierComplexes(size_t count);

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
    FourierReals reals() const { return fourierReals(m_reals); }
    FourierComplexes complexes() const { return fourierComplexes(m_complexes); }
    void forward(float *from, float (*to)[2]) const;
    void backward(float (*from)[2], float *to) const; ///< not divided by the size; overwrites `from`

private:
    size_t m_reals = 1, m_complexes = 1;
    void *m_forward = nullptr, *m_backward = nullptr;
};

/// Transforms along one dimension: of real lines of `length` (even) numbers, and of `together` complex columns side by
/// side, [row][column], in place. None is divided by the length. All may run in several threads at once.
class FourierLines {
public:
    FourierLines(int length, int together);
    ~FourierLines();
    FourierLines(const FourierLines &) = delete;
    FourierLines &operator=(const FourierLines &) = delete;

    void forward(float *from, float (*to)[2]) const;
    void backward(float (*from)[2], float *to) const; ///< overwrites `from`
    void columnsForward(float (*columns)[2]) const;
    void columnsBackward(float (*columns)[2]) const;

private:
    void *m_forward, *m_backward, *m_columnsForward, *m_columnsBackward;
};

} // namespace gleaner::explore
