#pragma once
#include "tests/bench/PeerProcess.h"

#include <ATen/ATen.h>
#include <ATen/Parallel.h>
#include <QFile>
#include <cstdio>
#include <cstring>

namespace gleaner::bench {

/// python3-torch in a process of its own: computes the same networks from the same files, eagerly, with as many
/// threads as we have, and tells how long it took.
class TorchPeer {
public:
    /// `script`: a file of this folder that serves as torch_peer.py does.
    explicit TorchPeer(const QString &script = QStringLiteral("torch_peer.py"))
        : m_process(script, {QString::number(at::get_num_threads())})
    {
        if (!isHere())
            std::puts("python3-torch is not installed: nothing to compare with");
    }
    bool isHere() const { return m_process.isReady(); }

    /// Seconds of one pass of `what` (a function of the script) over the tensors of `folder`.
    double seconds(const char *what, const QString &folder) { return ask(what, folder, "-").toDouble(); }
    /// What it computes, as float32.
    at::Tensor result(const char *what, const QString &folder, at::IntArrayRef shape)
    {
        const QString path = folder + QStringLiteral("/peer.raw");
        ask(what, folder, path.toUtf8());
        QFile file(path);
        at::Tensor numbers = at::zeros(shape);
        if (file.open(QIODevice::ReadOnly) && file.size() == qint64(numbers.nbytes()))
            std::memcpy(numbers.data_ptr<float>(), file.readAll().constData(), numbers.nbytes());
        return numbers;
    }

private:
    QByteArray ask(const char *what, const QString &folder, const QByteArray &output)
    {
        return m_process.ask(what + QByteArray(" ") + output + ' ' + folder.toUtf8());
    }
    PeerProcess m_process;
};

/// Says how far both results are apart, and whether that is near enough to compare times.
inline bool isNear(const char *name, const at::Tensor &ours, const at::Tensor &peer, double tolerance)
{
    const double apart = ((ours - peer).abs().max() / peer.abs().max().clamp_min(1e-12)).item<double>();
    std::printf("%s: largest difference %.2g\n", name, apart);
    if (!(apart < tolerance))
        std::printf("%s: the results differ, so the times say nothing\n", name);
    return apart < tolerance;
}

} // namespace gleaner::bench
