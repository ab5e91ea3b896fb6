#include "core/results/ArtifactFiles.h"

#include "core/models/FeatureRows.h"
#include "core/models/checkpoint/Safetensors.h"
#include "core/models/checkpoint/SafetensorsWriter.h"
#include "core/support/Csv.h"
#include "core/support/Problem.h"

#include <QCoreApplication>
#include <QFile>
#include <QLocale>
#include <cmath>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

namespace gleaner {

namespace {

[[noreturn]] void refuse(const QString &path)
{
    throw ProblemError({QCoreApplication::translate("Results", "A file of the result is missing or damaged"), path,
                        QCoreApplication::translate("Results", "Run the method again."), ExitCode::InputUnreadable});
}

QString number(double value) { return QString::number(value, 'g', QLocale::FloatingPointShortest); }

QString cellText(const Table::Cell &cell)
{
    if (const double *value = std::get_if<double>(&cell))
        return number(*value);
    const QString *text = std::get_if<QString>(&cell);
    return text ? *text : QString();
}

QByteArray curveCsv(const Curve &curve)
{
    std::vector<QStringList> records{{QStringLiteral("series"), QStringLiteral("x"), QStringLiteral("y"),
                                      QStringLiteral("low"), QStringLiteral("high")}};
    for (const Curve::Series &series : curve.series)
        for (size_t i = 0; i < series.x.size(); ++i)
            records.push_back({series.name, number(series.x[i]), number(series.y[i]),
                               series.low.empty() ? QString() : number(series.low[i]),
                               series.high.empty() ? QString() : number(series.high[i])});
    return writeCsv(records);
}

/// One line per token: number of its passage from 1 on, token, one column per measure.
QByteArray tokensCsv(const TokenScores &scores)
{
    std::vector<QStringList> records{{QStringLiteral("passage"), QStringLiteral("token")}};
    for (const TokenScores::Measure &each : scores.measures)
        records.front() += each.unit.isEmpty() ? each.name : QStringLiteral("%1 (%2)").arg(each.name, each.unit);
    for (size_t p = 0; p < scores.passages.size(); ++p)
        for (qsizetype t = 0; t < scores.passages[p].tokens.size(); ++t) {
            QStringList record{QString::number(p + 1), scores.passages[p].tokens[t]};
            for (const std::vector<double> &values : scores.passages[p].values)
                record += std::isnan(values[size_t(t)]) ? QString() : number(values[size_t(t)]);
            records.push_back(record);
        }
    return writeCsv(records);
}

at::Tensor integers(const std::vector<int> &values)
{
    return at::tensor(at::ArrayRef<int>(values), at::kInt).to(at::kLong);
}

at::Tensor pixels(const cv::Mat &rgb)
{
    const cv::Mat whole = rgb.isContinuous() ? rgb : rgb.clone();
    return at::from_blob(whole.data, {whole.rows, whole.cols, 3}, at::kByte).clone();
}

std::vector<int> integersOf(const at::Tensor &tensor)
{
    const at::Tensor values = tensor.to(at::kInt).contiguous();
    return {values.data_ptr<int>(), values.data_ptr<int>() + values.numel()};
}

QString layerName(size_t index) { return QStringLiteral("attention.%1").arg(index); }

struct FileWriter {
    const Artifact &artifact;
    AtomicFolder &folder;

