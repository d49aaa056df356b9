import Foundation
import TestKit
import Testing

/// A document the program made, in memory.
struct MadeDocument: Sendable {
    /// Relative to the output folder, such as `hs-01/tong-hop-tom-tat.docx`.
    let path: String
    let bytes: [UInt8]
    /// The members of an archive.
    let members: [String: [UInt8]]
    /// What could be parsed, by the member's name; "" is the document itself.
    private let roots: [String: Element]

    init(path: String, bytes: [UInt8], members: [String: [UInt8]]) {
        self.path = path
        self.bytes = bytes
        self.members = members
        let parts = members.isEmpty ? ["": bytes] : members.filter { $0.key.hasSuffix(".xml") || $0.key.hasSuffix(".rels") }
        roots = parts.compactMapValues { try? XMLTree.root(of: $0) }
    }

    /// Every document that was made in `folder`, by path.
    static func below(_ folder: URL) async throws -> [MadeDocument] {
        var documents: [MadeDocument] = []
        for (path, bytes) in try files(below: folder).sorted(by: { $0.key < $1.key }) where path != "manifest.json" {
            let isArchive = !path.hasSuffix(".html")
            let members = isArchive ? try await ZipStructure.members(of: folder.appending(path: path)) : [:]
            documents.append(MadeDocument(path: path, bytes: bytes, members: members))
        }
        return documents
    }

    var format: String { path.split(separator: ".").last.map(String.init) ?? "" }

    /// The root element of a member, or of the document itself when it is no archive.
    func root(_ member: String = "") throws -> Element {
        try #require(roots[member], "\(path): thiếu hoặc hỏng \(member)")
    }
}

/// Documents made once for all tests, from the samples and from made-up hard cases.
enum SampleDocuments {
    /// The day the samples are checked at: after every date in them.
    static let day = "30/4/2021"

    /// The samples in every format, each dossier and the whole province.
    static let samples = Task { try await make([Place.sampleCSV.path]) }
    /// Every dossier in volumes of seven rows.
    static let volumes = Task { try await make([Place.sampleCSV.path], "--per", "all", "--split", "7", "--include", "all") }
    /// The public edition.
    static let publicEdition = Task { try await make([Place.sampleCSV.path], "--public") }
    /// Hard cases.
    static let hard = Task {
        try await withTemporaryFolder { folder in
            try await make([try folder.file("kho.json", HardCases.json)])
        }
    }

    /// Everything that was made of `format`.
    static func all(_ format: String) async throws -> [MadeDocument] {
        let documents = try await samples.value + volumes.value + publicEdition.value + hard.value
        return documents.filter { $0.format == format }
    }

    /// The sample document at `path`.
    static func sample(_ path: String) async throws -> MadeDocument {
        try #require(try await samples.value.first { $0.path == path }, "không có \(path)")
    }

    private static func make(_ inputs: [String], _ options: String...) async throws -> [MadeDocument] {
        try await withTemporaryFolder { folder in
            let arguments = ["generate"] + inputs + ["-o", folder.path, "--as-of", day, "--quiet"] + options
            let outcome = try await CommandLineTool.run(Place.program, arguments)
            try #require(outcome.status <= 1, "\(outcome.errors)")
            return try await MadeDocument.below(folder)
        }
    }
}

/// A dossier whose words try to break a document.
enum HardCases {
    static let titles = [
        "A & B < C > D \"E\" 'F' ]]> &amp; &#13; <w:p/>",
        "<script>alert(1)</script><!-- --><![CDATA[x]]>",
        "  đầu và cuối có   nhiều dấu cách  ",
        "dòng 1\r\ndòng 2\rdòng 3\ndòng 4\n\ndòng 6",
        "trước\tsau\t\thai tab\t",
        "\u{1}\u{8}\u{B}\u{C}\u{E}\u{1F}\u{7F}\u{85}\u{FFFE}\u{FFFF}\u{200B}\u{FEFF}điều khiển",
        "𝒳 😀 \u{10FFFF} \u{E000} ghép e\u{302}\u{309} nga\u{300}y",
        "{{Tên sáng kiến}} <<Họ và tên>> ${x} {% for %} %s %n",
        "=HYPERLINK(\"http://a.vn\",\"bấm\")",
        String(repeating: "Nghiêng", count: 400),
        "\u{202E}ngược chiều\u{202C} \u{200F}x\u{200E}",
        " ",
    ]

    static let json: [UInt8] = {
        let initiatives = titles.map { title in
            [
                "author": title, "title": title, "period": title, "summary": title + "\n" + title, "effect": title,
                "awards": title, "position": title, "workplace": title,
            ]
        }
        let dossiers: [[String: Any]] = [
            ["dossierId": "K-1", "submitter": "LĐLĐ huyện Tuy Phước & <con>", "initiatives": initiatives],
            ["dossierId": "K-2", "submitter": "", "initiatives": [["title": "x"]]],
            ["dossierId": "K/3 ..\\*?", "submitter": "  CĐCS   Công ty\tMẫu ", "initiatives": [initiatives[2]]],
        ]
        return Array(try! JSONSerialization.data(withJSONObject: ["dossiers": dossiers]))
    }()
}
