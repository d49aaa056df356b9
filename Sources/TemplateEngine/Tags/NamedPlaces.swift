import SangkienMarkup

/// A place that an office program names, and that takes the value of that name when the data has it.
struct NamedPlace {
    let node: Int
    /// Its names, the one that counts first at the beginning.
    let names: [String]
    /// The bytes that give way.
    let whole: Range<Int>
    /// What stands in their place.
    let pieces: [Piece]
    let context: TextContext
    /// The room of a picture that stands for one of the data; nil for a text.
    var frame: PictureFrame?
    /// The kind of its number format, where that is one that nothing computes.
    var unknownFormat: String?

    /// A piece of what stands in the place.
    enum Piece {
        case bytes([UInt8])
        /// The value as it is.
        case value
        /// What is made of the value.
        case made((NamedExpression) -> NamedExpression)
        /// What is made of the picture that the value names.
        case picture(PictureHole)
    }
}

extension NamedPlace {
    /// A picture of the template that is named like a field.
    init(_ picture: PicturePlaces.Place, in tree: MarkupTree, _ dialect: Dialect) {
        self.init(
            node: picture.element,
            names: picture.names,
            whole: tree.nodes[picture.element].whole,
            pieces: picture.pieces,
            context: dialect == .word ? .wordText : dialect == .openDocument ? .openDocumentText : .htmlText,
            frame: picture.frame
        )
    }
}

/// A repeating section of Word that is named like a list (`w15:repeatingSection`, MS-DOCX 2.5.4.3).
struct RepeatingControl {
    let control: Int
    let names: [String]
    /// Its items; the first one is repeated where the data has the list, the others are left out then.
    let items: [Int]
}

/// Content controls of Word, placeholders and fields of LibreOffice (ô điều khiển nội dung, chỗ dành sẵn).
///
/// A document may hold them for other reasons, so that one whose name the data does not know stays as it is.
struct NamedPlaces {
    private(set) var places: [NamedPlace] = []
    private(set) var repeats: [RepeatingControl] = []
    /// Controls around rows, which no value fits into.
    private(set) var unfillable: [RepeatingControl] = []
    /// What LibreOffice computes with names of the document.
    private(set) var computations: [OwnComputation] = []

    /// True when the part has none.
    var isEmpty: Bool { places.isEmpty && repeats.isEmpty && unfillable.isEmpty && computations.isEmpty }

    /// True when it has nothing but pictures.
    var holdsOnlyPictures: Bool { repeats.isEmpty && computations.isEmpty && places.allSatisfy { $0.frame != nil } }

    /// `declared` are the names that the document itself gives a value.
    init(_ tree: MarkupTree, dialect: Dialect, tags: [PlacedTag], declared: Set<String>) {
        let tagged = TaggedBytes(tags)
        let samples = PicturePlaces(tree, dialect)
        let pictures = dialect == .openDocument ? OpenDocumentPictures(tree) : nil
        for index in tree.nodes.indices {
            let node = tree.nodes[index]
            if let sample = samples.place(at: index), !sample.names.isEmpty, !tagged.touch(node.whole) {
                places.append(NamedPlace(sample, in: tree, dialect))
            }
            guard dialect != .html else { continue }
            if let control = ContentControl.repeating(index, in: tree) { repeats.append(control) }
            if node.name == "w:sdt", !tagged.touch(node.whole), let control = ContentControl.ofRows(index, in: tree) {
                unfillable.append(control)
            }
            if let pictures, !tagged.touch(node.head), let computation = OwnComputation(index, in: tree, declared: declared, pictures) {
                computations.append(computation)
            }
            guard let place = Self.place(index, node.name, in: tree, pictures), !tagged.touch(node.whole) else { continue }
            places.append(place)
        }
    }

    private static func place(_ index: Int, _ name: String, in tree: MarkupTree, _ pictures: OpenDocumentPictures?) -> NamedPlace? {
        switch name {
        case "w:sdt": ContentControl(index, in: tree)?.place
        case OfficeControl.element: OfficeControl.place(index, in: tree)
        case "w:fldChar": FormField(index, in: tree)?.place
        case "text:placeholder": field(index, named: placeholderName(index, in: tree), in: tree)
        case "text:text-input": field(index, named: tree.value("text:description", of: index), in: tree)
        // A variable may be set where nobody sees it.
        case "text:variable-set" where tree.value("text:display", of: index) == "none": nil
        case "text:user-field-get", "text:user-field-input", "text:variable-get", "text:variable-set", "text:variable-input",
            "text:drop-down":
            field(index, named: tree.value("text:name", of: index), in: tree, pictures)
        case "text:expression": expression(index, in: tree, pictures)
        default: nil
        }
    }

    private static func field(
        _ index: Int,
        named written: String?,
        in tree: MarkupTree,
        _ pictures: OpenDocumentPictures? = nil
    ) -> NamedPlace? {
        guard let written, case let name = XMLText.decoded(written), !name.isEmpty else { return nil }
        let whole = tree.nodes[index].whole
        let format = pictures?.shape(of: index)
        let piece = format.map { format in NamedPlace.Piece.made { .shaped($0, format.shape) } } ?? .value
        var place = NamedPlace(node: index, names: [name], whole: whole, pieces: [piece], context: .openDocumentText)
        place.unknownFormat = format?.unknown
        return place
    }

    /// A formula with a name that the document itself gives a value: computed with that of the data where it has the name.
    private static func expression(_ index: Int, in tree: MarkupTree, _ pictures: OpenDocumentPictures?) -> NamedPlace? {
        guard let written = tree.value("text:formula", of: index).map(XMLText.decoded),
            let formula = FormulaReader.openDocument(written, readsNames: true)
        else { return nil }
        let names = Set(FieldExpression.formula(formula).names.flatMap(\.names))
        guard names.count == 1, let name = names.first else { return nil }
        let (shape, unknown) = pictures?.shape(of: index) ?? (FieldShape(), nil)
        return NamedPlace(
            node: index,
            names: [name],
            whole: tree.nodes[index].whole,
            pieces: [.made { _ in .shaped(.formula(formula), shape) }],
            context: .openDocumentText,
            unknownFormat: unknown
        )
    }

    /// LibreOffice shows and writes the text of a placeholder in angle brackets.
    private static func placeholderName(_ index: Int, in tree: MarkupTree) -> String? {
        let texts = (index + 1..<tree.nodes[index].endIndex).filter { tree.nodes[$0].kind == .text }
        let written = texts.map { String(decoding: tree.bytes[tree.nodes[$0].head], as: UTF8.self) }.joined()
        let text = XMLText.decoded(written)
        return text.hasPrefix("<") && text.hasSuffix(">") && text.utf8.count > 2 ? String(text.dropFirst().dropLast()) : text
    }
}