    QStringList operator()(const Metrics &) const { return {}; }
    QStringList operator()(const Table &table) const { return csv(tableCsv(table)); }
    QStringList operator()(const Curve &curve) const { return csv(curveCsv(curve)); }
    QStringList operator()(const Embedding &embedding) const
    {
        SafetensorsWriter tensors;
        tensors.add(QStringLiteral("points"), embedding.points);
        tensors.add(QStringLiteral("rows"), integers(embedding.rows));
        if (!embedding.labels.empty())
            tensors.add(QStringLiteral("labels"), integers(embedding.labels));
        return safetensors(tensors);
    }
    QStringList operator()(const AttentionMap &map) const
    {
        SafetensorsWriter tensors;
        tensors.add(QStringLiteral("image"), pixels(map.image));
        for (size_t i = 0; i < map.layers.size(); ++i)
            tensors.add(layerName(i), map.layers[i]);
        if (map.rollout)
            tensors.add(QStringLiteral("rollout"), map.rollout);
        if (map.relevance)
            tensors.add(QStringLiteral("relevance"), map.relevance);
        return safetensors(tensors);
    }
    QStringList operator()(const Images &images) const
    {
        QStringList files;
        for (size_t i = 0; i < images.items.size(); ++i) {
            cv::Mat bgr;
            cv::cvtColor(images.items[i].image, bgr, cv::COLOR_RGB2BGR);
            std::vector<uchar> png;
            cv::imencode(".png", bgr, png);
            files += QStringLiteral("figures/%1-%2.png").arg(artifact.name).arg(i + 1);
            folder.write(files.back(), QByteArray(reinterpret_cast<const char *>(png.data()), qsizetype(png.size())));
        }
        return files;
    }
    QStringList operator()(const Text &text) const
    {
        const QString file = QStringLiteral("texts/%1.md").arg(artifact.name);
        folder.write(file, text.markdown.toUtf8());
        return {file};
    }
    QStringList operator()(const TokenAttention &attention) const
    {
        SafetensorsWriter tensors;
        tensors.add(QStringLiteral("weights"), attention.weights);
        if (attention.overview)
            tensors.add(QStringLiteral("overview"), attention.overview);
        return safetensors(tensors);
    }

    QStringList operator()(const TokenScores &scores) const { return csv(tokensCsv(scores)); }

    QStringList csv(const QByteArray &bytes) const
    {
        const QString file = QStringLiteral("tables/%1.csv").arg(artifact.name);
        folder.write(file, bytes);
        return {file};
    }
    QStringList safetensors(const SafetensorsWriter &tensors) const
    {
        const QString file = QStringLiteral("tensors/%1.safetensors").arg(artifact.name);
        tensors.write(folder.filePath(file));
        return {file};
    }
};

struct FileReader {
    QString folder;
    const QStringList &files;

