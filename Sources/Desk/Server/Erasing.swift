#if Desk
import Dossiers
import Pipeline
import Register
import SangkienDiagnostics
import VietnameseText

/// Erasing what a person may ask to be erased, and everything at the end (xóa hẳn dữ liệu).
extension Desk {
    /// The receipts of the files that hold a dossier in any of its versions, and how many other dossiers they hold.
    private func files(of number: Int, in checked: CheckedSet) throws -> (receipts: [Receipt], others: Int, numbers: [Int]) {
        guard let place = checked.places[number], let key = checked.run.officeIdentity(of: place) else { throw WebProblem.notFound }
        let same = try register.dossiers()
            .filter { $0.value.union == key.union && $0.value.letter == key.letter && $0.value.code == key.code }
        let numbers = Set(same.keys).union([number])
        var receipts: [Int: Receipt] = [:]
        var others = 0
        let all =
            checked.numbers.indices.map { (checked.numbers[$0], checked.run.dossiers[$0].dossier.source.file) }
            + checked.aside.map { ($0.number, $0.dossier.source.file) }
        for (other, file) in all where numbers.contains(other) {
            if let receipt = checked.receipt(of: file) { receipts[receipt.number] = receipt }
        }
        for (other, file) in all where !numbers.contains(other) {
            if let receipt = checked.receipt(of: file), receipts[receipt.number] != nil { others += 1 }
        }
        return (receipts.values.sorted { $0.number < $1.number }, others, numbers.sorted())
    }

    func askToErase(_ request: WebRequest, _ visit: Visit) async throws -> WebResponse {
        let number = try dossierNumber(request)
        return try await checkedPage(request, visit, .dossiers) { layout, checked in
            let (receipts, others, _) = try files(of: number, in: checked)
            return layout.page(LocalizedText(vi: "Xóa hẳn dữ liệu của hồ sơ", en: "Erase a dossier's data")) { page in
                page.element(
                    "p",
                    page.words(
                        "Những gì sau đây bị xóa khỏi máy này, không lấy lại được: các tệp có hồ sơ này, mọi nội dung đã ghi nhận, điểm và xét chọn của hồ sơ, mọi văn bản đã lập (lập lại được). Nhật ký chỉ còn ghi là đã có và đã xóa.",
                        "Gone for good from this machine: the files that hold this dossier, all that was said of it, its points and selection, and all papers made so far (which can be made again). The trail only keeps that it was there and was erased."
                    )
                )
                page.element("ul") { page in for receipt in receipts { page.element("li") { $0.name(receipt.name) } } }
                if others > 0 {
                    page.element(
                        "p",
                        ["class": "wrong"],
                        page.words(
                            "Các tệp này còn có \(others) hồ sơ khác; các hồ sơ đó cũng mất khỏi bảng kết luận. Muốn giữ, đề nghị đơn vị gửi lại tệp không có người yêu cầu xóa trước khi xóa tệp cũ.",
                            "These files hold \(others) other dossiers, which go from the list of verdicts too. To keep them, take in a file without the person concerned first."
                        )
                    )
                }
                page.element(
                    "p",
                    page.words(
                        "Bản sao lưu và tệp đã tải về không bị xóa theo: tự xóa các bản đó.",
                        "Backups and what was downloaded are not erased with it: delete those yourself."
                    )
                )
                page.button("/ho-so/\(number)/xoa", page.words("Xóa hẳn", "Erase"), kind: "danger")
                page.element("p") { $0.element("a", ["href": "/ho-so/\(number)"], $0.words("Không xóa", "Keep it")) }
            }
        }
    }

    func eraseDossier(_ request: WebRequest, _ visit: Visit) async throws -> WebResponse {
        let number = try dossierNumber(request)
        guard case .done(let checked) = try await workshop.result(day(visit), within: 600_000) else { throw WebProblem.notFound }
        let (receipts, _, numbers) = try files(of: number, in: checked)
        await workshop.settle()
        let known = try register.dossiers()
        let subjects = numbers.compactMap { known[$0].map(Self.subject) }
        try register.erase(dossiers: numbers, receipts: receipts.map(\.number), subjects: subjects, signature(visit))
        await workshop.forget()
        return .redirect("/ho-so?xong=da-xoa-ho-so")
    }

    /// What is to be typed, so that nobody erases everything by a slip of the hand.
    private static let phrase = "XÓA HẾT"

    func eraseAllPage(_ request: WebRequest, _ visit: Visit) -> WebResponse {
        layout(request, visit, .trail)
            .page(LocalizedText(vi: "Xóa hết dữ liệu", en: "Erase all data")) { page in
                page.element(
                    "p",
                    page.words(
                        "Dùng khi Chương trình đã kết thúc. Mọi tệp nhận được, mọi nội dung đã ghi nhận, điểm, cột đã chỉ rõ, văn bản đã lập và liên kết của đơn vị bị xóa khỏi máy này, không lấy lại được. Người dùng còn giữ; nhật ký chỉ còn ghi việc gì, lúc nào, ai làm.",
                        "For the end of the programme. All files, facts, points, settled columns, papers and links of unions go from this machine for good. Users stay; the trail only says what was done, when, by whom."
                    )
                )
                page.element(
                    "p",
                    page.words(
                        "Nên sao lưu trước nếu còn phải lưu trữ. Bản sao lưu và tệp đã tải về không bị xóa theo.",
                        "Back up first what must be archived. Backups and what was downloaded stay where they are."
                    )
                )
                page.element("form", ["method": "post", "action": "/xoa-du-lieu"]) { page in
                    page.field("xac-nhan", page.words("Gõ \(Self.phrase) để xác nhận", "Type \(Self.phrase) to confirm"), "")
                    page.element("button", ["class": "danger"], page.words("Xóa hết", "Erase all"))
                }
                page.element("p") { $0.element("a", ["href": "/nhat-ky"], $0.words("Không xóa", "Keep it")) }
            }
    }

    func eraseAll(_ form: FormFields, _ visit: Visit) async throws -> WebResponse {
        guard VietnameseFolding.bareKey(form["xac-nhan"]) == VietnameseFolding.bareKey(Self.phrase) else {
            throw WebProblem.said(
                LocalizedText(
                    vi: "Chưa xóa: gõ đúng \(Self.phrase) để xác nhận.",
                    en: "Nothing was erased: type \(Self.phrase) to confirm."
                )
            )
        }
        await workshop.settle()
        try register.eraseAll(signature(visit))
        await workshop.forget()
        return .redirect("/nhat-ky?xong=da-xoa-het")
    }
}
#endif
