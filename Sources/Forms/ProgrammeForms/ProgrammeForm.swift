import Dossiers

/// A form that a programme brings along: a folder with templates, and no line of Swift (biểu riêng của Chương trình; docs/forms.md).
package struct ProgrammeForm: Sendable {
    /// The name of its folder, also of its documents.
    package let name: String
    /// Where its templates are.
    package let folder: String
    /// What its file says of it.
    package let file: ProgrammeFormFile

    /// The form in `folder`.
    package init(name: String, folder: String, file: ProgrammeFormFile) {
        (self.name, self.folder, self.file) = (name, folder, file)
    }

    /// What people call it.
    package var title: String { file.title ?? name }

    /// What papers a run makes of it: those that it is made for and that are asked for; for one dossier each where neither says anything.
    package func scopes(asked: [PaperScope]?) -> [PaperScope] {
        guard let own = file.scopes else { return asked ?? [.dossier] }
        guard let asked else { return own }
        return own.filter(asked.contains)
    }

    /// Which dossiers get a paper, or stand in that of all.
    package func choice(_ scope: PaperScope) -> PaperChoice {
        let include = file.include ?? (scope == .all ? .valid : .all)
        return PaperChoice(include == .valid ? .valid : .all)
    }
}
