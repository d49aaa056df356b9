import SangkienArchive
import Testing
import TestKit

/// Archives that are cut, that lie, and that are traps: each ends in its own error.
@Suite struct HostileZipTests {
    typealias Entry = HandMadeZip.Entry

    private static let sample = HandMadeZip(HandMadeZip.sampleEntries)

    /// An archive of three members, the middle one changed.
    private static func zip(_ change: (inout Entry) -> Void, of entry: Entry = Entry("content.xml", "Nội dung, nội dung")) -> [UInt8] {
        HandMadeZip([Entry("mimetype", stored: [1, 2, 3]), entry.with(change), Entry("z.xml", "cuối")]).bytes
    }

    @Test func `tệp bị cắt ở đâu cũng báo thiếu phần cuối`() {
        var zip = Self.sample
        zip.comment = Array("Ghi chú dài ở cuối tệp".utf8)
        for isLarge in [false, true] {
            zip.isLarge = isLarge
            let bytes = zip.bytes
            #expect(failure(bytes) == nil)
            for count in stride(from: 0, to: bytes.count, by: 7) {
                #expect(failure(Array(bytes.prefix(count))) == (count < 4 ? .notAnArchive : .truncated), "\(count) byte")
            }
        }
    }

    @Test func `tệp mất một đoạn giữa không đọc được`() {
        let bytes = Self.sample.bytes
        for begin in stride(from: 4, to: bytes.count - 40, by: 7) {
            #expect(failure(Array(bytes[..<begin] + bytes[(begin + 5)...])) != nil, "từ byte \(begin)")
        }
    }

