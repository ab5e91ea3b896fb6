#include "core/models/checkpoint/pickle/TorchState.h"

#include "core/models/checkpoint/pickle/PickleReader.h"
#include "core/support/Problem.h"
#include "core/support/StopPoint.h"

#include <QCoreApplication>
#include <algorithm>

namespace gleaner {

namespace {

using Kind = PickleValue::Kind;

constexpr int deepest = 32;
constexpr qint64 mostVisits = 4'000'000, mostNameCharacters = 64 << 20;
constexpr qsizetype longestName = 4096, mostNoted = 10;

QString tr(const char *text) { return QCoreApplication::translate("TorchState", text); }

[[noreturn]] void refuse(const QString &path, const QString &reason)
{
    throw ProblemError({tr("This file of PyTorch cannot be used: %1").arg(reason), path,
                        tr("Save only the state dict with torch.save, or the tensors as safetensors."),
                        ExitCode::ModelRefused});
}

bool isMap(const PickleValue &value) { return value.kind == Kind::Dict || value.kind == Kind::Record; }

class Collector {
public:
    Collector(const Pickle &pickle, const QString &path) : m_pickle(pickle), m_path(path) {}

    TorchState collect()
    {
        visit(start(), {}, 0);
        if (m_state.tensors.empty())
            refuse(m_path, tr("it holds no tensors"));
        std::sort(m_state.tensors.begin(), m_state.tensors.end(),
                  [](const TorchTensor &a, const TorchTensor &b) { return a.name < b.name; });
        const auto twin = std::adjacent_find(m_state.tensors.begin(), m_state.tensors.end(),
                                             [](const auto &a, const auto &b) { return a.name == b.name; });
        if (twin != m_state.tensors.end())
            refuse(m_path, tr("the name “%1” comes twice").arg(twin->name.left(200)));
        if (m_others > 0)
            m_state.notes.append(tr("Values that are no tensors were left out (%1): %2")
                                     .arg(m_others)
                                     .arg(m_otherNames.join(QStringLiteral(", "))));
        return std::move(m_state);
    }

private:
    /// Training programs put the state dict beside the optimizer's: then only that counts.
    quint32 start()
    {
        const PickleValue &root = m_pickle.at(m_pickle.root);
        if (!isMap(root))
            return m_pickle.root;
        for (size_t i = 1; i < root.items.size(); i += 2)
            if (m_pickle.at(root.items[i]).kind == Kind::Tensor)
                return m_pickle.root;
        for (const char *name : {"state_dict", "model_state_dict", "model"})
            for (size_t i = 0; i + 1 < root.items.size(); i += 2)
                if (m_pickle.at(root.items[i]).text == name && isMap(m_pickle.at(root.items[i + 1]))) {
                    noteNeighbors(root, i);
                    return root.items[i + 1];
                }
        return m_pickle.root;
    }

    void noteNeighbors(const PickleValue &root, size_t chosen)
    {
        for (size_t i = 0; i + 1 < root.items.size(); i += 2)
            if (i != chosen)
                noteOther(keyText(root.items[i]));
    }

    void noteOther(const QString &name)
    {
        if (++m_others <= mostNoted)
            m_otherNames.append(name.left(100).simplified());
    }

    QString keyText(quint32 place) const
    {
        const PickleValue &key = m_pickle.at(place);
        if (key.kind == Kind::Text)
            return QString::fromUtf8(key.text.left(longestName + 1));
        return key.kind == Kind::Int ? QString::number(key.integer) : QString();
    }

    void visit(quint32 place, const QString &name, int depth)
    {
        if (++m_visits > mostVisits || m_nameCharacters > mostNameCharacters)
            refuse(m_path, tr("it holds too many values"));
        if (m_visits % 1024 == 0)
            stopPoint();
        if (depth > deepest)
            refuse(m_path, tr("it is nested deeper than %1 levels").arg(deepest));
        const PickleValue &value = m_pickle.at(place);
        if (value.kind == Kind::Tensor)
            return add(value, name);
        if (isMap(value)) {
            for (size_t i = 0; i + 1 < value.items.size(); i += 2)
                visit(value.items[i + 1], joined(name, keyText(value.items[i])), depth + 1);
        } else if (value.kind == Kind::List || value.kind == Kind::Tuple) {
            for (size_t i = 0; i < value.items.size(); ++i)
                visit(value.items[i], joined(name, QString::number(i)), depth + 1);
        } else {
            noteOther(name);
        }
    }

    QString joined(const QString &name, const QString &key)
    {
        const QString both = name.isEmpty() ? key : name + QLatin1Char('.') + key;
        if (both.size() > longestName)
            refuse(m_path, tr("a name has more than %1 characters").arg(longestName));
        return both;
    }

    void add(const PickleValue &value, const QString &name)
    {
        if (name.isEmpty())
            refuse(m_path, tr("a tensor has no name"));
        m_nameCharacters += name.size();
        const PickleTensor &place = m_pickle.tensors[size_t(value.integer)];
        const PickleStorage &storage = m_pickle.storages[size_t(place.storage)];
        m_state.tensors.push_back({name, storage.key, storage.bytes(), place});
    }

    const Pickle &m_pickle;
    const QString &m_path;
    TorchState m_state;
    QStringList m_otherNames;
    qint64 m_others = 0, m_visits = 0, m_nameCharacters = 0;
};

} // namespace

TorchState TorchState::of(const Pickle &pickle, const QString &path) { return Collector(pickle, path).collect(); }

TorchState TorchState::read(QByteArrayView bytes, const QString &path, bool programRecords)
{
    return of(PickleReader::read(bytes, path, programRecords), path);
}

} // namespace gleaner
