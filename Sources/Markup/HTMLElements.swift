/// The elements that HTML writes in their own way.
enum HTMLElements {
    /// Elements without content (WHATWG HTML, 13.1.2, void elements).
    static let void: Set<String> = [
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
    ]
    /// Elements whose content is not markup.
    static let rawText: Set<String> = ["script", "style", "textarea", "title"]
}
