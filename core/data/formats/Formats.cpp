#include "core/data/formats/Formats.h"

#include "core/data/formats/Cifar.h"
#include "core/data/formats/Coco.h"
#include "core/data/formats/Csv.h"
#include "core/data/formats/Json.h"
#include "core/data/formats/Npz.h"
#include "core/data/formats/PairedFolders.h"
#include "core/data/formats/QuestionFolder.h"
#include "core/data/formats/Reading.h"
#include "core/data/formats/SafetensorsData.h"
#include "core/data/formats/TextFiles.h"
#include "core/data/formats/Voc.h"
#include "core/data/formats/Yolo.h"

#include <QStringList>

namespace gleaner {

const std::vector<FormatReader> &formatReaders()
{
    static const std::vector<FormatReader> readers{
        {"COCO and LVIS", &isCocoFolder, &openCocoFolder},
        {"COCO and LVIS", &isCocoResultsFolder, &openCocoResultsFolder},
        {"YOLO", &isYoloFolder, &openYolo},
        {"CIFAR", &isCifarFolder, &openCifar},
        {"Pascal VOC", &isVocFolder, &openVoc},
        {"pictures with mattes or masks", &isPairedFolder, &openPairedFolder},
        {"SCAN", &isScanFolder, &openScan},
        {"questions and answers", &isQuestionFolder, &openQuestionFolder},
        {"NPY", &isNpy, &openNpy},
        {"NPZ", &isNpz, &openNpz},
        {"safetensors", &isSafetensors, &openSafetensorsData},
        {"CIFAR", &isCifarFile, &openCifar},
        {"YOLO", &isYoloFile, &openYolo},
        {"Pascal VOC", &isVocFile, &openVoc},
        {"SCAN", &isScanFile, &openScan},
        {"JSON and JSON Lines (records, COCO, LVIS, conversations, text pairs)", &isJson, &openJson},
        {"CSV and TSV", &isCsv, &openCsv},
        {"plain text", &isTextFile, &openText},
        {"plain text", &isTextFolder, &openText},
    };
    return readers;
}

DataSetPtr openByFormat(const QString &path)
{
    const QFileInfo place(path);
    if (!place.isDir() && !place.isFile())
        return {};
    const QByteArray head = place.isDir() ? QByteArray() : readHead(path, 1 << 16);
    for (const FormatReader &reader : formatReaders())
        if (reader.recognizes(place, head))
            return reader.open(path);
    return {};
}

QString knownFormatNames()
{
    QStringList names;
    for (const FormatReader &reader : formatReaders())
        names.append(QString::fromLatin1(reader.name));
    names.removeDuplicates();
    return names.join(QStringLiteral(", "));
}

} // namespace gleaner
