#include "core/jobs/RunContext.h"
#include "core/methods/RunRequest.h"
#include "core/models/Model.h"
#include "core/models/checkpoint/ByteSource.h"
#include "core/models/checkpoint/Checkpoint.h"
#include "core/models/checkpoint/MappedFile.h"
#include "core/models/checkpoint/Safetensors.h"
#include "core/models/checkpoint/SafetensorsWriter.h"
#include "tests/helpers/DataFiles.h"
#include "tests/helpers/Refusals.h"

#include <ATen/ATen.h>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>
#include <csignal>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace gleaner;
using namespace gleaner::tests;

namespace {

constexpr qint64 megabyte = 1 << 20;
constexpr int foreignExit = 42;

/// A method during whose run something happens to the file of its model.
class Meddler final : public Method {
public:
    explicit Meddler(std::function<void()> meddle) : m_meddle(std::move(meddle))
    {
        m_declaration.id = "meddler";
        m_declaration.inputs = {{.id = "model", .title = "Model", .help = "Any.", .kind = InputRole::Kind::Model}};
    }
    const MethodDeclaration &declaration() const override { return m_declaration; }
    Outputs run(const Inputs &, const Parameters &, RunContext &) const override
    {
        m_meddle();
        return {};
    }

private:
    std::function<void()> m_meddle;
    MethodDeclaration m_declaration{};
};

/// How a child process ended that ran `act`: its exit code, or minus the signal.
int inChild(const std::function<int()> &act)
{
    const pid_t child = ::fork();
    if (child == 0)
        ::_exit(act());
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFSIGNALED(status) ? -WTERMSIG(status) : WEXITSTATUS(status);
}

} // namespace

/// Weights share the pages of their file: nothing that happens to the file may end the process or pass unnoticed.
class TestMappedFile : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString at(const char *name) { return m_folder.filePath(QString::fromLatin1(name)); }

    /// A tensor "a" of `count` ones, F32.
    QString ones(qint64 count, const char *name = "ones.safetensors")
    {
        SafetensorsWriter writer;
        writer.add(QStringLiteral("a"), at::ones({count}));
        writer.write(at(name));
        return at(name);
    }

