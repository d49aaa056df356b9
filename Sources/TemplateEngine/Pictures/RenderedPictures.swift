import PictureFiles
import SangkienDiagnostics
import SangkienMarkup

/// The pictures of one part while it is filled.
struct RenderedPictures {
    /// Nil where nobody wants pictures: a template is only looked at.
    let store: PictureStore?
    /// The pictures of the part in the order in which they came, by their numbers in the document.
    private(set) var used: [Int] = []
    /// Where their names, and those of their relationships, begin to be counted.
    let numbering: PictureNumbering
    /// The picture at hand, and how it lies.
    fileprivate var current: (picture: StoredPicture, placement: PicturePlacement)?
    private var refused: [(picture: Int, number: Int?, name: String, reason: LocalizedText)] = []
    private var names: Set<String> = []

    private static let mostShown = 50

    init(_ store: PictureStore?, _ numbering: PictureNumbering) {
        (self.store, self.numbering) = (store, numbering)
    }

    /// Which of the part's relationships leads to a picture, from 0.
    mutating func relation(of picture: StoredPicture) -> Int {
        if let known = used.firstIndex(of: picture.number) { return known }
        used.append(picture.number)
        return used.count - 1
    }

    fileprivate mutating func refuse(_ picture: Int, _ number: Int?, _ name: String, _ reason: LocalizedText) {
        guard refused.count < Self.mostShown, names.insert("\(picture) \(name)").inserted else { return }
        refused.append((picture, number, name, reason))
    }

    /// One error for each file that is no picture.
    func faults(_ program: Program) -> [Diagnostic] {
        refused.map { picture, number, name, reason in
            let (slot, code) = (program.pictures[picture].slot, program.pictures[picture].code)
            let quoted = PlainText.shortened(PlainText.line(name), to: 60)
            let place = LocalizedText(
                vi: number.map { "bản ghi \($0)" } ?? "văn bản này",
                en: number.map { "record \($0)" } ?? "this document"
            )
            if let code { return .codeUnprintable(code, program.slots[slot].name, at: program.slots[slot].location, place, reason) }
            let named = LocalizedText(vi: "“\(quoted)” (\(place.vietnamese))", en: "“\(quoted)” (\(place.english))")
            return Diagnostic(
                .pictureUnusable,
                at: program.slots[slot].location,
                Argument("tag", program.slots[slot].name),
                Argument(private: "file", named, shown: place),
                Argument("reason", reason)
            )
        }
    }
}

extension Diagnostic {
    /// A value that cannot be printed as a code; it is not shown itself.
    static func codeUnprintable(
        _ code: PrintedCode,
        _ field: String,
        at location: SourceLocation,
        _ place: LocalizedText,
        _ reason: LocalizedText
    ) -> Diagnostic {
        let kind = LocalizedText(vi: code == .qr ? "Mã QR" : "Mã vạch", en: code == .qr ? "The QR code" : "The bar code")
        let (tag, record) = (Argument("tag", field), Argument("record", place))
        return Diagnostic(.codeUnprintable, at: location, Argument("kind", kind), tag, record, Argument("reason", reason))
    }
}

/// From which numbers on the pictures of a document are called, so that nothing of the template is called so.
struct PictureNumbering: Sendable {
    var firstMember = 1
    var firstRelation = 1

    static let memberStem = "sangkien-anh-"
    static let relationStem = "rSkAnh"

    func member(_ picture: StoredPicture) -> String { "\(Self.memberStem)\(firstMember + picture.number).\(picture.ending)" }
    func relation(_ place: Int) -> String { "\(Self.relationStem)\(firstRelation + place)" }
}

/// Printing pictures.
extension Renderer {
    /// True when the data has the field and pictures can be had.
    func takesPicture(_ slot: Int) -> Bool { isKnown(slot) && pictures.store?.hasSource == true }

    /// True when some picture of the part comes from the data.
    var takesPictures: Bool {
        program.pictures.contains { program.slots[$0.slot].isNamedPlace ? takesPicture($0.slot) : isKnown($0.slot) }
    }

    /// Takes the picture that the value names; false where there is none to print.
    mutating func beginPicture(_ number: Int) -> Bool {
        let picture = program.pictures[number]
        let name = trimmedName(of: picture.slot)
        guard !name.isEmpty else { return false }
        guard let store = pictures.store else { return true }
        switch store.picture(named: name, as: picture.code) {
        case .success(let stored): pictures.current = (stored, PicturePlacement(stored.info, in: picture.frame))
        case .failure(let refusal):
            pictures.refuse(number, scopes.count > 1 ? rowNumber : nil, name, refusal.reason)
            return false
        }
        if picture.isOptional { keepGroups() }
        return true
    }

