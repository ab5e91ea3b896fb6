#include "core/data/formats/CocoReader.h"

#include <QDir>
#include <QFileInfo>

namespace gleaner {

QString cocoPictureRoot(const QString &annotationFile, const QString &split, const QStringList &names)
{
    const QFileInfo info(annotationFile);
    const QString folder = info.absolutePath(), stem = info.completeBaseName();
    const QString set = stem.section(QLatin1Char('_'), -1); // "train2017" of "instances_train2017"
    QStringList places{QString(), info.fileName() + QStringLiteral(".images"), QStringLiteral("images")};
    for (const QString &word : {set, split})
        if (!word.isEmpty())
            places << word << QStringLiteral("images/") + word << word + QStringLiteral("/images");
    QString best;
    qsizetype most = 0;
    for (const QString &above : {QString(), QStringLiteral("../")})
        for (const QString &each : places) {
            const QString root = QDir::cleanPath(folder + QLatin1Char('/') + above + each);
            qsizetype found = 0;
            for (const QString &name : names)
                found += QFileInfo(pathInside(root, name)).isFile();
            if (found > most) {
                most = found;
                best = root;
            }
        }
    return best;
}

} // namespace gleaner
