#include "core/explore/FourierPlan.h"

#include <fftw3.h>
#include <mutex>
#include <new>

namespace gleaner::explore {

namespace {

std::mutex planning; // FFTW's planner is one for the whole process

void *allocated(size_t bytes)
{
    if (void *memory = fftwf_malloc(bytes))
        return memory;
    throw std::bad_alloc();
}

} // namespace

void FourierFree::operator()(void *memory) const { fftwf_free(memory); }

FourierReals fourierReals(size_t count) { return FourierReals(static_cast<float *>(allocated(count * sizeof(float)))); }

FourierComplexes fourierComplexes(size_t count)
{
    return FourierComplexes(static_cast<float(*)[2]>(allocated(count * sizeof(float[2]))));
}

FourierPlan::FourierPlan(int dimensions, int side)
{
    int sides[3];
    for (int axis = 0; axis < dimensions; ++axis) {
        sides[axis] = side;
        m_reals *= size_t(side);
        m_complexes *= axis + 1 < dimensions ? size_t(side) : size_t(side / 2 + 1);
    }
    const FourierReals real = reals();
    const FourierComplexes complex = complexes();
    const std::scoped_lock lock(planning);
    m_forward = fftwf_plan_dft_r2c(dimensions, sides, real.get(), complex.get(), FFTW_ESTIMATE);
    m_backward = fftwf_plan_dft_c2r(dimensions, sides, complex.get(), real.get(), FFTW_ESTIMATE);
}

FourierPlan::~FourierPlan()
{
    const std::scoped_lock lock(planning);
    fftwf_destroy_plan(static_cast<fftwf_plan>(m_forward));
    fftwf_destroy_plan(static_cast<fftwf_plan>(m_backward));
}

int FourierPlan::goodSize(int least)
{
    for (int size = least + least % 2;; size += 2) {
        int rest = size;
        for (int factor : {2, 3, 5})
            while (rest % factor == 0)
                rest /= factor;
        if (rest == 1)
            return size;
    }
}

void FourierPlan::forward(float *from, float (*to)[2]) const
{
    fftwf_execute_dft_r2c(static_cast<fftwf_plan>(m_forward), from, to);
}

void FourierPlan::backward(float (*from)[2], float *to) const
{
    fftwf_execute_dft_c2r(static_cast<fftwf_plan>(m_backward), from, to);
}

FourierLines::FourierLines(int length, int together)
{
    const FourierReals real = fourierReals(size_t(length));
    const FourierComplexes complex = fourierComplexes(size_t(length) * size_t(together));
    const std::scoped_lock lock(planning);
    m_forward = fftwf_plan_dft_r2c_1d(length, real.get(), complex.get(), FFTW_ESTIMATE);
    m_backward = fftwf_plan_dft_c2r_1d(length, complex.get(), real.get(), FFTW_ESTIMATE);
    const auto columns = [&](int sign) {
        return fftwf_plan_many_dft(1, &length, together, complex.get(), nullptr, together, 1, complex.get(), nullptr,
                                   together, 1, sign, FFTW_ESTIMATE);
    };
    m_columnsForward = columns(FFTW_FORWARD);
    m_columnsBackward = columns(FFTW_BACKWARD);
}

FourierLines::~FourierLines()
{
    const std::scoped_lock lock(planning);
    for (void *plan : {m_forward, m_backward, m_columnsForward, m_columnsBackward})
        fftwf_destroy_plan(static_cast<fftwf_plan>(plan));
}

void FourierLines::forward(float *from, float (*to)[2]) const
{
    fftwf_execute_dft_r2c(static_cast<fftwf_plan>(m_forward), from, to);
}

void FourierLines::backward(float (*from)[2], float *to) const
{
    fftwf_execute_dft_c2r(static_cast<fftwf_plan>(m_backward), from, to);
}

void FourierLines::columnsForward(float (*columns)[2]) const
{
    fftwf_execute_dft(static_cast<fftwf_plan>(m_columnsForward), columns, columns);
}

void FourierLines::columnsBackward(float (*columns)[2]) const
{
    fftwf_execute_dft(static_cast<fftwf_plan>(m_columnsBackward), columns, columns);
}

} // namespace gleaner::explore
