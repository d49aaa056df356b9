/// What stands around digits that may be a telephone number.
struct PhoneContext {
    /// Folded bytes.
    let bytes: [UInt8]

    /// What the words before digits say they are.
    enum Label {
        /// `ĐT:`, `liên hệ`, `zalo`: a telephone number.
        case phone
        /// `CCCD`, `BHXH`, `STK`: the number of a person's paper or account.
        case identity
    }

    /// What stands right before `start`; nil for no such word.
    func label(before start: Int) -> Label? {
        let words = words(before: start, joinedBy: " .:-(+", limit: 24)
        guard let last = words.last else { return nil }
        if ["dt", "sdt", "dtdd", "tel", "hotline", "fax", "phone", "mobile", "zalo", "viber", "alo"].contains(last) { return .phone }
        if ["cccd", "cmnd", "cmt", "bhxh", "bhyt", "stk"].contains(last) { return .identity }
        let pair = words.suffix(2).joined(separator: " ")
        if ["dien thoai", "di dong", "may ban", "so may", "lien he", "lien lac", "goi so", "dt so"].contains(pair) { return .phone }
        return ["can cuoc", "ho chieu", "tai khoan", "dinh danh", "so cccd", "cccd so", "cmnd so", "stk so"].contains(pair)
            ? .identity : nil
    }

    /// True when the digits are a code or serial number, by the words before.
    func isCode(before start: Int) -> Bool {
        let codes: Set = [
            "ma", "lo", "seri", "serial", "hieu", "model", "vach", "khung", "barcode", "id", "part", "pn", "kyhieu", "thue", "mst", "thung",
        ]
        return words(before: start, joinedBy: " .:-(#", limit: 24).suffix(3).contains { codes.contains($0) }
    }

    /// True when the digits belong to a document: `0123/QĐ-UBND`.
    func isDocumentNumber(endingAt end: Int) -> Bool {
        end + 1 < bytes.count && bytes[end] == UInt8(ascii: "/") && bytes[end + 1].isLowerLetter
    }

    /// True when the digits are money or another quantity, by the unit after or the words before.
    func isAmount(_ range: Range<Int>, isLabelled: Bool) -> Bool {
        var index = range.upperBound
        let afterwards = index
        while index < bytes.count, bytes[index] == ScalarFolding.space || bytes[index] == UInt8(ascii: "(") {
            index += 1
        }
        if index < bytes.count, "%$".utf8.contains(bytes[index]) { return true }
        var end = index
        while end < bytes.count, end - index < 12, bytes[end].isLowerLetter || bytes[end].isDigit { end += 1 }
        let units = [
            "d", "dong", "vnd", "trieu", "tr", "ty", "ti", "nghin", "ngan", "usd", "k", "kg", "tan", "kwh", "kw", "m",
            "m2", "m3", "lit", "nguoi", "sp", "san", "chiec", "cai", "luot", "mm", "cm", "km", "g", "mg", "ml", "v", "kva", "ha", "ca",
            "suat", "bo", "con", "cay", "lan", "ngay", "gio", "phut", "giay", "thang", "nam", "met", "ta", "yen", "bao", "thung", "hop",
            "vong", "phieu", "ban", "trang", "dong", "byte", "gb", "mb", "hz", "oc",
        ]
        // `đ/c` is a comrade, not money.
        let isComrade = bytes[end...].starts(with: "/c".utf8)
        // What follows a number called a telephone in brackets is a person: `liên hệ 905.123.456 (Nam)`.
        let isOwner = isLabelled && bytes[afterwards..<index].contains(UInt8(ascii: "("))
        if !isComrade, !isOwner, units.contains(String(decoding: bytes[index..<end], as: UTF8.self)) { return true }
        if isLabelled { return false }
        if isCode(before: range.lowerBound) { return true }
        let moneyWords = [
            "tien", "loi", "gia", "tri", "kiem", "von", "phi", "doanh", "thu", "dong", "vnd", "usd", "tong", "tang",
            "giam",
        ]
        return words(before: range.lowerBound, joinedBy: " :.-(=", limit: 40).suffix(4)
            .contains { moneyWords.contains($0) }
    }

    /// The words, at most `limit` bytes back, with nothing but letters and `joints` between them and `start`.
    private func words(before start: Int, joinedBy joints: String, limit: Int) -> [String] {
        var lower = start
        while lower > 0, start - lower < limit, bytes[lower - 1].isLowerLetter || joints.utf8.contains(bytes[lower - 1]) {
            lower -= 1
        }
        return bytes[lower..<start]
            .split { !$0.isLowerLetter }
            .map { String(decoding: $0, as: UTF8.self) }
    }
}
