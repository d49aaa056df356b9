import Dossiers
import SangkienDiagnostics
import Testing
import TestKit

/// Numbers at the ends of 64 bits in every place of a programme file and in every cell of a dossier.
@Suite struct ExtremeNumberTests {
    @Test func `mỗi con số của tệp chương trình: nhận trong khoảng cho phép, ngoài khoảng thì báo`() throws {
        let text = try ProgrammeSample.text()
        let places = text.matches(of: /(?m)^ *(?:- )?[A-Za-z]+: ([0-9]+) *$/).map(\.output.1)
        try #require(places.count >= 10, "\(places.count)")
        for place in places {
            for number in ExtremeNumbers.all where number != "0" && number != "1" && !number.hasPrefix("00000") {
                let changed = text[..<place.startIndex] + number + text[place.endIndex...]
                let problems = ProgrammeSample.problems(String(changed))
                // No number of the file may be longer than nine digits, and none is written like this.
                if number.count > 9 || Int(number) == nil { #expect(!problems.isEmpty, "\(place) → \(number)") }
                for problem in problems { #expect(["D102", "D103"].contains(problem.code.id), "\(place) → \(number)") }
            }
        }
    }

    /// One dossier for each number that has it in all its own cells, and an initiative for each cell of an initiative.
    static func table(_ numbers: [String] = ExtremeNumbers.all) -> String {
        var rows = [Field.allCases.map(\.heading)]
        for (index, number) in numbers.enumerated() {
            for field in Field.ofInitiative {
                rows.append(
                    Field.allCases.map { other in
                        switch other {
                        case .dossierId: "S-\(index)"
                        case field: number
                        case .author: "Lê Văn Mẫu"
                        case .title: "Sáng kiến \(field.key)"
                        // A row without its number, author or title may go on with the one above.
                        case .number: "\(rows.count)"
                        default: other.isOfDossier ? number : ""
                        }
                    }
                )
            }
        }
        return rows.map { row in row.map { "\"\($0)\"" }.joined(separator: ",") + "\n" }.joined()
    }

    @Test func `mỗi ô của hồ sơ chịu được mọi số, và không bỏ dòng nào`() throws {
        let checking = try Checking()
        let input = try checking.csv(Self.table())
        #expect(input.dossiers.count == ExtremeNumbers.all.count)
        #expect(input.dossiers.allSatisfy { $0.initiatives.count == Field.ofInitiative.count })
        let checker = Checker(checking.context)
        let checked = input.dossiers.map(checker.check)
        #expect(checked.allSatisfy { !$0.findings.isEmpty })
        _ = checker.quotaFindings(checked) + checker.selectionFindings(checked)
        for finding in checked.flatMap(\.findings) { _ = finding.message(in: .vietnamese) + finding.message(in: .english) }
    }
}
