import PictureFiles
import SangkienDiagnostics
import SangkienMarkup
import VietnameseText

extension Program {
    /// A place for a picture.
    struct Picture: Sendable {
        /// The field whose value names the file.
        let slot: Int
        let frame: PictureFrame
        let isOptional: Bool
        /// The code that the value becomes; nil for a picture of that name.
        var code: PrintedCode?
    }
}

/// What is written of a picture at a place.
enum PictureHole: Sendable {
    /// The whole picture, in the text that the tag stands in.
    case inText
    /// `a:blip` of Word, with its relationship.
    case blip
    case storedWidth
    case storedHeight
    /// `wp:effectExtent`: how far a turned picture stands out of its sides.
    case overhang
    /// Attributes of `a:xfrm`.
    case turn
    /// A number that no other drawing has.
    case identity
    /// The name of the field, for readers who do not see the picture.
    case alternative
    /// `draw:image` of OpenDocument.
    case image
    /// Attributes of `draw:frame`.
    case frameSize
    /// `draw:style-name` of a picture that is turned; else what the template has there.
    case frameStyle(String?)
    /// Attributes of `img`.
    case source
}

/// Tags of pictures, and pictures of the template that are named like fields.
extension PartCompiler {
    /// Adds the pictures of tags; gives the tags that stand in a picture, which go with it.
    mutating func addPictures(_ tags: [PlacedTag]) {
        let places = PicturePlaces(tree, dialect)
        var replaced: Set<Int> = []
        for (order, tag) in tags.enumerated() where !tag.isCached {
            guard case .picture(let picture) = tag.tag else { continue }
            if picture.code == .qr, !QRCode.isAvailable {
                let place = LocalizedText(vi: "mẫu này", en: "this template")
                diagnostics.append(.codeUnprintable(.qr, picture.name, at: location(of: tag), place, CodeProblem.withoutLibrary.reason))
            }
            if tag.isInAttribute || isDescription(tag) {
                guard let place = places.place(around: tag.node) else {
                    refuse(tag)
                    continue
                }
                guard replaced.insert(place.element).inserted else { continue }
                let slot = addSlot([picture.name], isOptional: picture.isOptional, tag: tag)
                replace(place, by: slot, picture, order: order)
            } else if holdsPictures(tag) {
                let slot = addSlot([picture.name], isOptional: picture.isOptional, tag: tag)
                let frame = PictureFrame(
                    width: picture.width.map { $0 * PictureFrame.perHundredthOfMillimetre },
                    height: picture.height.map { $0 * PictureFrame.perHundredthOfMillimetre },
                    mostWidth: cellWidth(around: tag) ?? PictureFrame.page.width
                )
                pictures.append(Program.Picture(slot: slot, frame: frame, isOptional: picture.isOptional, code: picture.code))
                let section = Self.section(order)
                let begin = Program.Operation.beginPicture(pictures.count - 1, otherwise: 0)
                edits.add(.begin(section: section, begin), at: tag.anchor, .tag, order: order)
                edits.add(.run(.pictureHole(pictures.count - 1, .inText)), at: tag.anchor, .tag, order: order)
                edits.add(.end(section: section), at: tag.anchor, .tag, order: order)
            } else {
                refuse(tag)
            }
        }
    }

    /// True for a tag in the words that describe a picture of OpenDocument.
    private func isDescription(_ tag: PlacedTag) -> Bool {
        guard case let parent = tree.nodes[tag.node].parent, parent >= 0 else { return false }
        return ["svg:desc", "svg:title"].contains(tree.nodes[parent].name)
    }

    /// Below the numbers of all sections but those of records and of repeating controls.
    private static func section(_ order: Int) -> Int { Int.min / 8 - order }

