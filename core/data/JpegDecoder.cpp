#include "core/data/JpegDecoder.h"

#include <algorithm>
#include <csetjmp>
#include <cstdio>
#include <opencv2/imgproc.hpp>

#include <jerror.h>
#include <jpeglib.h>

namespace gleaner {

namespace {

constexpr int mostScans = 200; // progressive files with thousands of scans exist only to keep decoders busy

struct Errors {
    jpeg_error_mgr standard; // first, so that libjpeg's pointer is a pointer to all of it
    std::jmp_buf escape;
    char text[JMSG_LENGTH_MAX];
    bool damaged;
};

Errors &errorsOf(j_common_ptr info) { return *reinterpret_cast<Errors *>(info->err); }

void noteText(j_common_ptr info)
{
    if (errorsOf(info).text[0] == 0)
        info->err->format_message(info, errorsOf(info).text);
}

[[noreturn]] void onError(j_common_ptr info)
{
    noteText(info);
    std::longjmp(errorsOf(info).escape, 1);
}

/// Warnings about data that are missing or wrong make the picture damaged; others (odd headers, padding) do not.
void onMessage(j_common_ptr info, int level)
{
    if (level >= 0)
        return;
    switch (info->err->msg_code) {
    case JWRN_HIT_MARKER:
    case JWRN_JPEG_EOF:
    case JWRN_HUFF_BAD_CODE:
        noteText(info);
        errorsOf(info).damaged = true;
        break;
    default:
        break;
    }
}

void onProgress(j_common_ptr info)
{
    if (reinterpret_cast<j_decompress_ptr>(info)->input_scan_number > mostScans)
        ERREXIT(info, JERR_EOI_EXPECTED);
}

/// Holds the decoder. Each step returns false after an error; no object that needs destruction lives in a step that an
/// error may leave by longjmp.
class Decoder {
public:
    Decoder()
    {
        m_info.err = jpeg_std_error(&m_errors.standard);
        m_errors.standard.error_exit = onError;
        m_errors.standard.emit_message = onMessage;
        m_errors.standard.output_message = [](j_common_ptr) {};
        m_errors.text[0] = 0;
        m_errors.damaged = false;
        m_progress.progress_monitor = onProgress;
        jpeg_create_decompress(&m_info);
        m_info.progress = &m_progress;
    }
    ~Decoder() { jpeg_destroy_decompress(&m_info); }
    Decoder(const Decoder &) = delete;
    Decoder &operator=(const Decoder &) = delete;

    bool start(const QByteArray &bytes, int side)
    {
        if (setjmp(m_errors.escape))
            return false;
        jpeg_mem_src(&m_info, reinterpret_cast<const unsigned char *>(bytes.constData()), ulong(bytes.size()));
        jpeg_read_header(&m_info, TRUE);
        m_info.out_color_space = m_info.num_components == 1   ? JCS_GRAYSCALE
                                 : m_info.num_components == 4 ? JCS_CMYK
                                                              : JCS_RGB;
        m_info.scale_num = scaleFor(side);
        m_info.scale_denom = 8;
        jpeg_start_decompress(&m_info);
        return true;
    }

    bool readInto(cv::Mat &pixels)
    {
        if (setjmp(m_errors.escape))
            return false;
        while (m_info.output_scanline < m_info.output_height) {
            JSAMPROW row = pixels.ptr(int(m_info.output_scanline));
            jpeg_read_scanlines(&m_info, &row, 1);
        }
        jpeg_finish_decompress(&m_info);
        return true;
    }

    cv::Mat canvas() const
    {
        return cv::Mat(int(m_info.output_height), int(m_info.output_width), CV_8UC(m_info.output_components));
    }
    /// Adobe's programs store CMYK upside down and say so with a marker.
    bool inverted() const { return m_info.saw_Adobe_marker; }
    bool damaged() const { return m_errors.damaged; }
    QString text() const { return QString::fromLatin1(m_errors.text); }

private:
    unsigned scaleFor(int side) const
    {
        if (side <= 0)
            return 8;
        const qint64 longer = std::max(m_info.image_width, m_info.image_height);
        for (unsigned eighths : {1u, 2u, 4u})
            if (longer * eighths / 8 >= side)
                return eighths;
        return 8;
    }

    jpeg_decompress_struct m_info{};
    jpeg_progress_mgr m_progress{};
    Errors m_errors{};
};

cv::Mat rgbFromCmyk(const cv::Mat &cmyk, bool inverted)
{
    cv::Mat rgb(cmyk.size(), CV_8UC3);
    for (int y = 0; y < cmyk.rows; ++y) {
        const auto *in = cmyk.ptr<cv::Vec4b>(y);
        auto *out = rgb.ptr<cv::Vec3b>(y);
        for (int x = 0; x < cmyk.cols; ++x) {
            const int light = inverted ? in[x][3] : 255 - in[x][3];
            for (int c = 0; c < 3; ++c)
                out[x][c] = uchar(((inverted ? in[x][c] : 255 - in[x][c]) * light + 127) / 255);
        }
    }
    return rgb;
}

} // namespace

DecodedJpeg decodeJpeg(const QByteArray &bytes, int side)
{
    Decoder decoder;
    if (!decoder.start(bytes, side))
        return {{}, decoder.text()};
    cv::Mat pixels = decoder.canvas();
    if (!decoder.readInto(pixels) || decoder.damaged())
        return {{}, decoder.text()};
    if (pixels.channels() == 1)
        cv::cvtColor(pixels, pixels, cv::COLOR_GRAY2RGB);
    else if (pixels.channels() == 4)
        pixels = rgbFromCmyk(pixels, decoder.inverted());
    return {pixels, {}};
}

} // namespace gleaner
