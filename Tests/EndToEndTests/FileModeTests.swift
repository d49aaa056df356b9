import Foundation
import TestKit
import Testing

/// New files get the permissions that the user's umask leaves.
struct FileModeTests {
    @Test(arguments: [("022", 0o644, 0o755), ("027", 0o640, 0o750), ("077", 0o600, 0o700)])
    func `văn bản, thư mục có quyền theo umask của người dùng`(mask: String, file: Int, folder: Int) async throws {
        try await withTemporaryFolder { place in
            let made = place.appending(path: "kq").path
            let command = "umask \(mask) && exec \"$0\" generate \"$1\" -o \"$2\" --format html --quiet --as-of 22/4/2021"
            let arguments = ["-c", command, Place.program.path, Place.sampleCSV.path, made]
            let outcome = try await CommandLineTool.run(URL(filePath: "/bin/sh"), arguments)
            try #require(outcome.status <= 1, "\(outcome.errors)")
            func mode(_ path: String) throws -> Int? {
                try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
            }
            #expect(try mode(made + "/hs-01/tong-hop-tom-tat.html") == file && mode(made + "/manifest.json") == file)
            #expect(try mode(made) == folder && mode(made + "/hs-01") == folder)
        }
    }
}
