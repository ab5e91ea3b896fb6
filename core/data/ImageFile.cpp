#include "core/data/ImageFile.h"

#include "core/data/GifDecoder.h"
#include "core/data/JpegDecoder.h"
#include "core/data/JpegEighth.h"
#include "core/data/MutedErrors.h"
#include "core/data/WebpFrame.h"
#include "core/data/cache/ThumbnailCache.h"
#include "core/support/Problem.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QSet>
#include <cctype>
#include <cmath>
#include <opencv2/core/utils/logger.hpp>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>
#include <webp/decode.h>

namespace gleaner {

namespace {

constexpr qint64 mostBytes = qint64(512) << 20;
constexpr qint64 mostPixels = 200'000'000;
constexpr int longestSide = 65535;
constexpr qint64 mostEmpty = 4 << 20;        // pixels around a frame that no byte of the file pays for
constexpr qint64 emptyTimes = 16;            // or as many times the frame's
constexpr qsizetype worthCaching = 64 << 10; // smaller files decode about as fast as a cache answers

QString tr(const char *text) { return QCoreApplication::translate("ImageFile", text); }

[[noreturn]] void refuse(const QString &where, const QString &what, const QString &remedy)
{
    throw ProblemError({what, where, remedy, ExitCode::InputUnreadable});
}

[[noreturn]] void refuseDamaged(const QString &where, const QString &detail = {})
{
    refuse(where,
           detail.isEmpty() ? tr("This picture is truncated or damaged")
                            : tr("This picture is truncated or damaged: %1").arg(detail),
           tr("Fetch or copy the file again, or take it out."));
}

/// What telephones write, often under another name.
bool isHeifOrAvif(const QByteArray &bytes)
{
    static const QSet<QByteArray> brands{"heic", "heix", "hevc", "hevx", "heim",
                                         "heis", "mif1", "msf1", "avif", "avis"};
    return bytes.mid(4, 4) == "ftyp" && brands.contains(bytes.mid(8, 4));
}

void checkLimits(const ImageHeader &header, const QString &where)
{
    using Format = ImageHeader::Format;
    if (header.format == Format::Unknown)
        refuse(where, tr("This is no picture of a known format"),
               tr("PNG, JPEG, GIF, WebP, BMP, TIFF and PNM can be read; convert it to one of these."));
    if (header.big)
        refuse(where, tr("BigTIFF pictures cannot be read"),
               tr("Save it as classic TIFF (files up to 4 GB), for instance with “tiffcp -4”, or as PNG."));
    const QSize size = header.size;
    if (size.width() < 1 || size.height() < 1)
        refuseDamaged(where, tr("its header tells no size"));
    if (size.width() > longestSide || size.height() > longestSide || qint64(size.width()) * size.height() > mostPixels)
        refuse(where, tr("This picture claims %1 × %2 pixels").arg(size.width()).arg(size.height()),
               tr("At most 200 megapixels and 65535 pixels a side can be read; make it smaller."));
}

/// To 8 bits: 16-bit values lose their low byte; floating-point ones are taken as 0…1, or stretched where they exceed
/// it.
cv::Mat toBytes(const cv::Mat &pixels)
{
    cv::Mat bytes;
    switch (pixels.depth()) {
    case CV_8U:
        return pixels;
    case CV_16U:
        pixels.convertTo(bytes, CV_8U, 1 / 257.0);
        return bytes;
    default:
        break;
    }
    cv::Mat real;
    pixels.reshape(1).convertTo(real, CV_32F);
    cv::patchNaNs(real, 0);
    double low = 0, high = 1;
    cv::minMaxLoc(real, &low, &high);
    if (low >= 0 && high <= 1)
        low = 0, high = 1;
    const double scale = std::isfinite(high - low) && high > low ? 255 / (high - low) : 0;
    real.convertTo(bytes, CV_8U, scale, -low * scale);
    return bytes.reshape(pixels.channels(), pixels.rows);
}

cv::Mat overWhite(const cv::Mat &bgra)
{
    cv::Mat rgb(bgra.size(), CV_8UC3);
    for (int y = 0; y < bgra.rows; ++y) {
        const auto *in = bgra.ptr<cv::Vec4b>(y);
        auto *out = rgb.ptr<cv::Vec3b>(y);
        for (int x = 0; x < bgra.cols; ++x) {
            const int alpha = in[x][3];
            for (int c = 0; c < 3; ++c)
                out[x][c] = uchar((in[x][2 - c] * alpha + 255 * (255 - alpha) + 127) / 255);
        }
    }
    return rgb;
}

cv::Mat toRgb(const cv::Mat &decoded)
{
    const cv::Mat pixels = toBytes(decoded);
    cv::Mat rgb;
    if (pixels.channels() == 4)
        return overWhite(pixels);
    cv::cvtColor(pixels, rgb, pixels.channels() == 1 ? cv::COLOR_GRAY2RGB : cv::COLOR_BGR2RGB);
    return rgb;
}

/// Whether OpenCV will read it with the decoder of this format. What none of those claims it hands to GDCM and GDAL,
/// which read hundreds of formats, follow paths inside them, and end the program where they are damaged.
bool isOpenCvs(ImageHeader::Format format, const QByteArray &bytes)
{
    switch (format) {
    case ImageHeader::Format::NetPbm:
        return bytes.size() > 2 && std::isspace(uchar(bytes[2]));
    case ImageHeader::Format::Tiff: {
        static const QByteArrayList starts{QByteArray("II*\0", 4), QByteArray("MM\0*", 4), QByteArray("II+\0", 4),
                                           QByteArray("MM\0+", 4)};
        return starts.contains(bytes.first(std::min<qsizetype>(4, bytes.size())));
    }
    case ImageHeader::Format::WebP: {
        constexpr qsizetype seen = 32; // OpenCV looks no further
        WebPBitstreamFeatures features;
        return bytes.size() >= seen &&
               WebPGetFeatures(reinterpret_cast<const uint8_t *>(bytes.constData()), seen, &features) == VP8_STATUS_OK;
    }
    default:
        return true; // their first bytes have been seen
    }
}

cv::Mat decodeOther(const ImageHeader &header, const QByteArray &bytes, const QString &where)
{
    static const auto muted = cv::utils::logging::setLogLevel(cv::utils::logging::LOG_LEVEL_SILENT);
    Q_UNUSED(muted)
    // Checked here, since OpenCV's decoders print what they think of short files and of color profiles.
    const QByteArray essential = header.format == ImageHeader::Format::Png ? essentialPng(bytes) : bytes;
    if (essential.isEmpty() || !isOpenCvs(header.format, essential) || !imageIsWhole(header, bytes))
        refuseDamaged(where);
    const cv::Mat encoded(1, int(essential.size()), CV_8U, const_cast<char *>(essential.constData()));
    cv::Mat decoded;
    const MutedErrors muting;
    try {
        decoded = cv::imdecode(encoded, cv::IMREAD_UNCHANGED);
    } catch (const cv::Exception &error) {
        refuseDamaged(where, QString::fromStdString(error.err));
    }
    if (decoded.empty() || (decoded.channels() == 2 || decoded.channels() > 4))
        refuseDamaged(where);
    return toRgb(decoded);
}

/// A frame must lie within its picture, and not claim an ocean around an islet: a few bytes would take long.
void checkPlace(const cv::Rect &place, const QSize &picture, const QString &where)
{
    const cv::Rect canvas(0, 0, picture.width(), picture.height());
    if (place.empty() || (place & canvas) != place)
        refuseDamaged(where, tr("it has no frame"));
    if (qint64(canvas.width) * canvas.height > std::max(mostEmpty, emptyTimes * place.width * place.height))
        refuse(where,
               tr("This picture claims %1 × %2 pixels, but its first frame has only %3 × %4")
                   .arg(canvas.width)
                   .arg(canvas.height)
                   .arg(place.width)
                   .arg(place.height),
               tr("Save its first frame as a picture of its own."));
}

cv::Mat placed(const cv::Mat &frame, const cv::Rect &place, const QSize &picture)
{
    if (frame.cols == picture.width() && frame.rows == picture.height())
        return frame;
    cv::Mat rgb(picture.height(), picture.width(), CV_8UC3, cv::Scalar::all(255));
    frame.copyTo(rgb(place));
    return rgb;
}

/// The first frame on its place in the picture.
cv::Mat decodeAnimatedWebp(const ImageHeader &header, const QByteArray &bytes, const QString &where)
{
    const WebpFrame frame = firstWebpFrame(bytes);
    const ImageHeader own = readImageHeader(frame.bytes);
    const cv::Rect place(frame.x, frame.y, own.size.width(), own.size.height());
    if (own.format != ImageHeader::Format::WebP || own.more)
        refuseDamaged(where, tr("it has no frame"));
    checkPlace(place, header.size, where);
    const cv::Mat decoded = decodeOther(own, frame.bytes, where);
    if (decoded.size() != place.size())
        refuseDamaged(where);
    return placed(decoded, place, header.size);
}

cv::Mat decodeJpegOrRefuse(const ImageHeader &header, const QByteArray &bytes, const QString &where, int side)
{
    // Its colors may be half as fine as the picture, so that it has to be larger than what is asked for.
    if (side > 0 && std::max(header.size.width(), header.size.height()) / 8 * 2 >= side * 3)
        if (const cv::Mat small = eighthOfJpeg(bytes); !small.empty())
            return small;
    const DecodedJpeg jpeg = decodeJpeg(bytes, side);
    if (jpeg.rgb.empty())
        refuseDamaged(where, jpeg.damage);
    return jpeg.rgb;
}

cv::Mat decodeGifOrRefuse(const ImageHeader &header, const QByteArray &bytes, const QString &where)
{
    const DecodedGif gif = decodeGif(bytes);
    if (gif.rgb.empty())
        refuseDamaged(where, gif.damage);
    checkPlace(gif.place, header.size, where);
    return placed(gif.rgb, gif.place, header.size);
}

cv::Mat decodeStored(const ImageHeader &header, const QByteArray &bytes, const QString &where, int side)
{
    using Format = ImageHeader::Format;
    if (header.format == Format::Jpeg)
        return decodeJpegOrRefuse(header, bytes, where, side);
    if (header.format == Format::Gif)
        return decodeGifOrRefuse(header, bytes, where);
    if (header.format == Format::WebP && header.more)
        return decodeAnimatedWebp(header, bytes, where);
    return decodeOther(header, bytes, where);
}

/// The eight EXIF turns: mirrored, turned, or both.
cv::Mat upright(const cv::Mat &stored, int turn)
{
    cv::Mat turned = stored;
    if (turn >= 5)
        cv::transpose(stored, turned);
    cv::Mat result = turned;
    switch (turn) {
    case 2:
    case 6:
        cv::flip(turned, result, 1);
        break;
    case 3:
    case 7:
        cv::flip(turned, result, -1);
        break;
    case 4:
    case 8:
        cv::flip(turned, result, 0);
        break;
    default:
        break;
    }
    return result;
}

} // namespace

cv::Mat decodeImage(const QByteArray &bytes, const QString &where, int side)
{
    if (bytes.isEmpty())
        refuse(where, tr("This picture is empty"), tr("Fetch or copy the file again, or take it out."));
    if (isHeifOrAvif(bytes))
        refuse(where, tr("This is a HEIC or AVIF picture, which cannot be read"), tr("Convert it to JPEG or PNG."));
    const ImageHeader header = readImageHeader(bytes);
    checkLimits(header, where);
    const cv::Mat stored = decodeStored(header, bytes, where, side);
    return upright(side > 0 ? reducedTo(stored, side) : stored, header.turn);
}

QByteArray readImageBytes(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists())
        refuse(path, tr("This picture does not exist"), tr("Check the path, or open the data set again."));
    if (!info.isFile()) // pipes, devices and folders would block or never end
        refuse(path, tr("This is no regular file"), tr("Take it out, or replace it with a picture."));
    if (info.size() > mostBytes)
        refuse(path, tr("This file is larger than 512 MiB"), tr("Make the picture smaller."));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        refuse(path, tr("This picture cannot be opened: %1").arg(file.errorString()), tr("Check its permissions."));
    return file.read(std::min(file.size(), mostBytes)); // read() takes as much memory as it is asked for
}

