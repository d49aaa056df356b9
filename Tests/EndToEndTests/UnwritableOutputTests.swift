import Foundation
import TestKit
import Testing

/// Outputs that cannot be written: X001 or X002 and exit code 73, nothing half written.
struct UnwritableOutputTests {
    @Test func `thư mục lưu không ghi được`() async throws {
        try await withTemporaryFolder { folder in
            let file = try folder.file("tep", "cũ")
            var places = [file, file + "/ra", "/proc/khong-duoc", "/dev/null/ra", folder.path + "/" + String(repeating: "d", count: 300)]
            if !Place.isRoot {
                let locked = folder.appending(path: "khoa")
                try FileManager.default.createDirectory(
                    at: locked,
                    withIntermediateDirectories: true,
                    attributes: [.posixPermissions: 0o500]
                )
                places.append(locked.path)
            }
            for place in places {
                let outcome = try await CommandLineTool.run("generate", Place.sampleCSV.path, "-o", place)
                #expect(outcome.status == 73 && outcome.output.isEmpty, "\(place): \(outcome.status)")
                // The folder itself, or what is in its way above it.
                let above = URL(filePath: place).deletingLastPathComponent().path
                #expect(outcome.errors.contains("X001") && outcome.errors.contains(above), "\(place): \(outcome.errors)")
            }
            #expect(try files(below: folder) == ["tep": Array("cũ".utf8)])
        }
    }

