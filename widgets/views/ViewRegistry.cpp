#include "widgets/views/ViewRegistry.h"

#include "widgets/views/AttentionView.h"
#include "widgets/views/BarsView.h"
#include "widgets/views/CurveView.h"
#include "widgets/views/HistogramView.h"
#include "widgets/views/ImagesView.h"
#include "widgets/views/MatrixView.h"
#include "widgets/views/MetricsView.h"
#include "widgets/views/RocView.h"
#include "widgets/views/ScatterView.h"
#include "widgets/views/TableView.h"
#include "widgets/views/TextView.h"
#include "widgets/views/TokenAttentionView.h"
#include "widgets/views/TokenView.h"

#include <map>

namespace gleaner {

namespace {

template <typename View> ArtifactView *make(const Artifact &, QWidget *parent) { return new View(parent); }

ArtifactView *makeForTable(const Artifact &artifact, QWidget *parent)
{
    switch (artifact.as<Table>()->style) {
    case Table::Style::Matrix:
        return new MatrixView(parent);
    case Table::Style::Bars:
        return new BarsView(parent);
    case Table::Style::Histogram:
        return new HistogramView(parent);
    case Table::Style::Scatter:
        if (!rocSeries(*artifact.as<Table>()).empty())
            return new RocView(parent);
        return new ScatterView(parent);
    case Table::Style::Plain:
        break;
    }
    return new TableView(parent);
}

std::map<Artifact::Kind, ViewFactory> &factories()
{
    static std::map<Artifact::Kind, ViewFactory> known{
        {Artifact::Kind::Metrics, make<MetricsView>}, {Artifact::Kind::Table, makeForTable},
        {Artifact::Kind::Curve, make<CurveView>},     {Artifact::Kind::AttentionMap, make<AttentionView>},
        {Artifact::Kind::Images, make<ImagesView>},   {Artifact::Kind::Text, make<TextView>},
        {Artifact::Kind::TokenAttention, make<TokenAttentionView>},
        {Artifact::Kind::TokenScores, make<TokenView>},
    };
    return known;
}

} // namespace

void registerView(Artifact::Kind kind, ViewFactory factory) { factories()[kind] = std::move(factory); }

ArtifactView *makeView(const Artifact &artifact, QWidget *parent)
{
    const auto found = factories().find(artifact.kind());
    if (found == factories().end())
        return nullptr;
    ArtifactView *view = found->second(artifact, parent);
    view->setArtifact(artifact);
    return view;
}

QByteArray figurePng(const Artifact &artifact, Theme::Mode mode, QSize size, qreal scale)
{
    const std::unique_ptr<ArtifactView> view(makeView(artifact));
    if (!view || !view->hasFigure())
        return {};
    if (size.height() <= 0)
        size.setHeight(view->heightFor(size.width()));
    return view->exportPng(mode, size, scale);
}

} // namespace gleaner
