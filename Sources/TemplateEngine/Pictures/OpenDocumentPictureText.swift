import SangkienMarkup

/// The styles of pictures that are turned or mirrored (ODF 1.3, 16.38).
enum PictureStyles {
    static let turned = "SangkienAnhXoay"
    static let mirrored = "SangkienAnhLat"

    /// Both, for the automatic styles of a part.
    static let all = [style(turned, ""), style(mirrored, " style:mirror=\"horizontal\"")]

    private static func style(_ name: String, _ more: String) -> String {
        let names = "urn:oasis:names:tc:opendocument:xmlns:style:1.0"
        return "<style:style xmlns:style=\"\(names)\" style:name=\"\(name)\" style:family=\"graphic\"><style:graphic-properties"
            + " style:vertical-pos=\"from-top\" style:vertical-rel=\"baseline\" style:horizontal-pos=\"from-left\""
            + " style:horizontal-rel=\"paragraph\"\(more)/></style:style>"
    }
}

/// Printing pictures in OpenDocument.
extension Renderer {
    private static let names = "urn:oasis:names:tc:opendocument:xmlns:"

    mutating func openDocumentText(_ picture: StoredPicture, _ placement: PicturePlacement, _ name: String) -> String {
        "<draw:frame xmlns:draw=\"\(Self.names)drawing:1.0\" xmlns:text=\"\(Self.names)text:1.0\" text:anchor-type=\"as-char\"\(frameSize(placement))\(frameStyle(placement, nil))>"
            + image(picture) + "<svg:title xmlns:svg=\"\(Self.names)svg-compatible:1.0\">\(attribute(name))</svg:title></draw:frame>"
    }

    mutating func image(_ picture: StoredPicture) -> String {
        let begin = "<draw:image xmlns:draw=\"\(Self.names)drawing:1.0\""
        guard isPackage else {
            let data = Base64.text(of: picture.bytes)
            return begin + "><office:binary-data xmlns:office=\"\(Self.names)office:1.0\">\(data)</office:binary-data></draw:image>"
        }
        _ = pictures.relation(of: picture)
        return begin + " xmlns:xlink=\"http://www.w3.org/1999/xlink\" xlink:href=\"Pictures/\(pictures.numbering.member(picture))\""
            + " xlink:type=\"simple\" xlink:show=\"embed\" xlink:actuate=\"onLoad\"/>"
    }

    func frameSize(_ placement: PicturePlacement) -> String {
        let (width, height) = (PicturePlacement.centimetres(placement.stored.width), PicturePlacement.centimetres(placement.stored.height))
        let size = " xmlns:svg=\"\(Self.names)svg-compatible:1.0\" svg:width=\"\(width)\" svg:height=\"\(height)\""
        // LibreOffice turns to the left, about the upper left corner, and moves the picture back into sight.
        let (across, down) = (PicturePlacement.centimetres(placement.seen.width), PicturePlacement.centimetres(placement.seen.height))
        switch placement.quarters {
        case 1: return size + " draw:transform=\"rotate (-1.5707963267949) translate (\(across) 0cm)\""
        case 2: return size + " draw:transform=\"rotate (-3.14159265358979) translate (\(across) \(down))\""
        case 3: return size + " draw:transform=\"rotate (1.5707963267949) translate (0cm \(down))\""
        default: return size
        }
    }

    /// LibreOffice turns and mirrors a picture as it is shown only where its style makes it a shape.
    func frameStyle(_ placement: PicturePlacement, _ own: String?) -> String {
        guard placement.quarters != 0 || placement.isMirrored else { return own.map { " draw:style-name=\"\($0)\"" } ?? "" }
        return " draw:style-name=\"\(placement.isMirrored ? PictureStyles.mirrored : PictureStyles.turned)\""
    }
}
