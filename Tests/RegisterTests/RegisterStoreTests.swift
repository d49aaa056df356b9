#if Desk
import Foundation
import GRDB
import TestKit
import Testing

@testable import Register

/// A register in a folder of a test's own.
struct SampleRegister {
    let home: TemporaryFolder
    let folder: RegisterFolder
    static let me = Signature(by: "Nguyễn Thị Lan", at: "2021-04-12T08:30:05+07:00")

    init() throws {
        home = try TemporaryFolder()
        folder = RegisterFolder(home.path("so"))
    }

    /// Takes in a file.
    @discardableResult static func receive(_ text: String, _ name: String, in register: Register) throws -> Receipt {
        let file = try register.incoming(limit: 1 << 20)
        try file.take(Array(text.utf8))
        return try register.receive(file, name: name, me).receipt
    }
}

/// The database of the register: what is written stays, and only grows.
struct RegisterStoreTests {
    @Test func `tệp nhận được giữ nguyên từng byte, nội dung trùng chỉ lưu một lần, tên không bao giờ là đường dẫn`() throws {
        let sample = try SampleRegister()
        let register = try Register(sample.folder)
        let first = try SampleRegister.receive("a,b\n", "../../etc/passwd", in: register)
        let again = try SampleRegister.receive("a,b\n", "../../etc/passwd", in: register)
        let other = try SampleRegister.receive("a,b\n", "bieu.csv", in: register)
        #expect(first == again && other.number != first.number && other.digest == first.digest)
        #expect(try register.receipts().map(\.name) == ["../../etc/passwd", "bieu.csv"])
        let files = try FileManager.default.subpathsOfDirectory(atPath: sample.folder.files).filter { $0.utf8.count > 60 }
        #expect(files == ["\(first.digest.prefix(2))/\(first.digest)"])
        #expect(try Array(Data(contentsOf: URL(filePath: sample.folder.file(first.digest)))) == Array("a,b\n".utf8))
        let view = try register.view()
        #expect(view.receipts.keys.sorted() == ["bieu.csv", "etc/passwd"])
        #expect(FileManager.default.contents(atPath: view.path + "/etc/passwd") == Data("a,b\n".utf8))
    }

    @Test func `tệp lớn quá giới hạn bị từ chối và không để lại gì`() throws {
        let sample = try SampleRegister()
        let register = try Register(sample.folder)
        let file = try register.incoming(limit: 10)
        try file.take(Array("0123456789".utf8))
        #expect(throws: RegisterError.self) { try file.take([1]) }
        #expect(try FileManager.default.contentsOfDirectory(atPath: sample.folder.incoming).isEmpty)
        #expect(try register.receipts().isEmpty)
    }

    @Test func `để riêng, đưa lại, xóa hẳn: tệp hết tính, được tính lại, mất nội dung mà sổ vẫn ghi`() throws {
        let sample = try SampleRegister()
        let register = try Register(sample.folder)
        let receipt = try SampleRegister.receive("x", "a.csv", in: register)
        #expect(try register.place(receipt.number, isCounted: false, SampleRegister.me))
        #expect(try register.view().receipts.isEmpty)
        #expect(try !register.place(receipt.number, isCounted: false, SampleRegister.me))
        #expect(try register.place(receipt.number, isCounted: true, SampleRegister.me))
        #expect(try register.view().receipts.count == 1)
        #expect(try register.erase(receipt.number, SampleRegister.me))
        #expect(try register.view().receipts.isEmpty)
        #expect(!FileManager.default.fileExists(atPath: sample.folder.file(receipt.digest)))
        #expect(try register.receipts().map(\.isErased) == [true])
        #expect(try register.trail().map(\.deed) == [.erased, .broughtBack, .setAside, .received])
    }

    @Test func `lời ghi sau cùng được tính, mọi lời trước còn nguyên tên người và giờ; để trống là bỏ`() throws {
        let sample = try SampleRegister()
        let register = try Register(sample.folder)
        let key = DossierKey(union: "LĐLĐ huyện Phù Cát", letter: "12/TTr", letterDay: "1/4/2021", code: "", version: "0A1B2C3D")
        let number = try #require(try register.numbers(of: [key]).first)
        #expect(try register.numbers(of: [key, key]) == [number, number])
        let later = Signature(by: "Trần Văn Minh", at: "2021-04-13T09:00:00+07:00")
        #expect(try register.add([("complaint", "Không"), ("note", "")], toDossier: number, "x", SampleRegister.me) == 1)
        #expect(try register.add([("complaint", "Không")], toDossier: number, "x", later) == 0)
        #expect(try register.add([("complaint", "Có")], toDossier: number, "x", later) == 1)
        #expect(try register.facts().map(\.answer) == ["Có"])
        #expect(try register.add([("complaint", "")], toDossier: number, "x", later) == 1)
        #expect(try register.facts().isEmpty)
        #expect(try register.history(ofDossier: number).map(\.answer) == ["", "Có", "Không"])
        #expect(try register.history(ofDossier: number).last?.signature == SampleRegister.me)
        let mark = { (answer: String) in
            Mark(dossier: number, number: "1", author: "A", title: "T", question: "judge.1", answer: answer, signature: later)
        }
        #expect(try register.add([mark("8")], subject: { _ in "x" }) == 1)
        #expect(try register.add([mark("8")], subject: { _ in "x" }) == 0)
        #expect(try register.add([mark("8,5")], subject: { _ in "x" }) == 1)
        #expect(try register.marks().map(\.answer) == ["8,5"])
    }

