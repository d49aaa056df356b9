import VietnameseText

/// The names a template may use at one level, and the lists below it (tên trường của dữ liệu).
///
/// A template is bound to a schema once; after that, values are found by position.
public final class Schema: Sendable {
    /// One name: a text, or a list of rows with names of their own.
    public struct Field: Sendable {
        /// The name as shown to people.
        public let name: String
        /// The names inside each row when the field is a list, nil when it is a text.
        public let rows: Schema?

        /// A text field.
        public static func text(_ name: String) -> Field {
            Field(name: name, rows: nil)
        }

        /// A list field.
        public static func list(_ name: String, of rows: Schema) -> Field {
            Field(name: name, rows: rows)
        }
    }

    /// The fields, in the order in which their values are given.
    public let fields: [Field]
    /// True for the rows of an empty list, whose names the data does not tell: any name may be used.
    public let isUnknown: Bool
    /// The list of a group's rows, where this is what the groups of a list have: the fields that they are grouped by stand before it.
    let groupList: Int?
    private let byKey: [String: [Int]]
    private let byBareKey: [String: [Int]]

    /// A schema of these fields.
    ///
    /// Two names may fold to one key; a template that uses such a name is refused when it is bound.
    public convenience init(_ fields: [Field]) {
        self.init(fields, isUnknown: false)
    }

    /// The rows of an empty list, whose names the data does not tell: a template may use any name in them.
    public static let unknown = Schema([], isUnknown: true)

    /// What the groups of a list have: the fields that it is grouped by, and the rows of each group as a list.
    convenience init(groupedBy fields: [String], list: String, of rows: Schema) {
        self.init(fields.map(Field.text) + [.list(list, of: rows)], isUnknown: false, groupList: fields.count)
    }

    private init(_ fields: [Field], isUnknown: Bool, groupList: Int? = nil) {
        self.groupList = groupList
        self.fields = fields
        self.isUnknown = isUnknown
        byKey = Dictionary(grouping: fields.indices) { VietnameseFolding.key(fields[$0].name) }
        byBareKey = Dictionary(grouping: fields.indices) { VietnameseFolding.bareKey(fields[$0].name) }
    }

    /// The places that a dotted name such as `tác giả.tên` leads through; nil when it leads nowhere.
    func path(to name: String) -> (places: [Int], rows: Schema?)? {
        let parts = name.split(separator: ".", maxSplits: 1).map(String.init)
        guard parts.count == 2, let index = index(of: parts[0]), let rows = fields[index].rows else { return nil }
        if let inner = rows.index(of: parts[1]) { return ([index, inner], rows.fields[inner].rows) }
        guard let (places, last) = rows.path(to: parts[1]) else { return nil }
        return ([index] + places, last)
    }

    /// The places that lead to the empty list in which a dotted name begins: nobody knows the names of its rows.
    func emptyList(before name: String) -> [Int]? {
        let parts = name.split(separator: ".", maxSplits: 1).map(String.init)
        guard parts.count == 2, let index = index(of: parts[0]), let rows = fields[index].rows else { return nil }
        return rows.isUnknown ? [index] : rows.emptyList(before: parts[1]).map { [index] + $0 }
    }

    /// The names that the places lead through.
    func names(at places: [Int]) -> [String] {
        guard let first = places.first else { return [] }
        return [fields[first].name] + (fields[first].rows?.names(at: Array(places.dropFirst())) ?? [])
    }

    /// True for a name that the rows of a group have and the group itself has not.
    func countsGroups(_ name: String) -> Bool {
        guard let list = groupList, index(of: name) == nil else { return false }
        return fields[list].rows?.index(of: name) != nil
    }

    /// The position of the field called `name`: same letters first, then the same letters without marks.
    public func index(of name: String) -> Int? {
        places(of: name).first
    }

    /// The schema, and those of the lists in it, the innermost first as names are looked for.
    var withInner: [Schema] {
        [self] + fields.compactMap(\.rows).flatMap(\.withInner)
    }

    /// The name of another field that `name` means as much as the one at `index`; nil when there is none.
    func twin(of name: String, besides index: Int) -> String? {
        places(of: name).first { $0 != index }.map { fields[$0].name }
    }

    private func places(of name: String) -> [Int] {
        byKey[VietnameseFolding.key(name)] ?? byBareKey[VietnameseFolding.bareKey(name)] ?? []
    }
}

