#include "core/models/onnx/OnnxScan.h"

#include "core/models/onnx/ProtobufReader.h"
#include "core/support/Problem.h"
#include "core/support/StopPoint.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>
#include <algorithm>
#include <limits>

namespace gleaner {

namespace {

constexpr size_t mostSides = 16;
constexpr qint64 mostNodes = 200'000, mostConstant = 1 << 28;

QString tr(const char *text) { return QCoreApplication::translate("OnnxScan", text); }

QString textOf(QByteArrayView bytes) { return QString::fromUtf8(bytes.first(std::min<qsizetype>(bytes.size(), 4096))); }

/// For messages: short, and on one line.
QString shown(const QString &name) { return name.left(100).simplified(); }

/// Bytes of one number in raw_data, or 0 where the format is none that OpenCV reads.
int sizeOf(quint64 dataType)
{
    switch (dataType) {
    case 2: // uint8
    case 3: // int8
    case 9: // bool
        return 1;
    case 10: // float16
        return 2;
    case 1: // float
    case 6: // int32
        return 4;
    case 7:  // int64
    case 11: // double
        return 8;
    default:
        return 0;
    }
}

class Scanner {
public:
    Scanner(OnnxScan &scan, const QString &path) : m_scan(scan), m_path(path) {}

    void model(QByteArrayView bytes)
    {
        int graphs = 0;
        each(bytes, [&](const ProtobufReader &field) {
            if (field.field() == 7 && ++graphs == 1)
                graph(field.bytes());
            if (field.field() == 14)
                metadata(field.bytes());
            if (field.field() == 25)
                refuse(tr("it defines operators of its own"));
        });
        if (graphs != 1)
            refuse(tr("it has no graph, or several"));
        if (m_scan.outputs.empty())
            refuse(tr("it has no output"));
        m_scan.operators.sort();
    }

private:
    [[noreturn]] void refuse(const QString &reason) const
    {
        throw ProblemError({tr("This ONNX network cannot be used: %1").arg(reason), m_path,
                            tr("Export it again as one file for inference, with a fixed input size."),
                            ExitCode::ModelRefused});
    }

    template <typename Act> void each(QByteArrayView message, const Act &act) const
    {
        ProtobufReader reader(message);
        while (reader.next())
            act(reader);
        if (reader.damaged())
            refuse(tr("it is damaged or cut short"));
    }

    /// Weights first: they may stand behind the steps that take them.
    void graph(QByteArrayView bytes)
    {
        each(bytes, [&](const ProtobufReader &field) {
            if (field.field() == 5)
                m_made.insert(tensor(field.bytes()));
            if (field.field() == 15)
                refuse(tr("it has sparse weights"));
        });
        const QSet<QString> weights = m_made;
        each(bytes, [&](const ProtobufReader &field) {
            if (field.field() != 11)
                return;
            const OnnxScan::Value input = value(field.bytes());
            m_made.insert(input.name);
            if (!weights.contains(input.name))
                m_scan.inputs.push_back(input);
        });
        each(bytes, [&](const ProtobufReader &field) {
            if (field.field() == 1)
                node(field.bytes());
        });
        each(bytes, [&](const ProtobufReader &field) {
            if (field.field() == 12)
                m_scan.outputs.push_back(value(field.bytes()));
        });
        for (const OnnxScan::Value &output : m_scan.outputs)
            if (!m_made.contains(output.name))
                refuse(tr("no step makes its output “%1”").arg(shown(output.name)));
    }

    void node(QByteArrayView bytes)
    {
        stopPoint();
        if (++m_nodes > mostNodes)
            refuse(tr("it has more than %1 steps").arg(mostNodes));
        QString name;
        QStringList inputs, outputs;
        each(bytes, [&](const ProtobufReader &field) {
            if (field.field() == 1)
                inputs.append(textOf(field.bytes()));
            if (field.field() == 2)
                outputs.append(textOf(field.bytes()));
            if (field.field() == 4)
                name = textOf(field.bytes());
        });
        each(bytes, [&](const ProtobufReader &field) {
            if (field.field() == 5)
                attribute(field.bytes(), name, outputs);
        });
        for (const QString &input : inputs)
            if (!input.isEmpty() && !m_made.contains(input))
                refuse(tr("the step “%1” takes “%2”, which no earlier step makes").arg(shown(name), shown(input)));
        if (name == QLatin1String("ConstantOfShape") || name == QLatin1String("Expand") ||
            name == QLatin1String("Tile"))
            for (const QString &input : inputs)
                if (m_products.value(input, 1) > mostConstant)
                    refuse(tr("the step “%1” would make more than %2 numbers").arg(shown(name)).arg(mostConstant));
        if (!m_scan.operators.contains(name))
            m_scan.operators.append(name);
        for (const QString &output : outputs)
            m_made.insert(output);
    }

    void attribute(QByteArrayView bytes, const QString &step, const QStringList &outputs)
    {
        each(bytes, [&](const ProtobufReader &field) {
            if (field.field() == 6 || field.field() == 11)
                refuse(tr("the step “%1” contains a graph").arg(shown(step)));
            if (field.field() != 5 && field.field() != 10)
                return;
            const QString name = tensor(field.bytes());
            if (outputs.size() == 1) // a constant
                m_products[outputs.first()] = m_products.value(name, 1);
        });
    }

