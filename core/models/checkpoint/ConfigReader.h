#pragma once
#include "core/models/nn/Activation.h"

#include <QJsonObject>
#include <QString>
#include <vector>

namespace gleaner {

/// Reads checked values of one object of a model's configuration. Every refusal is a ProblemError (ModelRefused) that
/// names the file, the value and its range: a configuration is a stranger's file, and sizes decide about memory.
class ConfigReader {
public:
    static constexpr int widest = 1 << 16, mostLayers = 1 << 10, mostSymbols = 1 << 24, largestSide = 1 << 13;

    ConfigReader(QJsonObject object, QString path, QString prefix = {});

    const QString &path() const { return m_path; }
    bool has(const char *key) const; ///< false also for null
    bool isNull(const char *key) const { return value(key).isNull(); }
    bool isList(const char *key) const { return value(key).isArray(); }
    bool isFalse(const char *key) const { return value(key).isBool() && !value(key).toBool(); }
    /// The object of this key; an empty one where it is missing.
    ConfigReader inside(const char *key) const;
    /// A whole number from `lowest` (1) to `highest`; `fallback` where the key is missing.
    int whole(const char *key, int fallback, int highest, int lowest = 1) const;
    double number(const char *key, double fallback) const;
    /// Above 0 and up to 1.
    double epsilon(const char *key, double fallback) const;
    bool flag(const char *key, bool fallback) const;
    QString text(const char *key, const QString &fallback = {}) const;
    /// Whole numbers from `lowest` to `highest`; `fallback` where the key is missing.
    std::vector<int> wholes(const char *key, const std::vector<int> &fallback, int highest, int lowest = 1) const;
    QStringList texts(const char *key, const QStringList &fallback) const;
    Activation activation(const char *key, Activation fallback) const;
    /// Refuses where `part` does not divide `whole`; `what` says both in words ("the width by the heads").
    void checkDivisible(int whole, int part, const QString &what) const;
    [[noreturn]] void refuse(const QString &reason) const;

private:
    QJsonValue value(const char *key) const { return m_object.value(QLatin1String(key)); }
    QString nameOf(const char *key) const { return m_prefix + QLatin1String(key); }

    QJsonObject m_object;
    QString m_path, m_prefix;
};

} // namespace gleaner
