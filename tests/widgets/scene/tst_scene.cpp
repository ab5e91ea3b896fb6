#include "core/support/Random.h"
#include "widgets/scene/OffscreenScene.h"
#include "widgets/scene/PointScene.h"

#include <QtTest>
using namespace gleaner;

class TestScene : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void look()
    {
        for (int count : {1000, 100000})
            for (int width : {2, 3})
                for (auto mode : {Theme::Mode::Light, Theme::Mode::Dark}) {
                    auto points = std::make_shared<FloatArray>(std::vector<qint64>{count + 10, width});
                    Random random(3);
                    Embedding e;
                    std::vector<std::array<double, 3>> centers;
                    for (int c = 0; c < 10; ++c)
                        centers.push_back({random.normal() * 3, random.normal() * 3, random.normal() * 3});
                    for (int i = 0; i < count + 10; ++i) {
                        int c = i % 10;
                        e.labels.push_back(c);
                        e.rows.push_back(i < count ? i : -1);
                        for (int a = 0; a < width; ++a)
                            points->row(i)[a] = float(centers[size_t(c)][size_t(a)] + (i < count ? random.normal() : 0));
                    }
                    e.points = points;
                    for (int c = 0; c < 10; ++c)
                        e.classes << QString("class%1").arg(c);
                    PointScene scene(e);
                    SceneAppearance a;
                    a.mode = mode;
                    scene.setAppearance(a);
                    OffscreenScene off;
                    QElapsedTimer t;
                    t.start();
                    QImage image = off.render(scene, {900, 640}, {});
                    qint64 t1 = t.restart();
                    image = off.render(scene, {900, 640}, {});
                    qint64 t2 = t.restart();
                    off.render(scene, {900, 640}, {1, false, true});
                    qDebug() << count << width << t1 << t2 << t.restart();
                    image.save(QString("/tmp/w/t/scene-%1-%2-%3.png").arg(count).arg(width).arg(int(mode)));
                }
    }
};
QTEST_MAIN(TestScene)
#include "tst_scene.moc"
