#include "core/data/formats/QuestionFolder.h"

#include "core/data/FolderNames.h"
#include "core/data/formats/Json.h"
#include "core/data/formats/Reading.h"

#include <QCoreApplication>
#include <QDir>
#include <QRegularExpression>
#include <algorithm>

namespace gleaner {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("Formats", text); }

QStringList questionFiles(const QString &folder)
{
    static const QRegularExpression name(
        QStringLiteral("^(forget|retain|full|holdout|real_authors|world_facts).*\\.jsonl?$"));
    QStringList files;
    for (const QString &each : filesNamed(folder, {"*.json", "*.jsonl"}))
        if (name.match(each).hasMatch())
            files.append(QDir(folder).filePath(each));
    return files;
}

/// The texts of several data sets' columns of one name, one after another.
class JoinedTexts final : public TextColumn {
public:
    JoinedTexts(QString name, std::vector<std::shared_ptr<const TextColumn>> parts)
        : TextColumn(std::move(name)), m_parts(std::move(parts))
    {
    }
    qsizetype rows() const override
    {
        qsizetype rows = 0;
        for (const auto &part : m_parts)
            rows += part->rows();
        return rows;
    }
    QString text(qsizetype row) const override
    {
        size_t part = 0;
        for (; row >= m_parts[part]->rows(); ++part)
            row -= m_parts[part]->rows();
        return m_parts[part]->text(row);
    }

private:
    std::vector<std::shared_ptr<const TextColumn>> m_parts;
};

} // namespace

bool isQuestionFolder(const QFileInfo &folder, QByteArrayView)
{
    return folder.isDir() && !questionFiles(folder.absoluteFilePath()).isEmpty();
}

DataSetPtr openQuestionFolder(const QString &path)
{
    const QStringList files = questionFiles(path);
    std::vector<DataSetPtr> parts;
    QStringList splits;
    std::vector<int> codes;
    DataSet::Source source = sourceOf(QDir::cleanPath(path), QStringLiteral("questions and answers"), files);
    for (const QString &file : files) {
        parts.push_back(openJson(file));
        codes.insert(codes.end(), size_t(parts.back()->rows()), int(splits.size()));
        splits.append(QFileInfo(file).completeBaseName());
        source.problems += parts.back()->source().problems;
    }
    std::vector<ColumnPtr> columns;
    for (const ColumnPtr &first : parts.front()->columns()) {
        std::vector<std::shared_ptr<const TextColumn>> texts;
        for (const DataSetPtr &part : parts)
            if (auto column = part->column<TextColumn>(first->name()))
                texts.push_back(std::move(column));
        if (texts.size() == parts.size() && first->name() != QLatin1String("split"))
            columns.push_back(std::make_shared<JoinedTexts>(first->name(), std::move(texts)));
        else
            source.history.append(tr("“%1” was left out: it is not text in every file").arg(first->name()));
    }
    columns.push_back(std::make_shared<LabelColumn>(QStringLiteral("split"), std::move(codes), splits));
    return std::make_shared<DataSet>(std::move(source), std::move(columns));
}

} // namespace gleaner
