import Foundation
import Glibc
import TestKit
import Testing

/// How far a run has come, on a terminal and where there is none.
@Suite(.serialized) struct ProgressDisplayTests {
    /// A table of so many dossiers, each with an initiative.
    private func table(_ count: Int, in folder: borrowing TemporaryFolder) throws -> String {
        let rows = (0..<count).map { "hs-\($0);Cải tiến máy số \($0);Nguyễn Văn A\n" }.joined()
        try folder.write(("Mã hồ sơ;Tên sáng kiến;Họ và tên tác giả\n" + rows).utf8, to: "bang.csv")
        return folder.path("bang.csv")
    }

    @Test func `trên màn hình: một dòng viết lại tại chỗ, vừa bề rộng, hết việc thì không còn gì`() throws {
        let folder = try TemporaryFolder()
        let input = try table(6000, in: folder)
        let terminal = try #require(Terminal(columns: 60))
        let arguments = ["generate", input, "-o", folder.path("ra"), "--per", "dossier", "--format", "html", "--jobs", "1"] + Faults.day
        let run = try BackgroundRun(arguments, errors: terminal.program)
        var shown = ""
        #expect(
            run.wait {
                shown += terminal.text()
                return shown.split(separator: "\r").count { $0.hasPrefix("Lập văn bản: ") } >= 5
            },
            "\(shown)"
        )
        while run.isRunning {
            shown += terminal.text()
            usleep(1000)
        }
        shown += terminal.text()
        // The terminal itself makes CR LF of the line feeds of messages.
        let pieces = shown.replacing("\r\n", with: "\n").split(separator: "\r")
        let lines = pieces.filter { $0.hasSuffix("\u{1B}[K") && $0 != "\u{1B}[K" }
        #expect(lines.count >= 5)
        for line in lines { #expect(line.dropLast(3).count < 60 && !line.contains("\n"), "\(line)") }
        #expect(lines.contains { $0.contains("/6.000 (") && $0.contains("còn khoảng") })
        // Whatever is said otherwise begins on a wiped line.
        for piece in pieces where piece.contains("\n") {
            #expect(piece.hasPrefix("\u{1B}[K") || piece == pieces.first, "\(piece.prefix(80))")
        }
        #expect(shown.hasSuffix("manifest.json)\r\n"))
    }

    @Test func `Ctrl-C: dừng trong một giây, nói đúng số văn bản đã lập, dòng tiến độ không còn`() throws {
        let folder = try TemporaryFolder()
        let input = try table(3000, in: folder)
        let output = folder.path("ra")
        for (number, jobs) in [(SIGINT, "1"), (SIGTERM, "2"), (SIGINT, "4")] {
            let terminal = try #require(Terminal(columns: 100))
            let arguments = ["generate", input, "-o", output, "--format", "html", "--per", "dossier", "--jobs", jobs] + Faults.day
            let run = try BackgroundRun(arguments, errors: terminal.program)
            var shown = ""
            #expect(
                run.wait {
                    shown += terminal.text()
                    return shown.contains("Lập văn bản: ")
                }
            )
            let before = Date.now
            run.signal(number)
            #expect(run.finish() == -number)
            #expect(Date.now.timeIntervalSince(before) < 1)
            shown += terminal.text()
            let count = Faults.documents(in: output).count
            #expect(count > 0 && count < 3000)
            let words = "Đã dừng theo yêu cầu: đã lập \(count) trên tổng số 3000 văn bản trong \(output), mỗi văn bản đều trọn vẹn;"
            #expect(shown.contains("\r\u{1B}[K\(words)"), "\(count): \(shown.suffix(400))")
            #expect(try Faults.listed(in: output) == nil && Faults.hidden(in: output) == [])
            try FileManager.default.removeItem(atPath: output)
        }
    }

    @Test func `dừng khi đang đọc: chưa ghi gì; --quiet thì không nói`() throws {
        for options in [[], ["--quiet"]] {
            let folder = try TemporaryFolder()
            let pipe = Pipe()
            let run = try BackgroundRun(["generate", "-", "-o", folder.path("ra")] + Faults.day + options, input: pipe)
            // It has begun to read when the pipe is empty again.
            try pipe.fileHandleForWriting.write(contentsOf: Data("Mã hồ sơ;Tên sáng kiến\n".utf8))
            var waiting: Int32 = 1
            #expect(run.wait { unsafe ioctl(pipe.fileHandleForWriting.fileDescriptor, UInt(FIONREAD), &waiting) == 0 && waiting == 0 })
            run.signal(SIGINT)
            #expect(run.finish() == -SIGINT)
            let words = "Đã dừng theo yêu cầu khi đang đọc, kiểm tra dữ liệu; chưa ghi gì.\n"
            #expect(try run.errors == (options.isEmpty ? words : ""))
            #expect(try folder.names() == [])
        }
    }

    @Test func `không phải màn hình: chạy lâu thì năm giây một dòng, không có ký tự điều khiển; --quiet thì im lặng`() throws {
        for options in [[], ["--quiet"]] {
            let folder = try TemporaryFolder()
            let pipe = Pipe()
            let run = try BackgroundRun(["check", "-", "--format", "json", "-o", folder.path("bao-cao.json")] + options, input: pipe)
            try pipe.fileHandleForWriting.write(contentsOf: Data("Mã hồ sơ;Tên sáng kiến\n".utf8))
            // A busy computer comes to it later; what is quiet is given as long as the other took.
            let isTold = { try run.errors.contains(/Đọc tệp: 0\/1 \(0%\), đã [0-9]+ giây\n/) }
            if options.isEmpty { #expect(run.wait { (try? isTold()) == true }) } else { sleep(6) }
            try pipe.fileHandleForWriting.close()
            _ = run.finish()
            let errors = try run.errors
            #expect(try isTold() == options.isEmpty, "\(errors)")
            #expect(!errors.contains("\u{1B}") && !errors.contains("\r"))
        }
    }
}
