#if Desk
import Pipeline
import SangkienDiagnostics
import Testing
import TestKit

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

    @Test func `liên kết chỉ vào được một lần, và không có khi máy khác vào được`() throws {
        let gate = Gate(port: 1)
        let link = gate.link
        #expect(!gate.takes("") && gate.takes(link) && !gate.takes(link) && gate.link != link)
        let open = Gate(try DeskAddress("127.0.0.1", names: ["so.vn"]), port: 1)
        #expect(open.isOpenToOthers && !open.takes(open.link))
    }

    @Test func `địa chỉ: chỉ IP của máy; mở mọi địa chỉ thì phải có tên; tên chỉ gồm chữ, số, gạch, chấm`() throws {
        #expect(try DeskAddress("localhost", names: []).isOnlyHere && DeskAddress("::1", names: []).isOnlyHere)
        #expect(try !DeskAddress("127.0.0.1", names: ["so.vn"]).isOnlyHere && !DeskAddress("192.168.1.5", names: []).isOnlyHere)
        #expect(throws: DeskAddress.Fault.nameless) { try DeskAddress("0.0.0.0", names: []) }
        #expect(throws: DeskAddress.Fault.noAddress) { try DeskAddress("so.vn", names: []) }
        for name in ["", "a b", "http://so.vn", "so.vn/", "-so", "so_1", "số.vn"] {
            #expect(throws: DeskAddress.Fault.noName(name)) { try DeskAddress("127.0.0.1", names: [name]) }
        }
        let hosts = try DeskAddress("0.0.0.0", names: ["So.VN"]).hosts(port: 7)
        #expect(hosts.isSuperset(of: ["so.vn", "so.vn:7", "127.0.0.1:7"]) && !hosts.contains("127.0.0.1"))
    }

    @Test func `lời của máy đứng trước chỉ được tin khi máy ấy ở ngay đây và bàn làm việc mở cho máy khác`() throws {
        let open = Gate(try DeskAddress("127.0.0.1", names: ["so.vn"]), port: 1)
        let headers = ["x-forwarded-proto": "https", "x-forwarded-for": "6.6.6.6, 10.0.0.7", "origin": "https://so.vn"]
        func request(_ peer: String) throws -> WebRequest {
            try #require(WebRequest(method: "POST", target: "/", host: "so.vn", headers: headers, peer: peer))
        }
        let near = try request("127.0.0.1")
        #expect(open.isEncrypted(near) && open.client(of: near) == "10.0.0.7" && open.isFromOurPage(near))
        #expect(open.cookie("x", seconds: 1, for: near).value.hasSuffix("; Secure"))
        let far = try request("10.0.0.9")
        #expect(!open.isEncrypted(far) && open.client(of: far) == "10.0.0.9" && !open.isFromOurPage(far))
        let alone = Gate(port: 1)
        #expect(!alone.isEncrypted(near) && !alone.isAddressed(near))
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
