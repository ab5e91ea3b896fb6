#include "core/data/formats/RecordTable.h"

#include "core/data/formats/PathImages.h"
#include "core/data/formats/TableColumns.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <algorithm>
#include <numeric>

namespace gleaner {

namespace {

constexpr int mostColumns = 20000, mostSingleNumbers = 64;

QString tr(const char *text) { return QCoreApplication::translate("Formats", text); }

/// Splits by meaning, whole numbers by size, anything else by name.
QStringList inOrder(const QString &column, QStringList classes)
{
    if (column == QLatin1String("split")) {
        static const QStringList order{"train", "val", "test"};
        std::sort(classes.begin(), classes.end(), [](const QString &a, const QString &b) {
            const qsizetype x = order.indexOf(splitNamed(a)), y = order.indexOf(splitNamed(b));
            return x != y ? size_t(x) < size_t(y) : a < b;
        });
        return classes;
    }
    const bool numbers = std::all_of(classes.begin(), classes.end(), [](const QString &each) {
        bool whole = false;
        each.toLongLong(&whole);
        return whole;
    });
    std::sort(classes.begin(), classes.end(), [numbers](const QString &a, const QString &b) {
        return numbers ? a.toLongLong() < b.toLongLong() : a < b;
    });
    return classes;
}

const char *kindWord(ColumnGuess::Is kind)
{
    static const char *const words[] = {"text", "number", "label", "image", "vector", "boxes", "mask"};
    return words[int(kind)];
}

} // namespace

QString cellText(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::String:
        return value.toString();
    case QJsonValue::Bool:
        return value.toBool() ? QStringLiteral("true") : QStringLiteral("false");
    case QJsonValue::Double: {
        const qint64 whole = value.toInteger(std::numeric_limits<qint64>::min());
        return whole != std::numeric_limits<qint64>::min()
                   ? QString::number(whole)
                   : QString::number(value.toDouble(), 'g', QLocale::FloatingPointShortest);
    }
    case QJsonValue::Array:
        return QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact));
    case QJsonValue::Object:
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    default:
        return {};
    }
}

int RecordTable::column(const QString &name)
{
    const auto found = m_index.find(name);
    if (found != m_index.end())
        return *found;
    if (columnCount() == mostColumns)
        return -1;
    m_guesses.emplace_back(name, m_rows);
    m_guesses.back().setDecimalComma(m_decimalComma);
    m_index.insert(name, columnCount() - 1);
    return columnCount() - 1;
}

void RecordTable::endRecord()
{
    ++m_rows;
    for (ColumnGuess &guess : m_guesses)
        guess.padTo(m_rows);
}

ColumnGuess::Is RecordTable::kindOf(const ColumnGuess &guess) const
{
    const auto entry = m_schema.entry(guess.name());
    if (!entry)
        return guess.guess();
    for (const auto kind :
         {ColumnGuess::Is::Text, ColumnGuess::Is::Number, ColumnGuess::Is::Label, ColumnGuess::Is::Image,
          ColumnGuess::Is::Vector, ColumnGuess::Is::Boxes, ColumnGuess::Is::Mask})
        if (QLatin1String(kindWord(kind)) == Column::kindName(entry->kind) && guess.canBe(kind))
            return kind;
    return guess.guess();
}

ColumnPtr RecordTable::makeLabels(const ColumnGuess &guess) const
{
    const auto entry = m_schema.entry(guess.name());
    const QStringList came = guess.classesAsTheyCame();
    QStringList classes = entry ? entry->classes : QStringList();
    if (std::any_of(came.begin(), came.end(), [&](const QString &each) { return !classes.contains(each); }))
        classes = inOrder(guess.name(), came);
    QHash<QString, int> place;
    for (int i = 0; i < classes.size(); ++i)
        place.insert(classes[i], i);
    std::vector<int> codes = guess.codes();
    for (int &code : codes)
        code = code < 0 ? -1 : place.value(came[code], -1);
    return std::make_shared<LabelColumn>(guess.name(), std::move(codes), classes);
}

/// The pictures of a column, or its texts where none of the files is there.
ColumnPtr RecordTable::makeImages(const ColumnGuess &guess, int index,
                                  const std::shared_ptr<const RecordSource> &source)
{
    const QString root = QFileInfo(m_path).absolutePath();
    FolderListing listing;
    QStringList paths;
    qsizetype present = 0;
    for (const QString &text : guess.paths()) {
        const QString path = QDir::isAbsolutePath(text) ? QDir::cleanPath(text) : pathInside(root, text);
        const bool there = !path.isEmpty() && listing.has(path);
        present += there;
        paths.append(there || text.isEmpty() ? path : QLatin1Char('!') + text);
    }
    if (present == 0) {
        findings.skip(tr("None of the pictures that “%1” names lies where it says").arg(guess.name()), m_path,
                      tr("Put the pictures where their paths lead from the folder of this file."));
        return lazyTexts(guess.name(), m_rows, index, source);
    }
    static const QStringList plainNames{"path", "file",     "filename",  "file_name", "image_path",
                                        "img",  "filepath", "file_path", "picture"};
    const bool rename =
        plainNames.contains(guess.name().toLower()) && !m_index.contains(QStringLiteral("image")) && m_pictures.empty();
    m_pictures.push_back(paths);
    return std::make_shared<PathImages>(rename ? QStringLiteral("image") : guess.name(), root, paths);
}

