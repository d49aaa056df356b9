import Attachments
import Dossiers
import SangkienDiagnostics
import SangkienFiles
import Synchronization
import VietnameseText

/// What earlier runs read and judged of files that did not change since (bộ nhớ kiểm tra): for whoever checks the same files again and again
/// by one programme, with the same options of reading.
///
/// It changes no result: what is taken from it is what the run would have made of the same bytes. It holds what the last run used and no more.
package final class CheckMemory: Sendable {
    /// How many bytes of text the remembered inputs may have; what is beyond is read again.
    private let mostText: Int
    private let shelves = Mutex(Shelves())

    /// A memory of nothing yet.
    package init(mostText: Int = 192 << 20) { self.mostText = mostText }

    /// A file by its path and its bytes.
    private struct FileKey: Hashable {
        let path: String
        let digest: String
    }

    private struct Shelves {
        var inputs = Shelf<FileKey, ReadInput>()
        var opened = Shelf<FileKey, OpenedFile>()
        var checked = Shelf<ObjectIdentifier, CheckedDossier>()
        var parts = Shelf<Comparison.PartKey, (part: Comparison.Part, readings: [DossierReading])>()
        var settled: [SettledColumn] = []
        var day: CalendarDayKey?
        var text = 0
    }

    /// What a verdict rests on besides the dossier and the programme.
    private struct CalendarDayKey: Hashable {
        let day: Int
        let unread: [String]
        let scans: [String]
    }

    /// Things with the number of the run that used them last.
    private struct Shelf<Key: Hashable, Value> {
        private var things: [Key: (value: Value, run: Int)] = [:]

        mutating func take(_ key: Key, _ run: Int) -> Value? {
            guard let place = things.index(forKey: key) else { return nil }
            things.values[place].run = run
            return things.values[place].value
        }

        mutating func put(_ key: Key, _ value: Value, _ run: Int) { things[key] = (value, run) }

        /// Lets go what the run did not use; gives those things.
        mutating func keep(_ run: Int) { things = things.filter { $0.value.run == run } }

        mutating func clear() { things = [:] }
        var values: some Sequence<Value> { things.values.lazy.map(\.value) }
    }

    private let runs = Atomic<Int>(0)

    /// A run that uses the memory; `digests` tells the SHA-256 of files by their paths, where that is known without reading them.
    func run(settled: [SettledColumn], digests: [String: String]) -> Run {
        let number = runs.add(1, ordering: .relaxed).newValue
        shelves.withLock { shelves in
            guard shelves.settled != settled else { return }
            shelves.settled = settled
            shelves.inputs.clear()
            shelves.text = 0
        }
        return Run(memory: self, number: number, digests: digests)
    }

    /// Forgets everything: what was erased must not stay here either.
    package func forget() { shelves.withLock { $0 = Shelves() } }

    /// One run's use of the memory.
    struct Run: Sendable {
        fileprivate let memory: CheckMemory
        fileprivate let number: Int
        fileprivate let digests: [String: String]

        /// The digest of the file at `path`, or of the archive that it lies in; nil where that is not known.
        private func key(_ path: String) -> FileKey? {
            var outer = path[...]
            while true {
                if let digest = digests[String(outer)] { return FileKey(path: path, digest: digest) }
                guard let slash = outer.lastIndex(of: "/") else { return nil }
                outer = outer[..<slash]
            }
        }

        /// The input at `path` as `reader` reads it; its dossiers can be known again.
        func input(_ path: String, _ reader: InputReader, _ meanings: DossierMeanings) -> ReadInput {
            guard let key = key(path) else { return reader.read(path, takesDigest: true) }
            if let known = memory.shelves.withLock({ $0.inputs.take(key, number) }) { return known }
            var read = reader.read(path, takesDigest: true)
            // What was stopped is not whole.
            if Task.isCancelled { return read }
            read = read.knownAgain(meanings)
            // What could not be read may be readable at the next try.
            guard !read.isUnusable || !read.parts.isEmpty else { return read }
            memory.shelves.withLock { shelves in
                guard shelves.text + read.textBytes <= memory.mostText else { return }
                shelves.text += read.textBytes
                shelves.inputs.put(key, read, number)
            }
            return read
        }

        /// The attachment at `path`, opened.
        func opened(_ path: String, _ open: () -> OpenedFile) -> OpenedFile {
            guard let key = key(path) else { return open() }
            if let known = memory.shelves.withLock({ $0.opened.take(key, number) }) { return known }
            let file = open()
            if file.digest == key.digest { memory.shelves.withLock { $0.opened.put(key, file, number) } }
            return file
        }

        /// Gets ready to judge by the rules of `context`.
        func begin(_ context: RuleContext) {
            let key = CalendarDayKey(day: context.asOf.dayNumber, unread: context.unreadFiles, scans: context.scans)
            memory.shelves.withLock { shelves in
                guard shelves.day != key else { return }
                shelves.day = key
                shelves.checked.clear()
            }
        }

        /// A dossier judged by `checker`, as `Checker.check` would.
        func checked(_ dossier: Dossier, _ checker: Checker, keeping limit: Int) -> CheckedDossier {
            guard let reading = dossier.reading else { return checker.check(dossier, keeping: limit) }
            let key = ObjectIdentifier(reading)
            let known = memory.shelves.withLock { $0.checked.take(key, number) }
            if let known, known.findings.count <= limit, known.dossier.isSame(as: dossier) { return known }
            let checked = checker.check(dossier, keeping: limit)
            if checked.counted == nil { memory.shelves.withLock { $0.checked.put(key, checked, number) } }
            return checked
        }

        /// What a part of a comparison is compared by.
        func part(_ comparison: Comparison, _ index: Int) -> Comparison.Part {
            guard let (key, readings) = comparison.key(ofPart: index) else { return comparison.part(index) }
            if let known = memory.shelves.withLock({ $0.parts.take(key, number) }) { return known.part }
            let part = comparison.part(index)
            memory.shelves.withLock { $0.parts.put(key, (part, readings), number) }
            return part
        }

        /// The run came to its end: what it did not use is let go.
        func end() {
            memory.shelves.withLock { shelves in
                shelves.inputs.keep(number)
                shelves.opened.keep(number)
                shelves.checked.keep(number)
                shelves.parts.keep(number)
                shelves.text = shelves.inputs.values.reduce(0) { $0 + $1.textBytes }
            }
        }
    }
}

extension ReadInput {
    /// The same with dossiers that are known again as long as nothing of them is changed.
    fileprivate func knownAgain(_ meanings: DossierMeanings) -> ReadInput {
        var input = self
        input.parts = parts.map { part in
            let dossiers = part.dossiers.map { dossier in
                var dossier = dossier
                dossier.reading = DossierReading(version: RegisterJoin.version(of: dossier, meanings))
                return dossier
            }
            return ReadPart(table: part.table, source: part.source, dossiers: dossiers, matches: part.matches)
        }
        return input
    }
}
