import CLibXML2
import Diagnostics

/// Hardened reading of XML through libxml2: well-formed or refused, no DOCTYPE, no entity, no network, no file.
public enum XMLCheck {
    /// Checks that `bytes` are one well-formed XML document without a DOCTYPE.
    ///
    /// `name` is the part's name for messages.
    ///
    /// - Throws: `DiagnosticError` with `templateDoctype` or `templateXML` at the line and column of the fault.
    public static func requireWellFormed(_ bytes: [UInt8], name: String) throws(DiagnosticError) {
        if let offset = doctypeOffset(bytes) {
            let line = 1 + bytes[..<offset].count { $0 == 0x0A }
            throw DiagnosticError(Diagnostic(.templateDoctype, at: SourceLocation(file: name, line: line)))
        }
        // 100 MB is far above any form and below what libxml2's own counters hold.
        guard bytes.count < 100 << 20, let context = unsafe xmlNewParserCtxt() else {
            throw DiagnosticError(fault(in: name, line: 1, column: nil, LocalizedText(vi: "quá lớn", en: "too large")))
        }
        defer { unsafe xmlFreeParserCtxt(context) }
        // Without these handlers libxml2 reads the document and builds nothing.
        unsafe context.pointee.sax.pointee = xmlSAXHandler()
        unsafe context.pointee.sax.pointee.initialized = XML_SAX2_MAGIC
        let options = Int32(XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue)
        let document = unsafe bytes.withUnsafeBytes { buffer in
            unsafe xmlCtxtReadMemory(
                context,
                buffer.baseAddress?.assumingMemoryBound(to: CChar.self),
                Int32(buffer.count),
                nil,
                nil,
                options
            )
        }
        if let document = unsafe document { unsafe xmlFreeDoc(document) }
        guard unsafe context.pointee.wellFormed == 0 else { return }
        let error = unsafe context.pointee.lastError
        throw DiagnosticError(
            unsafe fault(in: name, line: Int(error.line), column: Int(error.int2), words(for: error.code))
        )
    }

    private static func fault(in name: String, line: Int, column: Int?, _ problem: LocalizedText) -> Diagnostic {
        Diagnostic(
            .templateXML,
            at: SourceLocation(file: name, line: line, column: column == 0 ? nil : column),
            Argument("problem", problem)
        )
    }

    /// Where `<!DOCTYPE` begins in the prolog; seen before libxml2 reads a byte of it.
    private static func doctypeOffset(_ bytes: [UInt8]) -> Int? {
        let pattern = Array("<!DOCTYPE".utf8)
        var index = 0
        while index + pattern.count <= bytes.count {
            if bytes[index] == pattern[0] {
                if bytes[index..<index + pattern.count].elementsEqual(pattern) { return index }
                let next = bytes[index + 1]
                // The root element ends the prolog.
                if next != UInt8(ascii: "?"), next != UInt8(ascii: "!") { return nil }
            }
            index += 1
        }
        return nil
    }

    private static func words(for code: Int32) -> LocalizedText {
        switch xmlParserErrors(rawValue: UInt32(bitPattern: code)) {
        case XML_ERR_DOCUMENT_EMPTY: LocalizedText(vi: "tệp rỗng", en: "the file is empty")
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
