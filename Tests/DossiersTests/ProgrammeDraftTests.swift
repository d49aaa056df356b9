import Foundation
import SangkienDiagnostics
import Testing
import TestKit
import VietnameseText

@testable import Dossiers

/// A new programme made of answers, and what a programme file says of itself.
@Suite struct ProgrammeDraftTests {
    private static let example = Repository.templates.appending(path: "vi-du-cap-xa-2025/programme.yaml")

    private static func load(_ text: String) throws -> Programme {
        try Programme.load(yaml: text, path: "programme.yaml", folder: "x", id: "x")
    }

    @Test(arguments: ["75-nghin-sang-kien-2021", "1-trieu-sang-kien-2022"])
    func `chương trình có sẵn khớp từ đầu đến cuối, không còn chỗ chưa điền`(name: String) throws {
        #expect(try Checking(programme: name).context.programme.remarks.isEmpty)
    }

    @Test func `chương trình ví dụ từ 01/7/2025: cấp xã và trực thuộc, không có cấp huyện, còn chỗ phải điền`() throws {
        let programme = try Self.load(String(contentsOf: Self.example, encoding: .utf8))
        #expect(programme.units.levels.map(\.id) == ["cap-xa", "truc-thuoc"])
        #expect(programme.recognition.levels.map(\.id).contains("xa"))
        #expect(programme.remarks.map(\.code.id) == ["D106"])
        #expect(programme.source.number == nil && programme.source.date == nil && programme.quotas.rules.isEmpty)
        #expect(programme.eligibility.provinces.count == 34)
        let reader = CellReader(programme)
        for (body, level) in [("UBND phường Mẫu", "xa"), ("Hội đồng sáng kiến xã Mẫu", "xa"), ("Công ty May Mẫu", "co-so")] {
            #expect(reader.recognitionLevel(body).value?.id == level, "\(body)")
        }
    }

    @Test func `nhiều giá trị trên một dòng cũng được thay đúng chỗ`() throws {
        var text = try String(contentsOf: Self.example, encoding: .utf8)
        let start = try #require(text.range(of: "\napplicationPeriod:\n"))
        let block = text[start.upperBound...]
        let lines = block.split(separator: "\n", omittingEmptySubsequences: false).prefix { $0.hasPrefix(" ") }
        let pairs = lines.compactMap { line in line.split(separator: "#").first.map { $0.trimmingCharacters(in: .whitespaces) } }
            .filter { !$0.isEmpty }
        text.replaceSubrange(
            start.lowerBound..<text.index(start.upperBound, offsetBy: lines.map { $0.count + 1 }.reduce(0, +)),
            with: "\napplicationPeriod: {\(pairs.joined(separator: ", "))}\n"
        )
        var answers = ProgrammeAnswers()
        answers.from = CalendarDate(iso: "2027-01-01")
        answers.through = CalendarDate(iso: "2027-05-31")
        let made = try Self.load(try ProgrammeDraft.text(of: text, path: "x", try Self.load(text), with: answers))
        #expect(made.applicationPeriod.from == answers.from && made.applicationPeriod.through == answers.through)
    }

    @Test func `câu trả lời được ghi vào tệp, chú thích và mọi chỗ khác giữ nguyên`() throws {
        let text = try String(contentsOf: Self.example, encoding: .utf8)
        var answers = ProgrammeAnswers()
        answers.name = "“Thi đua” \"mới\""
        answers.province = "tỉnh Gia Lai"
        answers.year = 2027
        answers.deadline = CalendarDate(iso: "2027-04-15")
        answers.from = CalendarDate(iso: "2027-01-01")
        answers.through = CalendarDate(iso: "2027-05-31")
        let place = SourceLocation(file: "ds.csv", line: 2)
        answers.units = [
            .init(name: "Công đoàn phường Mẫu", level: "công đoàn phường", aliases: ["CĐP Mẫu"], place: place),
            .init(name: "CĐCS Công ty Mẫu", level: "CĐCS trực thuộc", aliases: [], place: place),
        ]
        let made = try ProgrammeDraft.text(of: text, path: "x", try Self.load(text), with: answers)
        let programme = try Self.load(made)
        #expect(programme.name == "“Thi đua” \"mới\"" && programme.year == 2027)
        #expect(programme.province.union == "Liên đoàn Lao động tỉnh Gia Lai" && programme.province.place == "Gia Lai")
        #expect(programme.submission.deadline.iso == "2027-04-15" && programme.applicationPeriod.through.iso == "2027-05-31")
        #expect(programme.awards.firstYear == 2024 && programme.awards.lastYear == 2026)
        #expect(programme.units.list.map(\.level) == ["cap-xa", "truc-thuoc"])
        #expect(programme.units.list[0].aliases == ["CĐP Mẫu"])
        #expect(made.contains("# before: “trước ngày”; through: tính cả ngày ấy") && !made.contains("deadline: 2027-04-15 # ĐIỀN"))
        let unchanged = Set(made.split(separator: "\n")).intersection(text.split(separator: "\n"))
        #expect(unchanged.count > 150)
    }

    @Test func `cấp của đơn vị chưa có trong chương trình là lỗi, nêu dòng của danh sách và các cấp có`() throws {
        let text = try String(contentsOf: Self.example, encoding: .utf8)
        var answers = ProgrammeAnswers()
        let place = SourceLocation(file: "ds.csv", line: 3)
        answers.units = [.init(name: "LĐLĐ huyện Mẫu", level: "Cấp huyện", aliases: [], place: place)]
        do {
            _ = try ProgrammeDraft.text(of: text, path: "x", try Self.load(text), with: answers)
            Issue.record("an unknown level was taken")
        } catch let error as DiagnosticError {
            #expect(error.diagnostics.map(\.code.id) == ["D103"] && error.diagnostics[0].location?.line == 3)
        }
    }

    @Test(arguments: [
        ("year: 2021", "year: 2024"), ("deadline: 2021-04-15", "deadline: 2021-05-15"), ("opens: 2021-02-25", "opens: 2021-04-16"),
        ("lastYear: 2020", "lastYear: 2022"), ("from: 2021-01-01", "from: 2021-04-20"),
    ])
    func `năm khác năm của văn bản, ngày đứng trước ngày trước nó: được nhắc, vẫn dùng được`(old: String, new: String) throws {
        let remarks = try Checking(edits: [(old, new)]).context.programme.remarks
        #expect(!remarks.isEmpty && remarks.allSatisfy { $0.code.id == "D107" && $0.severity == .warning })
    }

    @Test func `cấp ghi đã liệt kê đủ mà không có đơn vị nào thì được nhắc`() throws {
        let text = try String(contentsOf: Self.example, encoding: .utf8)
            .replacing("unitsListed: false # true khi", with: "unitsListed: true # khi")
            .replacing("level: cap-xa", with: "level: truc-thuoc")
        #expect(try Self.load(text).remarks.map(\.code.id).contains("D107"))
    }
}
