import SangkienArchive
import SangkienDiagnostics
import TestKit

extension CaseRun {
    /// What is wrong with what the engine makes of the case; empty when all is as expected.
    func problems() throws -> [String] {
        let template = try template()
        let data = try CaseData(json: `case`.data)
        if let expected = `case`.faults { return faultProblems(template, data, expected) }
        do throws(DiagnosticError) {
            if !`case`.members.isEmpty { return try packageProblems(template, data) }
            return partProblems(try Filling.fill(template, format, data), template)
        } catch {
            return ["lỗi: " + error.diagnostics.map { "\($0.code.id) \($0.message(in: .vietnamese))" }.joined(separator: "; ")]
        }
    }

    // MARK: Faults

    private func faultProblems(_ template: String, _ data: CaseData, _ expected: [String]) -> [String] {
        let found = Filling.faults(template, format, data)
        guard found.count == expected.count else {
            let shown = found.map { "\($0.code.id) dòng \($0.location?.line ?? 0): \($0.message(in: .vietnamese))" }
            return ["chờ \(expected.count) lỗi: \(expected)\nđược \(found.count): \(shown.joined(separator: "\n  "))"]
        }
        var rest = found
        return expected.compactMap { line in
            guard let match = rest.firstIndex(where: { Self.meets($0, line) }) else {
                return "không có lỗi “\(line)” trong: " + found.map(Self.shown).joined(separator: " · ")
            }
            rest.remove(at: match)
            return nil
        }
    }

    /// `M103 dòng 2: Họ tênn`: code, line of the outline, and words of the message; the last two may be missing.
    ///
    /// `M103 tại bảng 1, dòng 2, ô 1: Họ tênn` names the place that a person is told in place of the line.
    private static func meets(_ fault: Diagnostic, _ line: String) -> Bool {
        let parts = line.split(separator: ":", maxSplits: 1).map(\.trimmingSpaces)
        let head = parts[0].split(separator: " ")
        guard fault.code.id == head[0] else { return false }
        if head.count > 2, head[1] == "tại" {
            guard fault.location?.place?.vietnamese == head[2...].joined(separator: " ") else { return false }
        } else if head.count > 2, Int(head[2]) != fault.location?.line {
            return false
        }
        return parts.count < 2 || fault.message(in: .vietnamese).contains(parts[1])
    }

    private static func shown(_ fault: Diagnostic) -> String {
        "\(fault.code.id) dòng \(fault.location?.line ?? 0), \(fault.location?.place?.vietnamese ?? ""): \(fault.message(in: .vietnamese))"
    }

    // MARK: Output

    private func partProblems(_ output: String, _ template: String, numbering: Element? = nil) -> [String] {
        if `case`.isUnchanged { return output == template ? [] : ["không còn nguyên từng byte:\n\(output)"] }
        let root: Element
        do {
            root = try XMLTree.root(of: output.withoutDoctype.utf8)
        } catch {
            return ["XML hỏng (\(error)):\n\(output)"]
        }
        let rules = Self.rules(format).flatMap { rule in rule.faults(root).map { "\(rule.name): \($0)" } }
        let problems =
            rules + StructureRule.byteFaults(Array(output.utf8)) + outlineProblems(root, numbering)
            + pieceProblems(output, key: format.rawValue)
        return problems.isEmpty ? [] : problems + [output.replacing(#/ xmlns:\w+="[^"]*"/#, with: "")]
    }

    /// What every output of a form must keep.
    static func rules(_ format: Form) -> [StructureRule] {
        switch format {
        case .docx: DocxRules.general
        case .odt: OdtRules.general
        case .html: HtmlRules.all
        }
    }

    private func outlineProblems(_ root: Element, _ numbering: Element?) -> [String] {
        guard let expected = `case`.results[format] else { return [] }
        do {
            let container = try place.container(in: root, format)
            let wanted = try OutlineParser.blocks(of: expected).lines
            let found = Outline.blocks(of: container, format, numbering: numbering).lines
            guard Array(wanted.joined(separator: "\n").utf8) != Array(found.joined(separator: "\n").utf8) else { return [] }
            return ["chờ:\n  " + wanted.joined(separator: "\n  ") + "\nđược:\n  " + found.joined(separator: "\n  ")]
        } catch {
            return ["\(error)"]
        }
    }

    private func pieceProblems(_ output: String, key: String) -> [String] {
        (`case`.pieces[key] ?? [])
            .compactMap { piece in
                let count = output.split(on: piece.text).count - 1
                guard piece.count.map({ $0 != count }) ?? (count == 0) else { return nil }
                return "chờ \(piece.count.map(String.init) ?? "có") lần “\(piece.text)”, được \(count)"
            }
    }

    // MARK: Packages

    private func packageProblems(_ template: String, _ data: CaseData) throws(DiagnosticError) -> [String] {
        var members = `case`.members
        members["word/document.xml"] = template
        let filled = try WordPackage.fill(members, data)
        let numbering = filled["word/numbering.xml"].flatMap { try? XMLTree.root(of: $0.utf8) }
        var problems = partProblems(filled["word/document.xml"] ?? "", template, numbering: numbering)
        for (name, content) in filled {
            problems += pieceProblems(content, key: name)
            if (try? XMLTree.root(of: content.utf8)) == nil { problems.append("\(name): XML hỏng") }
        }
        for name in `case`.pieces.keys where name.contains("/") && filled[name] == nil { problems.append("không có \(name)") }
        return problems
    }
}

/// Reads what an engine made.
enum Outline {
    static func blocks(of container: Element, _ format: Form, numbering: Element? = nil) -> [Block] {
        switch format {
        case .docx:
            var reader = DocxReader(numbering: numbering)
            return reader.blocks(of: container)
        case .odt:
            var reader = OdtReader()
            return reader.blocks(of: container)
        case .html: return HtmlReader().blocks(of: container)
        }
    }
}

extension String {
    /// XML's parser would look for the DTD that HTML does not have.
    var withoutDoctype: String {
        hasPrefix("<!DOCTYPE html>") ? String(dropFirst("<!DOCTYPE html>".count)) : self
    }
}
