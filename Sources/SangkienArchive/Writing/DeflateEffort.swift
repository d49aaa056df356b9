/// How much time goes into deflating a document's text (mức nén).
package enum DeflateEffort: String, Sendable, CaseIterable {
    /// Small documents for size, long ones for speed.
    case auto
    /// All for size.
    case small
    /// All for speed.
    case fast
}
