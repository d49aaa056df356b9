#if Desk
import Foundation
import SangkienArchive
import Testing
import TestKit

@testable import Register

/// A backup holds all, and comes back whole or not at all.
struct BackupTests {
    private static func filled(_ sample: SampleRegister) throws -> Register {
        let register = try Register(sample.folder)
        try SampleRegister.receive("một", "a.csv", in: register)
        try SampleRegister.receive("hai", "thư mục/b.csv", in: register)
        let erased = try SampleRegister.receive("ba", "c.csv", in: register)
        try register.erase(erased.number, SampleRegister.me)
        let number = try register.numbers(of: [DossierKey(union: "A", letter: "1", letterDay: "", code: "", version: "")])[0]
        try register.add([("complaint", "Không")], toDossier: number, "A", SampleRegister.me)
        return register
    }

    @Test func `sao lưu khi sổ đang mở, khôi phục vào thư mục mới: đủ tệp, dữ kiện, nhật ký; tệp đã xóa không trở lại`() throws {
        let sample = try SampleRegister()
        let register = try Self.filled(sample)
        let path = sample.home.path("sao-luu.zip")
        try register.backUp(to: path)
        try register.add([("note", "ghi sau khi sao lưu")], toDossier: 1, "A", SampleRegister.me)
        let target = RegisterFolder(sample.home.path("nơi khác/so"))
        try Register.restore(path, to: target)
        let restored = try Register(target)
        #expect(try restored.receipts() == register.receipts())
        #expect(try restored.facts().map(\.answer) == ["Không"])
        #expect(try restored.trail().count == register.trail().count - 1)
        for receipt in try restored.receipts() {
            let bytes = FileManager.default.contents(atPath: target.file(receipt.digest))
            #expect(bytes == (receipt.isErased ? nil : FileManager.default.contents(atPath: sample.folder.file(receipt.digest))))
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: sample.folder.incoming).isEmpty)
    }

    @Test func `bản sao lưu hỏng, thiếu hay bị đổi đều bị từ chối, không để lại gì`() throws {
        let sample = try SampleRegister()
        let register = try Self.filled(sample)
        let path = sample.home.path("sao-luu.zip")
        try register.backUp(to: path)
        let bytes = try Array(Data(contentsOf: URL(filePath: path)))
        let zip = try ZipReader(path: path, limits: .spreadsheet)
        let members = try zip.names.map { (name: $0, bytes: try zip.read($0)) }
        func archive(_ members: [(name: String, bytes: [UInt8])]) throws -> [UInt8] {
            try ZipArchive.bytes(members.map { ZipMember(name: $0.name, content: .stored($0.bytes)) }, name: "x", time: .earliest)
        }
        let file = try #require(members.firstIndex { $0.name.hasPrefix("tep/") })
        var changed = members
        changed[file].bytes = Array("khác".utf8)
        var outside = members
        outside[file].name = "ngoài.txt"
        var database = members
        let place = try #require(members.firstIndex { $0.name == "so.sqlite" })
        database[place].bytes = Array("không phải sổ".utf8)
        let faulty: [[UInt8]] = [
            Array(bytes.prefix(bytes.count / 2)), [1, 2, 3], try archive(changed), try archive(outside), try archive(database),
            try archive(members.enumerated().filter { $0.offset != file }.map(\.element)),
            try archive(members.filter { $0.name != "so.sqlite" }),
        ]
        for (index, bytes) in faulty.enumerated() {
            try sample.home.write(bytes, to: "hong.zip")
            let target = sample.home.path("đích \(index)")
            #expect(throws: RegisterError.self, "\(index)") {
                try Register.restore(sample.home.path("hong.zip"), to: RegisterFolder(target))
            }
            #expect(!FileManager.default.fileExists(atPath: target), "\(index)")
        }
        let left = try FileManager.default.contentsOfDirectory(atPath: sample.home.path).sorted()
        #expect(left == ["hong.zip", "sao-luu.zip", "so"])
    }

    @Test func `thư mục đã có dữ liệu thì không khôi phục đè lên`() throws {
        let sample = try SampleRegister()
        let register = try Self.filled(sample)
        try register.backUp(to: sample.home.path("sao-luu.zip"))
        let error = #expect(throws: RegisterError.self) {
            try Register.restore(sample.home.path("sao-luu.zip"), to: sample.folder)
        }
        guard case .notEmpty = error else { return #expect(Bool(false), "\(String(describing: error))") }
        #expect(try register.receipts().count == 3)
    }
}
#endif
