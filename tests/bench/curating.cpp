// The slider of the panel Curate over a pool of many graded rows: from a move to the selection in the table, and the
// longest time that the window's thread was busy meanwhile.
#include "tests/bench/Median.h"
#include "widgets/panels/CuratePanel.h"
#include "widgets/panels/Workspace.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QSlider>
#include <QTimer>
#include <cstdio>

using namespace gleaner;

namespace {

template <typename Condition> void waitFor(Condition condition)
{
    while (!condition())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
}

void slide(const QString &rows)
{
    Workspace workspace(Workspace::History::None);
    CuratePanel panel(workspace, nullptr);
    panel.resize(960, 640);
    panel.show();
    QElapsedTimer clock;
    clock.start();
    workspace.openData(QStringLiteral("grades:count=%1,capabilities=14").arg(rows));
    waitFor([&] { return panel.curation() && panel.settled(); });
    std::printf("%s rows: open and selected after %.1f s\n", qPrintable(rows), double(clock.elapsed()) / 1000);

    QElapsedTimer beat;
    double longest = 0;
    QTimer heart;
    QObject::connect(&heart, &QTimer::timeout, &panel, [&] {
        longest = std::max(longest, double(beat.nsecsElapsed()) / 1e6);
        beat.start();
    });
    heart.start(1);
    beat.start();
    std::vector<double> answers;
    auto *slider = panel.findChild<QSlider *>(QStringLiteral("curate.budget"));
    for (const int perMille : {50, 51, 60, 80, 120, 200, 300, 299, 150, 40, 500, 101}) {
        slider->setValue(perMille);
        waitFor([&] { return panel.settled(); });
        answers.push_back(1000 * panel.answeredIn());
    }
    std::printf("%s rows: a move is answered in %.0f ms (median of %zu), %.0f ms at most; the window's thread is busy "
                "for %.0f ms at most\n",
                qPrintable(rows), bench::median(answers), answers.size(), std::ranges::max(answers), longest);
}

} // namespace

int main(int count, char **words)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(count, words);
    for (const char *rows : {"100000", "1000000"})
        slide(QString::fromLatin1(rows));
    return 0;
}
