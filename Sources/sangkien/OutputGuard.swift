import ArgumentParser
import Pipeline
import SangkienFiles

/// Refuses a result that would replace what is being read (-o ghi đè lên tệp đang đọc): the union's only table, the office's template.
enum OutputGuard {
    /// Throws where `output` is one of the files read, in a folder of inputs too; nil and folders are never one.
    static func refuse(_ output: String?, over inputs: [String?]) throws {
        guard let output else { return }
        let read = inputs.lazy.compactMap(\.self)
            .compactMap { FileSystem.isSameFile($0, output) ? $0 : FolderInput.path(of: output, in: $0) }
        guard let same = read.first else { return }
        throw ValidationError(
            words(
                "-o phải là tệp khác với “\(same)”, tệp đang đọc; ghi vào đó sẽ mất nội dung của tệp",
                "-o must be another file than “\(same)”, which is being read: writing there would lose what it holds"
            )
        )
    }
}
