import Glibc
import Synchronization

/// A piece of a member on its way from bytes to deflated ones; the first thread that comes deflates it.
final class DeflateBlock: Sendable {
    /// What is deflated (see `Deflated.init(piece:after:isLast:effort:)`).
    struct Piece: Sendable {
        let bytes: [UInt8]
        let window: [UInt8]
        let isLast: Bool
        let effort: DeflateEffort
    }

    private enum State: Sendable {
        case waiting(Piece)
        case taken
        case done(Deflated)
    }

    private let state: Mutex<State>
    private let end = Signal()

    init(_ piece: Piece) {
        state = Mutex(.waiting(piece))
    }

    /// Deflates the piece unless another thread has taken it.
    func deflateIfWaiting() {
        let piece = state.withLock { state -> Piece? in
            guard case .waiting(let piece) = state else { return nil }
            state = .taken
            return piece
        }
        guard let piece else { return }
        let deflated = Deflated(piece: piece.bytes, after: piece.window, isLast: piece.isLast, effort: piece.effort)
        state.withLock { $0 = .done(deflated) }
        end.send()
    }

    /// The deflated piece, which the block then lets go of; to be called once.
    ///
    /// Waits for a thread that is at it, and never for one that has yet to begin.
    func result() -> Deflated {
        deflateIfWaiting()
        end.wait()
        return state.withLock { state in
            guard case .done(let deflated) = state else { preconditionFailure("the end was signalled before there was a result") }
            state = .taken
            return deflated
        }
    }
}

/// Lets one thread wait until another says so, once.
///
/// Safe to share: the semaphore lies at one place from beginning to end, and POSIX lets any thread use it.
@safe final class Signal: @unchecked Sendable {
    private let semaphore: UnsafeMutablePointer<sem_t>

    init() {
        unsafe semaphore = .allocate(capacity: 1)
        unsafe sem_init(semaphore, 0, 0)
    }

    deinit {
        // Who waits or sends holds the object, so nobody does any more.
        unsafe sem_destroy(semaphore)
        unsafe semaphore.deallocate()
    }

    func send() {
        unsafe sem_post(semaphore)
    }

    func wait() {
        // Only a signal handler interrupts it.
        while unsafe sem_wait(semaphore) != 0 {}
    }
}
