import Foundation
import TestKit
import Testing

/// The letters and lists, made once for all tests, on a day when the samples have everything to say.
enum SamplePapers {
    static let day = "22/4/2021"
    static let names = [
        "phieu-bo-sung", "to-trinh", "bao-cao-tuan-don-vi", "bao-cao-tuan", "xep-hang", "de-nghi-khen-thuong-tinh",
        "de-nghi-tong-lien-doan",
    ]

    /// Of the samples, where nothing is chosen.
    static let samples = Task { try await make([Place.sampleCSV.path]) }
    /// Of the samples with points, ten initiatives chosen by the province and four to be forwarded.
    static let chosen = Task {
        try await withTemporaryFolder { folder in try await make([try folder.file("chon.csv", try chosenTable())]) }
    }
    /// The public edition of the same.
    static let publicEdition = Task {
        try await withTemporaryFolder { folder in try await make([try folder.file("chon.csv", try chosenTable())], "--public") }
    }
    /// Of hard cases.
    static let hard = Task {
        try await withTemporaryFolder { folder in try await make([try folder.file("kho.json", HardCases.json)]) }
    }

    static func all(_ format: String) async throws -> [MadeDocument] {
        let documents = try await samples.value + chosen.value + publicEdition.value + hard.value
        return documents.filter { $0.format == format }
    }

    static func sample(_ path: String) async throws -> MadeDocument {
        try #require(try await samples.value.first { $0.path == path }, "không có \(path)")
    }

    /// The samples as flat rows with three columns more.
    static func chosenTable() throws -> String {
        var number = 0
        let rows = try SampleData.load().dossiers
            .flatMap { dossier in
                dossier.initiatives.map { initiative -> [String: String] in
                    defer { number += 1 }
                    let isForwarded = number % 4 == 0 && number < 16
                    return [
                        "Mã hồ sơ": dossier.dossierId, "Đơn vị trình": dossier.submitter, "Tên sáng kiến": initiative.title ?? "",
                        "Họ và tên": initiative.authors?.joined(separator: "; ") ?? initiative.author ?? "",
                        "Năm sinh": initiative.birthYear.map(String.init) ?? "", "Số điện thoại": initiative.phone ?? "",
                        "Điểm": ["95,5", "88", ""][number % 3], "Chọn tỉnh": number < 10 ? "x" : "",
                        "Chọn TLĐ": isForwarded ? "Có" : "",
                    ]
                }
            }
        let headings = rows[0].keys.sorted()
        return ([headings] + rows.map { row in headings.map { row[$0] ?? "" } })
            .map { $0.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ",") + "\n" }.joined()
    }

    static func make(_ inputs: [String], _ options: String...) async throws -> [MadeDocument] {
        try await withTemporaryFolder { folder in
            let arguments =
                ["generate"] + inputs
                + ["-o", folder.path, "--as-of", day, "--quiet", "--include", "all", "--form", names.joined(separator: ",")]
            let outcome = try await CommandLineTool.run(Place.program, arguments + options)
            try #require(outcome.status <= 1, "\(outcome.errors)")
            return try await MadeDocument.below(folder)
        }
    }
}