cv::Mat readImage(const QString &path) { return decodeImage(readImageBytes(path), path); }

cv::Mat readThumbnail(const QString &path, int side)
{
    const QByteArray bytes = readImageBytes(path);
    side = std::max(side, 1);
    // Few sizes are kept, so that a slider over sizes finds them again; with and without a cache the way is the same.
    for (const int kept : {128, 256, 512})
        if (side <= kept && bytes.size() >= worthCaching)
            return reducedTo(
                ThumbnailCache::shared().thumbnail(bytes, kept, [&] { return decodeImage(bytes, path, kept); }), side);
    return decodeImage(bytes, path, side);
}

QByteArray imageFileKey(const QString &path)
{
    return QCryptographicHash::hash(readImageBytes(path), QCryptographicHash::Blake2b_256);
}

cv::Mat reducedTo(const cv::Mat &rgb, int side)
{
    const int longer = std::max(rgb.cols, rgb.rows);
    if (longer <= side)
        return rgb;
    const double scale = double(std::max(side, 1)) / longer;
    const cv::Size size(std::max(1, int(std::lround(rgb.cols * scale))),
                        std::max(1, int(std::lround(rgb.rows * scale))));
    cv::Mat reduced;
    cv::resize(rgb, reduced, size, 0, 0, cv::INTER_AREA);
    return reduced;
}

} // namespace gleaner
