import CellTargets
import Dispatch
import FileTargets
import Foundation
import FuzzKit
import TestKit
import Testing

/// Every input of the corpora, those that once broke something among them, goes through its target in the ordinary tests.
@Suite struct CorpusTests {
    private static let targets = CellTargets.all + FileTargets.all
    private static let corpora = Repository.root.appending(path: "Tests/Fuzz/Corpora")

    @Test(arguments: targets.map(\.name))
    func `mọi tệp của kho mẫu thử được đọc mà không hỏng`(_ name: String) async throws {
        let target = try #require(Self.targets.first { $0.name == name })
        let folder = Self.corpora.appending(path: name)
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false)).sorted()
        #expect(!files.isEmpty)
        for file in files {
            let input = [UInt8](try Data(contentsOf: folder.appending(path: file)))
            let broken = await Self.outcome(of: target, input)
            #expect(broken == nil, "\(name)/\(file)")
        }
    }

    @Test func `mỗi đích có kho mẫu thử và từ điển, mỗi kho có đích`() throws {
        let names = Self.targets.map(\.name).sorted()
        let folders = try FileManager.default.contentsOfDirectory(atPath: Self.corpora.path(percentEncoded: false))
        #expect(folders.sorted() == names)
        let dictionaries = Repository.root.appending(path: "Tests/Fuzz/Dictionaries").path(percentEncoded: false)
        #expect(Set(try FileManager.default.contentsOfDirectory(atPath: dictionaries)) == Set(names.map { $0 + ".dict" }))
    }

    /// What broke.
    ///
    /// Targets wait for work of their own, so that they may not run where the tests' tasks do.
    private static func outcome(of target: FuzzTarget, _ input: [UInt8]) async -> String? {
        await withCheckedContinuation { continuation in
            DispatchQueue.global()
                .async {
                    do {
                        try target.run(input)
                        continuation.resume(returning: nil)
                    } catch {
                        continuation.resume(returning: "\(error)")
                    }
                }
        }
    }
}