    @Test(
        arguments: [
            ([], .notAnArchive), (Array("PK".utf8), .notAnArchive), (Array("Họ tên;Sáng kiến\n".utf8), .notAnArchive),
            ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 504), .oldOfficeFile),
            ([0xFF, 0xD8, 0xFF, 0xE0] + HandMadeZip(HandMadeZip.sampleEntries).bytes, .notAnArchive),
        ] as [([UInt8], ZipReadError.Code)]
    )
    func `không phải tệp nén hoặc giấu sau tệp khác`(bytes: [UInt8], code: ZipReadError.Code) {
        #expect(failure(bytes) == code)
    }

    @Test(arguments: [1, 0x40, 0x2000, 1 | 8])
    func `phần đặt mật khẩu`(flags: Int) {
        #expect(failure(Self.zip { $0.flags = flags }) == .encrypted)
        #expect(failure(Self.zip { $0.localFlags = flags }) == .encrypted)
    }

    @Test(arguments: [1, 6, 9, 12, 14, 93, 95, 98, 99, 0xFFFF])
    func `cách nén lạ`(method: Int) {
        #expect(failure(Self.zip { $0.method = method }) == .unsupportedMethod)
    }

    @Test func `số byte ghi sai`() {
        let stored = Entry("a", stored: [UInt8](repeating: 1, count: 30))
        for change in [-18, -1, 1, 1000, 70_000] {
            #expect(failure(Self.zip { $0.size += change }) == .wrongSize, "\(change)")
            #expect(failure(Self.zip({ $0.size += change }, of: stored)) == .wrongSize, "\(change)")
        }
        // Bytes behind the end of the stream, and a stream without its end.
        #expect(failure(Self.zip { $0.data += [0, 0, 0] }) == .wrongSize)
        #expect(failure(Self.zip { $0.data.removeLast(4) }) != nil)
        #expect(failure(Self.zip { $0.size = 0 }) == .wrongSize)
        #expect(failure(Self.zip { $0.size = 65 << 20 }) == .memberTooLarge)
    }

    @Test func `tổng kiểm tra sai và dữ liệu nén hỏng`() {
        #expect(failure(Self.zip { $0.checksum ^= 0x8000_0000 }) == .wrongChecksum)
        #expect(failure(Self.zip({ $0.data[0] ^= 1 }, of: Entry("a", stored: [1, 2, 3]))) == .wrongChecksum)
        #expect(failure(Self.zip { $0.data = [UInt8](repeating: 0xFF, count: 20) }) == .damaged)
        // A last piece that is full, behind which only the checksum is left to see.
        let pieces = Entry("a", [UInt8](repeating: 9, count: 2 * ZipReader.pieceCount))
        #expect(failure(Self.zip({ _ in }, of: pieces)) == nil)
        #expect(failure(Self.zip({ $0.checksum ^= 1 }, of: pieces)) == .wrongChecksum)
        #expect(failure(Self.zip({ $0.size += 1 }, of: pieces)) == .wrongSize)
    }

    @Test(.timeLimit(.minutes(20)))
    func `bom nén bung ra 4 GB`() throws {
        let bomb = ZeroBomb(groups: 4 << 20)
        #expect(bomb.bytes.count < 5 << 20)
        func archive(claiming size: Int) -> [UInt8] {
            let entry = Entry("bom.xml", "").with { ($0.data, $0.size, $0.isLarge) = (bomb.bytes, size, true) }
            return HandMadeZip([entry]).bytes
        }
        for size in [1000, 16 << 20, 17 << 20] { #expect(failure(archive(claiming: size), limits: ZipLimits()) == .wrongSize, "\(size)") }
        var count = 0
        let reader = try ZipReader(bytes: archive(claiming: 100_000), name: "bom", limits: .spreadsheet)
        #expect(throws: ZipReadError.self) {
            try reader.stream("bom.xml") { piece in
                count += piece.count
                return true
            }
        }
        #expect(count <= 100_000)
        #expect(failure(archive(claiming: 4 << 30)) == .memberTooLarge)
        #expect(failure(archive(claiming: 4 << 30), limits: .spreadsheet) == .memberTooLarge)
        #expect(failure(archive(claiming: 4_000_000_000)) == .memberTooLarge)
        // The ratio of what is claimed is below 1000 here, and still suspicious.
        #expect(failure(archive(claiming: 4_000_000_000), limits: .spreadsheet) == .suspiciousRatio)
    }

    @Test(.timeLimit(.minutes(20)))
    func `bom nén nói thật bị từ chối, tệp nén tốt thì không`() {
        func zeros(_ groups: Int) -> Entry {
            Entry("a", "").with { ($0.data, $0.size) = (ZeroBomb(groups: groups).bytes, (groups + 1) * 1032 + 1) }
        }
        // The bomb is exactly as large as it says: only the checksum, of which it knows nothing, is wrong.
        #expect(failure(HandMadeZip([zeros(100)]).bytes) == .wrongChecksum)
        #expect(failure(HandMadeZip([zeros(20_000)]).bytes) == .suspiciousRatio)
        let zero = HandMadeZip([Entry("a", [UInt8](repeating: 0, count: 15 << 20))]).bytes
        #expect(failure(zero, limits: ZipLimits()) == nil)
        #expect(failure(HandMadeZip((0..<20).map { Entry("\($0)", "").with { $0.size = 14 << 20 } }).bytes) == .archiveTooLarge)
        var limits = ZipLimits.template
        limits.maxArchiveBytes = 100
        #expect(failure(HandMadeZip([Entry("a", stored: Array("0123456789".utf8))]).bytes, limits: limits) == .archiveTooLarge)
    }

    @Test func `phần quá lớn để giữ trong bộ nhớ vẫn đọc dần được`() throws {
        var limits = ZipLimits.template
        (limits.maxHeldBytes, limits.maxCopiedBytes) = (10, 10)
        let entries = [Entry("a", stored: Array("0123456789x".utf8)), Entry("b", "0123456789y")]
        let reader = try ZipReader(bytes: HandMadeZip(entries).bytes, name: "a", limits: limits)
        for name in reader.names {
            #expect(readEnd(reader, name) == .memberTooLarge)
            #expect(streamEnd(reader, name) == nil)
        }
        #expect(deflatedEnd(reader, "b") == .memberTooLarge)
    }

    @Test(.timeLimit(.minutes(20)), arguments: [nil, 3, 0xFFFF])
    func `bảy mươi nghìn phần`(claimed: Int?) {
        var zip = HandMadeZip((0..<70_000).map { Entry("\($0)", stored: []) })
        zip.isLarge = claimed == nil
        zip.claimedCount = claimed
        let bytes = zip.bytes
        #expect(failure(bytes) == .tooManyMembers)
        #expect(failure(bytes, limits: .spreadsheet) == .tooManyMembers)
        var limits = ZipLimits.spreadsheet
        limits.maxMembers = 1_000_000
        #expect(failure(bytes, limits: limits) == .tooManyMembers)
    }

    @Test func `số phần ghi sai`() {
        var zip = Self.sample
        for isLarge in [false, true] {
            for count in [0, 3, 5, 1000] {
                zip.isLarge = isLarge
                zip.claimedCount = count
                #expect(failure(zip.bytes) == .damaged)
            }
        }
    }

    @Test func `các phần chồng lên nhau`() {
        // Two entries for one member.
        let first = Entry("a", stored: [UInt8](repeating: 7, count: 500))
        #expect(failure(HandMadeZip([first, first.with { ($0.name, $0.claimedOffset) = ([98], 0) }]).bytes) == .overlappingEntries)
        // A member that holds another one's header, as David Fifield's bombs do.
        let inner = Entry("b", stored: [1, 2, 3])
        let outer = Entry("a", stored: Array(HandMadeZip([inner]).bytes.prefix(34)))
        #expect(failure(HandMadeZip([outer, inner.with { $0.claimedOffset = 31 }]).bytes) == .overlappingEntries)
        // A member that reaches into the next one, and into the directory.
        let long = first.with { ($0.size, $0.claimedCompressedSize) = (510, 510) }
        #expect(failure(HandMadeZip([long, inner]).bytes) == .overlappingEntries)
        #expect(failure(HandMadeZip([inner, long]).bytes) == .overlappingEntries)
        // An offset outside, or at something else; sizes no file can have.
        #expect(failure(Self.zip { $0.claimedOffset = 1_000_000 }) == .damaged)
        #expect(failure(Self.zip { $0.claimedOffset = 3 }) != nil)
        #expect(failure(Self.zip { ($0.claimedOffset, $0.isLarge) = (Int.max, true) }) == .damaged)
        #expect(failure(Self.zip { ($0.claimedCompressedSize, $0.isLarge) = (Int.max, true) }) == .overlappingEntries)
        #expect(failure(Self.zip { ($0.size, $0.isLarge) = (-1, true) }) == .memberTooLarge)
    }

    @Test(arguments: [
        ("a.xml", "a.xml"), ("Word/A.xml", "word/a.XML"), ("Ảnh.png", "ảnh.PNG"), ("ả", "a\u{309}"), ("word", "word/"),
        ("a/b.xml", "a\\b.xml"),
    ])
    func `hai phần trùng tên`(first: String, second: String) {
        #expect(failure(HandMadeZip([Entry(first, "1"), Entry(second, "2")]).bytes) == .duplicateName)
    }

    @Test(arguments: [
        "", "/", "/etc/passwd", "..", "../a", "a/../b", "a/..", "a/../", "../", "./a", "a/./b", "a//b", "\\a", "..\\a", "a\\..\\b",
        "a\\\\b", "C:\\a", "C:a", "c:/a",
        "a\0b", "a\nb", "a\u{7F}", "a\u{85}", "anh\u{202E}gpj.exe", "\u{FEFF}a",
        String(repeating: "a", count: 1025), String(repeating: "ả", count: 400),
    ])
    func `tên không an toàn`(name: String) {
        #expect(failure(HandMadeZip([Entry("mimetype", stored: []), Entry(name, "x")]).bytes) == .unsafeName)
    }

    @Test func `gạch chéo ngược là gạch chéo`() throws {
        let zip = try ZipReader(
            bytes: HandMadeZip([Entry("word\\sub\\a.xml", "x"), Entry("word\\media\\", stored: [])]).bytes,
            name: "x",
            limits: .template
        )
        #expect(zip.names == ["word/sub/a.xml"])
        #expect(try zip.read("word/sub/a.xml") == Array("x".utf8))
    }

    @Test func `thư mục rỗng có gạch chéo ở đầu, như appy pod ghi, được bỏ qua; phần có nội dung thì không`() throws {
        func zip(_ folder: Entry) throws -> ZipReader {
            try ZipReader(bytes: HandMadeZip([Entry("content.xml", "x"), folder]).bytes, name: "x", limits: .template)
        }
        #expect(try zip(Entry("/Configurations2/statusbar/", stored: [])).names == ["content.xml"])
        #expect(throws: ZipReadError.self) { _ = try zip(Entry("/Configurations2/", "x")) }
        for name in ["/a.xml", "//a/", "/../a/", "/content.xml/"] {
            #expect(throws: ZipReadError.self, "\(name)") { _ = try zip(Entry(name, stored: [])) }
        }
    }

    @Test(arguments: [1, 2, 22, 1_000, 60_000])
    func `byte thừa sau phần cuối được bỏ qua và đếm`(count: Int) throws {
        let honest = Self.sample.bytes
        #expect(try ZipReader(bytes: honest, name: "x", limits: .template).trailingCount == 0)
        let zip = try ZipReader(bytes: honest + [UInt8](repeating: 0x0A, count: count), name: "x", limits: .template)
        #expect(zip.trailingCount == count)
        #expect(failure(honest + Array("<html>".utf8)) == nil)
        #expect(try zip.read("META-INF/manifest.xml") == Array("<manifest/>".utf8))
        // A second archive behind the first is no rubbish: programs could read either.
        #expect(failure(honest + HandMadeZip([Entry("mimetype", "y")]).bytes) != nil)
        #expect(failure(honest + HandMadeZip([]).bytes + [0]) == .damaged)
    }

    @Test func `tên không phải UTF-8 và tên lạ mà an toàn`() {
        #expect(failure(Self.zip { $0.name = [0x61, 0xE1, 0xBB] }) == .unsafeName)
        for name in ["...", "a..b", "..a/b..", "Sáng kiến (1).xml", "[Content_Types].xml", "ab:c", String(repeating: "a", count: 1024)] {
            #expect(failure(HandMadeZip([Entry(name, "x")]).bytes) == nil, "\(name)")
        }
    }

    @Test func `đầu phần khác mục lục`() {
        #expect(failure(Self.zip { $0.localName = Array("Content.xml".utf8) }) == .damaged)
        #expect(failure(Self.zip { $0.localName = Array("content.xm".utf8) }) == .damaged)
        #expect(failure(Self.zip { $0.localMethod = 0 }) == .damaged)
    }

    @Test(.timeLimit(.minutes(20)))
    func `hai mục lục hoặc hàng nghìn mục lục giả`() {
        var zip = Self.sample
        let end = HandMadeZip([]).bytes
        zip.comment = end
        #expect(failure(zip.bytes) == .damaged)
        zip.comment = (0..<2_900).flatMap { _ in end }
        #expect(failure(zip.bytes) == .damaged)
        zip.comment = (0..<16_000).flatMap { _ in [0x50, 0x4B, 5, 6] }
        #expect(failure(zip.bytes) == nil)
        zip.comment = []
        zip.gap = [0]
        #expect(failure(zip.bytes) == .damaged)
    }

    @Test(.timeLimit(.minutes(20)))
    func `byte ngẫu nhiên và tệp bị đổi vài byte không làm hỏng chương trình`() {
        var random = SeededRandom(seed: 11)
        var zip = Self.sample
        var isReadable: Set<Bool> = []
        for round in 0..<6_000 {
            zip.isLarge = round % 2 == 0
            var bytes = zip.bytes
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                // Most changes hit the headers, which lie at both ends.
                let index = Int.random(in: 0..<(Bool.random(using: &random) ? bytes.count : 120), using: &random)
                let place = Bool.random(using: &random) ? bytes.count - 1 - index : index
                bytes[place] = [0, 1, 0xFF, 0x7F, 0x80, UInt8.random(in: 0...255, using: &random)].randomElement(using: &random) ?? 0
            }
            isReadable.insert(failure(bytes) == nil)
        }
        #expect(isReadable == [true, false])
        for count in 0..<2_000 {
            let noise = (0..<count % 200).map { _ in UInt8.random(in: 0...255, using: &random) }
            #expect(failure(noise) == .notAnArchive)
            _ = failure([0x50, 0x4B, 3, 4] + noise + [0x50, 0x4B, 5, 6] + noise)
        }
    }
}
