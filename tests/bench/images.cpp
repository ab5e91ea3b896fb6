#include "core/data/ImageFile.h"
#include "core/data/cache/ThumbnailCache.h"
#include "tests/bench/PeerProcess.h"
#include "tests/bench/Ratios.h"

#include <QFile>
#include <QTemporaryDir>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

using namespace gleaner;

namespace {

/// Smooth areas, edges and noise, so that its JPEG is about as large as a camera's.
QString photo(const QTemporaryDir &folder, int width, int height)
{
    cv::Mat coarse(height / 50, width / 50, CV_8UC3), picture, noise(height, width, CV_8UC3);
    cv::theRNG().state = 7;
    cv::randu(coarse, 20, 235);
    cv::resize(coarse, picture, noise.size(), 0, 0, cv::INTER_CUBIC);
    for (int i = 0; i < 200; ++i)
        cv::circle(picture, {cv::theRNG().uniform(0, width), cv::theRNG().uniform(0, height)},
                   cv::theRNG().uniform(width / 200, width / 20), cv::Scalar::all(cv::theRNG().uniform(0, 255)), 5,
                   cv::LINE_AA);
    cv::randn(noise, 8, 5);
    picture += noise;
    const QString path = folder.filePath(QStringLiteral("%1.jpg").arg(width));
    cv::imwrite(path.toStdString(), picture, {cv::IMWRITE_JPEG_QUALITY, 90});
    return path;
}

/// Pillow in a process of its own, which tells how long it took.
class Pillow {
public:
    bool isHere() const { return m_process.isReady(); }
    double seconds(const char *what, const QString &path)
    {
        return m_process.ask(what + QByteArray(" ") + path.toUtf8()).toDouble();
    }

private:
    bench::PeerProcess m_process{QStringLiteral("pillow_peer.py")};
};

template <typename Act> void add(const std::string &name, const Act &act)
{
    benchmark::RegisterBenchmark(name.c_str(), [act](benchmark::State &state) {
        for (auto _ : state)
            benchmark::DoNotOptimize(act());
    })->Unit(benchmark::kMillisecond);
}

void addPillow(const std::string &group, Pillow &pillow, const char *what, const QString &path)
{
    if (!pillow.isHere())
        return;
    benchmark::RegisterBenchmark((group + "/Pillow").c_str(),
                                 [&pillow, what, path](benchmark::State &state) {
                                     for (auto _ : state)
                                         state.SetIterationTime(pillow.seconds(what, path));
                                 })
        ->UseManualTime()
        ->Unit(benchmark::kMillisecond);
}

cv::Mat thumbnailByOpenCv(const std::string &path, int side)
{
    const cv::Mat whole = cv::imread(path);
    const double scale = double(side) / std::max(whole.cols, whole.rows);
    cv::Mat small;
    cv::resize(whole, small, {}, scale, scale, cv::INTER_AREA);
    return small;
}

/// Equal work comes first: a fast wrong picture fails.
bool samePicture(const QString &path)
{
    cv::Mat peer;
    cv::cvtColor(cv::imread(path.toStdString()), peer, cv::COLOR_BGR2RGB);
    const cv::Mat ours = readImage(path);
    return ours.size() == peer.size() && cv::norm(ours, peer, cv::NORM_L1) / double(ours.total() * 3) < 1;
}

} // namespace

/// Full frames and thumbnails of JPEG files from disk, in a warm cache of the system, one thread.
int main(int count, char **words)
{
    const QTemporaryDir folder;
    cv::setNumThreads(1);
    qputenv("GLEANER_CACHE", "off"); // the decoder is measured; the cache is a group of its own
    const QString large = photo(folder, 4000, 3000), small = photo(folder, 500, 375);
    if (!samePicture(large) || !samePicture(small)) {
        std::fprintf(stderr, "ours and OpenCV decode differently\n");
        return 1;
    }
    Pillow pillow;
    if (!pillow.isHere())
        std::printf("Pillow (python3-pil) is not installed and was left out\n");
    std::printf("12-megapixel JPEG: %.1f MB\n", double(QFile(large).size()) / 1e6);
    for (const auto &[name, path] : {std::pair("12 MP frame", large), std::pair("500 x 375 frame", small)}) {
        const std::string group = name;
        add(group + "/ours", [path = path] { return readImage(path); });
        add(group + "/OpenCV", [path = path.toStdString()] { return cv::imread(path); });
        addPillow(group, pillow, "frame", path);
    }
    add("160-pixel thumbnail of 12 MP/ours", [large] { return readThumbnail(large, 160); });
    add("160-pixel thumbnail of 12 MP/OpenCV", [path = large.toStdString()] { return thumbnailByOpenCv(path, 160); });
    addPillow("160-pixel thumbnail of 12 MP", pillow, "thumbnail", large);
    ThumbnailCache cache(folder.filePath("cache"));
    add("the same from our cache/ours", [large, &cache] {
        const QByteArray bytes = readImageBytes(large);
        return reducedTo(cache.thumbnail(bytes, 256, [&] { return decodeImage(bytes, large, 256); }), 160);
    });
    add("the same from our cache/our decoder", [large] { return readThumbnail(large, 160); });
    return bench::run(count, words);
}
