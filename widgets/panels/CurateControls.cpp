#include "widgets/panels/CurateControls.h"

#include "widgets/itemmodels/CurationModel.h"
#include "widgets/itemmodels/Numbers.h"
#include "widgets/panels/Pieces.h"
#include "widgets/theme/Theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <algorithm>

namespace gleaner {

namespace {

constexpr int nameWidth = 84, weightWidth = 70;
constexpr double leastWeight = 0.1, mostWeight = 20;

} // namespace

CurateControls::CurateControls(QWidget *parent) : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, Space::s, 0);
    column->setSpacing(Space::xs);
    column->addWidget(makeLabel(tr("Capabilities, weights, kept"), "section", this));
    m_grid = new QGridLayout;
    m_grid->setHorizontalSpacing(Space::xs);
    m_grid->setVerticalSpacing(Space::xs);
    m_grid->setColumnStretch(0, 1);
    column->addLayout(m_grid);
    makeOptions();
    makeReading();
    column->addStretch();
}

void CurateControls::makeOptions()
{
    m_threshold = new QSpinBox(this);
    m_threshold->setRange(0, GradedPool::highest - 1);
    m_threshold->setFocusPolicy(Qt::StrongFocus);
    describe(m_threshold, QStringLiteral("curate.threshold"), tr("Threshold"),
             tr("Only grades above it count. With 0, as in the paper, any use at all is enough."));
    auto *line = new QHBoxLayout;
    line->addWidget(makeLabel(tr("Grades above"), "secondary", this), 1);
    line->addWidget(m_threshold);
    auto *column = static_cast<QVBoxLayout *>(layout());
    column->addSpacing(Space::xs);
    column->addLayout(line);
    connect(m_threshold, &QSpinBox::valueChanged, this, &CurateControls::changed);
    m_order = addChoice(tr("Order within a style"), "curate.order", {tr("First styles first"), tr("By grade alone")},
                        tr("The authors' program puts rows whose first style it is before rows whose second style it "
                           "is"));
    m_ties = addChoice(tr("Equal grades"), "curate.ties", {tr("Drawn by the seed 1"), tr("As in the pool")},
                       tr("Which of the rows with the same grade come first"));
    m_choose = new QCheckBox(tr("Choose the kept rows"), this);
    m_choose->setChecked(true);
    describe(m_choose, QStringLiteral("curate.choose"), tr("Choose the kept rows"),
             tr("What is kept becomes the chosen rows of the data set, so that every other view shows it"));
    column->addWidget(m_choose);
    connect(m_choose, &QCheckBox::toggled, this, &CurateControls::changed);
}

QComboBox *CurateControls::addChoice(const QString &name, const char *id, const QStringList &choices,
                                     const QString &tip)
{
    auto *box = new QComboBox(this);
    box->addItems(choices);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(8);
    describe(box, QString::fromLatin1(id), name, tip);
    auto *column = static_cast<QVBoxLayout *>(layout());
    column->addWidget(makeLabel(name, "secondary", this));
    column->addWidget(box);
    connect(box, &QComboBox::currentIndexChanged, this, &CurateControls::changed);
    return box;
}

void CurateControls::makeReading()
{
    m_columns = new QLineEdit(this);
    m_columns->setPlaceholderText(tr("found by their names"));
    describe(m_columns, QStringLiteral("curate.columns"), tr("Columns of grades"),
             tr("Names of columns of numbers, separated by commas; empty takes those that begin or end with “score”, "
                "or bear the paper's names (Enter reads them)"));
    auto *column = static_cast<QVBoxLayout *>(layout());
    column->addSpacing(Space::xs);
    column->addWidget(makeLabel(tr("Columns of grades"), "section", this));
    column->addWidget(m_columns);
    connect(m_columns, &QLineEdit::editingFinished, this, [this] {
        if (m_columns->isModified()) {
            m_columns->setModified(false);
            Q_EMIT columnsChanged();
        }
    });
}

void CurateControls::setCapabilities(const QStringList &names, int bestGrade)
{
    for (const Line &line : m_lines) {
        m_awaited[line.name] = line.box->isChecked() ? line.weight->value() : 0;
        delete line.box;
        delete line.weight;
        delete line.taken;
    }
    m_lines.clear();
    for (const QString &name : names)
        addLine(name);
    applyAwaited();
    const QSignalBlocker quiet(m_threshold);
    m_threshold->setMaximum(bestGrade - 1);
}