/// The value of one field.
public enum Value: Sendable {
    /// A text, printed as it is.
    case text(String)
    /// A number as Vietnamese write it, perhaps with words around it: a point between thousands, a comma before decimals.
    ///
    /// It is printed as it is, and formatters read it in this way only: `1,125` is less than two.
    case number(String)
    /// A day: what is printed of it, and the day itself by ISO 8601 (`2021-04-15`).
    ///
    /// Formatters, conditions and sorting take the day, whatever is printed: `15 thg 4`, where a workbook shows no year. What is no day by
    /// ISO 8601 is left to the text, which is read as any other is.
    case date(String, iso: String)
    /// A yes or no, printed as `có` or `không`; no is as good as blank in a condition.
    case flag(Bool)
    /// A text with formatting, which `«tên | định dạng»` prints; everything else takes its plain text.
    case rich(RichText)
    /// The rows of a list.
    case rows(Rows)

    /// What is printed of it: of a list, how many rows it has.
    public var text: String {
        switch self {
        case .text(let text), .number(let text), .date(let text, _): text
        case .flag(let isTrue): isTrue ? "có" : "không"
        case .rich(let rich): rich.text
        case .rows(let rows): String(rows.count)
        }
    }
}

/// The rows of a list; a value is asked for only when a tag prints it, so that nothing is made per row.
public struct Rows: Sendable {
    /// How many there are.
    public let count: Int
    /// The value of the field at a 0-based place of the list's schema, in the row at a 0-based position.
    public let value: @Sendable (_ row: Int, _ field: Int) -> Value
    /// What few lists have: beside the list itself, so that a value of it stays small.
    private let details: Details?

    /// How many values each row has, where they were given as arrays: checked before they are used.
    var width: Int? { details?.width }

    private final class Details: Sendable {
        let width: Int?
        /// For rows that were picked from a list, their places in it, and the values of that list.
        let places: [Int]
        let origin: (@Sendable (_ row: Int, _ field: Int) -> Value)?

        init(width: Int?, places: [Int] = [], origin: (@Sendable (Int, Int) -> Value)? = nil) {
            self.width = width
            self.places = places
            self.origin = origin
        }
    }

    /// A list of `count` rows; `value` may be called several times for each place, from any thread.
    public init(count: Int, value: @escaping @Sendable (_ row: Int, _ field: Int) -> Value) {
        self.count = max(count, 0)
        self.value = value
        details = nil
    }

    /// The rows at these places, in their order; what was picked from picked rows is picked from the list itself.
    func picked(_ chosen: [Int]) -> Rows { Rows(self, chosen) }

    private init(_ rows: Rows, _ chosen: [Int]) {
        let places = rows.details?.origin == nil ? chosen : chosen.map { rows.details?.places[$0] ?? $0 }
        let origin = rows.details?.origin ?? rows.value
        count = places.count
        value = { row, field in places.indices.contains(row) ? origin(places[row], field) : .text("") }
        details = Details(width: rows.width, places: places, origin: origin)
    }

    /// The number of a row in the list of the data, from 1.
    func number(of row: Int) -> Int {
        guard let details, details.origin != nil else { return row + 1 }
        return details.places[row] + 1
    }

    /// A single row of these values, in the order of the schema.
    ///
    /// A row of another number of values than the schema has fields is refused when it is filled (`valuesUnfit`).
    public init(_ values: [Value]) {
        count = 1
        details = Details(width: values.count)
        value = { _, field in values.indices.contains(field) ? values[field] : .text("") }
    }

    /// Rows of values, each in the order of the schema; rows of different lengths are refused when they are filled.
    public init(_ rows: some Sequence<[Value]>) {
        let rows = Array(rows)
        count = rows.count
        let widths = Set(rows.map(\.count))
        details = Details(width: widths.count > 1 ? -1 : widths.first)
        value = { row, field in rows.indices.contains(row) && rows[row].indices.contains(field) ? rows[row][field] : .text("") }
    }

    /// Rows that come one after the other and may fail, such as those of a database; each in the order of the schema.
    ///
    /// All of them are kept: a table's heading, sums and widths ask for rows more than once. Where the task is cancelled, the rest is not
    /// waited for.
    ///
    /// - Throws: what the sequence throws, or `CancellationError`.
    public init<Source: AsyncSequence>(_ rows: Source) async throws where Source.Element == [Value] {
        var collected: [[Value]] = []
        for try await row in rows {
            try Task.checkCancellation()
            collected.append(row)
        }
        self.init(collected)
    }

    /// Rows that `next` gives until it gives nil; each in the order of the schema.
    ///
    /// - Throws: what `next` throws.
    public init(next: () throws -> [Value]?) rethrows {
        var collected: [[Value]] = []
        while let row = try next() { collected.append(row) }
        self.init(collected)
    }
}
