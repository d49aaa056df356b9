extension Programme {
    /// Words by which a union takes an initiative back (mục `withdrawal`); a programme file may leave it out.
    package struct Withdrawal: Sendable {
        /// The phrases; compared without case, marks and punctuation.
        package var words = [
            "rút", "đã rút", "xin rút", "đề nghị rút", "rút lại", "cho rút", "xin được rút", "xin thôi tham gia", "không tham gia nữa",
            "không tham gia xét", "không gửi nữa", "không đề nghị nữa", "thôi không tham gia",
        ]
    }
}

extension ProgrammeFile {
    /// The section `withdrawal`.
    mutating func withdrawal() -> Programme.Withdrawal {
        let usual = Programme.Withdrawal()
        reader.note("withdrawal.words", default: ProgrammeSettings.list(usual.words))
        guard reader.entry("withdrawal", in: root) != nil else { return usual }
        let section = section("withdrawal", keys: ["words"])
        return Programme.Withdrawal(words: reader.texts("words", in: section))
    }
}
