#include "widgets/views/TokenView.h"

#include "core/results/Separation.h"
#include "widgets/itemmodels/Numbers.h"
#include "widgets/views/Painting.h"

#include <QComboBox>
#include <QFontMetricsF>
#include <QHBoxLayout>
#include <QMouseEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>

namespace gleaner {

namespace {

constexpr qreal lineHeight = 26, textHeight = 20, scaleHeight = 12, scaleWidth = 180, overviewHeight = 10;
constexpr qreal headHeight = scaleHeight + Space::s + overviewHeight + Space::l, readoutHeight = 24;
constexpr double outliers = 0.02; ///< share at either end that the scale leaves out

QComboBox *makeChoice(const char *name, const QString &spoken, QWidget *parent)
{
    auto *box = new QComboBox(parent);
    box->setObjectName(QString::fromLatin1(name));
    box->setAccessibleName(spoken);
    box->setToolTip(spoken);
    return box;
}

/// Line breaks and tabs as signs, so that they can be seen.
QString visible(QString text)
{
    return text.replace(u'\n', u'↵').replace(u'\t', u'⇥');
}

} // namespace

TokenView::TokenView(QWidget *parent) : ArtifactView(parent), m_tools(new QWidget(this))
{
    setMouseTracking(true);
    m_passages = makeChoice("tokens.passage", tr("Text"), m_tools);
    m_measures = makeChoice("tokens.measure", tr("Measure"), m_tools);
    auto *row = new QHBoxLayout(m_tools);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Space::xs);
    row->addWidget(m_passages);
    row->addWidget(m_measures);
    connect(m_passages, &QComboBox::currentIndexChanged, this, &TokenView::setPassage);
    connect(m_measures, &QComboBox::currentIndexChanged, this, &TokenView::setMeasure);
}

void TokenView::artifactChanged()
{
    const auto *scores = artifact().as<TokenScores>();
    if (!scores)
        return;
    const QSignalBlocker quiet(m_passages), silent(m_measures);
    m_passages->clear();
    m_measures->clear();
    for (const TokenScores::Passage &each : scores->passages)
        m_passages->addItem(each.title);
    for (const TokenScores::Measure &each : scores->measures)
        m_measures->addItem(each.name);
    m_passages->setVisible(scores->passages.size() > 1);
    m_passage = m_measure = 0;
    m_hover = -1;
    measureRange();
}

const TokenScores::Passage *TokenView::shown() const
{
    const auto *scores = artifact().as<TokenScores>();
    return scores && size_t(m_passage) < scores->passages.size() ? &scores->passages[size_t(m_passage)] : nullptr;
}

double TokenView::value(int token) const
{
    const TokenScores::Passage *passage = shown();
    return passage && size_t(m_measure) < passage->values.size() ? passage->values[size_t(m_measure)][size_t(token)]
                                                                : std::nan("");
}

/// One scale for all passages, so that they can be compared.
void TokenView::measureRange()
{
    std::vector<double> values;
    if (const auto *scores = artifact().as<TokenScores>())
        for (const TokenScores::Passage &each : scores->passages)
            if (size_t(m_measure) < each.values.size())
                std::ranges::copy_if(each.values[size_t(m_measure)], std::back_inserter(values),
                                     [](double one) { return std::isfinite(one); });
    m_low = values.empty() ? 0 : quantile(values, outliers);
    m_high = values.empty() ? 1 : quantile(values, 1 - outliers);
    if (m_high <= m_low)
        m_high = m_low + 1;
    updateGeometry();
    update();
}

void TokenView::setPassage(int passage)
{
    const auto *scores = artifact().as<TokenScores>();
    m_passage = std::clamp(passage, 0, scores ? std::max(0, int(scores->passages.size()) - 1) : 0);
    m_hover = -1;
    const QSignalBlocker quiet(m_passages);
    m_passages->setCurrentIndex(m_passage);
    setMinimumHeight(heightFor(width()));
    update();
}

void TokenView::setMeasure(int measure)
{
    const auto *scores = artifact().as<TokenScores>();
    m_measure = std::clamp(measure, 0, scores ? std::max(0, int(scores->measures.size()) - 1) : 0);
    const QSignalBlocker quiet(m_measures);
    m_measures->setCurrentIndex(m_measure);
    measureRange();
}

/// Lines break before words; a word is a token with a space before it and those that go on with it.
std::vector<TokenView::Piece> TokenView::piecesIn(const QRectF &area) const
{
    const TokenScores::Passage *passage = shown();
    if (!passage)
        return {};
    const QFontMetricsF metrics(Theme::font(Type::Body));
    const auto starts = [&](qsizetype token) {
        return token == 0 || passage->tokens[token].isEmpty() || passage->tokens[token].front().isSpace();
    };
    std::vector<Piece> pieces;
    qreal x = area.left(), y = area.top();
    for (qsizetype token = 0; token < passage->tokens.size(); ++token) {
        qreal word = 0;
        for (qsizetype next = token; next < passage->tokens.size() && (next == token || !starts(next)); ++next)
            word += metrics.horizontalAdvance(visible(passage->tokens[next]));
        const QString text = visible(passage->tokens[token]);
        const qreal width = metrics.horizontalAdvance(text);
        if (x > area.left() && ((starts(token) && x + word > area.right()) || x + width > area.right())) {
            x = area.left();
            y += lineHeight;
        }
        pieces.push_back({int(token), text, {x, y + (lineHeight - textHeight) / 2, width, textHeight}});
        x += width;
        if (passage->tokens[token].contains(u'\n')) {
            x = area.left();
            y += lineHeight;
        }
    }
    return pieces;
}

