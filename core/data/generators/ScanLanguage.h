#pragma once
#include <QString>
#include <QStringList>

namespace gleaner {

/// The SCAN command language (Lake and Baroni, 2018):
///   C = S and S | S after S | S          S = V twice | V thrice | V
///   V = D opposite way | U opposite way | … (turn or a primitive, with opposite, around, a way alone, or nothing)
/// 34 phrases V, 102 sentences S, 20 910 commands C.
class ScanLanguage {
public:
    enum class Split { Simple, Length, AddJump, AddTurnLeft, AroundRight };
    enum class Part { Train, Test, Neither };

    /// All commands, each once, in the order of the grammar.
    static const QStringList &commands();
    /// "I_TURN_LEFT I_JUMP" for "jump left"; null where the command is not in the language.
    static QString actions(const QString &command);
    /// Where a command belongs in a published split. Not for Simple, which is drawn by chance.
    static Part part(Split split, const QString &command);
    /// How often the published training file holds the command: it repeats the bare primitive that is to be learned.
    static int repeats(Split split, const QString &command);
};

} // namespace gleaner
