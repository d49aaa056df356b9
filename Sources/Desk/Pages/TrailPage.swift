#if Desk
import Dossiers
import Pipeline
import Register
import SangkienDiagnostics

/// The audit trail and the backup (trang nhật ký, sao lưu).
struct TrailPage {
    let layout: Layout
    let entries: [TrailEntry]
    let questions: [String: String]
    let folder: String

    /// How many lines a page shows.
    static let shown = 200

    func response() -> WebResponse {
        layout.page(LocalizedText(vi: "Nhật ký, sao lưu", en: "Trail, backup")) { page in
            page.element("h2", page.words("Sao lưu", "Backup"))
            page.element("p") { page in
                page.text(
                    page.words(
                        "Mọi tệp nhận được, mọi nội dung đã ghi và nhật ký trong một tệp ZIP. Chép tệp này vào USB hoặc ổ đĩa khác. Dữ liệu đang ở: ",
                        "All files, facts and the trail in one ZIP. Keep it on another disk. The data is in: "
                    )
                )
                page.name(folder)
            }
            page.button("/sao-luu", page.words("Sao lưu và tải về", "Back up and download"), kind: "main")
            page.element("p", ["class": "m"]) { page in
                page.text(
                    page.words(
                        "Khôi phục: sangkien mo-ban-lam-viec --restore TỆP-SAO-LƯU --folder THƯ-MỤC-MỚI",
                        "To restore: sangkien serve --restore BACKUP --folder NEW-FOLDER"
                    )
                )
            }
            page.element("p") { page in
                page.element("a", ["href": "/so.xlsx"], page.words("Tải sổ theo dõi (Excel)", "Download the register (Excel)"))
            }
            page.element("p") { page in
                page.element(
                    "a",
                    ["href": "/xoa-du-lieu"],
                    page.words("Xóa hết dữ liệu khi kết thúc Chương trình…", "Erase all data at the end of the programme…")
                )
            }
            page.element("h2", page.words("Nhật ký", "Trail"))
            guard !entries.isEmpty else { return page.element("p", page.words("Chưa có gì.", "Nothing yet.")) }
            table(&page)
            if entries.count == Self.shown, let last = entries.last {
                page.element("p") { page in
                    page.element("a", ["href": "/nhat-ky?truoc=\(last.number)"], page.words("Các dòng trước đó", "Earlier lines"))
                }
            }
        }
    }

    private func table(_ page: inout PageWriter) {
        page.scrollable(page.words("Nhật ký", "Trail")) { page in
            page.element("table", ["class": "figures stack"]) { page in
                page.element("thead") { page in
                    page.element("tr") { page in
                        for heading in [
                            page.words("Lúc", "When"), page.words("Người", "Who"), page.words("Việc", "What"),
                            page.words("Đối tượng", "Of"),
                            page.words("Nội dung", "Content"),
                        ] {
                            page.element("th", ["scope": "col"], heading)
                        }
                    }
                }
                page.element("tbody") { page in
                    for entry in entries { row(entry, &page) }
                }
            }
        }
    }

    private func row(_ entry: TrailEntry, _ page: inout PageWriter) {
        page.element("tr") { page in
            page.element("th", ["scope": "row", "class": "day"], DayWords.moment(entry.signature.at))
            page.element("td", entry.signature.by.isEmpty ? "–" : entry.signature.by)
            page.element("td", entry.deed.map { Self.words($0)[page.language] } ?? "–")
            page.element("td") { $0.name(entry.subject) }
            page.element("td") { $0.text(detail(entry)) }
        }
        page.newLine()
    }

    /// What was said, a question by its own words.
    private func detail(_ entry: TrailEntry) -> String {
        switch entry.deed {
        case .received, .setAside, .broughtBack, .erased: entry.detail.utf8.count == 64 ? entry.detail.prefix(12) + "…" : entry.detail
        case .fact, .mark:
            questions.first { entry.detail.contains($0.key + ": ") }
                .map { entry.detail.replacing($0.key + ": ", with: $0.value + ": ") } ?? entry.detail
        default: entry.detail
        }
    }

    private static func words(_ deed: TrailEntry.Deed) -> LocalizedText {
        switch deed {
        case .received: LocalizedText(vi: "Nhận tệp", en: "File received")
        case .setAside: LocalizedText(vi: "Để riêng tệp", en: "File set aside")
        case .broughtBack: LocalizedText(vi: "Đưa tệp trở lại", en: "File brought back")
        case .erased: LocalizedText(vi: "Xóa nội dung tệp", en: "File erased")
        case .fact: LocalizedText(vi: "Ghi nhận về hồ sơ", en: "Fact about a dossier")
        case .mark: LocalizedText(vi: "Điểm, xét chọn", en: "Points, selection")
        case .heading: LocalizedText(vi: "Chỉ rõ cột", en: "Column settled")
        case .papers: LocalizedText(vi: "Lập văn bản", en: "Papers made")
        case .backup: LocalizedText(vi: "Sao lưu", en: "Backup")
        case .userAdded: LocalizedText(vi: "Thêm người dùng", en: "User added")
        case .userRemoved: LocalizedText(vi: "Xóa người dùng", en: "User removed")
        case .passwordChanged: LocalizedText(vi: "Đổi mật khẩu", en: "Password changed")
        case .linkMade: LocalizedText(vi: "Tạo liên kết cho đơn vị", en: "Link for a union made")
        case .linkWithdrawn: LocalizedText(vi: "Thu hồi liên kết của đơn vị", en: "Link of a union withdrawn")
        case .dossierErased: LocalizedText(vi: "Xóa hẳn dữ liệu của hồ sơ", en: "Data of a dossier erased")
        case .allErased: LocalizedText(vi: "Xóa hết dữ liệu", en: "All data erased")
        case .papersLookedFor: LocalizedText(vi: "Đối chiếu tệp đính kèm", en: "Attachments looked for")
        case .papersNotLookedFor: LocalizedText(vi: "Thôi đối chiếu tệp đính kèm", en: "Attachments not looked for")
        }
    }
}
#endif
