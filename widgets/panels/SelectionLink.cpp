#include "widgets/panels/SelectionLink.h"

#include "widgets/panels/Workspace.h"
#include "widgets/scene/EmbeddingView.h"
#include "widgets/views/Painting.h"
#include "widgets/views/RowsView.h"

#include <QFuture>
#include <QtConcurrentRun>

namespace gleaner {

namespace {

constexpr int cardSide = 128;

/// Reads thumbnails in the interactive pool; one that cannot be read never arrives.
EmbeddingView::ThumbnailSource thumbnailsOf(const DataSetPtr &dataSet, JobRunner &jobs, QObject *owner)
{
    const auto pictures = dataSet->first<ImageColumn>();
    return [pictures, pool = jobs.interactivePool(), owner](int row, const EmbeddingView::Picture &take) {
        if (!pictures || row < 0 || row >= pictures->rows())
            return;
        QtConcurrent::run(pool, [pictures, row] {
            try {
                return toImage(pictures->thumbnail(row, cardSide));
            } catch (const std::exception &) {
                return QImage();
            }
        }).then(owner, [take](const QImage &picture) {
            if (!picture.isNull())
                take(picture);
        });
    };
}

} // namespace

void linkToSelection(ArtifactView *view, Workspace &workspace)
{
    if (auto *rows = qobject_cast<RowsView *>(view); rows && view->artifact().as<Table>()) {
        const auto link = [rows, &workspace] {
            const Workspace::Data *data = workspace.data(rows->artifact().as<Table>()->dataUri);
            rows->setSelection(data ? data->selection : nullptr);
        };
        link();
        QObject::connect(&workspace, &Workspace::dataSetsChanged, view, link);
        return;
    }
    auto *points = qobject_cast<EmbeddingView *>(view);
    const auto *embedding = view->artifact().as<Embedding>();
    if (!points || !embedding)
        return;
    // The data set may be opened, or closed, while the view stands.
    const auto link = [points, &workspace, uri = embedding->dataUri] {
        const Workspace::Data *data = workspace.data(uri);
        points->setSelection(data ? data->selection : nullptr);
        points->setThumbnailSource(data ? thumbnailsOf(data->dataSet, workspace.jobs(), points)
                                        : EmbeddingView::ThumbnailSource());
    };
    link();
    QObject::connect(&workspace, &Workspace::dataSetsChanged, view, link);
}

} // namespace gleaner
