#pragma once
#include <QByteArray>

/// A small valid file of every kind.
namespace gleaner::tests {

QByteArray cocoSample();
QByteArray resultsSample();
QByteArray csvSample();
QByteArray jsonLinesSample();
QByteArray conversationsSample();
QByteArray pairsSample();
QByteArray yamlSample();
QByteArray yoloLabelsSample();
QByteArray vocSample();
QByteArray npyNumbersSample();
QByteArray npyFortranSample();
QByteArray npzStoredSample();
QByteArray npzPackedSample();
QByteArray safetensorsSample();
QByteArray cifarSample();
QByteArray textSample();
QByteArray scanSample();
QByteArray idxSample();
QByteArray questionsSample();
/// Names by line and a picture: see readTree() in Targets.cpp.
QByteArray foldersSample();
QByteArray pngSample();
QByteArray jpegSample();
QByteArray gifSample();
QByteArray webpSample();
QByteArray animatedSample();
QByteArray tiffSample();
QByteArray bmpSample();
QByteArray pnmSample();
/// A byte-level tokenizer.json with a step of every usual kind.
QByteArray tokenizerSample();
/// A text for it.
QByteArray tokensSample();
QByteArray pickleSample();
QByteArray shardIndexSample();
QByteArray configSample();
QByteArray onnxSample();
/// A filter expression, for the columns of expressionData() in Targets.cpp.
QByteArray expressionSample();

} // namespace gleaner::tests
