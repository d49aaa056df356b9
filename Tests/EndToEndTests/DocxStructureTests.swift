import Foundation
import TestKit
import Testing

@Suite(.enabled(if: Place.has("unzip"), "không có unzip"))
struct DocxStructureTests {
    /// The parts of WordprocessingML.
    static func parts(_ document: MadeDocument) -> [String] {
        document.members.keys.filter { $0.hasPrefix("word/") && $0.hasSuffix(".xml") }.sorted()
    }

    @Test(arguments: DocxRules.all)
    func `mọi tệp Word giữ quy tắc`(rule: StructureRule) async throws {
        let documents = try await SampleDocuments.all("docx")
        #expect(documents.count > 30)
        for document in documents {
            for part in Self.parts(document) {
                #expect(rule.faults(try document.root(part)) == [], "\(document.path), \(part)")
            }
        }
    }

    @Test(arguments: DocxRules.all)
    func `quy tắc phát hiện được mẫu hỏng`(rule: StructureRule) throws {
        for fragment in rule.broken { #expect(try !rule.faults(inFragment: fragment).isEmpty, "\(fragment)") }
    }

    @Test func `mọi phần đọc được, không có ký tự cấm`() async throws {
        for document in try await SampleDocuments.all("docx") {
            for (name, bytes) in document.members {
                #expect(StructureRule.byteFaults(bytes) == [], "\(document.path), \(name)")
                #expect(throws: Never.self) { try document.root(name) }
            }
        }
    }

    @Test func `không còn thẻ của mẫu ở bất cứ đâu`() async throws {
        for document in try await SampleDocuments.samples.value + SampleDocuments.publicEdition.value {
            for bytes in document.members.values.map({ $0 }) + [document.bytes] where bytes.starts(with: Array("<".utf8)) {
                let source = String(decoding: bytes, as: UTF8.self)
                #expect(!source.contains("«") && !source.contains("»") && !source.contains("&#xAB;"), "\(document.path)")
            }
        }
    }

    @Test func `tệp nén đúng quy cách`() async throws {
        for document in try await SampleDocuments.all("docx") {
            let structure = try #require(ZipStructure(document.bytes), "\(document.path)")
            #expect(structure.faults(first: "[Content_Types].xml") == [], "\(document.path)")
            #expect(Set(structure.entries.map(\.name)) == Set(document.members.keys), "\(document.path)")
        }
    }

    @Test func `liên kết nào cũng tới đích, phần nào cũng có kiểu`() async throws {
        for document in try await SampleDocuments.all("docx") {
            #expect(try OpenPackage.faults(document.members) == [], "\(document.path)")
        }
    }

    @Test func `quy tắc về liên kết và kiểu phát hiện được gói hỏng`() async throws {
        let good = try await SampleDocuments.sample("hs-01/tong-hop-tom-tat.docx").members
        #expect(try OpenPackage.faults(good) == [])
        func broken(_ change: (inout [String: [UInt8]]) -> Void) throws -> [String] {
            var members = good
            change(&members)
            return try OpenPackage.faults(members)
        }
        #expect(try !broken { $0["word/header1.xml"] = nil }.isEmpty)
        #expect(try !broken { $0["word/image.png"] = [1] }.isEmpty)
        #expect(try !broken { $0["docProps/thumbnail.xml"] = Array("<a/>".utf8) }.isEmpty)
        #expect(try !broken { $0["word/_rels/document.xml.rels"] = nil }.isEmpty)
        #expect(try !broken { $0["word/mo-coi.xml"] = Array("<a/>".utf8) }.isEmpty)
        for (member, old, new) in [
            ("word/_rels/document.xml.rels", "rId4", "rId1"), ("word/_rels/document.xml.rels", "styles.xml", "../styles.xml"),
            ("_rels/.rels", "word/document.xml", "http://a.vn/x"), ("[Content_Types].xml", "document.main+xml", "template.main+xml"),
            ("[Content_Types].xml", "Extension=\"xml\"", "Extension=\"RELS\""),
            ("[Content_Types].xml", "/word/styles.xml", "/word/style.xml"),
        ] {
            let faults = try broken { members in
                members[member] = Array(String(decoding: members[member] ?? [], as: UTF8.self).replacing(old, with: new).utf8)
            }
            #expect(!faults.isEmpty, "\(member): \(old) → \(new)")
        }
    }

    @Test func `ngôn ngữ là tiếng Việt, khổ A4 ngang, lề theo Nghị định 30`() async throws {
        let document = try await SampleDocuments.sample("hs-01/tong-hop-tom-tat.docx")
        let styles = try document.root("word/styles.xml")
        let defaults = try #require(styles.child("w:docDefaults"))
        #expect(defaults.all("w:lang").first?.attributes["w:val"] == "vi-VN")
        #expect(defaults.all("w:rFonts").first?.attributes["w:ascii"] == "Times New Roman")
        let sections = try document.root("word/document.xml").all("w:sectPr")
        #expect(sections.count == 1)
        let size = try #require(sections.first?.child("w:pgSz")).attributes
        #expect(size["w:w"] == "16838" && size["w:h"] == "11906" && size["w:orient"] == "landscape")
        let margins = try #require(sections.first?.child("w:pgMar")).attributes
        #expect(["w:top", "w:right", "w:bottom", "w:left"].map { margins[$0] } == ["1134", "1134", "1134", "1701"])
        #expect(sections.first?.child("w:titlePg") != nil)
    }
}

/// The rules of a package of parts: relationships and content types (ISO/IEC 29500-2).
enum OpenPackage {
    static func faults(_ members: [String: [UInt8]]) throws -> [String] {
        guard let types = members["[Content_Types].xml"] else { return ["thiếu [Content_Types].xml"] }
        let root = try XMLTree.root(of: types)
        let defaults = root.all("Default").map { ($0.attributes["Extension"] ?? "").lowercased() }
        let overrides = root.all("Override").map { $0.attributes["PartName"] ?? "" }
        var faults = StructureRule.repeats(defaults).map { "kiểu mặc định lặp: \($0)" }
        faults += StructureRule.repeats(overrides).map { "kiểu riêng lặp: \($0)" }
        faults += overrides.filter { members[String($0.dropFirst())] == nil }.map { "kiểu của phần không có: \($0)" }
        var reached: Set<String> = ["[Content_Types].xml"]
        for (name, bytes) in members {
            let ending = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
            // The general type of XML tells nobody what a part is.
            if !overrides.contains("/" + name), ending == "xml" || !defaults.contains(ending), name != "[Content_Types].xml" {
                faults.append("phần không có kiểu: \(name)")
            }
            if ending == "rels" {
                reached.insert(name)
                faults += try relationshipFaults(name, bytes, members, &reached)
            }
        }
        faults += members.keys.filter { !reached.contains($0) }.map { "không liên kết nào tới \($0)" }
        faults += members.keys.filter { $0.hasPrefix("docProps/thumbnail") }
        let main = root.all("Override").first { $0.attributes["PartName"] == "/word/document.xml" }?.attributes["ContentType"]
        if main?.hasSuffix("document.main+xml") != true { faults.append("kiểu của phần chính: \(main ?? "")") }
        return faults
    }

