import Dossiers
import TestKit
import Testing

/// Which union of the list a name that is not in it may mean.
@Suite struct UnionSuggestionTests {
    static let names: [(String, String?)] = [
        ("Phù Cát", "LĐLĐ huyện Phù Cát"), ("H. Phù Cát", "LĐLĐ huyện Phù Cát"), ("Công đoàn huyện Phù Cát", "LĐLĐ huyện Phù Cát"),
        ("UBND huyện Phù Cát", "LĐLĐ huyện Phù Cát"), ("LĐLĐ TX Phù Cát", "LĐLĐ huyện Phù Cát"), ("phu cat", "LĐLĐ huyện Phù Cát"),
        ("Phù Các", "LĐLĐ huyện Phù Cát"), ("LĐLĐ huyện Phù Cát (bản cuối)", "LĐLĐ huyện Phù Cát"), ("Quy Nhơn", "LĐLĐ thành phố Quy Nhơn"),
        ("Hoài Ân", "LĐLĐ huyện Hoài Ân"), ("Hoài Nhơn", "LĐLĐ thị xã Hoài Nhơn"), ("LĐLĐ huyện An Nhơn", "LĐLĐ thị xã An Nhơn"),
        ("An Lảo", "LĐLĐ huyện An Lão"), ("Giáo dục", "Công đoàn ngành Giáo dục tỉnh"), ("Ngành Y tế", "Công đoàn ngành Y tế tỉnh"),
        ("Công đoàn Công ty May Mẫu", nil), ("…", nil), ("CĐ ngành GD tỉnh", "Công đoàn ngành Giáo dục tỉnh"), ("LĐLĐ huyện Krông Pa", nil),
        ("TP Qui Nhơn", "LĐLĐ thành phố Quy Nhơn"),
    ]

    @Test(arguments: [
        ("Ban Thường vụ LĐLĐ huyện Phù Cát", "LĐLĐ huyện Phù Cát"), ("BTV LĐLĐ huyện Phù Cát", "LĐLĐ huyện Phù Cát"),
        ("LĐLĐ huyện Phù Cát, tỉnh Bình Định", "LĐLĐ huyện Phù Cát"), ("BCH Công đoàn ngành Y tế", "Công đoàn ngành Y tế tỉnh"),
        ("Công đoàn Giáo dục Bình Định", "Công đoàn ngành Giáo dục tỉnh"), ("L.Đ.L.Đ huyện Vân Canh", "LĐLĐ huyện Vân Canh"),
        ("LĐLĐ tỉnh Bình Định", nil), ("Ban Thường vụ", nil), ("Bình Định", nil),
    ])
    func `tập thể ký ở trước hay tên tỉnh ở sau vẫn là đơn vị ấy`(typed: String, union: String?) throws {
        let checking = try Checking()
        let dossier = try checking.model("{\"submitter\": \"\(typed)\"}").dossier
        #expect(checking.context.unionName(of: dossier) == union ?? typed)
        #expect(checking.context.isListed(typed) == (union != nil))
    }

    @Test(arguments: names)
    func `gợi ý theo địa danh trước`(typed: String, union: String?) throws {
        let programme = try Checking().context.programme
        #expect(UnionSuggestion(programme.units.list).nearest(to: typed) == union)
    }
}
