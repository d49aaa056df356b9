import Pipeline
import SangkienDiagnostics

#if Desk
import Register
import SangkienFiles
import Synchronization
import VietnameseText

/// The desk (bàn làm việc): pages for a browser on this machine, over the register and the same engine as the command line.
package struct Desk: Sendable {
    let options: DeskOptions
    let register: Register
    let workshop: Workshop
    let accounts: Accounts
    let gate: Gate
    let doorkeeper: Doorkeeper
    let visits: Visits

    /// Whether this build has a desk.
    package static let isThere = true

    /// Opens the register and answers until the task is cancelled; `opened` is given the one-time link, or where people
    /// from other machines come in, the address.
    ///
    /// - Throws: `DiagnosticError` where the register cannot be opened, nobody is there who may come in, or the port is taken.
    package static func run(_ options: DeskOptions, opened: @escaping @Sendable (String) -> Void) async throws(DiagnosticError) {
        let register: Register
        let address = options.address
        do {
            register = try Register(RegisterFolder(options.folder))
            guard try address.isOnlyHere || !register.accounts.all().isEmpty else {
                let place = address.names.first ?? address.text
                throw DiagnosticError(Diagnostic(.deskNeedsUsers, Argument("address", place)))
            }
        } catch let error as DiagnosticError {
            throw error
        } catch {
            throw DiagnosticError(RegisterError(error).finding(options.folder))
        }
        let ready = DeskPromise()
        do {
            try await DeskServer.run(address, port: options.port) { port in
                let gate = Gate(address, port: port)
                ready.set(Desk(options, register, gate))
                let place = "http://\(address.inAddresses):\(port)/"
                try? FileSystem.replace(register.folder.address, with: Array(place.utf8))
                opened(gate.isOpenToOthers ? place : "\(place)vao?ma=\(gate.link)")
            } answer: { request, body in
                guard let desk = ready.value else { return WebResponse(status: 503, content: .bytes([]), closes: true) }
                return await desk.answer(request, &body)
            }
        } catch DeskServer.Failure.portInUse {
            throw DiagnosticError(Diagnostic(.deskPortTaken, Argument("port", options.port)))
        } catch {
            throw DiagnosticError(Diagnostic(.deskNotOpened, Argument("reason", "\(error)")))
        }
    }

    init(_ options: DeskOptions, _ register: Register, _ gate: Gate) {
        (self.options, self.register, self.gate) = (options, register, gate)
        accounts = register.accounts
        doorkeeper = Doorkeeper(accounts)
        workshop = Workshop(options, register)
        visits = Visits(options.language)
    }

    static let personSetting = "nguoi"

    /// Lays files where the desk over `folder` finds them when its page is next opened.
    ///
    /// - Throws: `DiagnosticError`.
    package static func lay(_ files: [String], in folder: String) throws(DiagnosticError) {
        guard !files.isEmpty else { return }
        do throws(FileError) {
            let inbox = try Inbox(RegisterFolder(folder))
            for file in files { try inbox.put(file) }
        } catch {
            throw DiagnosticError(RegisterError.file(error).finding(folder))
        }
    }

    /// Whether another process has the desk over `folder` open.
    package static func isOpen(_ folder: String) -> Bool { RegisterFolder(folder).isHeld }

    /// An address that opens the desk which has `folder` open; nil where none has.
    ///
    /// - Throws: `DiagnosticError`.
    package static func link(toOpen folder: String, _ moment: DeskOptions.Moment) throws(DiagnosticError) -> String? {
        let place = RegisterFolder(folder)
        guard place.isHeld, let bytes = try? FileSystem.read(place.address, limit: 1_000),
            let address = String(validating: bytes, as: UTF8.self)
        else { return nil }
        let secret = Gate.secret()
        do {
            let accounts = try Accounts.open(place)
            try accounts.offerLink(digest: SHA256.hex(of: Array(secret.utf8)), ends: moment.seconds + 300)
        } catch {
            throw DiagnosticError(error.finding(folder))
        }
        return "\(address)vao?ma=\(secret)"
    }

    /// Writes a backup of the register in `folder` to `path`.
    ///
    /// - Throws: `DiagnosticError`.
    package static func backUp(_ folder: String, to path: String, _ signature: DeskOptions.Moment, jobs: Int) throws(DiagnosticError) {
        do throws(RegisterError) {
            guard FileSystem.kind(of: RegisterFolder(folder).database) == .file else {
                throw .file(FileError(path: folder, errno: 2))
            }
            let register = try Register(RegisterFolder(folder))
            try register.note(.backup, "", "", Signature(by: "", at: signature.text))
            try register.backUp(to: path, cores: jobs)
        } catch {
            // The fault may be with the place of the backup.
            if case .file(let error) = error, error.path == path { throw DiagnosticError(error.unwritable(path)) }
            throw DiagnosticError(error.finding(folder))
        }
    }

    /// Puts the backup at `path` into a new or empty folder.
    ///
    /// - Throws: `DiagnosticError`.
    package static func restore(_ path: String, to folder: String) throws(DiagnosticError) {
        do throws(RegisterError) {
            try Register.restore(path, to: RegisterFolder(folder))
        } catch {
            if case .file(let error) = error, error.path == path {
                let place = SourceLocation(file: path)
                throw DiagnosticError(error.unreadable(at: place))
            }
            throw DiagnosticError(error.finding(folder))
        }
    }
}

extension RegisterError {
    /// The finding that tells it.
    func finding(_ folder: String) -> Diagnostic {
        Diagnostic(.deskRegisterUnusable, at: SourceLocation(file: folder), Argument("reason", reason))
    }
}

/// A desk that is there once the port is known.
private final class DeskPromise: Sendable {
    private let desk = Mutex<Desk?>(nil)

    var value: Desk? { desk.withLock { $0 } }

    func set(_ new: Desk) { desk.withLock { $0 = new } }
}

#else
/// The desk, which this build does not have (trait `Desk`).
package enum Desk {
    /// Whether this build has a desk.
    package static let isThere = false

    /// - Throws: `DiagnosticError` with `deskMissing`.
    package static func run(_ options: DeskOptions, opened: @escaping @Sendable (String) -> Void) async throws(DiagnosticError) {
        throw DiagnosticError(Diagnostic(.deskMissing))
    }

    /// - Throws: `DiagnosticError` with `deskMissing`.
    package static func lay(_ files: [String], in folder: String) throws(DiagnosticError) {
        throw DiagnosticError(Diagnostic(.deskMissing))
    }

    /// False: there is no desk.
    package static func isOpen(_ folder: String) -> Bool { false }

    /// None: there is no desk.
    package static func link(toOpen folder: String, _ moment: DeskOptions.Moment) throws(DiagnosticError) -> String? { nil }

    /// - Throws: `DiagnosticError` with `deskMissing`.
    package static func backUp(_ folder: String, to path: String, _ signature: DeskOptions.Moment, jobs: Int) throws(DiagnosticError) {
        throw DiagnosticError(Diagnostic(.deskMissing))
    }

    /// - Throws: `DiagnosticError` with `deskMissing`.
    package static func restore(_ path: String, to folder: String) throws(DiagnosticError) {
        throw DiagnosticError(Diagnostic(.deskMissing))
    }
}
#endif
