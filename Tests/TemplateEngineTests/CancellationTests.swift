import SangkienDiagnostics
import Synchronization
import Testing

@testable import TemplateEngine

/// A task that is cancelled while a list is sorted, filtered, grouped or added up: nothing of it is given out, and soon nothing is done.
///
/// How many values were asked for says when it ended, not a clock.
@Suite struct CancellationTests {
    /// A list whose rows cancel the task at one of the questions for a value.
    private final class Watched: Sendable {
        private let count = Atomic<Int>(0)
        private let last: Int

        init(cancelsAt last: Int) { self.last = last }

        /// How many values were asked for.
        var asked: Int { count.load(ordering: .relaxed) }

        func rows(_ count: Int) -> Rows {
            Rows(count: count) { [self] row, field in
                if self.count.add(1, ordering: .relaxed).newValue == last { unsafe withUnsafeCurrentTask { unsafe $0?.cancel() } }
                return .text(field == 0 ? String((row &* 7919) % 100_003) : "x")
            }
        }
    }

    private static let schema = Schema([.list("ds", of: Schema([.text("a"), .text("b")]))])

    private func form(_ tags: String) throws -> BoundTemplate {
        try Template.load(Array("<table><tr><td>\(tags)</td></tr></table>".utf8), name: "mau.html").bound(to: Self.schema)
    }

    /// The codes of the error that filling ends with, and the bytes that a sink was given.
    private func filled(_ form: BoundTemplate, _ rows: Rows) async -> (codes: [String], bytes: Int) {
        await Task {
            var count = 0
            do {
                try form.write([.rows(rows)]) { count += $0.count }
                return ([], count)
            } catch {
                return ((error as? DiagnosticError)?.diagnostics.map(\.code.id) ?? ["?"], count)
            }
        }
        .value
    }

    @Test(arguments: [
        "«#ds | xếp theo a»«a»«/ds»", "«#ds | xếp theo b rồi a giảm dần»«a»«/ds»", "«#ds | lọc a > 5»«b»«/ds»",
        "«#ds | nhóm theo a»«a»«/ds»",
        "«#ds | nhóm theo b | lọc tổng a > 3»«b»«/ds»", "«#ds | nhóm theo b | xếp theo tổng a»«b»«/ds»", "«ds.a | tổng»",
        "«ds.b | liệt kê»",
        "«ds.a | lọc b = x | lớn nhất»", "«#ds | xếp theo a | theo cột»«a»«/ds»", "«#ds»«b | gộp»</td><td>«a»«/ds»",
    ])
    func `hủy giữa chừng thì không làm hết danh sách`(tags: String) async throws {
        let watched = Watched(cancelsAt: 5_000)
        let form = try form(tags)
        let (codes, _) = await filled(form, watched.rows(1 << 22))
        #expect(codes == ["M118"])
        #expect(watched.asked < 5_000 + 4 * UntilCancelled.stride)
    }

    @Test(arguments: ["«#ds | xếp theo a»«a»«/ds»", "«#ds | nhóm theo b»«ds.a | tổng»«/ds»", "«ds.a | tổng»", "«#ds»«a»«/ds»"])
    func `danh sách ngắn đang làm dở cũng không ra văn bản`(tags: String) async throws {
        // So few steps that nothing asks between them.
        for place in 1...10 {
            let watched = Watched(cancelsAt: place)
            let (codes, bytes) = try await filled(form(tags), watched.rows(10))
            #expect(codes == ["M118"] && bytes == 0)
        }
    }

    @Test func `đang so sánh để xếp mà bị hủy thì dừng`() async throws {
        guard case .program(let bound)? = try form("«#ds | xếp theo a»«a»«/ds»").parts.first?.part,
            let query = bound.queries.compactMap(\.self).first
        else { throw CancellationError() }
        let watched = Watched(cancelsAt: 300)
        let results = await Task {
            var results = AggregateResults(bound)
            let rows = query.rows(of: watched.rows(300), &results)
            return (steps: results.steps, count: rows.count)
        }
        .value
        // The values and their column take fewer steps than lie between two questions.
        #expect(results.steps.isOver && results.steps.steps == UntilCancelled.stride && results.count == 0)
        #expect(watched.asked == 300)
    }

    @Test func `hủy từ trước thì không xem giá trị nào`() async throws {
        let form = try form("«#ds | xếp theo a»«a»«/ds»")
        let watched = Watched(cancelsAt: .max)
        let codes = await Task { () -> [String] in
            unsafe withUnsafeCurrentTask { unsafe $0?.cancel() }
            do throws(DiagnosticError) { _ = try form.rendered([.rows(watched.rows(10))]) } catch {
                return error.diagnostics.map(\.code.id)
            }
            return []
        }
        .value
        #expect(codes == ["M118"] && watched.asked == 0)
    }

    @Test func `không ai hủy thì không có gì khác đi`() async throws {
        let watched = Watched(cancelsAt: .max)
        let (codes, bytes) = try await filled(form("«#ds | xếp theo a | lấy 3»«a» «/ds»«ds.a | lớn nhất»"), watched.rows(20_000))
        #expect(codes.isEmpty && bytes > 0)
    }
}