    OnnxScan::Value value(QByteArrayView bytes) const
    {
        OnnxScan::Value result;
        each(bytes, [&](const ProtobufReader &field) {
            if (field.field() == 1)
                result.name = textOf(field.bytes());
            if (field.field() == 2)
                inside(field.bytes(), 1, [&](QByteArrayView type) {
                    inside(type, 2, [&](QByteArrayView shape) {
                        inside(shape, 1, [&](QByteArrayView side) { result.shape.push_back(sideOf(side)); });
                    });
                });
        });
        if (result.shape.size() > mostSides)
            refuse(tr("“%1” has more than %2 dimensions").arg(shown(result.name)).arg(mostSides));
        return result;
    }

    template <typename Act> void inside(QByteArrayView message, int number, const Act &act) const
    {
        each(message, [&](const ProtobufReader &field) {
            if (field.field() == number)
                act(field.bytes());
        });
    }

    qint64 sideOf(QByteArrayView bytes) const
    {
        qint64 side = -1;
        each(bytes, [&](const ProtobufReader &field) {
            if (field.field() == 1 && field.wire() == ProtobufReader::Varint)
                side = qint64(field.number());
        });
        return side > 0 ? side : -1;
    }

    void metadata(QByteArrayView bytes)
    {
        QString key, text;
        each(bytes, [&](const ProtobufReader &field) {
            (field.field() == 1 ? key : text) = QString::fromUtf8(field.bytes());
        });
        m_scan.metadata[key] = text;
    }

    /// Numbers in a repeated field, packed or not.
    template <typename Take> void list(const ProtobufReader &field, const Take &take) const
    {
        if (field.wire() != ProtobufReader::Bytes)
            return take(field.number());
        QByteArrayView packed = field.bytes();
        quint64 number = 0;
        while (ProtobufReader::takeVarint(packed, number))
            take(number);
        if (!packed.isEmpty())
            refuse(tr("it is damaged or cut short"));
    }

    /// Compares shape and bytes, and gives the name.
    QString tensor(QByteArrayView bytes)
    {
        QString name;
        std::vector<qint64> shape;
        quint64 type = 0;
        qint64 raw = -1, given = 0;
        qint64 product = 1; // of the tensor's own numbers, for what makes shapes of them
        const auto factor = [&product](quint64 number) {
            if (qint64(number) > 1 && __builtin_mul_overflow(product, qint64(number), &product))
                product = std::numeric_limits<qint64>::max();
        };
        each(bytes, [&](const ProtobufReader &field) {
            switch (field.field()) {
            case 1:
                return list(field, [&](quint64 side) {
                    shape.push_back(qint64(side));
                    if (shape.size() > mostSides)
                        refuse(tr("a tensor has more than %1 dimensions").arg(mostSides));
                });
            case 2:
                type = field.number();
                return;
            case 4:
                given += field.wire() == ProtobufReader::Bytes ? field.bytes().size() / 4 : 1;
                return;
            case 5:
                return list(field, [&](quint64) { ++given; });
            case 7:
                return list(field, [&](quint64 number) { ++given, factor(number); });
            case 10:
                given += field.wire() == ProtobufReader::Bytes ? field.bytes().size() / 8 : 1;
                return;
            case 8:
                name = textOf(field.bytes());
                return;
            case 9:
                raw = field.bytes().size();
                for (qsizetype i = 0; type == 7 && i + 8 <= std::min<qsizetype>(raw, 128); i += 8)
                    factor(numberAt(field.bytes().sliced(i, 8)));
                return;
            case 13:
            case 14:
                if (field.field() == 13 || field.number() != 0)
                    refuse(tr("it keeps its weights in other files"));
                return;
            default:
                return;
            }
        });
        checkSize(name, shape, type, raw, given);
        m_products[name] = product;
        return name;
    }

    static quint64 numberAt(QByteArrayView littleEndian)
    {
        quint64 number = 0;
        for (qsizetype i = littleEndian.size() - 1; i >= 0; --i)
            number = number << 8 | uchar(littleEndian[i]);
        return number;
    }

    void checkSize(const QString &name, const std::vector<qint64> &shape, quint64 type, qint64 raw, qint64 given)
    {
        qint64 elements = 1;
        for (const qint64 side : shape)
            if (side < 0 || __builtin_mul_overflow(elements, side, &elements) || elements > (qint64(1) << 40))
                refuse(tr("the tensor “%1” has an impossible shape").arg(shown(name)));
        const int size = sizeOf(type);
        if (size == 0)
            refuse(tr("the tensor “%1” has a number format that is not read").arg(shown(name)));
        if (raw >= 0 ? raw != elements * size || given > 0 : given != elements)
            refuse(tr("the numbers of the tensor “%1” do not fit its shape").arg(shown(name)));
        m_scan.parameters += elements;
    }

    OnnxScan &m_scan;
    const QString &m_path;
    QSet<QString> m_made;
    QHash<QString, qint64> m_products;
    qint64 m_nodes = 0;
};

} // namespace

OnnxScan OnnxScan::of(QByteArrayView model, const QString &path)
{
    OnnxScan scan;
    Scanner(scan, path).model(model);
    return scan;
}

} // namespace gleaner
