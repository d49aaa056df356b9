import VietnameseText

/// The proposal letter and who signs it (mục `proposal`).
extension Programme {
    /// The proposal letter (Tờ trình; mục `proposal`).
    package struct Proposal: Sendable {
        /// Whether a dossier needs one.
        package var required: Bool
        /// Bodies that may sign: id, name as typed or printed, authority line on the form.
        package var signingBodies: [SigningBody]
        /// Authority line when the body is not known.
        package var unknownAuthority: String
        /// The position under the signature where a table gives none.
        package var signerTitle: String
    }

    /// A body in whose name letters are signed.
    package struct SigningBody: Sendable {
        /// By what the file names it elsewhere.
        package var id: String
        /// Its name as printed.
        package var name: String
        /// Other spellings; compared after folding.
        package var aliases: [String]
        /// The authority line of the form, such as `TM. BAN THƯỜNG VỤ`.
        package var authority: String
    }
}

extension ProgrammeFile {
    /// The section `proposal`.
    mutating func proposal() -> Programme.Proposal {
        let section = section("proposal", keys: ["required", "signingBodies", "unknownAuthority", "signerTitle"])
        return Programme.Proposal(
            required: reader.flag("required", in: section),
            signingBodies: signingBodies(in: section),
            unknownAuthority: reader.text("unknownAuthority", in: section),
            signerTitle: reader.text("signerTitle", in: section)
        )
    }

    mutating func signingBodies(in proposal: YAMLSection) -> [Programme.SigningBody] {
        let sections = reader.sections("signingBodies", in: proposal, keys: ["id", "name", "aliases", "authority"])
        reader.checkDistinct(sections)
        return sections.map { section in
            Programme.SigningBody(
                id: reader.text("id", in: section),
                name: reader.text("name", in: section),
                aliases: reader.texts("aliases", in: section, isRequired: false),
                authority: reader.text("authority", in: section)
            )
        }
    }
}
