import ArgumentParser
import Desk
import Dossiers
import Glibc
import Pipeline
import SangkienDiagnostics

/// Where the desk keeps what it is given, for the commands that work on it.
struct DeskPlace: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            words(
                "Thư mục lưu dữ liệu của bàn làm việc (mặc định: thư mục riêng của người dùng, theo Chương trình).",
                "The folder of the desk's data (by default the user's own, by programme)."
            ),
            valueName: words("thư-mục", "folder")
        )
    )
    var folder: String?

    /// The folder that was named, or the user's own for a programme (XDG Base Directory Specification).
    func path(_ programme: Programme) -> String {
        if let folder { return folder }
        let base =
            Session.environment("XDG_DATA_HOME").flatMap { $0.hasPrefix("/") ? $0 : nil }
            ?? (Session.environment("HOME") ?? ".") + "/.local/share"
        return "\(base)/sangkien/\(programme.id)"
    }

    /// The moment in the programme's own time zone.
    static func moment(_ programme: Programme) -> DeskOptions.Moment {
        DeskOptions.Moment(seconds: Int(time(nil)), offset: programme.submission.utcOffsetMinutes)
    }
}
