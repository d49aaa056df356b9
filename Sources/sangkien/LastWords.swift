import CLastWords
import SangkienDiagnostics

/// What the program says when a fault of its own, or want of memory, ends it in the middle.
enum LastWords {
    /// Installs the handlers; the language must be settled.
    static func prepare() {
        // The texts are copied before the call returns.
        unsafe last_words_install(
            words(
                "sangkien phải dừng giữa chừng. Đây là lỗi của sangkien, không phải do người dùng. Tín hiệu ",
                "sangkien had to stop. This is a fault of the program, not yours. Signal "
            ),
            words("  đang đọc: ", "  reading: "),
            words(
                "  Máy đã hết bộ nhớ dành cho sangkien: đóng bớt ứng dụng, chia nhỏ tệp, hoặc thêm --jobs 1.\n",
                "  The memory for the program has run out: close some programs, divide the file, or add --jobs 1.\n"
            ),
            words(
                "  Văn bản đã có trong nơi lưu đều trọn vẹn; phần dở dang được dọn khi chạy lần sau. Hãy để riêng tệp trên, chạy lại với các "
                    + "tệp khác, và báo cho người phát triển (phiên bản \(Sangkien.version)).\n",
                "  Documents already in the output folder are whole; the next run removes what is unfinished. Set that file aside, run again "
                    + "with the others, and tell the developers (version \(Sangkien.version)).\n"
            ),
            ExitStatus.bug.rawValue
        )
    }
}
