#include "widgets/panels/SegmentControls.h"

#include "widgets/panels/Pieces.h"
#include "widgets/theme/Theme.h"

#include <QCheckBox>
#include <QLabel>
#include <QSignalBlocker>
#include <QSlider>
#include <QVBoxLayout>
#include <algorithm>

namespace gleaner {

namespace {

constexpr int mostPercent = 99;

} // namespace

QJsonObject SegmentControls::State::toJson() const
{
    return {{"first", firstLayer},       {"last", lastLayer},    {"head", head},
            {"weights", weighHeads},     {"row", choosingRow},   {"regularization", regularize},
            {"negative", negativePoint}, {"feedback", feedBack}, {"threshold", threshold}};
}

SegmentControls::State SegmentControls::State::fromJson(const QJsonObject &object)
{
    State state;
    state.firstLayer = std::max(0, object["first"].toInt(state.firstLayer));
    state.lastLayer = object["last"].toInt(state.lastLayer);
    state.head = object["head"].toInt(state.head);
    state.weighHeads = object["weights"].toBool(state.weighHeads);
    state.choosingRow = object["row"].toBool(state.choosingRow);
    state.regularize = object["regularization"].toBool(state.regularize);
    state.negativePoint = object["negative"].toBool(state.negativePoint);
    state.feedBack = object["feedback"].toBool(state.feedBack);
    state.threshold = std::clamp(object["threshold"].toDouble(state.threshold), 0.0, mostPercent / 100.0);
    return state;
}

SegmentControls::SegmentControls(QWidget *parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, Space::s, 0);
    m_column->setSpacing(2);
    m_threshold = addSlider(tr("Threshold"), "segment.threshold",
                            tr("Share of the map's peak, in percent, from which on a place counts as looked at: the "
                               "largest connected area above it gets the positive point"),
                            m_thresholdText);
    m_first =
        addSlider(tr("From layer"), "segment.first", tr("The first layer whose attention is followed"), m_firstText);
    m_last = addSlider(tr("To layer"), "segment.last", tr("The last layer whose attention is followed"), m_lastText);
    m_head =
        addSlider(tr("Head"), "segment.head", tr("One head of every layer; far left takes all of them"), m_headText);
    m_threshold->setRange(0, mostPercent);
    m_threshold->setPageStep(10);
    m_regularize = addSwitch(tr("Regularization"), "segment.regularization",
                             tr("Damps the first tokens, which all later ones can see and which gather attention for "
                                "that alone"));
    m_weigh = addSwitch(tr("Head weights"), "segment.weights", tr("Heads that look at single tokens count for more"));
    m_choosing = addSwitch(tr("From where it was chosen"), "segment.row",
                           tr("The map is that of the place which chose the word; without it, of the word itself"));
    m_negative = addSwitch(tr("Negative point"), "segment.negative",
                           tr("Also tells the segmenter where the map is lowest: a place that is not the object's"));
    m_feedBack =
        addSwitch(tr("Feed the mask back"), "segment.feedback",
                  tr("The first mask goes to the segmenter again, beside the points, and the second is shown"));
    m_column->addStretch();
    setState({});
    setShape(0, 0);
    for (QSlider *each : {m_threshold, m_first, m_last, m_head})
        connect(each, &QSlider::valueChanged, this, [this, each] {
            tidy(each);
            Q_EMIT changed();
        });
    for (QCheckBox *each : {m_regularize, m_weigh, m_choosing, m_negative, m_feedBack})
        connect(each, &QCheckBox::toggled, this, &SegmentControls::changed);
}

QSlider *SegmentControls::addSlider(const QString &name, const char *id, const QString &tip, QLabel *&value)
{
    auto *slider = new QSlider(Qt::Horizontal, this);
    describe(slider, QString::fromLatin1(id), name, tip);
    slider->setPageStep(1);
    auto *label = makeLabel(name, "secondary", this);
    label->setBuddy(slider);
    value = makeLabel({}, "secondary", this);
    value->setObjectName(QString::fromLatin1(id) + QStringLiteral("Text"));
    auto *line = new QHBoxLayout;
    line->addWidget(label);
    line->addStretch();
    line->addWidget(value);
    m_column->addLayout(line);
    m_column->addWidget(slider);
    return slider;
}

