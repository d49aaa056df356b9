import VietnameseText

/// Rows that are no initiative by what little they hold (dòng điền sẵn, dòng “(tiếp)”, tiêu đề của bảng số liệu).
extension RowShape {
    /// Whether a row was only prepared: its number, facts of the dossier, and in the other columns nothing but `0`, a dash or the like.
    var isPrepared: Bool {
        guard RowWords.number(numberText) != nil, !hasTitle, !hasPerson else { return false }
        let others = filled.filter { $0 != columns.number && !columns.dossier.contains($0) }
        return others.allSatisfy { ["0", "0,0", "0.0", "0%"].contains(texts[$0]) || StandIn(texts[$0]) == .nothing }
    }

    /// Whether a row says that it goes on with the one above, as a row cut by a page does: `(tiếp)`, `tiếp theo trang trước`.
    var saysItGoesOn: Bool {
        guard let first = filled.first, texts[first].utf8.count <= 40 else { return false }
        let key = VietnameseFolding.bareKey(texts[first]).filter { $0.isLetter || $0 == " " }
        return ["tiep", "tiep theo", "tiep theo trang truoc", "tiep trang truoc"].contains(key)
    }

    /// Whether a row names the columns of figures: `Đơn vị | Số lượng | Ghi chú`.
    var headsFigures: Bool {
        guard (2...12).contains(filled.count), !hasTitle || filled.count > 2 else { return false }
        let known = filled.count { texts[$0].utf8.count <= 60 && Self.figures.contains(VietnameseFolding.bareKey(texts[$0])) }
        return known >= 2 && known * 10 >= filled.count * 6
    }

    private static let figures: Set<String> = [
        "tt", "stt", "don vi", "ten don vi", "cong doan", "cdcs", "noi dung", "chi tieu", "so luong", "so sang kien", "so ho so", "ty le",
        "ty le %", "tong so", "tong cong", "cong", "ghi chu", "linh vuc", "khoi", "cap", "nam", "hop le", "khong hop le", "gia tri",
        "gia tri lam loi", "so tien",
    ]
}
