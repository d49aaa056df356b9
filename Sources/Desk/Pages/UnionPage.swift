#if Desk
import Dossiers
import Pipeline
import Register
import SangkienDiagnostics
import SangkienFiles
import VietnameseText

/// The start of a union (trang của đơn vị): it sends files, and sees what came of them.
struct UnionPage {
    let layout: Layout
    let union: String
    let receipts: [Receipt]
    /// Its part of the result; nil while that is being made.
    let part: UnionPart?
    /// Whether the office stopped the check.
    var isStopped = false

    static let title = LocalizedText(vi: "Gửi hồ sơ sáng kiến", en: "Send dossiers")
    static let working = LocalizedText(vi: "Đang kiểm tra…", en: "Being checked…")
    /// How many bytes a file may have, and all that a union sends.
    static let mostBytes = 64 << 20
    static let mostBytesOfAll = 1 << 30

    func response() -> WebResponse {
        layout.page(Self.title) { page in
            page.element("p") { page in
                page.text(page.words("Đơn vị: ", "Union: "))
                page.element("b") { $0.name(union) }
            }
            if let part { page.element("p", ReportWords.deadline(part.checked.run.context, page.language) + ".") }
            DropForm(mostBytes: Self.mostBytes).write(&page)
            if isStopped { Self.stopped(&page) } else if part == nil { Self.wait(&page) }
            if !receipts.isEmpty { files(&page) }
            if let part { dossiers(part, &page) }
            page.element(
                "p",
                ["class": "m"],
                page.words(
                    "Gửi nhầm hoặc cần gửi lại: cứ gửi tệp mới, LĐLĐ tỉnh ghi nhận bản có hiệu lực. Trang này chỉ hiện hồ sơ của đơn vị.",
                    "Sent something wrong? Send the new file; the office notes which version counts. This page shows your own dossiers only."
                )
            )
        }
    }

    static func wait(_ page: inout PageWriter) {
        page.element("p", ["class": "working", "role": "status", "id": "tien-do"], working[page.language])
    }

    static func stopped(_ page: inout PageWriter) {
        page.element(
            "p",
            ["class": "working", "role": "status"],
            page.words(
                "LĐLĐ tỉnh đang tạm dừng kiểm tra. Tệp đã gửi vẫn được nhận; kết luận có ở đây sau khi kiểm tra xong.",
                "The office has stopped checking for a while. Files are received all the same; verdicts will stand here afterwards."
            )
        )
    }

    private func head(_ headings: [String], _ page: inout PageWriter) {
        page.element("thead") { page in
            page.element("tr") { page in for heading in headings { page.element("th", ["scope": "col"], heading) } }
        }
    }

    private func files(_ page: inout PageWriter) {
        page.element("h2", page.words("Tệp đã gửi", "Files sent"))
        page.scrollable(page.words("Tệp đã gửi", "Files sent")) { page in
            page.element("table", ["class": "figures"]) { page in
                head(
                    [
                        page.words("Tệp", "File"), page.words("Cách đọc", "Read as"), page.words("Gửi lúc", "Sent"),
                        page.words("Tải về", "Get"),
                    ],
                    &page
                )
                page.element("tbody") { page in for receipt in receipts { row(receipt, &page) } }
            }
        }
    }

    private func row(_ receipt: Receipt, _ page: inout PageWriter) {
        page.element("tr", ["class": receipt.isCounted && !receipt.isErased ? "" : "aside"]) { page in
            page.element("th", ["scope": "row"]) { $0.name(receipt.name) }
            page.element("td") { reading(receipt, &$0) }
            page.element("td", DayWords.moment(receipt.received.at))
            page.element("td") { page in
                guard !receipt.isErased else { return }
                page.element("a", ["href": "/tep/\(receipt.number)/tai"], page.words("Tải về", "Download"))
            }
        }
    }

    private func reading(_ receipt: Receipt, _ page: inout PageWriter) {
        if receipt.isErased { return page.text(page.words("đã xóa nội dung", "its bytes were erased")) }
        if !receipt.isCounted { return page.text(page.words("LĐLĐ tỉnh đã để riêng, không tính", "set aside by the office")) }
        guard let part else { return page.text(page.words("đang đọc…", "being read…")) }
        let read = part.checked.run.files.filter { part.checked.receipt(of: $0.file)?.number == receipt.number }
        for (index, file) in read.enumerated() {
            if index > 0 { page.void("br") }
            if let sheet = file.sheet {
                page.name(sheet)
                page.text(": ")
            }
            page.text(FileTable.reading(file, page.language))
        }
        if read.isEmpty { page.text(page.words("đã nhận", "received")) }
        let others = part.foreignDossiers(in: receipt)
        guard others > 0 else { return }
        page.void("br")
        page.element(
            "b",
            page.words(
                "\(ReportWords.twoDigits(others)) hồ sơ ghi tên đơn vị khác hoặc chưa ghi đơn vị; sửa cột “Đơn vị trình” rồi gửi lại.",
                "\(ReportWords.counted(others, "dossier")) name another union or none; correct the submitter and send the file again."
            )
        )
    }

    private func dossiers(_ part: UnionPart, _ page: inout PageWriter) {
        page.element("h2", page.words("Hồ sơ của đơn vị", "Your dossiers"))
        guard !part.places.isEmpty else { return page.element("p", page.words("Chưa có hồ sơ nào.", "There is none yet.")) }
        page.element("p") { page in
            page.element(
                "a",
                ["href": "/van-ban"],
                page.words("Lập biểu và phiếu để in, ký", "Make the table and the slip, to print and sign")
            )
        }
        page.scrollable(page.words("Hồ sơ của đơn vị", "Your dossiers")) { page in
            page.element("table", ["class": "figures"]) { page in
                head(
                    [
                        page.words("Hồ sơ", "Dossier"), page.words("Sáng kiến", "Initiatives"), page.words("Kết luận", "Verdict"),
                        page.words("Khả năng bổ sung và chỉnh sửa", "Can be fixed"),
                    ],
                    &page
                )
                page.element("tbody") { page in
                    for place in part.places {
                        let dossier = part.checked.shown.dossiers[place]
                        page.element("tr") { page in
                            page.element("th", ["scope": "row"]) { page in
                                page.element("a", ["href": "/ho-so/\(part.checked.numbers[place])"]) { $0.name(dossier.names.id) }
                            }
                            page.element("td", ["class": "n"], String(dossier.dossier.initiatives.count))
                            page.element("td") { $0.badge(PageVerdict(dossier.verdict)) }
                            let words = ReportWords.remedy(dossier.remedy, dossier.timetable, page.language)
                            page.element("td", words.isEmpty ? "–" : words)
                        }
                    }
                }
            }
        }
    }
}
#endif
