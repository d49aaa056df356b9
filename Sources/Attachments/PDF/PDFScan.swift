/// What can be said of the scans in a PDF file: pages that show one picture and no text of their own.
enum PDFScan {
    /// The advice on the first pages; what cannot be read leads to none.
    static func advice(on pages: [PDFPages.Page], of document: PDFDocument) -> [ScanAdvice] {
        let scans = pages.compactMap { try? scan($0, document) }
        var advice: [ScanAdvice] = []
        if let dpi = scans.map(\.dpi).min(), dpi < ScanAdvice.minimumResolution { advice.append(.lowResolution(dpi)) }
        if !scans.isEmpty, !scans.contains(where: \.hasColour) { advice.append(.withoutColour) }
        return advice
    }

    /// The picture of a page that is a scan; nil for any other page.
    private static func scan(_ page: PDFPages.Page, _ document: PDFDocument) throws(PDFFault) -> (dpi: Int, hasColour: Bool)? {
        guard let size = page.size, size.width >= 36, size.height >= 36,
            let resources = try document.resolved(page.resources).dictionary,
            try document.resolved(resources["Font"]).dictionary ?? [:] == [:],
            let objects = try document.resolved(resources["XObject"]).dictionary, objects.count == 1,
            let picture = try document.resolved(objects.values.first).dictionary, picture["Subtype"]?.name == "Image",
            let width = try document.resolved(picture["Width"]).integer, let height = try document.resolved(picture["Height"]).integer,
            width > 0, height > 0, width <= 1 << 20, height <= 1 << 20
        else { return nil }
        // The page may be turned: long sides are compared with long sides.
        let long = Double(max(width, height)) / (max(size.width, size.height) / 72)
        let short = Double(min(width, height)) / (min(size.width, size.height) / 72)
        return (Int(min(long, short)), try hasColour(picture, document))
    }

    private static func hasColour(_ picture: [String: PDFObject], _ document: PDFDocument) throws(PDFFault) -> Bool {
        if picture["ImageMask"] == .boolean(true) || picture["BitsPerComponent"]?.integer == 1 { return false }
        switch try document.resolved(picture["ColorSpace"]) {
        case .name("DeviceGray"), .name("CalGray"): return false
        case .array(let space):
            guard space.first?.name == "ICCBased", space.count > 1 else { return space.first?.name != "CalGray" }
            return try document.resolved(space[1]).dictionary?["N"]?.integer != 1
        default: return true
        }
    }
}
