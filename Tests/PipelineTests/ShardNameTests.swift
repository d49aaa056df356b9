import Testing

@testable import Pipeline

/// Which part of a run makes what.
@Suite struct ShardNameTests {
    @Test(arguments: [2, 3, 4, 7, 16])
    func `mỗi tên thuộc đúng một phần, các phần gần đều nhau dù tên chỉ khác chữ cuối`(count: Int) throws {
        let shards = try (1...count).map { try #require(Shard($0, of: count)) }
        for names in [
            (1...4_000).map { "HS-\($0)" }, (0..<4_000).map { "toan-tinh/bieu-tap-\($0)" }, (0..<4_000).map { "LĐLĐ huyện \($0) - 12/TTr" },
        ] {
            var made = Array(repeating: 0, count: count)
            for name in names {
                let holders = shards.indices.filter { shards[$0].holds(name) }
                #expect(holders.count == 1)
                for holder in holders { made[holder] += 1 }
            }
            let share = names.count / count
            #expect(made.allSatisfy { abs($0 - share) < share / 5 + 20 }, "\(made)")
        }
    }

    @Test func `phần của một tên không đổi từ máy này sang máy khác`() throws {
        let second = try #require(Shard("2/4"))
        #expect(second == Shard(2, of: 4))
        let held = ["HS-01", "HS-02", "HS-03", "HS-04", "HS-05", "HS-06", "HS-07", "HS-08"].filter(second.holds)
        #expect(held == ["HS-01", "HS-04", "HS-05", "HS-07", "HS-08"])
    }

    @Test(arguments: ["", "1", "1/", "/4", "0/4", "5/4", "1/0", "1/2/3", "a/4", "1 / 4", "1/10001", "99999999999999999999/4"])
    func `viết sai thì không là phần nào`(text: String) {
        #expect(Shard(text) == nil)
    }
}
