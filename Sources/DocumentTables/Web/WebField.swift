/// What a field of a form on a page shows (ô nhập của trang web): portals print their forms with the answers in the fields.
enum WebField {
    /// The words of an `input`: what was typed into it, or its box with or without a tick; none for a button or a hidden one.
    static func text(of tag: WebScanner.Tag) -> String {
        switch tag["type"].lowercased() {
        case "checkbox", "radio": tag.has("checked") ? "☒" : "☐"
        case "hidden", "password", "file", "submit", "button", "reset", "image": ""
        default: tag["value"]
        }
    }
}