ColumnPtr RecordTable::make(ColumnGuess &guess, int index, const std::shared_ptr<const RecordSource> &source)
{
    switch (kindOf(guess)) {
    case ColumnGuess::Is::Number:
        return std::make_shared<NumberColumn>(guess.name(), guess.numbers());
    case ColumnGuess::Is::Label:
        return makeLabels(guess);
    case ColumnGuess::Is::Image:
        return makeImages(guess, index, source);
    case ColumnGuess::Is::Vector:
        return std::make_shared<MemoryVectors>(guess.name(), guess.vectors(), guess.dimension());
    case ColumnGuess::Is::Boxes:
        return lazyBoxes(guess.name(), m_rows, index, source);
    case ColumnGuess::Is::Mask:
        return lazyMasks(guess.name(), m_rows, index, source, m_path,
                         m_schema.entry(guess.name()).value_or(TableSchema::Entry()).classes);
    case ColumnGuess::Is::Text:
        break;
    }
    return lazyTexts(guess.name(), m_rows, index, source);
}

/// Very many numbers a row are features: they become one vector.
std::vector<ColumnPtr> RecordTable::folded(std::vector<ColumnPtr> columns)
{
    const auto isNumber = [](const ColumnPtr &each) { return each->kind() == Column::Kind::Number; };
    const qsizetype count = std::count_if(columns.begin(), columns.end(), isNumber);
    if (count <= mostSingleNumbers || !m_schema.isEmpty() || m_index.contains(QStringLiteral("features")))
        return columns;
    std::vector<float> values(size_t(m_rows) * size_t(count));
    size_t place = 0;
    for (const ColumnPtr &column : columns)
        if (isNumber(column)) {
            const auto &numbers = static_cast<const NumberColumn &>(*column);
            for (qsizetype row = 0; row < m_rows; ++row)
                values[size_t(row) * size_t(count) + place] = float(numbers.value(row));
            ++place;
        }
    std::erase_if(columns, isNumber);
    columns.push_back(std::make_shared<MemoryVectors>(QStringLiteral("features"), std::move(values), count));
    notes.append(tr("%1 columns of numbers became the vector “features”").arg(count));
    return columns;
}

/// Rows whose named pictures are all there; the others are noted.
std::vector<int> RecordTable::rowsWithPictures(const std::function<QString(qsizetype)> &rowName)
{
    std::vector<int> kept;
    for (qsizetype row = 0; row < m_rows; ++row) {
        QString missing;
        for (const QStringList &paths : m_pictures)
            if (paths[row].startsWith(QLatin1Char('!')))
                missing = paths[row].mid(1);
        if (missing.isEmpty())
            kept.push_back(int(row));
        else
            findings.skip(
                tr("The picture “%1” is missing or lies outside the folder of the file").arg(missing.left(200)),
                QStringLiteral("%1, %2").arg(m_path, rowName(row)),
                tr("Restore the picture, or remove the record. The record was left out."));
    }
    return kept;
}

DataSetPtr RecordTable::finish(const QString &format, std::shared_ptr<const RecordSource> source,
                               const std::function<QString(qsizetype)> &rowName)
{
    requireRowCount(m_rows, m_path);
    m_schema = TableSchema::beside(m_path);
    std::vector<ColumnPtr> columns;
    for (int i = 0; i < columnCount(); ++i)
        columns.push_back(make(m_guesses[size_t(i)], i, source));
    m_guesses.clear();
    columns = folded(std::move(columns));
    if (!m_schema.isEmpty()) // the keys of a JSON object come without an order
        std::stable_sort(columns.begin(), columns.end(), [this](const ColumnPtr &a, const ColumnPtr &b) {
            return m_schema.position(a->name()) < m_schema.position(b->name());
        });
    QStringList kinds;
    for (const ColumnPtr &column : columns)
        kinds.append(column->name() + QStringLiteral(": ") + Column::kindName(column->kind()));
    notes.append((m_schema.isEmpty() ? tr("Types as guessed: %1") : tr("Types by the schema beside the file: %1"))
                     .arg(kinds.mid(0, 40).join(QStringLiteral(", "))));
    const std::vector<int> kept = rowsWithPictures(rowName);
    if (qsizetype(kept.size()) < m_rows)
        for (ColumnPtr &column : columns)
            column = column->taking(kept);
    DataSet::Source described = sourceOf(m_path, format, {m_path});
    described.history += notes;
    described.problems = findings.problems();
    return std::make_shared<DataSet>(std::move(described), std::move(columns));
}

} // namespace gleaner
