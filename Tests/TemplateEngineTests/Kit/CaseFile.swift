import Foundation

/// The cases of all files in `Cases`, read once; their notation is explained in `Cases/README.md`.
enum CaseFile {
    /// The folder of the files.
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().appending(path: "Cases")

    /// Every case, or what is wrong with a file.
    static let all = Result { try topics().flatMap { try cases(in: try text("\($0).txt"), topic: $0) } }

    /// The runs that do not pass yet: a line for each, as `description` names it.
    static let waiting = Result {
        Set(try text("DANG-CHO").split(separator: "\n").map(String.init).filter { !$0.hasPrefix("#") })
    }

    private static func topics() throws -> [String] {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        return names.filter { $0.hasSuffix(".txt") }.map { String($0.dropLast(4)) }.sorted()
    }

    private static func text(_ name: String) throws -> String {
        try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    }

    /// The cases of one file.
    static func cases(in text: String, topic: String) throws -> [TemplateCase] {
        var reader = CaseReader(topic: topic)
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            try reader.read(String(line), number: index + 1)
        }
        return try reader.finished()
    }
}

/// Reads the lines of a file of cases.
private struct CaseReader {
    private let topic: String
    private var cases: [TemplateCase] = []
    private var current: TemplateCase?
    private var commonData = "{}"
    private var section: String?
    private var lines: [String] = []
    private var outlineFormats = Form.allCases

    init(topic: String) {
        self.topic = topic
    }

    mutating func read(_ line: String, number: Int) throws {
        if line.hasPrefix("# ") {
            try endCase()
            current = TemplateCase(topic: topic, name: String(line.dropFirst(2)), line: number, data: commonData)
            outlineFormats = Form.allCases
        } else if line.hasPrefix("## ") {
            try endSection()
            section = String(line.dropFirst(3))
        } else if section == nil {
            try readHead(line)
        } else {
            lines.append(line)
        }
    }

    mutating func finished() throws -> [TemplateCase] {
        try endCase()
        return cases
    }

    private func fault(_ problem: String) -> OutlineFault {
        OutlineFault(description: "\(topic).txt, “\(current?.name ?? "đầu tệp")”: \(problem)")
    }

    /// A line between the name and the first section: `§3:`, `chỗ:`, `dạng:`, or a remark.
    private mutating func readHead(_ line: String) throws {
        if line.hasPrefix("§3: ") { current?.references = line.dropFirst(4).split(separator: ";").map(\.trimmingSpaces) }
        if line.hasPrefix("dạng: ") { outlineFormats = try formats(String(line.dropFirst(6))) }
        guard line.hasPrefix("chỗ: ") else { return }
        let places = try line.dropFirst(5).split(separator: ",")
            .map { name in
                guard let place = Place(rawValue: name.trimmingSpaces) else { throw fault("không có chỗ “\(name)”") }
                return place
            }
        current?.places = places
    }

    private func formats(_ names: String) throws -> [Form] {
        try names.split(separator: ",")
            .map { name in
                guard let format = Form(rawValue: name.trimmingSpaces) else { throw fault("không có dạng “\(name)”") }
                return format
            }
    }

    // MARK: Sections

    private mutating func endSection() throws {
        defer {
            section = nil
            lines = []
        }
        guard let section else { return }
        while lines.last?.trimmingSpaces.isEmpty == true { lines.removeLast() }
        let words = section.split(separator: " ", maxSplits: 1).map(String.init)
        if section == "dữ liệu" { return take(data: lines.joined(separator: "\n")) }
        if section == "lỗi" { current?.faults = lines.map(\.trimmingSpaces).filter { !$0.isEmpty } }
        if section == "nguyên từng byte" { current?.isUnchanged = true }
        if words[0] == "mẫu" { try takeTemplate(words.count > 1 ? words[1] : nil) }
        if section.hasPrefix("kết quả") { try takeResult(String(section.dropFirst("kết quả".count)).trimmingSpaces) }
        if words[0] == "xml", words.count > 1 {
            let pieces = pieces()
            current?.pieces[words[1]] = pieces
        }
        if words[0] == "tệp", words.count > 1 { current?.members[words[1]] = lines.joined() }
        let known = ["dữ liệu", "lỗi", "nguyên từng byte"].contains(section) || ["mẫu", "xml", "tệp"].contains(words[0])
        guard known || section.hasPrefix("kết quả") else { throw fault("không hiểu mục “\(section)”") }
    }

    private mutating func take(data: String) {
        if current == nil { commonData = data } else { current?.data = data }
    }

    private mutating func takeTemplate(_ kind: String?) throws {
        guard let kind else {
            for format in outlineFormats { current?.templates[format] = .outline(lines.filter { !$0.trimmingSpaces.isEmpty }) }
            return
        }
        let isPart = kind.hasSuffix(" (cả phần)")
        let markup = lines.map(\.trimmingSpaces).joined()
        for format in try formats(isPart ? String(kind.dropLast(" (cả phần)".count)) : kind) {
            current?.templates[format] = isPart ? .part(markup) : .fragment(FieldCodes.expanded(markup))
        }
    }

    private mutating func takeResult(_ names: String) throws {
        let lines = self.lines
        for format in names.isEmpty ? Form.allCases : try formats(names) {
            if !names.isEmpty || current?.results[format] == nil { current?.results[format] = lines }
        }
    }

    /// `không: …`, `2 lần: …`, or the piece alone.
    private func pieces() -> [TemplateCase.Piece] {
        lines.map(\.trimmingSpaces).filter { !$0.isEmpty }
            .map { line in
                if line.hasPrefix("không: ") { return .init(text: String(line.dropFirst("không: ".count)), count: 0) }
                let digits = line.prefix(while: \.isNumber)
                if let count = Int(digits), line.dropFirst(digits.count).hasPrefix(" lần: ") {
                    return .init(text: String(line.dropFirst(digits.count + " lần: ".count)), count: count)
                }
                return .init(text: line, count: nil)
            }
    }

    private mutating func endCase() throws {
        try endSection()
        guard let done = current else { return }
        for format in done.templates.keys {
            let expects = done.results[format] != nil || !done.pieces.isEmpty || done.faults != nil || done.isUnchanged
            guard expects else { throw fault("dạng \(format.rawValue) không chờ kết quả nào") }
        }
        guard !done.templates.isEmpty else { throw fault("không có mẫu") }
        guard !cases.contains(where: { $0.name == done.name }) else { throw fault("tên này đã có") }
        cases.append(done)
        current = nil
    }
}
