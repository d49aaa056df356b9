#if Desk
import Diagnostics
import Pipeline
import TestKit
import Testing

@testable import Desk

/// Requests and forms as they come over the wire, cut anywhere.
struct WebTests {
    private static let body = Array(
        ("--b\r\nContent-Disposition: form-data; name=\"tep\"; filename=\"a \\ %22b%22.csv\"\r\nContent-Type: text/csv\r\n\r\n"
            + "dòng một\r\n--b không phải ranh giới\r\n--\r\n\r\n--b\r\nContent-Disposition: form-data; name=\"nguoi\"\r\n\r\n\r\n--b\r\n"
            + "content-disposition: form-data; name=\"tep\"; filename=\"\"\r\n\r\nx\r\n--b--\r\n")
            .utf8
    )

    /// What a body holds, its bytes joined; nil where it is refused.
    private static func parts(_ pieces: [[UInt8]]) -> [String]? {
        guard var reader = Multipart(type: "multipart/form-data; boundary=\"b\"") else { return nil }
        var parts: [String] = []
        var bytes: [UInt8] = []
        for piece in pieces {
            guard let events = try? reader.take(piece) else { return nil }
            for event in events {
                switch event {
                case .part(let name, let file): parts.append("\(name)|\(file ?? "-")")
                case .bytes(let more): bytes += more
                case .end:
                    parts.append(String(decoding: bytes, as: UTF8.self))
                    bytes = []
                }
            }
        }
        return reader.isDone ? parts : nil
    }

    @Test func `tệp trong biểu mẫu đọc đúng dù gói dữ liệu bị cắt ở bất kỳ byte nào`() {
        let whole = ["tep|a \\ \"b\".csv", "dòng một\r\n--b không phải ranh giới\r\n--\r\n", "nguoi|-", "", "tep|", "x"]
        #expect(Self.parts([Self.body]) == nil, "ranh giới giả phải bị từ chối: sau nó không phải dòng mới")
        let text = String(decoding: Self.body, as: UTF8.self).replacing("--b không", with: "-b không")
        let honest = Array(text.utf8)
        let wanted = whole.map { $0.replacing("--b không", with: "-b không") }
        #expect(Self.parts([honest]) == wanted)
        for cut in honest.indices {
            #expect(Self.parts([Array(honest[..<cut]), Array(honest[cut...])]) == wanted, "\(cut)")
        }
        #expect(Self.parts(honest.map { [$0] }) == wanted)
        #expect(Self.parts([Array(honest.dropLast(9))]) == nil)
    }

    @Test(arguments: [
        "text/plain", "multipart/form-data", "multipart/form-data; boundary=",
        "multipart/form-data; boundary=" + String(repeating: "x", count: 71),
    ])
    func `kiểu nội dung khác thì không phải biểu mẫu có tệp`(type: String) {
        #expect(Multipart(type: type) == nil)
    }

    @Test(arguments: ["", "x", "//", "/%", "/%zz", "/%2e%2e/a", "/a/../b", "/a%2fb", "/%00", "/a?%ff=1"])
    func `đường dẫn không đúng dạng bị từ chối`(target: String) {
        let request = WebRequest(method: "GET", target: target, host: "h", headers: [:])
        #expect(request == nil || request?.path.isEmpty == true && target == "//")
    }

    @Test func `đường dẫn và tham số được giải mã, cookie lấy đúng tên`() throws {
        let request = try #require(
            WebRequest(
                method: "GET",
                target: "/ho-so/Phù%20Cát?tim=s%C3%A1ng+ki%E1%BA%BFn&xep=&tim=hai",
                host: "h",
                headers: ["cookie": "a=1; sangkien_1=x=y; b=2"]
            )
        )
        #expect(request.path == ["ho-so", "Phù Cát"])
        #expect(request["tim"] == "sáng kiến" && request["xep"] == "" && request["khac"] == nil)
        #expect(request.cookie("sangkien_1") == "x=y" && request.cookie("sangkien") == nil)
        let text = "Hồ sơ 1/2 & “x” + ~"
        #expect(PercentCoding.decoded(PercentCoding.encoded(text)) == text)
    }

    @Test func `liên kết chỉ vào được một lần, phiên cũ nhất nhường chỗ khi quá nhiều`() throws {
        let gate = Gate(port: 1, known: [])
        let link = gate.link
        let cookie = try #require(gate.enter(link))
        #expect(gate.enter(link) == nil && gate.enter("") == nil && gate.link != link)
        func request(_ cookie: String) -> WebRequest? {
            WebRequest(method: "GET", target: "/", host: "127.0.0.1:1", headers: ["cookie": String(cookie.prefix { $0 != ";" })])
        }
        let first = try #require(request(cookie))
        #expect(gate.session(of: first) != nil)
        for _ in 0..<32 { _ = gate.enter(gate.link) }
        #expect(gate.session(of: first) == nil && gate.sessions.count == 32)
        let again = Gate(port: 1, known: gate.sessions)
        let latest = try #require(again.enter(again.link).flatMap(request))
        #expect(again.session(of: latest) != nil)
    }

    @Test func `chờ có hạn: việc lâu vẫn chạy tiếp mà trang trả lời ngay, việc xong thì có kết quả`() async {
        let long = Task<Int, Never> {
            try? await Task.sleep(for: .seconds(86_400))
            return 1
        }
        #expect(await Patience.value(of: long, within: 50) == nil)
        #expect(!long.isCancelled)
        long.cancel()
        #expect(await Patience.value(of: Task { 2 }, within: 600_000) == 2)
        #expect(ProgressPart.line(.init(.reading), .vietnamese) == "Đọc tệp…")
        #expect(ProgressPart.line(.init(.checking, done: 1, of: 4), .vietnamese) == "Kiểm tra hồ sơ: 1/4 (25%)")
    }

    @Test func `thời điểm ghi theo múi giờ của Chương trình`() {
        #expect(DeskOptions.Moment(seconds: 1_618_191_005, offset: 420).text == "2021-04-12T08:30:05+07:00")
        #expect(DeskOptions.Moment(seconds: -1, offset: 0).text == "1969-12-31T23:59:59+00:00")
        #expect(DayWords.moment("2021-04-12T08:30:05+07:00") == "08:30 12/4/2021")
        #expect(DayWords.moment("khác") == "khác")
    }
}
#endif
