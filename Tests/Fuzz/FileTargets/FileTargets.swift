import FuzzKit

/// The readers of whole files, and what is made of them.
package enum FileTargets {
    /// All of them.
    package static let all: [FuzzTarget] =
        [
            csv, csvWritten, json, jsonWritten, encodings, xlsx, formats, ods, fods, tablesWord, tablesWriter, tablesWeb, check, archives,
            register,
            generate,
            programme,
        ]
        + [docx, odt, fodt, html, joinWord, joinWriter, joinWeb, includeWord, includeWriter, includeWeb, merge, sketches]
        + [pdf, book, pictures, svg, papers, manifest, zip, xml, xmlEvents, escaping]
}
