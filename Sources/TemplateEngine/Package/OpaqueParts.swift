import SangkienFiles
import SangkienMarkup

extension TemplateSource.Member {
    /// True for a part that calls itself XML, is none that can be read, and need not be: no tag stands in it.
    ///
    /// Word embeds whole documents whose type is that of the main part; LibreOffice writes empty files of settings into charts, and older
    /// versions a DOCTYPE into formulas; other programs leave anything behind. Such a part is copied, as pictures are.
    func isOpaque(_ parts: PackageParts) -> Bool {
        guard role != .other else { return false }
        if bytes.starts(with: FileMark.zipMember) { return true }
        guard parts.isForeign(name), (try? XMLCheck.requireWellFormed(bytes, name: name)) == nil else { return false }
        return role == .markup || !Self.openings.contains(where: bytes.holds)
    }

    /// What opens a tag, as XML has it.
    private static let openings = ["«", "≪", "＜＜", "{{", "&lt;&lt;", "&#"]
}
