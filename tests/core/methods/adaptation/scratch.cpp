#include "core/jobs/JobRunner.h"
#include "core/methods/RunRequest.h"
#include <QCoreApplication>
#include "core/support/StopPoint.h"
#include <QElapsedTimer>
#include <cstdio>
using namespace gleaner;
int main(int c, char **v)
{
    QCoreApplication app(c, v);
    try {
        RunRequest r; r.method = &methodNamed("gda-clip");
        std::map<QString, QString> typed; QString out;
        for (int i = 1; i < c; ++i) {
            const QString a = v[i]; const int e = a.indexOf('=');
            const QString k = a.left(e), w = a.mid(e + 1);
            if (k == "data" || k == "model" || k == "shifted") r.inputs.set(k, {w, nullptr, nullptr});
            else if (k == "out") out = w; else typed[k] = w;
        }
        r.fillExamples();
        r.parameters = Parameters::parse(r.method->declaration(), typed);
        QElapsedTimer t; t.start();
        Results res;
        JobRunner::inThisThread(r.settings, [&] { 
            QElapsedTimer since; since.start(); qint64 worst = 0; QString last, worstAt;
            auto ask = [&] { qint64 d = since.restart(); if (d > worst) { worst = d; worstAt = last; } return false; };
            StopScope scope(ask);
            RunContext ctx(r.settings, {ask, [&](qint64, qint64, const QString &w) { last = w; }, {}}); res = execute(r, ctx);
            printf("longest between stop points: %lld ms after %s\n", (long long)worst, qPrintable(worstAt)); });
        printf("%.1f s, %d problems\n", t.elapsed() / 1000.0, int(res.record.problems.size()));
        for (const Artifact &a : res.artifacts) {
            if (auto m = a.as<Metrics>()) for (auto &x : m->values) printf("%-40s %.2f ± %.2f\n", qPrintable(x.name), x.value, x.spread.value_or(0));
            if (auto tb = a.as<Table>(); tb && (a.name == "accuracy" || a.name == "base-to-new" || a.name == "shifted" || a.name == "long-tail")) {
                printf("[%s]\n", qPrintable(a.name));
                for (auto &h : tb->headings) printf("%-10s ", qPrintable(h.name));
 printf("\n");
                for (auto &row : tb->rows) { for (auto &x : row) { if (auto d = std::get_if<double>(&x)) printf("%-10.1f ", *d); else if (auto s = std::get_if<QString>(&x)) printf("%-20s ", qPrintable(*s)); } printf("\n"); }
            }
            if (auto cv = a.as<Curve>(); cv && a.name != "spectrum") { printf("[%s]\n", qPrintable(a.name)); for (auto &s : cv->series) { printf("%-24s", qPrintable(s.name)); for (double y : s.y) printf(" %6.2f", y); printf("\n"); } }
        }
        if (!out.isEmpty()) { ResultsWriter w(out); w.write(res, {}); }
    } catch (const ProblemError &e) { fprintf(stderr, "%s\n", e.what()); return 1; }
}
