import SangkienDiagnostics
import Spreadsheets
import VietnameseText

/// Finds comments on cells that ask to withdraw what stands in the row, or speak of a complaint or dispute (ghi chú xin rút, khiếu nại).
enum Withdrawals {
    /// What people write.
    private static let phrases = [
        "xin rút", "đề nghị rút", "đã rút", "rút hồ sơ", "rút sáng kiến", "rút tên", "rút khỏi", "rút lại", "rút đơn", "rút ra",
        "cho rút", "bị loại", "loại khỏi", "không tham gia", "không gửi nữa", "không xét", "không đề nghị nữa", "thôi không",
        "bỏ dòng này", "xóa dòng này", "hủy dòng này", "bỏ hồ sơ này", "bỏ sáng kiến này", "không tính",
    ]
    private static let keys = phrases.map { " \(VietnameseFolding.bareKey($0)) " }
    /// What follows “rút” where nothing is withdrawn: rút gọn, rút ngắn, rút kinh nghiệm.
    private static let others = ["gon ", "ngan ", "kinh ", "bai "]

    /// True when the comment `key` has the phrase, and no other word is made of its last.
    private static func asks(_ phrase: String, _ key: String) -> Bool {
        guard let range = key.firstRange(of: phrase) else { return false }
        let rest = key[range.upperBound...]
        return !phrase.hasSuffix("rut ") || !others.contains { rest.hasPrefix($0) }
    }

    /// What a comment may speak of besides.
    private static let topics = ["khiếu nại", "khiếu kiện", "tố cáo", "tranh chấp"]
    private static let topicKeys = topics.map { " \(VietnameseFolding.bareKey($0)) " }

    /// The words of a comment that a person must see; nil for any other.
    private static func words(in key: String) -> String? {
        if let index = keys.firstIndex(where: { asks($0, key) }) { return phrases[index] }
        let topic = topicKeys.firstIndex { topic in
            guard let range = key.firstRange(of: topic) else { return false }
            // `Không có khiếu nại, tranh chấp gì` says that there is none.
            let before = key[..<range.lowerBound].split(separator: " ").suffix(4)
            return !before.contains("khong") && !before.contains("chua")
        }
        return topic.map { topics[$0] }
    }

    /// How many findings of a sheet name their comment.
    private static let most = 50

    /// `D092` for each comment that asks so.
    static func findings(_ comments: [SheetComment], file: String, sheet: String) -> [Diagnostic] {
        findings(comments.map { (text: $0.text, place: SourceLocation(file: file, sheet: sheet, row: $0.row, column: $0.column)) })
    }

    /// The same of comments of any kind, each with its place.
    static func findings(_ comments: some Sequence<(text: String, place: SourceLocation)>) -> [Diagnostic] {
        var findings: [Diagnostic] = []
        for comment in comments where findings.count < most {
            let parts = VietnameseFolding.bareKey(comment.text).split { !$0.isLetter && !$0.isNumber }
            let key = " " + parts.joined(separator: " ") + " "
            guard let words = Self.words(in: key) else { continue }
            findings.append(Diagnostic(.withdrawalComment, at: comment.place, Argument("words", words)))
        }
        return findings
    }
}
