#include "widgets/theme/Theme.h"

#include "widgets/theme/IconEngine.h"
#include "widgets/theme/Palette.h"

#include <QApplication>
#include <QIcon>
#include <QStyleFactory>
#include <QToolTip>
#include <algorithm>
#include <array>
#include <cmath>

namespace gleaner {

Theme &Theme::instance()
{
    static Theme theme;
    return theme;
}

const Tokens &Theme::tokens(Mode mode)
{
    static const Tokens light{"#F6F6F4", "#FFFFFF", "#FFFFFF", "#E2E2DD", "#C9C9C2", "#1B1B19", "#62625C",
                              "#A3A39B", "#0072B2", "#005F95", "#00795A", "#9A6700", "#B5480B"};
    static const Tokens dark{"#151618", "#1C1D20", "#26282C", "#303237", "#474A51", "#E9E9E6", "#A2A29B",
                             "#64645F", "#56B4E9", "#7CC6EF", "#3CC79B", "#E8B339", "#F0824A"};
    return mode == Mode::Light ? light : dark;
}

void Theme::apply(Mode mode)
{
    m_mode = mode;
    if (QApplication::style()->name() != QStringLiteral("fusion") && qApp->styleSheet().isEmpty())
        QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QApplication::setFont(font(Type::Body));
    QApplication::setPalette(paletteOf(tokens(mode)));
    QToolTip::setFont(font(Type::Secondary));
    qApp->setStyleSheet(styleSheetOf(tokens(mode), mode));
    Q_EMIT changed();
}

QColor Theme::classColor(int index, Mode mode)
{
    static const std::array<QColor, 8> okabeIto{"#0072B2", "#E69F00", "#009E73", "#D55E00",
                                                "#CC79A7", "#56B4E9", "#F0E442", "#8C8C86"};
    if (index < 0)
        return tokens(mode).disabled;
    if (index < int(okabeIto.size()))
        return okabeIto[size_t(index)];
    return QColor::fromHsvF(float(std::fmod(0.61803398875 * index, 1.0)), 0.55f, mode == Mode::Dark ? 0.85f : 0.70f);
}

QColor Theme::viridis(double t)
{
    static const std::array<QColor, 9> stops{"#440154", "#482878", "#3E4A89", "#31688E", "#26828E",
                                             "#1F9E89", "#35B779", "#6ECE58", "#FDE725"};
    const double place = std::clamp(t, 0.0, 1.0) * double(stops.size() - 1);
    const size_t below = std::min(size_t(place), stops.size() - 2);
    const double part = place - double(below);
    const auto mix = [&](int a, int b) { return int(std::lround(a + (b - a) * part)); };
    const QColor &a = stops[below], &b = stops[below + 1];
    return QColor(mix(a.red(), b.red()), mix(a.green(), b.green()), mix(a.blue(), b.blue()));
}

QColor Theme::diverging(double t)
{
    const QColor end = t < 0 ? QColor("#0072B2") : QColor("#E69F00");
    const double part = std::min(std::abs(t), 1.0);
    const auto mix = [&](int to) { return int(std::lround(255 + (to - 255) * part)); };
    return QColor(mix(end.red()), mix(end.green()), mix(end.blue()));
}

QIcon Theme::icon(const QString &name) { return QIcon(new LineIconEngine(name)); }

QColor Theme::inkOn(const QColor &background)
{
    const QColor dark = tokens(Mode::Light).text, light(Qt::white);
    return contrast(dark, background) > contrast(light, background) ? dark : light;
}

double Theme::contrast(const QColor &a, const QColor &b)
{
    // Relative luminance as the accessibility guidelines define it.
    const auto linear = [](double part) {
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    const auto luminance = [&](const QColor &color) {
        return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
    };
    const auto [low, high] = std::minmax({luminance(a), luminance(b)});
    return (high + 0.05) / (low + 0.05);
}

} // namespace gleaner
