/// A flat document of OpenDocument with a page layout, headers, styles, lists (văn bản mẫu để nối).
struct FlatDocument: Sendable {
    var header: String
    var isWide = false
    var font = "Liberation Serif"
    var colour = "#000080"
    var size = "13pt"
    let body: String

    /// A template of two pages: header with a tag, pages counted, a heading and a list that begin anew.
    static let invitation = FlatDocument(
        header: "Mã «Mã» – mật",
        body: """
            <text:p text:style-name="P1">GIẤY MỜI <text:span>«Họ và tên»</text:span></text:p>\
            <text:h text:style-name="Heading_20_1" text:outline-level="1">Nội dung</text:h>\
            <text:list text:style-name="Danh_20_so"><text:list-item><text:p>Việc một của «Họ và tên»</text:p></text:list-item>\
            <text:list-item><text:p>Việc hai</text:p></text:list-item></text:list>\
            <text:p><text:bookmark text:name="cho"/>Chỗ ngồi</text:p><text:p text:style-name="P9">Trang hai của «Họ và tên»</text:p>
            """
    )

    /// The same styles, filled.
    static let plain = FlatDocument(
        header: "Văn bản thường",
        body: """
            <text:p text:style-name="P1">Văn bản thường</text:p>\
            <text:list text:style-name="Danh_20_so"><text:list-item><text:p>Mục một</text:p></text:list-item></text:list>\
            <text:p text:style-name="P9">Hết</text:p>
            """
    )

    /// A wide page that begins with a table, with other styles of the same names, and a note.
    static let appendix = FlatDocument(
        header: "Phụ lục ngang",
        isWide: true,
        font: "Liberation Sans",
        colour: "#800000",
        size: "11pt",
        body: """
            <table:table table:name="Bang"><table:table-column table:number-columns-repeated="2"/><table:table-row><table:table-cell>\
            <text:p>Ô một</text:p></table:table-cell><table:table-cell><text:p>Ô hai</text:p></table:table-cell></table:table-row></table:table>\
            <text:h text:style-name="Heading_20_1" text:outline-level="1">Phụ lục</text:h>\
            <text:list text:style-name="Danh_20_so"><text:list-item><text:p>Mục a</text:p></text:list-item></text:list>\
            <text:p>Chữ<text:note text:id="ftn1" text:note-class="footnote"><text:note-citation>1</text:note-citation>\
            <text:note-body><text:p>Chú thích</text:p></text:note-body></text:note> cuối phụ lục</text:p>
            """
    )

    /// Another font where no style says one, and a section at the beginning.
    static let other = FlatDocument(
        header: "Bản khác",
        font: "Liberation Mono",
        body: """
            <text:section text:style-name="Phan" text:name="Phan"><text:p>Trong phần</text:p></text:section><text:p>Sau phần</text:p>
            """
    )

    /// The document.
    var text: String {
        let sides = isWide ? ("29.7cm", "21cm", "landscape") : ("21cm", "29.7cm", "portrait")
        let names = [
            ("office", "office"), ("style", "style"), ("text", "text"), ("table", "table"), ("draw", "drawing"),
            ("fo", "xsl-fo-compatible"), ("svg", "svg-compatible"),
        ]
        let declarations = names.map { "xmlns:\($0.0)=\"urn:oasis:names:tc:opendocument:xmlns:\($0.1):1.0\"" }.joined(separator: " ")
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <office:document \(declarations) office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">\
            <office:font-face-decls><style:font-face style:name="\(font)" svg:font-family="'\(font)'"/></office:font-face-decls>\
            <office:styles><style:default-style style:family="paragraph"><style:text-properties style:font-name="\(font)" fo:font-size="\(size)"/>\
            </style:default-style><style:style style:name="Standard" style:family="paragraph" style:class="text"/>\
            <style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="paragraph" style:parent-style-name="Standard" \
            style:default-outline-level="1" style:class="text"><style:text-properties fo:font-size="16pt" fo:color="\(colour)"/></style:style>\
            <text:outline-style style:name="Outline"><text:outline-level-style text:level="1" style:num-format="I" style:num-suffix=".">\
            <style:list-level-properties/></text:outline-level-style></text:outline-style>\
            <text:list-style style:name="Danh_20_so" style:display-name="Danh so"><text:list-level-style-number text:level="1" \
            style:num-format="\(isWide ? "a" : "1")" style:num-suffix="."><style:list-level-properties text:space-before="0.5cm" \
            text:min-label-width="0.7cm"/></text:list-level-style-number></text:list-style></office:styles>\
            <office:automatic-styles><style:page-layout style:name="pm1"><style:page-layout-properties fo:page-width="\(sides.0)" \
            fo:page-height="\(sides.1)" style:print-orientation="\(sides.2)" fo:margin-top="2cm" fo:margin-bottom="2cm" \
            fo:margin-left="2cm" fo:margin-right="2cm"/><style:header-style><style:header-footer-properties fo:min-height="0.6cm" \
            fo:margin-bottom="0.2cm"/></style:header-style><style:footer-style><style:header-footer-properties fo:min-height="0.6cm" \
            fo:margin-top="0.2cm"/></style:footer-style></style:page-layout>\
            <style:style style:name="P1" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties \
            fo:text-align="center"/></style:style><style:style style:name="P9" style:family="paragraph" \
            style:parent-style-name="Standard"><style:paragraph-properties fo:break-before="page"/></style:style>\
            <style:style style:name="Phan" style:family="section"><style:section-properties/></style:style></office:automatic-styles>\
            <office:master-styles><style:master-page style:name="Standard" style:page-layout-name="pm1"><style:header><text:p>\(header)</text:p>\
            </style:header><style:footer><text:p text:style-name="P1">Trang <text:page-number text:select-page="current">1</text:page-number>/\
            <text:page-count>9</text:page-count></text:p></style:footer></style:master-page></office:master-styles>\
            <office:body><office:text>\(body)</office:text></office:body></office:document>
            """
    }
}
