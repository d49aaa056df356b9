import Dossiers
import Pipeline
import SangkienDiagnostics
import Testing
import TestKit

/// The list of receipts that a clerk keeps in a form of their own gives facts, as the register does (docs/register.md).
@Suite struct ReceiptListTests {
    private static let bare =
        #"{"postedOn": null, "emailedOn": null, "complaint": null, "dispute": null, "confirmedBy": null, "confirmedOn": null}"#

    private func check(_ list: String, as name: String = "Sổ tiếp nhận.csv") async throws -> CheckRun {
        let folder = try TemporaryFolder()
        try folder.write(try ModelDossier.json(of: [Self.bare]), to: "vao/ho-so.json")
        try folder.write(Array(list.utf8), to: "vao/\(name)")
        return await CheckRun.run([folder.path("vao")], context: try Checking().context, jobs: 2)
    }

    static let lists: [(name: String, list: String)] = [
        (
            "đúng tên cột",
            "Đơn vị trình,Số tờ trình,Ngày gửi bưu điện,Ngày gửi email,Khiếu nại,Tranh chấp quyền tác giả,Người xác nhận,Ngày xác nhận\n"
                + "LĐLĐ huyện Tuy Phước,12/TTr-LĐLĐ,12/4/2021,11/4/2021,Không,Không,Đặng Thị Mẫu,19/4/2021\n"
        ),
        (
            "có số thứ tự, ghi chú, viết khác",
            "TT,Đơn vị trình,Số tờ trình,Ngày gửi bưu điện,Ngày gửi email,Khiếu nại,Tranh chấp quyền tác giả,Người xác nhận,Ngày xác nhận,Ghi chú\n"
                + "1,Liên đoàn Lao động huyện Tuy Phước,012/TTr-LDLD,12/4,11/4/2021,không,Không,Đặng Thị Mẫu,19/4/2021,đã gọi\n"
        ),
    ]

    @Test(arguments: lists)
    func `sổ tiếp nhận riêng của cơ quan bổ sung dữ kiện, không phải hồ sơ`(name: String, list: String) async throws {
        let run = try await check(list)
        #expect(run.dossiers.count == 1 && run.dossiers[0].verdict == .valid, "\(name): \(run.dossiers.map(\.codes))")
        #expect(run.findings.contains { $0.code.id == "D120" })
        #expect(!run.findings.contains { ["D126", "D007", "L003"].contains($0.code.id) })
    }

    @Test func `dòng không khớp hồ sơ nào được nói`() async throws {
        let run = try await check("Đơn vị trình,Số tờ trình,Ngày gửi email\nLĐLĐ huyện Phù Mỹ,3/TTr-LĐLĐ,11/4/2021\n")
        #expect(run.findings.contains { $0.code.id == "D122" })
    }

    @Test func `bảng có sáng kiến thì không phải sổ tiếp nhận`() async throws {
        let run = try await check(
            "Đơn vị trình,Số tờ trình,Ngày gửi email,Tên sáng kiến,Họ và tên\nLĐLĐ huyện Phù Mỹ,3/TTr-LĐLĐ,11/4/2021,Gá kẹp,An\n"
        )
        #expect(run.dossiers.count == 2)
    }
}