QColor TokenView::ground(int token, const Tokens &tokens) const
{
    const double number = value(token);
    return std::isfinite(number) ? Theme::viridis(std::clamp((number - m_low) / (m_high - m_low), 0.0, 1.0))
                                 : tokens.window;
}

void TokenView::paintTo(QPainter &painter, const QRectF &area, Theme::Mode mode) const
{
    const Tokens &tokens = Theme::tokens(mode);
    paintScale(painter, {area.left(), area.top(), area.width(), scaleHeight}, tokens);
    paintOverview(painter, {area.left(), area.top() + scaleHeight + Space::s, area.width(), overviewHeight}, tokens);
    const QFont font = Theme::font(Type::Body);
    for (const Piece &each : piecesIn(area.adjusted(0, headHeight, 0, 0))) {
        const QColor color = ground(each.token, tokens);
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.fillRect(each.rect, color);
        painter.restore();
        painter.setFont(font);
        painter.setPen(std::isfinite(value(each.token)) ? Theme::inkOn(color) : tokens.text);
        painter.drawText(each.rect, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextDontClip, each.text);
    }
}

void TokenView::paintScale(QPainter &painter, const QRectF &place, const Tokens &tokens) const
{
    const auto *scores = artifact().as<TokenScores>();
    if (!scores || scores->measures.isEmpty())
        return;
    const TokenScores::Measure &measure = scores->measures[m_measure];
    const QFont font = Theme::font(Type::Secondary);
    const QString low = numberText(m_low, 2), high = numberText(m_high, 2);
    const qreal left = place.left() + lineWidth(low, font) + Space::s;
    drawLine(painter, {place.left(), place.top() - 2, left, 16}, Qt::AlignLeft | Qt::AlignVCenter, low, font,
             tokens.secondary);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    constexpr int steps = 60;
    for (int step = 0; step < steps; ++step)
        painter.fillRect(QRectF(left + scaleWidth * step / steps, place.top(), scaleWidth / steps + 1, scaleHeight),
                         Theme::viridis(double(step) / (steps - 1)));
    painter.restore();
    const QString unit = measure.unit.isEmpty() ? measure.name : QStringLiteral("%1, %2").arg(measure.name, measure.unit);
    drawLine(painter, {left + scaleWidth + Space::s, place.top() - 2, place.right() - left - scaleWidth, 16},
             Qt::AlignLeft | Qt::AlignVCenter, QStringLiteral("%1   %2").arg(high, unit), font, tokens.secondary);
}

/// The whole text as one bar.
void TokenView::paintOverview(QPainter &painter, const QRectF &place, const Tokens &tokens) const
{
    const TokenScores::Passage *passage = shown();
    if (!passage || passage->tokens.isEmpty())
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    const qreal width = place.width() / qreal(passage->tokens.size());
    for (int token = 0; token < int(passage->tokens.size()); ++token)
        painter.fillRect(QRectF(place.left() + width * token, place.top(), width + 1, place.height()),
                         ground(token, tokens));
    painter.restore();
}

int TokenView::heightFor(int width) const
{
    const std::vector<Piece> pieces = piecesIn(QRectF(0, 0, std::max(1, width - 2 * margin), 1));
    const qreal text = pieces.empty() ? lineHeight : pieces.back().rect.bottom() + lineHeight - textHeight;
    return int(std::ceil(headHeight + text + readoutHeight)) + 2 * margin;
}

QRectF TokenView::widgetArea() const { return QRectF(rect()).adjusted(margin, margin, -margin, -margin - readoutHeight); }

QRectF TokenView::tokenRect(int token) const
{
    for (const Piece &each : piecesIn(widgetArea().adjusted(0, headHeight, 0, 0)))
        if (each.token == token)
            return each.rect;
    return {};
}

int TokenView::tokenAt(const QPointF &point) const
{
    for (const Piece &each : piecesIn(widgetArea().adjusted(0, headHeight, 0, 0)))
        if (each.rect.contains(point))
            return each.token;
    return -1;
}

QString TokenView::sentence(int token) const
{
    const TokenScores::Passage *passage = shown();
    if (!passage || token < 0 || token >= passage->tokens.size())
        return {};
    const auto *scores = artifact().as<TokenScores>();
    QStringList parts;
    for (qsizetype m = 0; m < scores->measures.size(); ++m) {
        const double number = passage->values[size_t(m)][size_t(token)];
        if (std::isfinite(number))
            parts += QStringLiteral("%1 %2 %3")
                         .arg(scores->measures[m].name, numberText(number, std::floor(number) == number ? 0 : 3),
                              scores->measures[m].unit)
                         .trimmed();
    }
    return tr("“%1”: %2").arg(visible(passage->tokens[token]),
                              parts.isEmpty() ? tr("no number") : parts.join(QStringLiteral("  ·  ")));
}

void TokenView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    const Theme &theme = Theme::instance();
    painter.fillRect(rect(), theme.tokens().surface);
    paintTo(painter, widgetArea(), theme.mode());
    if (m_hover < 0)
        return;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme.tokens().text, 1.5));
    painter.drawRect(tokenRect(m_hover));
    drawLine(painter, QRectF(margin, height() - margin / 2.0 - readoutHeight, width() - 2 * margin, readoutHeight),
             Qt::AlignRight | Qt::AlignVCenter, sentence(m_hover), Theme::font(Type::Body), theme.tokens().text);
}

void TokenView::mouseMoveEvent(QMouseEvent *event)
{
    const int hover = tokenAt(event->position());
    setToolTip(sentence(hover));
    if (std::exchange(m_hover, hover) != hover)
        update();
}

void TokenView::leaveEvent(QEvent *)
{
    m_hover = -1;
    update();
}

} // namespace gleaner