QCheckBox *SegmentControls::addSwitch(const QString &name, const char *id, const QString &tip)
{
    auto *box = new QCheckBox(name, this);
    describe(box, QString::fromLatin1(id), name, tip);
    m_column->addWidget(box);
    return box;
}

void SegmentControls::addSection(const QString &title, QWidget *widget)
{
    auto *section = new QWidget(this);
    auto *column = new QVBoxLayout(section);
    column->setContentsMargins(0, Space::xs, 0, 0);
    column->setSpacing(2);
    column->addWidget(makeLabel(title, "section", section));
    column->addWidget(widget);
    m_column->insertWidget(m_column->count() - 1, section); // above the stretch
    m_sections[widget] = section;
}

void SegmentControls::showSection(const QWidget *widget, bool shown) { m_sections.value(widget)->setVisible(shown); }

SegmentControls::State SegmentControls::state() const
{
    State state;
    if (m_layers > 0) {
        state.firstLayer = m_first->value() - 1;
        state.lastLayer = m_last->value() - 1;
        state.head = m_head->value() - 1;
    }
    state.weighHeads = m_weigh->isChecked();
    state.regularize = m_regularize->isChecked();
    state.choosingRow = m_choosing->isChecked();
    state.negativePoint = m_negative->isChecked();
    state.feedBack = m_feedBack->isChecked();
    state.threshold = m_threshold->value() / 100.0;
    return state;
}

void SegmentControls::setState(const State &state)
{
    const QSignalBlocker quiet(this);
    m_first->setValue(state.firstLayer + 1);
    m_last->setValue(state.lastLayer < 0 ? m_last->maximum() : state.lastLayer + 1);
    m_head->setValue(state.head + 1);
    m_weigh->setChecked(state.weighHeads);
    m_regularize->setChecked(state.regularize);
    m_choosing->setChecked(state.choosingRow);
    m_negative->setChecked(state.negativePoint);
    m_feedBack->setChecked(state.feedBack);
    m_threshold->setValue(qRound(state.threshold * 100));
    tell();
}

void SegmentControls::setShape(int layers, int heads)
{
    if (layers > 0 && (layers != m_layers || heads != m_heads)) {
        const QSignalBlocker first(m_first), last(m_last), head(m_head);
        m_first->setRange(1, layers);
        m_last->setRange(1, layers);
        m_head->setRange(0, heads);
        m_first->setValue(1);
        m_last->setValue(layers);
        m_head->setValue(0);
        m_layers = layers;
        m_heads = heads;
    }
    for (QWidget *each :
         {static_cast<QWidget *>(m_threshold), static_cast<QWidget *>(m_first), static_cast<QWidget *>(m_last),
          static_cast<QWidget *>(m_head), static_cast<QWidget *>(m_regularize), static_cast<QWidget *>(m_weigh),
          static_cast<QWidget *>(m_choosing), static_cast<QWidget *>(m_negative)})
        each->setEnabled(layers > 0);
    tell();
}

/// The first layer is never behind the last; heads are weighed only together.
void SegmentControls::tidy(const QSlider *moved)
{
    const QSignalBlocker first(m_first), last(m_last);
    if (moved == m_first)
        m_last->setValue(std::max(m_first->value(), m_last->value()));
    if (moved == m_last)
        m_first->setValue(std::min(m_first->value(), m_last->value()));
    tell();
}

void SegmentControls::tell()
{
    const bool known = m_layers > 0;
    m_thresholdText->setText(tr("%1 % of the peak").arg(m_threshold->value()));
    m_firstText->setText(known ? tr("%1 of %2").arg(m_first->value()).arg(m_layers) : QString());
    m_lastText->setText(known ? tr("%1 of %2").arg(m_last->value()).arg(m_layers) : QString());
    m_headText->setText(!known                 ? QString()
                        : m_head->value() == 0 ? tr("all %1").arg(m_heads)
                                               : tr("%1 of %2").arg(m_head->value()).arg(m_heads));
    m_weigh->setEnabled(m_head->isEnabled() && m_head->value() == 0);
}

} // namespace gleaner
