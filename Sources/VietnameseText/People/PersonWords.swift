/// The words by which the pieces of a person's cell are told apart.
///
/// Source: the form's heading (họ tên, năm sinh, chức vụ, đơn vị công tác, số điện thoại; docs/data.md, “People in one cell”; docs/rules.md) and the names of
/// units and posts in lists of unions.
enum PersonWords {
    /// What a label announces.
    enum Field {
        case name
        case position
        case workplace
    }

    /// A label and what it announces; `needsColon` where the words also occur in running text.
    struct Label {
        var words: [String]
        var field: Field
        var needsColon = false
    }

    /// Longest first.
    static let labels = [
        Label(words: ["don", "vi", "cong", "tac"], field: .workplace),
        Label(words: ["noi", "cong", "tac"], field: .workplace),
        Label(words: ["co", "quan", "don", "vi"], field: .workplace),
        Label(words: ["ho", "va", "ten"], field: .name),
        Label(words: ["ho", "ten"], field: .name),
        Label(words: ["tac", "gia"], field: .name, needsColon: true),
        Label(words: ["don", "vi"], field: .workplace),
        Label(words: ["co", "quan"], field: .workplace, needsColon: true),
        Label(words: ["chuc", "vu"], field: .position),
        Label(words: ["chuc", "danh"], field: .position),
        Label(words: ["dv"], field: .workplace, needsColon: true),
        Label(words: ["cv"], field: .position, needsColon: true),
    ]

    /// Labels before a telephone number, longest first.
    static let phoneLabels = [
        ["so", "dien", "thoai"], ["dien", "thoai"], ["so", "dt"], ["di", "dong"], ["sdt"], ["dt"], ["dtdd"], ["dd"],
        ["tel"], ["mobile"], ["phone"], ["zalo"], ["lien", "he"],
    ]

    private static let organisations = Beginnings(
        """
        công ty, cty, tổng công ty, tập đoàn, doanh nghiệp, dntn, tnhh, trường, thpt, thcs, bệnh viện, bv, trung tâm,
        tt, ttyt, trạm, sở, ubnd, uỷ ban, hđnd, phòng, xí nghiệp, nhà máy, htx, hợp tác xã, chi cục, cục, chi nhánh, ban,
        khoa, tổ, đội, phân xưởng, px, viện, vnpt, điện lực, ngân hàng, kho bạc, bảo hiểm, bhxh, liên đoàn, lđlđ, cđcs,
        công đoàn, văn phòng, toà án, công an, đài, báo, bưu điện, nhà khách, khách sạn, siêu thị, hội, huyện uỷ, tỉnh uỷ,
        thành uỷ, thị uỷ, đảng uỷ, đoàn, hạt, ga, cảng, lâm trường, nông trường, xưởng, cơ sở
        """
    )

    /// Organisations that a post may belong to beside the one at the workplace.
    private static let unions = Beginnings("công đoàn, cđcs, hội, đoàn, đảng uỷ, đảng bộ, chi bộ, chi đoàn")

    private static let posts = Beginnings(
        """
        trưởng, phó, giám đốc, gđ, pgđ, tgđ, tổng giám đốc, chủ tịch, pct, chủ nhiệm, nhân viên, nv, chuyên viên, công nhân,
        cn, kỹ sư, kĩ sư, ks, kỹ thuật viên, ktv, giáo viên, gv, giảng viên, bác sĩ, bác sỹ, bs, y sĩ, y sỹ, y tá, dược sĩ,
        dược sỹ, điều dưỡng, hộ sinh, nữ hộ sinh, kế toán, cán bộ, tổ trưởng, tổ phó, đội trưởng, đội phó, quản đốc,
        phó quản đốc, thợ, lái xe, hiệu trưởng, phó hiệu trưởng, hiệu phó, bí thư, uỷ viên, thư ký, thủ quỹ, trợ lý,
        công chức, viên chức, kiểm soát viên, kiểm ngân, vận hành viên, bảo vệ, văn thư, tổng phụ trách, phụ trách,
        nhóm trưởng, ca trưởng, viện trưởng, trạm trưởng, chánh, thanh tra viên, kiểm lâm viên, thủ kho, thủ thư, lao công
        """
    )

