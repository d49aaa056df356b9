import Pipeline
import SangkienDiagnostics

/// Work whose progress is shown, and of which is said how far it came when a signal ends it (việc có báo tiến độ).
enum ShownProgress {
    /// Calls `body`; `output` is the folder into which it writes documents, nil when it only reads.
    static func during<Result, Failure: Error>(
        isQuiet: Bool,
        _ output: String? = nil,
        canResume: Bool = false,
        _ body: (RunProgress) async throws(Failure) -> Result
    ) async throws(Failure) -> Result {
        let progress = RunProgress()
        let display = ProgressDisplay(progress, isQuiet: isQuiet)
        if !isQuiet {
            Interruption.willSay {
                display.stopAtOnce()
                if let snapshot = progress.atOnce { Console.say(ending(snapshot, output, canResume: canResume)) }
            }
        }
        defer {
            Interruption.willSay(nil)
            display.stop()
        }
        return try await body(progress)
    }

    /// What was done when a signal ended the run.
    private static func ending(_ snapshot: RunProgress.Snapshot, _ output: String?, canResume: Bool) -> VisibleText {
        guard let output else {
            return words(
                "Đã dừng theo yêu cầu khi đang đọc, kiểm tra dữ liệu; chưa ghi gì.\n",
                "Stopped while reading and checking; nothing was written.\n"
            )
        }
        let (files, planned) = (snapshot.files, snapshot.planned)
        if snapshot.stage == .finished {
            return words(
                "Đã dừng theo yêu cầu khi vừa lập xong \(files) văn bản trong \(output).\n",
                "Stopped when \(files) documents had just been made in \(output).\n"
            )
        }
        let again: VisibleText =
            canResume
            ? words("Chạy lại lệnh này để lập tiếp.", "Run the command again to go on.")
            : words("Chạy lại lệnh này để lập lại từ đầu.", "Run the command again to make them all.")
        return words(
            "Đã dừng theo yêu cầu: đã lập \(files) trên tổng số \(planned) văn bản trong \(output), mỗi văn bản đều trọn vẹn; các văn bản khác chưa lập. \(again)\n",
            "Stopped: \(files) of \(planned) documents were made in \(output), each of them whole; the others were not. \(again)\n"
        )
    }
}
