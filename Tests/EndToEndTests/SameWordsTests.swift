import Foundation
import TestKit
import Testing

@Suite(.enabled(if: Place.has("unzip"), "không có unzip"))
struct SameWordsTests {
    /// The documents of every run, by their paths without the ending.
    static func documents() async throws -> [String: [String: MadeDocument]] {
        var documents: [String: [String: MadeDocument]] = [:]
        for format in ["docx", "odt", "html"] {
            for document in try await SampleDocuments.all(format) {
                documents[String(document.path.dropLast(format.count + 1)), default: [:]][format] = document
            }
        }
        return documents
    }

    @Test func `ba dạng của một văn bản có cùng các chữ`() async throws {
        let documents = try await Self.documents()
        #expect(documents.count > 30)
        for (path, formats) in documents {
            let word = try VisibleWords.of(try #require(formats["docx"], "\(path)"))
            for format in ["odt", "html"] {
                let other = try VisibleWords.of(try #require(formats[format], "\(path)"))
                let place = zip(word, other).enumerated().first { $1.0 != $1.1 }
                let count = word.count == other.count
                #expect(
                    count && place == nil,
                    "\(path), \(format): \(place.map { "chữ thứ \($0.offset): \($0.element)" } ?? "số chữ khác")"
                )
            }
        }
    }

    @Test func `mỗi văn bản có đủ chữ của từng ô, đúng thứ tự`() async throws {
        for dossier in try SampleData.load().dossiers {
            for format in ["docx", "odt", "html"] {
                let path = "\(dossier.dossierId.lowercased())/tong-hop-tom-tat.\(format)"
                let text = try VisibleWords.of(try await SampleDocuments.sample(path)).joined().withoutSpaces
                let table = SampleData.headings.joined().withoutSpaces + dossier.rows.joined().joined()
                #expect(text.contains(table), "\(path)")
                #expect(text.hasPrefix("TỔNG HỢP TÓM TẮT SÁNG KIẾN".withoutSpaces), "\(path)")
                #expect(text.hasSuffix((dossier.proposal?.signer ?? "").withoutSpaces), "\(path)")
            }
        }
    }

    @Test func `biểu toàn tỉnh chỉ có sáng kiến hợp lệ của hồ sơ hợp lệ, đánh số lại từ đầu`() async throws {
        let dossiers = try SampleData.load().dossiers
        let rows = dossiers.flatMap(\.eligible).enumerated().map { $1.cells(number: $0 + 1) }
        for format in ["docx", "odt", "html"] {
            let document = try await SampleDocuments.sample("toan-tinh/tong-hop-tom-tat.\(format)")
            let text = try VisibleWords.of(document).joined().withoutSpaces
            var rest = text[...]
            for row in rows {
                let place = try #require(rest.range(of: row.joined()), "\(format): \(row[2])")
                rest = rest[place.upperBound...]
            }
            let titles = Set(dossiers.flatMap(\.eligible).map(\.title))
            for initiative in dossiers.flatMap(\.initiatives) where !titles.contains(initiative.title) {
                #expect(!text.contains((initiative.title ?? "?").withoutSpaces))
            }
        }
    }

    @Test func `chữ khó đi vào cả ba dạng nguyên như đã gõ`() async throws {
        let documents = try await SampleDocuments.hard.value.filter { $0.path.hasPrefix("k-1/") }
        #expect(documents.count == 3)
        for document in documents {
            let text = try VisibleWords.of(document).joined().withoutSpaces
            for place in [0, 1, 7, 8, 9] { #expect(text.contains(HardCases.titles[place].withoutSpaces), "\(document.path), \(place)") }
            for words in ["dòng1dòng2dòng3dòng4dòng6", "trướcsauhaitab", "điềukhiển", "😀", "ghépểngày"] {
                #expect(text.contains(words), "\(document.path), \(words)")
            }
        }
    }

    @Test func `dấu cách liền nhau, tab và xuống dòng còn nguyên trong tệp Word và LibreOffice`() async throws {
        let documents = try await SampleDocuments.hard.value.filter { $0.path.hasPrefix("k-1/") }
        let word = String(decoding: try #require(documents.first { $0.format == "docx" }?.members["word/document.xml"]), as: UTF8.self)
        #expect(word.contains("nhiều dấu cách") && word.contains("có   nhiều"))
        #expect(word.contains("trước</w:t><w:tab/><w:t"))
        #expect(word.contains("dòng 1</w:t><w:br/><w:t"))
        let text = String(decoding: try #require(documents.first { $0.format == "odt" }?.members["content.xml"]), as: UTF8.self)
        #expect(text.contains("có <text:s text:c=\"2\"/>nhiều") || text.contains("có<text:s text:c=\"3\"/>nhiều"))
        #expect(text.contains("trước<text:tab/>sau") && text.contains("dòng 1<text:line-break/>dòng 2"))
    }

    @Test func `HTML là tiếng Việt, không có mã chạy, in khổ A4 ngang và lặp tiêu đề`() async throws {
        for document in try await SampleDocuments.all("html") {
            let root = try document.root()
            let source = String(decoding: document.bytes, as: UTF8.self)
            #expect(root.name == "html" && root.attributes["lang"] == "vi", "\(document.path)")
            #expect(root.all("meta").contains { $0.attributes["charset"] == "utf-8" }, "\(document.path)")
            #expect(root.all("script").isEmpty && root.all("link").isEmpty && root.all("img").isEmpty, "\(document.path)")
            #expect(!root.all.contains { $0.attributes.keys.contains { $0.hasPrefix("on") || $0 == "src" || $0 == "href" } })
            #expect(root.all("thead").count == 1 && root.all("thead").first?.all("th").count == 7, "\(document.path)")
            #expect(source.contains("size: A4 landscape"), "\(document.path)")
            #expect(StructureRule.byteFaults(document.bytes) == [], "\(document.path)")
        }
    }
}
