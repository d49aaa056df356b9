import TestKit
import Testing

@testable import VietnameseText

/// Random numbers that are the same on every run.
typealias FixedSeed = SeededRandom

extension SeededRandom {
    init(_ seed: UInt64) { self.init(seed: seed) }
}

struct LegacyEncodingTests {
    static let lowercase = "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ"
    static let capitals = "AÀẢÃÁẠĂẰẲẴẮẶÂẦẨẪẤẬBCDĐEÈẺẼÉẸÊỀỂỄẾỆGHIÌỈĨÍỊKLMNOÒỎÕÓỌÔỒỔỖỐỘƠỜỞỠỚỢPQRSTUÙỦŨÚỤƯỪỬỮỨỰVXYỲỶỸÝỴ"

    /// Bytes shown by a code page, as an input in the wrong encoding looks.
    static func shown(_ bytes: [UInt8], by page: CodePage = .windows1252) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: bytes.map { page.scalars[Int($0)] })
        return Normalization.nfc(String(view))
    }

    @Test(arguments: [("CP1252", CodePage.windows1252), ("CP1258", .windows1258)])
    func `bảng mã của Windows giống iconv`(_ name: String, _ page: CodePage) throws {
        for byte in UInt8(0x80)...0xFF {
            let mine = page.scalars[Int(byte)]
            guard let known = try? Iconv.convert([byte], from: name, to: "UTF-8") else {
                #expect(mine.value == UInt32(byte))
                continue
            }
            #expect(String(decoding: known, as: UTF8.self).unicodeScalars.first == mine, "\(byte)")
        }
    }

    @Test func `VISCII giống iconv ở cả 134 chữ`() throws {
        let bytes: [UInt8] = [0x02, 0x05, 0x06, 0x14, 0x19, 0x1E] + (0x80...0xFF)
        let known = String(decoding: try Iconv.convert(bytes, from: "VISCII", to: "UTF-8"), as: UTF8.self)
        #expect(LegacyReading(.viscii, .windows1252).text(Self.shown(bytes)) == known)
        #expect(known.unicodeScalars.count == 134)
    }

    @Test func `TCVN3 giống iconv ở mọi chữ thường và bảy chữ hoa`() throws {
        // With spaces: a tone of Windows-1258 would join the vowel before it, which no word does.
        let text = (Self.lowercase + "ĂÂÊÔƠƯĐ").map(String.init).joined(separator: " ")
        let bytes = try Iconv.bytes(text, in: "TCVN5712-1")
        #expect(LegacyReading(.tcvn3, .windows1252).text(Self.shown(bytes)) == text)
        #expect(LegacyReading(.tcvn3, .windows1258).text(Self.shown(bytes, by: .windows1258)) == text)
        #expect(TCVN3.letters.count { $0 != "·" } == 74)
    }

    @Test func `Windows-1258 giống iconv`() throws {
        // glibc writes â, ê, ô and the tones as the page has them.
        for text in [Self.lowercase, Self.capitals] {
            let bytes = try Iconv.bytes(text, in: "CP1258")
            #expect(LegacyReading(.windows1258, .windows1252).text(Self.shown(bytes)) == text)
        }
    }

    @Test func `VNI theo bảng của tài liệu`() {
        let pairs = [
            ("uûy ban nhaân daân", "ủy ban nhân dân"), ("LIEÂN ÑOAØN LAO ÑOÄNG", "LIÊN ĐOÀN LAO ĐỘNG"),
            ("BOÄ GIAO THOÂNG VAÄN TAÛI", "BỘ GIAO THÔNG VẬN TẢI"), ("AÙnh Döông", "Ánh Dương"), ("Aùnh", "Ánh"), ("ñöôøng", "đường"),
            ("thò xaõ", "thị xã"), ("kyõ thuaät", "kỹ thuật"), ("nghæ", "nghỉ"), ("vónh", "vĩnh"), ("tî", "tỵ"), ("í ì", "í ì"),
        ]
        for (before, after) in pairs { #expect(LegacyReading(.vni, .windows1252).text(before) == after) }
    }

    @Test(arguments: [
        ("NguyÔn V¨n §ång", "Nguyễn Văn Đồng"), ("NGUYÔN v¨n ®ång", "NGUYỄN văn đồng"), ("NGUYÔN V¡N §åNG", "NGUYỄN VĂN ĐỒNG"),
        ("LÊ".replacing("Ê", with: "£"), "LÊ"), ("LI£N §OµN LAO §éNG", "LIÊN ĐOÀN LAO ĐỘNG"), ("Uû ban nh©n d©n", "Uỷ ban nhân dân"),
        ("®−îc", "được"), ("®\u{AD}îc", "được"), ("®-îc", "được"), ("Công".replacing("ô", with: "«") + " ®oμn", "Công đoàn"),
        ("Ngμnh", "Ngành"), ("Thõa Thiªn-HuÕ", "Thừa Thiên-Huế"), ("H­êng", "Hường"), ("th­", "thư"), ("T¤ T", "TÔ T"),
    ])
    func `chữ hoa và dấu gạch của TCVN3`(_ before: String, _ after: String) {
        #expect(LegacyReading(.tcvn3, .windows1252).text(before) == after)
    }

    @Test func `UTF-8 bị đọc nhầm một và hai lần`() {
        let text = "Nguyễn Thị Hường, ĐẶNG “Quỳnh” – 30 °C"
        let once = Self.shown(Array(text.utf8))
        let twice = Self.shown(Array(once.utf8))
        #expect(LegacyReading(.doubleUTF8, .windows1252).text(once) == text)
        #expect(LegacyReading(.doubleUTF8, .windows1252, layers: 2).text(twice) == text)
        #expect(LegacyReading(.doubleUTF8, .windows1258).text(Self.shown(Array("Hà Nội".utf8), by: .windows1258)) == "Hà Nội")
        #expect(LegacyReading(.doubleUTF8, .windows1252).text(text) == text)
    }

    @Test(arguments: LegacyEncoding.allCases)
    func `mã rồi giải mã thì về chữ cũ`(_ encoding: LegacyEncoding) throws {
        var random = SeededRandom(11)
        let letters = Array(Self.lowercase)
        for _ in 0..<2_000 {
            let words = (0..<Int.random(in: 1...6, using: &random))
                .map { _ -> String in
                    let onset = ["ng", "tr", "th", "b", "đ", "qu", "nh", "v", ""].randomElement(using: &random) ?? ""
                    let vowel = String(letters.filter { !"bcdghklmnpqrstvxđ".contains($0) }.randomElement(using: &random) ?? "a")
                    return onset + vowel + (["ng", "n", "t", "", "c", "nh"].randomElement(using: &random) ?? "")
                }
            let text = words.joined(separator: " ")
            let bytes = try #require(LegacyEncoder.bytes(text, in: encoding))
            #expect(LegacyReading(encoding, .windows1252).text(Self.shown(bytes)) == text)
        }
    }

    @Test func `mọi byte và mọi chữ đều đọc được, không dừng`() {
        for reading in LegacyReading.all {
            for byte in UInt8.min...255 { _ = reading.text(Self.shown([byte])) + reading.text("a" + Self.shown([byte, byte])) }
            _ = reading.text("\u{10FFFF}\u{301}\u{D7FF}")
        }
    }
}
