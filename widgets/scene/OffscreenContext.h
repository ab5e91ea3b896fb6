#pragma once
#include <QtGlobal>
#include <memory>

namespace gleaner {

/// An OpenGL context of this process's own that needs no display and no window: EGL without surfaces, a desktop core
/// profile, on the graphics card or in software (Mesa's llvmpipe) where there is none. May be used in any thread, one
/// at a time.
class OffscreenContext {
public:
    /// Throws ProblemError where EGL or a usable driver is missing.
    OffscreenContext();
    ~OffscreenContext();
    Q_DISABLE_COPY_MOVE(OffscreenContext)

    /// Current for as long as it lives; whatever was current before, a context of Qt's included, is so again
    /// afterwards. Throws ProblemError where the driver refuses.
    class Current {
    public:
        explicit Current(const OffscreenContext &context);
        ~Current();
        Q_DISABLE_COPY_MOVE(Current)

    private:
        struct Before;
        std::unique_ptr<Before> m_before;
    };

private:
    void *m_context = nullptr; // EGLContext; EGL's headers define too many words to be included here
};

} // namespace gleaner
