import CLibXML2

/// The names that a reader of one kind of part knows (từ vựng của một phần XML).
///
/// A word is an enumeration's case whose raw value is `prefix:name`, or `name` for an attribute without a namespace. The prefix
/// is ours: it stands for a namespace under all its addresses, whatever prefix a file gives it.
public struct XMLVocabulary: Sendable {
    /// One name: its words and the namespaces, of which any will do; none for an attribute without one.
    struct Name: Sendable {
        let local: String
        let namespaces: [String]
    }

    let elements: [Name]
    let attributes: [Name]

    /// The names of two enumerations, numbered in the order of their cases.
    package init<Element, Attribute>(_ elements: Element.Type, _ attributes: Attribute.Type, namespaces: [String: [String]])
    where
        Element: CaseIterable & RawRepresentable<String>,
        Attribute: CaseIterable & RawRepresentable<String>
    {
        self.elements = elements.allCases.map { Self.name($0.rawValue, namespaces) }
        self.attributes = attributes.allCases.map { Self.name($0.rawValue, namespaces) }
    }

    private static func name(_ word: String, _ namespaces: [String: [String]]) -> Name {
        guard let colon = word.firstIndex(of: ":") else { return Name(local: word, namespaces: []) }
        guard let addresses = namespaces[String(word[..<colon])] else { preconditionFailure("no namespace for \(word)") }
        return Name(local: String(word[word.index(after: colon)...]), namespaces: addresses)
    }
}

/// A vocabulary in one parser's own dictionary, where equal words have equal addresses; the addresses are only compared.
struct InternedNames {
    private struct Entry {
        let local: UInt
        /// The addresses of one or two namespaces; none is 0 twice.
        let namespaces: (UInt, UInt)
    }

    private let entries: [Entry]

    /// No names.
    init() {
        entries = []
    }

    /// Looks up all of `names` in `dictionary`, which the parser owns.
    @unsafe init(_ names: [XMLVocabulary.Name], in dictionary: xmlDictPtr?) {
        var entries: [Entry] = []
        for name in names {
            let spaces = name.namespaces.map { unsafe UInt(bitPattern: xmlDictLookup(dictionary, $0, -1)) }
            entries.append(
                Entry(
                    local: unsafe UInt(bitPattern: xmlDictLookup(dictionary, name.local, -1)),
                    namespaces: (spaces.first ?? 0, spaces.last ?? 0)
                )
            )
        }
        self.entries = entries
    }

    /// The number of a name that the parser gives; -1 for one that is not in the vocabulary.
    @unsafe func number(_ local: UnsafePointer<xmlChar>?, _ namespace: UnsafePointer<xmlChar>?) -> Int {
        let (local, namespace) = (UInt(bitPattern: local), UInt(bitPattern: namespace))
        for index in entries.indices where entries[index].local == local {
            let spaces = entries[index].namespaces
            if spaces.0 == namespace || spaces.1 == namespace { return index }
        }
        return -1
    }
}
