/// Tells the first copy of each place in a repeat from later ones, and gives numbers that nothing else has.
struct Copies {
    private var counts: [Int]
    private var lastNumber: Int
    private var lastCopy = 0

    init(sites: Int, firstNumber: Int) {
        counts = Array(repeating: 0, count: sites)
        lastNumber = firstNumber - 1
    }

    /// A number for a copy of a repeat.
    mutating func next() -> Int {
        lastCopy += 1
        return lastCopy
    }

    /// How often the place was reached, this time included.
    mutating func count(_ site: Int) -> Int {
        counts[site] += 1
        return counts[site]
    }

    mutating func isFirst(_ site: Int) -> Bool {
        count(site) == 1
    }

    /// A number that no identity has yet.
    mutating func number() -> Int {
        lastNumber += 1
        return lastNumber
    }
}

/// The numbers of lists that begin anew in each copy of a repeat.
struct ListNumbers {
    private let lists: [Program.NumberedList]
    private let first: Int
    /// For each list, the copy that it was last begun in, and its number there.
    private var current: [(copy: Int, number: Int)?]
    /// For each new list, the list of the template that it begins anew.
    private(set) var new: [Int] = []

    init(_ lists: [Program.NumberedList], first: Int) {
        self.lists = lists
        self.first = first
        current = Array(repeating: nil, count: lists.count)
    }

    /// The number of a list inside the copy called `copy`.
    mutating func number(_ list: Int, in copy: Int) -> Int {
        guard let known = current[list] else {
            current[list] = (copy, lists[list].number)
            return lists[list].number
        }
        guard known.copy != copy else { return known.number }
        new.append(lists[list].number)
        let number = first + new.count - 1
        current[list] = (copy, number)
        return number
    }
}
