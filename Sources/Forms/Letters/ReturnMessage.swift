import Dossiers
import SangkienDiagnostics
import VietnameseText

/// What a dossier is sent back for (mục đích gửi lại).
package enum ReturnPurpose: Sendable {
    /// Something can still be supplied, corrected or confirmed.
    case supplement
    /// Nothing is asked for.
    case result
    /// Only what was typed wrong can be corrected.
    case slips
    /// It is too late.
    case notice

    /// What the papers about `checked` are for; the slip has the same title.
    package init(_ checked: CheckedDossier, _ programme: Programme) {
        if checked.isClear {
            self = .result
        } else {
            switch SlipDeadline(checked, programme).state {
            case .over: self = .notice
            case .onlySlips: self = .slips
            case .open, .unbounded, .valid: self = .supplement
            }
        }
    }
}

/// The short text that goes with the papers of a dossier, for Zalo or an e-mail (lời nhắn gửi kèm).
///
/// It says what the slip says, and no more: what is lacking, until when. It repeats nothing that was typed into cells, and passes through
/// the redaction of the public edition, since it may be forwarded to a group.
package struct ReturnMessage: Sendable {
    /// How many points it names; the slip has them all.
    private static let most = 8

    /// The text, its lines ended as Windows does.
    package let text: String

    /// The text about `checked`; `papers` names what goes with it, in sentences.
    package init(_ checked: CheckedDossier, _ context: RuleContext, papers: [String]) {
        let deadline = SlipDeadline(checked, context.programme)
        let purpose = ReturnPurpose(checked, context.programme)
        var parts = [Self.opening(checked, context)]
        if purpose == .result {
            parts.append("Hồ sơ hợp lệ, đơn vị không phải bổ sung.")
        } else {
            parts.append(Self.points(checked, context.programme, purpose))
            let initiatives = SlipInitiatives(checked, points: "các nội dung nêu trên").text
            parts += [initiatives, Self.demand(deadline, context.programme)].filter { !$0.isEmpty }
        }
        if !papers.isEmpty { parts.append("Gửi kèm:\n" + papers.map { "- \($0)" }.joined(separator: "\n")) }
        parts.append("Trân trọng cảm ơn.\n\(context.programme.province.office) \(context.programme.province.union)")
        text = parts.joined(separator: "\n\n").replacing("\n", with: "\r\n") + "\r\n"
    }

    private static func opening(_ checked: CheckedDossier, _ context: RuleContext) -> String {
        let dossier = checked.dossier
        let programme = context.programme
        let union = Redaction.redact(context.unionName(of: dossier))
        let number = Redaction.redact(context.proposalNumber(of: dossier))
        let day = context.date(.proposalDate, of: dossier).map { " ngày \($0.shortText)" } ?? ""
        let letter = number.isEmpty ? "" : " (Tờ trình số \(number)\(day))"
        let count = dossier.initiatives.count
        let sentence =
            "\(programme.province.office) \(programme.province.union) đã kiểm tra hồ sơ của đơn vị\(letter), gồm \(twoDigits(count)) sáng kiến"
            + " tham gia Chương trình \(programme.name)."
            + " Tính đến ngày \(context.asOf.shortText), hồ sơ \(checked.verdict.words.vietnamese.lowercased())."
        return (union.isEmpty ? "" : "Kính gửi: \(union)\n\n") + sentence
    }

    private static func points(_ checked: CheckedDossier, _ programme: Programme, _ purpose: ReturnPurpose) -> String {
        let points = SlipGroup.groups(of: checked, programme, quotesCells: false).flatMap(\.points)
        var lines = [purpose == .supplement ? "Nội dung cần bổ sung, chỉnh sửa, xác nhận:" : "Nội dung chưa đủ điều kiện:"]
        lines += points.prefix(most).map { "\($0.number). \(Redaction.redact(HiddenWords.leftOut(of: $0.text)))" }
        if points.count > most {
            let paper = purpose == .notice ? "Thông báo" : "Phiếu yêu cầu bổ sung"
            lines.append("Còn \(twoDigits(points.count - most)) nội dung khác, ghi đủ trong \(paper).")
        }
        return lines.joined(separator: "\n")
    }

    /// What is asked for and until when, as the slip asks it.
    private static func demand(_ deadline: SlipDeadline, _ programme: Programme) -> String {
        switch deadline.state {
        case .open:
            "Đề nghị đơn vị hoàn thiện các nội dung này và gửi về \(programme.province.office) chậm nhất là hết ngày \(deadline.lastDay)."
        case .unbounded:
            "Đề nghị đơn vị xác nhận, chỉnh sửa, bổ sung các nội dung này và gửi lại trước khi xét chọn."
        case .onlySlips:
            "Nội dung không đúng quy định không bổ sung được. Trường hợp ghi nhầm, đề nghị đơn vị gửi văn bản đính chính kèm tài liệu chứng minh."
        case .over:
            "Đã hết hạn gửi hồ sơ (\(deadline.limit))."
                + " Trường hợp đã gửi đúng hạn mà chưa được ghi nhận, đề nghị đơn vị gửi tài liệu chứng minh."
        case .valid: ""
        }
    }
}
