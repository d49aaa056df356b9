import Foundation
import TestKit
import Testing

@Suite(.enabled(if: Place.has("unzip"), "không có unzip"))
struct OdtStructureTests {
    static let parts = ["content.xml", "styles.xml", "meta.xml", "settings.xml", "META-INF/manifest.xml"]

    @Test(arguments: OdtRules.all)
    func `mọi tệp LibreOffice giữ quy tắc`(rule: StructureRule) async throws {
        let documents = try await SampleDocuments.all("odt")
        #expect(documents.count > 30)
        for document in documents {
            for part in ["content.xml", "styles.xml"] {
                #expect(rule.faults(try document.root(part)) == [], "\(document.path), \(part)")
            }
        }
    }

    @Test(arguments: OdtRules.all)
    func `quy tắc phát hiện được mẫu hỏng`(rule: StructureRule) throws {
        for fragment in rule.broken { #expect(try !rule.faults(inFragment: fragment).isEmpty, "\(fragment)") }
    }

    @Test func `mọi phần đọc được, không có ký tự cấm, không còn thẻ`() async throws {
        let hard = try await SampleDocuments.hard.value.map(\.path)
        for document in try await SampleDocuments.all("odt") {
            for part in Self.parts {
                let bytes = try #require(document.members[part], "\(document.path), \(part)")
                #expect(StructureRule.byteFaults(bytes) == [], "\(document.path), \(part)")
                #expect(throws: Never.self) { try document.root(part) }
                let source = String(decoding: bytes, as: UTF8.self)
                #expect(hard.contains(document.path) || !source.contains { "«»".contains($0) }, "\(document.path), \(part)")
            }
        }
    }

    @Test func `tệp nén đúng quy cách, mimetype đứng đầu và không nén`() async throws {
        for document in try await SampleDocuments.all("odt") {
            let structure = try #require(ZipStructure(document.bytes), "\(document.path)")
            #expect(structure.faults(first: "mimetype") == [], "\(document.path)")
            #expect(structure.entries.first?.method == 0)
            #expect(structure.entries.first?.offset == 0)
            #expect(document.members["mimetype"] == Array("application/vnd.oasis.opendocument.text".utf8))
            // file(1) and others look for the type at byte 38.
            #expect(document.bytes[38..<77].elementsEqual("application/vnd.oasis.opendocument.text".utf8))
            #expect(Set(structure.entries.map(\.name)) == Set(document.members.keys), "\(document.path)")
        }
    }

    @Test func `danh mục kê đủ mọi tệp và không thừa`() async throws {
        for document in try await SampleDocuments.all("odt") {
            #expect(try Manifest.faults(document.members) == [], "\(document.path)")
        }
    }

    @Test func `quy tắc về danh mục phát hiện được gói hỏng`() async throws {
        let good = try await SampleDocuments.sample("hs-01/tong-hop-tom-tat.odt").members
        #expect(try Manifest.faults(good) == [])
        for change in ["Pictures/a.png", "META-INF/documentsignatures.xml", "Thumbnails/thumbnail.png", "Basic/script-lc.xml"] {
            #expect(try !Manifest.faults(good.merging([change: [1]]) { $1 }).isEmpty, "\(change)")
        }
        for (old, new) in [
            ("content.xml", "noi-dung.xml"), ("manifest:version=\"1.3\" manifest:media", "manifest:version=\"1.2\" manifest:media"),
            ("opendocument.text", "opendocument.spreadsheet"), ("full-path=\"meta.xml\"", "full-path=\"styles.xml\""),
            ("text/xml", ""),
        ] {
            var members = good
            let source = String(decoding: good["META-INF/manifest.xml"] ?? [], as: UTF8.self)
            members["META-INF/manifest.xml"] = Array(source.replacing(old, with: new).utf8)
            #expect(try !Manifest.faults(members).isEmpty, "\(old) → \(new)")
        }
    }

    @Test func `kiểu nào dùng cũng có định nghĩa trong chính tệp ấy hoặc là kiểu chung`() async throws {
        for document in try await SampleDocuments.all("odt") {
            let styles = try document.root("styles.xml")
            let content = try document.root("content.xml")
            let common = OdtRules.definedStyles(try #require(styles.child("office:styles")))
            let ofStyles = OdtRules.definedStyles(styles)
            let ofContent = OdtRules.definedStyles(try #require(content.child("office:automatic-styles")))
            #expect(OdtRules.usedStyles(styles).subtracting(ofStyles) == [], "\(document.path)")
            #expect(OdtRules.usedStyles(content).subtracting(common.union(ofContent)) == [], "\(document.path)")
            let masters = content.all.compactMap { $0.attributes["style:master-page-name"] }
            #expect(Set(masters).subtracting(ofStyles) == [], "\(document.path)")
        }
    }

    @Test func `ngôn ngữ là tiếng Việt, khổ A4 ngang, phông Times New Roman`() async throws {
        let styles = try await SampleDocuments.sample("hs-01/tong-hop-tom-tat.odt").root("styles.xml")
        let text = try #require(styles.all("style:default-style").first?.child("style:text-properties")).attributes
        #expect(text["fo:language"] == "vi" && text["fo:country"] == "VN" && text["style:font-name"] == "Times New Roman")
        let layouts = styles.all("style:page-layout-properties").map(\.attributes)
        #expect(layouts.count == 2)
        for layout in layouts {
            #expect(layout["fo:page-width"] == "297mm" && layout["fo:page-height"] == "210mm")
            #expect(layout["style:print-orientation"] == "landscape")
            #expect(layout["fo:margin-left"] == "30mm" && layout["fo:margin-right"] == "20mm")
        }
    }

    @Test func `khung tệp nén hỏng thì bị phát hiện`() async throws {
        let good = try await SampleDocuments.sample("hs-01/tong-hop-tom-tat.odt").bytes
        let directory = try #require(good.indices.first { good[$0...].starts(with: [0x50, 0x4B, 1, 2]) })
        // Offsets in the first local header, then in its entry of the directory.
        for offset in [6, 8, 10, 12, 14, 18, 22, 28, 30, directory + 8, directory + 10, directory + 12, directory + 32, directory + 46] {
            var bytes = good
            bytes[offset] ^= 0x08
            #expect(ZipStructure(bytes)?.faults(first: "mimetype") != [], "byte \(offset)")
        }
        #expect(ZipStructure(Array(good.dropLast())) == nil)
        #expect(ZipStructure(Array(good.dropFirst()))?.faults(first: "mimetype") != [])
    }
}

/// The rules of `META-INF/manifest.xml` (ODF 1.3, part 2, 3.2).
enum Manifest {
    static func faults(_ members: [String: [UInt8]]) throws -> [String] {
        guard let bytes = members["META-INF/manifest.xml"] else { return ["thiếu danh mục"] }
        let root = try XMLTree.root(of: bytes)
        let entries = root.all("manifest:file-entry")
        let paths = entries.map { $0.attributes["manifest:full-path"] ?? "" }
        let files = Set(members.keys).subtracting(["mimetype", "META-INF/manifest.xml"])
        var faults = files.subtracting(paths).map { "không kê \($0)" } + Set(paths).subtracting(files.union(["/"])).map { "kê thừa \($0)" }
        faults += StructureRule.repeats(paths).map { "kê hai lần \($0)" }
        faults += paths.filter { $0.hasSuffix("/") && $0 != "/" }.map { "kê thư mục \($0)" }
        faults += entries.filter { ($0.attributes["manifest:media-type"] ?? "").isEmpty }.map { "không có kiểu: \($0.attributes)" }
        faults += files.filter { $0.hasPrefix("META-INF/") || $0.hasPrefix("Thumbnails/") || $0.hasPrefix("Basic/") }
        let whole = entries.first { $0.attributes["manifest:full-path"] == "/" }
        if whole?.attributes["manifest:media-type"] != String(decoding: members["mimetype"] ?? [], as: UTF8.self) {
            faults.append("kiểu của gói")
        }
        var versions: Set<String?> = [root.attributes["manifest:version"], whole?.attributes["manifest:version"]]
        for (name, bytes) in members where !name.contains("/") && name.hasSuffix(".xml") {
            versions.insert(try XMLTree.root(of: bytes).attributes["office:version"])
        }
        if versions.count != 1 || versions.contains(nil) { faults.append("số phiên bản khác nhau: \(versions)") }
        return faults
    }
}
