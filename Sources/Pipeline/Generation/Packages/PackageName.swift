import Dossiers
import Forms
import VietnameseText

/// Names of packages and of the files in them, as a person reads them (tên gói gửi lại đơn vị): Vietnamese, and fit for every system.
enum PackageName {
    /// The folder of the packages in the output folder.
    static let folder = "gui-lai-don-vi"
    /// The most bytes of a name without its ending.
    static let longest = 120

    /// `LĐLĐ huyện Phù Cát – bổ sung hồ sơ 12-4`: the union, what is asked, the day of the check.
    static func stem(of checked: CheckedDossier, _ purpose: ReturnPurpose, _ context: RuleContext) -> String {
        let what =
            switch purpose {
            case .supplement: "bổ sung hồ sơ"
            case .result: "kết quả kiểm tra"
            case .slips, .notice: "thông báo"
            }
        let tail = " – \(what) \(context.asOf.day)-\(context.asOf.month)"
        let union = context.unionName(of: checked.dossier)
        let name = safe(union.isEmpty ? "Hồ sơ \(checked.dossier.id)" : union, longest: longest - tail.utf8.count - 6)
        return (name.isEmpty ? "Hồ sơ" : name) + tail
    }

    /// A name without what Windows forbids in one, in NFC, cut to so many bytes between letters; blanks and dots do not end it.
    static func safe(_ text: String, longest: Int) -> String {
        var name = ""
        for character in Normalization.nfc(text) {
            let isForbidden = "/\\:*?\"<>|".contains(character)
            let isBlank = character.isWhitespace || character.isNewline
            // Marks that no one sees, and private characters that carry bytes of other encodings.
            let isVisible = character.unicodeScalars.allSatisfy { scalar in
                ![.control, .format, .privateUse, .surrogate, .unassigned].contains(scalar.properties.generalCategory)
            }
            let next = isForbidden ? "-" : isBlank ? " " : isVisible ? String(character) : ""
            if next == " ", name.isEmpty || name.hasSuffix(" ") { continue }
            guard name.utf8.count + next.utf8.count <= longest else { break }
            name += next
        }
        while let last = name.last, last == " " || last == "." { name.removeLast() }
        return name
    }

    /// The name of the marked copy of the file that a union sent.
    static func marked(_ path: String, ending: String) -> String {
        let file = path == "-" ? "" : path.split(separator: "/").last.map(String.init) ?? ""
        let stem = file.lastIndex(of: ".").map { file[..<$0] } ?? file[...]
        let name = safe(String(stem), longest: 80)
        return "\(name.isEmpty ? "Bảng dữ liệu" : name) – đã đánh dấu.\(ending)"
    }
}
