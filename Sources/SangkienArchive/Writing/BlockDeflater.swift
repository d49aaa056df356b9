/// Deflates what a source gives, a block at a time, in memory that does not grow with it.
///
/// All that fits into one block is deflated for size, unless the effort says otherwise. Anything longer is cut into blocks that are deflated for speed, each with the
/// end of the one before as its window, so that other cores can take some of them while this one makes the next. The bytes depend on
/// the source alone and not on the number of cores.
struct BlockDeflater {
    private let makeSource: @Sendable () -> ChunkSource
    private let effort: DeflateEffort
    private var source: ChunkSource?
    /// How many blocks may wait for other cores.
    private let ahead: Int
    private var blocks: [DeflateBlock] = []
    private var window: [UInt8] = []
    private var hasMore = true

    /// How many bytes a block has at least, unless it is the last.
    static let blockCount = 1 << 20
    /// Rendering and the disk cannot keep more cores busy, and every block that waits takes memory.
    private static let mostCores = 8
    /// How far back DEFLATE looks.
    private static let windowCount = 1 << 15

    /// A deflater, on up to `cores` cores, of what the source gives that `makeSource` makes when it is first needed.
    init(_ makeSource: @escaping @Sendable () -> ChunkSource, cores: Int, effort: DeflateEffort = .auto) {
        self.makeSource = makeSource
        self.effort = effort
        ahead = cores > 1 ? 2 * (min(cores, Self.mostCores) - 1) : 0
    }

    /// Everything at once, when it fits into one block; otherwise nil, and the blocks follow.
    ///
    /// To be called first.
    mutating func whole() -> Deflated? {
        let bytes = nextBytes()
        if hasMore {
            append(bytes)
            return nil
        }
        return Deflated(bytes, effort: effort)
    }

    /// The next block of the stream; nil at its end.
    mutating func next() -> Deflated? {
        while hasMore, blocks.count <= ahead { append(nextBytes()) }
        return blocks.isEmpty ? nil : blocks.removeFirst().result()
    }

    private mutating func nextBytes() -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(Self.blockCount + Self.blockCount / 8)
        let source = source ?? makeSource()
        self.source = source
        while hasMore, bytes.count < Self.blockCount { hasMore = source(&bytes) }
        return bytes
    }

    private mutating func append(_ bytes: [UInt8]) {
        let block = DeflateBlock(DeflateBlock.Piece(bytes: bytes, window: window, isLast: !hasMore, effort: effort))
        window = Array(bytes.suffix(Self.windowCount))
        blocks.append(block)
        // Whether a core has time for it or not: a block that nobody has begun is deflated where it is needed.
        if ahead > 0 { Task.detached { block.deflateIfWaiting() } }
    }
}
