#include "core/data/operations/Corruptions.h"
#include "core/data/operations/Operations.h"
#include "core/data/operations/Step.h"
#include "core/support/Nearest.h"
#include "core/support/Random.h"

#include <QCoreApplication>

namespace gleaner {

using namespace operations;

namespace {

QString tr(const char *text) { return QCoreApplication::translate("Operations", text); }

class CorruptedImages final : public ImageColumn {
public:
    CorruptedImages(std::shared_ptr<const ImageColumn> clean, QString corruption, int severity, uint64_t seed)
        : ImageColumn(clean->name()), m_clean(std::move(clean)), m_corruption(std::move(corruption)),
          m_severity(severity), m_seed(seed)
    {
    }
    qsizetype rows() const override { return m_clean->rows(); }
    cv::Mat image(qsizetype row) const override
    {
        Random random = Random::forItem(m_seed, uint64_t(row));
        return corruptedImage(m_clean->image(row), m_corruption, m_severity, random);
    }
    QString location(qsizetype row) const override { return m_clean->location(row); }

private:
    std::shared_ptr<const ImageColumn> m_clean;
    QString m_corruption;
    int m_severity;
    uint64_t m_seed;
};

} // namespace

DataSetPtr imagesCorrupted(const DataSetPtr &data, const QString &column, const QString &kind, int severity,
                           uint64_t seed)
{
    const QString step =
        QStringLiteral("corrupt %1 %2 %3 seed=%4").arg(quoted(column), quoted(kind)).arg(severity).arg(seed);
    const ColumnPtr clean = columnNamed(*data, column, step);
    if (clean->kind() != Column::Kind::Image)
        refuse(tr("The column “%1” holds no pictures").arg(column), step, tr("Name a column of pictures."));
    if (!imageCorruptions().contains(kind))
        refuse(tr("There is no image corruption “%1”").arg(kind), step,
               didYouMean(kind, imageCorruptions()) + QLatin1Char(' ') +
                   tr("Known are: %1.").arg(imageCorruptions().join(QStringLiteral(", "))));
    if (severity < 1 || severity > 5)
        refuse(tr("There is no severity %1").arg(severity), step, tr("Give a whole number from 1 to 5."));
    const auto corrupted =
        std::make_shared<CorruptedImages>(std::static_pointer_cast<const ImageColumn>(clean), kind, severity, seed);
    return recorded(data->with(corrupted, step), step);
}

} // namespace gleaner
