import CLinux
import Glibc

/// What other runs have in an output folder: those that live, and what killed ones left (các lượt chạy khác).
///
/// Only a folder that is provably one of ours is ever removed: of the name and with the record that `StagingFolder` gives it, a real
/// folder and no link, of this user, and not locked. On a disk that several machines share a lock may not be seen by the others: there,
/// what another machine made must also be a day old.
struct OtherRuns {
    /// The output folder.
    let folder: OpenFolder
    /// Our own staging folder in it, whose time of change is “now” on the disk's own clock.
    let own: StagingFolder

    /// How long a folder must have been left alone before a run on another machine counts as dead, in seconds.
    private static let dead = 86_400
    /// For how long after its last change a run on another machine counts as alive, in seconds.
    private static let alive = 600

    private enum State {
        /// A run that lives, as far as is known; its record where it can be read.
        case running(StagingRecord?)
        /// What a killed run left.
        case left
        /// Not ours, or not known to be.
        case other
    }

    /// Removes what killed runs left.
    ///
    /// - Returns: a live run that has the folder to itself; nil when there is none.
    func tidied() -> StagingRecord? {
        var running: StagingRecord?
        for name in folder.names() where StagingFolder.isName(name) && name != own.name {
            if case .running(let record?) = examine(name), record.isExclusive, running.map({ $0.started > record.started }) ?? true {
                running = record
            }
        }
        return running
    }

    /// The record of the live run that has `folder` to itself, the earliest one; nil when none can be read.
    static func holder(of folder: OpenFolder) -> StagingRecord? {
        let records = folder.names().filter(StagingFolder.isName)
            .compactMap { name -> StagingRecord? in
                guard let place = try? OpenFolder(name, in: folder), let mark = Mark(in: place) else { return nil }
                return mark.lock() == .heldByOther ? mark.record : nil
            }
        return records.filter(\.isExclusive).min { $0.started < $1.started }
    }

    /// What the folder `name` is; removes it when a killed run left it.
    private func examine(_ name: String) -> State {
        guard let place = try? OpenFolder(name, in: folder), let status = place.status, status.st_uid == geteuid(),
            status.st_mode & 0o022 == 0
        else { return .other }
        guard let mark = Mark(in: place) else {
            // A run was killed between making the folder and its record: only an empty folder goes.
            unsafe unlinkat(folder.descriptor, name, AT_REMOVEDIR)
            return .other
        }
        guard mark.isEmpty || mark.record?.folder == name else { return .other }
        let state = state(mark, age: age(of: status))
        if case .left = state {
            // Of a folder with an empty record nothing else is removed.
            if !mark.isEmpty { place.removeContents(but: StagingFolder.recordName) }
            if !mark.isEmpty || place.names() == [StagingFolder.recordName] {
                unsafe unlinkat(place.descriptor, StagingFolder.recordName, 0)
                unsafe unlinkat(folder.descriptor, name, AT_REMOVEDIR)
            }
        }
        return state
    }

    private func state(_ mark: borrowing Mark, age: Int) -> State {
        let lock = mark.lock()
        if lock == .heldByOther { return .running(mark.record) }
        if lock == .free, Self.isOfOneMachine(folder) || mark.record?.isOfThisBoot ?? false { return .left }
        if age >= Self.dead { return .left }
        return age < Self.alive ? .running(mark.record) : .other
    }

    /// How long ago something was last put into the folder, by the clock of the disk's own machine.
    private func age(of status: stat) -> Int {
        // A file system may hold any 64 bits for a time; what overflows is far in the past or the future.
        let (age, isTooLarge) = (own.folder.status?.st_mtim.tv_sec ?? 0).subtractingReportingOverflow(status.st_mtim.tv_sec)
        return isTooLarge ? 0 : age
    }

    /// Whether a folder lies on a disk of this machine, where a lock is seen by all that reach the disk.
    private static func isOfOneMachine(_ folder: OpenFolder) -> Bool {
        var facts = statfs()
        guard unsafe fstatfs(folder.descriptor, &facts) == 0 else { return false }
        return localTypes.contains(UInt32(truncatingIfNeeded: facts.f_type))
    }

    /// The types of local file systems (statfs(2)): ext, XFS, Btrfs, tmpfs, ramfs, F2FS, overlay, ZFS, FAT, exFAT, NTFS3, bcachefs.
    private static let localTypes: Set<UInt32> = [
        0xEF53, 0x5846_5342, 0x9123_683E, 0x0102_1994, 0x8584_58F6, 0xF2F5_2010, 0x794C_7630, 0x2FC1_2FC1, 0x4D44, 0x2011_BAB0,
        0x7366_746E, 0xCA45_1A4E,
    ]
}

/// The record of a staging folder, opened; letting go of it drops the lock that it may have taken.
private struct Mark: ~Copyable {
    enum Lock {
        case free
        case heldByOther
        /// The disk knows no locks.
        case unknown
    }

    /// What is in it; nil when it is no record.
    let record: StagingRecord?
    /// True when nothing is in it.
    let isEmpty: Bool
    private let descriptor: Int32

    /// Opens it; nil when there is none, or when it is no file of this user's own.
    init?(in folder: OpenFolder) {
        let opened = unsafe openat(folder.descriptor, StagingFolder.recordName, O_RDWR | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        guard opened >= 0 else { return nil }
        var status = stat()
        let limit = 4096
        guard unsafe fstat(opened, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_uid == geteuid(), status.st_size <= limit
        else {
            _ = close(opened)
            return nil
        }
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
            count = unsafe max(read(opened, buffer.baseAddress, limit), 0)
        }
        (descriptor, isEmpty, record) = (opened, bytes.isEmpty, StagingRecord(bytes))
    }

    deinit {
        _ = close(descriptor)
    }

    /// Takes the lock, when nobody has it.
    func lock() -> Lock {
        if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return .free }
        return errno == EWOULDBLOCK ? .heldByOther : .unknown
    }
}
