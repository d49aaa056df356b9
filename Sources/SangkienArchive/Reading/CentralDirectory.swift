/// One entry of an archive's central directory, checked.
struct ArchiveEntry {
    let name: String
    /// The name as the archive has it, perhaps with backslashes.
    let nameBytes: [UInt8]
    let method: Int
    let checksum: UInt32
    let compressedCount: Int
    let count: Int
    let offset: Int
    /// Why it cannot be read, where the other members can (`ZipLimits.keepsFaultyMembers`).
    var fault: ZipReadError.Code?

    var isFolder: Bool { name.utf8.last == UInt8(ascii: "/") }
    var isDeflated: Bool { method == Self.deflated }

    static let stored = 0
    static let deflated = 8
}

/// An archive's central directory, read and checked as a whole before any member is.
///
/// Every name is safe and there once, every size within the limits, and no two members share a byte.
struct CentralDirectory {
    /// Where it begins in the archive; all members lie before.
    let offset: Int
    /// How many bytes lie behind the archive's end.
    let trailingCount: Int
    /// The comment at the archive's end.
    let comment: [UInt8]
    /// The members that are no folders, in its order.
    private(set) var members: [ArchiveEntry] = []

    private let archive: ArchiveBytes
    private let limits: ZipLimits

    private static let entryLength = 46
    private static let localLength = 30

    init(of archive: ArchiveBytes, limits: ZipLimits) throws(ZipReadError) {
        (self.archive, self.limits) = (archive, limits)
        guard archive.count <= min(limits.maxArchiveBytes, ZipLimits.fieldLimit) else {
            throw ZipReadError(.archiveTooLarge, archive: archive.name)
        }
        let end = try DirectoryEnd(of: archive)
        (offset, trailingCount, comment) = (end.offset, end.trailingCount, end.comment)
        guard end.entries <= limits.maxMembers, end.length <= limits.maxDirectoryBytes else {
            throw ZipReadError(.tooManyMembers, archive: archive.name)
        }
        let entries = try readEntries(archive.read(end.offset, end.length), end: end)
        try checkPlaces(of: entries)
        members = entries.filter { !$0.isFolder }
    }

    private func readEntries(_ bytes: [UInt8], end: DirectoryEnd) throws(ZipReadError) -> [ArchiveEntry] {
        var entries: [ArchiveEntry] = []
        var names: Set<String> = []
        var total = 0
        var position = 0
        while position < bytes.count {
            guard entries.count < min(limits.maxMembers, 0xFFFE) else { throw ZipReadError(.tooManyMembers, archive: archive.name) }
            let entry = try readEntry(bytes, at: &position)
            // Equal names are found whatever the case or the Unicode form of their letters; a folder and a file may not share one.
            let key = (entry.isFolder ? String(entry.name.dropLast()) : entry.name).lowercased()
            guard names.insert(key).inserted else { throw error(.duplicateName, entry.name) }
            if !entry.isFolder, entry.fault == nil { total += entry.count }
            guard total <= limits.maxTotalBytes else { throw ZipReadError(.archiveTooLarge, archive: archive.name) }
            entries.append(entry)
        }
        guard end.entries == (end.isExact ? entries.count : entries.count & 0xFFFF) else {
            throw ZipReadError(.damaged, archive: archive.name)
        }
        return entries
    }

    /// Reads the entry at `position` and moves behind it.
    private func readEntry(_ bytes: [UInt8], at position: inout Int) throws(ZipReadError) -> ArchiveEntry {
        let begin = position
        guard bytes.count - begin >= Self.entryLength, bytes.number32(at: begin) == 0x0201_4B50 else {
            throw ZipReadError(.damaged, archive: archive.name)
        }
        let nameEnd = begin + Self.entryLength + bytes.number16(at: begin + 28)
        let extraEnd = nameEnd + bytes.number16(at: begin + 30)
        position = extraEnd + bytes.number16(at: begin + 32)
        guard position <= bytes.count else { throw ZipReadError(.damaged, archive: archive.name) }
        let nameBytes = Array(bytes[begin + Self.entryLength..<nameEnd])
        let isEmpty = bytes.number32(at: begin + 24) == 0
        let name = try MemberName.checked(
            readable(nameBytes, extra: bytes[nameEnd..<extraEnd]),
            isEmpty: isEmpty,
            archive: archive.name
        )
        // Of a divided archive; 0xFFFF leaves it to the ZIP64 field, where it is zero too.
        guard [0, 0xFFFF].contains(bytes.number16(at: begin + 34)) else { throw error(.truncated, name) }
        // Bits 0, 6 and 13: encrypted, strongly encrypted, with a masked header.
        let isEncrypted = bytes.number16(at: begin + 8) & 0x2041 != 0
        var sizes = [bytes.number32(at: begin + 24), bytes.number32(at: begin + 20), bytes.number32(at: begin + 42)]
        if sizes.contains(0xFFFF_FFFF) { try readLargeSizes(Array(bytes[nameEnd..<extraEnd]), into: &sizes, of: name) }
        var entry = ArchiveEntry(
            name: name,
            nameBytes: nameBytes,
            method: bytes.number16(at: begin + 10),
            checksum: UInt32(truncatingIfNeeded: bytes.number32(at: begin + 16)),
            compressedCount: sizes[1],
            count: sizes[0],
            offset: sizes[2]
        )
        if let fault = isEncrypted ? .encrypted : entry.isFolder ? nil : fault(in: entry) {
            guard limits.keepsFaultyMembers else { throw error(fault, name) }
            entry.fault = fault
        }
        return entry
    }

