import Dossiers
import Foundation

/// The rows of tables in an example of an explanation page, as a clerk sees them: a heading and what stands under it (dòng của bảng).
///
/// `| Cột | Dòng 1 |` has the headings one below the other, any other first line has them side by side; a line whose first cell is blank goes on
/// with the cells above it. Each table is a dossier, each row of it an initiative.
struct ExampleRows {
    /// A dossier as JSON: what differs from the model, or all of it.
    private(set) var dossiers: [String] = []
    /// Those below a line `sau:`, which came later.
    private(set) var late: [String] = []
    /// The lines that are no table.
    private(set) var rest: [String] = []

    /// Takes the tables out of the lines of an example.
    init(_ lines: [String]) throws {
        var isLate = false
        for part in Self.parts(lines) {
            guard part[0].hasPrefix("|") else {
                isLate = part == ["sau:"]
                if !isLate { rest += part.filter { !$0.isEmpty } }
                continue
            }
            let json = String(
                decoding: try JSONSerialization.data(withJSONObject: Self.dossier(part), options: [.sortedKeys]),
                as: UTF8.self
            )
            if isLate { late.append(json) } else { dossiers.append(json) }
            isLate = false
        }
    }

    /// Lines of tables and other lines apart.
    private static func parts(_ lines: [String]) -> [[String]] {
        var parts: [[String]] = []
        for line in lines {
            if line.hasPrefix("|"), let last = parts.last?.last, last.hasPrefix("|") {
                parts[parts.count - 1].append(line)
            } else {
                parts.append([line])
            }
        }
        return parts
    }

    private static func cells(_ line: String) -> [String] {
        line.split(separator: "|", omittingEmptySubsequences: false).dropFirst().dropLast().map { $0.trimmingCharacters(in: .whitespaces) }
    }

    /// The rows of a table: each heading with its cell.
    private static func rows(_ lines: [String]) throws -> [[(heading: String, cell: String)]] {
        let head = cells(lines[0])
        var body: [[String]] = []
        for line in lines.dropFirst(2) {
            let next = cells(line)
            guard next.count == head.count else { throw ExampleRunner.Unusable(reason: "not as many cells as headings: \(line)") }
            if next[0].isEmpty, let last = body.last {
                body[body.count - 1] = zip(last, next).map { [$0, $1].filter { !$0.isEmpty }.joined(separator: " ") }
            } else {
                body.append(next)
            }
        }
        guard ["Cột", "Column"].contains(head[0]) else { return body.map { zip(head, $0).map { ($0, $1) } } }
        return (1..<head.count).map { column in body.map { ($0[0], $0[column]) } }
    }

    private static func dossier(_ lines: [String]) throws -> [String: Any] {
        var dossier: [String: Any] = [:]
        var initiatives: [[String: Any]] = []
        for (index, row) in try rows(lines).enumerated() {
            var initiative: [String: Any] = [:]
            for (heading, cell) in row {
                if cell == "(không có dòng sáng kiến nào)" {
                    dossier["initiatives"] = [Any]()
                    continue
                }
                let field = Field.allCases.first { $0.heading == heading }
                // A blank cell, and a table without the column.
                let value: Any = cell == "(không có cột)" ? NSNull() : cell == "(trống)" ? "" as Any : cell
                let path = field.map { $0.key.split(separator: ".").map(String.init) } ?? [heading]
                if field?.isOfDossier == true {
                    if index == 0 { set(value, at: path, in: &dossier) }
                } else {
                    set(value, at: path, in: &initiative)
                }
            }
            initiatives.append(initiative)
        }
        if initiatives.contains(where: { !$0.isEmpty }) { dossier["initiatives"] = initiatives }
        return dossier
    }

    private static func set(_ value: Any, at path: [String], in object: inout [String: Any]) {
        guard path.count > 1 else {
            object[path[0]] = value
            return
        }
        var inner = object[path[0]] as? [String: Any] ?? [:]
        set(value, at: Array(path.dropFirst()), in: &inner)
        object[path[0]] = inner
    }
}
