/// Reads the original bytes of one member, inflated where it is deflated (đọc một tệp trong tệp nén).
struct MemberReader: ~Copyable {
    private let file: MemberHandle
    /// What inflates the bytes of `file`; nil for a member that is taken as it is.
    private let inflating: Inflating?
    private let archive: String
    private let member: String
    /// What the archive says of the original bytes.
    private let count: Int
    private let checksum: UInt32

    /// Compressed bytes that were read and not used yet.
    private var input: [UInt8] = []
    private var inputStart = 0
    /// What came out so far.
    private var made = 0
    private var sum: UInt32 = 0
    private var isEnd = false

    private static let inputCount = 1 << 16

    /// Reads `entry` through `file`, which was opened as its bytes are.
    init(_ file: consuming MemberHandle, of entry: ArchiveEntry, archive: String) {
        self.file = file
        inflating = entry.isDeflated ? Inflating() : nil
        (self.archive, member, count, checksum) = (archive, entry.name, entry.count, entry.checksum)
    }

    /// Reads the bytes of `file` as they are.
    init(rawly file: consuming MemberHandle, member: String) {
        self.file = file
        (inflating, archive, self.member, count, checksum) = (nil, "", member, 0, 0)
    }

    /// What is left to come, as far as the archive tells.
    var rest: Int { count - made }

    /// Fills `buffer` from its beginning: how many bytes, fewer than it has only at the member's end.
    ///
    /// - Throws: `ZipReadError`, at the end also `wrongChecksum` and `wrongSize`.
    @unsafe mutating func fill(_ buffer: UnsafeMutableRawBufferPointer) throws(ZipReadError) -> Int {
        guard let inflating else {
            let got = unsafe try file.fill(buffer)
            made += got
            return got
        }
        var done = 0
        while done < buffer.count, !isEnd {
            if inputStart == input.count, try !readMore() { break }
            let step = unsafe input.withUnsafeBufferPointer { input in
                // Both what is left of the input and of the buffer outlive the call.
                unsafe inflating.step(
                    UnsafeBufferPointer(rebasing: input[inputStart...]),
                    into: UnsafeMutableRawBufferPointer(rebasing: buffer[done...])
                )
            }
            // A step that gains nothing would never end.
            if step.isDamaged || (step.used == 0 && step.made == 0 && !step.isEnd) { throw error(.damaged) }
            inputStart += step.used
            done += step.made
            isEnd = step.isEnd
        }
        made += done
        sum = unsafe Deflating.checksum(UnsafeRawBufferPointer(buffer).prefix(done), after: sum)
        if done < buffer.count || isEnd, made <= count {
            isEnd = true
            // A stream that ends early has another checksum as a rule: that is what is reported first.
            guard sum == checksum else { throw error(.wrongChecksum) }
            guard made == count else { throw error(.wrongSize) }
        }
        return done
    }

    /// Reads more compressed bytes; false at their end.
    private mutating func readMore() throws(ZipReadError) -> Bool {
        var bytes = input.isEmpty ? [UInt8](repeating: 0, count: Self.inputCount) : input
        input = []
        var failure: ZipReadError?
        let got = unsafe bytes.withUnsafeMutableBytes { target in
            do throws(ZipReadError) {
                // The reading writes within the array's own bytes.
                return unsafe try file.fill(target)
            } catch {
                failure = error
                return 0
            }
        }
        if let failure { throw failure }
        input = bytes
        if got < input.count { input.removeLast(input.count - got) }
        inputStart = 0
        return got > 0
    }

    private func error(_ code: ZipReadError.Code) -> ZipReadError {
        ZipReadError(code, archive: archive, member: member)
    }
}

/// A member's bytes, piece by piece; never more than the archive said.
struct MemberPieces: ~Copyable {
    private var reader: MemberReader
    private let mismatch: ZipReadError

    init(_ reader: consuming MemberReader, mismatch: ZipReadError) {
        self.reader = reader
        self.mismatch = mismatch
    }

    /// Fills `buffer` from its beginning; 0 at the end, where size and checksum are known to be right.
    mutating func next(_ buffer: inout [UInt8]) throws(ZipReadError) -> Int {
        var failure: ZipReadError?
        let count = unsafe buffer.withUnsafeMutableBytes { bytes in
            do throws(ZipReadError) {
                // The reading writes within the array's own bytes.
                return unsafe try reader.fill(bytes)
            } catch {
                failure = error
                return 0
            }
        }
        if let failure { throw failure }
        // Fewer than the buffer has come at the end only; libzip itself does not mind a member that ends early.
        guard reader.rest >= 0, reader.rest == 0 || count == buffer.count else { throw mismatch }
        return count
    }
}
