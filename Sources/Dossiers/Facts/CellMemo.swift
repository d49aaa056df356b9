import Synchronization
import VietnameseText

/// What texts were read as: the columns of dates and periods of a table say few different things (bộ nhớ đọc ô).
///
/// The same text always gives the same value, whoever asks first.
final class CellMemo<Value: Sendable>: Sendable {
    private struct Key: Hashable {
        let text: String
        let order: DateOrder
    }

    private let known = Mutex<[Key: Value]>([:])
    /// Longer cells are not kept; in bytes.
    private static var longest: Int { 96 }
    /// The most values that are kept.
    private static var most: Int { 4_096 }

    /// What `read` makes of a text whose dates have this order.
    func value(_ text: String, _ order: DateOrder = .dayFirst, _ read: () -> Value) -> Value {
        guard text.utf8.count <= Self.longest else { return read() }
        let key = Key(text: text, order: order)
        if let value = known.withLock({ $0[key] }) { return value }
        let value = read()
        known.withLock { if $0.count < Self.most { $0[key] = value } }
        return value
    }
}
