import Foundation
import SangkienDiagnostics
import Testing
import TestKit

@testable import Dossiers

/// Points by the programme's scale (`rubric`): novelty 40, applicability 30, benefit 30, pass at 50 with at least 10 in each.
@Suite struct RubricTests {
    private static let scale = """
        rubric:
          judges: 3
          pass: 50
          criteria:
            - {id: moi, name: Tính mới, points: 40, minimum: 10}
            - {id: ap-dung, name: Khả năng áp dụng, points: 30, minimum: 10}
            - {id: loi-ich, name: Lợi ích, points: 30, minimum: 10, columns: [Chấm lợi ích]}
          classes: [{name: Đạt, from: 50}, {name: Tốt, from: 80}]

        # Số sáng kiến gửi
        """

    private static func checking(_ more: [(old: String, new: String)] = []) throws -> Checking {
        try Checking(edits: [("# Số sáng kiến gửi", scale)] + more)
    }

    private static func codes(_ points: String, in checking: Checking) throws -> [String] {
        let dossier = try checking.model(#"{"initiatives": [{\#(points)}]}"#)
        return dossier.findings.map(\.code.id).filter { $0.hasPrefix("S8") }
    }

    @Test(arguments: [
        (#""Điểm tính mới": "30", "Điểm khả năng áp dụng": "20", "Điểm lợi ích": "15,5""#, []),
        (#""Điểm tính mới": "9", "Điểm khả năng áp dụng": "30", "Điểm lợi ích": "30""#, ["S802"]),
        (#""Điểm tính mới": "15", "Điểm khả năng áp dụng": "15", "Điểm lợi ích": "15""#, ["S802"]),
        (#""Điểm tính mới": "41", "Điểm khả năng áp dụng": "khá", "Chấm lợi ích": "20""#, ["S801", "S801"]),
        (#""Điểm tính mới": "30", "Điểm khả năng áp dụng": "20", "Chấm lợi ích": "20", "selection": {"score": "75"}"#, ["S803"]),
        (#""selection": {"score": "49,5"}"#, ["S802"]), (#""selection": {"score": "50"}"#, []), ("", []),
    ])
    func `điểm từng tiêu chí và tổng điểm được xét theo thang điểm; chưa chấm thì không xét`(points: String, codes: [String]) throws {
        #expect(try Self.codes(points, in: Self.checking()) == codes)
    }

    @Test func `chương trình không có thang điểm thì không xét điểm`() throws {
        #expect(try Self.codes(#""Điểm tính mới": "9", "selection": {"score": "10"}"#, in: Checking()).isEmpty)
    }

    @Test func `chưa đạt chỉ là nhắc; chương trình ghi S802 error thì sáng kiến không hợp lệ, hồ sơ vẫn xét các sáng kiến khác`() throws {
        let low = #"{"initiatives": [{"selection": {"score": "10"}}]}"#
        let plain = try Self.checking().model(low)
        #expect(plain.count(.ineligible) == 0)
        let strict = try Self.checking([("\nwithdrawal:", "\nseverities:\n  S802: error\n\nwithdrawal:")]).model(low)
        #expect(strict.count(.ineligible) == 1)
    }

    @Test func `xếp loại theo tổng điểm`() throws {
        let checking = try Self.checking()
        for (score, name) in [("79,9", "Đạt"), ("80", "Tốt"), ("49", ""), ("", "")] {
            let dossier = try checking.model(#"{"initiatives": [{"selection": {"score": "\#(score)"}}]}"#)
            let initiative = try #require(dossier.dossier.initiatives.first)
            #expect(checking.context.points(of: initiative)?.className == name)
        }
    }

    @Test func `thang điểm viết sai được nêu: mức đạt cao hơn tổng, tối thiểu cao hơn tối đa`() throws {
        for (old, new) in [("pass: 50", "pass: 101"), ("points: 40, minimum: 10", "points: 40, minimum: 41")] {
            #expect(throws: DiagnosticError.self) { try Checking(edits: [("# Số sáng kiến gửi", Self.scale.replacing(old, with: new))]) }
        }
    }
}
