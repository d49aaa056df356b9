import Attachments
import SangkienDiagnostics
import SangkienFiles
import TemplateEngine

/// The folders from which documents take pictures (thư mục ảnh): no name of the data leads out of them.
package struct PictureFolders: Sendable {
    private let folders: [AttachmentFolder]

    /// Lists the folders that the user names.
    ///
    /// - Throws: `DiagnosticError` for one that cannot be opened.
    package init(_ paths: [String]) throws(DiagnosticError) {
        var folders: [AttachmentFolder] = []
        for path in paths { folders.append(try AttachmentRun.folder(path)) }
        self.folders = folders
    }

    /// Where templates take their pictures: the first folder that has the file counts.
    package var source: PictureSource {
        PictureSource { [self] name in read(name) }
    }

    private func read(_ name: String) -> Result<[UInt8], PictureSource.Refusal> {
        var refusal = Self.nothing
        for folder in folders {
            switch folder.find(name) {
            case .file(let index, _):
                guard let path = folder.openPath(index) else { return .failure(Self.words(.link)) }
                do {
                    return .success(try FileSystem.read(path, limit: PictureSource.longestFile))
                } catch {
                    return .failure(PictureSource.Refusal(error.reason))
                }
            case .ambiguous(let alike): refusal = Self.ambiguous(alike.map { folder.files[$0] })
            case .refused(let reason): return .failure(Self.words(reason))
            case .nothing: continue
            }
        }
        return .failure(refusal)
    }

    // MARK: Words

    private static let nothing = PictureSource.Refusal(
        LocalizedText(vi: "thư mục ảnh không có tệp này", en: "no such file is in the folders of pictures")
    )

    private static func ambiguous(_ files: [String]) -> PictureSource.Refusal {
        let names = files.prefix(3).joined(separator: ", ")
        return PictureSource.Refusal(LocalizedText(vi: "nhiều tệp giống tên này: \(names)", en: "several files are called alike: \(names)"))
    }

    private static func words(_ refusal: AttachmentFolder.Refusal) -> PictureSource.Refusal {
        let reason =
            switch refusal {
            case .absolute:
                LocalizedText(
                    vi: "ghi tên tệp trong thư mục ảnh, không ghi đường dẫn đầy đủ",
                    en: "name a file in the folder, not a whole path"
                )
            case .goesUp, .link: LocalizedText(vi: "tên dẫn ra ngoài thư mục ảnh", en: "the name leads out of the folder of pictures")
            case .address:
                LocalizedText(
                    vi: "đây là địa chỉ mạng; tải ảnh về thư mục ảnh rồi ghi tên tệp",
                    en: "it is an address; save the picture in the folder"
                )
            }
        return PictureSource.Refusal(reason)
    }
}
