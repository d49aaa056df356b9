import Testing

@testable import SangkienArchive

/// The comment at an archive's end says who made it.
@Suite struct ArchiveCommentTests {
    private static func archive(_ comment: String?) throws -> [UInt8] {
        let members = [ZipMember(name: "Tin nhắn.txt", content: .stored(Array("x".utf8)))]
        return try ZipArchive.bytes(members, name: "a", time: .earliest, comment: comment)
    }

    @Test(arguments: [nil, "sangkien: goi-gui-lai", "ghi chú"])
    func `ghi chú đọc lại đúng như đã ghi, các tệp bên trong vẫn đọc được`(comment: String?) throws {
        let zip = try ZipReader(bytes: Self.archive(comment), name: "a", limits: .folder)
        #expect(zip.comment == Array((comment ?? "").utf8))
        #expect(try zip.read("Tin nhắn.txt") == Array("x".utf8))
    }

    @Test func `thư điện tử thêm byte vào cuối thì ghi chú vẫn là của tệp nén`() throws {
        let zip = try ZipReader(bytes: Self.archive("abc") + [0x0D, 0x0A], name: "a", limits: .folder)
        #expect(zip.comment == Array("abc".utf8) && zip.trailingCount == 2)
    }
}
