import PictureFiles
import SangkienDiagnostics
import Synchronization

/// Where the pictures come from that the data names (nguồn ảnh).
///
/// The engine opens no file by itself: what the data says is only a name, and the source decides what it leads to.
public struct PictureSource: Sendable {
    /// Why there is no such picture, in words of a sentence.
    public struct Refusal: Error, Sendable {
        let reason: LocalizedText

        /// A refusal with a reason such as “không có tệp này trong thư mục ảnh”.
        public init(_ reason: LocalizedText) { self.reason = reason }
    }

    /// How many bytes a picture may have; a larger one is refused whatever the source gives.
    public static let longestFile = 32 << 20

    let read: @Sendable (_ name: String) -> Result<[UInt8], Refusal>

    /// A source that gives the bytes of a picture for the text of a value; it may be asked from any thread.
    public init(_ read: @escaping @Sendable (_ name: String) -> Result<[UInt8], Refusal>) { self.read = read }
}

/// A picture of a document.
struct StoredPicture: Sendable {
    let info: PictureInfo
    let bytes: [UInt8]
    /// Which one of the document it is, from 0.
    let number: Int

    /// The ending of its name, and its type.
    var ending: String { info.kind == .jpeg ? "jpg" : info.kind.rawValue }
    var type: String { info.kind == .svg ? "image/svg+xml" : "image/\(info.kind.rawValue)" }
}

/// The pictures of one document: each file is read once, and stands in the document once.
final class PictureStore: Sendable {
    // How large a file, all pictures of a document, and the sides of a picture may be.
    private static let longestFile = PictureSource.longestFile
    private static let mostBytes = 128 << 20
    private static let longestSide = 30_000.0
    private static let mostPixels = 150e6

    private let source: PictureSource?
    private let known = Mutex<(byName: [String: Result<StoredPicture, PictureSource.Refusal>], all: [StoredPicture], bytes: Int)>(
        ([:], [], 0)
    )

    /// Without a source no picture can be had.
    init(_ source: PictureSource?) { self.source = source }

    /// True when somebody said where pictures come from.
    var hasSource: Bool { source != nil }

    private static let withoutSource = PictureSource.Refusal(
        LocalizedText(
            vi: "chưa nêu thư mục ảnh, hãy thêm --pictures THƯ-MỤC",
            en: "no folder of pictures was named, add --pictures FOLDER"
        )
    )

    /// The pictures that were asked for, in order.
    var all: [StoredPicture] { known.withLock { $0.all } }

    /// The picture that a value names, or the code that it becomes.
    func picture(named value: String, as code: PrintedCode? = nil) -> Result<StoredPicture, PictureSource.Refusal> {
        // No name of a file has a zero in it.
        let name = code.map { "\($0.rawValue)\u{0}" + value } ?? value
        if let known = known.withLock({ $0.byName[name] }) { return known }
        let read = code.map { Self.read(value, as: $0) } ?? source?.read(name) ?? .failure(Self.withoutSource)
        return known.withLock { known in
            if let known = known.byName[name] { return known }
            let result = read.flatMap { bytes in Self.stored(bytes, number: known.all.count, besides: known.bytes) }
            known.byName[name] = result
            if case .success(let picture) = result {
                known.all.append(picture)
                known.bytes += picture.bytes.count
            }
            return result
        }
    }

    private static func read(_ text: String, as code: PrintedCode) -> Result<[UInt8], PictureSource.Refusal> {
        do throws(CodeProblem) {
            return .success(try code.picture(of: text))
        } catch {
            return .failure(PictureSource.Refusal(error.reason))
        }
    }

    private static func stored(_ bytes: [UInt8], number: Int, besides total: Int) -> Result<StoredPicture, PictureSource.Refusal> {
        guard bytes.count <= longestFile else {
            let reason = LocalizedText(vi: "tệp lớn hơn \(longestFile >> 20) MB", en: "it is larger than \(longestFile >> 20) MB")
            return .failure(PictureSource.Refusal(reason))
        }
        guard bytes.count <= mostBytes - total else {
            let reason = LocalizedText(
                vi: "các ảnh của văn bản lớn hơn \(mostBytes >> 20) MB; hãy thu nhỏ ảnh",
                en: "the document's pictures are larger than \(mostBytes >> 20) MB; make them smaller"
            )
            return .failure(PictureSource.Refusal(reason))
        }
        do throws(PictureProblem) {
            let info = try PictureInfo.read(bytes)
            guard max(info.width, info.height) <= longestSide, info.width * info.height <= mostPixels else {
                let reason = LocalizedText(vi: "ảnh quá nhiều điểm ảnh; hãy thu nhỏ ảnh", en: "it has too many pixels; make it smaller")
                return .failure(PictureSource.Refusal(reason))
            }
            guard !info.lacksData else {
                let reason = LocalizedText(vi: "ảnh ghi cỡ lớn hơn nội dung có thể có", en: "it states a size that its data cannot have")
                return .failure(PictureSource.Refusal(reason))
            }
            return .success(StoredPicture(info: info, bytes: bytes, number: number))
        } catch {
            return .failure(PictureSource.Refusal(error.reason))
        }
    }
}
