import Dossiers
import Foundation
import Records
import SangkienDiagnostics
import Testing
import TestKit

/// The program's own forms, filled by itself, are inputs that say the same again, word for word.
struct ReadBackTests {
    /// A dossier made of random words.
    private struct Made {
        let id: String
        let number: String
        var initiatives: [[String: String]] = []
    }

    private static let words = [
        "cải tiến", "máy cắt", "quy trình", "<b>gá kẹp</b>", "R&D", "“đổi mới”", "]]>", "'nháy'", "\"kép\"", "50%", "1.500", "m³", "2+2=4",
        "A/B",
        "tiết kiệm", "điện", "an toàn", "–", "số hoá", "&amp;", "người lao động", "(bổ sung)", "x < y", "#1", "e-mail", "Đắk Lắk",
    ]
    private static let positions = [
        "Tổ trưởng", "Phó Giám đốc, Chủ tịch CĐCS", "Giáo viên", "Chuyên viên Phòng Kế hoạch - Kỹ thuật", "Bác sĩ",
    ]
    private static let names = ["Lê Văn Mẫu", "Trần Thị Bịa", "Y Nháp Niê", "Nguyễn Hoàng Tưởng Tượng", "Đinh Thị Thử"]

    private static func text(_ random: inout SeededRandom, lines: Int) -> String {
        (0..<Int.random(in: 1...lines, using: &random))
            .map { line in
                let picked = (0..<Int.random(in: 2...12, using: &random)).compactMap { _ in Self.words.randomElement(using: &random) }
                return (line > 0 && Bool.random(using: &random) ? "- " : "") + "Ý " + picked.joined(separator: " ")
            }
            .joined(separator: "\n")
    }

    private static func made(_ count: Int, seed: UInt64) -> [Made] {
        var random = SeededRandom(seed: seed)
        return (1...count)
            .map { dossier in
                var made = Made(id: "HS-\(dossier)", number: "\(dossier)/TTr-LĐLĐ")
                for number in 1...Int.random(in: 1...7, using: &random) {
                    made.initiatives.append([
                        "number": String(number), "author": names.randomElement(using: &random) ?? "",
                        "birthYear": String(Int.random(in: 1965...2000, using: &random)),
                        "position": positions.randomElement(using: &random) ?? "",
                        "workplace": "Công ty CP Bịa \(number)", "phone": "0950 000 0\(dossier)\(number)", "title": text(&random, lines: 1),
                        "period": "Từ tháng 0\(number % 4 + 1)/2021 đến nay", "summary": text(&random, lines: 6),
                        "effect": text(&random, lines: 2),
                        "benefit": "Khoảng \(number * 15) triệu đồng/năm", "scope": "Toàn phân xưởng \(number)",
                        "awards": "2019: LĐTT\n2020: CSTĐCS",
                    ])
                }
                return made
            }
    }

    private static func json(_ dossiers: [Made]) throws -> [UInt8] {
        let objects = dossiers.map { made -> [String: Any] in
            [
                "dossierId": made.id, "submitter": "LĐLĐ huyện Phù Cát", "initiatives": made.initiatives,
                "proposal": [
                    "number": made.number, "date": "05/4/2021", "signingBody": "Ban Thường vụ", "signerTitle": "CHỦ TỊCH",
                    "signer": "Võ Thị Nháp",
                ],
            ]
        }
        return [UInt8](try JSONSerialization.data(withJSONObject: ["dossiers": objects], options: [.sortedKeys]))
    }

    /// The dossiers read from the forms that `options` make, by the dossier they were made of, a list for each format.
    private func readBack(_ dossiers: [Made], _ options: [String]) async throws -> [String: [String: [Dossier]]] {
        try await withTemporaryFolder { folder in
            _ = try folder.file("vao.json", try Self.json(dossiers))
            let arguments = [
                "generate", "vao.json", "-o", "ra", "--per", "dossier", "--form", "tong-hop-tom-tat", "--include", "all", "--as-of",
                "20/4/2021",
            ]
            let outcome = try await CommandLineTool.run(Place.program, arguments + options, from: folder)
            #expect(outcome.status <= 1, "\(outcome.errors)")
            let checking = try Checking()
            var found: [String: [String: [Dossier]]] = [:]
            let output = folder.appending(path: "ra")
            for document in try ManifestFile.read(output).documents.sorted(by: { $0.path < $1.path }) {
                let bytes = [UInt8](try Data(contentsOf: output.appending(path: document.path)))
                let input = try checking.read(bytes, file: document.path)
                let read = AroundFacts(of: input.table, checking.context.reader).completed(input.dossiers, of: input.table)
                found[document.format, default: [:]][document.dossier ?? "", default: []] += read
            }
            #expect(Set(found.keys) == ["docx", "odt", "html"])
            return found
        }
    }

    @Test(arguments: [["--split", "0"], ["--split", "2"], ["--split", "auto"], ["--rows-per-table", "2"]])
    func `biểu do phần mềm lập đọc lại ra đúng các sáng kiến`(options: [String]) async throws {
        let dossiers = Self.made(12, seed: 20_210_415)
        for (format, found) in try await readBack(dossiers, options) {
            for made in dossiers {
                let read = try #require(found[made.id], "\(format) \(made.id)")
                let initiatives = read.flatMap(\.initiatives)
                try #require(initiatives.count == made.initiatives.count, "\(format) \(made.id)")
                for (back, given) in zip(initiatives, made.initiatives) {
                    for field in [Field.author, .birthYear, .position, .workplace, .phone, .title, .period, .summary, .awards] {
                        #expect(back[field] == given[field.key], "\(format) \(made.id) \(field.key)")
                    }
                    for key in ["effect", "benefit", "scope"] {
                        #expect(back[.effectAll].contains(given[key] ?? "?"), "\(format) \(made.id) \(key)")
                    }
                }
                for dossier in read {
                    #expect(dossier[.submitter] == "LĐLĐ huyện Phù Cát" && dossier[.proposalNumber] == made.number, "\(format) \(made.id)")
                    #expect(dossier[.proposalDate] == "05/4/2021" && dossier[.signingBody] == "Ban Thường vụ", "\(format) \(made.id)")
                }
                #expect(read.last?[.signer] == "Võ Thị Nháp", "\(format) \(made.id)")
            }
        }
    }

    @Test func `bản công khai đọc lại ra đúng những gì được công khai`() async throws {
        let dossiers = Self.made(4, seed: 7)
        for (format, found) in try await readBack(dossiers, ["--public"]) {
            for made in dossiers {
                let initiatives = try #require(found[made.id]).flatMap(\.initiatives)
                try #require(initiatives.count == made.initiatives.count, "\(format) \(made.id)")
                for (back, given) in zip(initiatives, made.initiatives) {
                    for field in [Field.author, .title, .period] {
                        #expect(back[field] == given[field.key], "\(format) \(made.id) \(field.key)")
                    }
                    #expect(back[.phone].isEmpty)
                }
            }
        }
    }
}
