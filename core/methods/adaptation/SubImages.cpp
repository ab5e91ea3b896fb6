#include "core/methods/adaptation/SubImages.h"

#include "core/methods/adaptation/CaptionParts.h"

#include <algorithm>
#include <cmath>

namespace gleaner {

namespace {

QString singular(const QString &noun)
{
    const bool plural = noun.size() > 3 && noun.endsWith(QLatin1Char('s')) && !noun.endsWith(QLatin1String("ss"));
    return plural ? noun.chopped(1) : noun;
}

cv::Rect pixelsOf(const Box &box, const cv::Size &size)
{
    const auto place = [](double at, int most) { return int(std::lround(std::clamp(at, 0.0, double(most)))); };
    const int left = place(box.x, size.width), top = place(box.y, size.height);
    return {left, top, place(box.x + box.width, size.width) - left, place(box.y + box.height, size.height) - top};
}

} // namespace

std::vector<int> boxesNamed(const CaptionNoun &noun, std::span<const Box> boxes)
{
    std::vector<int> exact, alike;
    for (size_t i = 0; i < boxes.size(); ++i) {
        const CaptionNoun label = nounOf(boxes[i].label);
        if (label.noun.isEmpty() || singular(label.noun) != singular(noun.noun))
            continue;
        alike.push_back(int(i));
        if (label.attributes == noun.attributes)
            exact.push_back(int(i));
    }
    return exact.empty() ? alike : exact;
}

cv::Mat subImage(const cv::Mat &picture, std::span<const Box> boxes, const SubImageLook &look)
{
    cv::Rect around;
    std::vector<cv::Rect> inside;
    for (const Box &box : boxes)
        if (const cv::Rect pixels = pixelsOf(box, picture.size()); !pixels.empty()) {
            inside.push_back(pixels);
            around |= pixels;
        }
    if (inside.empty())
        return picture;
    cv::Mat part(picture.size(), picture.type(), look.meanFill ? cv::mean(picture) : cv::Scalar());
    for (const cv::Rect &pixels : inside)
        picture(pixels).copyTo(part(pixels));
    return look.crop ? part(around).clone() : part;
}

} // namespace gleaner