    QString path(qsizetype index) const
    {
        // A result may come from a stranger: its files stay inside its folder.
        if (index >= files.size() || files[index].contains(QLatin1String("..")) || files[index].startsWith(u'/'))
            refuse(folder);
        return folder + QLatin1Char('/') + files[index];
    }
    QByteArray bytes(qsizetype index) const
    {
        QFile file(path(index));
        if (!file.open(QIODevice::ReadOnly))
            refuse(path(index));
        return file.readAll();
    }
    static at::Tensor named(const Safetensors &file, const QString &name)
    {
        const SafetensorsEntry *entry = file.find(name);
        if (!entry)
            refuse(file.path());
        return file.tensor(*entry);
    }
    static FloatArrayPtr optional(const Safetensors &file, const QString &name)
    {
        return file.find(name) ? sharedArrayOf(named(file, name)) : nullptr;
    }
    void operator()(Metrics &) const {}
    void operator()(Table &table) const
    {
        auto records = readCsv(bytes(0), path(0));
        if (records.empty() || records.front().size() != table.headings.size())
            refuse(path(0));
        for (size_t r = 1; r < records.size(); ++r) {
            std::vector<Table::Cell> row;
            for (qsizetype c = 0; c < table.headings.size(); ++c)
                row.push_back(cell(records[r][c], table.headings[c].text));
            table.rows.push_back(std::move(row));
        }
        if (!table.dataUri.isEmpty() && table.dataRows.size() != table.rows.size())
            refuse(path(0));
    }
    void operator()(Curve &curve) const
    {
        const auto records = readCsv(bytes(0), path(0));
        for (size_t r = 1; r < records.size(); ++r) {
            if (records[r].size() != 5)
                refuse(path(0));
            for (Curve::Series &series : curve.series)
                if (series.name == records[r][0])
                    append(series, records[r]);
        }
    }
    void operator()(Embedding &embedding) const
    {
        const Safetensors file = Safetensors::open(path(0));
        embedding.points = sharedArrayOf(named(file, QStringLiteral("points")));
        embedding.rows = integersOf(named(file, QStringLiteral("rows")));
        if (file.find(QStringLiteral("labels")))
            embedding.labels = integersOf(named(file, QStringLiteral("labels")));
        file.verifyUnchanged();
        const size_t count = size_t(embedding.points->rows());
        if (embedding.rows.size() != count || (!embedding.labels.empty() && embedding.labels.size() != count))
            refuse(path(0));
    }
    void operator()(AttentionMap &map) const
    {
        const Safetensors file = Safetensors::open(path(0));
        const at::Tensor image = named(file, QStringLiteral("image")).contiguous();
        if (image.dim() != 3 || image.size(2) != 3 || image.scalar_type() != at::kByte)
            refuse(path(0));
        map.image = cv::Mat(int(image.size(0)), int(image.size(1)), CV_8UC3, image.data_ptr()).clone();
        for (size_t i = 0; i < map.layers.size(); ++i)
            map.layers[i] = sharedArrayOf(named(file, layerName(i)));
        map.rollout = optional(file, QStringLiteral("rollout"));
        map.relevance = optional(file, QStringLiteral("relevance"));
        file.verifyUnchanged();
    }
    void operator()(Images &images) const
    {
        for (size_t i = 0; i < images.items.size(); ++i) {
            const QByteArray png = bytes(qsizetype(i));
            const cv::Mat bgr = cv::imdecode(std::vector<uchar>(png.begin(), png.end()), cv::IMREAD_COLOR);
            if (bgr.empty())
                refuse(path(qsizetype(i)));
            cv::cvtColor(bgr, images.items[i].image, cv::COLOR_BGR2RGB);
        }
    }
    void operator()(Text &text) const { text.markdown = QString::fromUtf8(bytes(0)); }
    void operator()(TokenAttention &attention) const
    {
        const Safetensors file = Safetensors::open(path(0));
        attention.weights = sharedArrayOf(named(file, QStringLiteral("weights")));
        attention.overview = optional(file, QStringLiteral("overview"));
        file.verifyUnchanged();
        const qint64 count = attention.tokens.size();
        if (attention.weights->shape != std::vector<qint64>{count, count})
            refuse(path(0));
    }
    void operator()(TokenScores &scores) const
    {
        const auto records = readCsv(bytes(0), path(0));
        for (size_t r = 1; r < records.size(); ++r) {
            const qsizetype passage = records[r].value(0).toLongLong();
            if (records[r].size() != scores.measures.size() + 2 || passage < 1 ||
                passage > qsizetype(scores.passages.size()))
                refuse(path(0));
            TokenScores::Passage &to = scores.passages[size_t(passage - 1)];
            to.tokens.append(records[r][1]);
            for (qsizetype m = 0; m < scores.measures.size(); ++m)
                to.values[size_t(m)].push_back(records[r][m + 2].isEmpty() ? std::nan("")
                                                                           : records[r][m + 2].toDouble());
        }
    }

    static Table::Cell cell(const QString &field, bool text)
    {
        if (text)
            return field;
        if (field.isEmpty())
            return std::monostate();
        return field.toDouble();
    }
    static void append(Curve::Series &series, const QStringList &record)
    {
        series.x.push_back(record[1].toDouble());
        series.y.push_back(record[2].toDouble());
        if (!record[3].isEmpty()) {
            series.low.push_back(record[3].toDouble());
            series.high.push_back(record[4].toDouble());
        }
    }
};

} // namespace

QByteArray tableCsv(const Table &table)
{
    std::vector<QStringList> records(1);
    for (const Table::Heading &heading : table.headings)
        records.front() +=
            heading.unit.isEmpty() ? heading.name : QStringLiteral("%1 (%2)").arg(heading.name, heading.unit);
    for (const auto &row : table.rows) {
        QStringList record;
        for (const Table::Cell &cell : row)
            record.append(cellText(cell));
        records.push_back(record);
    }
    return writeCsv(records);
}

QStringList writeArtifactFiles(const Artifact &artifact, AtomicFolder &folder)
{
    return std::visit(FileWriter{artifact, folder}, artifact.content);
}

void readArtifactFiles(Artifact &artifact, const QString &folder, const QStringList &files)
{
    std::visit(FileReader{folder, files}, artifact.content);
}

} // namespace gleaner
