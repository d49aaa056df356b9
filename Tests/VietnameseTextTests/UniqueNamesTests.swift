import Testing
import VietnameseText

/// Names that must differ, and what many equal ones cost.
@Suite struct UniqueNamesTests {
    @Test func `tên trùng được đánh số tiếp, số đã có thì bỏ qua`() {
        var names = UniqueNames(taken: ["b (2)"])
        let made = ["a", "a", "b", "b", "a", "A"]
            .map { name in
                names.name(name, key: { $0.lowercased() }, numbered: { "\(name) (\($0))" })
            }
        #expect(made == ["a", "a (2)", "b", "b (3)", "a (3)", "A (4)"])
        #expect(names.name("c", key: { $0 }, keepsStem: false, numbered: { "c-\($0)" }) == "c-2")
    }

    @Test func `nghìn tên trùng chỉ tốn gấp nghìn lần một tên`() {
        var names = UniqueNames()
        var looks = 0
        for _ in 0..<5_000 {
            let key = { (name: String) in
                looks += 1
                return name
            }
            _ = names.name("trùng", key: key, numbered: { "trùng-\($0)" })
        }
        #expect(looks <= 10_000)
    }
}
