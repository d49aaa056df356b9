import ArgumentParser
import Pipeline
import SangkienArchive
import VietnameseText

/// How the documents of a run are cut and packed, and which part of them is made.
struct LayoutOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            words(
                "Số sáng kiến mỗi tập của biểu toàn tỉnh; 0 là không chia.",
                "Initiatives a volume of the province-wide form; 0 for one volume."
            ),
            valueName: "auto|0|n"
        )
    )
    var split = "auto"
    @Option(
        help: ArgumentHelp(
            words(
                "Bảng dài hơn số dòng này được chia, bảng sau sang trang mới, để LibreOffice mở nhanh; 0 là không chia.",
                "A longer table is cut after so many rows and goes on on a new page, for LibreOffice to open it; 0 for never."
            ),
            valueName: "auto|0|n"
        )
    )
    var rowsPerTable = "auto"
    @Option(
        help: ArgumentHelp(
            words(
                "Nén văn bản: small cho tệp nhỏ, fast cho nhanh; mặc định nén kỹ văn bản ngắn, nén nhanh văn bản dài.",
                "How documents are packed: small or fast; by default short ones for size and long ones for speed."
            ),
            valueName: "auto|small|fast"
        )
    )
    var compress = DeflateEffort.auto.rawValue
    @Option(
        help: ArgumentHelp(
            words(
                "Chỉ lập phần thứ i trong n phần, để nhiều máy cùng lập; gộp lại bằng lệnh gop.",
                "Make only part i of n, for several machines to share a run; join the parts with merge."
            ),
            valueName: "i/n"
        )
    )
    var shard: String?

    func validate() throws {
        var options = GenerateOptions(folder: "")
        try apply(to: &options)
    }

    /// Sets what was asked for.
    ///
    /// - Throws: `ValidationError` for a value that does not fit.
    func apply(to options: inout GenerateOptions) throws {
        options.split = try OptionValues.rows(split, "--split")
        options.tableRows = try OptionValues.rows(rowsPerTable, "--rows-per-table")
        guard let effort = DeflateEffort(rawValue: compress.lowercased()) else {
            throw OptionValues.unfit(compress, "--compress", DeflateEffort.allCases.map(\.rawValue))
        }
        options.effort = effort
        guard let shard else { return }
        guard let part = Shard(shard) else { throw OptionValues.unfit(shard, "--shard", ["1/4", "2/4", "3/4", "4/4"]) }
        options.shard = part
    }
}
