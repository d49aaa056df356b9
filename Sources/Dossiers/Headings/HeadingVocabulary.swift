/// The ways tables word the headings of a field, besides the names of the contract (cách ghi tiêu đề).
///
/// Collected from lists of unions, enterprises, schools, hospitals, the army, banks, exports of portals and forms on the web. A
/// heading of two meanings stands here only as a weak one, or not at all: a column left out is reported, one in the wrong place is not.
enum HeadingVocabulary {
    /// How sure a wording is.
    enum Strength: Int, Sendable, Comparable {
        /// It says what it is.
        case plain
        /// It gives way to any other column of the field.
        case weak
        /// It gives way to the weak ones as well.
        case faint

        static func < (left: Strength, right: Strength) -> Bool { left.rawValue < right.rawValue }
    }

    /// A wording and what it means.
    struct Entry: Sendable {
        let fields: [Field]
        let pattern: String
        var strength = Strength.plain
        /// What part of the field the column holds, where several columns together are the field.
        var piece: HeadingMatcher.Piece?
    }

    /// Lists that the patterns name.
    static let names: [String: String] = [
        "obj": """
        (sang kien|sk|skkn|skct|sang kien kinh nghiem|sang kien cai tien|giai phap|gp|giai phap huu ich|giai phap cong tac|giai phap ky thuat|\
        de tai|de an|cai tien|cai tien ky thuat|y tuong|y tuong cai tien|kaizen|hop ly hoa san xuat|hop ly hoa|sang tao|nghien cuu khoa hoc|nckh|\
        de tai nghien cuu khoa hoc|de tai khoa hoc|bien phap|mo hinh|chuyen de|cong trinh|cong trinh khoa hoc|cong trinh nghien cuu|sang che)+
        """,
        "of": "[cua tac gia|tac gia|cua ca nhan|ca nhan|nguoi thuc hien|cua nguoi de xuat]",
        "who": """
        (tac gia|nhom tac gia|cac tac gia|tac gia chinh|dong tac gia|cac dong tac gia|dai dien nhom tac gia|tap the tac gia|hoac nhom tac gia|\
        hoac dong tac gia|va nhom tac gia|va dong tac gia|tac gia nhom)+
        """,
        "staff": """
        (ca nhan|can bo|cb|cbnv|cbcnv|cnv|cnvc|cnvcld|nv|gv|cbgv|cbgvnv|cbgv nv|nhan vien|giao vien|doan vien|nguoi lao dong|nld|cong nhan|\
        vien chuc|cong chuc|nguoi de xuat|nguoi thuc hien|nguoi dang ky|chu nhiem|chu tri|nguoi co sang kien)
        """,
        "year": "[trong|# nam|nam|ba nam|gan nhat|gan day|lien ke|giai doan|tu nam|den nam|tu|den|#|cac nam|nam hoc]+",
        "paper": """
        (quyet dinh|qd|qdcn|quyet dinh cong nhan|qd cong nhan|van ban cong nhan|vb cong nhan|giay chung nhan|gcn|giay cn|chung nhan|\
        giay cong nhan|cong nhan)
        """,
    ]

    /// All wordings, by field.
    static let entries: [Entry] = initiative + author + content + recognition + dossier + office

    /// What the initiative is called, and which part of the list it belongs to.
    private static let initiative: [Entry] = [
        Entry(fields: [.number], pattern: "(s t t|t t|s tt|so thu tu|thu tu|no|stt tt|so tt|stt trong danh sach)"),
        Entry(
            fields: [.title],
            pattern: """
                (ten|ten goi|ten day du|tieu de|tua de) [cua|cac] {obj} [du thi|tham gia|tham du|dang ky|de nghi|de nghi cong nhan|\
                de nghi xet cong nhan|de nghi xet|xet cong nhan|de nghi khen thuong|de xuat|duoc cong nhan|da duoc cong nhan|da ap dung|ap dung|\
                duoc ap dung|cua tac gia|da dang ky|khoa hoc|san pham|nam #|nam hoc # #|moi|ghi day du|viet day du]+
                """
        ),
        Entry(fields: [.title], pattern: "ten san pham {obj}"),
        Entry(
            fields: [.title],
            pattern: "(idea|initiative|project|innovation) (title|name)|(title|name) of [the] (idea|initiative|innovation)"
        ),
        Entry(
            fields: [.title],
            pattern: """
                (sang kien|skkn|sang kien kinh nghiem|sang kien cai tien|sang kien cai tien ky thuat|de tai|giai phap)+ \
                [du thi|tham gia|de nghi cong nhan|dang ky|kinh nghiem]
                """,
            strength: .weak
        ),
        Entry(fields: [.title], pattern: "initiative|innovation|idea", strength: .weak),
        Entry(
            fields: [.fieldGroup],
            pattern: """
                (linh vuc|nhom linh vuc|ten linh vuc|thuoc linh vuc) \
                [ap dung|hoat dong|cua|{obj}|dang ky|du thi|chuyen mon|cong tac]+
                """
        ),
        Entry(fields: [.sector], pattern: "(khoi doanh nghiep hanh chinh su nghiep|thuoc khoi|khoi dn hcsn)"),
    ]

