import Dossiers
import SangkienDiagnostics

/// What a return slip says of the initiatives (kết luận từng sáng kiến): which to take off the table, which to complete, which are eligible.
///
/// Section I.2 of the letter is a condition of the initiative: one that does not meet it leaves the others as they are.
struct SlipInitiatives: Sendable {
    /// The sentences, such as `Rút sáng kiến số 8 khỏi bảng, 11 sáng kiến còn lại hợp lệ.`; empty where each is eligible.
    let text: String

    /// What is said of `checked`; `points` is where the paper lists what is lacking.
    init(_ checked: CheckedDossier, points: String = "bảng dưới đây") {
        guard !checked.verdicts.areAllEligible else {
            text = ""
            return
        }
        let places = Places(checked)
        var sentences: [String] = []
        if !places.removed.isEmpty { sentences.append("rút sáng kiến số \(InitiativePlaces.list(places.removed)) khỏi bảng") }
        if !places.completed.isEmpty {
            let list = InitiativePlaces.list(places.completed)
            sentences.append("bổ sung, chỉnh sửa sáng kiến số \(list) theo \(points), nếu không thì rút khỏi bảng")
        }
        if !places.settled.isEmpty {
            let list = InitiativePlaces.list(places.settled)
            sentences.append("giải quyết xong nội dung nêu ở sáng kiến số \(list) trước khi xét chọn, nếu không thì rút khỏi bảng")
        }
        if !places.open.isEmpty { sentences.append("xác nhận sáng kiến số \(InitiativePlaces.list(places.open)) trước khi xét chọn") }
        let demand = sentences.isEmpty ? "" : "Đề nghị \(sentences.joined(separator: "; "))\(Self.rest(checked))."
        let withdrawn =
            places.withdrawn.isEmpty ? "" : "Sáng kiến số \(InitiativePlaces.list(places.withdrawn)) đơn vị đã rút, không xét chọn."
        text = [demand, withdrawn].filter { !$0.isEmpty }.joined(separator: " ")
    }

    /// What becomes of the others: `, 11 sáng kiến còn lại hợp lệ`.
    private static func rest(_ checked: CheckedDossier) -> String {
        let count = checked.count(.eligible)
        if count == 0 { return checked.verdict == .invalid ? "; hồ sơ không có sáng kiến nào hợp lệ" : "; chưa có sáng kiến nào hợp lệ" }
        let others = "\(twoDigits(count)) sáng kiến còn lại"
        return checked.verdict == .valid ? ", \(others) hợp lệ" : "; \(others) chỉ được xét chọn khi hồ sơ hợp lệ"
    }

    /// The initiatives that are not eligible, by what is to be done.
    private struct Places {
        var removed: [Int] = []
        var completed: [Int] = []
        var settled: [Int] = []
        var open: [Int] = []
        var withdrawn: [Int] = []

        init(_ checked: CheckedDossier) {
            var findings: [Int: [Diagnostic]] = [:]
            for finding in checked.findings {
                if let place = finding.judgedInitiative { findings[place, default: []].append(finding) }
            }
            for initiative in checked.dossier.initiatives {
                let place = initiative.place
                switch checked.verdict(on: initiative) {
                case .eligible: break
                case .needsReview: open.append(place)
                case .withdrawn: withdrawn.append(place)
                case .ineligible:
                    let own = (findings[place] ?? []).filter { $0.severity == .error }
                    switch checked.timetable.correctability(of: own) {
                    case .possible where own.allSatisfy({ $0.code.correction == .decision }): settled.append(place)
                    case .possible: completed.append(place)
                    case .notNeeded, .onlySlips, .over, nil: removed.append(place)
                    }
                }
            }
        }
    }
}