    /// True when the piece begins with a post of two words or more, such as `chuyên viên`: no family name begins so.
    static func isLongPost(_ text: String) -> Bool {
        posts.begin(text, atLeast: 2)
    }

    /// True when the piece begins with two words or more of a unit's name, such as `trung tâm`.
    static func isLongOrganisation(_ text: String) -> Bool {
        organisations.begin(text, atLeast: 2)
    }

    /// True when the piece begins like the name of an organisation.
    static func isOrganisation(_ text: String) -> Bool {
        !isPost(text) && organisations.begin(text)
    }

    /// Where the unit begins in `Giáo viên Trường THCS Mẫu`; nil when the text is not surely a post and its unit.
    static func unitAfterPost(in text: String) -> String.Index? {
        guard isPost(text) else { return nil }
        // Typed without capitals, only a unit of several words whose kind takes two of them is one: `nhân viên kho công ty may mẫu`.
        let isSmall = !text.dropFirst().contains(where: \.isUppercase)
        for place in text.indices where place > text.startIndex && text[text.index(before: place)] == " " {
            let rest = text[place...]
            guard
                isSmall
                    ? isLongOrganisation(String(rest)) && rest.contains(" ") && rest.split(separator: " ").count > 2
                    : text[place].isUppercase
            else { continue }
            let post = trimmed(String(text[..<place]))
            // “Trưởng Phòng Kế hoạch” and “Chủ tịch Công đoàn” are one post.
            let words = VietnameseFolding.key(post).split(separator: " ")
            let isHalf = ["trưởng", "phó"].contains(words.last ?? "") && (words.count == 1 || !posts.holds(post))
            let unit = String(text[place...])
            if !isHalf, isOrganisation(unit), !unions.begin(unit) { return place }
        }
        return nil
    }

    /// True when a post speaks of the unit as well, so that the unit is not missing: `Tổ trưởng tại đơn vị Công ty Mẫu`.
    static func holdsUnit(_ post: String) -> Bool {
        let key = " \(VietnameseFolding.bareKey(post)) "
        let words = [" don vi ", " cong tac tai ", " noi cong tac "]
        return words.contains { key.contains($0) && !key.hasSuffix($0) } || unitAfterPost(in: post) != nil
    }

    /// True when the piece begins like a post.
    static func isPost(_ text: String) -> Bool {
        posts.begin(text)
    }
}

/// Beginnings of phrases; text without any diacritics is compared without them.
private struct Beginnings {
    private var accented: Set<String> = []
    private var bare: Set<String> = []
    private static let longest = 4

    /// Takes phrases separated by commas.
    init(_ list: String) {
        for phrase in list.split(separator: ",") {
            accented.insert(VietnameseFolding.key(String(phrase)))
            bare.insert(VietnameseFolding.bareKey(String(phrase)))
        }
    }

    /// True when `text` is one of them.
    func holds(_ text: String) -> Bool { accented.contains(VietnameseFolding.key(text)) }

    /// True when `text` begins with one of them that has `least` words or more, as whole words.
    func begin(_ text: String, atLeast least: Int = 1) -> Bool {
        let key = VietnameseFolding.key(text).utf8
        let known = key.allSatisfy { $0 < 0x80 } ? bare : accented
        var phrase: [UInt8] = []
        var count = 0
        for word in key.split(maxSplits: 2 * Beginnings.longest, whereSeparator: { " .,:(-".utf8.contains($0) })
            .prefix(Beginnings.longest)
        {
            if !phrase.isEmpty { phrase.append(ScalarFolding.space) }
            phrase.append(contentsOf: word)
            count += 1
            if count >= least, known.contains(String(decoding: phrase, as: UTF8.self)) { return true }
        }
        return false
    }
}
