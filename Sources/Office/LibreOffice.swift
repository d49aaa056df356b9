import Glibc
import SangkienDiagnostics
import SangkienFiles

/// LibreOffice as an outside program that turns old and foreign files into ones that are read (chuyển đổi bằng LibreOffice).
///
/// It runs without a window, with a profile of its own in a private folder that is removed afterwards, macros and links to other files
/// switched off, within limits of time, processor time, memory and file size; whatever it started ends with it. What it makes is read
/// as any file of unknown origin is.
package enum LibreOffice {
    /// What a file is turned into.
    package enum Target: String, Sendable {
        /// A workbook.
        case xlsx
        /// A text document.
        case odt

        fileprivate var filter: String { self == .xlsx ? "xlsx:Calc MS Excel 2007 XML" : "odt:writer8" }
    }

    /// Why a file was not converted.
    package enum Failure: Error, Sendable {
        /// The program is not installed.
        case notInstalled
        /// It took too long, or more than it may have.
        case overLimits
        /// It made nothing of the file.
        case refused
        /// The private folder could not be made or read.
        case folder(FileError)
    }

    /// Seconds that a conversion may take, by the clock and of one core.
    package static let seconds = 120
    /// KiB of addresses that it may use; what it really takes is far less.
    private static let memoryKiB = 8 << 20
    /// Blocks of 512 bytes that a file it writes may have: 512 MiB.
    private static let fileBlocks = 1 << 20
    /// Bytes of a file that is handed over at most.
    package static let inputBytes = 256 << 20

    private static let places = [
        "/usr/bin/soffice", "/usr/local/bin/soffice", "/usr/bin/libreoffice", "/opt/libreoffice/program/soffice", "/snap/bin/libreoffice",
    ]

    /// Where the program is; nil when it is not installed.
    package static let program: String? = places.first { place in
        // The path is a text of ours, which ends in a zero for the call.
        FileSystem.kind(of: place) == .file ? unsafe access(place, X_OK) == 0 : false
    }

    /// Converts a file with these bytes, whose form has the usual `ending`, and gives the bytes of what came of it.
    ///
    /// A copy of it lies meanwhile in a private folder inside `parent`, which goes however this process ends (`BoundedProcess`).
    package static func convert(_ bytes: [UInt8], ending: String, to target: Target, in parent: String) throws(Failure) -> [UInt8] {
        guard let program else { throw .notInstalled }
        guard bytes.count <= inputBytes else { throw .overLimits }
        return try convert([bytes], ending: ending, filter: target.filter, made: target.rawValue, in: parent, program)[0]
    }

    /// Makes a PDF of each document of one format; the documents are our own.
    ///
    /// `each` learns how many more are made.
    ///
    /// - Returns: the files in the order of `documents`.
    package static func pdfs(
        of documents: [[UInt8]],
        ending: String,
        in parent: String,
        each: (Int) -> Void = { _ in }
    ) throws(Failure) -> [[UInt8]] {
        guard let program else { throw .notInstalled }
        var made: [[UInt8]] = []
        for start in stride(from: 0, to: documents.count, by: batch) {
            let part = Array(documents[start..<min(start + batch, documents.count)])
            do throws(Failure) {
                made += try convert(part, ending: ending, filter: pdfFilter, made: "pdf", in: parent, program)
            } catch {
                guard part.count > 1, !Task.isCancelled else { throw error }
                // Whatever a batch was too much for is tried one by one.
                for document in part {
                    made += try convert([document], ending: ending, filter: pdfFilter, made: "pdf", in: parent, program)
                }
            }
            each(part.count)
        }
        return made
    }

    private static let pdfFilter = "pdf:writer_pdf_Export"
    /// Documents that one process makes PDF of.
    private static let batch = 24

    private static func convert(
        _ files: [[UInt8]],
        ending: String,
        filter: String,
        made kind: String,
        in parent: String,
        _ program: String
    ) throws(Failure) -> [[UInt8]] {
        let folder: String
        do {
            folder = try FileSystem.makePrivateFolder(in: parent)
        } catch {
            throw .folder(error)
        }
        defer { FileSystem.removeFolder(folder) }
        let names = files.indices.map { files.count == 1 ? "vao" : "vao-\($0 + 1)" }
        do {
            for (name, bytes) in zip(names, files) { try FileSystem.write(bytes, to: "\(folder)/\(name).\(ending)") }
            try FileSystem.makeFolder(folder + "/ho-so/user")
            try FileSystem.write(Array(OfficeProfile.settings.utf8), to: folder + "/ho-so/user/registrymodifications.xcu")
        } catch {
            throw .folder(error)
        }
        let arguments =
            [
                "-env:UserInstallation=file://\(folder)/ho-so", "--headless", "--norestore", "--nologo", "--nolockcheck", "--nodefault",
                "--nofirststartwizard", "--convert-to", filter, "--outdir", folder + "/ra",
            ] + names.map { "\(folder)/\($0).\(ending)" }
        let limits = BoundedProcess.Limits(seconds: seconds, memoryKiB: memoryKiB, fileBlocks: fileBlocks)
        let outcome = BoundedProcess.run(program, arguments, home: folder, limits)
        let made = names.map { "\(folder)/ra/\($0).\(kind)" }
        guard made.allSatisfy({ FileSystem.kind(of: $0) == .file }) else { throw outcome == .stopped ? .overLimits : .refused }
        var results: [[UInt8]] = []
        for path in made {
            do {
                results.append(try FileSystem.read(path, limit: fileBlocks * 512))
            } catch {
                throw .folder(error)
            }
        }
        return results
    }
}

/// The settings of LibreOffice's private profile (hồ sơ cài đặt riêng).
enum OfficeProfile {
    /// Very high macro security, no active content, links to other files never followed, nothing recovered or sent.
    static let settings: String = {
        let items = [
            ("Office.Common/Security/Scripting", "MacroSecurityLevel", "3"),
            ("Office.Common/Security/Scripting", "DisableMacrosExecution", "true"),
            ("Office.Common/Security/Scripting", "DisableActiveContent", "true"),
            ("Office.Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
            ("Office.Common/Misc", "CrashReport", "false"), ("Office.Calc/Content/Update", "Link", "2"),
            ("Office.Writer/Content/Update", "Link", "2"), ("Office.Recovery/AutoSave", "Enabled", "false"),
        ]
        let lines = items.map { path, name, value in
            #"<item oor:path="/org.openoffice.\#(path)"><prop oor:name="\#(name)" oor:op="fuse"><value>\#(value)</value></prop></item>"#
        }
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <oor:items xmlns:oor="http://openoffice.org/2001/registry">\(lines.joined())</oor:items>
            """
    }()
}