void CurateControls::addLine(const QString &name)
{
    const int number = int(m_lines.size());
    Line line{name, new QCheckBox(this), new QDoubleSpinBox(this), makeLabel({}, "secondary", this)};
    line.box->setText(line.box->fontMetrics().elidedText(CurationModel::shortName(name), Qt::ElideRight, nameWidth));
    line.box->setChecked(true);
    describe(line.box, QStringLiteral("curate.capability.%1").arg(number), name,
             tr("%1: takes its turn in every round").arg(name));
    line.weight->setRange(leastWeight, mostWeight);
    line.weight->setDecimals(1);
    line.weight->setSingleStep(0.5);
    line.weight->setValue(1);
    line.weight->setFixedWidth(weightWidth);
    line.weight->setFocusPolicy(Qt::StrongFocus);
    describe(line.weight, QStringLiteral("curate.weight.%1").arg(number), tr("Weight of %1").arg(name),
             tr("How much of the budget %1 gets against the others; 1 for all is the paper's").arg(name));
    line.taken->setObjectName(QStringLiteral("curate.taken.%1").arg(number));
    line.taken->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    line.taken->setToolTip(tr("Rows kept for it; each row counts for the one that took it"));
    m_grid->addWidget(line.box, number, 0);
    m_grid->addWidget(line.weight, number, 1);
    m_grid->addWidget(line.taken, number, 2);
    m_lines.push_back(line);
    connect(line.box, &QCheckBox::toggled, this, [this, box = line.box, weight = line.weight] {
        weight->setEnabled(box->isChecked());
        Q_EMIT changed();
    });
    connect(line.weight, &QDoubleSpinBox::valueChanged, this, &CurateControls::changed);
}

void CurateControls::applyAwaited()
{
    const QSignalBlocker quiet(this);
    for (const Line &line : m_lines)
        if (const auto found = m_awaited.constFind(line.name); found != m_awaited.constEnd()) {
            line.box->setChecked(*found > 0);
            if (*found > 0)
                line.weight->setValue(*found);
        }
}

bool CurateControls::anyChosen() const
{
    return std::ranges::any_of(m_lines, [](const Line &line) { return line.box->isChecked(); });
}

SamplerOptions CurateControls::options() const
{
    SamplerOptions options;
    bool equal = true;
    for (size_t i = 0; i < m_lines.size(); ++i)
        if (m_lines[i].box->isChecked()) {
            options.chosen.push_back(int(i));
            options.weights.push_back(m_lines[i].weight->value());
            equal = equal && options.weights.back() == options.weights.front();
        }
    if (equal)
        options.weights.clear();
    if (options.chosen.size() == m_lines.size())
        options.chosen.clear(); // all
    options.threshold = m_threshold->value();
    options.order = m_order->currentIndex() == 0 ? SamplerOptions::Order::Official : SamplerOptions::Order::Strict;
    if (m_ties->currentIndex() == 0)
        options.ties = tieSeed(1);
    return options;
}

std::map<QString, QString> CurateControls::parameters() const
{
    QStringList names, weights;
    for (const Line &line : m_lines)
        if (line.box->isChecked()) {
            names.append(line.name);
            weights.append(QString::number(line.weight->value()));
        }
    std::map<QString, QString> typed{{QStringLiteral("capabilities"), names.join(QLatin1Char(','))},
                                     {QStringLiteral("threshold"), QString::number(m_threshold->value())},
                                     {QStringLiteral("order"), m_order->currentIndex() == 0 ? "official" : "strict"},
                                     {QStringLiteral("ties"), m_ties->currentIndex() == 0 ? "seeded" : "pool"}};
    if (!options().weights.empty())
        typed[QStringLiteral("weights")] = weights.join(QLatin1Char(','));
    return typed;
}

QString CurateControls::columns() const { return m_columns->text().trimmed(); }

bool CurateControls::choosesKept() const { return m_choose->isChecked(); }

void CurateControls::showTaken(const std::vector<int> &takenFor)
{
    for (size_t i = 0; i < m_lines.size(); ++i)
        m_lines[i].taken->setText(i < takenFor.size() ? countText(takenFor[i]) : QString());
}

QJsonObject CurateControls::state() const
{
    QJsonObject weights;
    for (auto each = m_awaited.constBegin(); each != m_awaited.constEnd(); ++each)
        weights[each.key()] = each.value();
    for (const Line &line : m_lines)
        weights[line.name] = line.box->isChecked() ? line.weight->value() : 0;
    return {{"weights", weights},
            {"threshold", m_threshold->value()},
            {"order", m_order->currentIndex()},
            {"ties", m_ties->currentIndex()},
            {"chooseKept", m_choose->isChecked()},
            {"columns", columns()}};
}

void CurateControls::setState(const QJsonObject &state)
{
    const QSignalBlocker quiet(this);
    const QJsonObject weights = state["weights"].toObject();
    for (auto each = weights.constBegin(); each != weights.constEnd(); ++each)
        m_awaited[each.key()] = each.value().toDouble();
    applyAwaited();
    m_threshold->setValue(state["threshold"].toInt());
    m_order->setCurrentIndex(std::clamp(state["order"].toInt(), 0, 1));
    m_ties->setCurrentIndex(std::clamp(state["ties"].toInt(), 0, 1));
    m_choose->setChecked(state["chooseKept"].toBool(true));
    m_columns->setText(state["columns"].toString());
}

} // namespace gleaner
