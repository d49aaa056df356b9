import Foundation
import Glibc
import TestKit
import Testing

/// `generate --resume`: whatever interrupted a run, the result is that of an undisturbed one, and what is there already is not made again.
@Suite(.serialized) struct ResumeTests {
    private func generate(_ output: String) -> [String] {
        ["generate", Faults.sample, "-o", output, "--form", "tong-hop-tom-tat,phieu-bo-sung", "--format", "html,docx", "--resume"]
            + Faults.day
    }

    /// Everything in `folder` by path, as bytes.
    private func contents(of folder: String) throws -> [String: Data] {
        let paths = try FileManager.default.subpathsOfDirectory(atPath: folder)
        return Dictionary(
            uniqueKeysWithValues: paths.compactMap { path in
                FileManager.default.contents(atPath: folder + "/" + path).map { (path, $0) }
            }
        )
    }

    /// The number of a file on its disk, which another file of the same name does not have while both are there.
    private func number(_ path: String) -> UInt64? {
        (try? FileManager.default.attributesOfItem(atPath: path))?[.systemFileNumber] as? UInt64
    }

    @Test func `bị dừng ở chỗ bất kỳ rồi lập tiếp: đúng từng byte như lượt không bị dừng, kể cả danh sách`() throws {
        let folder = try TemporaryFolder()
        let began = Date.now
        #expect(try Faults.run(generate(folder.path("nguyen"))).status == 1)
        let duration = UInt32(Date.now.timeIntervalSince(began) * 1_000_000)
        let whole = try contents(of: folder.path("nguyen"))
        var random = SeededRandom(seed: 16)
        var kept = 0
        let output = folder.path("ra")
        for start in 0..<(Faults.isStress ? 100 : 10) {
            // Now and then from nothing, mostly over what the last ones left; killed once or twice.
            if start % 3 == 0 { try? FileManager.default.removeItem(atPath: output) }
            for _ in 0...(start % 2) {
                let run = try BackgroundRun(generate(output))
                usleep(UInt32.random(in: duration / 4...duration, using: &random))
                run.signal([SIGKILL, SIGINT, SIGTERM].randomElement(using: &random) ?? SIGKILL)
                _ = run.finish()
            }
            let (status, errors) = try Faults.run(generate(output))
            #expect(status == 1)
            #expect(try contents(of: output) == whole, "\(start)")
            let count = errors.firstMatch(of: /trong đó (\d+) văn bản không đổi nên giữ nguyên/).flatMap { Int($0.1) }
            kept += try #require(count, "\(errors)")
        }
        // What was made before the interruption was not made again.
        #expect(kept > 0)
    }

    @Test func `không có gì đổi thì không lập lại tệp nào; đổi một hồ sơ thì chỉ lập lại văn bản của hồ sơ ấy`() throws {
        let folder = try TemporaryFolder()
        func table(_ title: String) throws -> String {
            let rows = ["hs-1;Cải tiến máy cưa;Nguyễn Văn A", "hs-2;\(title);Trần Thị B", "hs-3;Tủ sấy tay;Lê Văn C"]
            try folder.write(("Mã hồ sơ;Tên sáng kiến;Họ và tên tác giả\n" + rows.joined(separator: "\n")).utf8, to: "bang.csv")
            return folder.path("bang.csv")
        }
        let output = folder.path("ra")
        func make(_ input: String) throws -> [String: UInt64] {
            let arguments = ["generate", input, "-o", output, "--per", "dossier", "--format", "odt,html", "--resume"] + Faults.day
            #expect(try Faults.run(arguments).status == 1)
            return Dictionary(uniqueKeysWithValues: Faults.documents(in: output).map { ($0, number(output + "/" + $0) ?? 0) })
        }
        func changed(_ one: [String: UInt64], _ other: [String: UInt64]) -> [String] { one.keys.filter { one[$0] != other[$0] }.sorted() }
        let first = try make(try table("Giá phơi lúa"))
        #expect(first.count == 6)
        let same = try make(try table("Giá phơi lúa"))
        #expect(changed(first, same) == [])
        let other = try make(try table("Giá phơi ngô"))
        #expect(changed(same, other) == ["hs-2/tong-hop-tom-tat.html", "hs-2/tong-hop-tom-tat.odt"])
        // Another date of the archive's members, and a paper that somebody has written into.
        try folder.write([1], to: "ra/hs-1/tong-hop-tom-tat.html")
        let fixed = try make(try table("Giá phơi ngô"))
        #expect(changed(other, fixed) == ["hs-1/tong-hop-tom-tat.html"])
        let whole = try contents(of: output)
        try FileManager.default.removeItem(atPath: output)
        _ = try make(try table("Giá phơi ngô"))
        #expect(try contents(of: output) == whole)
    }

