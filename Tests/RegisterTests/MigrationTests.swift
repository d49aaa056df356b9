#if Desk
import Foundation
import GRDB
import SangkienDiagnostics
import Testing
import TestKit

@testable import Register

/// Registers of every earlier version open and keep what they held; those of later versions are left alone.
struct MigrationTests {
    @Test(arguments: RegisterMigrations.names.indices)
    func `sổ của mọi phiên bản trước mở được và còn đủ nội dung`(_ step: Int) throws {
        let sample = try SampleRegister()
        try FileManager.default.createDirectory(atPath: sample.folder.path, withIntermediateDirectories: true)
        do {
            let database = try DatabaseQueue(path: sample.folder.database)
            try RegisterMigrations.migrator.migrate(database, upTo: RegisterMigrations.names[step])
            try database.write { database in
                try database.execute(
                    sql: """
                        INSERT INTO file(digest, size) VALUES('\(String(repeating: "a", count: 64))', 3);
                        INSERT INTO receipt(fileId, name, by, at) VALUES(1, 'cũ.csv', 'Lan', '2021-04-01T08:00:00+07:00');
                        INSERT INTO dossier(unionName, letter, letterDay, code, version) VALUES('A', '1', '', '', 'V');
                        INSERT INTO fact(dossierId, question, answer, by, at) VALUES(1, 'complaint', 'Không', 'Lan', 't');
                        INSERT INTO trail(at, by, what, subject, detail) VALUES('t', 'Lan', 'fact', 'A', 'x');
                        """
                )
            }
        }
        let register = try Register(sample.folder)
        #expect(try register.receipts().map(\.name) == ["cũ.csv"])
        #expect(try register.facts().map(\.answer) == ["Không"])
        #expect(try register.trail().count == 1)
        #expect(try register.headings().isEmpty && register.paperRuns().isEmpty)
        #expect(try register.receipts().map(\.union) == [""] && register.accounts.all().isEmpty && register.accounts.links().isEmpty)
        #expect(try register.database.read(RegisterMigrations.migrator.hasCompletedMigrations))
        #expect(try register.database.read { try String.fetchOne($0, sql: "PRAGMA journal_mode") } == "wal")
        #expect(try register.database.write { try Int.fetchOne($0, sql: "PRAGMA synchronous") } == 2)
    }

    @Test func `phiên giữ trong thiết lập của phiên bản trước vẫn còn hiệu lực sau khi nâng cấp`() throws {
        let sample = try SampleRegister()
        try FileManager.default.createDirectory(atPath: sample.folder.path, withIntermediateDirectories: true)
        let digest = String(repeating: "b", count: 64)
        do {
            let database = try DatabaseQueue(path: sample.folder.database)
            try RegisterMigrations.migrator.migrate(database, upTo: RegisterMigrations.names[1])
            try database.write { try $0.execute(sql: "INSERT INTO setting VALUES('phien', '\(digest) hỏng \(digest)')") }
        }
        let register = try Register(sample.folder)
        let now = Int(Date.now.timeIntervalSince1970)
        #expect(try register.accounts.session(digest: digest, now: now) == .starter)
        #expect(try register.accounts.session(digest: digest, now: now + 31 * 86_400) == nil)
        #expect(try register.setting("phien") == nil)
    }

    @Test func `tên các bước nâng cấp không đổi và mỗi bước có trong danh sách`() {
        #expect(RegisterMigrations.migrator.migrations == RegisterMigrations.names)
        #expect(RegisterMigrations.names == ["1-tep-va-du-kien", "2-cot-va-van-ban", "3-nguoi-dung", "4-van-ban-cua-don-vi"])
    }

    @Test func `sổ của phiên bản mới hơn bị từ chối và không bị chạm tới`() throws {
        let sample = try SampleRegister()
        do {
            let register = try Register(sample.folder)
            try register.database.write { try $0.execute(sql: "INSERT INTO grdb_migrations VALUES('9-sau-nay')") }
        }
        let error = #expect(throws: RegisterError.self) { try Register(sample.folder) }
        guard case .newer = error else { return #expect(Bool(false), "\(String(describing: error))") }
        let steps = try DatabaseQueue(path: sample.folder.database)
            .read { try String.fetchAll($0, sql: "SELECT identifier FROM grdb_migrations ORDER BY identifier") }
        #expect(steps == RegisterMigrations.names + ["9-sau-nay"])
    }

    @Test func `tệp không phải sổ bị từ chối bằng một câu`() throws {
        let sample = try SampleRegister()
        try FileManager.default.createDirectory(atPath: sample.folder.path, withIntermediateDirectories: true)
        try Data("không phải SQLite, mà là một tệp chữ dài hơn một trăm byte, để SQLite đọc được phần đầu và từ chối nó".utf8)
            .write(to: URL(filePath: sample.folder.database))
        let error = #expect(throws: RegisterError.self) { try Register(sample.folder) }
        guard case .damaged = error else { return #expect(Bool(false), "\(String(describing: error))") }
        #expect(error?.reason.vietnamese.contains("bị hỏng hoặc không phải sổ") == true)
    }
}
#endif
