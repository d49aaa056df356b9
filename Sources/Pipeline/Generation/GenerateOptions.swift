import Dossiers
import Forms
import SangkienArchive
import SangkienDiagnostics
import TemplateEngine
import VietnameseText

/// What `generate` is asked to make.
package struct GenerateOptions: Sendable {
    /// One document a dossier, one an initiative, or one for the whole province.
    package typealias Scope = PaperScope

    /// Which dossiers are printed.
    package enum Include: String, Sendable, CaseIterable {
        /// Valid ones.
        case valid
        /// All of them.
        case all
    }

    /// The formats that the forms of a programme come in.
    package static let allFormats: [DocumentFormat] = [.docx, .odt, .html]

    /// The names of all forms.
    package static let forms = OfficialForms.all.map { $0.name }
    /// The same for help texts.
    package static let formNames = forms.joined(separator: ", ")

    /// The name of the form that a person means by `typed`, written with or without diacritics, blanks and hyphens; nil for none.
    package static func form(named typed: String) -> String? {
        let key: (String) -> String = { VietnameseFolding.bareKey($0).replacing(" ", with: "") }
        return forms.first { key($0) == key(typed) }
    }

    /// The output folder.
    package var folder: String
    /// The formats that documents are made in.
    package var formats: [DocumentFormat]
    /// nil: whatever each form is made for.
    package var scopes: [Scope]?
    /// Names of forms, as people type them.
    package var forms: [String]
    /// Rows a volume of the province-wide form: nil as the programme says, 0 never split.
    package var split: Int?
    /// Rows a table before it goes on as another: nil as the programme says, 0 never.
    package var tableRows: Int?
    /// How documents are deflated.
    package var effort = DeflateEffort.auto
    /// nil: every dossier its own form, the province-wide form only with valid ones.
    package var include: Include?
    /// The public edition, without telephone numbers, birth years and e-mail addresses.
    package var isPublic: Bool
    /// Every document as PDF too; needs LibreOffice, as the book does.
    package var makesPDF = false
    /// All documents as one PDF file to print.
    package var makesBook = false
    /// For each dossier what goes back to its union as one file.
    package var makesPackages = false
    /// The part of the run that is made; nil for all of it.
    package var shard: Shard?
    /// Documents of an earlier run stay that would be made again of the same.
    package var resumes = false
    /// The program's version: another one may make other bytes of the same.
    package var version = ""
    /// Where unpacked templates have the parts that forms share, unless they stand near a folder with them (`Template.load(_:sharedParts:)`).
    package var sharedParts: String?
    /// Where LibreOffice works, in private folders that go again.
    package var conversionFolder = "/tmp"
    /// The date of the members of archives.
    package var time: ZipTime
    /// The language of reasons in the manifest.
    package var language: Language
    /// On how many cores it may work; the documents do not depend on it.
    package var jobs: Int

    /// Whether the part that is made has the document.
    func makes(_ document: PlannedDocument) -> Bool {
        shard?.holds(document.dossier ?? document.path) ?? true
    }

    /// True when something is made by LibreOffice.
    var prints: Bool { makesPDF || makesBook }

    /// The formats that templates of the program's forms are read in: also the one that PDF is made of.
    var templateFormats: [DocumentFormat] {
        prints && !formats.contains(.docx) ? formats + [.docx] : formats
    }

    /// What is asked; without anything else the summary table in all formats.
    package init(
        folder: String,
        formats: [DocumentFormat] = GenerateOptions.allFormats,
        scopes: [Scope]? = nil,
        forms: [String] = [SummaryTableForm.name],
        split: Int? = nil,
        include: Include? = nil,
        isPublic: Bool = false,
        time: ZipTime = .earliest,
        language: Language = .vietnamese,
        jobs: Int = 1
    ) {
        self.folder = folder
        self.formats = formats
        self.scopes = scopes
        self.forms = forms
        self.split = split
        self.include = include
        self.isPublic = isPublic
        self.time = time
        self.language = language
        self.jobs = jobs
    }
}
