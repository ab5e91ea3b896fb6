#include "core/methods/DescribeMethod.h"
#include "core/support/Nearest.h"

#include <QDirIterator>
#include <QFile>
#include <QTest>

using namespace gleaner;

/// The contract of all methods, checked on the declarations alone; the next method gets these tests unwritten.
class TestEveryMethod : public QObject {
    Q_OBJECT

private:
    static void rows()
    {
        QTest::addColumn<int>("index");
        for (size_t i = 0; i < allMethods().size(); ++i)
            QTest::newRow(allMethods()[i]->declaration().id) << int(i);
    }
    static const MethodDeclaration &declaration(int index) { return allMethods()[size_t(index)]->declaration(); }

private Q_SLOTS:
    void textsAreSentences_data() { rows(); }
    void textsAreSentences()
    {
        QFETCH(int, index);
        const MethodDeclaration &method = declaration(index);
        for (const char *text : {method.summary, method.help, method.limits, method.departures, method.example})
            QVERIFY2(QString::fromUtf8(text).endsWith(u'.'), text);
        for (const ParameterRef &parameter : method.parameters) {
            QVERIFY2(QString::fromUtf8(textOf(parameter).help).endsWith(u'.'), textOf(parameter).id);
            QVERIFY2(*textOf(parameter).title, textOf(parameter).id);
        }
        QVERIFY(*method.paper.title && *method.paper.authors && method.paper.year > 1950);
    }

    void defaultsLieInTheirRanges_data() { rows(); }
    void defaultsLieInTheirRanges()
    {
        QFETCH(int, index);
        const Parameters defaults = Parameters::defaults(declaration(index));
        for (const ParameterRef &parameter : declaration(index).parameters) {
            const QString id = QString::fromLatin1(textOf(parameter).id);
            QVERIFY(Parameters::read(parameter, defaults.typed(id)) == Parameters::fallback(parameter));
            QVERIFY(defaults.isDefault(declaration(index), id));
        }
    }

    void idsAreUniqueAndWellFormed_data() { rows(); }
    void idsAreUniqueAndWellFormed()
    {
        QFETCH(int, index);
        static const QRegularExpression form(QStringLiteral("^[a-z][a-z0-9-]*$"));
        // Words that every run takes itself.
        QStringList seen{QStringLiteral("input"), QStringLiteral("out"), QStringLiteral("seed"), QStringLiteral("device"),
                         QStringLiteral("precision"), QStringLiteral("threads"), QStringLiteral("progress"),
                         QStringLiteral("json"), QStringLiteral("help")};
        for (const ParameterRef &parameter : declaration(index).parameters) {
            const QString id = QString::fromLatin1(textOf(parameter).id);
            QVERIFY2(form.match(id).hasMatch() && !seen.contains(id), qPrintable(id));
            seen.append(id);
        }
    }

    void exampleIsEmbedded_data() { rows(); }
    void exampleIsEmbedded()
    {
        QFETCH(int, index);
        for (const InputRole &role : declaration(index).inputs)
            QVERIFY2(role.optional || *role.example, role.id);
    }

    void unknownNamesAreAnswered()
    {
        const QString id = QString::fromLatin1(allMethods().front()->declaration().id);
        try {
            methodNamed(id.chopped(1));
            QFAIL("accepted");
        } catch (const ProblemError &error) {
            QCOMPARE(error.problem().code, ExitCode::Usage);
            QVERIFY(error.problem().remedy.contains(id));
        }
    }

    void everyFileIsRegistered()
    {
        int files = 0;
        QDirIterator each(QStringLiteral(GLEANER_SOURCE_DIR "/core/methods"), {QStringLiteral("*.cpp")}, QDir::Files,
                          QDirIterator::Subdirectories);
        while (each.hasNext()) {
            QFile file(each.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            files += file.readAll().contains("final : public Method {");
        }
        QCOMPARE(size_t(files), allMethods().size());
    }

    void readmeTableIsFresh()
    {
        QFile file(QStringLiteral(GLEANER_SOURCE_DIR "/README.md"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll());
        const QString begin = QStringLiteral("<!-- methods -->\n"), end = QStringLiteral("<!-- end of methods -->");
        const qsizetype from = text.indexOf(begin) + begin.size();
        QVERIFY(from >= begin.size());
        QVERIFY2(text.mid(from, text.indexOf(end) - from) == methodTableMarkdown(),
                 "Stale: put the output of “gleaner list --markdown” between the markers of README.md.");
    }
};

QTEST_GUILESS_MAIN(TestEveryMethod)
#include "tst_everymethod.moc"
