/// A value that few dossiers or initiatives have, kept apart so that it takes no room in the others.
///
/// A run may have a hundred thousand nearly empty dossiers (docs/reliability.md, “Memory of small files”).
final class Box<Value: Sendable>: Sendable {
    /// What it holds.
    let value: Value

    /// Keeps `value`.
    init(_ value: Value) {
        self.value = value
    }
}
