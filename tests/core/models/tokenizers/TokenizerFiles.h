#pragma once
#include "core/models/tokenizers/ClipVocabulary.h"
#include "core/models/tokenizers/Tokenizer.h"
#include "core/support/Problem.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

namespace gleaner::tests {

using Ids = std::vector<int64_t>;

inline QJsonObject json(const QByteArray &text)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(text, &error);
    if (!document.isObject())
        qFatal("the test's own JSON is wrong at %d: %s", error.offset, text.constData());
    return document.object();
}

/// A folder with these files, opened.
inline TokenizerPtr opened(const std::vector<std::pair<QString, QByteArray>> &files)
{
    const QTemporaryDir folder;
    for (const auto &[name, bytes] : files) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("a file of the test cannot be written");
    }
    return Tokenizer::open(folder.path());
}

inline TokenizerPtr opened(const QByteArray &tokenizerJson)
{
    return opened({{QStringLiteral("tokenizer.json"), tokenizerJson}});
}

/// What opening is refused with; "accepted" where it is not.
inline Problem refusal(const std::function<void()> &action)
{
    try {
        action();
    } catch (const ProblemError &error) {
        return error.problem();
    }
    return {QStringLiteral("accepted"), {}, {}, ExitCode::Done};
}

/// A byte-level vocabulary where every byte has its value as id, then one id from 256 on for each merge.
struct ByteVocabulary {
    QJsonObject words;
    QJsonArray merges;
    QByteArray mergesText = "#version: 0.2\n";

    explicit ByteVocabulary(const QList<std::pair<QString, QString>> &pairs)
    {
        for (int byte = 0; byte < 256; ++byte)
            words.insert(QString(clipByteCharacters()[size_t(byte)]), byte);
        for (const auto &[left, right] : pairs) {
            words.insert(left + right, 256 + merges.size());
            merges.append(left + QLatin1Char(' ') + right);
            mergesText += left.toUtf8() + ' ' + right.toUtf8() + '\n';
        }
    }
    QJsonObject model() const
    {
        return {{QStringLiteral("type"), QStringLiteral("BPE")},
                {QStringLiteral("vocab"), words},
                {QStringLiteral("merges"), merges}};
    }
    QByteArray file(const QByteArray &rest) const
    {
        QJsonObject whole = json(rest);
        whole.insert(QStringLiteral("model"), model());
        return QJsonDocument(whole).toJson();
    }
};

} // namespace gleaner::tests
