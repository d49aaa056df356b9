#if Desk
import Foundation
import Register
import TestKit
import Testing

/// Killed at any moment, the desk has everything that the screen confirmed.
@Suite(.serialized)
struct KilledDeskTests {
    /// How often it is killed: 200 times in `make stress`.
    private static let kills = ProcessInfo.processInfo.environment["STRESS"] == nil ? 12 : 200

    @Test func `bị tắt đột ngột lúc nào cũng còn đủ mọi điều đã báo là đã lưu`() throws {
        let home = try TemporaryFolder()
        var random = SeededRandom(seed: 20_210_415)
        var confirmedFiles: Set<String> = []
        var confirmedNotes: [String] = []
        do {
            let desk = try DeskRun(home: home)
            let visitor = try desk.visitor()
            let sample = try Array(Data(contentsOf: Repository.root.appending(path: "Samples/ho-so-2021.csv")))
            try visitor.upload(sample, "ho-so-2021.csv")
            #expect(try visitor.page("/ho-so").contains("HS-01"))
            desk.kill()
        }
        var count = 0
        for round in 0..<Self.kills {
            let desk = try DeskRun(home: home)
            let visitor = try desk.visitor()
            let wait = UInt32.random(in: 20_000...600_000, using: &random)
            let id = desk.id
            let killer = Thread {
                usleep(wait)
                kill(id, SIGKILL)
            }
            killer.start()
            while true {
                count += 1
                let (name, note) = ("giấy \(round)-\(count).txt", "ghi chú \(count)")
                if let answer = try? visitor.upload(Array("nội dung \(count)".utf8), name) {
                    if answer.status == 200, answer.text.contains("\"number\"") { confirmedFiles.insert(name) }
                } else {
                    break
                }
                guard let answer = try? visitor.post("/ho-so/1/du-kien", ["c.note": note, "nguoi": "Lan"]) else { break }
                if answer.status == 303 { confirmedNotes.append(note) }
            }
            desk.kill()
        }
        let register = try Register(RegisterFolder(home.path("so")))
        let receipts = try register.receipts()
        let names = Set(receipts.map(\.name))
        #expect(confirmedFiles.subtracting(names).isEmpty)
        #expect(!confirmedNotes.isEmpty && !confirmedFiles.isEmpty)
        let notes = Set(try register.history(ofDossier: 1).map(\.answer))
        #expect(Set(confirmedNotes).subtracting(notes).isEmpty)
        for receipt in receipts {
            let bytes = FileManager.default.contents(atPath: register.folder.file(receipt.digest))
            #expect(bytes?.count == receipt.size, "\(receipt.name)")
        }
    }
}
#endif
