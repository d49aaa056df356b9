import SangkienDiagnostics
import Testing

/// What comes from outside is shown, and never acts.
@Suite struct VisibleTextTests {
    static let hidden: [(String, String)] = [
        ("a\u{1B}[2Jb", "a<U+001B>[2Jb"), ("\u{7}\u{8}\u{7F}", "<U+0007><U+0008><U+007F>"), ("\u{9B}31m", "<U+009B>31m"),
        ("x\u{202E}txt.exe", "x<U+202E>txt.exe"), ("\u{2066}a\u{2069}", "<U+2066>a<U+2069>"),
        ("a\u{200E}\u{200F}\u{61C}", "a<U+200E><U+200F><U+061C>"),
        ("a\u{200B}b\u{2060}\u{FEFF}\u{AD}", "a<U+200B>b<U+2060><U+FEFF><U+00AD>"), ("\u{2028}\u{2029}\u{85}", "<U+2028><U+2029><U+0085>"),
        ("a\nb\r\nc\rd\te", "a↵b↵c↵d e"), ("HS\u{E0041}\u{E007F}", "HS<U+E0041><U+E007F>"), ("a\u{FE0F}b", "a<U+FE0F>b"),
        ("\u{3164}\u{FFA0}\u{2800}", "<U+3164><U+FFA0><U+2800>"), ("\u{FFFE}\u{FFFF}", "<U+FFFE><U+FFFF>"),
        ("n\u{200D}o", "n<U+200D>o"), ("\u{34F}\u{180E}\u{FFF9}", "<U+034F><U+180E><U+FFF9>"), ("\u{0}", "<U+0000>"),
    ]

    @Test(arguments: hidden)
    func `ký tự ẩn được viết ra`(text: String, shown: String) {
        #expect(Array(VisibleText(text).text.utf8) == Array(shown.utf8))
        let value: VisibleText = "«\(text)»"
        #expect(value.text == "«\(shown)»")
    }

    @Test(arguments: [
        "", "Nguyễn Thị Bích Liễu", "Nguye\u{302}\u{303}n Thi\u{323}", "“a” – b… ½ đ ₫ m² \u{A0}c",
        "👩\u{200D}🔧 👍🏽 ❤\u{FE0F} 1\u{FE0F}\u{20E3} 👩🏽\u{200D}❤\u{FE0F}\u{200D}👨",
        "می\u{200C}خواهم", "क्\u{200D}ष", "中文 𝔘", "U+001B",
    ])
    func `chữ thường, dấu rời và biểu tượng giữ nguyên từng byte`(text: String) {
        #expect(Array(VisibleText(text).text.utf8) == Array(text.utf8))
    }

    /// Every character of Unicode: either it is shown as it is, or nothing of it is left in the text.
    @Test func `mọi ký tự của Unicode`() {
        for code in UInt32(0)...0x10FFFF {
            guard let scalar = Unicode.Scalar(code) else { continue }
            let shown = HiddenCharacters.shown(in: String(Character(scalar)), keepsLayout: false)
            let isHidden = HiddenCharacters.contains(scalar)
            if isHidden == shown.unicodeScalars.contains(scalar) { Issue.record("U+\(String(code, radix: 16)): \(shown)") }
            let acts = [.control, .lineSeparator, .paragraphSeparator].contains(scalar.properties.generalCategory)
            if acts, !isHidden { Issue.record("U+\(String(code, radix: 16)) acts") }
        }
    }

    @Test func `lời của chương trình giữ nguyên, nhiều dòng vẫn là nhiều dòng`() {
        let text: VisibleText = "một\n\("hai\n\u{1B}")\nba"
        #expect(text.text == "một\nhai↵<U+001B>\nba")
        #expect(VisibleText(lines: "a\u{1B}\r\nb\n").text == "a<U+001B>↵\nb\n")
        #expect(VisibleText(rows: ["a\nb", "c"]).text == "a↵b\nc\n")
        let typed = "a\u{1B}"
        #expect(VisibleText(typed).styled(1).text == "\u{1B}[1ma<U+001B>\u{1B}[0m")
        #expect(HiddenCharacters.shown(in: "a\nb\r\nc\rd\t\u{1B}", keepsLayout: true) == "a\nb\r\nc↵d\t<U+001B>")
    }

    @Test func `tên chỉ gồm ký tự ẩn được nói rõ`() {
        #expect(VisibleText(name: "\u{200B} \u{2060}", in: .vietnamese).text == "(tên chỉ gồm ký tự ẩn: <U+200B><U+0020><U+2060>)")
        #expect(VisibleText(name: "\u{A0}", in: .english).text == "(a name of hidden characters only: <U+00A0>)")
        #expect(VisibleText(name: "HS-01", in: .english).text == "HS-01")
        #expect(VisibleText(name: "", in: .english).isEmpty)
    }
}
