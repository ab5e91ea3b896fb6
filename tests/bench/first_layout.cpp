// From Run to the first points on the screen, 20 000 rows of 64 numbers, and how many layouts a second follow.
#include "core/methods/Method.h"
#include "tests/bench/Ratios.h"
#include "widgets/panels/ExplorePanel.h"
#include "widgets/panels/Workspace.h"
#include "widgets/scene/EmbeddingView.h"

#include <QApplication>
#include <QComboBox>
#include <QElapsedTimer>
#include <QEventLoop>

using namespace gleaner;

namespace {

const QString data = QStringLiteral("mixture:dimension=64,classes=10,shots=2000,val=0,test=1,seed=1");

template <typename Condition> void waitFor(Condition condition)
{
    while (!condition())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
}

/// Seconds from Run until the view has painted its first picture.
double firstPicture(const QString &layout, benchmark::State &state)
{
    Workspace workspace(Workspace::History::None);
    ExplorePanel panel(workspace, nullptr);
    panel.resize(960, 640);
    panel.show();
    workspace.openData(data);
    waitFor([&] { return workspace.currentData() != nullptr; });
    auto *box = panel.findChild<QComboBox *>(QStringLiteral("explore.layout"));
    box->setCurrentIndex(box->findData(layout));
    QElapsedTimer clock;
    clock.start();
    panel.run();
    waitFor([&] { return panel.findChild<EmbeddingView *>() != nullptr; });
    panel.grab();
    const double seconds = double(clock.nsecsElapsed()) / 1e9;
    state.counters["points"] = double(panel.findChild<EmbeddingView *>()->artifact().as<Embedding>()->rows.size());
    panel.stop();
    waitFor([&] { return panel.settled(); });
    return seconds;
}

} // namespace

int main(int count, char **words)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(count, words);
    for (const char *layout : {"umap", "tsne", "pca"})
        benchmark::RegisterBenchmark((std::string("first-picture-") + layout + "/ours").c_str(),
                                     [layout](benchmark::State &state) {
                                         for (auto _ : state)
                                             state.SetIterationTime(firstPicture(QString::fromLatin1(layout), state));
                                     })
            ->UseManualTime()
            ->Iterations(1)
            ->Unit(benchmark::kMillisecond);
    return bench::run(count, words);
}
