import Attachments
import TestKit
import Testing

@testable import Dossiers

/// Which file is which paper: names in cells and names by the convention (docs/attachments.md).
@Suite struct PaperConventionTests {
    private static let names: [(String, Set<Int>)] = [
        ("to-trinh.pdf", []), ("Tờ trình số 12.docx", []), ("TTr12.pdf", []), ("quyet-dinh.pdf", []), ("QĐ 45-CTM.pdf", []),
        ("qd45.pdf", []), ("Quyết định công nhận sáng kiến số 45.pdf", []), ("quyet-dinh-tt-3.pdf", [3]), ("gcn_tt1_4.jpg", [1, 4]),
        ("Giấy chứng nhận TT 2 đến 5 và 9.pdf", [2, 3, 4, 5, 9]), ("qd-tt-5-den-2.pdf", [2, 5]), ("qd-tt-99999.pdf", []),
    ]

    @Test(arguments: names)
    func `tên tệp theo quy ước được hiểu`(name: String, initiatives: Set<Int>) throws {
        let read = try #require(PaperFileName(name))
        let paper: PaperFileName.Paper = name.lowercased().hasPrefix("t") ? .proposal : .recognition
        #expect(read.paper == paper)
        #expect(read.initiatives == initiatives)
        let number = [45, 12].first { name.contains(String($0)) }
        #expect(read.number == number)
    }

    private static let others = ["phu-luc.pdf", "toi-trinh.pdf", "anh quyet dinh.pdf", "", ".pdf", "quyet.pdf", "to.trinh"]

    @Test(arguments: others)
    func `tên khác không bị đoán`(name: String) {
        #expect(PaperFileName(name) == nil)
    }

    @Test func `một ô ghi được vài tên`() {
        #expect(PaperNames.names(in: " a.pdf; “b, c.pdf” ;\nd.pdf;;a.pdf ") == ["a.pdf", "b, c.pdf", "d.pdf"])
        #expect(PaperNames.names(in: " ; ") == [])
    }

    @Test(arguments: ["-", "không có", "Có", "x", "đính kèm", "có file đính kèm", "Không"])
    func `lời ghi thay cho tên tệp không phải là tên tệp`(words: String) throws {
        let folder = try TemporaryFolder()
        let changes = "{\"proposal\": {\"file\": \"\(words)\"}, \"initiatives\": [{\"recognition\": {\"file\": \"\(words)\"}}]}"
        let dossier = try Checking().read(ModelDossier.json(changes), file: "mau.json").dossiers[0]
        try folder.write([1], to: "dk/\(dossier.id)/to-trinh.pdf")
        try folder.write([1], to: "dk/\(dossier.id)/quyet-dinh.pdf")
        let finder = PaperFinder(try AttachmentFolder(folder.path("dk")))
        #expect(finder.proposal(of: dossier).map(\.name) == ["\(dossier.id)/to-trinh.pdf"])
        #expect(finder.recognition(of: dossier).map { $0.map(\.name) } == [["\(dossier.id)/quyet-dinh.pdf"]])
    }

    /// The files that the convention gives to each initiative of a dossier with these decisions.
    private func found(_ files: [String], decisions: [String?]) throws -> [[String]] {
        let folder = try TemporaryFolder()
        for file in files { try folder.write([1], to: "dk/" + file) }
        let initiatives = decisions.enumerated()
            .map { index, number in
                let number = number.map { "\"\($0)\"" } ?? "null"
                return "{\"number\": \"\(index + 1)\", \"recognition\": {\"file\": null, \"number\": \(number)}}"
            }
        let changes = "{\"proposal\": {\"file\": null}, \"initiatives\": [\(initiatives.joined(separator: ","))]}"
        let dossiers = try Checking().read(ModelDossier.json(changes), file: "mau.json").dossiers
        let attachments = try AttachmentFolder(folder.path("dk"))
        return PaperFinder(attachments).recognition(of: dossiers[0])
            .map { links in
                links.flatMap { link -> [String] in
                    switch link.lookup {
                    case .file(let index, _): [String(attachments.files[index].split(separator: "/")[1])]
                    case .ambiguous(let files): ["?\(files.count)"]
                    default: ["!"]
                    }
                }
            }
    }

    @Test func `giấy công nhận thuộc sáng kiến nào`() throws {
        let own = { (names: [String]) in names.map { "mau 01/" + $0 } }
        #expect(try found(own(["qd.pdf"]), decisions: ["45/QĐ", "46/QĐ"]) == [["qd.pdf"], ["qd.pdf"]])
        #expect(try found(own(["qd-tt-2.pdf", "qd.pdf"]), decisions: ["45/QĐ", "46/QĐ"]) == [["qd.pdf"], ["qd-tt-2.pdf"]])
        let both = own(["qd-45.pdf", "qd-46.pdf"])
        #expect(try found(both, decisions: ["45/QĐ", "46/QĐ", "47/QĐ"]) == [["qd-45.pdf"], ["qd-46.pdf"], ["?2"]])
        #expect(try found(own(["qd-45.pdf"]), decisions: ["46/QĐ", nil]) == [["?1"], ["qd-45.pdf"]])
        #expect(try found(own(["qd-tt-1.pdf"]), decisions: ["45/QĐ", "46/QĐ"]) == [["qd-tt-1.pdf"], []])
        #expect(try found(["MAU-02/qd.pdf", "MAU-01/sau/qd.pdf", "qd.pdf"], decisions: ["45/QĐ"]) == [[]])
    }
}
