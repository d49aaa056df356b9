import Foundation

/// glibc's `iconv`, whose tables of old encodings are not ours.
package enum Iconv {
    /// The bytes of `text` in the encoding of this name.
    package static func bytes(_ text: String, in encoding: String) throws -> [UInt8] {
        try convert(Array(text.utf8), from: "UTF-8", to: encoding)
    }

    /// Bytes of one encoding in another.
    package static func convert(_ bytes: [UInt8], from: String, to: String) throws -> [UInt8] {
        let folder = try TemporaryFolder()
        try folder.write(bytes, to: "in")
        let run = try ProgramRun.run(URL(filePath: "/usr/bin/iconv"), ["-f", from, "-t", to, folder.path("in")], in: folder.path)
        guard run.status == 0 else { throw Failure(reason: run.text) }
        return run.output
    }

    /// What `iconv` said it cannot do.
    package struct Failure: Error {
        package let reason: String
    }
}
