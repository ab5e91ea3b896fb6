#pragma once
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>
#include <utility>

namespace gleaner {

/// One option of a generator, as `gleaner data info` and the forms show it.
struct GeneratorOption {
    const char *name;
    const char *meaning; ///< a whole sentence, marked with QT_TRANSLATE_NOOP("generators", …)
    QString range;       ///< "1 to 10000000", "photo, sketch, …"
    QString fallback;    ///< as it would be typed
};

/// What a generator is and takes: `gleaner data info scenes:` prints it.
struct GeneratorDocumentation {
    QString scheme; ///< "scenes"
    const char *title;
    const char *help;
    QString example; ///< a whole URI
    QList<GeneratorOption> options;
};

/// The options of a generator URI such as "scenes:count=500,styles=photo+sketch", read strictly: an unknown or repeated
/// option, a value out of range or an unknown name throws ProblemError (InputUnreadable) that names the nearest one.
class GeneratorOptions {
public:
    /// `uri` starts with documentation.scheme and a colon.
    GeneratorOptions(const QString &uri, const GeneratorDocumentation &documentation);

    const QString &uri() const { return m_uri; }
    bool has(const QString &option) const { return m_values.contains(option); }
    /// The value as it was typed, or the documented default.
    QString text(const QString &option) const;
    qint64 integer(const QString &option, qint64 low, qint64 high) const;
    double real(const QString &option, double low, double high) const;
    /// "yes" or "no".
    bool yes(const QString &option) const { return choice(option, {"yes", "no"}) == 0; }
    /// "2" or "1-3".
    std::pair<int, int> interval(const QString &option, int low, int high) const;
    /// Positions in `known` of the names joined by "+", in the order they were typed.
    QList<int> names(const QString &option, const QStringList &known, bool repeats = false) const;
    /// Position in `known`.
    int choice(const QString &option, const QStringList &known) const;

    [[noreturn]] void refuse(const QString &what, const QString &remedy) const;

private:
    int position(const QString &option, const QString &name, const QStringList &known) const;

    QString m_uri;
    QMap<QString, QString> m_values, m_fallbacks;
};

} // namespace gleaner