    /// The name in UTF-8; of archives that people send as folders also where it is written in an older encoding.
    private func readable(_ name: [UInt8], extra: ArraySlice<UInt8>) -> [UInt8] {
        guard limits.keepsFaultyMembers, String(validating: name, as: UTF8.self) == nil else { return name }
        return LegacyName.unicode(in: Array(extra), of: name) ?? LegacyName.bytes(name)
    }

    /// Takes from the ZIP64 extra field the numbers that did not fit into 32 bits.
    private func readLargeSizes(_ extra: [UInt8], into sizes: inout [Int], of name: String) throws(ZipReadError) {
        var position = 0
        while extra.count - position >= 4 {
            let (id, length) = (extra.number16(at: position), extra.number16(at: position + 2))
            position += 4
            guard length <= extra.count - position else { break }
            if id == 1 {
                let end = position + length
                for index in sizes.indices where sizes[index] == 0xFFFF_FFFF {
                    guard end - position >= 8 else { throw error(.damaged, name) }
                    sizes[index] = extra.number64(at: position)
                    position += 8
                }
                return
            }
            position += length
        }
        throw error(.damaged, name)
    }

    /// What is wrong with an entry itself, wherever its bytes lie.
    private func fault(in entry: ArchiveEntry) -> ZipReadError.Code? {
        guard [ArchiveEntry.stored, ArchiveEntry.deflated].contains(entry.method) else { return .unsupportedMethod }
        guard entry.count <= min(limits.maxMemberBytes, ZipLimits.fieldLimit) else { return .memberTooLarge }
        guard entry.isDeflated || entry.compressedCount == entry.count else { return .wrongSize }
        guard entry.count <= limits.ratioThreshold || entry.count / max(limits.maxRatio, 1) <= entry.compressedCount else {
            return .suspiciousRatio
        }
        return nil
    }

    /// Checks each member's own header, and that no member reaches into another one or into the directory.
    private func checkPlaces(of entries: [ArchiveEntry]) throws(ZipReadError) {
        var free = 0
        for entry in entries.sorted(by: { $0.offset < $1.offset }) {
            guard entry.offset <= offset - Self.localLength else { throw error(.damaged, entry.name) }
            guard entry.offset >= free else { throw error(.overlappingEntries, entry.name) }
            let header = try archive.read(entry.offset, Self.localLength)
            guard header.number32(at: 0) == 0x0403_4B50 else { throw error(.damaged, entry.name) }
            guard header.number16(at: 6) & 0x2041 == 0 || entry.fault != nil else { throw error(.encrypted, entry.name) }
            let nameEnd = entry.offset + Self.localLength + header.number16(at: 26)
            // Another program could go by this name or method instead of the directory's.
            guard header.number16(at: 8) == entry.method, header.number16(at: 26) == entry.nameBytes.count, nameEnd <= offset,
                try archive.read(entry.offset + Self.localLength, entry.nameBytes.count) == entry.nameBytes
            else { throw error(.damaged, entry.name) }
            let dataBegin = nameEnd + header.number16(at: 28)
            guard dataBegin <= offset, entry.compressedCount <= offset - dataBegin else { throw error(.overlappingEntries, entry.name) }
            free = dataBegin + entry.compressedCount
        }
    }

    private func error(_ code: ZipReadError.Code, _ member: String) -> ZipReadError {
        ZipReadError(code, archive: archive.name, member: member)
    }
}
