import SangkienFiles

/// Whether a file is one that a folder of inputs gives (tệp đọc được trong thư mục đầu vào).
package enum FolderInput {
    /// The path below `folder` of the file at `path` where reading the folder reads it; nil for every other file, and for one that is
    /// not there yet.
    ///
    /// Results of this program are passed over there, and may be written again.
    package static func path(of path: String, in folder: String) -> String? {
        guard FileSystem.size(of: path) != nil, let listing = try? FolderListing(of: folder) else { return nil }
        let start = folder.hasSuffix("/") ? folder : folder + "/"
        guard let same = listing.files.first(where: { FileSystem.isSameFile(start + $0, path) }) else { return nil }
        switch FolderFile(start + same, converts: true) {
        case .input, .archive: return start + same
        case .ownForm:
            let read = try? FolderContents(of: folder, papers: AttachedPlace(nil), converts: true).inputs
            return read?.contains(start + same) == true ? start + same : nil
        case .ownResult, .paper, .unread, .unreadable, .faulty, .leftover: return nil
        }
    }
}
