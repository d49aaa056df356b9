/// What the words of a piece of an author cell look like (hình dạng của tên người).
///
/// Source: docs/data.md, “Names” and “People in one cell”.
enum NameShape {
    /// A family name with more words behind it, or a title with a name.
    case name
    /// Words with capitals that could be a name, or anything else.
    case namelike
    /// A post, such as `Tổ trưởng`.
    case post
    /// A unit, such as `Phòng Nội vụ`.
    case organisation
    /// Anything else.
    case other

    /// The longest name in words; names of Tây Nguyên have six.
    private static let longest = 7

    /// The shape of `text`, a piece without brackets; `hasCapitals` is false in a cell typed without any.
    static func of(_ text: some StringProtocol, hasCapitals: Bool = true) -> NameShape {
        let text = String(text)
        let hasTitle = PersonTitles.count(in: text) > 0
        let words = PersonTitles.bareWords(of: text, keeping: 1)
        let mayBeName =
            (1...longest).contains(words.count) && !text.contains(where: \.isNumber) && (!hasCapitals || words.allSatisfy(isCapitalised))
        let isPerson = mayBeName && words.count > 1 && isFamilyName(words[0]) && !isAbbreviation(words[1])
        // `Bác sĩ Trần Văn Mẫu` is a person, `Bác sĩ khoa Nội` a post; `Văn phòng` begins like a family name.
        if hasTitle, isPerson { return .name }
        if PersonWords.isLongPost(text) { return .post }
        if PersonWords.isLongOrganisation(text) { return .organisation }
        if isPerson { return .name }
        if PersonWords.isPost(text) { return .post }
        if PersonWords.isOrganisation(text) { return .organisation }
        return mayBeName ? hasTitle ? .name : .namelike : .other
    }

    private static func isCapitalised(_ word: Substring) -> Bool {
        word.first { $0.isLetter }?.isUppercase ?? false
    }

    /// Whether a word has capitals only and no vowel, as `TNCS` or `THPT`.
    private static func isAbbreviation(_ word: Substring) -> Bool {
        word.count > 1 && word.allSatisfy(\.isUppercase) && !VietnameseFolding.bareKey(String(word)).contains { "aeiouy".contains($0) }
    }

    /// Whether a word is a family name of Vietnam, whatever its case; a word typed without marks counts without them.
    static func isFamilyName(_ word: some StringProtocol) -> Bool {
        let key = VietnameseFolding.key(String(word))
        return familyNames.contains(key) || (key.utf8.allSatisfy { $0 < 0x80 } && bareFamilyNames.contains(key))
    }

    private static let familyNames: Set<String> = Set(
        """
        nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đinh đoàn lương lâm mai trịnh đào hà cao tô tạ trương châu \
        thái quách phùng vương văn kiều tăng la lục từ ung đàm đồng doãn chu chử cù giang hứa khổng lại lưu mạc nghiêm ninh nông ông phí \
        sầm thạch thân tiêu tôn tống triệu trình tưởng ứng viên âu bạch bành bế biện cầm cung cổ danh diệp điêu đổng đường giáp hàn khúc \
        khuất kim lã lăng lò lô lộc lữ mã mang mẫn nhâm nhan ngụy ngọ phương quang quế quyền sái siu sùng thào thiều tòng trà trang trác \
        trầm uông vàng vừ và giàng mùa hầu hờ lầu vì lường quàng cà rmah ksor rơ kpă nay niê y h êban mlô rah ka k'
        """
        .split { " \n".contains($0) }.map { VietnameseFolding.key(String($0)) }
    )

    private static let bareFamilyNames = Set(familyNames.map { VietnameseFolding.bareKey($0) })
}
