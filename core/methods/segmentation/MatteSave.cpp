#include "core/methods/segmentation/MatteSave.h"

#include "core/methods/shared/SavedWeights.h"
#include "core/models/checkpoint/SafetensorsWriter.h"
#include "core/models/nn/WeightSlots.h"
#include "core/support/AtomicFolder.h"

#include <opencv2/imgcodecs.hpp>

namespace gleaner {

namespace {

const QString weightFile = QStringLiteral("student.safetensors");

void writeMap(AtomicFolder &folder, const QString &name, const cv::Mat &matte)
{
    cv::Mat gray;
    matte.convertTo(gray, CV_8U, 255);
    std::vector<uchar> png;
    cv::imencode(".png", gray, png);
    folder.write(name, {reinterpret_cast<const char *>(png.data()), qsizetype(png.size())});
}

} // namespace

void saveMatteStudent(const MatteFindings &findings, const QString &folder)
{
    checkNewCheckpoint(folder);
    AtomicFolder made(folder, weightFile);
    MattingNetwork student = findings.first().students.at(MatteArm::Blended);
    SafetensorsWriter writer;
    for (const auto &[name, tensor] : mattingSlots(student.weights, student.config).tensors())
        writer.add(name, tensor.detach().contiguous());
    writer.write(made.filePath(weightFile));
    const MatteSamples &photos = findings.material.photos;
    const std::vector<cv::Mat> mattes = mattesOf(student, photos.images);
    const std::vector<MatteLabel> labels =
        labelsOf(MatteArm::Blended, photos, findings.first().taught, findings.plan, 1);
    for (size_t i = 0; i < photos.count(); ++i) {
        writeMap(made, QStringLiteral("mattes/%1.png").arg(photos.rows[i]), mattes[i]);
        writeMap(made, QStringLiteral("labels/%1.png").arg(photos.rows[i]), labels[i].matte);
    }
    made.commit();
}

} // namespace gleaner
