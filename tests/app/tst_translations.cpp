#include "app/window/Languages.h"
#include "core/data/DataSet.h"
#include "core/support/Problem.h"
#include "tests/app/window/WindowHelp.h"

#include <QtWidgets>

using namespace gleaner;

namespace {

/// One text of a .ts file with its translations, several where it has plural forms.
struct Entry {
    QString context;
    QString source;
    QStringList translations;
    bool unfinished = false;
};

void readTranslation(QXmlStreamReader &xml, Entry &entry)
{
    entry.unfinished = xml.attributes().hasAttribute(QStringLiteral("type"));
    QString text;
    while (!xml.atEnd() && xml.readNext() != QXmlStreamReader::EndElement)
        if (xml.isStartElement())
            entry.translations += xml.readElementText();
        else
            text += xml.text();
    if (entry.translations.isEmpty())
        entry.translations += text;
}

QList<Entry> entriesOf(const QString &code)
{
    QFile file(QStringLiteral(GLEANER_SOURCE_DIR "/translations/gleaner_%1.ts").arg(code));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<Entry> entries;
    QString context;
    QXmlStreamReader xml(&file);
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement())
            continue;
        if (xml.name() == QLatin1String("name"))
            context = xml.readElementText();
        else if (xml.name() == QLatin1String("source"))
            entries.append({context, xml.readElementText(), {}, false});
        else if (xml.name() == QLatin1String("translation"))
            readTranslation(xml, entries.last());
    }
    return xml.hasError() ? QList<Entry>() : entries;
}

QStringList placeholders(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("%(L?\\d+|n)"));
    QStringList found;
    for (auto match = pattern.globalMatch(text); match.hasNext();)
        found += match.next().captured();
    found.sort();
    return found;
}

/// Of "&Save as…": 1
qsizetype mnemonics(QString text) { return text.remove(QStringLiteral("&&")).count(QLatin1Char('&')); }

} // namespace

class TestTranslations : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { help::isolate(); }
    void cleanup() { Languages::install(QStringLiteral("en")); }
    void germanIsEmbedded();
    void textsChangeTheirLanguage();
    void pluralsOfEnglish();
    void everyTextIsTranslated_data() { languageRows(); }
    void everyTextIsTranslated();
    void placeholdersAndMnemonicsStay_data() { languageRows(); }
    void placeholdersAndMnemonicsStay();
    void menusHaveDistinctMnemonics_data() { languageRows(); }
    void menusHaveDistinctMnemonics();

private:
    static void languageRows();
};

void TestTranslations::languageRows()
{
    QTest::addColumn<QString>("code");
    for (const QString &code : Languages::available())
        QTest::newRow(qPrintable(code)) << code;
}

void TestTranslations::germanIsEmbedded()
{
    QCOMPARE(Languages::available(), QStringList({QStringLiteral("en"), QStringLiteral("de")}));
    QCOMPARE(Languages::nameOf(QStringLiteral("de")), QStringLiteral("Deutsch"));
}

void TestTranslations::textsChangeTheirLanguage()
{
    const QString nowhere = QStringLiteral("/no/such/data");
    const auto refusal = [&nowhere] {
        try {
            openDataSet(nowhere);
        } catch (const ProblemError &error) {
            return error.problem().what;
        }
        return QString();
    };
    QCOMPARE(MainWindow::tr("&Quit"), QStringLiteral("&Quit"));
    QCOMPARE(refusal(), QStringLiteral("This data set does not exist"));
    Languages::install(QStringLiteral("de"));
    QCOMPARE(MainWindow::tr("&Quit"), QStringLiteral("&Beenden"));
    QCOMPARE(refusal(), QStringLiteral("Dieser Datensatz existiert nicht"));
    Languages::install(QStringLiteral("en"));
    QCOMPARE(MainWindow::tr("&Quit"), QStringLiteral("&Quit"));
    QCOMPARE(refusal(), QStringLiteral("This data set does not exist"));
}

void TestTranslations::pluralsOfEnglish()
{
    Languages::install(QStringLiteral("en"));
    const auto rows = [](int count) {
        return QCoreApplication::translate("gleaner::EmbeddingView", "%n row(s)", nullptr, count);
    };
    QCOMPARE(rows(1), QStringLiteral("1 row"));
    QCOMPARE(rows(2), QStringLiteral("2 rows"));
}

void TestTranslations::everyTextIsTranslated()
{
    QFETCH(QString, code);
    const QList<Entry> entries = entriesOf(code);
    QVERIFY(!entries.isEmpty());
    for (const Entry &entry : entries)
        QVERIFY2(!entry.unfinished && !entry.translations.contains(QString()),
                 qPrintable(entry.context + QStringLiteral(": ") + entry.source));
}

void TestTranslations::placeholdersAndMnemonicsStay()
{
    QFETCH(QString, code);
    for (const Entry &entry : entriesOf(code))
        for (const QString &translation : entry.translations) {
            const QByteArray where = (entry.context + QStringLiteral(": ") + translation).toUtf8();
            QVERIFY2(placeholders(translation) == placeholders(entry.source), where.constData());
            QVERIFY2(mnemonics(translation) == mnemonics(entry.source), where.constData());
        }
}

void TestTranslations::menusHaveDistinctMnemonics()
{
    QFETCH(QString, code);
    Languages::install(code);
    const MainWindow window(Workspace::History::None);
    QList<const QWidget *> bars{window.menuBar()};
    for (const QMenu *menu : window.menuBar()->findChildren<QMenu *>())
        bars += menu;
    for (const QWidget *bar : bars) {
        QMap<QString, QString> taken;
        for (const QAction *action : bar->actions()) {
            const QString key = QKeySequence::mnemonic(action->text()).toString();
            QVERIFY2(key.isEmpty() || !taken.contains(key),
                     qPrintable(action->text() + QStringLiteral(" and ") + taken.value(key)));
            taken.insert(key, action->text());
        }
    }
}

QTEST_MAIN(TestTranslations)
#include "tst_translations.moc"
