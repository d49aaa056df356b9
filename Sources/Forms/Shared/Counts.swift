import TemplateEngine

/// Counts as offices write them (số dưới 10 có số 0 ở đầu): `06`, `12`; nothing is `0`.
func twoDigits(_ count: Int) -> String {
    (1...9).contains(count) ? "0\(count)" : String(count)
}

extension FieldList.Entry {
    /// How many there are of something, as a paper says it: `06 sáng kiến`.
    static func count(_ name: String, _ count: @escaping @Sendable (Source) -> Int) -> Self {
        text(name) { twoDigits(count($0)) }
    }
}
