#include "widgets/views/AttentionControls.h"

#include "widgets/theme/Theme.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSlider>
#include <QStandardItemModel>

namespace gleaner {

AttentionControls::AttentionControls(QWidget *parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(Space::m);
    m_grid->setVerticalSpacing(Space::xs);
    m_grid->setColumnStretch(1, 1);
    m_flow = new QComboBox(this);
    m_flow->setObjectName(QStringLiteral("attention.flow"));
    m_flow->setAccessibleName(tr("What is shown"));
    m_flow->setToolTip(tr("One head, or how attention carries through all layers"));
    for (const Flow flow : {Flow::Head, Flow::Rollout, Flow::Relevance})
        m_flow->addItem(flowName(flow), int(flow));
    m_flow->setItemData(1, tr("Abnar and Zuidema 2020: heads averaged, the residual counted half, layers multiplied"),
                        Qt::ToolTipRole);
    m_flow->setItemData(2, tr("Chefer et al. 2021: only what raises the answer, layers added up"), Qt::ToolTipRole);
    addLine(tr("Show"), m_flow, nullptr);
    const auto addSlider = [this](const QString &name, const char *id, const QString &tip, QLabel *&text) {
        auto *slider = new QSlider(Qt::Horizontal, this);
        slider->setObjectName(QString::fromLatin1(id));
        slider->setAccessibleName(name);
        slider->setToolTip(tip);
        slider->setPageStep(1);
        text = new QLabel(this);
        text->setMinimumWidth(120);
        addLine(name, slider, text);
        return slider;
    };
    m_layer = addSlider(tr("Layer"), "attention.layer", tr("Which layer's attention is shown"), m_layerText);
    m_head = addSlider(tr("Head"), "attention.head", tr("Which head; far left is the mean of all"), m_headText);
    connect(m_flow, &QComboBox::activated, this, [this](int index) { Q_EMIT flowChosen(Flow(index)); });
    connect(m_layer, &QSlider::valueChanged, this, [this](int value) { Q_EMIT layerChosen(value - 1); });
    connect(m_head, &QSlider::valueChanged, this, [this](int value) { Q_EMIT headChosen(value - 1); });
}

void AttentionControls::addLine(const QString &name, QWidget *middle, QWidget *right)
{
    const int row = m_grid->rowCount();
    auto *label = new QLabel(name, this);
    label->setBuddy(middle);
    m_grid->addWidget(label, row, 0);
    m_grid->addWidget(middle, row, 1, 1, right ? 1 : 2);
    if (right)
        m_grid->addWidget(right, row, 2, Qt::AlignLeft);
}

void AttentionControls::setState(const State &state)
{
    const QSignalBlocker noFlow(m_flow), noLayer(m_layer), noHead(m_head); // moved from here, not by hand
    m_flow->setCurrentIndex(int(state.flow));
    m_layer->setRange(1, std::max(state.layers, 1));
    m_layer->setValue(state.layer + 1);
    m_head->setRange(0, state.heads);
    m_head->setValue(state.head + 1);
    m_layerText->setText(tr("%1 of %2").arg(state.layer + 1).arg(state.layers));
    m_headText->setText(headText(state.head, state.heads));
    for (QWidget *each : {static_cast<QWidget *>(m_layer), static_cast<QWidget *>(m_head),
                          static_cast<QWidget *>(m_layerText), static_cast<QWidget *>(m_headText)})
        each->setEnabled(state.flow == Flow::Head);
}

void AttentionControls::setPossible(bool rollout, bool relevance)
{
    auto *items = static_cast<QStandardItemModel *>(m_flow->model());
    items->item(int(Flow::Rollout))->setEnabled(rollout);
    items->item(int(Flow::Relevance))->setEnabled(relevance);
}

QString AttentionControls::headText(int head, int heads)
{
    return head < 0 ? tr("mean of all %1").arg(heads) : tr("%1 of %2").arg(head + 1).arg(heads);
}

QString AttentionControls::flowName(Flow flow)
{
    switch (flow) {
    case Flow::Head:
        return tr("one head");
    case Flow::Rollout:
        return tr("rollout through all layers");
    case Flow::Relevance:
        return tr("gradient-weighted through all layers");
    }
    return {};
}

} // namespace gleaner
