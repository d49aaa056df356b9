/// What people confirm: no complaint, no dispute (mục `humanFacts`).
extension Programme {
    /// What no table proves and a person must say (mục `humanFacts`).
    package struct HumanFacts: Sendable {
        /// What a person must answer.
        package enum Fact: String, Sendable, CaseIterable {
            /// Whether somebody complained about it.
            case complaint
            /// Whether somebody disputes its authorship.
            case dispute
        }
        /// Which of them the programme asks for.
        package var facts: [Fact]
        /// A “Không” needs a person's name and a day to count.
        package var confirmationRequired: Bool
        /// How many days before the selection, or before the day of the check where that is not known, a “Không” may have been confirmed.
        package var confirmedWithinDays: Int
        /// What people write besides “Có” and “Không”.
        package var words: Words
    }
}

extension Programme.HumanFacts {
    /// What people write about complaints and disputes besides “Có” and “Không” (docs/rules.md, A15).
    package struct Words: Sendable {
        /// There is none.
        package var none = [
            "không có khiếu nại", "không có tranh chấp", "không có đơn", "không phát sinh", "không xảy ra",
            "không có khiếu nại, tranh chấp",
            "không khiếu nại", "không tranh chấp", "không nhận được đơn", "không nhận được khiếu nại", "không ai khiếu nại",
            "không ai tranh chấp", "không có ai",
        ]
        /// There was one, and it has ended.
        package var ended = [
            "đã giải quyết", "giải quyết xong", "đã xử lý", "xử lý xong", "đã rút", "rút đơn", "đã hòa giải", "hòa giải xong",
            "hòa giải thành", "đã kết luận", "đã có kết luận", "đã kết thúc", "đã thống nhất", "đã thỏa thuận", "đã đình chỉ",
            "đã xong", "không còn", "đã hết", "hết khiếu nại", "hết tranh chấp", "đã chấm dứt", "đã trả lời xong",
        ]
        /// There is one, and somebody is at work on it.
        package var pending = [
            "đang giải quyết", "chưa giải quyết", "chờ giải quyết", "đang xử lý", "chưa xử lý", "chờ xử lý", "đang xem xét",
            "đang thụ lý", "đang khiếu nại", "đang tranh chấp", "đang hòa giải", "chưa xong", "chưa kết luận", "chờ kết luận",
            "chưa thống nhất", "chưa rút", "không rút", "còn khiếu nại", "còn tranh chấp", "chưa hết", "chưa có kết luận", "chưa kết thúc",
        ]
        /// None was heard of so far, which says nothing of the day of selection.
        package var noneYet = [
            "chưa có", "chưa thấy", "chưa phát hiện", "chưa nhận", "chưa nhận được", "chưa phát sinh", "chưa xảy ra", "đến nay chưa",
            "hiện chưa", "đến nay không", "hiện không", "hiện tại không",
        ]
    }
}

extension ProgrammeFile {
    /// The section `humanFacts`.
    mutating func humanFacts() -> Programme.HumanFacts {
        typealias Fact = Programme.HumanFacts.Fact
        let keys = ["confirmationRequired", "facts", "confirmedWithinDays", "noneWords", "endedWords", "pendingWords", "noneYetWords"]
        let section = section("humanFacts", keys: keys)
        let known = Fact.allCases.map(\.rawValue)
        let words = Programme.HumanFacts.Words()
        return Programme.HumanFacts(
            facts: reader.words("facts", in: section, among: known, default: known).compactMap(Fact.init),
            confirmationRequired: reader.flag("confirmationRequired", in: section),
            confirmedWithinDays: reader.integer("confirmedWithinDays", in: section, 0...3650, default: 30),
            words: Programme.HumanFacts.Words(
                none: reader.texts("noneWords", in: section, default: words.none),
                ended: reader.texts("endedWords", in: section, default: words.ended),
                pending: reader.texts("pendingWords", in: section, default: words.pending),
                noneYet: reader.texts("noneYetWords", in: section, default: words.noneYet)
            )
        )
    }
}