    mutating func writePicture(_ number: Int, _ hole: PictureHole, to output: inout [UInt8]) {
        guard let (picture, placement) = pictures.current else { return }
        let slot = program.slots[program.pictures[number].slot]
        let text: String
        switch hole {
        case .inText:
            switch slot.context {
            case .wordText: text = wordText(picture, placement, slot.name)
            case .openDocumentText: text = openDocumentText(picture, placement, slot.name)
            default: text = "<img\(source(picture, placement)) alt=\"\(attribute(slot.name))\">"
            }
        case .blip: text = blip(picture)
        case .storedWidth: text = String(placement.stored.width)
        case .storedHeight: text = String(placement.stored.height)
        case .overhang: text = overhang(placement)
        case .turn: text = turn(placement)
        case .identity: text = String(copies.number())
        case .alternative: text = attribute(slot.name)
        case .image: text = image(picture)
        case .frameSize: text = frameSize(placement)
        case .frameStyle(let own): text = frameStyle(placement, own)
        case .source: text = source(picture, placement)
        }
        output.append(contentsOf: text.utf8)
    }

    func attribute(_ text: String) -> String {
        var bytes: [UInt8] = []
        Escaping.append(text, to: &bytes, context: .attribute)
        return String(decoding: bytes, as: UTF8.self)
    }

    // MARK: Word

    private static let drawing = "http://schemas.openxmlformats.org/drawingml/2006/"
    private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

    private mutating func wordText(_ picture: StoredPicture, _ placement: PicturePlacement, _ name: String) -> String {
        let (width, height, title) = (placement.stored.width, placement.stored.height, attribute(name))
        let number = copies.number()
        return
            "</w:t><w:drawing><wp:inline xmlns:wp=\"\(Self.drawing)wordprocessingDrawing\" distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\">"
            + "<wp:extent cx=\"\(width)\" cy=\"\(height)\"/>\(overhang(placement))<wp:docPr id=\"\(number)\" name=\"\(title)\" descr=\"\(title)\"/>"
            + "<wp:cNvGraphicFramePr/><a:graphic xmlns:a=\"\(Self.drawing)main\"><a:graphicData uri=\"\(Self.drawing)picture\">"
            + "<pic:pic xmlns:pic=\"\(Self.drawing)picture\"><pic:nvPicPr><pic:cNvPr id=\"\(number)\" name=\"\(title)\"/><pic:cNvPicPr/></pic:nvPicPr>"
            + "<pic:blipFill>\(blip(picture))<a:stretch><a:fillRect/></a:stretch></pic:blipFill>"
            + "<pic:spPr><a:xfrm\(turn(placement))><a:off x=\"0\" y=\"0\"/><a:ext cx=\"\(width)\" cy=\"\(height)\"/></a:xfrm>"
            + "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>"
            + "<w:t xml:space=\"preserve\">"
    }

    /// A vector picture is named twice: for programs that know the extension, and for those that take it as any picture.
    private mutating func blip(_ picture: StoredPicture) -> String {
        let relation = pictures.numbering.relation(pictures.relation(of: picture))
        let embed = "<a:blip xmlns:a=\"\(Self.drawing)main\" xmlns:r=\"\(Self.office)\" r:embed=\"\(relation)\""
        guard picture.info.kind == .svg else { return embed + "/>" }
        return embed + "><a:extLst><a:ext uri=\"{96DAC541-7B7A-43D3-8B79-37D633B846F1}\">"
            + "<asvg:svgBlip xmlns:asvg=\"http://schemas.microsoft.com/office/drawing/2016/SVG/main\" r:embed=\"\(relation)\"/>"
            + "</a:ext></a:extLst></a:blip>"
    }

    private func overhang(_ placement: PicturePlacement) -> String {
        let (stored, seen) = (placement.stored, placement.seen)
        let (across, down) = (max(0, seen.width - stored.width) / 2, max(0, seen.height - stored.height) / 2)
        return "<wp:effectExtent l=\"\(across)\" t=\"\(down)\" r=\"\(across)\" b=\"\(down)\"/>"
    }

    private func turn(_ placement: PicturePlacement) -> String {
        (placement.quarters == 0 ? "" : " rot=\"\(placement.quarters * 5_400_000)\"") + (placement.isMirrored ? " flipH=\"1\"" : "")
    }

    // MARK: HTML

    /// The picture stands in the page itself; browsers turn it as the camera was held.
    private func source(_ picture: StoredPicture, _ placement: PicturePlacement) -> String {
        let (width, height) = (PicturePlacement.centimetres(placement.seen.width), PicturePlacement.centimetres(placement.seen.height))
        return " src=\"data:\(picture.type);base64,\(Base64.text(of: picture.bytes))\" style=\"width: \(width); height: \(height)\""
    }
}
