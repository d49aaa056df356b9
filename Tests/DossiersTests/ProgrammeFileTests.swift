import Foundation
import SangkienDiagnostics
import Testing
import VietnameseText

@testable import Dossiers

@Suite struct ProgrammeFileTests {
    @Test func `tệp chương trình 2021 ghi đúng thời hạn và khoảng áp dụng`() throws {
        let programme = try ProgrammeSample.load(ProgrammeSample.text())
        #expect(programme.id == "thu")
        #expect(programme.folder == "/mau")
        #expect(programme.name == "“75 nghìn sáng kiến, vượt khó, phát triển”")
        #expect(programme.year == 2021)
        #expect(programme.submission.deadline.iso == "2021-04-15")
        #expect(programme.submission.mode == .before)
        #expect(programme.submission.channels == [.post, .email])
        #expect(programme.submission.singleDateMeans == .email)
        #expect(programme.submission.portalOpens?.iso == "2021-03-10")
        #expect(programme.submission.portalCloses?.iso == "2021-04-22")
        #expect(programme.submission.forwardBy?.iso == "2021-04-22")
        #expect(programme.submission.utcOffsetMinutes == 420)
        #expect(programme.applicationPeriod.from.iso == "2021-01-01")
        #expect(programme.applicationPeriod.through.iso == "2021-05-31")
        #expect(programme.source.number == nil)
        #expect(programme.source.references.count == 2)
    }

    @Test func `dòng nguồn của công văn có số và ngày khi tệp ghi`() throws {
        let text = try ProgrammeSample.text()
        let plain = try ProgrammeSample.load(text)
        #expect(plain.source.line == plain.source.title)
        for (lines, end) in [
            ("  number: 0110/LĐLĐ\n  date: 2021-03-09\n", " (số 0110/LĐLĐ ngày 09/3/2021)"), ("  number: 0110/LĐLĐ\n", " (số 0110/LĐLĐ)"),
            ("  date: 2021-03-09\n", " (ngày 09/3/2021)"),
        ] {
            let programme = try ProgrammeSample.load(text.replacing("  references:\n", with: lines + "  references:\n", maxReplacements: 1))
            #expect(programme.source.line == plain.source.title + end)
        }
    }

    @Test func `tệp chương trình 2021 ghi đúng chỉ tiêu, số lượng và đơn vị`() throws {
        let programme = try ProgrammeSample.load(ProgrammeSample.text())
        #expect(programme.quotas.rules.map(\.minimum) == [2, 2, 1])
        #expect(programme.quotas.rules.map(\.kind) == [.required, .required, .aspirational])
        #expect(programme.selection.provinceAwards == 10)
        #expect(programme.selection.forwarded == 4)
        #expect(programme.units.levels.map(\.name) == ["LĐLĐ cấp huyện", "Công đoàn ngành tỉnh", "CĐCS trực thuộc"])
        #expect(programme.units.levels.map(\.unitsListed) == [true, true, false])
        #expect(programme.units.levels.map(\.signingBody) == ["ban-thuong-vu", "ban-thuong-vu", "ban-chap-hanh"])
        #expect(programme.units.list.filter { $0.level == "cap-huyen" }.count == 11)
        let anNhon = try #require(programme.units.list.first { $0.name == "LĐLĐ thị xã An Nhơn" })
        #expect(anNhon.aliases.contains("LĐLĐ TX An Nhơn"))
        #expect(anNhon.aliases.contains("Liên đoàn Lao động thị xã An Nhơn"))
    }

    @Test func `tệp chương trình 2021 ghi đúng mẫu biểu và câu chữ`() throws {
        let programme = try ProgrammeSample.load(ProgrammeSample.text())
        let required = ["author", "birthYear", "position", "workplace", "phone", "title", "period", "summary", "effect", "scope"]
        #expect(programme.form.requiredFields == required)
        #expect(programme.form.advisedFields == ["benefit"])
        #expect(!programme.form.publicFields.contains("phone"))
        #expect(!programme.form.publicFields.contains("birthYear"))
        #expect(programme.form.joinFacts == "\n")
        #expect(programme.form.blankNumber == "..../....")
        #expect(programme.form.blankAwards.isEmpty)
        #expect(programme.form.plausibleAges == 15...75)
        #expect(programme.form.volumeRows == 500)
        #expect(programme.description.limit == 1000)
        #expect(programme.awards.firstYear == 2018)
        #expect(programme.awards.lastYear == 2020)
        #expect(programme.proposal.unknownAuthority == "TM. BAN THƯỜNG VỤ/ BAN CHẤP HÀNH")
        #expect(programme.proposal.signingBodies.map(\.authority) == ["TM. BAN THƯỜNG VỤ", "TM. BAN CHẤP HÀNH"])
        #expect(programme.province.issuer == "Ban Thường vụ Liên đoàn Lao động tỉnh Bình Định")
        #expect(programme.headings["awards"]?.isEmpty == false)
    }

    @Test func `tệp chương trình 2021 ghi đúng danh mục công nhận, khối và lĩnh vực`() throws {
        let programme = try ProgrammeSample.load(ProgrammeSample.text())
        let levels = programme.recognition.levels.map(\.id)
        #expect(levels == ["to", "phong", "phan-xuong", "co-so", "tren-co-so", "tinh", "bo-nganh", "toan-quoc"])
        #expect(programme.recognition.minimumLevel == "co-so")
        #expect(programme.recognition.kinds.first { $0.matches(key: VietnameseFolding.bareKey("qđ")) }?.id == "quyet-dinh")
        let award = VietnameseFolding.bareKey("BẰNG KHEN")
        #expect(programme.recognition.insufficientKinds.first { $0.matches(key: award) }?.id == "bang-khen")
        #expect(programme.eligibility.sectors.map(\.name) == ["Doanh nghiệp", "Hành chính sự nghiệp"])
        #expect(programme.eligibility.fieldGroups.count == 5)
        #expect(programme.eligibility.fieldGroups.last?.name == "Vì cộng đồng: y tế, giáo dục")
        #expect(programme.humanFacts.confirmationRequired)
    }

    @Test(arguments: [
        ("0905123456", PhoneNumber.Status.mobile),
        ("02563822822", .landline),
        ("0563822822", .ambiguousOldLandline),
        ("01201234567", .oldMobile(suggestion: "0701234567")),
        ("0405123456", .unknownPrefix),
    ])
    func `bảng đầu số điện thoại nhận đúng loại số`(text: String, status: PhoneNumber.Status) throws {
        let programme = try ProgrammeSample.load(ProgrammeSample.text())
        #expect(PhoneParsing.parse(text, rules: programme.phones.rules)?.map(\.status) == [status])
        #expect(programme.phones.renumberedYear == 2019)
    }

    @Test(arguments: Set(DiagnosticCode.ofDossiers.compactMap(\.topic)).sorted())
    func `mọi phát hiện có căn cứ trong tệp chương trình`(topic: String) throws {
        let programme = try ProgrammeSample.load(ProgrammeSample.text())
        #expect(programme.basis[topic]?.isEmpty == false)
    }
}
