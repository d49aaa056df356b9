/// How much an archive may hold before it is refused; absolute numbers, counted while reading.
///
/// A plain ratio rule would refuse honest files, since a document of 10,000 alike rows shrinks to a hundredth; so the ratio
/// counts for large members only.
package struct ZipLimits: Sendable, Equatable {
    /// How many members, folders included.
    package var maxMembers: Int
    /// How many bytes one member may inflate to; never more than 4 GiB less two bytes.
    package var maxMemberBytes: Int
    /// How many bytes all members together may inflate to.
    package var maxTotalBytes: Int
    /// How many bytes of one member `ZipReader.read(_:)` holds in memory; larger ones are streamed or copied.
    package var maxHeldBytes: Int
    /// How many compressed bytes of one member `ZipReader.readDeflated(_:)` holds in memory.
    package var maxCopiedBytes: Int
    /// How large the archive itself may be; never more than 4 GiB less two bytes.
    package var maxArchiveBytes: Int
    /// From how many inflated bytes on the ratio of a member counts.
    package var ratioThreshold: Int
    /// How many times larger than its compressed bytes such a member may be.
    package var maxRatio: Int
    /// Whether a member that is locked, packed in an unknown way or beyond the limits leaves the others readable; only reading it throws.
    ///
    /// For archives that people send as folders. What makes the archive itself unsafe (names, overlaps) is always refused.
    package var keepsFaultyMembers = false

    /// Limits of one's own, by default wide ones.
    package init(
        maxMembers: Int = 4096,
        maxMemberBytes: Int = 64 << 20,
        maxTotalBytes: Int = 256 << 20,
        maxHeldBytes: Int = 64 << 20,
        maxCopiedBytes: Int = 64 << 20,
        maxArchiveBytes: Int = 256 << 20,
        ratioThreshold: Int = 16 << 20,
        maxRatio: Int = 400
    ) {
        self.maxMembers = maxMembers
        self.maxMemberBytes = maxMemberBytes
        self.maxTotalBytes = maxTotalBytes
        self.maxHeldBytes = maxHeldBytes
        self.maxCopiedBytes = maxCopiedBytes
        self.maxArchiveBytes = maxArchiveBytes
        self.ratioThreshold = ratioThreshold
        self.maxRatio = maxRatio
    }

    /// For document templates (DOCX, ODT): parts with tags are held inflated, pictures and the like as they are compressed.
    ///
    /// Reading a template then takes less than 256 MiB whatever it holds: up to 64 MiB of compressed parts, and about twenty
    /// bytes for each byte of the part that is being compiled.
    package static let template = ZipLimits(maxTotalBytes: 80 << 20, maxHeldBytes: 6 << 20, maxArchiveBytes: 64 << 20)

    /// For spreadsheets (XLSX, ODS), whose large members are streamed.
    package static let spreadsheet = ZipLimits(
        maxMembers: 16_384,
        maxMemberBytes: 4 << 30,
        maxTotalBytes: 6 << 30,
        maxArchiveBytes: 2 << 30
    )

    /// For archives of inputs, which are read as folders: files of a size that a person sends.
    package static let folder = {
        var limits = ZipLimits(
            maxMembers: 1_000,
            maxMemberBytes: 256 << 20,
            maxTotalBytes: 1 << 30,
            maxHeldBytes: 256 << 20,
            maxArchiveBytes: 512 << 20
        )
        limits.keepsFaultyMembers = true
        return limits
    }()

    /// The largest number a ZIP field of 32 bits says; the next one means "see the ZIP64 field".
    static let fieldLimit = 0xFFFF_FFFE
    /// How long a member's name may be, in bytes.
    static let maxNameBytes = 1024
    /// How many bytes are read at once from what is no regular file, standard input for one.
    static let maxPipedBytes = 64 << 20
    /// How long the central directory may be: more than any honest names and extra fields take.
    var maxDirectoryBytes: Int { min(max(maxMembers, 16), 1 << 14) * 4096 }
}
