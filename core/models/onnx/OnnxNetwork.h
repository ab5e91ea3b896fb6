#pragma once
#include "core/models/checkpoint/ByteSource.h"
#include "core/models/onnx/OnnxScan.h"

#include <ATen/core/Tensor.h>
#include <memory>

namespace gleaner {

/// An ONNX file that OpenCV runs: one picture tensor in, the first output out. Safe in any thread, one pass at a time.
class OnnxNetwork {
public:
    /// Reads the whole file (at most 2 GiB) and checks it before OpenCV sees it. Throws ProblemError (ModelRefused),
    /// which names the operators that OpenCV does not know, and refuses what needs more than 16 GiB for a pass.
    explicit OnnxNetwork(const QString &path);
    ~OnnxNetwork();

    const OnnxScan &scan() const { return m_scan; }
    const QString &path() const { return m_file->path(); }
    qint64 bytes() const { return m_file->size(); }
    /// Height and width of the pictures it takes, pixels.
    int height() const { return m_height; }
    int width() const { return m_width; }
    /// Of the first output for one picture.
    const std::vector<int64_t> &outputShape() const { return m_outputShape; }
    /// (N, 3, height, width) float32 → the first output, computed picture by picture and joined along the first
    /// dimension. Has stop points. Throws ProblemError (ModelRefused) where OpenCV cannot compute it after all.
    at::Tensor run(const at::Tensor &pixels) const;
    void verifyUnchanged() const { m_file->verifyUnchanged(); }

private:
    struct Engine;
    void chooseInput();
    void load();
    void inferOutput();
    at::Tensor runOne(float *pixels) const;
    [[noreturn]] void refuse(const QString &reason, const QString &remedy) const;

    std::shared_ptr<const ByteSource> m_file;
    OnnxScan m_scan;
    int m_height = 0, m_width = 0;
    std::vector<int64_t> m_outputShape;
    std::unique_ptr<Engine> m_engine;
};

} // namespace gleaner