    /// Who the author is.
    private static let author: [Entry] = [
        Entry(fields: [.author], pattern: "[ho ten|ho va ten|ten|cac] (dong tac gia|cac dong tac gia) [neu co]", piece: .coAuthors),
        Entry(fields: [.author], pattern: "(ho va ten|ho ten|hoten|ten|danh sach) [day du] [cua] {who} [cua] [{obj}]"),
        Entry(fields: [.author], pattern: "(ho va ten|ho ten|hoten) [day du] [cua] {staff} [{obj}]"),
        Entry(fields: [.author], pattern: "(ho va ten|ho ten) [day du|khai sinh|theo cccd|in hoa]+"),
        Entry(fields: [.author], pattern: "{who} [cua] [{obj}]"),
        Entry(
            fields: [.author],
            pattern: "(full name|fullname|author|author s|author name|authors name|name of author|employee name|author full name)"
        ),
        Entry(
            fields: [.author],
            pattern: "(chu nhiem|chu tri|nguoi chu tri|nguoi de xuat|nguoi thuc hien|nguoi dang ky|nguoi co sang kien|chu bien) [{obj}]",
            strength: .weak
        ),
        Entry(fields: [.author], pattern: "ten {staff}", strength: .weak),
        Entry(
            fields: [.author],
            pattern: "(ho|ho dem|ho va dem|ho lot|ho chu lot|ho va ten dem|ho va chu lot|ho va ten lot|ho ten dem)",
            piece: .familyName
        ),
        Entry(
            fields: [.person],
            pattern: "(thong tin|ly lich|thong tin ve) (tac gia|nhom tac gia|nguoi de xuat|ca nhan tac gia|cac tac gia)",
            strength: .weak
        ),
        Entry(
            fields: [.birthYear],
            pattern: "(nam|ngay|ngay thang|ngay thang nam|thang nam|ngay thang va nam) sinh [nam|nu] {of}|sinh (nam|ngay|ngay thang nam)"
        ),
        Entry(fields: [.birthYear], pattern: "(date of birth|birth date|birthday|dob|year of birth|birth year|ngaysinh|namsinh)"),
        Entry(
            fields: [.position],
            pattern: """
                [cap bac|quan ham] (chuc vu|chuc danh|chuc danh nghe nghiep|nghe nghiep|vi tri cong tac|vi tri cong viec|vi tri viec lam|\
                chuc vu cong tac|chuc vu chuyen mon|chuc vu chinh quyen|cong viec dang lam|cong viec duoc giao|cong viec hien nay)+ \
                [hien nay|hien tai|cong viec|cong tac] {of}
                """
        ),
        Entry(fields: [.position], pattern: "(job title|position|job position|current position)"),
        Entry(fields: [.position], pattern: "(vi tri|cong viec|nhiem vu cong tac)", strength: .weak),
        Entry(
            fields: [.workplace],
            pattern: """
                [ten] (don vi|co quan|noi|cong ty|doanh nghiep|truong|co so)+ (cong tac|lam viec|dang cong tac|dang lam viec|lao dong) \
                [hien nay|hien tai] {of}
                """
        ),
        Entry(
            fields: [.workplace],
            pattern: """
                (co quan|don vi|don vi cong tac|noi cong tac|cong ty|nha may) \
                (co quan|don vi|doanh nghiep|cong ty|truong|phong ban|phong|to chuc|khoa phong|xi nghiep|nha may|dia phuong|dia chi)+ {of}
                """
        ),
        Entry(fields: [.workplace], pattern: "(truong|cong ty|doanh nghiep|khoa|khoa phong|phong ban|phong) (don vi|co quan)+"),
        Entry(fields: [.workplace], pattern: "(workplace|work unit|company|organization|organisation|work place|office)"),
        Entry(
            fields: [.workplace],
            pattern: "(cdcs|cong doan co so|ten cdcs|ten cong doan co so|thuoc cdcs|cdcs don vi|don vi cdcs)",
            strength: .weak
        ),
        Entry(fields: [.workplace], pattern: "(ten (don vi|co quan|cong ty|truong)|co quan|cong ty|truong|don vi {of})", strength: .weak),
        Entry(
            fields: [.workplace],
            pattern: "(bo phan|phong ban|phong|khoa phong|phong khoa|phan xuong|phong doi|to doi|department)+",
            strength: .faint
        ),
        Entry(
            fields: [.phone],
            pattern: """
                [so] (dien thoai|dt|sdt|dtdd|di dong|so dien thoai|dien thoai di dong|tel|so dt|so may|mobile|phone)+ \
                [lien he|lien lac|di dong|ca nhan|zalo|khi can|de lien he]+ {of}
                """
        ),
        Entry(fields: [.phone], pattern: "(phone number|mobile number|mobile phone|telephone|telephone number|contact number|cell phone)"),
        Entry(
            fields: [.shares],
            pattern: """
                [ty le|ti le|muc do|muc|phan tram|ty le phan tram] dong gop [phan tram|cua tac gia|cua tung tac gia|cua moi tac gia|\
                vao viec tao ra {obj}|vao {obj}|trong {obj}|tao ra {obj}|cho {obj}]
                """
        ),
        Entry(fields: [.authorGroup], pattern: "(doi tuong|nhom doi tuong) (tac gia|du thi|tham gia)"),
    ]
}
