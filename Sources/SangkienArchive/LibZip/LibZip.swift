import CLibZip

/// libzip as a whole.
enum LibZip {
    /// Opens an archive once, before any thread uses another one; every way into libzip asks for it.
    ///
    /// `zip_open_from_source` of libzip fills two static variables at its first call, `needed_support_read` and then
    /// `needed_support_write`, without a lock. A second thread that comes between the two takes its archive for one that cannot be
    /// written, and adding a member fails with `ZIP_ER_RDONLY` (25). Swift makes a static value once, and lets other threads wait.
    static let isReady: Bool = {
        guard let source = unsafe zip_source_buffer_create(nil, 0, 0, nil) else { return false }
        guard let archive = unsafe zip_open_from_source(source, ZIP_TRUNCATE, nil) else {
            // The source stays ours when the archive does not open.
            unsafe zip_source_free(source)
            return false
        }
        unsafe zip_discard(archive)
        return true
    }()
}