private Q_SLOTS:
    /// A handler that stood before the first file is mapped.
    void initTestCase()
    {
        struct sigaction foreign = {};
        foreign.sa_handler = [](int) { ::_exit(foreignExit); };
        QCOMPARE(::sigaction(SIGBUS, &foreign, nullptr), 0);
    }

    void tensorsShareTheFile()
    {
        const QString path = ones(4 * megabyte);
        const auto checkpoint = Checkpoint::open(path);
        const at::Tensor first = checkpoint.readFloat(QStringLiteral("a"));
        const at::Tensor second = checkpoint.readFloat(QStringLiteral("a"));
        QCOMPARE(first.data_ptr(), second.data_ptr());
        QCOMPARE(first.sum().item<float>(), float(4 * megabyte));
    }

    void fileCutWhileMappedIsNoticed()
    {
        const QString path = ones(megabyte);
        const auto checkpoint = Checkpoint::open(path);
        const at::Tensor tensor = checkpoint.readFloat(QStringLiteral("a"));
        checkpoint.verifyUnchanged();
        QVERIFY(QFile::resize(path, megabyte));
        const float sum = tensor.sum().item<float>(); // touches pages that are gone
        QVERIFY(sum > 0 && sum < float(megabyte));
        const Problem problem = refusal([&] { checkpoint.verifyUnchanged(); });
        QCOMPARE(problem.code, ExitCode::ModelRefused);
        QCOMPARE(problem.where, path);
        QVERIFY(problem.what.contains(QStringLiteral("changed after it was opened")));
    }

    void fileCutAndGrownAgainIsNoticed()
    {
        const QString path = ones(megabyte);
        struct stat before = {};
        QCOMPARE(::stat(path.toLocal8Bit().constData(), &before), 0);
        const auto checkpoint = Checkpoint::open(path);
        const at::Tensor tensor = checkpoint.readFloat(QStringLiteral("a"));
        QVERIFY(QFile::resize(path, 4096));
        QVERIFY(tensor.sum().item<float>() < float(megabyte));
        QVERIFY(QFile::resize(path, before.st_size));
        const timespec times[2] = {before.st_atim, before.st_mtim};
        QCOMPARE(::utimensat(AT_FDCWD, path.toLocal8Bit().constData(), times, 0), 0);
        // Size and time are those of before; the lost pages tell.
        QCOMPARE(refusal([&] { checkpoint.verifyUnchanged(); }).code, ExitCode::ModelRefused);
    }

    void manyThreadsTouchWhatIsGone()
    {
        const QString path = ones(4 * megabyte);
        const auto checkpoint = Checkpoint::open(path);
        const at::Tensor tensor = checkpoint.readFloat(QStringLiteral("a"));
        QVERIFY(QFile::resize(path, 0));
        std::vector<std::thread> threads;
        std::atomic<int> zeros = 0;
        for (int t = 0; t < 8; ++t)
            threads.emplace_back([&tensor, &zeros, t] {
                const float *numbers = tensor.data_ptr<float>();
                for (qint64 i = t * 512 * 1024 + 4096; i < (t + 1) * 512 * 1024; i += 1024)
                    zeros += numbers[i] == 0;
            });
        for (std::thread &thread : threads)
            thread.join();
        QVERIFY(zeros > 4000);
        QCOMPARE(refusal([&] { checkpoint.verifyUnchanged(); }).code, ExitCode::ModelRefused);
    }

    void modifiedFileIsNoticed()
    {
        const QString path = ones(1000);
        const auto checkpoint = Checkpoint::open(path);
        QTest::qSleep(20); // the clock of a file system ticks every few milliseconds
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(file.size() - 4) && file.write("\1\2\3\4") == 4);
        file.close();
        QCOMPARE(refusal([&] { checkpoint.verifyUnchanged(); }).code, ExitCode::ModelRefused);
    }

    void replacedFileIsNoticedAndTheOldOneStays()
    {
        const QString path = ones(1000);
        const auto checkpoint = Checkpoint::open(path);
        const at::Tensor tensor = checkpoint.readFloat(QStringLiteral("a"));
        SafetensorsWriter writer;
        writer.add(QStringLiteral("a"), at::zeros({1000}));
        writer.write(path); // a new file under the old name
        QCOMPARE(tensor.sum().item<float>(), 1000.0F);
        QCOMPARE(refusal([&] { checkpoint.verifyUnchanged(); }).code, ExitCode::ModelRefused);
        QVERIFY(QFile::remove(path));
        QCOMPARE(tensor.sum().item<float>(), 1000.0F);
    }

    void writingToATensorLeavesTheFileAlone()
    {
        const QString path = ones(5000);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray before = file.readAll();
        const auto checkpoint = Checkpoint::open(path);
        at::Tensor tensor = checkpoint.readFloat(QStringLiteral("a"));
        tensor.fill_(7);
        QCOMPARE(tensor.sum().item<float>(), 35000.0F);
        checkpoint.verifyUnchanged();
        file.seek(0);
        QCOMPARE(file.readAll(), before);
        QCOMPARE(Checkpoint::open(path).readFloat(QStringLiteral("a")).sum().item<float>(), 5000.0F);
    }

    void unalignedNumbersAreCopied()
    {
        QByteArray header =
            R"({"b":{"dtype":"U8","shape":[1],"data_offsets":[0,1]},"f":{"dtype":"F32","shape":[2],"data_offsets":[1,9]}})";
        const quint64 length = qToLittleEndian(quint64(header.size()));
        const float numbers[] = {1.5F, -2.0F};
        const QString path =
            put(at("odd.safetensors"), QByteArray(reinterpret_cast<const char *>(&length), 8) + header + "x" +
                                           QByteArray(reinterpret_cast<const char *>(numbers), 8));
        const auto file = Safetensors::open(path);
        const at::Tensor read = file.tensor(*file.find(QStringLiteral("f")));
        QCOMPARE(uintptr_t(read.data_ptr()) % 4, 0u);
        QVERIFY(read.equal(at::tensor({1.5F, -2.0F})));
        QVERIFY(file.tensor(*file.find(QStringLiteral("b"))).equal(at::tensor({'x'}, at::kByte)));
    }

    void tensorsOutliveTheirFileObject()
    {
        at::Tensor tensor = Checkpoint::open(ones(2000)).readFloat(QStringLiteral("a"));
        QCOMPARE(tensor.sum().item<float>(), 2000.0F);
        const at::Tensor view = tensor.slice(0, 1000);
        tensor.reset();
        QCOMPARE(view.sum().item<float>(), 1000.0F);
    }

    void otherBusErrorsGoToWhoeverHandledThem()
    {
        Checkpoint::open(ones(1000)).readFloat(QStringLiteral("a")); // the guard stands
        const QByteArray path = put(at("foreign"), QByteArray(8192, 'x')).toLocal8Bit();
        const int ended = inChild([&] {
            const int file = ::open(path.constData(), O_RDWR);
            auto *bytes = static_cast<volatile char *>(::mmap(nullptr, 8192, PROT_READ, MAP_PRIVATE, file, 0));
            return ::ftruncate(file, 0) == 0 ? int(bytes[4096]) : 1;
        });
        QCOMPARE(ended, foreignExit);
    }

    void guardedRangesComeAndGo()
    {
        const QString path = ones(16);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        for (int i = 0; i < 10000; ++i) // more than the table holds at once
            QVERIFY(MappedFile::map(file.handle(), file.size()));
        std::vector<std::shared_ptr<const MappedFile>> all;
        while (auto mapped = MappedFile::map(file.handle(), file.size()))
            all.push_back(mapped);
        QCOMPARE(all.size(), 4096u);
        const auto checkpoint = Checkpoint::open(path); // copies where nothing can be guarded
        QCOMPARE(checkpoint.readFloat(QStringLiteral("a")).sum().item<float>(), 16.0F);
        all.clear();
        QVERIFY(MappedFile::map(file.handle(), file.size()));
    }

    void modelsKnowThatTheirWeightsChanged()
    {
        const QString weights = QStringLiteral(GLEANER_FIXTURES "/clip-tiny/model.safetensors");
        QVERIFY(QFile::copy(weights, at("model.safetensors")));
        QVERIFY(QFile::copy(QStringLiteral(GLEANER_FIXTURES "/clip-tiny/config.json"), at("config.json")));
        QFile::setPermissions(at("model.safetensors"), QFile::ReadOwner | QFile::WriteOwner);
        const ModelPtr model = openModel(at("model.safetensors"));
        model->verifyUnchanged();
        QCOMPARE(model->contentHash().size(), 64);
        const ModelPtr other = openModel(at("model.safetensors"));
        QVERIFY(QFile::resize(at("model.safetensors"), 4096));
        const Problem problem = refusal([&] { model->verifyUnchanged(); });
        QCOMPARE(problem.code, ExitCode::ModelRefused);
        QCOMPARE(refusal([&] { other->contentHash(); }).code, ExitCode::ModelRefused);
        const at::Tensor pixels = at::zeros({1, 3, 32, 32});
        model->forward({{QStringLiteral("pixel_values"), pixels}}); // wrong numbers, but no crash
    }

    void runsOnAFileThatChangesGiveNothing()
    {
        const auto copy = [this](const char *name) {
            const QString to = at(name);
            QFile::remove(to);
            QVERIFY(QFile::copy(QStringLiteral(GLEANER_FIXTURES "/clip-tiny/") + QString::fromLatin1(name), to));
            QFile::setPermissions(to, QFile::ReadOwner | QFile::WriteOwner);
        };
        copy("model.safetensors");
        copy("config.json");
        const auto outcome = [this](const std::function<void()> &meddle) {
            const Meddler method(meddle);
            RunRequest request;
            request.method = &method;
            request.inputs.set(QStringLiteral("model"), {at("model.safetensors"), nullptr, nullptr});
            RunContext context;
            return refusal([&] { execute(request, context); });
        };
        QCOMPARE(outcome([] {}).code, ExitCode::Done);
        const Problem problem = outcome([this] { QFile::resize(at("model.safetensors"), 4096); });
        QCOMPARE(problem.code, ExitCode::ModelRefused);
        QCOMPARE(problem.where, at("model.safetensors"));
    }
};

QTEST_GUILESS_MAIN(TestMappedFile)
#include "tst_mappedfile.moc"
