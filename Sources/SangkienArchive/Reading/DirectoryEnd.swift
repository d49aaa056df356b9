import SangkienFiles

/// The end of an archive: where its central directory lies and how many entries it has, from the plain or the ZIP64 record.
struct DirectoryEnd {
    /// Where the central directory begins.
    private(set) var offset: Int
    /// How many bytes it has.
    private(set) var length: Int
    /// How many entries it claims; in 16 bits only, unless there is a ZIP64 record.
    private(set) var entries: Int
    /// How many bytes lie behind the end: a mail programme's or a portal's, read by nobody.
    private(set) var trailingCount = 0
    /// What whoever made the archive says of it.
    let comment: [UInt8]
    /// Whether `entries` is exact and not a number modulo 65,536.
    private(set) var isExact = false

    private static let plainLength = 22
    private static let locatorLength = 20
    private static let largeLength = 56

    /// Finds the one end record whose comment reaches exactly to the end of the file, else the only one there is, with something
    /// behind it.
    init(of archive: ArchiveBytes) throws(ZipReadError) {
        try Self.checkBeginning(of: archive)
        let tailLength = min(archive.count, Self.plainLength + 0xFFFF)
        let tailOffset = archive.count - tailLength
        let tail = try archive.read(tailOffset, tailLength)
        guard let (place, behind) = try Self.find(in: tail, of: archive) else {
            throw ZipReadError(.truncated, archive: archive.name)
        }
        trailingCount = behind
        comment = Array(tail[(place + Self.plainLength)..<(tail.count - behind)])
        // A part of a divided archive: the rest is in other files.
        guard [0, 0xFFFF].contains(tail.number16(at: place + 4)), [0, 0xFFFF].contains(tail.number16(at: place + 6)) else {
            throw ZipReadError(.truncated, archive: archive.name)
        }
        entries = tail.number16(at: place + 10)
        length = tail.number32(at: place + 12)
        offset = tail.number32(at: place + 16)
        var limit = tailOffset + place
        if let record = try Self.largeRecord(before: limit, of: archive) {
            limit = record.offset
            try adopt(record.bytes, of: archive)
        }
        // Nothing lies between the directory and its end, so that every program finds the same one.
        guard offset <= limit, length == limit - offset else { throw ZipReadError(.damaged, archive: archive.name) }
    }

    /// An archive begins with a member, or, when it is empty, with its end; one that hides behind a picture is refused.
    private static func checkBeginning(of archive: ArchiveBytes) throws(ZipReadError) {
        let head = try archive.read(0, min(archive.count, 8))
        if head == FileMark.compoundFile { throw ZipReadError(.oldOfficeFile, archive: archive.name) }
        let mark = Array(head.prefix(4))
        guard mark == FileMark.zipMember || mark == FileMark.emptyZip else { throw ZipReadError(.notAnArchive, archive: archive.name) }
    }

    /// Where the end record is in `tail`, and how many bytes are behind it; nil without one.
    ///
    /// Two fitting ones are refused, and so are several with something behind them: programs could read different archives.
    private static func find(in tail: [UInt8], of archive: ArchiveBytes) throws(ZipReadError) -> (place: Int, behind: Int)? {
        var fitting: Int?
        var followed: [(place: Int, behind: Int)] = []
        for begin in stride(from: 0, through: tail.count - plainLength, by: 1) where tail[begin] == 0x50 {
            guard tail.number32(at: begin) == 0x0605_4B50 else { continue }
            let end = begin + plainLength + tail.number16(at: begin + 20)
            if end < tail.count, followed.count < 2 { followed.append((begin, tail.count - end)) }
            guard end == tail.count else { continue }
            guard fitting == nil else { throw ZipReadError(.damaged, archive: archive.name) }
            fitting = begin
        }
        if let fitting { return (fitting, 0) }
        guard followed.count <= 1 else { throw ZipReadError(.damaged, archive: archive.name) }
        return followed.first
    }

    /// The ZIP64 record that the locator before `offset` points to.
    private static func largeRecord(
        before offset: Int,
        of archive: ArchiveBytes
    ) throws(ZipReadError) -> (offset: Int, bytes: [UInt8])? {
        guard offset >= locatorLength else { return nil }
        let locator = try archive.read(offset - locatorLength, locatorLength)
        guard locator.number32(at: 0) == 0x0706_4B50 else { return nil }
        let place = locator.number64(at: 8)
        guard offset - locatorLength >= largeLength, place <= offset - locatorLength - largeLength else {
            throw ZipReadError(.damaged, archive: archive.name)
        }
        let record = try archive.read(place, largeLength)
        guard record.number32(at: 0) == 0x0606_4B50, record.number64(at: 4) == offset - locatorLength - place - 12 else {
            throw ZipReadError(.damaged, archive: archive.name)
        }
        guard record.number64(at: 16) == 0 else { throw ZipReadError(.truncated, archive: archive.name) }
        return (place, record)
    }

    /// Takes the ZIP64 numbers; where the plain record has one of its own, both must agree.
    private mutating func adopt(_ record: [UInt8], of archive: ArchiveBytes) throws(ZipReadError) {
        let large = (entries: record.number64(at: 32), length: record.number64(at: 40), offset: record.number64(at: 48))
        guard entries == 0xFFFF || entries == large.entries, length == 0xFFFF_FFFF || length == large.length,
            offset == 0xFFFF_FFFF || offset == large.offset
        else { throw ZipReadError(.damaged, archive: archive.name) }
        (entries, length, offset) = large
        isExact = true
    }
}