    @Test func `không lệnh nào sửa hay xóa được một dòng đã ghi`() throws {
        let sample = try SampleRegister()
        let register = try Register(sample.folder)
        try SampleRegister.receive("x", "a.csv", in: register)
        let key = DossierKey(union: "A", letter: "1", letterDay: "", code: "", version: "")
        let number = try #require(try register.numbers(of: [key]).first)
        try register.add([("note", "a")], toDossier: number, "x", SampleRegister.me)
        try register.add(
            [Mark(dossier: number, number: "1", author: "", title: "", question: "note", answer: "b", signature: SampleRegister.me)],
            subject: { _ in "x" }
        )
        try register.add([SettledHeading(union: "A", digest: "", heading: "h", field: "title", signature: SampleRegister.me)])
        try register.place(1, isCounted: false, SampleRegister.me)
        try register.erase(1, SampleRegister.me)
        let paper = PaperRecord(
            run: "r",
            form: "f",
            format: "docx",
            path: "a.docx",
            bytes: 1,
            digest: "d",
            dossier: "",
            day: "2021-04-12",
            signature: SampleRegister.me
        )
        try register.add([paper], "f")
        let tables = try register.database.read { database in
            try String.fetchAll(
                database,
                sql:
                    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT IN ('setting', 'account', 'link', 'session', 'grdb_migrations') ORDER BY name"
            )
        }
        #expect(tables == ["dossier", "erasure", "fact", "file", "heading", "mark", "paper", "placement", "receipt", "trail"])
        for table in tables {
            let count = try register.database.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM \(table)") ?? 0 }
            #expect(count > 0, "\(table)")
            for sql in ["UPDATE \(table) SET id = id + 1", "DELETE FROM \(table)"] {
                #expect(throws: DatabaseError.self, "\(sql)") { try register.database.write { try $0.execute(sql: sql) } }
            }
            #expect(try register.database.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM \(table)") } == count)
        }
    }

    @Test func `lượt văn bản của cơ quan và của từng đơn vị đứng riêng; đơn vị giữ lượt cuối, không đẩy lượt của cơ quan đi`() throws {
        let sample = try SampleRegister()
        // Its folder is deleted with it.
        defer { withExtendedLifetime(sample) {} }
        let register = try Register(sample.folder)
        func add(_ run: String, _ union: String = "", isByUnion: Bool = false, at: String = "2021-04-12T08:00:00+07:00") throws {
            let paper = PaperRecord(
                run: run,
                form: "f",
                format: "docx",
                path: "a.docx",
                bytes: 1,
                digest: "d",
                dossier: "",
                day: "2021-04-12",
                union: union,
                isByUnion: isByUnion,
                signature: Signature(by: "Lan", at: at)
            )
            try register.add([paper, paper], "f")
        }
        for number in 1...3 { try add("o\(number)") }
        try add("oa", "A")
        for number in 1...5 { try add("a\(number)", "A", isByUnion: true) }
        try add("a6", "A", isByUnion: true, at: "2021-04-13T00:00:01+07:00")
        try add("b1", "B", isByUnion: true)
        #expect(try register.paperRuns().map(\.first.run) == ["oa", "o3", "o2", "o1"])
        #expect(try register.paperRuns().map(\.first.union) == ["A", "", "", ""])
        #expect(try register.paperRuns(byUnion: "A").map(\.first.run) == ["a6", "a5", "a4", "a3", "a2", "a1"])
        #expect(try register.runsToKeep(count: 2) == ["oa", "o3", "a6", "b1"])
        #expect(try register.paperRuns(byUnion: "A", on: "2021-04-12") == 5)
        #expect(try register.papers(ofRun: "b1").map(\.isByUnion) == [true, true])
    }

    @Test func `mở lại thì còn đủ; hai nơi cùng mở một sổ thì nơi sau bị từ chối`() throws {
        let sample = try SampleRegister()
        do {
            let register = try Register(sample.folder)
            try SampleRegister.receive("x", "a.csv", in: register)
            try register.set("nguoi", "Lan")
            let second = #expect(throws: RegisterError.self) { try Register(sample.folder) }
            guard case .inUse = second else { return #expect(Bool(false), "\(String(describing: second))") }
            _ = register
        }
        let again = try Register(sample.folder)
        #expect(try again.receipts().map(\.name) == ["a.csv"])
        #expect(try again.setting("nguoi") == "Lan")
    }

    @Test func `chỉ người dùng của máy vào được thư mục sổ`() throws {
        let sample = try SampleRegister()
        _ = try Register(sample.folder)
        let mode = try FileManager.default.attributesOfItem(atPath: sample.folder.path)[.posixPermissions] as? Int
        #expect(mode == 0o700)
    }
}
#endif
