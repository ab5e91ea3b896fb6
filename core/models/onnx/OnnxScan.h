#pragma once
#include <QByteArrayView>
#include <QStringList>
#include <map>
#include <vector>

namespace gleaner {

/// What an ONNX file says about itself, and whether it may be given to a library that trusts it: the file is a
/// stranger's, and the reader of OpenCV believes its lengths.
struct OnnxScan {
    struct Value {
        QString name;
        std::vector<qint64> shape; ///< -1 where a side is not fixed
    };

    std::vector<Value> inputs;  ///< of the graph, weights left out
    std::vector<Value> outputs; ///< of the graph
    QStringList operators;      ///< each once, by name
    std::map<QString, QString> metadata;
    qint64 parameters = 0; ///< numbers in all weights

    /// Throws ProblemError (ModelRefused; `path` is only named in it) where the file is damaged, keeps weights in other
    /// files, where the bytes of a tensor do not fit its shape, has more than 16 dimensions, where a step takes what no
    /// earlier step made (as in a cycle), contains graphs in graphs, or would make constants of more than 2^28 numbers.
    static OnnxScan of(QByteArrayView model, const QString &path);
};

} // namespace gleaner
