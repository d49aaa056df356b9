extension HeadingVocabulary {
    /// What the initiative is about and what it brings.
    static let content: [Entry] = [
        Entry(
            fields: [.period],
            pattern: """
                (thoi gian|ngay|thoi diem|thang|ngay thang|ngay thang nam|thang nam|moc thoi gian) [bat dau|da|duoc|dua vao|dua {obj} vao|{obj}]+ \
                (ap dung|ung dung|trien khai|su dung|van hanh) \
                [lan dau|lan dau tien|thu|hoac|ap dung|ap dung thu|{obj}|thuc te|trong thuc te|vao thuc te|tai don vi|den nay|cua {obj}|bat dau|\
                trien khai|tu ngay|tu]+
                """
        ),
        Entry(
            fields: [.period],
            pattern: """
                [{obj}] [da|duoc|bat dau|dua vao]+ (ap dung|trien khai) [{obj}|trong thuc te|tai don vi]+ \
                tu (khi nao|ngay nao|thang nao|nam nao|bao gio|thoi gian nao|thoi diem nao|ngay thang nam nao)
                """
        ),
        Entry(
            fields: [.period],
            pattern: "(thoi gian thuc hien|nam ap dung|thoi diem ap dung|thoi gian bat dau|thoi diem bat dau)",
            strength: .weak
        ),
        Entry(
            fields: [.summary],
            pattern: """
                (tom tat|mo ta tom tat|tom tat noi dung|noi dung tom tat|mo ta|mo ta noi dung|noi dung chinh|noi dung co ban|tom luoc|\
                mo ta ngan gon|tom tat ngan gon|noi dung chu yeu|noi dung va giai phap|mo ta ban chat|tom tat ban chat) \
                [ve|cua|noi dung|noi dung cua] {obj} [chinh|co ban|ngan gon|chu yeu|de xuat]
                """
        ),
        Entry(
            fields: [.summary],
            pattern: """
                (tom tat|mo ta) (noi dung chinh|noi dung co ban|noi dung chu yeu|ngan gon|ngan gon noi dung|ban chat|giai phap thuc hien)|\
                noi dung (tom tat|chinh|co ban|chu yeu|cua {obj}|{obj})|(noi dung|mo ta|cac) giai phap thuc hien|tom luoc|tom luoc noi dung
                """
        ),
        Entry(fields: [.summary], pattern: "(summary|description|abstract|short description|solution description)"),
        Entry(fields: [.summary], pattern: "(noi dung|mo ta|giai phap|giai phap thuc hien|ban chat giai phap|content)", strength: .faint),
        Entry(
            fields: [.effect],
            pattern: """
                [tom tat|mo ta] (hieu qua|loi ich|hieu qua loi ich|tac dung|hieu qua va loi ich) \
                [dat duoc|da dat duoc|mang lai|dem lai|ap dung|khi ap dung|sau khi ap dung|thuc te|du kien|thu duoc|cua|do|viec|{obj}|chinh|\
                chu yeu|trien khai|su dung|cu the|tu viec]+
                """
        ),
        Entry(fields: [.effect], pattern: "ket qua (ap dung|mang lai|ap dung {obj}|do ap dung {obj}|hieu qua)|effectiveness"),
        Entry(fields: [.effect], pattern: "ket qua dat duoc", strength: .weak),
        Entry(
            fields: [.effect],
            pattern: """
                (hieu qua|loi ich) [ve|mat] (kinh te|xa hoi|ky thuat|moi truong|kinh te xa hoi|kt|xh|kt xh|ktxh|an toan|quan ly|khac|va|an toan lao dong|\
                cai thien dieu kien lao dong|an sinh xa hoi|ve|mat)+ [mang lai|dat duoc|cua {obj}|{obj}|khac]
                """,
            piece: .aspect
        ),
        Entry(
            fields: [.benefit],
            pattern: """
                [tong] (gia tri lam loi|so tien lam loi|tien lam loi|gia tri tiet kiem|so tien tiet kiem|tien tiet kiem|gia tri mang lai|\
                so tien mang lai|gia tri kinh te|gtll|gia tri loi ich|muc lam loi|lam loi|gia tri kinh te mang lai|gia tri hieu qua kinh te) \
                [mang lai|uoc tinh|du kien|thuc te|hang nam|moi nam|trong nam|nam dau|mot nam|# nam|nam|tinh bang tien|bang tien|thanh tien|\
                cua|{obj}|tren nam|quy ra tien|trieu dong|nghin dong|ngan dong|ty dong|dong|vnd|tr d|trd|neu co|do ap dung|thu duoc|dat duoc|da dat]+
                """
        ),
        Entry(fields: [.benefit], pattern: "(saving|savings|cost saving|cost savings|benefit value|money saved) [vnd|million vnd]"),
        Entry(
            fields: [.scope],
            pattern: """
                (pham vi|quy mo|dia ban|kha nang pham vi|kha nang va pham vi|pham vi kha nang|pham vi va kha nang|pham vi quy mo|quy mo pham vi) \
                (ap dung|ung dung|trien khai|nhan rong|tac dong|ap dung nhan rong|ung dung nhan rong|anh huong) [{obj}|cua {obj}|thuc te|hien nay]
                """
        ),
        Entry(fields: [.scope], pattern: "(pham vi)", strength: .weak),
        Entry(
            fields: [.awards],
            pattern: """
                [cac|nhung] (danh hieu|danh hieu thi dua|hinh thuc khen thuong|thanh tich khen thuong|thanh tich thi dua|danh hieu khen thuong|\
                thi dua khen thuong|danh hieu thi dua va hinh thuc khen thuong|hinh thuc|danh hieu va hinh thuc khen thuong)+ \
                [ca nhan|da dat|dat duoc|da dat duoc|duoc tang|duoc khen thuong|da duoc tang|da duoc khen thuong|da duoc|cua ca nhan|cua tac gia|\
                cac cap|thi dua|khen thuong] {year}
                """
        ),
        Entry(
            fields: [.awards],
            pattern: "(thanh tich|thanh tich da dat|thanh tich dat duoc|thanh tich da dat duoc|thanh tich ca nhan) {year}",
            strength: .weak
        ),
        Entry(fields: [.awards], pattern: "khen thuong (da dat|dat duoc|da duoc tang|da nhan|da duoc nhan) {year}"),
    ]

    /// The paper that recognises it.
    static let recognition: [Entry] = [
        Entry(fields: [.recognitionKind], pattern: "(loai|hinh thuc) (van ban cong nhan|giay cong nhan|giay to cong nhan|cong nhan)"),
        Entry(
            fields: [.recognitionNumber],
            pattern: "(so|so hieu|so ky hieu|so va ky hieu|ky hieu|ma so|so ky hieu cua) {paper} [cong nhan] [{obj}]"
        ),
        Entry(fields: [.recognitionNumber], pattern: "(quyet dinh|qd|giay chung nhan|gcn|quyet dinh cong nhan|qd cong nhan) so"),
        Entry(
            fields: [.recognitionNumber, .recognitionDate, .recognitionIssuer],
            pattern: "(quyet dinh cong nhan|qd cong nhan|van ban cong nhan|giay chung nhan|gcn) [{obj}] [cap co so]",
            piece: .wholePaper
        ),
        Entry(
            fields: [.recognitionDate],
            pattern: """
                (ngay|ngay thang|ngay thang nam|thoi gian|thoi diem) [ra|ky|cap|ban hanh|duoc|ky ban hanh|co|cua] {paper} [{obj}]
                """
        ),
        Entry(
            fields: [.recognitionIssuer],
            pattern: """
                (co quan|don vi|noi|to chuc|cap co tham quyen|co quan don vi|don vi co quan) [da] (cong nhan [{obj}]|ban hanh [{paper}] [{obj}]|\
                (ra|cap|ky|ky ban hanh) {paper} [{obj}]|{paper} [{obj}])
                """
        ),
        Entry(
            fields: [.recognitionLevel],
            pattern: "(cap|muc|cap do) [duoc|da|xet|ra] (cong nhan|qd|quyet dinh|quyet dinh cong nhan|qd cong nhan) [{obj}]"
        ),
        Entry(fields: [.recognitionLevel], pattern: "cap {obj}", strength: .weak),
        Entry(fields: [.recognitionFile], pattern: "(tep|file|tap tin|link|duong dan) [dinh kem|scan|van ban|pdf] {paper} [{obj}]"),
    ]

    /// The letter and the way the dossier went.
    static let dossier: [Entry] = [
        Entry(
            fields: [.submitter],
            pattern: "[ten] (don vi|co quan|cong doan|to chuc cong doan|ldld) (trinh|gui|nop|gioi thieu|de nghi) [ho so|danh sach]"
        ),
        Entry(fields: [.submitterLevel], pattern: "cap (trinh ho so|gui ho so|don vi trinh|cong doan trinh)"),
        Entry(fields: [.proposalNumber], pattern: "(so|so hieu|so ky hieu|so cua) (to trinh|ttr)|(ttr|to trinh) so"),
        Entry(fields: [.proposalDate], pattern: "(ngay|ngay thang|ngay thang nam) [ky|lap|cua|ban hanh|ra] (to trinh|ttr)"),
        Entry(fields: [.proposalNumber, .proposalDate], pattern: "to trinh", piece: .wholePaper),
        Entry(fields: [.signer], pattern: "nguoi ky (to trinh|ttr)"),
        Entry(fields: [.signerTitle], pattern: "chuc vu nguoi ky (to trinh|ttr)"),
        Entry(
            fields: [.postedOn],
            pattern: "ngay (gui|nop) (qua|bang|theo) [duong|dau] buu dien|ngay (gui|nop) (duong|dau) buu dien|ngay [tren|dong] dau buu dien"
        ),
        Entry(
            fields: [.emailedOn],
            pattern: "ngay (gui|nop) [qua|bang] (email|e mail|mail|thu dien tu|hop thu dien tu)|ngay (e mail|mail)"
        ),
        Entry(fields: [.receivedOn], pattern: "ngay (tiep nhan|nhan) [ho so|van ban]|ngay den"),
        Entry(fields: [.complaint], pattern: "[co|tinh trang|tinh hinh] (khieu nai|khieu nai to cao|don thu khieu nai) [hay khong|khong]"),
        Entry(
            fields: [.dispute],
            pattern:
                "[co|tinh trang|tinh hinh] tranh chap [ve] [quyen tac gia|ban quyen|quyen so huu|quyen so huu tri tue] [hay khong|khong]"
        ),
        Entry(fields: [.confirmedBy], pattern: "(ho ten|ho va ten|can bo) nguoi xac nhan|can bo xac nhan"),
        Entry(fields: [.confirmedOn], pattern: "(ngay|thoi gian|thoi diem) xac nhan"),
    ]

    /// What the office itself notes.
    static let office: [Entry] = [
        Entry(
            fields: [.score],
            pattern:
                "(diem|tong diem|tong so diem|diem so|diem trung binh|diem tb) [cham|danh gia|xet|hd|hoi dong|hoi dong cham|cua hoi dong|cham cua hoi dong|trung binh|tb]"
        ),
        Entry(fields: [.rank], pattern: "(xep hang|thu hang|xep thu|hang) [cua hoi dong|chung|{obj}]"),
        Entry(fields: [.secret], pattern: "(bi mat|co bi mat|thong tin) (cong nghe|kinh doanh|can bao mat|can duoc bao mat)"),
    ]

    /// Words of personal data that the form does not ask for.
    static let personal: [String] = [
        """
        [so] (cccd|cmnd|cmt|cmtnd|can cuoc|can cuoc cong dan|the can cuoc|chung minh nhan dan|chung minh thu|ho chieu|dinh danh|dinh danh ca nhan|\
        bhxh|bao hiem xa hoi|so bhxh|bhyt|tai khoan|tai khoan ngan hang|so cccd|so cmnd)+ {of}
        """,
        "(noi|cho|dia chi) (o|o hien nay|thuong tru|tam tru|nha|nha rieng|ho khau|ho khau thuong tru|cu tru|dang ky ho khau)",
        "(ho khau|ho khau thuong tru|que quan|nguyen quan|dan toc|ton giao|ma so thue ca nhan|mst ca nhan|nhom mau|tinh trang hon nhan)",
        "(ngay cap|noi cap) [cccd|cmnd|can cuoc]+",
    ]
}
