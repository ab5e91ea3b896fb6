#include "app/cli/Interrupt.h"

#include <sys/socket.h>
#include <unistd.h>

namespace gleaner {

namespace {

// A handler may do little more than write: signals reach the event loop through a socket pair.
std::array<int, 2> sockets{-1, -1};
volatile std::sig_atomic_t signalReceived = 0;
Interrupt *currentInterrupt = nullptr;

void remember(int number)
{
    signalReceived = number;
    const char byte = 1;
    [[maybe_unused]] const ssize_t written = ::write(sockets[0], &byte, 1);
}

} // namespace

Interrupt::Interrupt()
{
    currentInterrupt = this;
    signalReceived = 0;
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0, sockets.data()) == 0) {
        m_notifier = std::make_unique<QSocketNotifier>(sockets[1], QSocketNotifier::Read);
        connect(m_notifier.get(), &QSocketNotifier::activated, this, [this] {
            char byte = 0;
            if (::read(sockets[1], &byte, 1) == 1)
                Q_EMIT happened();
        });
    }
    struct sigaction action = {};
    action.sa_handler = remember;
    for (size_t i = 0; i < numbers.size(); ++i)
        ::sigaction(numbers[i], &action, &m_before[i]);
}

Interrupt::~Interrupt()
{
    for (size_t i = 0; i < numbers.size(); ++i)
        ::sigaction(numbers[i], &m_before[i], nullptr);
    m_notifier.reset();
    for (int &socket : sockets)
        ::close(std::exchange(socket, -1));
    currentInterrupt = nullptr;
}

bool Interrupt::received() { return signalReceived != 0; }

void Interrupt::stopIfReceived()
{
    if (received())
        throw Stopped();
}

ExitCode Interrupt::exitCode() { return signalReceived == SIGTERM ? ExitCode::Terminated : ExitCode::Interrupted; }

Interrupt *Interrupt::current() { return currentInterrupt; }

} // namespace gleaner