    private static func relationshipFaults(
        _ name: String,
        _ bytes: [UInt8],
        _ members: [String: [UInt8]],
        _ reached: inout Set<String>
    ) throws -> [String] {
        let relationships = try XMLTree.root(of: bytes).all("Relationship")
        var faults = StructureRule.repeats(relationships.map { $0.attributes["Id"] }).map { "\(name): mã lặp \($0)" }
        // word/_rels/document.xml.rels speaks of word/document.xml and its neighbours.
        let folder = name.split(separator: "/").dropLast(2).map(String.init)
        let source = (folder + [String(name.split(separator: "/").last?.dropLast(5) ?? "")]).joined(separator: "/")
        for relationship in relationships {
            let target = relationship.attributes["Target"] ?? ""
            if relationship.attributes["TargetMode"] == "External" || target.contains("://") {
                faults.append("\(name): ra ngoài tới \(target)")
                continue
            }
            var path = target.hasPrefix("/") ? [] : folder
            for step in target.split(separator: "/") {
                if step == ".." { _ = path.popLast() } else { path.append(String(step)) }
            }
            let part = path.joined(separator: "/")
            if members[part] == nil { faults.append("\(name): không có \(target)") } else { reached.insert(part) }
        }
        guard !source.isEmpty, let part = members[source] else { return faults }
        let known = Set(relationships.map { $0.attributes["Id"] })
        for element in try XMLTree.root(of: part).all {
            for (attribute, id) in element.attributes where attribute.hasPrefix("r:") && !known.contains(id) {
                faults.append("\(source): \(id) không có trong \(name)")
            }
        }
        return faults
    }
}
