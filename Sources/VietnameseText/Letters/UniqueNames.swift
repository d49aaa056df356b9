/// Names that must all differ: a repeated one gets a number (tên không trùng).
///
/// Counting goes on where it stopped for the same name, so that many equal names take no longer than as many different ones.
package struct UniqueNames: Sendable {
    private var taken: Set<String>
    private var next: [String: Int] = [:]

    /// No name is taken but those whose keys are given.
    package init(taken: Set<String> = []) {
        self.taken = taken
    }

    /// `stem` itself when it is free, else the first free one of its numbered forms.
    ///
    /// - Parameters:
    ///   - stem: The wanted name.
    ///   - key: What must differ between two names, such as the name in small letters.
    ///   - keepsStem: Whether `stem` may be given without a number.
    ///   - numbered: `stem` with a number, from 2 on.
    /// - Returns: The name, which is taken from now on.
    package mutating func name(
        _ stem: String,
        key: (String) -> String,
        keepsStem: Bool = true,
        numbered: (Int) -> String
    ) -> String {
        if keepsStem, taken.insert(key(stem)).inserted { return stem }
        var copy = next[stem] ?? 2
        var name = numbered(copy)
        while !taken.insert(key(name)).inserted {
            copy += 1
            name = numbered(copy)
        }
        next[stem] = copy + 1
        return name
    }
}
