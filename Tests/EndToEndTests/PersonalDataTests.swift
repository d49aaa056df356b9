import Foundation
import TestKit
import Testing

/// Personal data typed into any field neither gets into a public edition nor, unasked, into a message.
struct PersonalDataTests {
    /// The columns of the data contract.
    static let headings = [
        "Mã hồ sơ", "Đơn vị trình", "Cấp trình", "Số tờ trình", "Ngày tờ trình", "Tập thể ký", "Chức vụ người ký", "Người ký",
        "Ngày gửi bưu điện",
        "Ngày gửi email", "Khiếu nại", "Tranh chấp quyền tác giả", "Người xác nhận", "Ngày xác nhận", "TT", "Họ và tên", "Năm sinh",
        "Chức vụ",
        "Đơn vị công tác", "Số điện thoại", "Tên sáng kiến", "Lĩnh vực", "Khối", "Thời gian áp dụng", "Tóm tắt nội dung sáng kiến",
        "Hiệu quả sáng kiến", "Giá trị làm lợi", "Phạm vi ứng dụng", "Danh hiệu thi đua, khen thưởng", "Loại công nhận",
        "Số quyết định công nhận",
        "Ngày công nhận", "Cơ quan công nhận", "Cấp công nhận", "Ngày cập nhật phần mềm", "Mã số trên phần mềm", "Bí mật công nghệ",
        "Trường hợp loại trừ", "Đối tượng", "Tỷ lệ đóng góp", "Xếp hạng", "Điểm",
    ]

    private static func csv(_ rows: [[String]]) -> String {
        ([headings] + rows).map { $0.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ",") + "\n" }.joined()
    }

    /// Every word of every part of every file below `folder`, and the files' names.
    private static func everything(below folder: URL) async throws -> String {
        var text = ""
        for (path, bytes) in try files(below: folder) {
            text += path + "\n"
            if path.hasSuffix(".docx") || path.hasSuffix(".odt") {
                text += try await CommandLineTool.tool("unzip", ["-p", folder.appending(path: path).path]).text
            } else {
                text += String(decoding: bytes, as: UTF8.self)
            }
        }
        return text
    }

    @Test(.enabled(if: Place.has("unzip"), "không có unzip"))
    func `bản công khai không có số điện thoại, thư và năm sinh ở bất cứ trường nào`() async throws {
        try await withTemporaryFolder { folder in
            // A telephone number of its own in each field.
            let row = Self.headings.indices.map { "Chữ\($0) 0950.000.\(100 + $0) (SN 1974) mau\($0)@vidu.vn" }
            let second = Self.headings.indices.map { "Khác 0950,000,\(200 + $0); \(Self.headings[$0])" }
            let input = try folder.file("so.csv", Self.csv([row, second]))
            let out = folder.appending(path: "ra")
            let forms = "tong-hop-tom-tat,xep-hang,bao-cao-tuan,bao-cao-tuan-don-vi,de-nghi-khen-thuong-tinh,de-nghi-tong-lien-doan"
            let made = try await CommandLineTool.run("generate", input, "-o", out.path, "--public", "--include", "all", "--form", forms)
            #expect(made.status == 1, "\(made.errors)")
            let text = try await Self.everything(below: out)
            #expect(text.contains("Chữ7") && text.contains("[…]"))
            for secret in ["0950", "950.000", "950,000", "1974", "vidu.vn"] {
                #expect(!text.contains(secret), "\(secret)")
                #expect(!made.text.contains(secret) && !made.errors.contains(secret), "\(secret)\n\(made.text)\(made.errors)")
            }
            for index in Self.headings.indices { #expect(!text.contains("mau\(index)@"), "\(Self.headings[index])") }
            // The internal edition prints what was typed.
            let whole = try await CommandLineTool.run("generate", input, "-o", folder.path + "/nb", "--include", "all", "--format", "html")
            #expect(whole.status == 1 && whole.text.contains("0950-000-100"))
        }
    }

    @Test(arguments: ["text", "json", "csv", "html"])
    func `giá trị đã gõ chỉ hiện khi có --show-values`(format: String) async throws {
        try await withTemporaryFolder { folder in
            // Ids are shown, as are files.
            let row = Self.headings.indices.map { $0 == 0 ? "HS-01" : "ZZDẤU\($0) khác thường" }
            let again = Self.headings.indices.map { $0 == 0 ? "HS-02" : "ZZDẤU\($0) khác thường" }
            // Without an id the letter's number is the name of a dossier.
            let number = Self.headings.firstIndex(of: "Số tờ trình")
            let third = Self.headings.indices.map { $0 == 0 || $0 == 1 ? "" : $0 == number ? "31/TTr-X" : "ZZDẤU\($0)/QD-X" }
            let input = try folder.file("so.csv", Self.csv([row, again, third]))
            let hidden = try await CommandLineTool.run("check", input, "--format", format)
            #expect(hidden.status == 1, "\(hidden.errors)")
            #expect(!hidden.text.contains("ZZDẤU"), "\(hidden.text)")
            #expect(hidden.text.contains("HS-01") && hidden.text.contains("31/TTr-X") && !hidden.errors.contains("ZZDẤU"))
            let shown = try await CommandLineTool.run("check", input, "--format", format, "--show-values")
            #expect(shown.text.contains("ZZDẤU1 khác thường") && shown.text.contains("ZZDẤU4 khác thường"))
            let made = try await CommandLineTool.run("generate", input, "-o", folder.path + "/ra", "--format", "html")
            let manifest = try String(contentsOf: folder.appending(path: "ra/manifest.json"), encoding: .utf8)
            #expect(!manifest.contains("ZZDẤU") && !made.errors.contains("ZZDẤU"), "\(manifest)\(made.errors)")
        }
    }

    @Test func `mã hồ sơ và đơn vị có số điện thoại được lược trong thông báo`() async throws {
        try await withTemporaryFolder { folder in
            let text =
                "Mã hồ sơ,Đơn vị trình,Họ và tên,Tên sáng kiến\nHSP 0950.000.971,LĐLĐ 0950.000.986,An,Gá kẹp\n,LĐLĐ huyện Tuy Phước,Bình,Máy\n"
            let input = try folder.file("so.csv", text)
            for format in ["text", "json", "csv", "html"] {
                let outcome = try await CommandLineTool.run("check", input, "--format", format)
                #expect(!outcome.text.contains("0950") && outcome.text.contains("HSP […]"), "\(outcome.text)")
            }
            let shown = try await CommandLineTool.run("check", input, "--show-values")
            #expect(shown.text.contains("HSP 0950.000.971 · LĐLĐ 0950.000.986"), "\(shown.text)")
        }
    }

    @Test func `kiểm tra mẫu với dữ liệu không nêu giá trị khi chưa được yêu cầu`() async throws {
        try await withTemporaryFolder { folder in
            let template = try folder.file("mau.html", "<html><body><p>«#dòng»«Số tiền | bằng chữ»«/dòng»</p></body></html>")
            let data = try folder.file("so.csv", "Số tiền\n5\nZZDẤU khác\n")
            let hidden = try await CommandLineTool.run("template", "lint", template, "--data", data)
            #expect(!hidden.text.contains("ZZDẤU") && hidden.text.contains("bản ghi 2"), "\(hidden.text)")
            let shown = try await CommandLineTool.run("template", "lint", template, "--data", data, "--show-values")
            #expect(shown.text.contains("“ZZDẤU khác”"), "\(shown.text)")
        }
    }
}
