#include "core/results/RunStore.h"

#include "core/results/ResultsJson.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QStandardPaths>
#include <QUuid>

namespace gleaner {

namespace {

[[noreturn]] void refuse(const QString &reason, const QString &folder)
{
    throw ProblemError({QCoreApplication::translate("RunStore", "The list of runs cannot be used: %1").arg(reason),
                        folder,
                        QCoreApplication::translate("RunStore", "Check that this folder can be written to."),
                        ExitCode::OutputUnwritable});
}

void require(bool done, const QSqlQuery &query, const QString &folder)
{
    if (!done)
        refuse(query.lastError().text(), folder);
}

} // namespace

QString RunStore::defaultFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/gleaner/runs");
}

RunStore::RunStore(const QString &folder)
    : m_folder(folder), m_connection(QUuid::createUuid().toString(QUuid::WithoutBraces))
{
    if (!QDir().mkpath(m_folder))
        refuse(QCoreApplication::translate("RunStore", "the folder cannot be made"), m_folder);
    QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_connection);
    database.setDatabaseName(m_folder + QStringLiteral("/runs.sqlite"));
    if (!database.open())
        refuse(database.lastError().text(), m_folder);
    QSqlQuery query(database);
    for (const char *statement :
         {"PRAGMA journal_mode=WAL", "PRAGMA busy_timeout=5000",
          "CREATE TABLE IF NOT EXISTS runs (id INTEGER PRIMARY KEY, record TEXT NOT NULL, folder TEXT NOT NULL)"})
        require(query.exec(QString::fromLatin1(statement)), query, m_folder);
}

RunStore::~RunStore()
{
    QSqlDatabase::database(m_connection, false).close();
    QSqlDatabase::removeDatabase(m_connection);
}

QString RunStore::newRunFolder(const QString &method) const
{
    const QString stem = QStringLiteral("%1/%2-%3").arg(
        m_folder, QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd-HHmmss-zzz")), method);
    QString path = stem;
    for (int i = 2; QDir(path).exists(); ++i)
        path = QStringLiteral("%1-%2").arg(stem).arg(i);
    return path;
}

qint64 RunStore::add(const RunRecord &record, const QString &folder)
{
    QSqlQuery query(QSqlDatabase::database(m_connection));
    query.prepare(QStringLiteral("INSERT INTO runs (record, folder) VALUES (?, ?)"));
    const QJsonObject json = resultsToJson({record, {}}, {});
    query.addBindValue(QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact)));
    query.addBindValue(folder.isNull() ? QStringLiteral("") : folder);
    require(query.exec(), query, m_folder);
    return query.lastInsertId().toLongLong();
}

std::vector<RunStore::Entry> RunStore::entries(int limit) const
{
    QSqlQuery query(QSqlDatabase::database(m_connection));
    query.prepare(QStringLiteral("SELECT id, record, folder FROM runs ORDER BY id DESC LIMIT ?"));
    query.addBindValue(limit);
    require(query.exec(), query, m_folder);
    std::vector<Entry> entries;
    while (query.next()) {
        const QJsonObject json = QJsonDocument::fromJson(query.value(1).toString().toUtf8()).object();
        entries.push_back({query.value(0).toLongLong(), resultsFromJson(json, m_folder).record,
                           query.value(2).toString()});
    }
    return entries;
}

void RunStore::remove(qint64 id)
{
    QSqlQuery query(QSqlDatabase::database(m_connection));
    query.prepare(QStringLiteral("SELECT folder FROM runs WHERE id = ?"));
    query.addBindValue(id);
    require(query.exec(), query, m_folder);
    // Only folders of our own are removed, whatever the table says.
    if (query.next() && query.value(0).toString().startsWith(m_folder + QLatin1Char('/')))
        QDir(query.value(0).toString()).removeRecursively();
    query.prepare(QStringLiteral("DELETE FROM runs WHERE id = ?"));
    query.addBindValue(id);
    require(query.exec(), query, m_folder);
}

} // namespace gleaner