    @Test func `đổi mẫu, bản công khai, ngày của tệp nén: lập lại đúng những văn bản bị ảnh hưởng`() throws {
        let folder = try TemporaryFolder()
        let output = folder.path("ra")
        let programme = Repository.templates.appending(path: "75-nghin-sang-kien-2021").path(percentEncoded: false)
        try FileManager.default.copyItem(atPath: programme, toPath: folder.path("ct"))
        func kept(_ options: [String] = [], epoch: String = "0") throws -> Int? {
            let arguments = ["generate", Faults.sample, "-o", output, "--programme", folder.path("ct"), "--format", "odt,html", "--resume"]
            let run = try Faults.run(arguments + Faults.day + options, environment: ["SOURCE_DATE_EPOCH": epoch])
            return run.errors.firstMatch(of: /trong đó (\d+) văn bản không đổi nên giữ nguyên/).flatMap { Int($0.1) }
        }
        #expect(try kept() == 0)
        let count = Faults.documents(in: output).count
        #expect(try kept() == count && count == 26)
        // Pages are no archives, but what they are made of includes the date too: one more made anew does no harm.
        #expect(try kept(epoch: "1619758800") == 0)
        #expect(try kept(["--lang", "vi"], epoch: "1619758800") == count)
        let page = folder.path("ct/tong-hop-tom-tat/html")
        let file = try #require(try FileManager.default.subpathsOfDirectory(atPath: page).first { $0.hasSuffix(".html") })
        let text = try String(contentsOfFile: page + "/" + file, encoding: .utf8)
        try text.replacing("</body>", with: "<p>thêm</p></body>").write(toFile: page + "/" + file, atomically: true, encoding: .utf8)
        #expect(try kept(epoch: "1619758800") == count / 2)
        #expect(try String(contentsOfFile: output + "/hs-01/tong-hop-tom-tat.html", encoding: .utf8).contains("<p>thêm</p>"))
    }

    @Test func `danh sách chưa xong: có khi đang lập, mất khi xong; văn bản của lượt bị dừng được cất riêng khi lượt sau không lập`() throws
    {
        let folder = try TemporaryFolder()
        let output = folder.path("ra")
        let run = try BackgroundRun(generate(output))
        try #require(run.stop(in: output, after: 3))
        run.signal(SIGKILL)
        #expect(run.finish() == -SIGKILL)
        let list = try String(contentsOfFile: output + "/chua-xong.jsonl", encoding: .utf8)
        #expect(list.hasPrefix("{\"schema\":\"sangkien.unfinished/1\"}\n"))
        let made = Faults.documents(in: output)
        let (status, errors) = try Faults.run(["generate", Faults.sample, "-o", output, "--format", "odt", "--per", "all"] + Faults.day)
        #expect(status == 1 && errors.contains("X010"))
        let listed = made.filter { list.contains("\"\($0)\"") }
        // One that was just renamed when the run was killed may not be listed yet: nobody knows whose it is, and it stays.
        let unlisted = made.filter { !listed.contains($0) }
        let left = Faults.documents(in: output).filter { !$0.hasPrefix("ban-cu-") }
        #expect(left.sorted() == (unlisted + ["toan-tinh/tong-hop-tom-tat.odt"]).sorted())
        #expect(listed.count >= made.count - 4 && listed.count > 0)
        for path in listed { #expect(FileManager.default.fileExists(atPath: output + "/ban-cu-2021-04-30/" + path), "\(path)") }
        #expect(!FileManager.default.fileExists(atPath: output + "/chua-xong.jsonl"))
    }

    @Test func `danh sách chưa xong bị cắt, bị sửa hay là tệp của người khác: không tin điều gì sai`() throws {
        let folder = try TemporaryFolder()
        let output = folder.path("ra")
        #expect(try Faults.run(generate(output)).status == 1)
        let whole = try contents(of: output)
        let manifest = try String(contentsOfFile: output + "/manifest.json", encoding: .utf8)
        // Every document is said to have the key of every other one.
        struct Listed: Decodable {
            struct Document: Decodable { let path, sha256, key: String }
            let documents: [Document]
        }
        let documents = try JSONDecoder().decode(Listed.self, from: Data(manifest.utf8)).documents
        let keys = documents.map(\.key)
        #expect(Set(keys).count == keys.count)
        var lines = ["{\"schema\":\"sangkien.unfinished/1\"}"]
        for document in documents {
            lines += keys.map { "{\"path\":\"\(document.path)\",\"sha256\":\"\(String(document.sha256.reversed()))\",\"key\":\"\($0)\"}" }
        }
        lines += ["{\"path\":\"../ngoai.docx\",\"sha256\":\"x\",\"key\":\"y\"}", "{\"path\":", "[1]", "\u{0}"]
        try folder.write(lines.joined(separator: "\n").utf8, to: "ra/chua-xong.jsonl")
        for path in whole.keys where path != "manifest.json" { try folder.write([1], to: "ra/" + path) }
        #expect(try Faults.run(generate(output)).status == 1)
        #expect(try contents(of: output) == whole)
        try folder.write("của tôi".utf8, to: "ra/chua-xong.jsonl")
        #expect(try Faults.run(generate(output)).status == 1)
        #expect(try folder.read("ra/chua-xong.jsonl") == Array("của tôi".utf8))
    }
}
