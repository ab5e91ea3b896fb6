#include "widgets/views/PlotStyle.h"

#include <QPicture>

namespace gleaner {

namespace {

void styleAxis(QCPAxis *axis, const Tokens &tokens, bool line)
{
    axis->setBasePen(line ? QPen(tokens.strongLine, 1) : QPen(Qt::NoPen));
    axis->setTickPen(line ? QPen(tokens.strongLine, 1) : QPen(Qt::NoPen));
    axis->setSubTickPen(Qt::NoPen);
    axis->setTickLength(0, line ? 4 : 0);
    axis->setTickLabelFont(Theme::font(Type::Secondary));
    axis->setTickLabelColor(tokens.secondary);
    axis->setLabelFont(Theme::font(Type::Secondary));
    axis->setLabelColor(tokens.secondary);
    axis->setTickLabelPadding(6);
    axis->setLabelPadding(6);
    axis->setNumberFormat(QStringLiteral("gbc"));
    axis->setNumberPrecision(4);
}

} // namespace

void layOutPlot(QCustomPlot &plot, const QString &title, int below, const Tokens &tokens)
{
    plot.setBackground(QBrush(tokens.surface));
    plot.plotLayout()->clear();
    auto *rect = new QCPAxisRect(&plot, true);
    auto *text = new QCPTextElement(&plot, title, Theme::font(Type::Secondary));
    text->setTextColor(tokens.secondary);
    text->setTextFlags(Qt::AlignLeft | Qt::AlignVCenter);
    text->setMargins({0, 0, 0, below});
    plot.plotLayout()->addElement(0, 0, text);
    plot.plotLayout()->addElement(1, 0, rect);
    plot.plotLayout()->setRowSpacing(0);
    for (QCPAxis *axis : rect->axes()) {
        axis->setLayer(QStringLiteral("axes"));
        axis->grid()->setLayer(QStringLiteral("grid"));
    }
    styleAxis(plot.xAxis, tokens, true);
    styleAxis(plot.yAxis, tokens, false);
    plot.xAxis->grid()->setVisible(false);
    plot.yAxis->grid()->setPen(QPen(tokens.line, 1));
    plot.yAxis->grid()->setZeroLinePen(QPen(tokens.line, 1));
}

void addLegend(QCustomPlot &plot, const Tokens &tokens)
{
    auto *legend = new QCPLegend;   // the plot's own went with its first layout
    auto *side = new QCPLayoutGrid; // beside the curves, not over them, and at the top
    plot.plotLayout()->addElement(1, 1, side);
    side->addElement(0, 0, legend);
    side->addElement(1, 0, new QCPLayoutElement(&plot)); // takes the rest of the height
    side->setRowStretchFactor(0, 0.001);
    plot.plotLayout()->setColumnStretchFactor(1, 0.001);
    legend->setLayer(QStringLiteral("legend"));
    legend->setBorderPen(Qt::NoPen);
    legend->setBrush(Qt::NoBrush);
    legend->setFont(Theme::font(Type::Secondary));
    legend->setTextColor(tokens.text);
    legend->setIconSize(18, 12);
    legend->setRowSpacing(2);
    legend->setMargins({8, 0, 0, 0});
    legend->setFillOrder(QCPLayoutGrid::foRowsFirst);
    for (int index = 0; index < plot.graphCount(); ++index)
        if (!plot.graph(index)->name().isEmpty())
            plot.graph(index)->addToLegend(legend);
}

void playPlot(QCustomPlot &plot, QPainter &painter, const QRectF &area)
{
    QPicture picture;
    QCPPainter recorder(&picture);
    plot.toPainter(&recorder, int(area.width()), int(area.height()));
    recorder.end();
    painter.save();
    painter.translate(area.topLeft());
    painter.drawPicture(0, 0, picture);
    painter.restore();
}

} // namespace gleaner
