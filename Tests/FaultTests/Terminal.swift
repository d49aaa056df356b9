import Foundation
import Glibc

/// A terminal of our own, as wide as asked: what a program shows on it can be read.
final class Terminal {
    /// The end for the program.
    let program: FileHandle
    private let screen: Int32

    /// `TIOCSPTLCK`, `TIOCGPTN`.
    private static let (unlock, number): (UInt, UInt) = (0x4004_5431, 0x8004_5430)

    /// A terminal with so many columns; nil where the system has none to give.
    init?(columns: UInt16) {
        screen = unsafe open("/dev/ptmx", O_RDWR | O_NOCTTY | O_NONBLOCK)
        var (lock, number): (Int32, UInt32) = (0, 0)
        // C's functions for it are shown only on demand; these are the system's own (ioctl_tty(2)).
        guard screen >= 0, unsafe ioctl(screen, Self.unlock, &lock) == 0, unsafe ioctl(screen, Self.number, &number) == 0 else {
            return nil
        }
        let descriptor = unsafe open("/dev/pts/\(number)", O_RDWR | O_NOCTTY)
        guard descriptor >= 0 else { return nil }
        var size = winsize()
        size.ws_col = columns
        size.ws_row = 24
        _ = unsafe ioctl(descriptor, UInt(TIOCSWINSZ), &size)
        program = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    }

    deinit {
        close(screen)
    }

    /// What has come since it was last read.
    func text() -> String {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 4096)
        while true {
            let count = unsafe read(screen, &buffer, buffer.count)
            guard count > 0 else { return String(decoding: bytes, as: UTF8.self) }
            bytes += buffer[..<count]
        }
    }
}
