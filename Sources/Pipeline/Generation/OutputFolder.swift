import SangkienDiagnostics
import SangkienFiles
import VietnameseText

/// Output folders, with findings for errors; no finding ever names a hidden file (nơi lưu kết quả).
enum OutputFolder {
    /// The folder at `path`, made when it is missing.
    ///
    /// - Throws: `DiagnosticError` with `outputFolderUnwritable`, or with `outputBusy` when another run has it to itself.
    static func open(_ path: String, _ sharing: StagedFolder.Sharing) throws(DiagnosticError) -> StagedFolder {
        do {
            return try StagedFolder(path, sharing)
        } catch {
            switch error {
            case .file(let error): throw DiagnosticError(error.unwritable(error.path))
            case .busy(let other): throw DiagnosticError(busy(path, other))
            }
        }
    }

    /// The finding that nothing can be written at `path` for a reason of ours.
    static func unwritable(_ path: String, _ reason: LocalizedText, _ advice: LocalizedText) -> DiagnosticError {
        DiagnosticError(
            Diagnostic(.outputFolderUnwritable, at: SourceLocation(file: path), Argument("reason", reason), Argument("advice", advice))
        )
    }

    private static func busy(_ path: String, _ other: StagingRecord?) -> Diagnostic {
        let start =
            other.map { other in
                let when = Self.vietnamTime(other.started)
                return LocalizedText(
                    vi: ", bắt đầu lúc \(when) trên máy \(other.host)",
                    en: ", started at \(when) (Vietnam time) on \(other.host)"
                )
            } ?? LocalizedText(vi: "", en: "")
        return Diagnostic(.outputBusy, at: SourceLocation(file: path), Argument("start", start))
    }

    /// `19:05:09 28/11/2026` for seconds after 1970: Vietnam has one time zone, UTC+7, and no summer time.
    private static func vietnamTime(_ seconds: Int) -> String {
        let local = min(max(seconds, 0), 1 << 40) + 7 * 3600
        let clock = [local / 3600 % 24, local / 60 % 60, local % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
        return clock + " " + CalendarDate(dayNumber: local / 86_400).shortText
    }
}

extension StagedFolder {
    /// Calls `write` with the hidden path of what will be `relative`; its findings are reported under that name.
    func stage<Value>(
        _ index: Int,
        as relative: String,
        _ write: (String) throws(DiagnosticError) -> Value
    ) throws(DiagnosticError) -> Value {
        let hidden = stagingPath(index)
        do {
            return try write(hidden)
        } catch {
            StagingCleanup.stopIfEnding()
            throw DiagnosticError(error.diagnostics.map { shown($0, hidden, relative) })
        }
    }

    /// Moves what is finished to `relative`; `isNew` and `then` as for `publish`.
    func put(_ index: Int, as relative: String, isNew: Bool = false, then: () -> Void = {}) throws(DiagnosticError) {
        do {
            try publish(index, as: relative, isNew: isNew, then: then)
        } catch {
            throw DiagnosticError(error.unfinished(error.path))
        }
    }

    private func shown(_ finding: Diagnostic, _ hidden: String, _ relative: String) -> Diagnostic {
        guard let file = finding.location?.file, file == hidden || file.hasPrefix(hidden + "/") else { return finding }
        var finding = finding
        finding.location = SourceLocation(file: path + "/" + relative + file.dropFirst(hidden.count))
        return finding
    }
}
