import Foundation
import TestKit
import Testing

/// `sangkien render` with templates that are broken or set as traps: one clear error each, no document, bounded memory.
@Suite struct HostileTemplateTests {
    typealias Entry = HandMadeZip.Entry

    /// A template that works, so that what is wrong with a changed one is the change.
    private static let members: [Entry] = [
        Entry(
            "[Content_Types].xml",
            """
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" \
            ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" \
            ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>
            """
        ),
        Entry(
            "_rels/.rels",
            """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Target="word/\
            document.xml" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/></Relationships>
            """
        ),
        document("<w:p><w:r><w:t>«Họ và tên»</w:t></w:r></w:p>"),
    ]

    private static func document(_ body: String) -> Entry {
        let space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
        return Entry("word/document.xml", "<w:document xmlns:w=\"\(space)\"><w:body>\(body)</w:body></w:document>")
    }

    /// The template with its document changed.
    private static func changed(_ change: (inout Entry) -> Void) -> [UInt8] {
        HandMadeZip(Array(members.dropLast()) + [members[2].with(change)]).bytes
    }

    /// The template with more members.
    private static func with(_ more: Entry...) -> [UInt8] {
        HandMadeZip(members + more).bytes
    }

    private static func picture(_ name: String) -> Entry { Entry(name, stored: [1, 2, 3]) }

    /// A member of zeros, 4 GiB of them, that says so or says something else.
    private static func bomb(_ name: String, claiming size: Int) -> Entry {
        zeros(name, groups: 4 << 20).with { ($0.size, $0.isLarge) = (size, size > 0xFFFF_FFFE) }
    }

    /// A member of 1032 zeros for each group and one more, a thousandth of that compressed.
    private static func zeros(_ name: String, groups: Int) -> Entry {
        Entry(name, "").with { ($0.data, $0.size) = (ZeroBomb(groups: groups).bytes, (groups + 1) * 1032 + 1) }
    }

    /// What a broken template holds, and what the message says of it.
    struct Trap: CustomTestStringConvertible, Sendable {
        let name: String
        let said: String
        var code = "M005"
        let bytes: @Sendable () -> [UInt8]
        var testDescription: String { name }

        init(_ name: String, _ said: String, code: String = "M005", _ bytes: @autoclosure @escaping @Sendable () -> [UInt8]) {
            (self.name, self.said, self.code, self.bytes) = (name, said, code, bytes)
        }
    }

    private static let broken = [
        Trap("rỗng", "tệp không có nội dung", []),
        Trap("cắt giữa chừng", "bị thiếu phần cuối", Array(HandMadeZip(members).bytes.prefix(700))),
        Trap("cắt mất byte cuối", "bị thiếu phần cuối", HandMadeZip(members).bytes.dropLast()),
        Trap(
            "tệp Office cũ hoặc có mật khẩu",
            "mật khẩu",
            [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 4088)
        ),
        Trap("phần có mật khẩu", "có đặt mật khẩu", changed { $0.flags = 1 }),
        Trap("cách nén lạ", "nén theo cách chưa hỗ trợ", changed { $0.method = 12 }),
        Trap("ghi nhiều byte hơn", "tệp đã hỏng", changed { $0.size += 100 }),
        Trap("ghi ít byte hơn", "tệp đã hỏng", changed { $0.size -= 100 }),
        Trap("byte thừa sau phần nén", "tệp đã hỏng", changed { $0.data += [0, 0] }),
        Trap("tổng kiểm tra sai", "tệp đã hỏng", changed { $0.checksum ^= 1 }),
        Trap("dữ liệu nén hỏng", "tệp đã hỏng", changed { $0.data = [UInt8](repeating: 0xFF, count: $0.data.count) }),
        Trap("ảnh có tổng kiểm tra sai", "tệp đã hỏng", with(Entry("word/media/a.png", [1, 2, 3]).with { $0.checksum ^= 1 })),
        Trap("thiếu phần bắt buộc", "_rels/.rels", code: "M004", HandMadeZip(Array(members.prefix(1)) + [members[2]]).bytes),
    ]

