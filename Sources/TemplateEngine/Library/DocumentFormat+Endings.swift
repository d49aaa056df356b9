import SangkienFiles

extension DocumentFormat {
    /// The endings of templates of this format, its own first, without the dot; from the one list of kinds of files.
    package var endings: [String] {
        switch self {
        case .docx: FileFormats.word.endings
        case .odt: FileFormats.openText.endings.filter { !FileFormats.flatEndings.contains($0) }
        case .fodt: FileFormats.openText.endings.filter(FileFormats.flatEndings.contains)
        case .html: FileFormats.pageEndings
        }
    }
}
