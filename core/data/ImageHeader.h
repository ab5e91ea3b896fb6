#pragma once
#include <QByteArray>
#include <QSize>
#include <QString>
#include <QStringList>

namespace gleaner {

/// What the bytes of a picture say of themselves, read without decoding them.
struct ImageHeader {
    enum class Format { Unknown, Png, Jpeg, Bmp, WebP, Tiff, Gif, NetPbm };
    Format format = Format::Unknown;
    QSize size;        ///< as stored, before any turn; invalid where it could not be found
    int turn = 1;      ///< EXIF orientation 1…8; 1 is upright
    bool more = false; ///< further frames or pages follow the one that is read
    bool big = false;  ///< TIFF with 64-bit offsets
};

/// Reads nothing beyond the end of `bytes`, whatever they claim.
ImageHeader readImageHeader(const QByteArray &bytes);
/// Whether as many bytes are there as the header of a WebP, BMP or PNM file promises; true where it promises nothing.
/// `header.size` must be within bounds.
bool imageIsWhole(const ImageHeader &header, const QByteArray &bytes);
/// The chunks of a PNG file that make its picture, without texts, profiles and the like; empty where one is missing,
/// cut short, or does not match its checksum.
QByteArray essentialPng(const QByteArray &bytes);
/// A PNG file with a palette as one in gray whose pixels are the numbers of the colors, widened to 8 bits as gray is;
/// a gray one as it is; empty for others and for damaged ones.
QByteArray pngIndices(const QByteArray &bytes);
/// The orientation tag of an EXIF block (a TIFF structure), or 1.
int exifTurn(QByteArrayView exif);

/// Endings (lower case, without the dot) of files that are taken for pictures.
const QStringList &imageSuffixes();
bool hasImageSuffix(QStringView fileName);

} // namespace gleaner
