#if Desk
import Foundation
import GRDB
import TestKit
import Testing

@testable import Register

/// What is erased is in no file of the register, and the trail still says that it was there.
struct ErasureTests {
    private static let me = SampleRegister.me
    private static let secrets = ["Lê Thị Bí Mật", "0950.000.123", "cữ may bí mật", "ghi chú riêng", "bi-mat.csv"]

    /// A register with one dossier of which all secrets are known, and another.
    private static func filled(_ sample: SampleRegister) throws -> (register: Register, numbers: [Int], receipt: Receipt) {
        let register = try Register(sample.folder)
        let receipt = try SampleRegister.receive(secrets.joined(separator: ","), "bi-mat.csv", in: register)
        try SampleRegister.receive("còn lại", "con-lai.csv", in: register)
        let keys = ["A", "B"].map { DossierKey(union: $0, letter: "1", letterDay: "", code: "", version: "") }
        let numbers = try register.numbers(of: keys)
        // Many rows, so that words stand in several pages of the database and of its log.
        for round in 0..<200 {
            try register.add([("note", "\(secrets[3]) \(secrets[1]) \(round)")], toDossier: numbers[0], "A, 1", me)
        }
        try register.add(
            [
                Mark(
                    dossier: numbers[0],
                    number: "1",
                    author: secrets[0],
                    title: secrets[2],
                    question: "judge.1",
                    answer: "8",
                    signature: me
                )
            ],
            subject: { _ in "A, 1" }
        )
        try register.add([("note", "giữ lại")], toDossier: numbers[1], "B, 1", me)
        return (register, numbers, receipt)
    }

    /// The secrets that some file below the register's folder still holds.
    private static func found(_ folder: RegisterFolder) throws -> [String] {
        var found: Set<String> = []
        for name in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
            guard let bytes = FileManager.default.contents(atPath: folder.path + "/" + name) else { continue }
            for secret in secrets where bytes.firstRange(of: Data(secret.utf8)) != nil || name.contains(secret) { found.insert(secret) }
        }
        return found.sorted()
    }

    @Test func `xóa dữ liệu một hồ sơ: không tệp nào của sổ còn chữ ấy, nhật ký còn ghi đã xóa, hồ sơ khác còn nguyên`() throws {
        let sample = try SampleRegister()
        let (register, numbers, receipt) = try Self.filled(sample)
        #expect(try Self.found(sample.folder) == Self.secrets.sorted())
        let counts = try register.erase(dossiers: [numbers[0]], receipts: [receipt.number], subjects: ["A, 1"], Self.me)
        #expect(counts == ErasedCounts(files: 1, answers: 201))
        #expect(try Self.found(sample.folder).isEmpty)
        #expect(try register.receipts().map(\.name) == [Register.erasedWords, "con-lai.csv"])
        #expect(try register.receipts().map(\.isErased) == [true, false])
        #expect(try register.facts().map(\.answer) == ["giữ lại"] && register.marks().isEmpty)
        let trail = try register.trail(count: 1_000)
        #expect(trail.first?.deed == .dossierErased && trail.first?.detail == "1 tệp, 201 ghi nhận" && trail.first?.signature == Self.me)
        #expect(trail.count { $0.deed == .fact && $0.subject == Register.erasedWords && $0.signature == Self.me } == 200)
        #expect(trail.contains { $0.detail == "note: giữ lại" } && trail.contains { $0.subject == "con-lai.csv" })
        #expect(throws: DatabaseError.self, "sổ lại chỉ có thể thêm") {
            try register.database.write { try $0.execute(sql: "DELETE FROM trail") }
        }
        #expect(throws: DatabaseError.self) { try register.database.write { try $0.execute(sql: "UPDATE receipt SET name = ''") } }
    }

    @Test func `xóa hết: chỉ còn người dùng và nhật ký việc gì, lúc nào, ai làm; sổ dùng tiếp được`() throws {
        let sample = try SampleRegister()
        let (register, _, _) = try Self.filled(sample)
        try register.accounts.makeLink(for: "Đơn vị bí mật", digest: String(repeating: "a", count: 64), Self.me)
        #expect(try register.accounts.add("Trần Văn Minh", PasswordVerifier(of: "một câu dễ nhớ 2021"), Self.me))
        try FileManager.default.createDirectory(atPath: sample.folder.papers + "/r", withIntermediateDirectories: true)
        try Data(Self.secrets[0].utf8).write(to: URL(filePath: sample.folder.papers + "/r/a.docx"))
        let before = try register.trail(count: 1_000)
        let counts = try register.eraseAll(Self.me)
        #expect(counts == ErasedCounts(files: 2, answers: 202))
        #expect(try Self.found(sample.folder).isEmpty)
        #expect(
            try register.receipts().isEmpty && register.facts().isEmpty && register.dossiers().isEmpty && register.accounts.links().isEmpty
        )
        let after = try register.trail(count: 1_000)
        #expect(after.dropFirst().map(\.deed) == before.map(\.deed) && after.dropFirst().map(\.signature) == before.map(\.signature))
        #expect(after.filter { $0.subject != Register.erasedWords }.map(\.deed) == [.userAdded])
        #expect(try register.accounts.all().map(\.name) == ["Trần Văn Minh"])
        #expect(try SampleRegister.receive("mới", "moi.csv", in: register).name == "moi.csv")
    }

    @Test func `bị ngắt giữa chừng khi đang xóa: lần mở sau xóa nốt`() throws {
        let sample = try SampleRegister()
        do {
            let (register, numbers, receipt) = try Self.filled(sample)
            try register.erase(dossiers: numbers, receipts: [receipt.number], subjects: [], Self.me)
            // As if it had ended right after the transaction: the bytes are still there.
            try register.set("dang-xoa", "1")
            try FileManager.default.createDirectory(atPath: sample.folder.files + "/ff", withIntermediateDirectories: true)
            let digest = "ff" + String(repeating: "0", count: 62)
            try Data(Self.secrets[0].utf8).write(to: URL(filePath: sample.folder.file(digest)))
        }
        let again = try Register(sample.folder)
        #expect(try !Self.found(sample.folder).contains(Self.secrets[0]) && again.setting("dang-xoa") == nil)
        #expect(try again.view().receipts.count == 1)
    }
}
#endif