    @Test func `một văn bản bị chắn chỗ: văn bản khác vẫn có, manifest chỉ kê tệp đã ghi`() async throws {
        try await withTemporaryFolder { folder in
            _ = try folder.file("hs-02", "một tệp trùng tên thư mục")
            try FileManager.default.createDirectory(
                at: folder.appending(path: "hs-03/tong-hop-tom-tat.odt/x"),
                withIntermediateDirectories: true
            )
            let outcome = try await CommandLineTool.run("generate", Place.sampleCSV.path, "-o", folder.path, "--as-of", SampleDocuments.day)
            #expect(outcome.status == 73 && outcome.errors.contains("X002"), "\(outcome.errors)")
            for place in ["hs-02", "hs-03/tong-hop-tom-tat.odt"] { #expect(outcome.errors.contains(place), "\(place)") }
            let manifest = try ManifestFile.read(folder)
            #expect(manifest.documents.count == 39 - 4)
            let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
            #expect(!names.contains { $0.hasPrefix(".") })
        }
    }

    @Test func `báo cáo không ghi được thì không để lại gì`() async throws {
        try await withTemporaryFolder { folder in
            let file = try folder.file("tep", "cũ")
            for command in ["check", "inspect"] {
                for place in [file + "/a.html", folder.path, folder.path + "/khong-co/a.json"] {
                    let outcome = try await CommandLineTool.run(command, Place.sampleCSV.path, "-o", place)
                    #expect(outcome.status == 73 && outcome.output.isEmpty, "\(command) \(place): \(outcome.status)")
                    #expect(outcome.errors.contains("X001"), "\(outcome.errors)")
                }
            }
            #expect(try files(below: folder) == ["tep": Array("cũ".utf8)])
        }
    }

    @Test func `-o trong thư mục đầu vào: tệp được đọc thì từ chối, tệp mới và báo cáo cũ thì ghi`() async throws {
        try await withTemporaryFolder { folder in
            let table = try folder.file("bang.csv", Array(try Data(contentsOf: Place.sampleCSV)))
            let before = try files(below: folder)
            for command in ["check", "inspect"] {
                let outcome = try await CommandLineTool.run(command, folder.path, "-o", table)
                #expect(outcome.status == 64 && outcome.errors.contains("bang.csv”, tệp đang đọc"), "\(outcome.errors)")
            }
            #expect(try files(below: folder) == before)
            for _ in 0..<2 {
                let outcome = try await CommandLineTool.run("check", folder.path, "--format", "html", "-o", folder.path + "/bao-cao.html")
                #expect(outcome.status < 64, "\(outcome.errors)")
            }
            let after = try files(below: folder)
            #expect(after.count == 2 && after["bang.csv"] == before["bang.csv"])
        }
    }

    @Test func `-o là tệp đang đọc thì từ chối, tệp còn nguyên`() async throws {
        try await withTemporaryFolder { folder in
            let table = try folder.file("bang.csv", Array(try Data(contentsOf: Place.sampleCSV)))
            let template = try folder.file("mau.html", "<html><body><p>«Tên»</p></body></html>")
            try FileManager.default.createSymbolicLink(atPath: folder.path + "/loi-tat.csv", withDestinationPath: table)
            let before = try files(below: folder)
            for arguments in [
                ["check", table, "--format", "csv", "-o", table], ["check", table, "-o", folder.path + "/loi-tat.csv"],
                ["inspect", table, "-o", folder.path + "/./bang.csv"], ["render", template, table, "-o", template],
                ["render", template, table, "-o", table], ["join", template, template, "-o", template],
                ["template", "fields", template, "-o", template], ["template", "lint", template, "--data", table, "-o", table],
                ["template", "annotate", template, "--data", table, "-o", table],
            ] {
                let outcome = try await CommandLineTool.run(Place.program, arguments)
                #expect(outcome.status == 64 && outcome.errors.contains("-o phải là tệp khác với “"), "\(arguments): \(outcome.errors)")
            }
            #expect(try files(below: folder) == before)
        }
    }

    @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "không có /dev/full"))
    func `đĩa đầy khi ghi báo cáo: mã 73, thiết bị còn nguyên`() async throws {
        try await withTemporaryFolder { folder in
            // Through a link: were it to be removed by mistake, the device itself would stay.
            let link = folder.appending(path: "day")
            try FileManager.default.createSymbolicLink(atPath: link.path, withDestinationPath: "/dev/full")
            for format in ["text", "json", "csv", "html"] {
                let outcome = try await CommandLineTool.run("check", Place.sampleCSV.path, "--format", format, "-o", link.path)
                #expect(outcome.status == 73 && outcome.errors.contains("X001"), "\(outcome.errors)")
                #expect(outcome.errors.contains("hết dung lượng đĩa"), "\(outcome.errors)")
            }
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["day"])
            let script = "\"$0\" check \"$1\" --format json > /dev/full"
            let shell = try await CommandLineTool.tool("sh", ["-c", script, Place.program.path, Place.sampleCSV.path])
            #expect(shell.status == 73 && shell.errors.contains("X001"), "\(shell.errors)")
        }
    }

    /// `ulimit -f` counts in blocks of 512 bytes; with SIGXFSZ ignored a write beyond it fails like one to a full disk.
    ///
    /// The counts of `make coverage` are larger than that and would be cut too.
    @Test(
        .enabled(if: Place.has("unzip"), "không có unzip"),
        .disabled(if: Sanitizers.watchMemory, "ThreadSanitizer itself ends where a file may not grow")
    )
    func `hết chỗ giữa chừng khi lập biểu: không có tệp dở dang, manifest đúng`() async throws {
        try await withTemporaryFolder { folder in
            let output = folder.appending(path: "ra")
            let script = "trap '' XFSZ; ulimit -f 40; LLVM_PROFILE_FILE=/dev/null \"$0\" generate \"$1\" -o \"$2\" --as-of 30/4/2021"
            let arguments = ["-c", script, Place.program.path, Place.sampleCSV.path, output.path]
            let outcome = try await CommandLineTool.tool("sh", arguments)
            #expect(outcome.status == 73 && outcome.errors.contains("X002"), "\(outcome.status) \(outcome.errors)")
            let whole = try await SampleDocuments.samples.value
            let made = try files(below: output)
            let small = whole.filter { $0.bytes.count <= 40 * 512 }
            #expect(small.count < whole.count)
            for document in small { #expect(made[document.path] == document.bytes, "\(document.path)") }
            #expect(made.count == small.count + 1, "\(made.keys.sorted())")
            #expect(Set(try ManifestFile.read(output).documents.map(\.path)) == Set(small.map(\.path)))
        }
    }

    /// True when a small file system of our own can be mounted here.
    private static let canMount = Place.isRoot && Place.has("mount", "unshare", "unzip")

    @Test(.enabled(if: canMount, "không phải root, hoặc không có mount, unshare, unzip"))
    func `đĩa đầy thật: mã 73, chỉ còn tệp nguyên vẹn`() async throws {
        try await withTemporaryFolder { folder in
            let disk = folder.appending(path: "dia")
            try FileManager.default.createDirectory(at: disk, withIntermediateDirectories: true)
            // In a mount namespace of its own the disk is gone with the shell; its files are copied out before.
            let script = """
                mount -t tmpfs -o size=100k tmpfs "$2" || exit 99
                "$0" generate "$1" -o "$2/ra" --as-of 30/4/2021 --jobs 2
                status=$?
                cp -R "$2/ra" "$2/../con-lai"
                exit $status
                """
            let arguments = ["--mount", "sh", "-c", script, Place.program.path, Place.sampleCSV.path, disk.path]
            let outcome = try await CommandLineTool.tool("unshare", arguments)
            // A container may forbid mounting even to root.
            if outcome.status == 99 || outcome.errors.contains("unshare") { try Test.cancel("nơi này cấm gắn đĩa") }
            #expect(outcome.status == 73 && outcome.errors.contains("X002"), "\(outcome.status) \(outcome.errors)")
            #expect(outcome.errors.contains("hết dung lượng đĩa"))
            let made = try files(below: folder.appending(path: "con-lai"))
            let whole = try await SampleDocuments.samples.value
            #expect(!made.isEmpty && made.count < whole.count)
            for (path, bytes) in made where !["manifest.json", "chua-xong.jsonl"].contains(path) {
                #expect(whole.first { $0.path == path }?.bytes == bytes, "\(path)")
            }
        }
    }
}
