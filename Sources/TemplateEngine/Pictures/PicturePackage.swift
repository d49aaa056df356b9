import PictureFiles
import SangkienArchive
import SangkienMarkup
import VietnameseText

/// What the pictures of a document add to its package: members, relationships, types (phần ảnh của gói).
struct PicturePackage: Sendable {
    /// The pictures themselves, as members behind all others.
    let members: [ZipMember]
    /// For each part that lists others, what is added to it.
    let additions: [String: PartAddition]

    /// Elements for a part that lists others, behind its start tag or in front of its end tag.
    struct PartAddition: Sendable {
        let elements: String
        let isFirst: Bool
        /// The whole part where the template has none.
        let whole: String
    }

    /// Where relationships of a part stand (ECMA-376 part 2, 9.3).
    static func relations(of part: String) -> String {
        let slash = part.lastIndex(of: "/")
        let folder = slash.map { String(part[...$0]) } ?? ""
        return folder + "_rels/" + part.dropFirst(folder.count) + ".rels"
    }

    /// The pictures of `store` in a package of `format`; `used` tells which each part has, in the order of its relationships.
    init(
        _ store: PictureStore,
        used: [(part: String, pictures: [Int])],
        format: DocumentFormat,
        lists: PictureLists
    ) {
        let all = store.all
        let numbering = used.first.map { lists.numbering(of: $0.part) } ?? PictureNumbering()
        var additions: [String: PartAddition] = [:]
        let folder = format == .docx ? "word/media/" : "Pictures/"
        members = all.map { picture in
            let content: ZipMember.Content = picture.info.kind == .svg ? .deflated(Deflated(picture.bytes)) : .stored(picture.bytes)
            return ZipMember(name: folder + numbering.member(picture), content: content)
        }
        if format == .docx {
            for (part, pictures) in used where !pictures.isEmpty {
                let own = lists.numbering(of: part)
                let elements = pictures.enumerated()
                    .map { place, picture in
                        "<Relationship Id=\"\(own.relation(place))\" Type=\"\(Self.imageType)\" Target=\"/\(folder)\(numbering.member(all[picture]))\"/>"
                    }
                    .joined()
                let whole =
                    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Relationships xmlns=\"\(Self.relationships)\">\(elements)</Relationships>"
                additions[Self.relations(of: part)] = PartAddition(elements: elements, isFirst: false, whole: whole)
            }
            let missing = Set(all.map { "\($0.ending) \($0.type)" }).sorted().map { $0.split(separator: " ").map(String.init) }
            let elements = missing.filter { !lists.endings.contains($0[0]) }
                .map { "<Default Extension=\"\($0[0])\" ContentType=\"\($0[1])\"/>" }.joined()
            additions["[Content_Types].xml"] = PartAddition(elements: elements, isFirst: true, whole: "")
        } else {
            let elements = all.map { picture in
                "<manifest:file-entry xmlns:manifest=\"\(Self.manifest)\" manifest:full-path=\"\(folder)\(numbering.member(picture))\""
                    + " manifest:media-type=\"\(picture.type)\"/>"
            }
            additions["META-INF/manifest.xml"] = PartAddition(elements: elements.joined(), isFirst: false, whole: "")
        }
        self.additions = additions
    }

    private static let imageType = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"
    private static let relationships = "http://schemas.openxmlformats.org/package/2006/relationships"
    private static let manifest = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
}

extension PictureNumbering {
    /// The number behind the largest that follows `stem`.
    static func firstFree(_ stem: String, in bytes: [UInt8]) -> Int {
        var largest = 0
        var place = 0
        while let range = bytes.range(of: stem, from: place) {
            place = range.upperBound
            let digits = bytes[place...].prefix { (0x30...0x39).contains($0) }.prefix(6)
            largest = max(largest, Int(String(decoding: digits, as: UTF8.self), in: 0...999_999) ?? 0)
        }
        return largest + 1
    }
}
