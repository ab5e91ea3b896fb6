#pragma once
#include <QByteArray>
#include <QString>
#include <vector>

namespace gleaner {

/// The contents of a SentencePiece model (Kudo and Richardson 2018): a protocol-buffer message "ModelProto". Read by
/// our own code, because Debian's library carries a protobuf that clashes with the one LibTorch and OpenCV bring (the
/// program would crash before main), and so that a broken file is a Problem and nothing worse.
struct SentencePieceFile {
    enum class Kind { Normal = 1, Unknown, Control, UserDefined, Unused, Byte };
    enum class Algorithm { Unigram = 1, Pairs, Word, Character };
    struct Piece {
        QString text;
        float score = 0;
        Kind kind = Kind::Normal;
    };

    std::vector<Piece> pieces; ///< piece i has id i
    Algorithm algorithm = Algorithm::Unigram;
    bool byteFallback = false;
    QString beginPiece = QStringLiteral("<s>"), endPiece = QStringLiteral("</s>"),
            paddingPiece = QStringLiteral("<pad>");
    QByteArray characterMap; ///< see CharacterMap; empty where texts stay as they are
    bool addDummyPrefix = true, removeExtraSpaces = true, escapeSpaces = true, spaceAfterWord = false;

    /// Throws ProblemError (ModelRefused).
    static SentencePieceFile read(const QString &path);
};

} // namespace gleaner
