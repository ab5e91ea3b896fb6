#pragma once
#include <QColor>
#include <QObject>

class QFont;
class QIcon;
class QString;

namespace gleaner {

/// The tokens of the window: every color, space and size comes from here.
struct Tokens {
    QColor window, surface, raised, line, strongLine, text, secondary, disabled, accent, accentHover, good, warning,
        bad;
};

namespace Space {
constexpr int xs = 4, s = 8, m = 12, l = 16, xl = 24;
constexpr int corner = 4;
} // namespace Space

/// Type sizes: 13, 12, 15, 20 pixels; Mono for identifiers and commands. All have tabular digits where the font can.
enum class Type { Body, Secondary, Heading, Title, Mono };

/// Light or dark, for the whole program; views repaint on changed().
class Theme : public QObject {
    Q_OBJECT

public:
    enum class Mode { Light, Dark };
    static Theme &instance();
    static const Tokens &tokens(Mode mode);

    Mode mode() const { return m_mode; }
    const Tokens &tokens() const { return tokens(m_mode); }
    /// Sets palette, style sheet and fonts of the application.
    void apply(Mode mode);

    /// Okabe–Ito in fixed order; beyond eight, hue steps. -1 (no class) is the disabled grey.
    static QColor classColor(int index, Mode mode);
    /// Marker shape index 0… of a class: changes after every eight classes.
    static int classShape(int index) { return index < 0 ? 0 : index / 8; }
    /// Viridis, t in [0, 1].
    static QColor viridis(double t);
    /// Blue–white–orange, t in [-1, 1].
    static QColor diverging(double t);
    /// Our own line icon of resources/icons by name, in the theme's text color (disabled state included).
    static QIcon icon(const QString &name);
    static QFont font(Type type);
    /// The darkest ink or white, whichever reads better on `background`.
    static QColor inkOn(const QColor &background);
    /// Contrast of two colors, 1 to 21; text wants at least 4.5.
    static double contrast(const QColor &a, const QColor &b);

Q_SIGNALS:
    void changed();

private:
    Theme() = default;
    Mode m_mode = Mode::Light;
};

} // namespace gleaner
