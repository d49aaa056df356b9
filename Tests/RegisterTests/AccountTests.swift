#if Desk
import Foundation
import TestKit
import Testing

@testable import Register

/// Users, links and sessions: who is taken out is out at once, and no password is kept.
struct AccountTests {
    private static let me = SampleRegister.me
    private static let password = "một câu dễ nhớ 2021"

    @Test func `mật khẩu chỉ giữ ở dạng scrypt có muối riêng; gõ dựng sẵn hay tổ hợp đều nhận`() throws {
        let verifier = PasswordVerifier(of: Self.password)
        #expect(verifier.text.hasPrefix("scrypt$15$8$3$") && !verifier.text.contains("nhớ"))
        #expect(PasswordVerifier(of: Self.password) != verifier)
        #expect(verifier.accepts(Self.password.precomposedStringWithCanonicalMapping))
        #expect(verifier.accepts(Self.password.decomposedStringWithCanonicalMapping))
        for wrong in ["", "Một câu dễ nhớ 2021", Self.password + " ", "một câu dễ nhớ 2020"] {
            #expect(!verifier.accepts(wrong), "\(wrong)")
        }
        for broken in ["", "scrypt$15$8$3$$", "scrypt$40$8$3$00$00", "md5$1", "scrypt$15$8$3$0g$00"] {
            #expect(!PasswordVerifier(text: broken).accepts(Self.password), "\(broken)")
        }
    }

    @Test func `scrypt cho đúng kết quả mẫu của RFC 7914`() {
        // RFC 7914, 12: scrypt("pleaseletmein", "SodiumChloride", 16384, 8, 1), the first 32 bytes.
        let salt = Data("SodiumChloride".utf8).map { String(format: "%02x", $0) }.joined()
        let hash = "7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2"
        #expect(PasswordVerifier(text: "scrypt$14$8$1$\(salt)$\(hash)").accepts("pleaseletmein"))
        #expect(!PasswordVerifier(text: "scrypt$14$8$1$\(salt)$\(hash)").accepts("pleaseletmeout"))
    }

    @Test func `mật khẩu quá ngắn, trùng tên, một ký tự lặp lại đều bị từ chối bằng một câu`() {
        for bad in ["ngắn", "Nguyễn Thị Lan", "nguyen thi lan", "aaaaaaaaaaaaa", String(repeating: "ab", count: 65)] {
            #expect(PasswordRule.fault(of: bad, for: "Nguyễn Thị Lan") != nil, "\(bad)")
        }
        #expect(PasswordRule.fault(of: Self.password, for: "Nguyễn Thị Lan") == nil)
    }

    @Test func `thêm, đổi mật khẩu, xóa người dùng: phiên cũ hết ngay, nhật ký ghi đủ, không ghi mật khẩu`() throws {
        let sample = try SampleRegister()
        let register = try Register(sample.folder)
        let accounts = register.accounts
        let verifier = PasswordVerifier(of: Self.password)
        #expect(try accounts.add("Nguyễn Thị Lan", verifier, Self.me))
        #expect(try !accounts.add("nguyễn thị  LAN", verifier, Self.me))
        let found = try #require(try accounts.account(named: "NGUYEN THI LAN"))
        #expect(found.account.name == "Nguyễn Thị Lan" && found.verifier == verifier)
        let digest = String(repeating: "c", count: 64)
        try accounts.add(session: digest, of: .account(found.account), ends: 100, now: 0)
        #expect(try accounts.session(digest: digest, now: 99) == .account(Account(key: found.account.key, name: "Nguyễn Thị Lan", at: "")))
        #expect(try accounts.session(digest: digest, now: 100) == nil)
        #expect(try accounts.change("Nguyễn Thị Lan", PasswordVerifier(of: "mật khẩu khác hẳn"), Self.me))
        #expect(try accounts.session(digest: digest, now: 1) == nil)
        try accounts.add(session: digest, of: .account(found.account), ends: 100, now: 0)
        #expect(try accounts.remove("Nguyễn Thị Lan", Self.me))
        #expect(try accounts.session(digest: digest, now: 1) == nil && accounts.all().isEmpty)
        #expect(try !accounts.remove("Nguyễn Thị Lan", Self.me) && !accounts.change("Nguyễn Thị Lan", verifier, Self.me))
        #expect(try register.trail().map(\.deed) == [.userRemoved, .passwordChanged, .userAdded])
        #expect(try register.trail().allSatisfy { $0.subject == "Nguyễn Thị Lan" && $0.detail.isEmpty })
    }

    @Test func `liên kết của đơn vị: thu hồi thì phiên hết ngay; sổ chỉ giữ dấu băm`() throws {
        let sample = try SampleRegister()
        let register = try Register(sample.folder)
        let accounts = register.accounts
        let (link, session) = (String(repeating: "d", count: 64), String(repeating: "e", count: 64))
        try accounts.makeLink(for: "LĐLĐ huyện Phù Cát", digest: link, Self.me)
        let made = try #require(try accounts.link(digest: link))
        #expect(made.union == "LĐLĐ huyện Phù Cát" && made.withdrawn == nil)
        try accounts.add(session: session, of: .union(made), ends: 100, now: 0)
        #expect(try accounts.session(digest: session, now: 1) == .union(made))
        #expect(try accounts.withdrawLink(made.number, Self.me) && !accounts.withdrawLink(made.number, Self.me))
        #expect(try accounts.session(digest: session, now: 1) == nil && accounts.link(digest: link) == nil)
        #expect(try accounts.links().map(\.withdrawn) == [Self.me])
        #expect(try register.trail().map(\.deed) == [.linkWithdrawn, .linkMade])
    }

    @Test func `lệnh quản lý người dùng làm được cả khi bàn làm việc đang mở sổ`() throws {
        let sample = try SampleRegister()
        let register = try Register(sample.folder)
        let other = try Accounts.open(sample.folder)
        #expect(try other.add("Trần Văn Minh", PasswordVerifier(of: Self.password), Self.me))
        #expect(try register.accounts.all().map(\.name) == ["Trần Văn Minh"])
        let file = try register.incoming(limit: 10)
        try file.take([1])
        _ = try Accounts.open(sample.folder)
        #expect(try register.receive(file, name: "a.csv", Self.me).isNew, "tệp đang nhận không bị dọn mất")
    }

    @Test func `hai nơi gửi cùng một tệp là hai lượt nhận; bản sao lưu không mang theo phiên`() throws {
        let sample = try SampleRegister()
        let register = try Register(sample.folder)
        func send(_ union: String) throws -> (receipt: Receipt, isNew: Bool) {
            let file = try register.incoming(limit: 10)
            try file.take([1])
            return try register.receive(file, name: "a.csv", from: union, Self.me)
        }
        #expect(try send("").isNew && send("A").isNew && send("B").isNew)
        #expect(try !send("A").isNew && register.receipts().map(\.union) == ["", "A", "B"])
        let digest = String(repeating: "f", count: 64)
        try register.accounts.add(session: digest, of: .starter, ends: 100, now: 0)
        try register.backUp(to: sample.home.path("luu.zip"))
        let target = RegisterFolder(sample.home.path("moi"))
        try Register.restore(sample.home.path("luu.zip"), to: target)
        let restored = try Register(target)
        #expect(try restored.accounts.session(digest: digest, now: 1) == nil && restored.receipts().count == 3)
        #expect(try register.accounts.session(digest: digest, now: 1) == .starter)
    }
}
#endif
