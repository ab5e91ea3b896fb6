#include "widgets/forms/NumberEditors.h"

#include "core/methods/Parameters.h"
#include "widgets/theme/Theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QSlider>
#include <QSpinBox>
#include <cmath>

namespace gleaner {

namespace {

QHBoxLayout *tightRow(QWidget *widget)
{
    auto *row = new QHBoxLayout(widget);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Space::s);
    return row;
}

} // namespace

IntegerEditor::IntegerEditor(const IntegerParameter &parameter, QWidget *parent)
    : ParameterEditor(&parameter, parent), m_spin(new QSpinBox(this))
{
    const auto [low, high] = parameter.range;
    m_spin->setRange(low, high);
    m_spin->setValue(parameter.fallback);
    m_spin->setMinimumWidth(88);
    adopt(m_spin);
    auto *row = tightRow(this);
    row->addWidget(m_spin);
    if (qint64(high) - low <= widestSlider) {
        m_slider = new QSlider(Qt::Horizontal, this);
        m_slider->setRange(low, high);
        m_slider->setValue(parameter.fallback);
        m_slider->setAccessibleName(m_spin->accessibleName());
        m_slider->setToolTip(m_spin->toolTip());
        m_slider->setObjectName(m_spin->objectName() + QStringLiteral(".slider"));
        m_slider->setFocusPolicy(Qt::ClickFocus); // the spin box beside it is the stop for the keyboard
        row->addWidget(m_slider, 1);
        connect(m_slider, &QSlider::valueChanged, m_spin, &QSpinBox::setValue);
        connect(m_spin, &QSpinBox::valueChanged, m_slider, &QSlider::setValue);
    } else {
        row->addStretch(1);
    }
    connect(m_spin, &QSpinBox::valueChanged, this, &ParameterEditor::changed);
}

QString IntegerEditor::typed() const { return QString::number(m_spin->value()); }

void IntegerEditor::setTyped(const QString &text)
{
    bool ok = false;
    const int value = text.trimmed().toInt(&ok);
    if (ok)
        m_spin->setValue(value);
}

RealEditor::RealEditor(const RealParameter &parameter, QWidget *parent)
    : ParameterEditor(&parameter, parent), m_declared(parameter), m_line(new QLineEdit(this))
{
    m_line->setText(Parameters::write(Parameters::fallback(&parameter)));
    m_line->setMinimumWidth(88);
    m_line->installEventFilter(this);
    adopt(m_line);
    tightRow(this)->addWidget(m_line);
    connect(m_line, &QLineEdit::textChanged, this, &ParameterEditor::changed);
}

QString RealEditor::typed() const { return m_line->text(); }

void RealEditor::setTyped(const QString &text) { m_line->setText(text); }

bool RealEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return ParameterEditor::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key != Qt::Key_Up && key != Qt::Key_Down)
        return ParameterEditor::eventFilter(watched, event);
    step(key == Qt::Key_Up ? 1 : -1);
    return true;
}

void RealEditor::step(int direction)
{
    bool ok = false;
    const double value = m_line->text().toDouble(&ok);
    if (!ok)
        return;
    const double reach = m_declared.range.high - m_declared.range.low;
    const double size = value == 0 ? reach / 100 : std::abs(value);
    const double unit = std::pow(10, std::floor(std::log10(size)) - 1);
    // Rounded to the step, so that 0.1 + 0.01 reads 0.11.
    const double stepped = std::round(value / unit + direction) * unit;
    const double kept = std::clamp(stepped, m_declared.range.low, m_declared.range.high);
    m_line->setText(QString::number(kept, 'g', 6));
}

} // namespace gleaner
