#include "core/models/tokenizers/SentencePieceFile.h"

#include "core/models/checkpoint/ModelFiles.h"
#include "core/models/tokenizers/TokenizerJson.h"
#include "core/models/tokenizers/TokenizerPart.h"

#include <QCoreApplication>
#include <QtEndian>
#include <bit>
#include <cmath>

namespace gleaner {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("SentencePieceFile", text); }

/// One field of a message: a number, or bytes.
struct Field {
    quint32 number = 0;
    quint64 value = 0;
    QByteArray bytes; ///< borrowed from the file
    bool hasBytes = false;
    QString text() const { return QString::fromUtf8(bytes); }
    bool flag() const { return value != 0; }
    float real() const { return std::bit_cast<float>(quint32(value)); }
};

/// Goes through the fields of a protocol-buffer message.
class Message {
public:
    Message(const QByteArray &bytes, const QString &path) : m_bytes(bytes), m_path(path) {}

    /// False at the end.
    bool next(Field &field)
    {
        if (m_at == m_bytes.size())
            return false;
        const quint64 tag = number();
        field = {quint32(tag >> 3), 0, {}, false};
        switch (tag & 7) {
        case 0:
            field.value = number();
            break;
        case 1:
            field.value = fixed<quint64>();
            break;
        case 2: {
            const quint64 length = number();
            if (length > quint64(m_bytes.size() - m_at))
                refuse();
            field.bytes = QByteArray::fromRawData(m_bytes.constData() + m_at, qsizetype(length));
            field.hasBytes = true;
            m_at += qsizetype(length);
            break;
        }
        case 5:
            field.value = fixed<quint32>();
            break;
        default:
            refuse();
        }
        return true;
    }

private:
    [[noreturn]] void refuse() const { refuseTokenizer(m_path, tr("it is no SentencePiece model, or cut short")); }
    quint64 number()
    {
        quint64 value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            if (m_at == m_bytes.size())
                break;
            const auto byte = quint8(m_bytes[m_at++]);
            value |= quint64(byte & 0x7f) << shift;
            if (byte < 0x80)
                return value;
        }
        refuse();
    }
    template <typename Number> Number fixed()
    {
        if (m_bytes.size() - m_at < qsizetype(sizeof(Number)))
            refuse();
        m_at += qsizetype(sizeof(Number));
        return qFromLittleEndian<Number>(m_bytes.constData() + m_at - sizeof(Number));
    }

    const QByteArray m_bytes;
    const QString m_path;
    qsizetype m_at = 0;
};

SentencePieceFile::Piece readPiece(const QByteArray &bytes, const QString &path)
{
    SentencePieceFile::Piece piece;
    Message message(bytes, path);
    for (Field field; message.next(field);) {
        if (field.number == 1)
            piece.text = field.text();
        else if (field.number == 2)
            piece.score = field.real();
        else if (field.number == 3 && field.value >= 1 && field.value <= 6)
            piece.kind = SentencePieceFile::Kind(field.value);
        else if (field.number == 3)
            refuseTokenizer(path, tr("a piece is of unknown kind %1").arg(field.value));
    }
    if (!std::isfinite(piece.score))
        refuseTokenizer(path, tr("the score of piece “%1” is no number").arg(piece.text.left(40)));
    return piece;
}

void readTraining(const QByteArray &bytes, const QString &path, SentencePieceFile &file)
{
    Message message(bytes, path);
    for (Field field; message.next(field);) {
        switch (field.number) {
        case 3:
            if (field.value < 1 || field.value > 4)
                refuseTokenizer(path, tr("its model is of unknown kind %1").arg(field.value));
            file.algorithm = SentencePieceFile::Algorithm(field.value);
            break;
        case 24:
            file.spaceAfterWord = field.flag();
            break;
        case 35:
            file.byteFallback = field.flag();
            break;
        case 46:
            file.beginPiece = field.text();
            break;
        case 47:
            file.endPiece = field.text();
            break;
        case 48:
            file.paddingPiece = field.text();
            break;
        default:
            break;
        }
    }
}

void readNormalization(const QByteArray &bytes, const QString &path, SentencePieceFile &file)
{
    Message message(bytes, path);
    for (Field field; message.next(field);) {
        if (field.number == 2)
            file.characterMap = QByteArray(field.bytes.constData(), field.bytes.size());
        else if (field.number == 3)
            file.addDummyPrefix = field.flag();
        else if (field.number == 4)
            file.removeExtraSpaces = field.flag();
        else if (field.number == 5)
            file.escapeSpaces = field.flag();
    }
}

} // namespace

SentencePieceFile SentencePieceFile::read(const QString &path)
{
    const QByteArray bytes = readModelFile(path, TokenizerJson::longestFile);
    SentencePieceFile file;
    Message message(bytes, path);
    for (Field field; message.next(field);) {
        if (field.number == 1 && field.hasBytes)
            file.pieces.push_back(readPiece(field.bytes, path));
        else if (field.number == 2 && field.hasBytes)
            readTraining(field.bytes, path, file);
        else if (field.number == 3 && field.hasBytes)
            readNormalization(field.bytes, path, file);
        if (file.pieces.size() > size_t(TokenizerJson::mostWords))
            refuseTokenizer(path, tr("there are more than %1 words").arg(TokenizerJson::mostWords));
    }
    if (file.pieces.empty())
        refuseTokenizer(path, tr("it has no pieces"));
    return file;
}

} // namespace gleaner
