import CLibXML2
import SangkienDiagnostics

/// Hardened reading of XML through libxml2: well-formed or refused, no DOCTYPE, no entity, no network, no file.
public enum XMLCheck {
    /// Checks that `bytes` are one well-formed XML document without a DOCTYPE.
    ///
    /// `name` is the part's name for messages. With `allowsPlainDoctype` a DOCTYPE that declares no entity is passed over, as old
    /// versions of OpenOffice wrote it; what it names is never fetched.
    ///
    /// - Throws: `DiagnosticError` with `templateDoctype` or `templateXML` at the line and column of the fault.
    public static func requireWellFormed(
        _ bytes: [UInt8],
        name: String,
        allowsPlainDoctype: Bool = false
    ) throws(DiagnosticError) {
        // 100 MB is far above any form and below what libxml2's own counters hold.
        if let line = TagLimit.crowdedTag(in: bytes) {
            throw DiagnosticError(fault(in: name, line: line, column: nil, TagLimit.problem))
        }
        guard bytes.count < 100 << 20, let context = unsafe xmlNewParserCtxt() else {
            throw DiagnosticError(fault(in: name, line: 1, column: nil, LocalizedText(vi: "quá lớn", en: "too large")))
        }
        defer { unsafe xmlFreeParserCtxt(context) }
        let watch = ParseWatch()
        watch.allowsPlainDoctype = allowsPlainDoctype
        // Read back by the callbacks, all of which run before this function returns and the watch is let go.
        unsafe context.pointee._private = Unmanaged.passUnretained(watch).toOpaque()
        // Without the other handlers libxml2 reads the document and builds nothing.
        unsafe context.pointee.sax.pointee = xmlSAXHandler()
        unsafe context.pointee.sax.pointee.initialized = XML_SAX2_MAGIC
        unsafe context.pointee.sax.pointee.internalSubset = noteDoctype
        unsafe context.pointee.sax.pointee.entityDecl = noteEntity
        unsafe context.pointee.sax.pointee.serror = noteError
        let document = unsafe bytes.withUnsafeBytes { buffer in
            unsafe xmlCtxtReadMemory(
                context,
                buffer.baseAddress?.assumingMemoryBound(to: CChar.self),
                Int32(buffer.count),
                nil,
                nil,
                Int32(XML_PARSE_NONET.rawValue)
            )
        }
        if let document = unsafe document { unsafe xmlFreeDoc(document) }
        if let line = watch.doctypeLine {
            throw DiagnosticError(Diagnostic(.templateDoctype, at: SourceLocation(file: name, line: line)))
        }
        guard unsafe context.pointee.wellFormed == 0 else { return }
        let error = watch.firstError ?? (code: 0, line: 1, column: 0)
        throw DiagnosticError(fault(in: name, line: error.line, column: error.column, problem(error.code)))
    }

    private static func fault(in name: String, line: Int, column: Int?, _ problem: LocalizedText) -> Diagnostic {
        Diagnostic(
            .templateXML,
            at: SourceLocation(file: name, line: line, column: column == 0 ? nil : column),
            Argument("problem", problem)
        )
    }

    /// What the error code of libxml2 means, in words.
    package static func problem(_ code: Int32) -> LocalizedText {
        switch xmlParserErrors(rawValue: UInt32(bitPattern: code)) {
        case XML_ERR_DOCUMENT_EMPTY: LocalizedText(vi: "tệp không có nội dung", en: "the file is empty")
        case XML_ERR_TAG_NAME_MISMATCH: LocalizedText(vi: "thẻ mở và thẻ đóng không khớp", en: "start and end tags do not match")
        case XML_ERR_TAG_NOT_FINISHED, XML_ERR_GT_REQUIRED, XML_ERR_DOCUMENT_END:
            LocalizedText(vi: "tài liệu hoặc thẻ bị cắt giữa chừng", en: "the document or a tag is cut short")
        case XML_ERR_UNDECLARED_ENTITY, XML_WAR_UNDECLARED_ENTITY:
            LocalizedText(vi: "ký hiệu &…; không khai báo", en: "undeclared entity")
        case XML_ERR_ENTITYREF_SEMICOL_MISSING, XML_ERR_NAME_REQUIRED:
            LocalizedText(vi: "dấu & phải viết là &amp;, dấu < phải viết là &lt;", en: "write & as &amp; and < as &lt;")
        case XML_ERR_LT_IN_ATTRIBUTE: LocalizedText(vi: "dấu < trong thuộc tính", en: "< in an attribute")
        case XML_ERR_INVALID_CHAR, XML_ERR_INVALID_ENCODING:
            LocalizedText(vi: "ký tự không hợp lệ", en: "invalid character")
        case XML_NS_ERR_UNDEFINED_NAMESPACE: LocalizedText(vi: "tiền tố chưa khai báo", en: "undeclared prefix")
        default: LocalizedText(vi: "lỗi cú pháp (libxml2 \(code))", en: "syntax error (libxml2 \(code))")
        }
    }
}

/// What libxml2 tells while it reads one document.
private final class ParseWatch {
    var doctypeLine: Int?
    var allowsPlainDoctype = false
    var firstError: (code: Int32, line: Int, column: Int)?

    /// The watch of the parser that calls; nil where it has none.
    static func of(_ context: UnsafeMutableRawPointer?) -> (watch: ParseWatch, parser: xmlParserCtxtPtr)? {
        guard let context = unsafe context else { return nil }
        let parser = unsafe context.assumingMemoryBound(to: xmlParserCtxt.self)
        guard let state = unsafe parser.pointee._private else { return nil }
        return unsafe (Unmanaged<ParseWatch>.fromOpaque(state).takeUnretainedValue(), parser)
    }
}

/// Called when a document type declaration begins, in whatever encoding: nothing after it is read.
private func noteDoctype(
    context: UnsafeMutableRawPointer?,
    name: UnsafePointer<xmlChar>?,
    externalID: UnsafePointer<xmlChar>?,
    systemID: UnsafePointer<xmlChar>?
) {
    guard let (watch, parser) = unsafe ParseWatch.of(context), !watch.allowsPlainDoctype else { return }
    watch.doctypeLine = unsafe Int(xmlSAX2GetLineNumber(parser))
    unsafe xmlStopParser(parser)
}

/// Called when an entity is declared, which no honest part does.
private func noteEntity(
    context: UnsafeMutableRawPointer?,
    name: UnsafePointer<xmlChar>?,
    type: Int32,
    publicID: UnsafePointer<xmlChar>?,
    systemID: UnsafePointer<xmlChar>?,
    content: UnsafeMutablePointer<xmlChar>?
) {
    guard let (watch, parser) = unsafe ParseWatch.of(context) else { return }
    watch.doctypeLine = unsafe Int(xmlSAX2GetLineNumber(parser))
    unsafe xmlStopParser(parser)
}

/// Called for each error; the first one is what the user made wrong, later ones follow from it.
private func noteError(context: UnsafeMutableRawPointer?, error: UnsafeMutablePointer<xmlError>?) {
    guard let (watch, _) = unsafe ParseWatch.of(context), let error = unsafe error, watch.firstError == nil else { return }
    watch.firstError = unsafe (error.pointee.code, Int(error.pointee.line), Int(error.pointee.int2))
}
