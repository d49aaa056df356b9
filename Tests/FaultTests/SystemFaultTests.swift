import Foundation
import Glibc
import TestKit
import Testing

/// The disk and the system refuse: the outcomes of docs/reliability.md, “Faults”.
@Suite(.enabled(if: Faults.shim != nil, "không có trình biên dịch C")) struct SystemFaultTests {
    /// A call of the system that fails.
    struct Fault: Sendable, CustomTestStringConvertible {
        let call: String
        let number: Int32
        /// What the advice must name, and what the cause is called.
        let words: [String]
        var testDescription: String { "\(call) \(number)" }
    }

    static let faults = ["create", "write", "close", "rename"]
        .flatMap { call in
            [
                Fault(call: call, number: ENOSPC, words: ["hết dung lượng đĩa", "Giải phóng dung lượng"]),
                Fault(call: call, number: EIO, words: ["ổ đĩa hỏng", "ổ mạng, USB"]),
                Fault(call: call, number: EMFILE, words: ["quá nhiều tệp", "ulimit -n"]),
                Fault(call: call, number: EACCES, words: ["không có quyền", "quyền ghi"]),
            ]
        }

    private func environment(_ fault: Fault, after count: Int) throws -> [String: String] {
        [
            "LD_PRELOAD": try #require(Faults.shim), "FAULT_CALL": fault.call, "FAULT_ERRNO": String(fault.number),
            "FAULT_AFTER": String(count),
        ]
    }

    @Test(arguments: faults, [0, 9])
    func `lập biểu khi hệ thống từ chối: mã 73, lời khuyên hợp lý do, chỉ còn tệp nguyên vẹn`(fault: Fault, after: Int) throws {
        let folder = try TemporaryFolder()
        let output = folder.path("ra")
        let (status, errors) = try Faults.run(
            ["generate", Faults.sample, "-o", output, "--quiet"] + Faults.day,
            environment: try environment(fault, after: after)
        )
        #expect(status == 73, "\(errors)")
        #expect(errors.contains("X001") || errors.contains("X002"))
        for words in fault.words { #expect(errors.contains(words), "\(errors.prefix(600))") }
        #expect(!errors.contains(".sangkien-") && !errors.contains("/proc/"))
        #expect(Faults.hidden(in: output) == [])
        let whole = try Faults.whole.get()
        let left = Faults.documents(in: output)
        #expect(left.count < whole.count)
        for path in left { #expect(try folder.read("ra/" + path) == whole[path], "\(path)") }
        if let listed = try Faults.listed(in: output) { #expect(listed == left) }
    }

    @Test(arguments: faults) func `báo cáo khi hệ thống từ chối: báo cáo cũ còn nguyên`(fault: Fault) throws {
        let folder = try TemporaryFolder()
        try folder.write([1], to: "bao-cao.html")
        let arguments = ["check", Faults.sample, "--format", "html", "-o", folder.path("bao-cao.html")] + Faults.day
        let (status, errors) = try Faults.run(arguments, environment: try environment(fault, after: 0))
        #expect(status == 73 && errors.contains("X001"), "\(errors)")
        for words in fault.words { #expect(errors.contains(words), "\(errors.prefix(600))") }
        #expect(!errors.contains(".sangkien-") && !errors.contains("/proc/"))
        #expect(try folder.names() == ["bao-cao.html"])
        #expect(try folder.read("bao-cao.html") == [1])
    }

    /// libzip fills two static variables at its first opening of an archive, one after the other and without a lock.
    ///
    /// The shim waits between the two, so that the other worker comes in between in every run, not in one of eighty; without
    /// `LibZip.isReady` every one of these runs loses a document. So ten starts show more than two thousand that leave it to chance.
    @Test func `hai nhân cùng mở tệp nén đầu tiên: không mất văn bản nào`() throws {
        for _ in 0..<10 {
            let folder = try TemporaryFolder()
            let arguments = ["generate", Faults.sample, "-o", folder.path("ra"), "--jobs", "2", "--quiet"] + Faults.day
            let environment = ["LD_PRELOAD": try #require(Faults.shim), "FAULT_ZIP": "1"]
            let (status, errors) = try Faults.run(arguments, environment: environment)
            #expect(status == 1, "\(errors)")
            #expect(Faults.documents(in: folder.path("ra")).count == (try Faults.whole.get().count))
        }
    }

    /// The same left to chance, as it was found: one start in eighty lost a document.
    @Test(.enabled(if: Faults.isStress, "minutes: make stress")) func `hai nghìn lần chạy trên hai nhân không mất văn bản nào`() throws {
        let count = try Faults.whole.get().count
        for start in 0..<2_000 {
            let folder = try TemporaryFolder()
            let arguments = ["generate", Faults.sample, "-o", folder.path("ra"), "--jobs", "2", "--quiet"] + Faults.day
            let (status, errors) = try Faults.run(arguments)
            #expect(status == 1 && Faults.documents(in: folder.path("ra")).count == count, "\(start): \(errors)")
        }
    }

    @Test(arguments: ["-5", "0", "4102444800", "99999999999", "-9223372036854775808", "9223372036854775807"])
    func `đồng hồ máy sai không làm hỏng gì, có --as-of thì không đổi gì`(seconds: String) throws {
        let folder = try TemporaryFolder()
        let environment = ["LD_PRELOAD": try #require(Faults.shim), "FAULT_TIME": seconds]
        let status = try Faults.run(["check", Faults.sample, "--quiet"], environment: environment).status
        #expect(status == 0 || status == 1)
        let arguments = ["generate", Faults.sample, "-o", folder.path("ra"), "--quiet"] + Faults.day
        #expect(try Faults.run(arguments, environment: environment).status == 1)
        for (path, bytes) in try Faults.whole.get() { #expect(try folder.read("ra/" + path) == bytes, "\(path)") }
    }

    @Test(arguments: ["C", "POSIX", "tr_TR.UTF-8", "vi_VN.TCVN", "khong-co"], ["UTC", "Asia/Kathmandu", "khong/co"])
    func `ngôn ngữ và múi giờ của máy không đổi gì`(locale: String, zone: String) throws {
        let folder = try TemporaryFolder()
        let arguments = ["generate", Faults.sample, "-o", folder.path("ra"), "--format", "html", "--quiet"] + Faults.day
        #expect(try Faults.run(arguments, environment: ["LC_ALL": locale, "LANG": locale, "TZ": zone]).status == 1)
        let pages = try Faults.whole.get().filter { $0.key.hasSuffix(".html") }
        for (path, bytes) in pages { #expect(try folder.read("ra/" + path) == bytes, "\(path)") }
    }
}
