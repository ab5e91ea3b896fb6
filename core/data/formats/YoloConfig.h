#pragma once
#include <QStringList>
#include <vector>

namespace gleaner {

/// What a data.yaml says, or what the layout of a folder does.
struct YoloConfig {
    struct Set {
        QString split;      ///< "train", "val", "test" or empty
        QStringList places; ///< folders of pictures, or text files with a path a line; absolute
    };
    QStringList names; ///< by class number; empty where they are not said
    std::vector<Set> sets;
    QStringList files; ///< what was read, for the content hash
    QString note;      ///< what does not fit together (nc against names); empty mostly

    /// Throws ProblemError naming the line.
    static YoloConfig ofYaml(const QString &path);
    static YoloConfig ofFolder(const QString &path);
    /// The data.yaml in a folder (or another .yaml with sets and names), or empty.
    static QString yamlIn(const QString &folder);
    /// Whether text has the keys of a data.yaml.
    static bool isConfig(QByteArrayView text);
};

} // namespace gleaner
