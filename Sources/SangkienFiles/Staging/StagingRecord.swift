import Glibc

/// Who works in a staging folder (lượt chạy): written into it, so that other runs can tell a live one from one that was killed.
package struct StagingRecord: Sendable, Equatable {
    /// The name of the staging folder; a copy under another name is not ours.
    let folder: String
    /// True for a run that has the output folder to itself.
    let isExclusive: Bool
    /// When it started, in seconds after 1970 in UTC.
    package let started: Int
    /// The machine's name, for people who look for it.
    package let host: String
    /// What the kernel calls its present run: the same in all containers on a machine, where a lock tells all.
    let boot: String
    /// The PID namespace, for people: with it a process number says which process.
    let namespace: String
    /// The process in its namespace, for people.
    let process: Int

    /// The first line of every record.
    static let mark = "sangkien.staging/1"

    /// The record of this process for the staging folder `folder`.
    init(folder: String, isExclusive: Bool) {
        self.folder = folder
        self.isExclusive = isExclusive
        started = Int(time(nil))
        host = Self.hostName
        boot = Self.bootName
        namespace = Self.link("/proc/self/ns/pid")
        process = Int(getpid())
    }

    /// The record in `bytes`; nil when they are none.
    init?(_ bytes: [UInt8]) {
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
        guard lines.first == Self.mark[...] else { return nil }
        let pairs = lines.dropFirst().map { $0.split(separator: " ", maxSplits: 1) }.filter { $0.count == 2 }
        let values = Dictionary(pairs.map { (String($0[0]), String($0[1])) }) { first, _ in first }
        guard let folder = values["folder"], let started = values["started"].flatMap(Int.init) else { return nil }
        self.folder = folder
        self.started = started
        isExclusive = values["exclusive"] == "yes"
        host = values["host"] ?? ""
        boot = values["boot"] ?? ""
        namespace = values["namespace"] ?? ""
        process = values["process"].flatMap(Int.init) ?? 0
    }

    /// The record as it is written.
    var bytes: [UInt8] {
        let lines = [
            Self.mark, "folder \(folder)", "exclusive \(isExclusive ? "yes" : "no")", "started \(started)", "host \(host)", "boot \(boot)",
            "namespace \(namespace)", "process \(process)",
        ]
        return Array(lines.map { $0 + "\n" }.joined().utf8)
    }

    /// True when it was written while this kernel ran.
    var isOfThisBoot: Bool { !boot.isEmpty && boot == Self.bootName }

    private static let bootName: String = {
        let bytes = (try? FileSystem.beginning(of: "/proc/sys/kernel/random/boot_id", count: 64)) ?? []
        return String(decoding: bytes.prefix { $0 > 0x20 }, as: UTF8.self)
    }()

    private static var hostName: String {
        var name = utsname()
        guard unsafe uname(&name) == 0 else { return "" }
        // The name ends with a zero byte within its field.
        return unsafe withUnsafeBytes(of: name.nodename) { bytes in
            unsafe String(decoding: bytes.prefix { $0 > 0x20 }, as: UTF8.self)
        }
    }

    private static func link(_ path: String) -> String {
        var buffer = [CChar](repeating: 0, count: 128)
        let count = unsafe readlink(path, &buffer, buffer.count)
        guard count > 0 else { return "" }
        return String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