    private mutating func replace(_ place: PicturePlaces.Place, by slot: Int, _ tag: PictureTag, order: Int) {
        let frame = PictureFrame(
            width: tag.width.map { $0 * PictureFrame.perHundredthOfMillimetre } ?? place.frame.width,
            height: tag.height.map { $0 * PictureFrame.perHundredthOfMillimetre } ?? place.frame.height
        )
        pictures.append(Program.Picture(slot: slot, frame: frame, isOptional: tag.isOptional, code: tag.code))
        let (whole, section) = (tree.nodes[place.element].whole, Self.section(order))
        edits.removed.append(whole)
        let kinds =
            [.begin(section: section, .beginPicture(pictures.count - 1, otherwise: 0))]
            + operations(of: place.pieces, picture: pictures.count - 1).map(PartEdits.Kind.run) + [.end(section: section)]
        for kind in kinds { edits.add(kind, at: whole.lowerBound, .tag, order: order) }
    }

    /// What the pieces of a picture's place are written by.
    mutating func operations(of pieces: [NamedPlace.Piece], picture: Int) -> [Program.Operation] {
        pieces.map { piece in
            switch piece {
            case .bytes(let bytes): edits.insertion(bytes)
            case .picture(let hole): .pictureHole(picture, hole)
            case .value, .made: .value(pictures[picture].slot)
            }
        }
    }

    /// A picture that is named like a field: the data's where it has the field and pictures can be had, as it stands otherwise.
    mutating func add(_ place: NamedPlace, frame: PictureFrame, slot: Int, section: Int) {
        pictures.append(Program.Picture(slot: slot, frame: frame, isOptional: true))
        let (picture, inner) = (pictures.count - 1, Int.min / 16 - place.node)
        edits.add(.begin(section: section, .unlessPicture(slot, otherwise: 0)), at: place.whole.lowerBound, .nodeBegin, order: place.node)
        let kinds: [PartEdits.Kind] =
            [.otherwise(section: section), .begin(section: inner, .beginPicture(picture, otherwise: 0))]
            + operations(of: place.pieces, picture: picture).map(PartEdits.Kind.run) + [.end(section: inner), .end(section: section)]
        for kind in kinds { edits.add(kind, at: place.whole.upperBound, .groupEnd, order: -place.node) }
    }

    /// True where the text around the tag may hold a picture.
    private func holdsPictures(_ tag: PlacedTag) -> Bool {
        guard tag.carrier == .text, case let parent = tree.nodes[tag.node].parent, parent >= 0 else { return false }
        let name = tree.nodes[parent].name
        switch dialect {
        case .word:
            let run = tree.nodes[parent].parent
            return name == "w:t" && run >= 0 && tree.nodes[run].name == "w:r"
        case .openDocument: return ["text:p", "text:h", "text:span", "text:a"].contains(name)
        case .html: return !["script", "style", "title", "textarea", "option", "head", "table", "tr", "tbody"].contains(name)
        }
    }

    /// How wide a cell of Word around the tag is, without its margins.
    private func cellWidth(around tag: PlacedTag) -> Int? {
        guard dialect == .word, let cell = tree.ancestors(of: tag.node).first(where: { tree.nodes[$0].name == "w:tc" }),
            let properties = tree.children(of: cell).first(where: { tree.nodes[$0].name == "w:tcPr" }),
            let width = tree.children(of: properties).first(where: { tree.nodes[$0].name == "w:tcW" }),
            tree.value("w:type", of: width) == "dxa", let twips = tree.value("w:w", of: width).flatMap({ Int($0, in: 1...32_000) })
        else { return nil }
        return max(twips - 216, 144) * 635
    }

    private mutating func refuse(_ tag: PlacedTag) {
        let problem = LocalizedText(
            vi: "thẻ ảnh đặt trong đoạn văn, hoặc trong chữ thay thế (alt text) của một ảnh mẫu",
            en: "a tag of a picture belongs to a paragraph, or to the alternative text of a picture"
        )
        diagnostics.append(Diagnostic(.tagUnclear, at: location(of: tag), Argument("tag", tag.text), Argument("problem", problem)))
    }
}
