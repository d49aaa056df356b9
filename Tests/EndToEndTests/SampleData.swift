import Foundation

/// The sample dossiers as their JSON file has them, and what the form makes of them (the letter's annex).
struct SampleData: Decodable {
    struct Proposal: Decodable {
        let number: String?
        let date: String?
        let signerTitle: String?
        let signer: String?
    }

    struct Initiative: Decodable {
        let author: String?
        let authors: [String]?
        let birthYear: Int?
        let position: String?
        let workplace: String?
        let phone: String?
        let title: String?
        let period: String?
        let summary: String?
        let effect: String?
        let benefit: String?
        let scope: String?
        let awards: String?

        /// The seven cells of the form's row, spaces left out: an office program wraps lines where it likes.
        func cells(number: Int) -> [String] {
            let names = authors?.joined(separator: "; ") ?? author
            let benefit = benefit.map { "Giá trị làm lợi: \($0)" }
            let scope = scope.map { "Phạm vi ứng dụng: \($0)" }
            return [
                String(number), joined([names, birthYear.map(String.init), position, workplace, phone]), joined([title]), joined([period]),
                joined([summary]), joined([effect, benefit, scope]), joined([awards ?? "Không"]),
            ]
        }

        private func joined(_ facts: [String?]) -> String {
            facts.compactMap { $0 }.joined().withoutSpaces
        }
    }

    struct Dossier: Decodable {
        let dossierId: String
        let submitter: String
        let proposal: Proposal?
        let initiatives: [Initiative]

        /// Its initiatives that stand in the province's form, as Samples/README.md has the verdicts.
        var eligible: [Initiative] {
            switch dossierId {
            case "HS-01", "HS-02", "HS-03", "HS-04", "HS-05": initiatives
            case "HS-09": Array(initiatives.prefix(2))
            case "HS-12": [initiatives[0], initiatives[2]]
            default: []
            }
        }

        /// The cells of the dossier's own form, row by row.
        var rows: [[String]] {
            initiatives.enumerated().map { $1.cells(number: $0 + 1) }
        }
    }

    let dossiers: [Dossier]

    static func load() throws -> SampleData {
        try JSONDecoder().decode(SampleData.self, from: Data(contentsOf: Place.sampleJSON))
    }

    /// The heading row, word by word (the annex of the letter).
    static let headings = [
        "TT", "Họ và tên, năm sinh, chức vụ, đơn vị công tác, số điện thoại liên hệ", "Tên sáng kiến", "Thời gian áp dụng",
        "Tóm tắt nội dung sáng kiến", "Hiệu quả sáng kiến, giá trị làm lợi, phạm vi ứng dụng",
        "Các danh hiệu thi đua, hình thức khen thưởng cá nhân trong 03 năm (2018-2020)",
    ]
}

extension String {
    /// The text in NFC without any spaces.
    var withoutSpaces: String {
        precomposedStringWithCanonicalMapping.filter { !$0.isWhitespace }
    }
}
