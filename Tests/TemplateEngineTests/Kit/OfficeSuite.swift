import Foundation
import TestKit

/// LibreOffice, which opens documents and writes them in another form (bộ văn phòng).
enum OfficeSuite {
    private static let program = URL(filePath: "/usr/bin/soffice")

    /// Whether it is there.
    static let isInstalled = FileManager.default.isExecutableFile(atPath: program.path)

    /// Which of many files are tried: each third one, all with `STRESS=1` (`make stress`), which takes minutes.
    static let step = ProcessInfo.processInfo.environment["STRESS"] == nil ? 3 : 1

    /// How many files a process gets: of more than 247 it converts none without a word (findings/libreoffice-argument-limit.sh).
    private static let mostFiles = 100

    /// Has it write `files` of the folder as `kind` into the folder `outputs` there, under the same stems; gives what went wrong.
    ///
    /// It has a profile and a home of its own, in the folder, so that runs beside each other do not meet.
    static func convert(_ files: [String], to kind: String, into outputs: String, in folder: TemporaryFolder) throws -> String? {
        var rest = files[...]
        while !rest.isEmpty {
            let part = Array(rest.prefix(mostFiles))
            rest = rest.dropFirst(mostFiles)
            let arguments = [
                "-env:UserInstallation=file://\(folder.path)/ho-so", "--headless", "--convert-to", kind, "--outdir", outputs,
            ]
            let run = try ProgramRun.run(program, arguments + part, in: folder.path, environment: ["HOME": folder.path])
            guard run.status == 0 else { return String(run.text.suffix(500)) }
        }
        return nil
    }
}
