import SangkienDiagnostics
import Testing

@testable import Pipeline

/// The line that tells how far a run has come: when it is shown, and what it says; the test is the clock.
@Suite struct ProgressTests {
    private typealias Snapshot = RunProgress.Snapshot

    /// What is shown of a run whose stage has `total` things, one done each millisecond, asked each millisecond.
    private func shown(isTerminal: Bool, for milliseconds: Int) -> [(time: Int, line: String)] {
        var pace = ProgressPace(isTerminal: isTerminal, .vietnamese)
        return (0...milliseconds)
            .compactMap { time in
                pace.line(Snapshot(.writing, done: time, of: 100_000), at: time, width: 79).map { (time, $0) }
            }
    }

    @Test func `trên màn hình: không quá mười lần mỗi giây, giây đầu không hiện gì`() {
        let times = shown(isTerminal: true, for: 10_000).map(\.time)
        #expect(times.first == 1000 && times.count > 50)
        for (one, next) in zip(times, times.dropFirst()) { #expect(next - one >= 100) }
        #expect(shown(isTerminal: true, for: 999).isEmpty)
    }

    @Test func `không phải màn hình: năm giây một dòng, chạy ngắn không có dòng nào`() {
        #expect(shown(isTerminal: false, for: 16_000).map(\.time) == [5000, 10_000, 15_000])
        #expect(shown(isTerminal: false, for: 4999).isEmpty)
    }

    @Test func `không có gì mới thì màn hình không viết lại`() {
        var pace = ProgressPace(isTerminal: true, .english)
        let still = Snapshot(.reading, done: 0, of: 3)
        let lines = stride(from: 0, through: 3900, by: 10).compactMap { pace.line(still, at: $0, width: 79) }
        #expect(
            lines == ["Reading files: 0/3 (0%), 1 s so far", "Reading files: 0/3 (0%), 2 s so far", "Reading files: 0/3 (0%), 3 s so far"]
        )
    }

    @Test func `tốc độ và thời gian còn lại tính từ lúc bắt đầu việc ấy`() {
        var pace = ProgressPace(isTerminal: true, .vietnamese)
        _ = pace.line(Snapshot(.checking, done: 500, of: 500), at: 9000, width: 79)
        _ = pace.line(Snapshot(.writing, done: 0, of: 39_000), at: 10_000, width: 79)
        let line = pace.line(Snapshot(.writing, done: 1300, of: 39_000), at: 20_000, width: 79)
        #expect(line == "Lập văn bản: 1.300/39.000 (3%), 130 văn bản/giây, còn khoảng 4 phút 50 giây")
    }

    @Test func `lời báo bằng hai thứ tiếng`() {
        func line(_ snapshot: Snapshot, _ milliseconds: Int, _ language: Language) -> String? {
            ProgressWords.line(snapshot, after: milliseconds, width: 79, in: language)
        }
        let packing = Snapshot(.packing, done: 7, of: 40)
        #expect(line(packing, 2000, .vietnamese) == "Lập gói gửi lại đơn vị: 7/40 (17%), 3,5 gói/giây, còn khoảng 9 giây")
        #expect(line(packing, 2000, .english) == "Making packages: 7/40 (17%), 3.5 packages/s, about 9 s left")
        #expect(line(Snapshot(.comparing), 4_000_000, .vietnamese) == "So sánh các sáng kiến, đã 1 giờ 6 phút")
        #expect(line(Snapshot(.comparing), 75_000, .english) == "Comparing initiatives, 1 min 15 s so far")
        #expect(line(Snapshot(.finished), 5000, .vietnamese) == nil)
        for stage in RunProgress.Stage.allCases where stage != .finished {
            let texts = [Language.vietnamese, .english].compactMap { line(Snapshot(stage, done: 5, of: 9), 3000, $0) }
            #expect(Set(texts).count == 2)
        }
    }

    @Test func `màn hình hẹp: bớt tốc độ, rồi bớt thời gian, rồi cắt; không bao giờ quá bề rộng`() {
        let snapshot = Snapshot(.writing, done: 1300, of: 39_000)
        func line(_ width: Int) -> String? { ProgressWords.line(snapshot, after: 10_000, width: width, in: .vietnamese) }
        #expect(line(74)?.contains("văn bản/giây") == false && line(74)?.contains("còn khoảng") == true)
        #expect(line(40) == "Lập văn bản: 1.300/39.000 (3%)")
        #expect(line(12) == "Lập văn bản…")
        for width in 1...90 { #expect(DisplayWidth.of(line(width) ?? "") <= width, "\(width)") }
        #expect(line(0) == nil)
    }
}
