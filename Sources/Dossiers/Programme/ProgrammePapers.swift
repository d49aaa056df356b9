import SangkienDiagnostics
import VietnameseText

extension Programme {
    /// What letters and lists need besides the rules: heads, places, grounds, recipients (văn bản cho người).
    ///
    /// Every key may be missing; the words of the letters themselves stand in their templates.
    package struct Papers: Sendable {
        /// The body above the province's union, in the head of the province's letters.
        package var parent: String
        /// The occasion on which the province awards.
        package var occasion: String
        /// Short words of unions' names and what they stand for, to write a name in full.
        package var abbreviations: [Abbreviation]
        /// Words in a union's name after which the place of its letters stands.
        package var placeWords: [String]
        /// The letters a proposal rests on.
        package var grounds: [String]
        /// What a return slip says about fixing a finding, in place of the program's own hint: code → text.
        package var hints: [String: String]
        /// What the file says of single forms.
        package var letters: [Letter]
        /// Another programme, in a folder beside this one, whose templates serve for forms that have none here.
        package var templatesFrom: String?
    }

    /// A short word of unions' names (chữ viết tắt).
    package struct Abbreviation: Sendable {
        /// The word as typed, such as `LĐLĐ`.
        package var short: String
        /// What it stands for, such as `Liên đoàn Lao động`.
        package var full: String
    }

    /// Who issues a letter of the province.
    package enum Issuer: String, Sendable, CaseIterable {
        /// The province's union.
        case union
        /// Its department in charge, in the union's name.
        case office
    }

    /// Number, signature, addressees and recipients of one kind of letter; nil as the programme has it elsewhere.
    package struct Letter: Sendable {
        /// The name of the form.
        package var form: String
        /// The number of the letter, or what stands in its place until it has one.
        package var number: String?
        /// The line above the signature, such as `TM. BAN THƯỜNG VỤ`.
        package var authority: String?
        /// The position under it.
        package var signerTitle: String?
        /// The name under the signature.
        package var signer: String?
        /// Who issues it.
        package var issuer = Issuer.union
        /// Those that it is addressed to (kính gửi); none where the form says so itself, or it is a notice.
        package var addressees: [String] = []
        /// Those that get a copy (nơi nhận), a line each.
        package var recipients: [String]
    }
}

extension Programme {
    /// What the file says of the letters of one form; nothing when it does not name the form.
    package func letter(_ form: String) -> Letter {
        papers.letters.first { $0.form == form }
            ?? Letter(form: form, number: nil, authority: nil, signerTitle: nil, signer: nil, recipients: [])
    }

    /// A union's name with its abbreviations written out: `Liên đoàn Lao động huyện Tuy Phước`.
    package func fullName(_ name: String) -> String {
        name.split(separator: " ", omittingEmptySubsequences: false)
            .map { word in papers.abbreviations.first { $0.short == word }?.full ?? String(word) }
            .joined(separator: " ")
    }

    /// A body's name as heads of letters have it: in capitals, and broken before `HUYỆN TUY PHƯỚC` and the like where it does not fit on a line, never
    /// inside (U+00A0).
    package func headName(_ name: String) -> String {
        let starts = papers.placeWords.compactMap { word in name.firstRange(of: " \(word) ")?.lowerBound }
        guard let start = starts.min() else { return name.uppercased() }
        let place = name.index(after: start)
        return (name[..<place] + name[place...].replacing(" ", with: "\u{A0}")).uppercased()
    }

    /// The place of a union's letters: what follows `huyện` and the like in its name, else the province's place.
    package func place(of union: String) -> String {
        let places = papers.placeWords.compactMap { word -> String? in
            guard let range = union.firstRange(of: " \(word) ") else { return nil }
            let place = trimmed(String(union[range.upperBound...]))
            return place.isEmpty ? nil : place
        }
        return places.first ?? province.place
    }
}

extension ProgrammeFile {
    /// The section `papers`, which may be missing as a whole; grounds are then the letters of `source`.
    mutating func papers(grounds sources: [String]) -> Programme.Papers {
        let keys = ["parent", "occasion", "abbreviations", "placeWords", "grounds", "hints", "letters", "templatesFrom"]
        let section = reader.optionalSection("papers", in: root, keys: keys)
        let grounds = reader.texts("grounds", in: section, isRequired: false)
        return Programme.Papers(
            parent: reader.optionalText("parent", in: section) ?? "",
            occasion: reader.optionalText("occasion", in: section) ?? "",
            abbreviations: pairs("abbreviations", in: section).map { Programme.Abbreviation(short: $0, full: $1) },
            placeWords: reader.texts("placeWords", in: section, isRequired: false),
            grounds: grounds.isEmpty ? sources : grounds,
            hints: Dictionary(pairs("hints", in: section)) { first, _ in first },
            letters: letters(in: section),
            templatesFrom: neighbour("templatesFrom", in: section)
        )
    }

    /// The name of a folder beside this one: no path, so that a programme file leads nowhere else.
    private mutating func neighbour(_ name: String, in section: YAMLSection) -> String? {
        guard let folder = reader.optionalText(name, in: section) else { return nil }
        if folder.contains("/") || folder.hasPrefix(".") {
            reader.report(
                "papers.\(name)",
                at: section.entries.first { $0.name == name }?.place,
                LocalizedText(vi: "“\(folder)” là đường dẫn", en: "“\(folder)” is a path"),
                allowed: LocalizedText(
                    vi: "tên thư mục của một Chương trình bên cạnh",
                    en: "the name of a programme's folder beside this one"
                )
            )
        }
        return folder
    }

    private mutating func letters(in papers: YAMLSection) -> [Programme.Letter] {
        let keys = ["form", "number", "authority", "signerTitle", "signer", "issuer", "addressees", "recipients"]
        let sections = reader.optionalSections("letters", in: papers, keys: keys)
        // Only the form's name must differ: many letters go to the same recipients.
        let names = sections.map { section in
            YAMLSection(path: section.path, place: section.place, entries: section.entries.filter { $0.name == "form" })
        }
        reader.checkDistinct(names, names: ["form"])
        return sections.map { section in
            Programme.Letter(
                form: reader.text("form", in: section),
                number: reader.optionalText("number", in: section),
                authority: reader.optionalText("authority", in: section),
                signerTitle: reader.optionalText("signerTitle", in: section),
                signer: reader.optionalText("signer", in: section),
                issuer: reader.choice("issuer", in: section, default: .union),
                addressees: reader.texts("addressees", in: section, isRequired: false),
                recipients: reader.texts("recipients", in: section, isRequired: false)
            )
        }
    }

    /// The keys and texts of a section whose keys are free, in the order of the file.
    private mutating func pairs(_ name: String, in section: YAMLSection) -> [(String, String)] {
        let pairs = reader.optionalSection(name, in: section, keys: nil)
        return pairs.entries.map { ($0.name, reader.text($0.name, in: pairs)) }
    }
}
