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

FourierReals FourierPlan::reals() const
{
    return FourierReals(static_cast<float *>(allocated(m_reals * sizeof(float))));
}

FourierComplexes FourierPlan::complexes() const
{
    return FourierComplexes(static_cast<float(*)[2]>(allocated(m_complexes * sizeof(float[2]))));
}

void FourierPlan::forward(float *from, float (*to)[2]) const
{
    fftwf_execute_dft_r2c(static_cast<fftwf_plan>(m_forward), from, to);
}

void FourierPlan::backward(float (*from)[2], float *to) const
{
    fftwf_execute_dft_c2r(static_cast<fftwf_plan>(m_backward), from, to);
}

} // namespace gleaner::explore