    private static let traps = [
        Trap("bom 4 GB nói thật", "quá lớn", with(bomb("word/media/a.bin", claiming: (4 << 30) + 1033))),
        Trap("bom 4 GB gần giới hạn", "quá lớn", with(bomb("word/media/a.bin", claiming: 4_000_000_000))),
        Trap("bom 4 GB nói 1.000 byte", "tệp đã hỏng", with(bomb("word/media/a.bin", claiming: 1000))),
        Trap("bom 4 GB là thân văn bản", "tệp đã hỏng", changed { $0 = bomb("word/document.xml", claiming: 5 << 20) }),
        Trap("bom nhỏ nói thật", "nén bất thường", with(zeros("word/media/a.bin", groups: 30_000))),
        Trap(
            "nhiều phần lớn",
            "quá lớn",
            HandMadeZip(members + (0..<9).map { Entry("\($0)", [UInt8](repeating: 0, count: 10 << 20)) }).bytes
        ),
        Trap("chồng lên nhau", "nén bất thường", with(picture("a.png"), picture("b.png").with { $0.claimedOffset = 0 })),
        Trap("70.000 phần", "quá nhiều phần", HandMadeZip(members + (0..<70_000).map { Entry("\($0)", stored: []) }).bytes),
        Trap("70.000 phần nói là 4.464", "quá nhiều phần", lyingAboutCount()),
        Trap("tên có ..", "không hợp lệ", with(picture("word/../../a.png"))),
        Trap("đường dẫn tuyệt đối", "không hợp lệ", with(picture("/etc/a.png"))),
        Trap("đường dẫn có ổ đĩa", "không hợp lệ", with(picture("C:/a.png"))),
        Trap("dấu gạch chéo ngược dẫn ra ngoài", "không hợp lệ", with(picture("word\\..\\..\\a.png"))),
        Trap("trùng tên khi gạch chéo ngược là gạch chéo", "bị trùng", with(picture("word\\document.xml"))),
        Trap("trùng tên", "bị trùng", with(picture("word/document.xml"))),
        Trap("trùng tên khác chữ hoa", "bị trùng", with(picture("Word/Document.XML"))),
        Trap(
            "thân văn bản quá lớn",
            "quá lớn",
            changed { $0 = document(String(repeating: "<w:p><w:r><w:t>Một dòng</w:t></w:r></w:p>", count: 200_000)) }
        ),
        Trap(
            "triệu thẻ trong một đoạn",
            "lớn hơn hoặc lồng nhau nhiều lớp",
            code: "M007",
            changed { $0 = document("<w:p><w:r><w:t>\(tags)</w:t></w:r></w:p>") }
        ),
        Trap("60 MB ảnh và triệu thẻ", "lớn hơn hoặc lồng nhau nhiều lớp", code: "M007", full()),
        Trap("lồng nhau rất sâu", "XML", code: "M002", changed { $0 = document(String(repeating: "<w:p>", count: 1_000_000)) }),
    ]

    /// As much as a template may hold: pictures that do not shrink, and a document that is refused only when it is compiled.
    private static func full() -> [UInt8] {
        let picture = Entry("", stored: [UInt8](repeating: 7, count: 6 << 20))
        let pictures = (0..<10).map { number in picture.with { $0.name = Array("word/media/\(number).png".utf8) } }
        return HandMadeZip(members.dropLast() + pictures + [document("<w:p><w:r><w:t>\(tags)</w:t></w:r></w:p>")]).bytes
    }

    private static let tags = String(repeating: "«a»", count: 1_200_000)

    private static func lyingAboutCount() -> [UInt8] {
        var zip = HandMadeZip(members + (0..<69_997).map { Entry("\($0)", stored: []) })
        zip.claimedCount = 70_000 & 0xFFFF
        return zip.bytes
    }

    @Test func `mẫu không bị đổi thì điền được trong giới hạn bộ nhớ`() async throws {
        try await withTemporaryFolder { folder in
            let result = try await render(HandMadeZip(Self.members).bytes, in: folder)
            #expect(result.status == 0 && result.errors.isEmpty, "\(result.errors)")
            #expect(FileManager.default.fileExists(atPath: folder.appending(path: "ra.docx").path))
        }
    }

    @Test(arguments: broken)
    func `mẫu hỏng có một lỗi rõ ràng, không có tệp nào ra`(trap: Trap) async throws {
        try await expectRefusal(of: trap)
    }

    @Test(arguments: traps)
    func `mẫu là bẫy bị từ chối trong giới hạn bộ nhớ`(trap: Trap) async throws {
        try await expectRefusal(of: trap)
    }

    private func expectRefusal(of trap: Trap) async throws {
        try await withTemporaryFolder { folder in
            let result = try await render(trap.bytes(), in: folder)
            #expect(result.status == 2, "\(result.status): \(result.errors)")
            #expect(result.output.isEmpty)
            #expect(result.errors.contains(trap.code) && result.errors.contains(trap.said), "\(result.errors)")
            #expect(result.errors.components(separatedBy: "✗ ").count == 2, "\(result.errors)")
            #expect(try files(below: folder).keys.sorted() == ["a.csv", "mau.docx"])
        }
    }

    /// Renders in a process that the system gives no more than 384 MiB of memory of its own, in which mimalloc keeps what was freed: one that
    /// wants more ends by a signal.
    private func render(_ template: [UInt8], in folder: URL) async throws -> Outcome {
        _ = try folder.file("a.csv", "Họ và tên,a\nLê Văn Mẫu,1\n")
        _ = try folder.file("mau.docx", template)
        let limit = Sanitizers.watchMemory ? "" : "ulimit -d 393216 && "
        return try await CommandLineTool.run(
            URL(filePath: "/bin/sh"),
            ["-c", limit + "exec \"$0\" \"$@\"", Place.program.path, "render", "mau.docx", "a.csv", "-o", "ra.docx"],
            // Swift's report of a crash needs memory itself, and would wait for it.
            environment: ["SWIFT_BACKTRACE": "enable=no"],
            from: folder
        )
    }
}
