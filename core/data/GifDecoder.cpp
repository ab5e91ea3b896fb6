#include "core/data/GifDecoder.h"

#include <QCoreApplication>
#include <algorithm>
#include <cstring>
#include <gif_lib.h>
#include <memory>

namespace gleaner {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("ImageFile", text); }

struct Reading {
    const QByteArray &bytes;
    qsizetype at = 0;
};

int readSome(GifFileType *file, GifByteType *to, int count)
{
    auto *reading = static_cast<Reading *>(file->UserData);
    const qsizetype here = std::clamp<qsizetype>(reading->bytes.size() - reading->at, 0, count);
    std::memcpy(to, reading->bytes.constData() + reading->at, size_t(here));
    reading->at += here;
    return int(here);
}

struct Close {
    void operator()(GifFileType *file) const { DGifCloseFile(file, nullptr); }
};
using GifFile = std::unique_ptr<GifFileType, Close>;

/// Reads up to the description of the first frame; false where there is none. Finds out its transparent color, or -1.
bool findFrame(GifFileType *file, int &transparent)
{
    GifRecordType record = UNDEFINED_RECORD_TYPE;
    while (DGifGetRecordType(file, &record) == GIF_OK && record != TERMINATE_RECORD_TYPE) {
        if (record == IMAGE_DESC_RECORD_TYPE)
            return DGifGetImageDesc(file) == GIF_OK;
        if (record != EXTENSION_RECORD_TYPE)
            continue;
        int code = 0;
        GifByteType *block = nullptr;
        if (DGifGetExtension(file, &code, &block) != GIF_OK)
            return false;
        while (block) {
            if (code == GRAPHICS_EXT_FUNC_CODE && block[0] >= 4)
                transparent = (block[1] & 1) ? block[4] : -1;
            if (DGifGetExtensionNext(file, &block) != GIF_OK)
                return false;
        }
    }
    return false;
}

/// Rows come in four passes where the frame is interlaced.
std::vector<int> rowOrder(int height, bool interlaced)
{
    std::vector<int> order;
    const int starts[]{0, 4, 2, 1}, steps[]{8, 8, 4, 2};
    for (int pass = 0; pass < (interlaced ? 4 : 1); ++pass)
        for (int y = interlaced ? starts[pass] : 0; y < height; y += interlaced ? steps[pass] : 1)
            order.push_back(y);
    return order;
}

} // namespace

DecodedGif decodeGif(const QByteArray &bytes)
{
    Reading reading{bytes};
    const GifFile file(DGifOpen(&reading, readSome, nullptr));
    int transparent = -1;
    if (!file || !findFrame(file.get(), transparent))
        return {{}, {}, tr("it has no frame")};
    const GifImageDesc &frame = file->Image;
    const cv::Rect canvas(0, 0, file->SWidth, file->SHeight);
    const cv::Rect place(frame.Left, frame.Top, frame.Width, frame.Height);
    const ColorMapObject *colors = frame.ColorMap ? frame.ColorMap : file->SColorMap;
    if (place.empty() || (place & canvas) != place)
        return {{}, {}, tr("its frame lies outside the picture")};
    if (!colors)
        return {{}, {}, tr("it has no colors")};
    cv::Mat part(place.size(), CV_8UC3); // nothing large is filled before the frame proves to be whole
    std::vector<GifPixelType> line(size_t(place.width));
    for (const int y : rowOrder(place.height, frame.Interlace)) {
        if (DGifGetLine(file.get(), line.data(), place.width) != GIF_OK)
            return {{}, {}, QString::fromUtf8(GifErrorString(file->Error))};
        auto *to = part.ptr<cv::Vec3b>(y);
        for (size_t x = 0; x < line.size(); ++x) {
            const bool seen = line[x] != transparent && line[x] < colors->ColorCount;
            const GifColorType color = seen ? colors->Colors[line[x]] : GifColorType{255, 255, 255};
            to[x] = {color.Red, color.Green, color.Blue};
        }
    }
    return {part, place, {}};
}

} // namespace gleaner
