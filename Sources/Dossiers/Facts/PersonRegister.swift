import VietnameseText

/// Counts and finds the people of several initiatives (đếm người): whoever counts persons counts them here.
///
/// Two authors are one person when their names are the same without titles, case and place of the tone mark, and nothing else tells
/// them apart: two known years of birth must be equal, and names that differ in diacritics are two unless one is typed without any.
/// Source: docs/data.md, “Names”.
package struct PersonRegister {
    private struct Known {
        var birthYear: Int?
        var spelling: String
        let place: Int
    }

    private var known: [UInt64: [Known]] = [:]
    /// How many different people were named.
    package private(set) var count = 0

    /// Nobody.
    package init() {}

    /// The place of a person among those named so far, counted from 0; a new one comes last.
    package mutating func place(of person: Person) -> Int {
        let (key, spelling, year) = (person.nameKey, person.spelling, person.birthYear?.year)
        var people = known[key] ?? []
        if let same = people.firstIndex(where: { Self.agree($0, spelling, year) }) {
            // What one of them leaves open the other may say.
            people[same].birthYear = people[same].birthYear ?? year
            if Self.isPlain(people[same].spelling) { people[same].spelling = spelling }
            known[key] = people
            return people[same].place
        }
        known[key, default: []].append(Known(birthYear: year, spelling: spelling, place: count))
        count += 1
        return count - 1
    }

    /// How many different people the initiatives name.
    package static func count(in initiatives: [Initiative]) -> Int {
        var register = PersonRegister()
        for person in initiatives.flatMap(\.people.persons) { _ = register.place(of: person) }
        return register.count
    }

    private static func agree(_ known: Known, _ spelling: String, _ year: Int?) -> Bool {
        let areSpelledAlike = known.spelling == spelling || isPlain(known.spelling) || isPlain(spelling)
        return areSpelledAlike && (known.birthYear == nil || year == nil || known.birthYear == year)
    }

    private static func isPlain(_ spelling: String) -> Bool {
        spelling.utf8.allSatisfy { $0 < 0x80 }
    }
}
