#pragma once
#include <QProcess>
#include <QStringList>

namespace gleaner::bench {

/// A Python program of this folder in a process of its own: it writes a line that begins with "ready" and then answers
/// each line it reads by another. What it complains about goes to the console.
class PeerProcess {
public:
    explicit PeerProcess(const QString &script, const QStringList &words = {})
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QStringLiteral("/usr/bin/python3"),
                        QStringList{QStringLiteral(GLEANER_BENCH "/") + script} + words);
        m_isReady = m_process.waitForStarted() && answer().startsWith("ready");
    }
    ~PeerProcess()
    {
        m_process.closeWriteChannel();
        m_process.waitForFinished();
    }
    bool isReady() const { return m_isReady; }
    /// The answer without its line's end; empty where the process ended or took ten minutes.
    QByteArray ask(const QByteArray &question)
    {
        m_process.write(question + '\n');
        return answer();
    }

private:
    QByteArray answer()
    {
        while (!m_process.canReadLine())
            if (!m_process.waitForReadyRead(600000))
                return {};
        return m_process.readLine().trimmed();
    }

    QProcess m_process;
    bool m_isReady = false;
};

} // namespace gleaner::bench
